"""The words of an article in small parts, each with its line."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from plugins.core.article import Article
from plugins.core.entry import Entry
from plugins.core.names import canon, fold
from plugins.core.word_memory import WordMemory

_ROW = re.compile(r"\s*(?:[-*+|>#]|\d+[.)])")
_MARKS = re.compile(r"[*_`]+|\]\([^)]*\)")
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"(?<=[.!?…;])\s+")
_MARK_SIGNS = "*_`]"  # without any of them a text has no marks

Text: TypeAlias = tuple[int, str]  # with its line


class Sentence(NamedTuple):
    """A sentence, or a part of one that ends in a semicolon; ``folded`` as ``fold`` gives it."""

    line: int
    text: str
    folded: str


def sentences(texts: Iterable[Text]) -> Iterator[Sentence]:
    """Of these texts; what says nothing is none."""
    for line, text in texts:
        for part in _SENTENCE.split(text):
            if part:
                yield Sentence(line, part, fold(part))


def all_words(entry: Entry[Article], texts: Iterable[Text]) -> str:
    """Everything that readers see, as words between blanks: these texts of the article and more."""
    told = [entry.value.fields.title, *(text for _, text in texts)]
    told += [figure.alt for figure in entry.value.body.figures]
    return plain_words(" \n ".join(told))


def plain_words(text: str) -> str:
    """Words alone, in small letters, with a blank before and after."""
    words = " ".join(filter(None, map(_PLAIN.__getitem__, text.split())))
    return f" {words} " if words else " "


def _plain(word: str) -> str:
    return " ".join(_WORD.findall(canon(word).casefold()))


_PLAIN = WordMemory(_plain)


def texts_of(entry: Entry[Article]) -> Iterator[Text]:
    """Summary, key points, captions and body; the title says too little to be held against data."""
    fields = entry.value.fields
    if fields.summary:
        yield entry.header.line("summary"), fields.summary
    for index, point in enumerate(fields.key_points):
        yield entry.header.line("key_points", index), point
    for piece in entry.value.body.pieces:
        for figure in piece.figures:
            yield figure.line, figure.caption
        yield from _paragraphs(piece.markdown, piece.line)


def _paragraphs(markdown: str, first_line: int) -> Iterator[Text]:
    """Paragraphs in one line each; rows of lists and tables by themselves."""
    held: list[str] = []
    began = first_line
    for number, line in enumerate([*markdown.split("\n"), ""], start=first_line):
        words = line.strip()
        if held and (not words or _ROW.match(line)):
            yield began, _unmarked(" ".join(held))
            held = []
        if words:
            began = began if held else number
            held.append(words)


def _unmarked(text: str) -> str:
    return _MARKS.sub("", text) if any(sign in text for sign in _MARK_SIGNS) else text
