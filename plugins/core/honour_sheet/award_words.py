"""Words of awards: how they are compared, and what class, verb or place stands among them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plugins.core.honour import Status
from plugins.core.names import canon, fold

_QUOTES = re.compile("[\"“”„'‘’«»]")
_COUNCIL = re.compile(r"ủy ban (?:nhân dân|nd)\b", re.IGNORECASE)
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_VARIANTS = {"sỹ": "sĩ", "sy": "si", "kỉ": "kỷ"}
_CLASSES = {
    "nhat": "nhat", "i": "nhat", "1": "nhat", "nhi": "nhi", "ii": "nhi", "2": "nhi",
    "ba": "ba", "iii": "ba", "3": "ba",
}  # fmt: skip
_SEVERAL = "cac-hang"
_LAST = re.compile(r"(?P<head>.*[^\W\d_])[\s,(-]*?(?P<last>\d|(?<=\W)[^\W\d_]+)\W*")
# What may follow an award without changing it: a year, an occasion, for whom.
FOLLOWERS = ("năm", "giai", "lần", "đợt", "cho", "về", "vì", "trong", "đã", "nhiệm", "kỳ", "nhân")
ABROAD = frozenset(("lào", "campuchia", "cuba", "vương", "chdcnd"))
_PROPOSED = re.compile(r"(?<!theo )đề nghị|dự kiến|lấy ý kiến|tờ trình")
_REVOKED = re.compile(
    r"(?:thu hồi|hủy bỏ|tước)(?: bỏ)? (?:quyết định|danh hiệu|huân chương|bằng khen|giấy khen"
    r"|hình thức|cờ|các|tặng|khen)"
)
_OFFICES = ("của", "tỉnh", "huyện", "xã", "phường", "bộ", "trưởng", "sở", "ngành", "ubnd")


def words(text: str) -> tuple[str, ...]:
    """A text as it is compared: small letters, one spelling, no signs."""
    return tuple(_VARIANTS.get(word.lower(), word.lower()) for word in written(text))


def written(text: str) -> list[str]:
    return _TOKEN.findall(_COUNCIL.sub("UBND", canon(_QUOTES.sub(" ", text))))


def adds_nothing(phrase: Sequence[str], rest: Sequence[str], written: Sequence[str]) -> bool:
    """Whether words after an award leave it the same: a year, an occasion, the office's place."""
    if set(rest) & ABROAD:
        return False
    if is_other_office(phrase, rest):
        return False
    is_office = "của" in phrase or phrase[-1] in _OFFICES
    is_place = is_office and (written[0][0].isupper() or rest[0] in _OFFICES)
    return is_place or rest[0] in FOLLOWERS


def is_other_office(phrase: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether "Bộ" is no ministry: "Bằng khen của Bộ Chỉ huy quân sự tỉnh"."""
    return phrase[-1] == "bộ" and "".join(rest[:1]) == "chỉ"


def is_posthumous(said: Sequence[str]) -> bool:
    """Whether all are posthumous: "tặng và truy tặng" speaks of the living as well."""
    pairs = list(pairwise(said))
    return ("truy", "tặng") in pairs and not {("và", "truy"), ("tặng", "truy")} & set(pairs)


def standing(said: Sequence[str]) -> Status | None:
    """The status that words speak of, where that is not "awarded".

    "Theo đề nghị của" only names who proposed what was decided.
    """
    line = " ".join(said)
    if _REVOKED.search(line):
        return "revoked"
    return "proposed" if _PROPOSED.search(line) else None


def grade(said: Sequence[str]) -> str:
    """The one class that is named after "hạng"; "" for none or several."""
    found = {found for _, found in _classes(said)}
    return found.pop() if len(found) == 1 else ""


def without_class(written: list[str], said: tuple[str, ...]) -> tuple[list[str], tuple[str, ...]]:
    """The words of a cell without "hạng Nhì" and "các hạng"."""
    gone = {at for places, _ in _classes(said) for at in places}
    kept = [at for at in range(len(said)) if at not in gone]
    return [written[at] for at in kept], tuple(said[at] for at in kept)


def with_word_of_class(text: str) -> str:
    """A text whose class stands alone at its end: "Huân chương Lao động Ba", "HCLĐ III"."""
    match = _LAST.fullmatch(text)
    is_class = match and fold(match["last"]) in _CLASSES
    return f"{match['head']} hạng {match['last']}" if match and is_class else text


def _classes(said: Sequence[str]) -> Iterator[tuple[tuple[int, int], str]]:
    """Classes with the places of their words; one that nobody knows is left as it is written."""
    for at, word in enumerate(said):
        if word not in ("hạng", "hang"):
            continue
        if at and fold(said[at - 1]) == "cac":
            yield (at - 1, at), _SEVERAL
        elif at + 1 < len(said):
            yield (at, at + 1), _CLASSES.get(fold(said[at + 1]), f"hạng {said[at + 1]}")


def class_of(text: str) -> str:
    """The class that a cell of its own names: "Nhì", "hạng II", "2", an id; else the text."""
    plain = [fold(word) for word in words(text)]
    if plain == ["cac", "hang"]:
        return _SEVERAL
    bare = [word for word in plain if word != "hang"]
    return _CLASSES.get(bare[0], text) if len(bare) == 1 else text


def contains(said: Sequence[str], part: Sequence[str]) -> bool:
    size = len(part)
    return any(tuple(said[i : i + size]) == tuple(part) for i in range(len(said) - size + 1))


def fits(sign: str, own: str) -> bool:
    """Whether a decision's sign is an award's: "QĐ-BYT" fits "QĐ-B…"."""
    if own.endswith("…"):
        return sign.upper().startswith(own[:-1].upper())
    return bool(sign) and sign.upper() == own.upper()
