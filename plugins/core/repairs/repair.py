"""One change of one line, and how a file takes it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Repair:
    """A whole line before and after, without its line end; ``line`` counts from 1.

    Several repairs of one line follow each other: each begins with what the one before it left.
    ``rule`` is the name of the content rule that the line broke.
    """

    line: int
    before: str
    after: str
    rule: str


def mended(text: str, repairs: Iterable[Repair]) -> str:
    """The file with these repairs. One that finds another line than it knew does nothing."""
    lines = text.split("\n")
    for repair in repairs:
        ending = "\r" if lines[repair.line - 1].endswith("\r") else ""
        if lines[repair.line - 1] == repair.before + ending:
            lines[repair.line - 1] = repair.after + ending
    return "\n".join(lines)
