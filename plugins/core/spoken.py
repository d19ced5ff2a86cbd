"""How a text is read aloud: abbreviations, dates and numbers of papers in full.

The rules stand here alone. A page carries only what its own text needs of them (``carried``), and
the browser puts each of these in its place: see theme/static/js/listen.js.
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator

from plugins.core.abbreviations import ABBREVIATIONS

# In numbers of papers alone: elsewhere these letters mean other things as well.
_KINDS = {
    "BC": "Báo cáo",
    "CT": "Chỉ thị",
    "CV": "Công văn",
    "HD": "Hướng dẫn",
    "KH": "Kế hoạch",
    "KL": "Kết luận",
    "NĐ": "Nghị định",
    "NQ": "Nghị quyết",
    "PL": "Pháp lệnh",
    "QĐ": "Quyết định",
    "TB": "Thông báo",
    "TT": "Thông tư",
    "TTr": "Tờ trình",
}
_ISSUERS = ABBREVIATIONS | {
    "BNV": "Bộ Nội vụ",
    "CP": "Chính phủ",
    "CTN": "Chủ tịch nước",
    "TTg": "Thủ tướng Chính phủ",
    "TU": "Tỉnh ủy",
}
_UNITS = {
    "%": "phần trăm",
    "cm": "xăng-ti-mét",
    "ha": "héc-ta",
    "kg": "ki-lô-gam",
    "km": "ki-lô-mét",
    "km/h": "ki-lô-mét trên giờ",
    "km2": "ki-lô-mét vuông",
    "km²": "ki-lô-mét vuông",
    "m": "mét",
    "m2": "mét vuông",
    "m²": "mét vuông",
    "m3": "mét khối",
    "m³": "mét khối",
    "đ": "đồng",
}
_MEASURED = ("đồng", "tấn", "tạ", "lít", "lượt", "lần", *_UNITS)  # before a stroke: "on each"
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_ROMAN_SHAPE = re.compile(r"(?=.)(?:L|XL)?X{0,3}(?:IX|IV|V?I{0,3})")
_PARLIAMENT = re.compile(r"QH(\d+)|UBTVQH(\d+)")
_EDGE = re.compile(r"</(?:p|li|h\d|t[dh]|d[dt]|caption)>|<[bh]r[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_Say = Callable[[re.Match[str]], str]


def spoken(text: str) -> str:
    """A text as a voice should say it; what no rule knows stays as it is."""
    return _TOKEN.sub(_said, text)


def carried(texts: Iterable[str]) -> str:
    """What these texts need of the rules, longest first: "UBND=Ủy ban nhân dân|08/3/2023=ngày …".

    A token stands between signs that are neither letters nor digits.
    """
    found = {match[0]: _said(match) for text in texts for match in _TOKEN.finditer(text)}
    pairs = [f"{token}={said}" for token, said in found.items() if token != said]
    return "|".join(sorted(pairs, key=lambda pair: (-len(pair.partition("=")[0]), pair)))


def texts_of(markup: str) -> Iterator[str]:
    """The texts of a piece of HTML: paragraphs, items, cells."""
    for part in _EDGE.split(markup):
        if text := " ".join(html.unescape(_TAG.sub("", part)).split()):
            yield text


def _said(match: re.Match[str]) -> str:
    """By the rule that it fits; in Python the group that closes last gives its name."""
    pattern, say = _RULES[str(match.lastgroup)]
    whole = re.fullmatch(pattern, match[0])
    return say(whole) if whole else match[0]


def _paper(match: re.Match[str]) -> str:
    """«Chỉ thị số 34-CT/TW» is "Chỉ thị số 34 của Trung ương"."""
    named, number, year, code = match.groups()
    parts = re.split("[/-]", code)
    kind = _KINDS[parts.pop(0)] if parts[0] in _KINDS else ""
    issuers = [_issuer(part) for part in parts]
    if not all(issuers):
        return match[0]
    of = f" của {' '.join(issuers)}" if issuers else ""
    when = f"{_plain(number)} năm {year}" if year else _plain(number)
    if named:
        return f"{named} {when}{of}"
    return f"{when}, {kind}{of}" if kind else f"{when}{of}"


def _issuer(code: str) -> str:
    """What it stands for; nothing for one that is not known."""
    if parliament := _PARLIAMENT.fullmatch(code):
        return f"Quốc hội khóa {parliament[1] or parliament[2]}"
    return _ISSUERS.get(code, "")


def _day(day: str, month: str = "", year: str = "") -> str:
    told = f"ngày {int(day)}"
    told += f" tháng {int(month)}" if month else ""
    return told + (f" năm {year}" if year else "")


def _date(match: re.Match[str]) -> str:
    word, *parts = match.groups("")
    return _as_begun(word, _day(*parts))


def _days(match: re.Match[str]) -> str:
    word, first, last, *rest = match.groups("")
    return _as_begun(word, f"{_day(first)} đến {_day(last, *rest)}")


def _span(match: re.Match[str]) -> str:
    word, day, month, *last = match.groups("")
    return _as_begun(word, f"{_day(day, month)} đến {_day(*last)}")


def _as_begun(word: str, text: str) -> str:
    return text.replace("n", "N", 1) if word.startswith("N") else text


def _month(match: re.Match[str]) -> str:
    return f"{match[1]} {int(match[2])} năm {match[3]}"


def _years(match: re.Match[str]) -> str:
    return f"{match[1]} đến {match[2]}"


def _clock(match: re.Match[str]) -> str:
    minutes = int(match[2] or match[3] or 0)
    return f"{int(match[1])} giờ" + (f" {minutes}" if minutes else "")


def _ordered(match: re.Match[str]) -> str:
    """«khóa XIV» is "khóa 14", «lần thứ I» "lần thứ nhất", «quý II/2024» "quý 2 năm 2024"."""
    word, digits, year = match.groups("")
    if not _ROMAN_SHAPE.fullmatch(digits):
        return match[0]
    number = _value(digits)
    name = {1: "nhất", 4: "tư"}.get(number, f"{number}") if word.endswith("thứ") else f"{number}"
    return f"{word} {name}" + (f" năm {year}" if year else "")


def _value(digits: str) -> int:
    values = [_ROMAN[digit] for digit in digits]
    following = [*values[1:], 0]
    return sum(-v if v < n else v for v, n in zip(values, following, strict=True))


def _sum(match: re.Match[str]) -> str:
    return f"{_plain(match[1])} {_UNITS[match[2]]}"


def _number(match: re.Match[str]) -> str:
    return _plain(match[0])


def _plain(number: str) -> str:
    """Without the dots of thousands and a zero before: voices read "05" as "zero five"."""
    bare = number.replace(".", "")
    return bare[1:] if re.fullmatch(r"0\d", bare) else bare


def _short(match: re.Match[str]) -> str:
    return ABBREVIATIONS[match[0]]


def _pair(match: re.Match[str]) -> str:
    """«Ông/Bà» is "Ông, Bà"; «đồng/người» is "đồng trên người"."""
    words = match[0].split("/")
    by = " trên " if words[0] in _MEASURED else ", "
    return by.join(ABBREVIATIONS.get(word, _UNITS.get(word, word)) for word in words)


def _end(match: re.Match[str]) -> str:
    """The mark «./.» that ends a text of an office."""
    return f"{spoken(match[1])}."


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_NGAY, _DASH = r"(?:([Nn]gày) )?", " ?[-–] ?"
_D, _M, _Y = r"(0?[1-9]|[12]\d|3[01])", r"(0?[1-9]|1[0-2])", r"([12]\d{3})"
_THOUSANDS = r"\d{1,3}(?:\.\d{3})+"
_CODE = r"[A-ZĐ][A-Za-zĐƯ&]*\d*"
_BEFORE_ROMAN = "[Kk]hóa|[Kk]hoá|[Tt]hứ|[Đđ]ại hội|[Tt]hế kỷ|[Hh]ạng|[Cc]hương|[Qq]uý"
# In their order: the first that fits. Each ends in a letter or a digit, but for "%" and «./.».
_RULES: dict[str, tuple[str, _Say]] = {
    "end": (r"([^\W_]+)\./\.", _end),
    "paper": (
        rf"(?:((?:{_any(_KINDS.values())}|Luật) số) )?(\d+)(?:/{_Y})?[/-]({_CODE}(?:[/-]{_CODE})*)",
        _paper,
    ),
    "span": (rf"{_NGAY}{_D}/{_M}{_DASH}{_D}/{_M}(?:/{_Y})?", _span),
    "days": (rf"{_NGAY}{_D}{_DASH}{_D}/{_M}(?:/{_Y})?", _days),
    "date": (rf"{_NGAY}{_D}[/.-]{_M}[/.-]{_Y}", _date),
    "short_date": (rf"([Nn]gày) {_D}/{_M}", _date),
    "month": (rf"([Tt]háng) {_M}/{_Y}", _month),
    "years": (rf"{_Y}{_DASH}{_Y}", _years),
    "clock": (r"([01]?\d|2[0-3])(?:h([0-5]\d)?|g([0-5]\d))", _clock),
    "ordered": (rf"({_BEFORE_ROMAN}) ([IVXL]+)(?:/{_Y})?", _ordered),
    "sum": (rf"({_THOUSANDS}(?:,\d+)?|\d+(?:,\d+)?) ?({_any(_UNITS)})", _sum),
    "thousands": (_THOUSANDS, _number),
    "padded": (r"0[1-9](?![.,/:-]\d)", _number),
    "abbreviation": (_any(ABBREVIATIONS), _short),
    "pair": (r"[^\W\d_]{2,}(?:/[^\W\d_]{2,})+", _pair),
}
_TOKEN = re.compile(
    r"(?<![^\W_])(?:"
    + "|".join(f"(?P<{name}>{pattern})" for name, (pattern, _) in _RULES.items())
    + r")(?![^\W_])"
)
