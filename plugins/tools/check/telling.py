"""Problems as a person reads them in a terminal: file by file, and what to do next."""

import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.core.problems import Problem, errors
from plugins.core.typography import capital
from plugins.tools.bootstrap.say import COMMAND
from plugins.tools.check.groups import Group, grouped
from plugins.tools.check.page import summary_of
from plugins.tools.terminal import Look, Terminal

_MARGIN = "    "
_CHECK, _FIX, _SERVE = (f"{COMMAND} {task}" for task in ("check", "fix", "serve"))


@dataclass(frozen=True)
class Teller:
    """Says problems to one terminal; ``name_of`` gives a file as the person finds it."""

    terminal: Terminal
    titles: Mapping[str, str]
    name_of: Callable[[str], str]
    can_fix: bool = False  # whether ``fix`` has a repair for some of them

    def lines(self, problems: Sequence[Problem]) -> Iterator[str]:
        """Everything, no line wider than the terminal but for long words."""
        groups = grouped(problems, self.titles)
        for group in groups:
            yield from self._group(group)
        yield from self._ending(problems, groups)

    def _group(self, group: Group) -> Iterator[str]:
        if group.title:
            yield from (self.terminal.paint(line, "strong") for line in self._wrapped(group.title))
        yield self.terminal.paint(
            self.name_of(group.file), "strong" if not group.title else "faint"
        )
        for problem in group.problems:
            yield from self._problem(problem)
        yield ""

    def _problem(self, problem: Problem) -> Iterator[str]:
        is_error = problem.level == "error"
        mark = "LỖI" if is_error else "CẢNH BÁO"
        head = f"{mark}, dòng {problem.line}: "
        first, *rest = self._wrapped(f"{head}{capital(problem.message)}", "  ", _MARGIN)
        painted = self.terminal.paint(mark, "error" if is_error else "warning")
        yield first.replace(mark, painted, 1)
        yield from rest
        if problem.hint:
            yield from self._wrapped(f"→ {capital(problem.hint)}", _MARGIN, f"{_MARGIN}  ")

    def _ending(self, problems: Sequence[Problem], groups: Sequence[Group]) -> Iterator[str]:
        wrong = errors(problems)
        look: Look = "error" if wrong else "warning" if problems else "good"
        for line in self._wrapped(summary_of(tuple(problems))):
            yield self.terminal.paint(line, look)
        yield from self._wrapped(" ".join(self._next(problems, groups)))

    def _next(self, problems: Sequence[Problem], groups: Sequence[Group]) -> Iterator[str]:
        """What to do now."""
        if not problems:
            yield f"Việc tiếp theo: xem thử bằng lệnh {_SERVE}"
            return
        first = groups[0].problems[0]
        yield f"Việc tiếp theo: mở {self.name_of(first.file)}, dòng {first.line}, sửa và lưu"
        yield f"rồi đọc soát lại bằng lệnh {_CHECK}."
        if self.can_fix:
            yield f"Lỗi gõ máy sửa được: xem bằng lệnh {_FIX}"

    def _wrapped(self, text: str, start: str = "", later: str = "") -> list[str]:
        return textwrap.wrap(
            text,
            self.terminal.width,
            initial_indent=start,
            subsequent_indent=later,
            break_long_words=False,
            break_on_hyphens=False,
        )
