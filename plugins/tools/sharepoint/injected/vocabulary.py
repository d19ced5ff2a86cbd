"""The words of betting advertisements, and those of news about fighting it.

Vietnamese written with its tone marks is certain («cá độ»); the same letters without them often
are not («ca do»: các ca đó), so those count only as weak signs unless another word stands beside.
"""

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote

from plugins.core.names import fold
from plugins.core.unseen import UNSEEN

# Whoever plants words breaks them with directions and signs of formulas as well.
_UNSEEN = re.compile(f"{UNSEEN.pattern}|[\u200e\u200f\u2061-\u2064]")
_GAP = r"[\W_]{0,3}"


def _phrases(*phrases: str) -> str:
    return "|".join(phrase.replace(" ", _GAP) for phrase in phrases)


_ADVERT = r"(?:uy tin|online|truc tuyen|bong da|the thao|doi thuong|hang dau|khuyen mai|ca cuoc)"
_SURE = re.compile(
    r"(?<!\w)(?:"
    + _phrases(
        *("nhà cái", "kèo nhà cái", "cá cược", "cá độ", "t[àa]i x[ỉi]u", "x[óo]c [đd][ĩi]a"),
        *("nổ hũ", "lô đề", "soi k[èe]o", "game b[àa]i", "bắn cá đổi thưởng"),
        *("nhacai", "keo nha cai", "cacuoc", "nohu", "quay hũ", "đánh bài đổi thưởng"),
        *("casino", "baccarat", "jackpot", "togel", "gacor", "judi", "maxwin", "slots"),
        *("slot games?", "game slot", "slot online", "baccarat"),
        *(f"{word} {_ADVERT}" for word in ("nha cai", "ca cuoc", "ca do", "lo de", "no hu")),
        *("ban ca doi thuong", "danh bai doi thuong", "danh bac (?:online|truc tuyen)"),
        "đánh bạc (?:online|trực tuyến)",
        *("chơi số đề", "ghi số đề", "đánh số đề", "số đề (?:online|uy tín)"),
    )
    + r")(?!\w)"
)
_IN_HOST = re.compile(
    r"nhacai|taixiu|xocdia|soikeo|cacuoc|cadobong|gamebai|banca(?=\d|doi|h5|online)|nohu|casino"
    r"|baccarat|jackpot|togel|gacor|maxwin|(?<![a-z])(?:lode(?=\d|online)|judi(?![a-z])"
    r"|judi(?=online|bola|slot)|slots?(?![a-z])|slot(?=gacor|online|game))"
)
_UNSURE = {
    name: re.compile(rf"(?<!\w)(?:{_phrases(*phrases)})(?!\w)")
    for name, phrases in {
        "nhà cái": ("nha cai",),
        "cá cược": ("ca cuoc",),
        "cá độ": ("ca do",),
        "lô đề": ("lo de",),
        "nổ hũ": ("no hu",),
        "bắn cá": ("bắn cá", "ban ca"),
        "đổi thưởng": ("đổi thưởng", "doi thuong"),
        "slot": ("slot",),
        "tỷ lệ kèo": ("t[ỷỉ] lệ kèo", "ty le keo"),
    }.items()
}
_BRAND_ALONE = 40  # letters: in a sentence such a word is a word («alphabet»)
_SHORT = 3_000
_COMMON = frozenset(("bắn cá", "đổi thưởng"))
_BRAND = re.compile(r"(?<![\w.])(?=[a-z])[a-z0-9]+(?:bet|win|club|88|68|789)(?![a-z0-9])")
_BRAND_IN_HOST = re.compile(r"(?=[a-z])[a-z0-9]*(?:bet|win|club|88|68|789)(?![a-z0-9])")
# Folded: without marks, as slugs are.
_LAW = re.compile(
    r"(?<!\w)(?:"
    + _phrases(
        *("triet pha", "triet xoa", "truy quet", "bat giu", "bat qua tang", "bat nhom"),
        *("khoi to", "truy to", "xet xu", "bi can", "bi cao", "toi pham", "toi danh bac"),
        *("phong chong", "phong ngua", "te nan", "trai phep", "chuyen an", "ngan chan"),
        *("dau tranh", "danh sap", "canh bao", "canh giac", "xu phat", "xu ly nghiem"),
        *("hanh vi", "duong day", "tac hai", "hau qua"),
    )
    + r")(?!\w)"
)
_OFFICE = re.compile(
    r"(?<!\w)(?:"
    + _phrases(
        *("cong an", "co quan dieu tra", "vien kiem sat", "toa an", "phap luat", "bo luat"),
        *("nghi dinh", "thong tu", "quy dinh", "quyet dinh", "xu ly", "vi pham", "tuyen truyen"),
        *("van dong", "co bac", "to giac", "lua dao", "an ninh", "doi tuong", "hoi nghi"),
        *("du thao", "luat", "chi thi", "bat", "bi bat", "du an"),
    )
    + r")(?!\w)(?! choi)"
)
_INVITATION = re.compile(
    r"(?<!\w)(?:"
    + _phrases(
        *("uy tin", "dang ky", "dang nhap", "nap tien", "nap rut", "rut tien", "tang thuong"),
        *("khuyen mai", "tien thuong", "link vao", "link moi", "link dang", "tai app", "tai game"),
        *("choi ngay", "cach choi", "luat choi", "huong dan choi", "meo choi", "meo danh"),
        *("bi quyet", "kinh nghiem choi", "kinh nghiem danh", "mẹo", "hoan tra", "top \\d+"),
        *("free spins?", "bonus", "apk", "khong bi chan", "ty le keo", "nguoi choi", "san thuong"),
        *("thuong nap", "trai nghiem", "cuoc thu", "tan thu", "doi thuong", "hang dau"),
    )
    + r")(?!\w)"
)
# Cheap to look for where blanks and signs are gone; where none stands, no expression has to run.
_TRACES = (
    *("nhàcái", "nhacai", "cược", "cuoc", "cáđộ", "cado", "xỉu", "xiu", "xóc", "xoc", "nổhũ"),
    *("nohu", "quayhũ", "lôđề", "lode", "sốđề", "soik", "gameb", "game", "slot", "bắncá", "banca"),
    *("đổithưởng", "doithuong", "lệkèo", "lekeo", "keonha", "đánhb", "danhb", "casino", "baccarat"),
    *("jackpot", "togel", "gacor", "judi", "maxwin"),
)


