"""What stands around a title and is none: a rubric above it, its label, who wrote and when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.core.manuscript import byline
from plugins.core.manuscript.blocks import Figure
from plugins.tools.office.draft import Note
from plugins.tools.office.word.furniture import DATELINE
from plugins.tools.office.word.pieces import Found, Line

_RUBRIC = re.compile(
    r"(?:tin|bài|tin bài|bản tin|tin tức|chuyên mục|chuyên trang|chuyên đề|mục)"
    r"(?:\s*[,:/&–-]?\s*(?:tin|bài|ảnh|viết|tức|sự kiện|hoạt động|trong tỉnh|nhanh|ngắn|vắn|và"
    r"|nổi bật|tuyên truyền|dự thi|phản ánh|thi đua|khen thưởng))*"
    r"|(?:chuyên mục|chuyên trang|chuyên đề|mục)\s*:.{1,60}"
    r"|gương (?:sáng|điển hình|điển hình tiên tiến|người tốt,? việc tốt)|người tốt,? việc tốt"
    r"|điển hình tiên tiến|gương điển hình",
    re.IGNORECASE,
)
_LABELS = {
    "title": re.compile(r"\W{0,2}(?:tiêu đề|tên bài|đầu đề|tít)\s*:\s*", re.IGNORECASE),
    "lead": re.compile(r"\W{0,2}(?:sa\s?-?\s?p[oô]|tóm tắt|lời dẫn)\s*:\s*", re.IGNORECASE),
}
_POSTED = re.compile(
    r"(?:ngày đăng\s*:?\s*|cập nhật\s*:?\s*)?(?:(?:thứ \w+|chủ nhật)\s*,?\s*)?(?:ngày\s+)?"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[\s,|–-]*(?:\d{1,2}\s*[:h]\s*\d{0,2}[\s\w()+:]{0,16})?",
    re.IGNORECASE,
)
_MOST_BELOW = 3
_LONGEST_RUBRIC = 10  # words


@dataclass(frozen=True)
class Below:
    """Who is named below the title, and the pieces that are left."""

    pieces: list[Found]
    author: str | None = None
    photos: str = ""
    notes: tuple[Note, ...] = ()


def without_rubric(pieces: Sequence[Found]) -> tuple[list[Found], list[Note]]:
    """The pieces without the name of a column («TIN HOẠT ĐỘNG») that stands above the title."""
    found = list(pieces)
    at = next((at for at, one in enumerate(found) if not isinstance(one, Figure)), None)
    if at is None or at + 1 >= len(found):
        return found, []
    first = found[at]
    is_short = isinstance(first, Line) and first.size <= _LONGEST_RUBRIC
    if not (isinstance(first, Line) and is_short and _RUBRIC.fullmatch(first.text.strip(" :.*"))):
        return found, []
    return [*found[:at], *found[at + 1 :]], [Note(f"đã bỏ dòng «{first.text}» trên tiêu đề")]


def label_of(line: Line) -> str:
    """What a line calls itself: «Tiêu đề:» is a "title", «Sapo:» a "lead", any other is ""."""
    return next((key for key, label in _LABELS.items() if label.match(line.text)), "")


def without_label(text: str) -> str:
    """The words behind such a label."""
    for label in _LABELS.values():
        if match := label.match(text):
            return text[match.end() :]
    return text


def take_below(pieces: Sequence[Found]) -> Below:
    """By-lines and days of posting right below the title; what stands there else stays."""
    rest, notes = list(pieces), []
    author: str | None = None
    photos = ""
    at = next((at for at, one in enumerate(rest) if not isinstance(one, Figure)), len(rest))
    for _ in range(_MOST_BELOW):
        line = rest[at] if at < len(rest) else None
        if not isinstance(line, Line) or line.is_caption:
            break
        signed = byline.parse(line.text, is_apart=line.alignment != "", is_last=False)
        if signed and (signed.author or signed.photos):
            author, photos = author or signed.author, photos or signed.photos or ""
        elif _POSTED.fullmatch(line.text) or (line.alignment and DATELINE.fullmatch(line.text)):
            notes.append(Note(f"đã bỏ dòng ngày «{line.text}» dưới tiêu đề"))
        else:
            break
        del rest[at]
    return Below(rest, author, photos, tuple(notes))


def doubts(below: Below, signed: str | None) -> tuple[Note, ...]:
    """What is said of the lines below the title, where the end of the text is ``signed``."""
    if not (below.author and signed and below.author != signed):
        return below.notes
    what = f"dưới tiêu đề ghi tác giả «{below.author}», cuối bài ký «{signed}»: bài ghi «{signed}»"
    return (*below.notes, Note(what))
