"""The table of honours at the end of an article or a decision."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from plugins.core.honour import KIND_NAMES, Honour
from plugins.core.honour_words import (
    award_text,
    basis_text,
    presented_text,
    recipient,
    revocation_text,
    ribbon,
    role_and_unit,
    status_text,
)
from plugins.core.paper import Document
from plugins.core.pictures import Figure
from plugins.core.site import Site
from plugins.core.telling import Source
from plugins.core.typography import joined, padded
from plugins.core.view_parts import Link
from plugins.portal.views import HonourGroup, HonourRow

_Told: TypeAlias = tuple[HonourRow, Honour]


def honour_rows(
    site: Site, source: Source, figures: Iterable[tuple[str, Figure]] = ()
) -> Iterator[HonourRow]:
    """Its honours in their order; ``figures`` are its photos by file name."""
    anchors = dict(reversed(list(figures)))
    pages_of = _honoree_pages(site, source)
    for place, honour in enumerate(source.honours):
        if not honour.is_shown:
            continue
        award = site.catalogue.award[honour.award]
        yield HonourRow(
            award=award_text(award, honour.grade, site.catalogue),
            recipient=Link(recipient(honour), pages_of.get(place, "")),
            role=joined((role_and_unit(honour, site.catalogue), _named(source, honour))),
            presented=presented_text(honour),
            status=status_text(honour),
            basis=_basis(site, source, honour),
            photo=_photo_link(honour, anchors),
            ribbon=ribbon(award),
        )


def honour_groups(
    site: Site, source: Source, figures: Iterable[tuple[str, Figure]] = ()
) -> Iterator[HonourGroup]:
    """The same by award, status and basis, in the order of the first of each.

    Rows that hardly share a basis stand together and name theirs.
    """
    groups: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    shown = (honour for honour in source.honours if honour.is_shown)
    for row, honour in zip(honour_rows(site, source, figures), shown, strict=True):
        groups[row.award, row.status].append((row, honour))
    for found in groups.values():
        for part in _parts(found):
            yield _group([row for row, _ in part], [honour for _, honour in part])


def _parts(found: list[_Told]) -> Iterable[list[_Told]]:
    """The rows of an award by what they rest on, where that makes at least pairs."""
    parts: dict[str, list[_Told]] = defaultdict(list)
    for row, honour in found:
        parts[row.basis].append((row, honour))
    return parts.values() if len(parts) * 2 <= len(found) else (found,)


def _group(rows: Sequence[HonourRow], honours: Sequence[Honour]) -> HonourGroup:
    """What all rows share is told once."""
    first = rows[0]
    basis = first.basis if len({row.basis for row in rows}) == 1 else ""
    photo = first.photo if len({row.photo for row in rows}) == 1 else None
    return HonourGroup(
        award=first.award,
        status=first.status,
        note=joined((_numbers(honours), basis)),
        photo=photo,
        ribbon=first.ribbon,
        rows=tuple(
            replace(row, basis="" if basis else row.basis, photo=None if photo else row.photo)
            for row in rows
        ),
    )


def _numbers(honours: Sequence[Honour]) -> str:
    """How many of each kind, "" for one row; names inside a count add nothing to it."""
    if len(honours) == 1:
        return ""
    counts = {honour.id for honour in honours if honour.count is not None and honour.id}
    sums: Counter[str] = Counter()
    for honour in honours:
        if honour.part_of is None or honour.part_of not in counts:
            sums[honour.kind] += 1 if honour.count is None else honour.count
    known = ((name, sums[kind]) for kind, name in KIND_NAMES.items())
    return ", ".join(f"{padded(number)} {name}" for name, number in known if number)


def _basis(site: Site, source: Source, honour: Honour) -> str:
    """What it rests on; the page of a decision does not name itself in every row."""
    if isinstance(source, Document) and honour.decision == source.key:
        return revocation_text(honour, site.document)
    return basis_text(honour, site.document)


def _named(source: Source, count: Honour) -> str:
    """How many of a count this source names; "" where it names none or nothing is counted."""
    if count.count is None or count.id is None:
        return ""
    parts = sum(one.part_of == count.id and one.is_shown for one in source.honours)
    return f"đã nêu tên {parts} trong {count.count}" if parts else ""


def _honoree_pages(site: Site, source: Source) -> dict[int, str]:
    """Addresses of who has a page, by the place of the honour in its source."""
    return {
        telling.place: site.register.honoree_of[record.id].address
        for record in site.register.by_source.get(source, ())
        for telling in record.tellings
        if telling.source is source and record.id in site.register.honoree_of
    }


def _photo_link(honour: Honour, anchors: dict[str, Figure]) -> Link | None:
    figure = anchors.get(honour.photo or "")
    return Link(f"Ảnh {figure.number}/{figure.total}", f"#{figure.anchor}") if figure else None
