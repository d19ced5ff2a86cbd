"""Rules for totals: a count and names that may be the same honours, and are added together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from plugins.core.honour_words import recipient
from plugins.core.problems import Problem
from plugins.core.record import Record
from plugins.core.register import covers, decided
from plugins.core.telling import Telling, decision_number

Warn: TypeAlias = Callable[[Telling, str, str, str], Problem]  # rule, message, hint
Where: TypeAlias = Callable[[Telling], str]  # file and line

_OPEN = (None, "cac-hang")  # what tells no class


def of_totals(records: Iterable[Record], warning: Warn, where: Where) -> Iterator[Problem]:
    """Each count beside whose award and kind of recipient there are names that may be in it."""
    groups: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in records:
        groups[record.award.id, record.honour.kind].append(record)
    for group in groups.values():
        counts = [record for record in group if record.honour.count is not None]
        named = [r for r in group if r.honour.honoree and not r.honour.part_of] if counts else []
        for record in counts:
            yield from _beside(record, named, warning, where)


def _beside(
    record: Record, named: Sequence[Record], warning: Warn, where: Where
) -> Iterator[Problem]:
    near = [other for other in named if _may_be_in(record, other)]
    by_source: dict[str, list[Record]] = defaultdict(list)
    for other in near:
        by_source[other.tellings[0].source.file].append(other)
    for file, others in by_source.items():
        is_here = file == record.tellings[0].source.file
        if is_here and record.honour.id is None and not decision_number(record.tellings[0]):
            hint = (
                "tên nằm trong số ấy thì ghi «part_of»; ngoài số ấy thì ghi «id» cho dòng «count»"
            )
            yield _said(record, others, hint, warning, where)
        elif _is_one_decision(record, others[0]) or (not is_here and _are_as_many(record, others)):
            hint = "là một lần khen thưởng thì ghi cùng «decision» (số và ngày, hoặc mã văn bản)"
            hint += " và «class»; nếu không, ghi «id» cho dòng «count»"
            yield _said(record, others, hint, warning, where)


def _may_be_in(record: Record, other: Record) -> bool:
    """Whether years and classes allow it, and totals do not know it already."""
    if decided(record) and decided(record) == decided(other) and covers(record, other):
        return False
    if None not in (record.year, other.year) and record.year != other.year:
        return False
    grades = {record.honour.grade, other.honour.grade}
    return len(grades) == 1 or bool(grades & set(_OPEN))


def _is_one_decision(record: Record, other: Record) -> bool:
    number = decision_number(record.tellings[0])
    return (
        bool(number) and record.honour.id is None and number == decision_number(other.tellings[0])
    )


def _are_as_many(record: Record, others: Sequence[Record]) -> bool:
    """As many names of a year as a count says, where not both tell their decision."""
    if record.honour.id is not None or record.year is None or len(others) != record.honour.count:
        return False
    return not (decision_number(record.tellings[0]) and decision_number(others[0].tellings[0]))


def _said(
    record: Record, others: Sequence[Record], hint: str, warning: Warn, where: Where
) -> Problem:
    what = f"{recipient(record.honour)}, {record.award.name}"
    names = f"{len(others)} tên, bắt đầu ở {where(others[0].tellings[0])}"
    message = f"«{what}» và {names} có thể là một lần khen thưởng, nay đang cộng cả hai"
    return warning(record.tellings[0], "count-and-names", message, hint)
