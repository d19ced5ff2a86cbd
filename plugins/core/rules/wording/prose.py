"""The words of a file for these rules: its lines, and which parts of them readers see."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from plugins.core.problems import Problem
from plugins.core.repairs.spans import Span, is_definition, line_spans, spans
from plugins.core.source import Source


@dataclass(frozen=True)
class Part:
    """A run of words in one line, without markup; ``line`` counts from 1."""

    line: int
    text: str


@dataclass(frozen=True)
class Prose:
    """A file; what is costly is only done for a file that needs it."""

    source: Source
    body_line: int  # where the body begins

    @cached_property
    def lines(self) -> list[str]:
        """All lines, the first is [0]."""
        return self.source.text.split("\n")

    @cached_property
    def spans(self) -> tuple[tuple[Span, ...], ...]:
        """For each line, from where to where readers see words."""
        return spans(self.lines)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """All words, header and body, in their order."""
        return tuple(
            Part(number, line[begin:end])
            for number, (line, found) in enumerate(zip(self.lines, self.spans, strict=True), 1)
            for begin, end in found
        )

    def parts_of(self, numbers: AbstractSet[int]) -> Iterator[Part]:
        """Words of the lines with these numbers; much quicker than all where they are few."""
        for number in sorted(number for number in numbers if number < self.body_line):
            yield from self._parts(number, self.spans[number - 1])
        if numbers and max(numbers) >= self.body_line:
            for number, line in self.body():
                if number in numbers and not is_definition(line):
                    yield from self._parts(number, line_spans(line))

    def _parts(self, number: int, found: Iterable[Span]) -> Iterator[Part]:
        line = self.lines[number - 1]
        return (Part(number, line[begin:end]) for begin, end in found)

    def body(self) -> Iterator[tuple[int, str]]:
        """Lines of the body with their numbers, those of code as empty ones."""
        is_code = False
        for number, line in enumerate(self.lines[self.body_line - 1 :], self.body_line):
            is_fence = line.lstrip().startswith(("```", "~~~"))
            is_code ^= is_fence
            yield number, "" if is_code or is_fence or line.startswith(("    ", "\t")) else line

    def warning(self, line: int, rule: str, message: str, hint: str) -> Problem:
        """A warning in this file."""
        return self.source.warning(line, rule, message, hint)


def others(lines: list[int]) -> str:
    """«, và ở dòng 12, 15» for all lines but the first."""
    more = list(dict.fromkeys(lines))[1:]
    if not more:
        return ""
    told = ", ".join(map(str, more[:5]))
    return f" (còn ở dòng {told}{'…' if len(more) > 5 else ''})"
