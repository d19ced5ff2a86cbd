"""What one line of copied text is: a picture's file, furniture, a date, an item of a list."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.core.legacy.repair import clean, clean_spaces
from plugins.core.names import fold

_IMAGE = r"\.(?:jpe?g|png|gif|bmp|webp|tiff?|heic|jfif)"
_PICTURE = re.compile(
    rf"(?P<file>[^\s/\\<>|:*?\"]+{_IMAGE})(?P<rest>\s.*)?", re.IGNORECASE | re.DOTALL
)
_SPACED_PICTURE = re.compile(
    rf"[^\s/\\<>|:*?\",;]+(?: [^\s/\\<>|:*?\",;]+){{1,7}}{_IMAGE}", re.IGNORECASE
)
_COUNT = r"(?:\s*:?\s*\(?[\d.,]+\)?(?: luot)?)?"
_FURNITURE = re.compile(
    r"skip (?:ribbon commands|to .{1,30}|navigation.{0,20})|turn (?:on|off) .{1,40}"
    r"|bo qua (?:cac )?(?:lenh|ribbon|dieu huong|menu|va toi|de toi|de den|den|toi|noi dung).{0,40}"
    r"|(?:chuyen|di|nhay)(?: thang)? (?:toi|den|sang) noi dung(?: chinh)?"
    r"|(?:bat|tat)(?:/tat)? (?:che do|hoat anh|hieu ung).{0,40}"
    rf"|(?:tong )?(?:so )?(?:luot|nguoi|luot nguoi) (?:xem|doc|truy cap)(?: bai viet| tin)?{_COUNT}"
    r"|[\d.,]+ (?:luot|nguoi) (?:xem|doc)"
    r"|(?:ban )?in(?: (?:bai|trang|tin)(?: viet| nay)?)?|print|share|tweet|like|thich|email|home"
    r"|quay (?:lai|ve)(?: trang)?(?: (?:truoc|dau|chu|danh sach))?|(?:ve |len )?dau trang|trang chu"
    r"|chia se(?: (?:bai viet|tin|trang|len|qua|voi))?(?: (?:facebook|zalo|twitter|ban be"
    r"|mang xa hoi))?|facebook|twitter|zalo|youtube|google ?\+"
    r"|gui (?:email|mail|bai viet|cho ban(?: be)?|phan hoi|binh luan|y kien)(?: cho ban be)?"
    r"|xem (?:them|tiep|chi tiet)(?: tai day)?|(?:tai |file |tep )+(?:ve )?(?:dinh kem)?"
    r"|(?:tang|giam)? ?co chu(?:[ :]+[a+ -]+)?|a-? a(?: a\+?)?"
    r"|dang nhap|dang xuat|sign in|tim kiem|search"
)
_SITE = re.compile(r"(?:cong|trang) thong tin(?: dien tu)?(?: [a-z ]{0,60})?")
_TAIL = re.compile(
    r"(?:cac |nhung )?(?:tin|bai)(?:,? bai)?(?: viet| tuc)? (?:da dua|da dang|khac|lien quan"
    r"|cung (?:chuyen muc|loai)|moi(?: hon| nhat)?|cu hon)"
)
_DAY = re.compile(
    r"\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2} thang (?:\d{1,2}|[a-z]+(?: mot| hai)?),?(?: nam)? \d{4}"
)
_TIME = re.compile(r"\d{1,2}(?::| ?(?:gio|h|g) ?)\d{2}(?::\d{2})?(?: ?(?:am|pm|sa|ch)\b)?")
_DATE_WORDS = re.compile(
    r"\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|ngay|dang|tai|tao|viet|gui|xuat ban|tin"
    rf"|bai|cap nhat|luc|thoi gian|(?:so )?luot (?:xem|doc){_COUNT}"
    r"|gmt ?\+? ?\d{0,2}(?::\d{2})?)\b"
)
_LETTER = re.compile(r"\w")
_ITEM = re.compile(r"(?P<mark>[-+•·*–]|\d{1,2}[.)])\s+(?P<text>\S.*)", re.DOTALL)
_SENTENCE = re.compile(r"[.…](?:[\"”’»)\]]*)$")
_SECTION = re.compile(
    r"(?:ban )?(?:tin|su kien|thong bao|hoat dong|chi dao|dieu hanh|thi dua|khen thuong|van hoa"
    r"|kinh te|xa hoi|chinh tri|giao duc|guong|dien hinh|y te|an ninh|quoc phong|cai cach|van ban"
    r"|phap luat|doi song|nong thon|xay dung dang|doan the|thoi su|nghien cuu|trao doi|hoi dap"
    r"|phong trao|tuyen truyen|khoa hoc|the thao|du lich|moi truong|noi chinh|to chuc)\b.*"
)
_LONGEST_FURNITURE, _LONGEST_DATE, _LONGEST_LABEL = 90, 90, 60
_LONGEST_HEAD = 80  # lines


@dataclass(frozen=True)
class PictureLine:
    """A line with a picture's file name, and the words behind it on the same line."""

    file: str
    caption: str


