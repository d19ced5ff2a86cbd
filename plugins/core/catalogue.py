"""The catalogue: what articles refer to by id. ``content/catalogue/*.yml``, one list a file."""

from collections import defaultdict
from functools import cached_property
from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, Tag
from pydantic.dataclasses import dataclass

from plugins.core.names import canon
from plugins.core.schema import STRICT, Day, Flag, Id, Many, Text, Whole, named

Certainty = Literal["found", "memory", "inferred"]
Recipient = Literal["person", "collective", "household", "foreigner"]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Category:
    """A section of the portal."""

    id: Annotated[Id, named("Mã")]
    name: Annotated[Text, named("Tên")]
    description: Annotated[Text, named("Mô tả")] = ""


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Movement:
    """An emulation movement (phong trào thi đua)."""

    id: Annotated[Id, named("Mã")]
    name: Annotated[Text, named("Tên")]
    description: Annotated[Text, named("Mô tả")] = ""
    launched: Annotated[Text | None, named("Năm phát động")] = None
    level: Annotated[Literal["trung-uong", "tinh"], named("Cấp phát động")]
    certainty: Annotated[Certainty, named("Độ chắc chắn")]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Successor:
    """The unit that took over, and from which day."""

    unit: Annotated[Text, named("Đơn vị kế tục")]
    date: Annotated[Day | None, named("Từ ngày")] = None


@dataclass(frozen=True, kw_only=True, config=STRICT)
class FormerName:
    """A name that a unit had, and its last day where known."""

    name: Annotated[Text, named("Tên cũ")]
    until: Annotated[Day | None, named("Đến ngày")] = None


def _which(value: object) -> str:
    """Whether a former name is written alone or with its last day."""
    return "[name]" if isinstance(value, str) else "[fields]"


