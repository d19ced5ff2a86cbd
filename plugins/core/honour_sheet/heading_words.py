"""What the headings of a list mean, in the spellings that offices use.

Headings are compared without accents, capitals and signs: "Chức vụ - Đơn vị" is "chuc vu don vi".
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from plugins.core.honour import Kind
from plugins.core.honour_sheet.crowd import Crowd
from plugins.core.honour_sheet.grid import one_line
from plugins.core.names import canon, fold

Part = Literal[
    "index", "name", "unit", "private", "remark", "unused", "mark", "school", "school_class",
    "class_and_school",  # what is more, or less, than a field
    "award", "class", "kind", "count", "honorific", "role", "achievement", "award_year",
    "decision", "decision_date", "presented_by", "on_behalf_of", "received_by", "posthumous",
    "ceremony_date", "status", "photo", "basis", "visibility", "part_of", "id",
]  # fmt: skip


@dataclass(frozen=True)
class Heading:
    """What a column holds. ``kind`` is what its heading says of all names in it.

    ``has_role`` tells that names are followed by their roles; ``may_be`` is what the column holds
    where another one has the names, or where none has. ``is_proposal`` tells that the heading
    speaks of what is only proposed. ``usual`` is the kind of its names where nothing else tells,
    ``pupils`` is "học sinh" or "sinh viên" where it is of these.
    """

    part: Part
    kind: Kind | None = None
    has_role: bool = False
    may_be: Part | None = None
    is_proposal: bool = False
    usual: Kind | None = None
    pupils: Crowd = ""


_LONGEST = 120  # characters of a heading
# One line a meaning; the first of each line is how messages name it.
_WORDS: dict[Part, str] = {
    "index": "stt | tt | so tt | so thu tu | thu tu | s tt | no | #",
    "award": "hinh thuc khen thuong | hinh thuc | hinh thuc khen | danh hieu | danh hieu thi dua"
    " | danh hieu hinh thuc khen thuong | danh hieu va hinh thuc khen thuong | khen thuong"
    " | danh hieu hinh thuc | ten danh hieu | danh hieu khen thuong | loai khen thuong | award"
    " | danh hieu thi dua hinh thuc khen thuong | hinh thuc danh hieu",
    "class": "hang | hang huan chuong | class | grade",
    "kind": "doi tuong | loai | loai doi tuong | kind",
    "count": "so luong | sl | count",
    "honorific": "danh xung | cach xung | xung ho | honorific | cap bac",
    "role": "chuc vu | chuc danh | role | vi tri cong tac | nhiem vu",
    "unit": "noi cong tac | don vi cong tac | co quan cong tac | noi lam viec | unit | dia phuong"
    " | don vi truc thuoc | thuoc don vi | don vi quan ly | phong ban | co quan don vi cong tac"
    " | don vi dia phuong | co quan don vi dia phuong",
    "achievement": "thanh tich | noi dung khen thuong | noi dung | tom tat thanh tich"
    " | ly do khen thuong | nam thanh tich | nam dat thanh tich | achievement",
    "award_year": "nam | nam khen thuong | nam khen | nam tang | nam quyet dinh | award year"
    " | nam duoc khen thuong | nam tang thuong",
    "decision": "so quyet dinh | quyet dinh | quyet dinh so | so qd | qd so"
    " | quyet dinh khen thuong | so ky hieu | so ky hieu quyet dinh | so ngay quyet dinh"
    " | so va ngay quyet dinh"
    " | quyet dinh so ngay | so quyet dinh ngay | so quyet dinh khen thuong | decision"
    " | so ngay thang nam quyet dinh | so quyet dinh ngay thang nam | decision number"
    " | quyet dinh so ngay thang nam | so quyet dinh ngay quyet dinh",
    "decision_date": "ngay quyet dinh | ngay qd | ngay ky | ngay ban hanh | quyet dinh ngay"
    " | ngay thang quyet dinh | ngay ky quyet dinh | ngay thang nam quyet dinh | decision date",
    "presented_by": "nguoi trao | nguoi trao tang | presented by",
    "on_behalf_of": "thay mat | thua uy quyen | thua uy quyen cua | thay mat cho | on behalf of",
    "received_by": "nguoi nhan thay | nguoi nhan | dai dien nhan | than nhan nhan thay"
    " | received by",
    "posthumous": "truy tang | posthumous",
    "ceremony_date": "ngay trao | ngay trao tang | ngay don nhan | ceremony date",
    "status": "tinh trang | trang thai | status",
    "photo": "anh | anh trao tang | photo",
    "basis": "can cu | basis",
    "visibility": "pham vi hien thi | visibility",
    "part_of": "nam trong so lieu | part of",
    "id": "ma | id | ma ca nhan | ma so",
    "remark": "ghi chu | note | notes | ghi chu khac | remark | y kien | ket qua | ket qua xet"
    " | ket luan | ket qua binh xet | y kien khac | ket qua tham dinh",
    "school": "truong | ten truong | truong hoc | hoc sinh truong | noi hoc | noi hoc tap"
    " | truong dang hoc",
    "school_class": "lop | lop hoc | hoc sinh lop | hoc lop | ten lop",
    "class_and_school": "lop truong | truong lop | lop truong hoc | hoc sinh lop truong",
    "unused": "chu ky | ky nhan | ky ten | so tien | tien thuong"
    " | muc tien thuong | muc thuong | so tien thuong",
}
# Names whose headings say for whom the list is; the rest of the name columns says it elsewhere.
_NAMES: dict[str, Kind | None] = {
    "ho va ten": None, "ho ten": None, "ten": None, "honoree": None, "name": None,
    "ten ca nhan": "person", "ca nhan": "person", "ho va ten ca nhan": "person",
    "ho ten ca nhan": "person",
    "ten tap the": "collective", "tap the": "collective",
    "ten doanh nghiep": "collective", "doanh nghiep": "collective",
    "ten ho gia dinh": "household", "ho gia dinh": "household", "ten ho": "household",
    "ho va ten chu ho": "household", "ho ten chu ho": "household", "chu ho": "household",
    "gia dinh": "household", "ten gia dinh": "household",
}  # fmt: skip
_PERSONS = ("ho va ten", "ho ten")  # only people have a family name
_LEARNERS = re.compile(
    r"(?:(?:ho va ten|ho ten|ten|danh sach)(?: cac)?(?: em)? )?"
    r"(?P<who>hoc sinh|thieu nhi|doi vien|sinh vien)"
)
_PEOPLE = re.compile(
    r"(?:ho va ten|ho ten|ten)(?: cac)? (?:nguoi|can bo|cong chuc|vien chuc|nha giao|giao vien"
    r"|thi sinh|tac gia|van dong vien|nghe nhan|dong chi|doan vien|hoi vien|ong ba|chien si"
    r"|nguoi lao dong|cong nhan|nong dan|doanh nhan)(?: .*)?"
)
_SEVERAL = re.compile(
    r"(?:(?:ho va|ho)? ?ten )?(?:cac )?(?:(?:ho va ten|ho ten|ten|va|hoac|ca nhan|tap the|don vi"
    r"|co quan|to chuc|ho gia dinh|gia dinh|doanh nghiep)(?: |$)){2,}"
)
# "Đơn vị" has the names where no other column has them; else it is where somebody works.
_UNIT_OR_NAME = ("don vi", "ten don vi", "co quan don vi", "co quan", "ten co quan don vi")
_KIND_OR_NAME = ("ca nhan tap the", "tap the ca nhan", "doi tuong khen thuong")
_HONOURED = re.compile(r" (?:duoc |da )?(?:khen thuong|khen|tang thuong|tang|cong nhan)$")
_PROPOSER = re.compile(r"(?:don vi|co quan|cap|noi) (?:de nghi|trinh).*")
_PROPOSED = re.compile(r" ?(?:duoc )?de nghi(?: duoc)?\b")
_PRIVATE = re.compile(
    r"(?:(?:ngay thang |ngay |thang )?nam sinh|ngay (?:thang )?sinh|sinh (?:ngay|nam)|dan toc"
    r"|ton giao|que quan|nguyen quan|que|noi (?:sinh|o|cu tru|thuong tru|dang ky)|cho o|dia chi"
    r"|thuong tru|tam tru|tru quan|ho khau|so ho khau|(?:so )?(?:cccd|cmnd|cmtnd|can cuoc"
    r"|dinh danh|the dang|bhxh|so bhxh)|(?:ngay )?vao dang|ngay chinh thuc|dang vien|tuoi dang"
    r"|(?:so )?dien thoai|sdt|so dt|email|e mail|thu dien tu|(?:so )?tai khoan|gioi tinh|gioi"
    r"|trinh do|he so luong|luong|tuoi|nam nu|nu|ngay thang nam sinh|birth|sex|address|phone)"
    r"(?: .*)?"
)
_ROLE = re.compile(
    r"(?:chuc vu|chuc danh|cap bac chuc vu)(?: .*)?"
    r"|(?:don vi|noi|co quan)(?: cong tac)? chuc (?:vu|danh)"
)
_NAME_AND_ROLE = re.compile(r"(?:ho va ten|ho ten|ten ca nhan|ca nhan|ten) .*(?:chuc|cong tac).*")
_ACHIEVEMENT = re.compile(r"(?:tom tat |noi dung )?thanh tich(?: .*)?")

_MEANINGS: dict[str, Part] = {
    word.strip(): part for part, words in _WORDS.items() for word in words.split("|")
}
# How a heading is best written; near misses are compared with these.
LABELS = (
    "STT", "Họ và tên", "Tên cá nhân", "Tên tập thể", "Danh xưng", "Chức vụ", "Đơn vị công tác",
    "Hình thức khen thưởng", "Danh hiệu", "Hạng", "Đối tượng", "Thành tích", "Số lượng", "Năm",
    "Số quyết định", "Ngày quyết định", "Người trao", "Thay mặt", "Người nhận thay", "Truy tặng",
    "Ngày trao tặng", "Tình trạng", "Mã",
)  # fmt: skip


def key(text: str) -> str:
    """A heading as it is compared."""
    return " ".join(re.findall(r"[a-z0-9#]+", fold(one_line(text))))


@lru_cache(maxsize=4096)
def meaning(text: str) -> Heading | None:
    """What a heading means; None where it is unknown."""
    if len(text) > _LONGEST:
        return None
    whole = key(text)
    found = _meaning(text, whole)
    if found is None and "(" in text:  # "Đối tượng (cá nhân, tập thể)"
        return meaning(text.partition("(")[0])
    if _PROPOSER.fullmatch(whole):
        return Heading("unused")
    if found is None and "de nghi" in whole:  # "Hình thức đề nghị khen thưởng"
        found = _meaning(text, _PROPOSED.sub("", whole).strip())
        return replace(found, is_proposal=True) if found else None
    return found


def under(parent: str, child: str) -> Heading | None:
    """What a heading of two rows means: "Quyết định" above "Số", "Năm sinh" above "Nam"."""
    above = meaning(parent)
    if above and above.part == "name" and key(child) in ("nam", "nu"):
        return Heading("name", "person")
    if above and above.part == "private":
        return above
    alone = meaning(child)
    if alone and alone.part == "name" and alone.kind and above and above.part == "name":
        return alone  # "Tập thể" below "Đơn vị, cá nhân được khen"
    return meaning(f"{parent} {child}") or meaning(f"{child} {parent}") or meaning(child)


def _meaning(text: str, whole: str) -> Heading | None:
    plain = _HONOURED.sub("", whole) if whole not in _MEANINGS else whole
    found = _doubtful(text, whole, plain) or _of_names(whole, plain)
    if found is None and (part := _MEANINGS.get(whole) or _MEANINGS.get(plain)):
        return Heading(part)
    return found or _of_patterns(whole, plain)


def _doubtful(text: str, whole: str, plain: str) -> Heading | None:
    """Headings that other columns decide."""
    if whole == "nam" and canon(text).lower() == "nam":
        return Heading("private", may_be="award_year")  # "Nam", or "Năm" written without accents
    if whole in ("ong ba", "ong", "ba"):
        return Heading("honorific", "person", may_be="name")
    if plain in _UNIT_OR_NAME:
        return Heading("unit" if plain == whole else "name", "collective", may_be="name")
    return Heading("kind", may_be="name") if plain in _KIND_OR_NAME else None


def _of_names(whole: str, plain: str) -> Heading | None:
    if learners := _LEARNERS.fullmatch(plain):
        who: Crowd = "sinh viên" if learners["who"] == "sinh vien" else "học sinh"
        return Heading("name", "person", pupils=who)
    if _NAME_AND_ROLE.fullmatch(whole):
        usual: Kind | None = "person" if whole.startswith(_PERSONS) else None
        return Heading("name", None, has_role=True, usual=usual)
    if _PEOPLE.fullmatch(plain):
        return Heading("name", "person")
    if plain in _PERSONS:
        return Heading("name", usual="person")
    return Heading("name", _NAMES[plain]) if plain in _NAMES else None


def _of_patterns(whole: str, plain: str) -> Heading | None:
    patterns: tuple[tuple[re.Pattern[str], Part, str], ...] = (
        (_PRIVATE, "private", whole),
        (_ROLE, "role", whole),
        (_ACHIEVEMENT, "achievement", whole),
        (_SEVERAL, "name", plain),
    )
    return next((Heading(part) for words, part, said in patterns if words.fullmatch(said)), None)
