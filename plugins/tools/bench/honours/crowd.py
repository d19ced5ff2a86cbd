"""Made-up people, units and decisions in any number, always the same for the same number."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from plugins.core.catalogue import FormerName, Successor, Unit
from plugins.core.honour import Honour, Kind

_FAMILIES = "Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Hoàng Huỳnh Vũ Võ Phan Đặng Bùi Đỗ Hồ"
_MORE_FAMILIES = "Ngô Dương Lý Đinh Trịnh Đào Mai Lương Tạ Cao Quách Khuất Nghiêm Điểu Lò Vừ Giàng"
_MIDDLES = "Thị Thị Thị Văn Văn Văn Hữu Đức Thanh Ngọc Minh Xuân Quang Thu Kim Bảo Hồng Đình Công"
_GIVENS = (
    "An Anh Ánh Bình Chi Chính Cường Dung Dũng Duyên Dương Đạt Đông Giang Hà Hải Hạnh Hân Hiên Hiền"
    " Hiếu Hoa Hòa Hoàn Hùng Huy Hương Hường Khánh Kiên Lan Lâm Liên Linh Loan Long Lụa Mai Mạnh"
    " Minh My Nam Nga Ngân Nghĩa Ngọc Nguyệt Nhung Oanh Phong Phúc Phương Quân Quý Quỳnh Sơn Tâm"
    " Thảo Thắng Thịnh Thu Thủy Thúy Thùy Thụy Tiến Trang Trung Tú Tuấn Tuyết Uyên Vân Việt Vinh"
    " Yến"
)
_PLACES = (
    "An Bình Cẩm Chí Đại Đông Gia Hà Hòa Hưng Khánh Lam Liên Lương Mai Nam Ngọc Phú Quang Sơn Tân"
    " Thanh Thủy Tiên Trung Vân Vĩnh Xuân Yên"
)
_ROLES = (
    "Giáo viên",
    "Chuyên viên",
    "Trưởng phòng",
    "Phó Trưởng phòng Tổ chức - Hành chính",
    "Bác sĩ, Trưởng khoa Nội",
    "Điều dưỡng viên",
    "Chủ tịch Hội Nông dân",
    "Chiến sĩ Công an xã",
    "Công nhân",
    "Hiệu trưởng",
)
_GROUPS = (
    "Tập thể Phòng",
    "Tổ chuyên môn",
    "Chi hội",
    "Đội",
    "Câu lạc bộ",
    "Ban Công tác Mặt trận",
)
# Award, class, kind of recipient, and how often.
_AWARDS: tuple[tuple[str, str | None, Kind, int], ...] = (
    ("huan-chuong-lao-dong", "ba", "person", 2),
    ("huan-chuong-lao-dong", "nhi", "collective", 1),
    ("bang-khen-thu-tuong", None, "person", 4),
    ("chien-si-thi-dua-tinh", None, "person", 8),
    ("bang-khen-tinh", None, "person", 40),
    ("bang-khen-tinh", None, "collective", 12),
    ("bang-khen-tinh", None, "household", 3),
    ("co-thi-dua-tinh", None, "collective", 4),
    ("tap-the-lao-dong-xuat-sac", None, "collective", 8),
    ("giay-khen-xa", None, "person", 18),
)
_FIRST_YEAR, _LAST_YEAR = 2008, 2025
_ROWS = 300  # of a decision
_UNITS = 200


@dataclass(frozen=True)
class Decided:
    """A decision and those it honours."""

    number: int
    day: date
    honours: tuple[Honour, ...]


def decisions(number: int) -> Iterator[Decided]:
    """So many honours in decisions of 300, oldest first; half of the people come back."""
    chance = Random(2026)  # noqa: S311 — made-up people, no secrets
    people: list[tuple[str, str, str]] = []
    whole = -(-number // _ROWS)
    for place in range(whole):
        rows = min(_ROWS, number - place * _ROWS)
        year = _FIRST_YEAR + place * (_LAST_YEAR - _FIRST_YEAR + 1) // whole
        day = date(year, 1 + place % 12, 1 + place % 28)
        drawn = chance.choices(_AWARDS, [award[3] for award in _AWARDS], k=rows)
        drawn.sort(key=_AWARDS.index)
        honours = tuple(_honour(chance, *award[:3], people) for award in drawn)
        yield Decided(place + 1, day, honours)


def units() -> tuple[Unit, ...]:
    """Two hundred units: departments, communes, and districts that are no more."""
    return tuple(_unit(place) for place in range(_UNITS))


def person(chance: Random) -> str:
    """A name of two to five syllables."""
    length = chance.choices((2, 3, 4, 5), (6, 70, 21, 3))[0]
    family = chance.choice(f"{_FAMILIES} {_FAMILIES} {_MORE_FAMILIES}".split())
    middles = [chance.choice(_MIDDLES.split())] * (length > 2)
    middles += [chance.choice(_GIVENS.split()) for _ in range(length - 3)]
    return " ".join((family, *middles, chance.choice(_GIVENS.split())))


def place(chance: Random) -> str:
    """A name of two syllables for a village or a school."""
    return " ".join(chance.choice(_PLACES.split()) for _ in range(2))


def _unit(number: int) -> Unit:
    named = place(Random(number))  # noqa: S311 — made-up places
    if number < 20:
        return Unit(id=f"so-{number}", name=f"Sở {named} tỉnh Lam Giang", kind="so-nganh")
    if number < 60:
        successor = Successor(unit=f"xa-{number + 60}", date=date(2025, 7, 1))
        name = f"Huyện {named} {number}"
        return Unit(id=f"huyen-{number}", name=name, kind="huyen", successor=successor)
    former = (FormerName(name=f"Xã {named} Cũ {number}", until=date(2025, 6, 30)),)
    name = f"Xã {named} {number}"
    return Unit(id=f"xa-{number}", name=name, kind="xa", former_names=former)


def _honour(
    chance: Random,
    award: str,
    grade: str | None,
    kind: Kind,
    people: list[tuple[str, str, str]],
) -> Honour:
    name, role, unit = _person(chance, people) if kind == "person" else _others(chance, kind)
    return Honour(
        award=award,
        grade=grade,
        kind=kind,
        honoree=name,
        role=role or None,
        unit=unit,
        basis="decision",
    )


def _person(chance: Random, people: list[tuple[str, str, str]]) -> tuple[str, str, str]:
    """Somebody new, or somebody who was honoured before."""
    if people and chance.random() < 0.4:
        return chance.choice(people)
    role = f"{chance.choice(_ROLES)}{f' Trường {place(chance)}' * (chance.random() < 0.3)}"
    found = (person(chance), role, _some_unit(chance))
    people.append(found)
    return found


def _others(chance: Random, kind: Kind) -> tuple[str, str, str]:
    if kind == "household":
        return f"Gia đình ông {person(chance)}", "", _some_unit(chance)
    return f"{chance.choice(_GROUPS)} {place(chance)}", "", _some_unit(chance)


def _some_unit(chance: Random) -> str:
    number = int(_UNITS * chance.random() ** 1.5)
    return ["so", "huyen", "xa"][(number >= 20) + (number >= 60)] + f"-{number}"
