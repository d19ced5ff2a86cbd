"""The sign «./.» with which offices end a paper, left where nothing ends."""

import re

from plugins.core.repairs.spans import within

# Decree 30/2020/NĐ-CP, annex I: at the end of a paper's text. Many editors end their news with it,
# so that of a text's last line stays.
OFFICE_ENDING = re.compile(r"\s*(?:\.\s?/\s?\.|(?<=[.…])\s?/\.?)(?=[*_”\"’)]*\s*$)")


def has_office_ending(text: str) -> bool:
    """Whether it may stand before the end."""
    return "/." in text.rstrip()[:-2]


def without_office_ending(lines: list[str]) -> list[str]:
    """Lines that end in a full stop alone; the last one as it is."""
    last = max((i for i, line in enumerate(lines) if line.strip()), default=0)
    mended = within(lines, lambda words: OFFICE_ENDING.sub(_stop, words))
    return [*mended[:last], *lines[last:]]


def _stop(match: re.Match[str]) -> str:
    return "" if match.start() and match.string[match.start() - 1] in ".…!?" else "."