_TRACE = re.compile("|".join(_TRACES))


@dataclass(frozen=True)
class Found:
    """What a text says: a ``term`` that is sure, weak ``signs``."""

    term: str = ""
    signs: tuple[str, ...] = ()

    @property
    def is_sure(self) -> bool:
        """One sure term, or two different weak ones."""
        return bool(self.term) or len(self.signs) > 1

    @property
    def can_stand_alone(self) -> bool:
        """Whether a weak sign is worth telling: shooting fish and loyalty points are not."""
        return any(sign not in _COMMON for sign in self.signs)


def normal(text: str) -> str:
    """Lower case, composed, single blanks, without letters that nobody sees."""
    text = _UNSEEN.sub("", unicodedata.normalize("NFC", text)).lower()
    return " ".join(text.split())


def look(text: str) -> Found:
    """Terms of a text that is normal."""
    brand = _BRAND.search(text) if len(text) < _BRAND_ALONE else None
    signs = [brand.group()] if brand else []
    if not _has_trace(text):
        return Found("", tuple(signs))
    sure = _SURE.search(text)
    signs += [name for name, pattern in _UNSURE.items() if pattern.search(text)]
    return Found(sure.group() if sure else "", tuple(signs))


def _has_trace(text: str) -> bool:
    dense = "".join(text.split())
    for sign in "-._/*+|":
        dense = dense.replace(sign, "")
    if len(dense) < _SHORT:
        return _TRACE.search(dense) is not None
    return any(trace in dense for trace in _TRACES)  # faster on a whole article


def look_at_host(host: str) -> Found:
    """Terms of a host's name, where words stand without blanks."""
    flat = host.lower().replace("-", "")
    sure = _IN_HOST.search(flat)
    brand = _BRAND_IN_HOST.search(flat)
    return Found(sure.group() if sure else "", (brand.group(),) if brand else ())


def terms_of(text: str) -> list[str]:
    """Every sure term of a normal text, in order, repeats included."""
    return [match.group() for match in _SURE.finditer(text)]


def address_words(address: str) -> str:
    """The path and query of an address as words."""
    path = re.sub(r"^\s*(?:[a-z]+:)?[/\\]{2}[^/\\?#]*", "", unquote(address), flags=re.IGNORECASE)
    return normal(re.sub(r"[-_/+.?=&#]+", " ", path))


def is_of_law(text: str) -> bool:
    """Whether a normal text tells of crime, prevention or law more than it invites."""
    bare = fold(text)
    told = {match.group() for pattern in (_LAW, _OFFICE) for match in pattern.finditer(bare)}
    return len(told) > len(invitations(text)) if told else False


def is_of_crime(text: str) -> bool:
    """The same by the certain words only, for what merely stands around a link."""
    told = {match.group() for match in _LAW.finditer(fold(text))}
    return len(told) > len(invitations(text)) if told else False


def law_words(text: str) -> list[str]:
    """The words of crime, prevention and law, repeats included."""
    bare = fold(text)
    return [match.group() for pattern in (_LAW, _OFFICE) for match in pattern.finditer(bare)]


def invitations(text: str) -> set[str]:
    """What invites to play, each once."""
    return {match.group() for match in _INVITATION.finditer(fold(text))}
