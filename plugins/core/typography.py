"""Small rules of setting Vietnamese text that change no word of it."""

import re
from collections.abc import Iterable

_TEXT_OR_TAG = re.compile(r"(<[^>]*>)")
_START, _TRAIL = r"(?:(?<=\s)|^)", r"(?: [-–](?= ))?[,.;:)]*(?=\s|$)"
# A dash never begins a line, and a short word keeps its number: both stay with what stands before.
_RUNS = (
    r"[^\s<&]+ [-–](?= )"
    r"|(?:[Nn]ăm|[Nn]gày|[Tt]háng|[Qq]uý|[Ss]ố|[Kk]hóa|[Hh]ạng)"
    r" (?:[\dIVXLC][^\s<&]*|(?:Nhất|Nhì|Ba)[,.;:)]*)(?=\s|$)"
)
# In headings and captions the words of the trade stay whole as well: half a word at the end of a
# line ("tổng kết công / tác") reads as another one. A count stays with what it counts.
_COMPOUNDS = (
    *("bằng khen", "cá nhân", "chính phủ", "chủ tịch", "công tác", "danh hiệu", "gia đình"),
    *("giao ước", "giấy khen", "hình thức", "hộ gia đình", "hợp tác xã", "huân chương"),
    *("khen thưởng", "lao động", "nhà nước", "nhân dân", "nông thôn mới", "phát động"),
    *("phong trào", "quyết định", "tập thể", "thành tích", "thi đua", "thủ tướng", "tổng kết"),
    *("trường hợp", "ủy ban", "xây dựng", "yêu nước"),
)
_EITHER_CASE = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in _COMPOUNDS)
_WORDS = rf"(?:\d[\d.]* )?(?:{_EITHER_CASE}){_TRAIL}"
_BOUND = re.compile(f"{_START}(?:{_RUNS})")
_BOUND_TITLE = re.compile(f"{_START}(?:{_WORDS}|{_RUNS})")
_SPAN = r'<span class="nobr">\g<0></span>'


def bind(text_html: str) -> str:
    """Marks runs that must not break, in text that is already escaped HTML.

    The words stay as they are, so that searching and copying find what was written.
    """
    return _BOUND.sub(_SPAN, text_html)


def bind_title(text_html: str) -> str:
    """``bind`` for the short texts of headings, cards and captions."""
    return _BOUND_TITLE.sub(_SPAN, text_html)


def bind_html(html: str) -> str:
    """``bind`` for every text between the tags of a piece of HTML."""
    parts = _TEXT_OR_TAG.split(html)
    return "".join(part if part.startswith("<") else bind(part) for part in parts)


def padded(number: int) -> str:
    """Counts as offices write them: "05", "11", "1.586"."""
    return f"{number:02d}" if number < 100 else f"{number:,}".replace(",", ".")


def joined(parts: Iterable[str], by: str = "\u00a0· ") -> str:
    """The parts that are not empty, set in one line; a dot never begins one."""
    return by.join(part for part in parts if part)


def capital(text: str) -> str:
    """The text with its first letter as a capital, the rest untouched."""
    return text[:1].upper() + text[1:]
