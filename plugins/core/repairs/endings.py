"""The sign «./.» with which offices end a paper; a page ends by itself."""

import re

from plugins.core.repairs.spans import within

# Decree 30/2020/NĐ-CP, annex I, asks for it at the end of a paper's text, not of news.
OFFICE_ENDING = re.compile(r"\s*(?:\.\s?/\s?\.|(?<=[.…])\s?/\.?)(?=[*_”\"’)]*\s*$)")


def without_office_ending(lines: list[str]) -> list[str]:
    """Lines that end in a full stop alone."""
    if not any("/." in line or line.rstrip().endswith("/") for line in lines):
        return lines
    return within(lines, lambda words: OFFICE_ENDING.sub(_stop, words))


def _stop(match: re.Match[str]) -> str:
    return "" if match.start() and match.string[match.start() - 1] in ".…!?" else "."
