"""The text of an article as written: figures found by a cheap scan, words left to Markdown.

A picture alone in its paragraph is a figure. The scan knows lines, so that problems can name them,
and it is fast enough for lists to count photos without converting any Markdown.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from plugins.core.problems import Problem
from plugins.core.source import Source

_FIGURE = re.compile(
    r" {0,3}!\[(?P<alt>.*?)\]\(\s*<?(?P<file>[^<>\"“”]*?)>?"
    r"(?:\s+(?P<caption>[\"“”'].*[\"“”']))?\s*\)\s*"
)
_IMAGE_START = re.compile(r"!\s?\[")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_CODE_LINE = re.compile(r" {4}|\t")
_CODE_SPAN = re.compile(r"(`+)[^`].*?\1")
_QUOTES = ('""', "''", "“”", "””", '"”', '“"')
_SHAPE = 'hãy viết riêng một dòng: ![điều thấy trong ảnh](TEN_TEP.jpg "Chú thích")'


@dataclass(frozen=True)
class FigureRef:
    """A figure as written: file name, caption (the title), alt text, line in the file."""

    file: str
    caption: str
    alt: str
    line: int


@dataclass(frozen=True)
class Piece:
    """Part of a body: words in Markdown with the line they begin at, or a group of figures."""

    markdown: str = ""
    figures: tuple[FigureRef, ...] = ()
    line: int = 1


@dataclass(frozen=True)
class Body:
    """The pieces of a text in their order."""

    pieces: tuple[Piece, ...]

    @cached_property
    def figures(self) -> tuple[FigureRef, ...]:
        """All figures, in order."""
        return tuple(figure for piece in self.pieces for figure in piece.figures)

    @cached_property
    def words(self) -> int:
        """How many words it has, without captions: for the reading time."""
        return sum(len(piece.markdown.split()) for piece in self.pieces)


def parse_body(source: Source, text: str, first_line: int) -> tuple[Body, list[Problem]]:
    """Splits a body into words and figures; pictures that are no figures are problems."""
    problems: list[Problem] = []
    pieces: list[Piece] = []
    for line, paragraph in _paragraphs(text, first_line):
        figures = _figures(paragraph, line)
        if figures:
            _add_figures(pieces, figures)
        else:
            problems.extend(_stray_pictures(source, paragraph, line))
            _add_words(pieces, "\n".join(paragraph), line)
    return Body(tuple(pieces)), problems


def _paragraphs(text: str, first_line: int) -> list[tuple[int, list[str]]]:
    """Runs of lines between blank ones; a fenced code block is never cut."""
    found: list[tuple[int, list[str]]] = []
    fence = ""
    has_code = "```" in text or "~~~" in text
    for number, line in enumerate(text.split("\n"), start=first_line):
        mark = _FENCE.match(line) if has_code else None
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        if not line.strip() and not fence:
            found.append((number, []))
        elif found and found[-1][1]:
            found[-1][1].append(line)
        else:
            found.append((number, [line]))
    return [(number, lines) for number, lines in found if lines]


def _figures(paragraph: list[str], line: int) -> tuple[FigureRef, ...]:
    if "![" not in paragraph[0]:
        return ()
    matches = [_FIGURE.fullmatch(text) for text in paragraph]
    return tuple(
        _figure(match, line + i) for i, match in enumerate(matches) if match and all(matches)
    )


def _figure(match: re.Match[str], line: int) -> FigureRef:
    caption = match["caption"] or ""
    if caption[:1] + caption[-1:] in _QUOTES:
        caption = caption[1:-1].replace('\\"', '"')
    return FigureRef(match["file"].strip(), " ".join(caption.split()), match["alt"].strip(), line)


def _add_figures(pieces: list[Piece], figures: tuple[FigureRef, ...]) -> None:
    if pieces and pieces[-1].figures:
        group = pieces.pop()
        pieces.append(Piece(figures=group.figures + figures, line=group.line))
    else:
        pieces.append(Piece(figures=figures, line=figures[0].line))


def _add_words(pieces: list[Piece], words: str, line: int) -> None:
    if pieces and not pieces[-1].figures:
        before = pieces.pop()
        gap = "\n" * (line - before.line - before.markdown.count("\n"))
        pieces.append(Piece(markdown=before.markdown + gap + words, line=before.line))
    else:
        pieces.append(Piece(markdown=words, line=line))


def _stray_pictures(source: Source, paragraph: list[str], line: int) -> list[Problem]:
    if not any("!" in text and "[" in text for text in paragraph):
        return []
    if _FENCE.match(paragraph[0]) or all(_CODE_LINE.match(text) for text in paragraph):
        return []
    found = []
    for number, text in enumerate(paragraph, start=line):
        if _IMAGE_START.search(_CODE_SPAN.sub("", text)):
            begun, _, rest = text.strip().partition("](")
            alone = begun.startswith("!") and (")" not in rest or rest.endswith(")"))
            message = (
                f"không đọc được dòng ảnh «{text.strip()}»"
                if not _FIGURE.fullmatch(text) and alone
                else "ảnh nằm chung đoạn với chữ"
            )
            hint = _SHAPE if alone else f"{_SHAPE}, trước và sau để trống một dòng"
            found.append(source.problem(number, "stray-picture", message, hint))
    return found