Former: TypeAlias = Annotated[
    Annotated[FormerName, Tag("[fields]")] | Annotated[Text, Tag("[name]")], Discriminator(_which)
]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Unit:
    """A unit (đơn vị): its name, the names it had, and what became of it."""

    id: Annotated[Id, named("Mã")]
    name: Annotated[Text, named("Tên")]
    kind: Annotated[Text, named("Loại")]
    short_name: Annotated[Text | None, named("Tên gọi tắt")] = None
    former_names: Annotated[Many[Former], named("Tên cũ")] = ()
    successor: Annotated[Successor | None, named("Kế tục")] = None

    @property
    def former(self) -> tuple[FormerName, ...]:
        """The names that it had, each with its last day where known."""
        return tuple(
            FormerName(name=name) if isinstance(name, str) else name for name in self.former_names
        )

    @property
    def names(self) -> tuple[str, ...]:
        """Every name by which it is found, today's first."""
        old = (former.name for former in self.former)
        return tuple(dict.fromkeys((self.name, self.short_name or self.name, *old)))


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Term:
    """A word of the catalogue itself: a kind, a level, a class or a conferrer."""

    id: Annotated[Text, named("Mã")]
    name: Annotated[Text, named("Tên")]
    rank: Annotated[Whole | None, named("Thứ bậc")] = None
    aliases: Annotated[Many[Text], named("Cách gọi khác")] = ()  # how captions call a conferrer


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Law:
    """A legal text and its span; None where nothing is known."""

    id: Annotated[Text, named("Số, ký hiệu")]
    name: Annotated[Text, named("Tên")]
    from_: Annotated[Day | None, named("Từ ngày", alias="from")] = None
    to: Annotated[Day | None, named("Đến ngày")] = None
    certainty: Annotated[Certainty, named("Độ chắc chắn")]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Established:
    """When an award was first instituted, and how sure that is."""

    date: Annotated[Text, named("Ngày đặt ra")]
    certainty: Annotated[Certainty, named("Độ chắc chắn")]


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Award:
    """A title or form of commendation.

    ``valid_from`` and ``valid_to`` tell of the law only: an award outside them is worth a warning,
    never a refusal.
    """

    id: Annotated[Id, named("Mã")]
    name: Annotated[Text, named("Tên")]
    name_en: Annotated[Text | None, named("Tên tiếng Anh")] = None
    name_en_alt: Annotated[Many[Text], named("Tên tiếng Anh khác")] = ()
    kind: Annotated[Text, named("Loại")]
    level: Annotated[Text, named("Cấp")]
    classes: Annotated[Many[Text], named("Hạng")] = ()
    aliases: Annotated[Many[Text], named("Cách gọi khác")] = ()
    abbreviations: Annotated[Many[Text], named("Viết tắt")] = ()
    conferred_by: Annotated[Many[Text], named("Thẩm quyền")] = ()
    decision_suffixes: Annotated[Many[Text], named("Ký hiệu quyết định")] = ()
    recipients: Annotated[Many[Recipient], named("Đối tượng")] = ()
    posthumous: Annotated[Flag, named("Có thể truy tặng")] = False
    only_posthumous: Annotated[Flag, named("Chỉ dành cho người đã mất")] = False
    verbs: Annotated[Many[Text], named("Động từ đi kèm")] = ()
    outside_law: Annotated[Flag, named("Ngoài Luật")] = False
    generic: Annotated[Flag, named("Tên chung")] = False
    law_basis: Annotated[dict[str, Text] | None, named("Căn cứ pháp luật")] = None
    established: Annotated[Established | None, named("Đặt ra")] = None
    valid_from: Annotated[Day | None, named("Có trong luật từ")] = None
    valid_to: Annotated[Day | None, named("Có trong luật đến")] = None
    certainty: Annotated[dict[str, Certainty] | None, named("Độ chắc chắn")] = None
    note: Annotated[Text | None, named("Ghi chú")] = None
    sources: Annotated[Many[Text], named("Nguồn")] = ()


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Catalogue:
    """All of the catalogue. Its lists keep the order of their files."""

    categories: Annotated[Many[Category], named("Chuyên mục")] = ()
    movements: Annotated[Many[Movement], named("Phong trào")] = ()
    units: Annotated[Many[Unit], named("Đơn vị")] = ()
    awards: Annotated[Many[Award], named("Danh hiệu, hình thức")] = ()
    conferrers: Annotated[Many[Term], named("Thẩm quyền")] = ()
    kinds: Annotated[Many[Term], named("Loại")] = ()
    levels: Annotated[Many[Term], named("Cấp")] = ()
    classes: Annotated[Many[Term], named("Hạng")] = ()
    laws: Annotated[Many[Law], named("Văn bản pháp luật")] = ()

    @cached_property
    def category(self) -> dict[str, Category]:
        """Categories by id."""
        return {entry.id: entry for entry in self.categories}

    @cached_property
    def movement(self) -> dict[str, Movement]:
        """Movements by id."""
        return {entry.id: entry for entry in self.movements}

    @cached_property
    def unit(self) -> dict[str, Unit]:
        """Units by id."""
        return {entry.id: entry for entry in self.units}

    def unit_named(self, name: str) -> Unit | None:
        """The unit of that id, name, short name or former name; None where none or several fit."""
        return self.unit.get(name) or self._unit_by_name.get(canon(name).casefold())

    @cached_property
    def _unit_by_name(self) -> dict[str, Unit]:
        found: dict[str, list[Unit]] = defaultdict(list)
        for unit in self.units:
            for name in dict.fromkeys(canon(name).casefold() for name in unit.names):
                found[name].append(unit)
        return {name: units[0] for name, units in found.items() if len(units) == 1}

    @cached_property
    def award(self) -> dict[str, Award]:
        """Awards by id."""
        return {entry.id: entry for entry in self.awards}

    @cached_property
    def class_name(self) -> dict[str, str]:
        """Names of classes by id: "hạng Nhất"; "các hạng" where the text does not say which."""
        return {"cac-hang": "các hạng"} | {entry.id: entry.name for entry in self.classes}
