"""Where the problems of one list are said."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from plugins.core.honour_sheet.grid import spans
from plugins.core.problems import Problem

_MOST_ALIKE = 5


@dataclass(frozen=True)
class Desk:
    """Says problems of a file; ``sheet`` is named where the file has more than one."""

    file: str
    sheet: str = ""

    def problem(self, line: int, rule: str, message: str, hint: str = "") -> Problem:
        """An error at a row."""
        return Problem(self.file, line, rule, self._at(message), hint)

    def warning(self, line: int, rule: str, message: str, hint: str = "") -> Problem:
        """A warning at a row."""
        return Problem(self.file, line, rule, self._at(message), hint, "warning")

    def placed(self, problem: Problem) -> Problem:
        """A problem that core says of any content, with the sheet it stands in."""
        return replace(problem, message=self._at(problem.message))

    def _at(self, message: str) -> str:
        return f"tờ «{self.sheet}»: {message}" if self.sheet else message


def gathered(problems: Iterable[Problem]) -> list[Problem]:
    """The same slip in many rows is one problem that names all of them."""
    alike: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in dict.fromkeys(problems):
        alike.setdefault((problem.rule, problem.message, problem.hint), []).append(problem)
    found = [one for same in alike.values() for one in _together(same)]
    return sorted(found)


def _together(same: list[Problem]) -> list[Problem]:
    if len(same) <= _MOST_ALIKE:
        return same
    first = min(same)
    lines = spans(problem.line for problem in same)
    return [replace(first, message=f"{first.message} ({len(same)} hàng: {lines})")]
