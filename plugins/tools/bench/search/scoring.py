"""How good answers are: the first, the first five, and whether typed marks come first."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean

from plugins.tools.bench.search.question import Question


@dataclass(frozen=True)
class Marks:
    """One question's; ``first`` is None where it cannot be shown."""

    at_one: float
    at_five: float
    first: float | None


@dataclass(frozen=True)
class Summary:
    """Means of a group; ``rivals`` are the questions that ``first`` rests on."""

    group: str
    questions: int
    at_one: float
    at_five: float
    first: float | None
    rivals: int


def marks(question: Question, answers: Sequence[str]) -> Marks:
    """Answers are in their order, ten at most."""
    top = answers[:10]
    right = [place for place, answer in enumerate(top) if answer in question.right]
    wrong = [place for place, answer in enumerate(top) if answer in question.wrong]
    # Rows of one decision are never one person, so there may be more than were counted.
    at_five = min(1.0, sum(place < 5 for place in right) / min(5, question.many))
    first = float(bool(right) and (not wrong or wrong[0] > right[-1])) if question.wrong else None
    return Marks(float(bool(right) and right[0] == 0), at_five, first)


def summaries(pairs: Sequence[tuple[Question, Marks]]) -> list[Summary]:
    """A line for each group of questions, then one for all articles and all people."""
    groups: dict[str, list[Marks]] = {}
    for question, found in pairs:
        groups.setdefault(question.group, []).append(found)
    for question, found in pairs:
        groups.setdefault(f"TẤT CẢ: {question.about}", []).append(found)
    return [_summary(group, found) for group, found in groups.items()]


def _summary(group: str, found: Sequence[Marks]) -> Summary:
    shown = [one.first for one in found if one.first is not None]
    return Summary(
        group,
        len(found),
        mean(one.at_one for one in found),
        mean(one.at_five for one in found),
        mean(shown) if shown else None,
        len(shown),
    )
