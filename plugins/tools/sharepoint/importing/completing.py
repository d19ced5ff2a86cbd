"""What the page of an article leaves open, another copy of the same article may say."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from plugins.core.dates import day_text
from plugins.core.manuscript.evidence import Caution, Evidence
from plugins.tools.sharepoint.model import Reading

_Others = Sequence[tuple[str, Reading]]  # source, reading
OF_DATE = frozenset(
    ("date-missing", "date-unread", "date-order", "date-zone", "date-late", "date-disagrees")
)
_OF_AUTHOR = frozenset(("author-missing", "author-unsure"))


def completed(reading: Reading, others: Iterable[tuple[str, Reading]]) -> Reading:
    """The most complete copy with the date, author and section that only another copy states.

    Where the other copies disagree, nothing is taken.
    """
    others = tuple(others)
    if reading.date is None:
        reading = _dated(reading, others)
    if reading.author is None and not (reading.text_credit or reading.source_credit):
        found = _only([(source, one.author) for source, one in others if one.author])
        if found:
            reading = _with(reading, "author", found[1], found[0], _OF_AUTHOR)
    if not reading.category:
        found = _only([(source, one.category) for source, one in others if one.category])
        if found:
            reading = _with(reading, "category", found[1], found[0], frozenset())
    return reading


def _dated(reading: Reading, others: _Others) -> Reading:
    """The time of day as well, where one tells it."""
    known = [(source, one.date) for source, one in others if one.date]
    if len({moment.day for _, moment in known}) != 1:
        return reading
    source, moment = max(known, key=lambda one: one[1].clock is not None)
    evidence = Evidence("date", moment.iso(), f"bản khác của bài: «{source}»", moment.iso())
    message = f"ngày đăng {day_text(moment.day)} lấy từ bản khác của bài («{source}»)"
    return replace(
        reading,
        date=moment,
        evidence=(*reading.evidence, evidence),
        cautions=(*_without(reading, OF_DATE), Caution("completed", message)),
    )


def _only(found: Sequence[tuple[str, str | None]]) -> tuple[str, str] | None:
    values = {value for _, value in found}
    source, value = found[0] if found else ("", None)
    return (source, value) if len(values) == 1 and value else None


def _with(reading: Reading, name: Any, value: str, source: str, rules: frozenset[str]) -> Reading:  # noqa: ANN401 — a field's name
    evidence = Evidence(name, value, f"bản khác của bài: «{source}»", value[:200])
    changed: dict[str, Any] = {name: value}
    return replace(
        reading,
        **changed,
        evidence=(*reading.evidence, evidence),
        cautions=_without(reading, rules),
    )


def _without(reading: Reading, rules: frozenset[str]) -> tuple[Caution, ...]:
    return tuple(one for one in reading.cautions if one.rule not in rules)
