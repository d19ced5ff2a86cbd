"""Bytes to Unicode: what the file says of itself, then what its letters say."""

import codecs
import re
from dataclasses import dataclass

from plugins.core.legacy.syllables import share
from plugins.core.legacy.tables import TCVN3, VISCII, vni_to_unicode
from plugins.core.manuscript.evidence import Caution, Evidence

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.IGNORECASE)
_LEGACY_FONT = re.compile(rb"(?:\.Vn[A-Z]|VNI[- ])\w")
_TWICE = re.compile(rb"(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{2})[\x80-\xbf]")
_HEAD = 4096  # bytes in which a page tells its character set
_SAMPLE = 40_000  # bytes that are judged
_FEWEST, _SURE, _LEAD = 5, 0.9, 0.05  # words, share of legal syllables, distance to the next guess
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What servers of the time claimed of every page, whatever it was.
_CLAIMED = frozenset(("", "utf-8", "iso8859-1", "cp1252", "ascii"))
# Character sets that a page may name: others (rot13, hex, idna) are no text or may fail.
_NAMED = re.compile(
    r"cp125\d|iso8859-\d+|koi8-[rut]|gb18030|gbk|gb2312|big5|shift_jis|euc_(?:jp|kr)|cp874|tis-620"
)
_OURS = {
    "viscii": "VISCII", "csviscii": "VISCII", "viscii1.1-1": "VISCII",
    "tcvn": "TCVN3", "tcvn-5712": "TCVN3", "tcvn5712-1": "TCVN3", "x-viet-tcvn5712": "TCVN3",
}  # fmt: skip


@dataclass(frozen=True)
class Decoded:
    """The text, by which character set, and what was not certain."""

    text: str
    evidence: tuple[Evidence, ...] = ()
    cautions: tuple[Caution, ...] = ()


def decode(data: bytes, charset: str | None) -> Decoded:
    """Never fails: bytes that mean nothing become U+FFFD, which is said.

    ``charset`` is what the HTTP header said. Bytes that are valid UTF-8 are UTF-8 whatever is
    claimed: no other text looks like it by chance.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _by_codec(data[len(bom) :], name, "dấu đầu tệp (BOM)")
    wide = _wide(data)
    if wide:
        return _by_codec(data, wide, "xen kẽ byte 0")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _not_utf8(data, charset)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of its blanks and ASCII letters is 0."""
    head = data[:400]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) * 5 < len(head) or len(head) < 8:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _not_utf8(data: bytes, charset: str | None) -> Decoded:
    match = _META.search(data[:_HEAD])
    named = ((charset, "tiêu đề HTTP"), (match and match[1].decode("ascii", "replace"), "thẻ meta"))
    claims = [(_standard(name), origin) for name, origin in named if name]
    if _is_damaged_utf8(data, is_claimed=any(name == "utf-8" for name, _ in claims)):
        return _by_codec(data, "utf-8", "phần lớn là UTF-8")
    for name, origin in claims:
        if name in _OURS.values():
            return _by_table(data, name, origin)
        if name not in _CLAIMED and _NAMED.fullmatch(name):
            return _by_codec(data, name, origin)
    return _by_letters(data, is_claimed=any(name != "utf-8" for name, _ in claims))


def _standard(name: str) -> str:
    """The name by which Python knows a character set, or one of ours; empty where unknown."""
    plain = name.strip().lower()
    if plain in _OURS:
        return _OURS[plain]
    try:
        return codecs.lookup(plain).name
    except (LookupError, ValueError):
        return ""


def _is_damaged_utf8(data: bytes, *, is_claimed: bool) -> bool:
    """A cut or joined file: bytes that are UTF-8 outweigh those that cannot be."""
    good = len(_TWICE.findall(data))
    if not good:
        return False
    bad = data.decode("utf-8", "replace").count("\ufffd")
    return bad <= good if is_claimed else bad * 4 <= good


def _by_codec(data: bytes, name: str, origin: str) -> Decoded:
    text = data.decode(name, "replace")
    evidence = () if name == "utf-8" else (Evidence("text", name, origin, name),)
    return Decoded(text, evidence, _lost(text, name))


def _by_table(data: bytes, name: str, origin: str) -> Decoded:
    text = _mapped(data, name)
    return Decoded(text, (Evidence("text", name, origin, name),), _lost(text, name))


def _lost(text: str, name: str) -> tuple[Caution, ...]:
    lost = text.count("\ufffd")
    if not lost:
        return ()
    message = f"{lost} chỗ không giải mã được theo {name}: hãy đối chiếu trang gốc"
    return (Caution("undecodable", message),)


def _by_letters(data: bytes, *, is_claimed: bool) -> Decoded:
    """The guess with most legal syllables; windows-1252 where none is Vietnamese.

    Pages that name a legacy font, and VNI, are left as the letters that the font dressed up: the
    repair of the text knows them, run by run.
    """
    western = _western(data, is_claimed=is_claimed)
    if _LEGACY_FONT.search(data):
        return western
    sample = _sample(data)
    guesses = {name: share(_mapped(sample, name)) for name in ("windows-1258", "VISCII", "TCVN3")}
    guesses["windows-1252"] = share(_mapped(sample, "windows-1252"))
    guesses["VNI"] = share(_mapped(sample, "VNI"))
    name = max(guesses, key=lambda one: guesses[one][0])
    score, words = guesses[name]
    if guesses["VNI"][0] >= _SURE or name == "windows-1252":
        return western
    others = sorted((value[0] for one, value in guesses.items() if one != name), reverse=True)
    if words < _FEWEST or score < _SURE or score - others[0] < _LEAD:
        return western
    why = f"tỷ lệ âm tiết hợp lệ {score:.2f}"
    message = f"trang không ghi đúng bảng mã; đã đọc theo {name} ({why}): hãy đọc lại bài"
    text = _mapped(data, name)
    evidence = (Evidence("text", name, why, name),)
    return Decoded(text, evidence, (Caution("charset-guessed", message), *_lost(text, name)))


def _western(data: bytes, *, is_claimed: bool) -> Decoded:
    """As windows-1252; said where no page claimed it."""
    text = _mapped(data, "windows-1252")
    evidence = (Evidence("text", "windows-1252", "không rõ bảng mã nào khác", "windows-1252"),)
    if is_claimed:
        return Decoded(text, evidence, _lost(text, "windows-1252"))
    message = "không rõ bảng mã của trang, đã đọc theo windows-1252: hãy đối chiếu trang gốc"
    return Decoded(text, evidence, (Caution("charset-unsure", message), *_lost(text, "cp1252")))


def _sample(data: bytes) -> bytes:
    """From a little before the first letter that is not ASCII."""
    first = next(iter(re.finditer(rb"[\x80-\xff]", data)), None)
    start = max(0, first.start() - 200) if first else 0
    return data[start : start + _SAMPLE]


def _mapped(data: bytes, name: str) -> str:
    if name == "windows-1258":
        return data.decode("cp1258", "replace")
    western = data.decode("cp1252", "replace")
    if name == "windows-1252":
        return western
    if name == "VNI":
        return vni_to_unicode(western)
    table = VISCII if name == "VISCII" else TCVN3
    # Curly quotes and dashes of windows-1252 stand in TCVN3 texts as well.
    return data.decode("latin-1").translate({**_HIGH, **table})


_HIGH = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