def lines_of(text: str) -> tuple[str, ...]:
    """The lines that are not empty, composed, single blanks (those that do not break too)."""
    return tuple(line for raw in clean(text).splitlines() if (line := clean_spaces(raw)))


def picture(line: str) -> PictureLine | None:
    """A line that begins with the name of a picture."""
    match = _PICTURE.fullmatch(line)
    if match:
        return PictureLine(match["file"], (match["rest"] or "").strip())
    is_spaced = len(line) <= _LONGEST_LABEL * 2 and _SPACED_PICTURE.fullmatch(line)
    return PictureLine(line, "") if is_spaced else None


def is_furniture(line: str) -> bool:
    """A whole line that belongs to the page and not to the article."""
    if len(line) > _LONGEST_FURNITURE:
        return False
    key = fold(line).strip(" :|[](){}<>»«›-–•·*.")
    return bool(_FURNITURE.fullmatch(key) or (line.isupper() and _SITE.fullmatch(key)))


def is_tail(line: str) -> bool:
    """The heading over other news."""
    if len(line) > _LONGEST_LABEL:
        return False
    return bool(_TAIL.fullmatch(fold(line).strip(" :|[]()<>»«›-–•·*.")))


def is_date(line: str) -> bool:
    """A line that is nothing but a day, with a time or a label."""
    if len(line) > _LONGEST_DATE:
        return False
    rest, days = _DAY.subn(" ", fold(line))
    return bool(days) and not _LETTER.search(_DATE_WORDS.sub(" ", _TIME.sub(" ", rest)))


def item(line: str) -> tuple[int, str] | None:
    """The number (0 for a bullet) and the words of an item of a list."""
    match = _ITEM.fullmatch(line)
    if not match:
        return None
    mark = match["mark"]
    return (int(mark[:-1]) if mark[0].isdigit() else 0), match["text"]


def is_sentence(line: str) -> bool:
    """It ends as a sentence does; a title may end with a question."""
    return bool(_SENTENCE.search(line))


def is_prose(line: str) -> bool:
    """A sentence of some length, as no menu has."""
    return len(line) > 300 or (is_sentence(line) and len(line.split()) >= 8)


def head_length(found: Sequence[str]) -> int:
    """How many lines stand above the first sentence: with a menu copied along, many."""
    places = (place for place, line in enumerate(found[:_LONGEST_HEAD]) if is_prose(line))
    return next(places, 0)


def is_label(line: str) -> bool:
    """Short enough for a section's name: no sentence, no number, no file."""
    is_short = len(line) <= _LONGEST_LABEL and not any(char.isdigit() for char in line)
    return is_short and not is_sentence(line) and not line.endswith((":", ";", ",", "?", "!"))


def is_section(line: str) -> bool:
    """A label in words that portals use for their sections."""
    return is_label(line) and len(line.split()) <= 8 and bool(_SECTION.fullmatch(fold(line)))


def is_title(line: str) -> bool:
    """What may be a title: of some length, no sentence, no file, no item."""
    is_open = line.endswith((":", ";", ",")) or is_sentence(line)
    return len(line.split()) >= 2 and len(line) <= 300 and not (is_open or picture(line))
