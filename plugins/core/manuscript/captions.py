"""Binds captions to pictures where nothing but the look of a paragraph says what it is.

A caption follows its picture, is short, and is set apart from the article's other paragraphs:
centred, in italics, in bold, small, named by its markup, or on the line below the picture. A look
that long paragraphs of the same article have as well says nothing. One caption below several
pictures belongs to the last of them; the others stay without. What is not certain stays text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.core.manuscript.blocks import Figure, Text
from plugins.core.manuscript.evidence import Caution
from plugins.core.manuscript.pieces import Mark, Piece, Words, joined, with_caption

LONGEST = 60  # words of a caption that only its look tells
_LONGEST_NAMED = 150  # words of one that its markup names
_LONGEST_LINE = 35  # words of one that only stands on the line below
_LONG = 30  # words from which a paragraph is the article's text
_COMMON = 0.4  # share of long paragraphs whose look says nothing
_LEAD = 25  # words from which the first words of an article are its lead
_CREDIT = re.compile(
    r"\W{0,3}(?:(?:ảnh|hình|photo)(?: minh họa| tư liệu| chụp)?|chú thích(?: ảnh)?|trong ảnh)"
    r"\s*\d{0,3}\s*[:.]",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"\W{0,3}(?:(?:tin|bài|tin bài|bài viết)\b[^:.]{0,25}:|tác giả\s*:|nguồn\b[^:]{0,10}:|theo\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:[IVXL]{1,5}|\d{1,2}|[a-zđ])(?:\.\d{1,2})*[.)\-:]\s|[-–+*•]\s|phần\b", re.IGNORECASE
)
_DAY = re.compile(
    r"(?:\(.{1,30}\)\s*[-–]?\s*|\S{1,20}\s*[-–]\s*)?"
    r"(?:(?:vào )?(?:sáng|trưa|chiều|tối|ngày)\b.{0,12}\d"
    r"|vừa qua|thực hiện|nhân dịp|hướng tới|nhằm\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Article:
    """What the article's paragraphs have in common."""

    common: frozenset[Mark]
    has_bold_lines: bool


def bind(pieces: Sequence[Piece]) -> tuple[list[Piece], tuple[Caution, ...]]:
    """The pieces with captions at their pictures, and the lines that may be captions."""
    if not any(isinstance(piece, Figure) for piece in pieces):
        return list(pieces), ()
    article = _article(pieces)
    found: list[Piece] = []
    cautions: list[Caution] = []
    has_words = False
    for place, piece in enumerate(pieces):
        last = found[-1] if found else None
        is_below = isinstance(last, Figure) and not last.caption
        if isinstance(piece, Words) and isinstance(last, Figure) and is_below:
            following = pieces[place + 1] if place + 1 < len(pieces) else None
            if is_caption(piece, article.common) and not _is_lead(
                piece, following, article, is_top=not has_words
            ):
                found[-1] = with_caption(last, piece.children)
                continue
            cautions.extend(_doubt(piece, article))
        elif isinstance(piece, Words) and isinstance(last, Figure) and piece.is_caption:
            found[-1] = with_caption(last, joined((last.caption, piece.children), Text(" ")))
            continue
        elif isinstance(piece, Figure) and isinstance(last, Words) and _is_named(piece, last):
            found[-1] = with_caption(piece, last.children)
            continue
        has_words = has_words or not isinstance(piece, Figure)
        found.append(piece)
    return found, tuple(cautions)


def is_caption(words: Words, common: frozenset[Mark] = frozenset()) -> bool:
    """Whether words below a picture look like its caption."""
    size = words.size
    if words.is_caption:
        return 0 < size <= _LONGEST_NAMED
    if not may_be_caption(words):
        return False
    marks = words.marks - common
    return (
        bool(marks)
        or _CREDIT.match(words.text) is not None
        or (words.beside == "last" and size <= _LONGEST_LINE)
    )


def may_be_caption(words: Words) -> bool:
    """Whether nothing speaks against it: not long, not to the right, no by-line, no heading."""
    text = words.text
    if not 0 < words.size <= LONGEST or words.alignment == "right" or words.is_lead or words.mark:
        return False
    return not (_BYLINE.match(text) or _is_heading(text))


def _is_heading(text: str) -> bool:
    if text.endswith(":") or _NUMBERED.match(text):
        return True
    return len(text.split()) > 2 and text.upper() == text and not text.endswith(".")


def _is_lead(words: Words, following: Piece | None, article: _Article, *, is_top: bool) -> bool:
    """Bold words may be a lead or a heading instead: what stands around them tells."""
    marks = words.marks - article.common
    if words.is_caption or _CREDIT.match(words.text):
        return False
    if is_top:
        is_below = words.beside == "last"  # words on the line below are rarely a lead
        return _opens(words, marks) or not (is_below or _is_bold(following) or marks - {"bold"})
    return marks == {"bold"} and article.has_bold_lines and words.beside != "last"


def _opens(words: Words, marks: frozenset[Mark]) -> bool:
    """Whether the first words of an article are its lead."""
    if "small" in marks or {"center", "italic"} <= marks:
        return False
    return words.size > _LEAD or _DAY.match(words.text) is not None


def _is_bold(piece: Piece | None) -> bool:
    return isinstance(piece, Words) and "bold" in piece.marks


def _is_named(figure: Figure, words: Words) -> bool:
    """Whether the markup names the words before a picture its caption."""
    return not figure.caption and words.is_caption and 0 < words.size <= _LONGEST_NAMED


def _doubt(words: Words, article: _Article) -> list[Caution]:
    """A bold line below a picture that was left as text."""
    if "bold" not in words.marks - article.common or not may_be_caption(words):
        return []
    return [Caution("caption-unsure", f"{doubted(words.text)}: hãy chuyển nếu đúng")]


def doubted(line: str) -> str:
    """How every message begins that takes a line of text below a picture for its caption."""
    return f"dòng «{line[:80]}» dưới ảnh có thể là chú thích"


def _article(pieces: Sequence[Piece]) -> _Article:
    long = [piece for piece in pieces if isinstance(piece, Words) and piece.size >= _LONG]
    counts = {mark: sum(mark in piece.marks for piece in long) for mark in _MARKS}
    common = frozenset(mark for mark, count in counts.items() if count > _COMMON * len(long))
    return _Article(common, _has_bold_lines(pieces))


_MARKS: tuple[Mark, ...] = ("center", "bold", "italic", "small")


def _has_bold_lines(pieces: Sequence[Piece]) -> bool:
    """Whether bold lines stand as headings between paragraphs, away from pictures."""
    return any(
        isinstance(before, Words)
        and isinstance(piece, Words)
        and isinstance(after, Words)
        and piece.marks == {"bold"}
        and piece.size <= _LEAD
        and piece.alignment != "right"
        and "bold" not in before.marks | after.marks
        for before, piece, after in zip(pieces[1:], pieces[2:], pieces[3:], strict=False)
    )
