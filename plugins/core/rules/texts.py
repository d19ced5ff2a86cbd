"""The words of an article in small parts, each with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from plugins.core.article import Article
from plugins.core.entry import Entry
from plugins.core.names import canon, fold

_ROW = re.compile(r"\s*(?:[-*+|>#]|\d+[.)])")
_MARKS = re.compile(r"[*_`]+|\]\([^)]*\)")
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"(?<=[.!?…;])\s+")


@dataclass(frozen=True)
class Sentence:
    """A sentence, or a part of one that ends in a semicolon."""

    line: int
    text: str

    @cached_property
    def folded(self) -> str:
        """The text as ``fold`` gives it."""
        return fold(self.text)


def sentences(entry: Entry[Article]) -> Iterator[Sentence]:
    """Summary, key points, captions and body; the title says too little to be held against data."""
    for line, text in _parts(entry):
        for part in _SENTENCE.split(text):
            yield Sentence(line, part)


def all_words(entry: Entry[Article]) -> str:
    """Everything that readers see, as words between blanks."""
    fields = entry.value.fields
    texts = [fields.title, *(text for _, text in _parts(entry))]
    texts += [figure.alt for figure in entry.value.body.figures]
    return plain_words(" \n ".join(texts))


def plain_words(text: str) -> str:
    """Words alone, in small letters, with a blank before and after."""
    return " ".join(("", *_WORD.findall(canon(text).casefold()), ""))


def _parts(entry: Entry[Article]) -> Iterator[tuple[int, str]]:
    fields = entry.value.fields
    if fields.summary:
        yield entry.header.line("summary"), fields.summary
    for index, point in enumerate(fields.key_points):
        yield entry.header.line("key_points", index), point
    for piece in entry.value.body.pieces:
        for figure in piece.figures:
            yield figure.line, figure.caption
        yield from _paragraphs(piece.markdown, piece.line)


def _paragraphs(markdown: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Paragraphs in one line each; rows of lists and tables by themselves."""
    held: list[str] = []
    began = first_line
    for number, line in enumerate([*markdown.split("\n"), ""], start=first_line):
        if held and (not line.strip() or _ROW.match(line)):
            yield began, _MARKS.sub("", " ".join(held))
            held = []
        if line.strip():
            began = began if held else number
            held.append(line.strip())
