"""The rules over all honours together, asked again only where a header or a list changed."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from plugins.core.address_ledger import AddressLedger
from plugins.core.body import Body
from plugins.core.catalogue import Catalogue
from plugins.core.entry import Entries
from plugins.core.frontmatter import split
from plugins.core.problems import Problem
from plugins.core.recall import Recall
from plugins.core.removal import Removal
from plugins.core.rules.people_rules import AnyEntry, of_people

_NO_BODY = Body(())


def of_known_people(
    entries: Entries,
    catalogue: Catalogue,
    removals: tuple[Removal, ...],
    ledger: AddressLedger,
    recall: Recall,
) -> tuple[Problem, ...]:
    """As ``of_people``; ``recall`` is of this catalogue."""
    bare = _bare(entries)

    def make() -> tuple[Problem, ...]:
        return tuple(of_people(bare, catalogue, removals, ledger))

    return recall.value("people", (), make, _facts(bare, removals, ledger))


def _bare(entries: Entries) -> Entries:
    """Without texts and photos, so that nothing can rest on them."""
    return replace(
        entries,
        articles=tuple(
            replace(entry, value=replace(entry.value, body=_NO_BODY, photos=()))
            for entry in entries.articles
        ),
        documents=tuple(
            replace(entry, value=replace(entry.value, body=_NO_BODY)) for entry in entries.documents
        ),
        pages=(),
        unread=frozenset(),
    )


def _facts(entries: Entries, removals: tuple[Removal, ...], ledger: AddressLedger) -> str:
    """A digest of all that the rules may look at: headers as written, lists, what is kept."""
    kept = (ledger.keys, ledger.leads, sorted(ledger.nobody), sorted(ledger.removed), ledger.lines)
    digest = hashlib.blake2b(repr((removals, kept)).encode(), digest_size=16)
    for told in _told(entries):
        digest.update(repr(told).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _told(entries: Entries) -> Iterator[tuple[object, ...]]:
    every: tuple[AnyEntry, ...] = (*entries.articles, *entries.documents)
    for entry in every:
        parts, _ = split(entry.source)
        header = parts.header if parts else entry.source.text
        yield entry.source.name, header, entry.value.listed, entry.value.is_approved
