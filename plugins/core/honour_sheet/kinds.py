"""Whom an honour is for, as the words of a list say it; what they do not say stays open."""

import re
from dataclasses import dataclass

from plugins.core.honour import Kind
from plugins.core.names import canon, fold

_KINDS: dict[str, Kind] = {
    "cá nhân": "person", "cn": "person", "người": "person", "person": "person", "ông": "person",
    "bà": "person", "tập thể": "collective", "tt": "collective", "đơn vị": "collective",
    "cơ quan": "collective", "tổ chức": "collective", "doanh nghiệp": "collective",
    "collective": "collective", "hộ gia đình": "household", "gia đình": "household",
    "hộ": "household", "hgđ": "household", "household": "household",
}  # fmt: skip
_LONGEST_KIND = 30
_PLAIN_KINDS = {fold(word): kind for word, kind in _KINDS.items()}
_IN_TEXT: dict[Kind, re.Pattern[str]] = {
    "person": re.compile(r"\b(?:cá nhân|ca nhan)\b"),
    "collective": re.compile(r"\b(?:tập thể|tap the)\b"),
    "household": re.compile(
        r"\b(?:gia đình|gia dinh|hộ(?! (?:tịch|khẩu|lý|chiếu|sinh|kinh))|chủ hộ)\b"
    ),
}
_SORT = (
    r"(?:các )?(?:em )?(?:học sinh|sinh viên|giáo viên|cán bộ|công chức|viên chức|nhân viên"
    r"|công nhân|nông dân|doanh nhân|đoàn viên|hội viên|người lao động|nhà giáo|lãnh đạo|chiến sĩ"
    r"|quản lý)"
)
_PEOPLE = re.compile(
    rf"{_SORT}(?:(?:,| và|/|-| -)? ?{_SORT})*"
    r"(?: (?:các )?(?:cấp|khối|trường|tiểu học|thcs|thpt|mầm non)\b.*)?"
)
# Before a name. "Bà Rịa" and "Bà Nà" are places, "Ông Thị …" begins with a family name.
_HONORIFIC = re.compile(
    r"(?P<honorific>(?:ông|bà|đồng chí|đ/c|đc|em|cháu|bé)(?=[ .:]))[.:]?\s+"
    r"(?P<name>\S+(?:\s+\S+)+)",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(r"(?:rịa|nà|đen|điểm|triệu|trưng|chúa|thị|văn)\b", re.IGNORECASE)
_HOUSEHOLD = re.compile(
    r"(?:gia đình|hộ)\s+(?!sinh\b|kinh doanh\b|lý\b|tịch\b|khẩu\b|chiếu\b|văn hóa\b|học tập\b)\S",
    re.IGNORECASE,
)
_NUMBERING = re.compile(r"(?:\(?\d{1,4}\s*[.)]\s+|[-–+*•]\s*)(?=\D)")
_POSTHUMOUS = re.compile(r"\s*\((?:được )?truy tặng\)", re.IGNORECASE)


@dataclass(frozen=True)
class Called:
    """A name as written, without what stands before it: number, honorific."""

    name: str
    honorific: str = ""
    kind: Kind | None = None  # where the words leave no doubt
    posthumous: bool = False


def kind_of(text: str) -> Kind | None:
    """The kind that a cell of its own names; None where it names none."""
    if not text or len(text) > _LONGEST_KIND:
        return None
    word = canon(text).lower().strip(" .:")
    return _KINDS.get(word) or (_PLAIN_KINDS.get(word) if word.isascii() else None)


def kinds_in(text: str) -> frozenset[Kind]:
    """All kinds that a text speaks of."""
    lower = canon(text).lower()
    return frozenset(kind for kind, words in _IN_TEXT.items() if words.search(lower))


def kind_in(text: str) -> Kind | None:
    """The one kind that a text speaks of; None for none and for several."""
    found = kinds_in(text)
    return next(iter(found)) if len(found) == 1 else None


def is_people(text: str) -> bool:
    """Whether a group is of people by what they are: "CÁN BỘ, GIÁO VIÊN", "HỌC SINH"."""
    return bool(_PEOPLE.fullmatch(canon(text).lower().strip(" .:")))


def called(text: str) -> Called:
    """Takes a name apart from what stands before it."""
    first = _NUMBERING.match(text)
    name = text[first.end() :] if first else text
    bare = _POSTHUMOUS.sub("", name).strip()
    is_posthumous = bare != name
    match = _HONORIFIC.fullmatch(bare)
    if match and not _NOT_A_NAME.match(match["name"]):
        return Called(match["name"], match["honorific"], "person", is_posthumous)
    kind: Kind | None = "household" if _HOUSEHOLD.match(bare) else None
    return Called(bare, "", kind, is_posthumous)
