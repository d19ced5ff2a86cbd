"""What is wrong with the content, said so that an editor can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: where it stands, what was found, what to do.

    ``file`` is relative to the content root with forward slashes, ``line`` counts from 1.
    ``message`` and ``hint`` are Vietnamese; ``rule`` is a stable English name.
    """

    file: str
    line: int
    rule: str
    message: str
    hint: str = ""
    level: Level = field(default="error", compare=False)

    def as_line(self) -> str:
        """The problem as editors read it: "tệp:dòng: LỖI: điều thấy; việc cần làm"."""
        name = "LỖI" if self.level == "error" else "CẢNH BÁO"
        hint = f"; {self.hint}" if self.hint else ""
        return f"{self.file}:{self.line}: {name}: {self.message}{hint}"


class ContentErrors(Exception):  # noqa: N818 — it carries many
    """The content has errors: nothing is written. Pelican ends with ``exitcode``."""

    exitcode = 1

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(problem.as_line() for problem in self.problems))


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Only those that stop a build."""
    return tuple(problem for problem in problems if problem.level == "error")
