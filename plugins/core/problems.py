"""What is wrong with the content, said so that an editor can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: where it stands, what was found, what to do.

    ``file`` is relative to the content root with forward slashes, ``line`` counts from 1.
    ``message`` and ``hint`` are Vietnamese; ``rule`` is a stable English name. An error that is
    not ``is_fatal`` leaves one thing out, and the rest of the site can be built.
    """

    file: str
    line: int
    rule: str
    message: str
    hint: str = ""
    level: Level = field(default="error", compare=False)
    is_fatal: bool = field(default=True, compare=False)

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

    def __reduce__(self) -> tuple[type["ContentErrors"], tuple[tuple[Problem, ...]]]:
        """A process that makes pages hands it over whole."""
        return ContentErrors, (self.problems,)


def unreadable_photo(article: str, line: int, name: str, reason: str) -> Problem:
    """An error that leaves one photo out of its article."""
    message = f"ảnh «{name}» không dùng được: {reason}"
    return Problem(article, line, "unreadable-photo", message, is_fatal=False)


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Only what has to be mended."""
    return tuple(problem for problem in problems if problem.level == "error")


def fatal(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Only those that stop a build."""
    return tuple(problem for problem in errors(problems) if problem.is_fatal)
