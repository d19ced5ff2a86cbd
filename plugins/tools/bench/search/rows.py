"""Rows of neighbours in a text, as names are written."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from plugins.tools.bench.search.spelling import words

BREAK = re.compile(r"[.,;:!?()\"“”–…/]| - ")


def capitals(text: str) -> Iterator[list[str]]:
    """Rows of neighbours that begin with a capital and go on in small letters."""
    for part in BREAK.split(unicodedata.normalize("NFC", text)):
        row: list[str] = []
        for word in (*words(part), ""):
            if word[:1].isupper() and word[1:].islower():
                row.append(word)
                continue
            yield row
            row = []


def windows(row: Sequence[str]) -> Iterator[str]:
    """Three and four of them at a time."""
    for length in (3, 4):
        for at in range(len(row) - length + 1):
            yield " ".join(row[at : at + length])
