"""The words of a text in Markdown as readers see them, paragraph by paragraph, without markup.

For search and sharing, where a full conversion would cost too much; what is no markup stays.
"""

import html
import re
from collections.abc import Iterator

from plugins.core.body import Body

# What a page drops with its content: readers never see it, so nobody may find it.
_UNSEEN = re.compile(
    r"<!--.*?--!?>|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<![A-Za-z][^>]*>"
    r"|<(script|style|template)\b.*?</\1\s*>",
    re.DOTALL | re.IGNORECASE,
)
_DROPPED = re.compile(
    r"^ {0,3}(?:\*\[[^\]]+\]:|\[(?!\^)[^\]]+\]:\s*\S|(?:[-*_] *){3,}$|`{3,}|~{3,})"
)
_ROW_RULE = re.compile(r"^ *\|?[ :|-]*-{2,}[ :|-]*$")  # under a table's head
_START = re.compile(r"^ {0,3}(?:#{1,6} +|> ?|[-*+] +|\d{1,9}[.)] +|\[\^[^\]]+\]: *)+")
_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])")
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^>\s]+|[^>\s@]+@[^>\s]+)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_CODE = re.compile(r"(`+)(.+?)\1")
_EMPHASIS = re.compile(
    r"(?<![\w*_])([*_]{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*_])|(\*{1,3})(?=\S)([^*]+?)(?<=\S)\3"
)
_BETWEEN_CELLS = re.compile(r"(?<!\\)\|")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>])")


def paragraphs(body: Body) -> Iterator[str]:
    """Paragraphs, list items, table rows and captions, in their order; none of them is empty.

    Cells of a row are parted by " · ".
    """
    for piece in body.pieces:
        for figure in piece.figures:
            if figure.caption:
                yield figure.caption
        yield from words_of(piece.markdown)


def words_of(markdown: str) -> Iterator[str]:
    """The same of words alone."""
    open_lines: list[str] = []
    for line in (*_UNSEEN.sub("", markdown).split("\n"), ""):
        start = _START.match(line)
        is_apart = bool(start) or line.lstrip().startswith("|")
        if (is_apart or not line.strip()) and open_lines:
            yield from _told(" ".join(open_lines))
            open_lines = []
        if line.strip() and not _DROPPED.match(line) and not _ROW_RULE.match(line):
            open_lines.append(line[start.end() :] if start else line)


def _told(text: str) -> Iterator[str]:
    bare = _FOOTNOTE.sub("", text)
    bare = _CODE.sub(r"\2", _TAG.sub("", _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", bare))))
    bare = _EMPHASIS.sub(_inside, _EMPHASIS.sub(_inside, bare))
    cells = (html.unescape(_ESCAPE.sub(r"\1", cell)) for cell in _BETWEEN_CELLS.split(bare))
    if words := " · ".join(filter(None, (" ".join(cell.split()) for cell in cells))):
        yield words


def _inside(match: re.Match[str]) -> str:
    return match[2] or match[4]
