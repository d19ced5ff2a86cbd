"""The paragraphs of a text or an article, as the rules read them: words without marks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.core.body import Piece, parse_body
from plugins.core.frontmatter import split
from plugins.core.source import Source

_FENCED = re.compile(
    r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\1[^\n]*$|\Z)", re.MULTILINE | re.DOTALL
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>")
_PICTURE = re.compile(r"!\[[^\[\]\n]*\]\([^()\n]*\)")
_LINK = re.compile(r"\[([^\[\]\n]*)\]\([^()\n]*\)")
_STRONG = re.compile(r"(\*{1,3}|(?<!\w)_{1,3})(?=\S)([^*_\n]+?)(?<=\S)\1(?!\w)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*")
_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_RULER = re.compile(r"[ \t]*[-*_=:|+ \t]{3,}")
_ITEM = re.compile(r"[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+")


@dataclass(frozen=True)
class Paragraph:
    """The words of a paragraph, and the line of the file at which it begins."""

    text: str
    line: int


def of_text(source: Source) -> tuple[Paragraph, ...]:
    """Blocks of a plain text file, between blank lines."""
    return tuple(_blocks(source.text, 1))


def of_article(source: Source) -> tuple[Paragraph, ...]:
    """Headings, paragraphs, lists and captions of an article's body, in order."""
    parts, _ = split(source)
    text, line = (parts.body, parts.body_line) if parts else (source.text, 1)
    body, _ = parse_body(source, _blanked(text), line)
    return tuple(part for piece in body.pieces for part in _of_piece(piece))


def _of_piece(piece: Piece) -> Iterable[Paragraph]:
    if piece.figures:
        return [Paragraph(one.caption, one.line) for one in piece.figures if one.caption]
    return _with_lists(_without_marks(_blocks(_without_rulers(piece.markdown), piece.line)))


def _blanked(text: str) -> str:
    """Without what no reader sees as text; every line stays where it is."""
    for pattern in (_FENCED, _COMMENT):
        text = pattern.sub(lambda match: "\n" * match[0].count("\n"), text)
    return text


def _blocks(text: str, line: int) -> Iterator[Paragraph]:
    """Runs of lines between blank ones."""
    lines: list[str] = []
    for number, one in enumerate([*text.split("\n"), ""], start=line):
        if one.strip():
            lines.append(one.strip())
        elif lines:
            yield Paragraph("\n".join(lines), number - len(lines))
            lines = []


def _without_rulers(markdown: str) -> str:
    """Without lines that only draw: below headings, between sections, in tables."""
    return "\n".join("" if _RULER.fullmatch(line) else line for line in markdown.split("\n"))


def _without_marks(blocks: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Plain words; a heading is a paragraph of its own, also right above a text."""
    for block in blocks:
        lines: list[str] = []
        for number, line in enumerate(block.text.split("\n"), start=block.line):
            heading = _HEADING.fullmatch(line)
            if heading is None:
                lines.append(line)
                continue
            yield from _plain("\n".join(lines), number - len(lines))
            yield from _plain(heading[1], number)
            lines = []
        yield from _plain("\n".join(lines), block.line + block.text.count("\n") + 1 - len(lines))


def _plain(markdown: str, line: int) -> Iterator[Paragraph]:
    text = _QUOTED.sub("", markdown)
    text = _TAG.sub(" ", _LINK.sub(r"\1", _PICTURE.sub(" ", text)))
    text = _ESCAPE.sub(r"\1", _STRONG.sub(r"\2", _STRONG.sub(r"\2", text)))
    rows = (_cells(row) for row in text.split("\n"))
    words = "\n".join(row for row in rows if row)
    if words:
        yield Paragraph(words, line)


def _cells(row: str) -> str:
    """The cells of a table's row after one another; any other line as it is."""
    row = row.strip().removesuffix("\\")
    if not row.startswith("|"):
        return row
    return ", ".join(filter(None, (cell.strip() for cell in row.strip("|").split("|"))))


def _with_lists(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """A list belongs to the words that announce it with a colon, blank line or not."""
    found: list[Paragraph] = []
    is_open = False
    for one in paragraphs:
        is_item = _ITEM.match(one.text) is not None
        if is_item and is_open:
            before = found.pop()
            found.append(Paragraph(f"{before.text}\n{one.text}", before.line))
        else:
            found.append(one)
            is_open = one.text.endswith(":")
    return found
