"""Personal data in the words of an honour: found here, and kept from every page and all data.

Birth dates, numbers of papers, telephones, home addresses, ethnicity, religion and Party membership
are no part of a commendation; ethnicity, religion and political views are sensitive personal data
(Law 91/2025/QH15). ``private_words`` names them, ``public_form`` takes the fields that have them
out of an honour. Offices and schools whose names have such a word (Ban Dân tộc, Trường Dân tộc nội
trú, phóng viên thường trú) and deaths (hy sinh năm 1968) are none of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from plugins.core.honour import Honour
from plugins.core.names import fold
from plugins.core.unseen import without_unseen

# Fields that hold free text; a collective has no birth, home, ethnicity or membership.
_OF_RECIPIENT = ("honoree", "honorific", "role", "unit", "achievement")
_OF_OTHERS = ("presented_by", "on_behalf_of", "received_by")
FIELDS = (*_OF_RECIPIENT, *_OF_OTHERS)

# Most fields have none of these and are passed by at the price of one look.
_MAYBE = re.compile(
    r"\d{4}|\d[ ./-]\d|@|sinh|tru\b|\bo\b|\bque\b|quan\b|dia chi|so nha|dang\b|dan toc|nguoi"
    r"|ton giao"
)
_BEGIN = r"(?:^|[,;:.()\[\]|/–-]\s*)"  # of the text or of a part of it
_YEAR = r"(?:19|20)\d\d(?!\d)"
_DAY = (
    r"(?:\d{1,2} ?[./-] ?\d{1,2} ?[./-] ?(?:\d\d){1,2}(?!\d)|\d{1,2} thang \d{1,2}"
    rf"|{_YEAR})"
)
_WHEN = rf"[ :.]*(?:(?:ngay|thang|nam)[ :,]*)*{_DAY}"
# What makes another word of "sinh": hy sinh, học sinh, vệ sinh, tỷ lệ sinh, khi sinh …
_OTHER_BIRTH = (
    "hoc", "hy", "hi", "ve", "phat", "thi", "tai", "tuyen", "duong", "cuu", "san", "giam", "muc",
    "le", "suat", "khi", "so", "truoc", "sau", "hoi", "nu", "nam", "mon", "quan", "dan", "ky", "ki",
    "sy", "si", "an", "gia", "khai", "thien", "tien", "tam", "y", "ho", "nhan", "da", "dong",
    "cong",
)  # fmt: skip
_NO_OTHER_BIRTH = "".join(rf"(?<!\b{word} )" for word in _OTHER_BIRTH)
_PAPER = (
    r"(?:cccd|cmnd|cmtnd|can cuoc(?: cong dan)?|chung minh(?: thu)?(?: nhan dan)?"
    r"|(?:so|ma) dinh danh(?: ca nhan)?|ho chieu|the dang(?: vien)?|bhxh|bhyt|tai khoan(?: so)?"
    r"|ma so thue)"
)
_PHONE = r"(?:dt|sdt|d/t|dien thoai|dtdd|di dong|tel|phone|hotline|zalo|mobile)"
_PEOPLES = (
    r"(?:kinh|tay|thai|muong|khmer|kho-?me|kho me|hoa|nung|h['’ ]?mong|mong|dao|gia[ -]?rai|jrai"
    r"|e[ -]?de|ba[ -]?na|bahnar|san chay|san chi|cao lan|cham|k?['’]?co[ -]ho|k['’]ho|xo[ -]dang"
    r"|xe dang|san diu|h['’]?re|ra[ -]?glai|raglay|m['’]?nong|tho|x?s?tieng|kho[ -]mu|kh['’]?mu"
    r"|bru|van kieu|co[ -]tu|giay|ta[ -]oi|ma|gie[ -]trieng|co|cho[ -]ro|xinh mun|ha nhi|chu[ -]ru"
    r"|lao|la chi|khang|phu la|la hu|la ha|pa then|lu|ngai|chut|lo lo|mang|bo y|co lao|cong|si la"
    r"|pu peo|ro mam|brau|o du)"
)
_REPORTER = re.compile(r"phong vien|van phong|co quan thuong tru|dai dien|bien tap|noi tru|ban tru")
_PLACE = r"(?:tai|o|so|thon|to|xom|ap|ban|buon|khu|duong|pho|ngo|so nha|xa|phuong|\d|:)"


@dataclass(frozen=True)
class PrivateWords:
    """What a text tells; ``is_sure`` where nothing else can be meant."""

    what: str
    is_sure: bool


_BIRTH = "ngày, năm sinh"
_NUMBER = "số giấy tờ tùy thân hoặc tài khoản"
_TELEPHONE = "số điện thoại, thư điện tử"
_HOME = "nơi ở, quê quán"
_ETHNICITY = "dân tộc, tôn giáo"
_PARTY = "đảng viên, tuổi Đảng"


def _sure(what: str, pattern: str) -> tuple[PrivateWords, re.Pattern[str]]:
    return PrivateWords(what, is_sure=True), re.compile(pattern)


def _likely(what: str, pattern: str) -> tuple[PrivateWords, re.Pattern[str]]:
    return PrivateWords(what, is_sure=False), re.compile(pattern)


# Read in folded text, the sure ones first.
_Sought = tuple[PrivateWords, re.Pattern[str]]
_EVERYBODYS: tuple[_Sought, ...] = (
    _sure(_NUMBER, rf"(?<!\w){_PAPER}[ :.]*(?:so|la)?[ :.]*[a-z]?(?:\d[ .]?){{6,}}"),
    _sure(_NUMBER, r"(?<![\d.,/])0\d\d[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?![\d/])"),  # CCCD: 12 digits
    _sure(_TELEPHONE, rf"(?<!\w){_PHONE}[ :.(]*(?:so|la)?[ :.(]*\+?(?:\d[ .()-]{{0,2}}){{8,}}"),
    _sure(_TELEPHONE, r"(?<![\w.,/+])(?:\+?84|0)[ .-]?[35789]\d(?:[ .-]?\d){7}(?![\d/])"),
    _sure(_TELEPHONE, r"[\w.+-]+@[\w-]+\.\w{2,}"),
    _likely(
        _NUMBER, r"(?<![\d.,/-])\d{9}(?:\d{3})?(?![\d.,/]| ?(?:dong|vnd|d\b|usd|m2|trieu|san pham))"
    ),
)
_PERSONS: tuple[_Sought, ...] = (
    _sure(_BIRTH, rf"{_BEGIN}sinh(?!\w){_WHEN}"),
    _sure(_BIRTH, rf"(?<!\w)(?:nam sinh|ngay(?: thang)?(?: nam)? sinh)[ :]*{_DAY}"),
    _sure(_BIRTH, rf"{_BEGIN}(?:sn|s\.n\.?|ns|n\.s\.?)[ :.]*{_YEAR}"),
    _likely(_BIRTH, rf"{_NO_OTHER_BIRTH}(?<!\w)sinh(?!\w)(?= ){_WHEN}"),
    _sure(_HOME, rf"{_BEGIN}(?:hien |dang )?(?:tru tai|tru quan|cu tru tai)(?!\w)"),
    _sure(_HOME, rf"{_BEGIN}(?:dang ky )?(?:ho khau )?(?:thuong|tam) tru ?{_PLACE}"),
    _sure(_HOME, r"(?<!\w)(?:ho khau thuong tru|noi thuong tru|dia chi thuong tru)(?!\w)"),
    _likely(_HOME, r"(?<!noi )(?<!ban )(?<!ngoai )(?<!thuong )(?<!tam )(?<!\w)tru tai(?!\w)"),
    _likely(_HOME, rf"{_BEGIN}(?:dia chi(?: nha)?|noi o|cho o|hien o|nha o)(?: nay)? ?{_PLACE}"),
    _likely(_HOME, rf"{_BEGIN}(?:que quan|nguyen quan|que)(?: (?:o|tai)|[ ]?:|(?<=quan) \w)"),
    _likely(_HOME, rf"{_BEGIN}so nha \d"),
    _likely(_ETHNICITY, rf"{_BEGIN}(?:nguoi )?dan toc ?:? ?{_PEOPLES}(?!\w)"),
    _likely(_ETHNICITY, rf"(?<!\w)(?:la|goc) nguoi (?:dan toc )?{_PEOPLES}(?!\w)"),
    _likely(_ETHNICITY, rf"{_BEGIN}ton giao ?(?::|khong(?!\w)|phat giao|cong giao|tin lanh)"),
    _likely(_PARTY, r"(?<!\w)\d{2} nam tuoi dang(?!\w)"),
    _likely(_PARTY, rf"(?<!\w)(?:ngay )?vao dang[ :]*(?:ngay|nam)?[ :]*{_DAY}"),
    _likely(_PARTY, rf"(?<!\w)ket nap (?:vao )?dang[ :]*(?:ngay|nam)?[ :]*{_DAY}"),
    _likely(
        _PARTY,
        r"(?:^|(?<!can bo)(?<!cong chuc)(?<!vien chuc)(?<!hoi vien)(?<!doan vien)(?<!chien si)"
        r"(?<!lao dong)[,;:.()|/–-]\s*)(?:la )?dang vien(?! va |, nhan dan|, quan chung)(?!\w)",
    ),
    _likely(_PARTY, r"(?<!\w)la dang vien(?!\w)"),
)
_LIVING_IN_OFFICE = "thuong tru", "tru tai"


def public_form(honour: Honour) -> Honour:
    """An honour without the fields that tell personal data; withheld where its name does."""
    found: dict[str, Any] = {field: None for field, _ in private_fields(honour)}
    if not found:
        return honour
    if "honoree" in found:  # an honour must have it
        found = found | {"honoree": honour.honoree, "visibility": "withheld"}
    return replace(honour, **found)


def private_fields(honour: Honour) -> Iterator[tuple[str, PrivateWords]]:
    """The fields of an honour that tell personal data, in their order, with what they tell."""
    for field in FIELDS:
        text = getattr(honour, field)
        if text:
            is_person = field in _OF_OTHERS or honour.kind != "collective"
            found = private_words(text, is_person=is_person, is_name=field == "honoree")
            if found:
                yield field, found


@lru_cache(maxsize=1 << 16)  # roles, units and achievements of a list are much the same
def private_words(text: str, *, is_person: bool, is_name: bool = False) -> PrivateWords | None:
    """What a text tells that nobody else should know; the surest of it, None for nothing."""
    folded = fold(without_unseen(text))
    if not _MAYBE.search(folded):
        return None
    found = [
        words
        for words, pattern in (*_EVERYBODYS, *(_PERSONS if is_person else ()))
        if (match := pattern.search(folded)) and not _is_of_office(folded, match)
    ]
    best = next((words for words in found if words.is_sure), found[0] if found else None)
    if best and is_name and best.what == _BIRTH:
        return PrivateWords(_BIRTH, is_sure=True)  # beside a name it is nothing else
    return best


def _is_of_office(folded: str, match: re.Match[str]) -> bool:
    """Reporters and offices reside somewhere by profession."""
    is_home = any(word in match[0] for word in _LIVING_IN_OFFICE)
    return is_home and _REPORTER.search(folded) is not None
