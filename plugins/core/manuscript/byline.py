"""The line at the end of an article that says who wrote, who photographed, where it comes from.

Forms that portals print: «Tin, ảnh: Nguyễn Văn A», «Bài: A - Ảnh: B», «Tin và ảnh: A», «Ảnh: B»,
«Theo Báo X», «Nguồn: X», or a bare name after the closing mark. A name is taken as it stands.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.core.manuscript.blocks import Block, Paragraph, plain
from plugins.core.manuscript.walking import words
from plugins.core.names import fold

_LONGEST = 120  # letters of a line that can be a by-line
_LAST = 4  # blocks from the end that are looked at
_WHO = re.compile(
    r"(?P<what>(?:tin|bài|ảnh|bài viết|tin bài|tác giả|người viết|thực hiện|text|photo)"
    r"(?:\s*(?:,|và|&|\+|/|-)\s*(?:tin|bài|ảnh|video|clip|text|photo))*)\s*:\s*"
    r"(?P<name>[^:;]+?)(?=\s*[-–;|.,]*\s*(?:(?:tin|bài|ảnh|video|clip|nguồn|theo)\b[^:]{0,20}:|$))",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"(?:nguồn(?: tin)?\s*:|theo\b:?)\s*(?P<name>\S.*)", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){1,4}")
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){1,4}[^\W\d_]{1,10}\.?")
_DONE = re.compile(
    r"\s*\((?:tổng hợp|sưu tầm|s\.?t|lược ghi|ghi|biên tập|b\.?t|dịch|thực hiện|t\.?h)\)$",
    re.IGNORECASE,
)
_PHOTO = re.compile(r"ảnh|photo", re.IGNORECASE)
_TEXT = re.compile(r"tin|bài|tác giả|người viết|thực hiện|text", re.IGNORECASE)
_OFFICES = ("ban", "phong", "so", "vien", "trung", "cong", "uy", "hoi", "chi", "doan", "bao")


@dataclass(frozen=True)
class Byline:
    """Who and where from; ``words`` is the line as printed."""

    author: str | None = None
    text: str | None = None
    photos: str | None = None
    source: str | None = None
    words: str = ""


def take(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], Byline | None]:
    """The by-line of the last few blocks, and the blocks without it."""
    for place in range(len(blocks) - 1, max(-1, len(blocks) - 1 - _LAST), -1):
        block = blocks[place]
        if not isinstance(block, Paragraph):
            continue
        text = plain(block.children)
        is_last = not any(words(blocks[place + 1 :]))  # pictures may follow
        found = parse(text, is_apart=block.alignment == "right", is_last=is_last)
        if found is not None:
            return (*blocks[:place], *blocks[place + 1 :]), found
    return tuple(blocks), None


def parse(text: str, *, is_apart: bool, is_last: bool) -> Byline | None:
    """A line that is nothing but a by-line. ``is_apart``: set to the right."""
    line = _bare(text.strip())
    if not line or len(line) > _LONGEST:
        return None
    named = list(_WHO.finditer(line))
    if named and not line[: named[0].start()].strip(" -–"):
        return _named(line, named)
    source = _SOURCE.fullmatch(line)
    if source and (is_apart or is_last) and _is_short_source(source["name"]):
        return Byline(source=source["name"].strip(" ."), words=text)
    if is_apart and (is_last or len(line) < 40) and _is_signed(line):
        return Byline(author=line, words=text)
    return None


def source_of(printed: str) -> str | None:
    """The source that a field for the author's name holds: «Theo TTXVN»."""
    found = _SOURCE.fullmatch(_bare(printed.strip()))
    return found["name"].strip(" .") if found and _is_short_source(found["name"]) else None


def _bare(line: str) -> str:
    """Without brackets around the whole of it."""
    is_around = line[:1] + line[-1:] in ("()", "[]") and line[1:-1].isprintable()
    has_more = line[1:-1].count(")") + line[1:-1].count("(") > 0
    return line[1:-1].strip() if is_around and not has_more else line


def _is_signed(line: str) -> bool:
    """A person's name, or initials, with what they did in brackets: «Văn A (tổng hợp)»."""
    name = _DONE.sub("", line)
    is_initials = _INITIALS.fullmatch(name) is not None and name[:1].isupper()
    return is_initials or is_person(name)


def is_person(line: str) -> bool:
    """Two to five capitalised syllables that name no office."""
    if not _NAME.fullmatch(line):
        return False
    parts = line.split()
    return all(part[:1].isupper() for part in parts) and not _is_office(parts)


def _is_office(parts: Sequence[str]) -> bool:
    """«Văn phòng …» is one, «Văn A» is none."""
    begins = fold(" ".join(parts[:2]))
    return begins.partition(" ")[0] in _OFFICES or begins == "van phong"


def _is_short_source(name: str) -> bool:
    return len(name.split()) <= 8 and not name.rstrip().endswith((",", ";"))


def _is_caption(name: str) -> bool:
    """«Ảnh: Quang cảnh hội nghị» tells what a picture shows; a name has more capitals."""
    parts = name.split()
    return (
        len(parts) >= 3
        and not _is_office(parts)
        and not any(part[0].isupper() for part in parts[1:])
    )


def _named(line: str, named: Sequence[re.Match[str]]) -> Byline | None:
    if len(named) == 1 and not _TEXT.search(named[0]["what"]) and _is_caption(named[0]["name"]):
        return None
    text = next((_clean(one["name"]) for one in named if _TEXT.search(one["what"])), None)
    photos = next((_clean(one["name"]) for one in named if _PHOTO.search(one["what"])), None)
    rest = _SOURCE.search(line[named[-1].end() :])
    source = _clean(rest["name"]) if rest else None
    return Byline(author=text, text=text, photos=photos, source=source, words=line)


def _clean(name: str) -> str:
    return name.strip(" .,;-–()")
