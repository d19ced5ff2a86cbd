"""An honour as one source tells it, and the digests by which it is known again."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeAlias

from plugins.core.article import Article
from plugins.core.honour import Decision, Honour
from plugins.core.names import canon, fold
from plugins.core.paper import Document

Source: TypeAlias = Article | Document


@dataclass(frozen=True, eq=False)
class Telling:
    """An honour as one source tells it; ``place`` is its row there, from 0."""

    source: Source
    place: int
    honour: Honour
    document: Document | None  # the decision, where it is a document of this portal

    @cached_property
    def decision(self) -> str:
        """What names the decision: a document's key or a number; "" where none is known."""
        if self.document is not None:
            return self.document.key
        decision = self.honour.decision
        return fold_number(decision.number) if isinstance(decision, Decision) else decision or ""

    @cached_property
    def day(self) -> date | None:
        """The day of the decision, where known."""
        if self.document is not None:
            return self.document.fields.issue_date
        decision = self.honour.decision
        return decision.date if isinstance(decision, Decision) else None

    @cached_property
    def year(self) -> int | None:
        """The year of the decision; never the article's."""
        return self.honour.award_year or (self.day.year if self.day else None)


def fold_number(number: str) -> str:
    """A decision's number as it is compared: "15 / QĐ - UBND" is "15/qd-ubnd"."""
    return fold(number).replace(" ", "")


def decision_number(told: Telling) -> str:
    """The folded number of its decision, whether or not that is a document; "" where unknown."""
    if told.document is not None and told.document.fields.number:
        return fold_number(told.document.fields.number)
    return told.decision


def row_key(told: Telling) -> str:
    """What a row tells beside unit and role, as 12 hexadecimal digits.

    It stays when these are edited, which changes the record's id; namesakes of one source share it.
    """
    honour = told.source.written[told.place]
    name = canon(honour.honoree or f"{honour.count}")
    parts = (told.source.key, honour.kind, name, honour.award, honour.grade)
    text = repr(parts).encode()
    return hashlib.blake2b(text, digest_size=6, person=b"row").hexdigest()


def sort_key(told: Telling) -> str:
    """Rows of one source for one award and kind of recipient, as 12 hexadecimal digits."""
    honour = told.source.written[told.place]
    text = repr((told.source.key, honour.kind, honour.award)).encode()
    return hashlib.blake2b(text, digest_size=6, person=b"sort").hexdigest()


def source_key(source: Source) -> str:
    """Which source, as 12 hexadecimal digits."""
    text = source.key.encode()
    return hashlib.blake2b(text, digest_size=6, person=b"source").hexdigest()


def ids_of(tellings: Iterable[Telling]) -> dict[Telling, str]:
    """An id says what is told where, so that it stays when rows are added or moved."""
    seen: Counter[str] = Counter()
    ids = {}
    for told in tellings:
        honour = told.source.written[told.place]  # personal data that are kept back move no id
        name = canon(honour.honoree or f"{honour.count}")
        parts = (told.source.key, honour.kind, name, honour.award, honour.grade, honour.unit)
        text = repr((*parts, honour.role))
        seen[text] += 1
        stamp = text if seen[text] == 1 else f"{text} {seen[text]}"
        ids[told] = hashlib.blake2b(stamp.encode(), digest_size=6).hexdigest()
    return ids
