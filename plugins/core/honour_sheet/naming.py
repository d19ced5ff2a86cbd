"""The name in a row: who it is, in which kind, with which role beside it."""

import re
from dataclasses import dataclass, replace

from plugins.core.catalogue import Catalogue
from plugins.core.honour import KIND_NAMES, Kind
from plugins.core.honour_sheet.cells import Cells
from plugins.core.honour_sheet.columns import labels
from plugins.core.honour_sheet.crowd import Crowd
from plugins.core.honour_sheet.desk import Desk
from plugins.core.honour_sheet.facets import Facets
from plugins.core.honour_sheet.grid import one_line, shown
from plugins.core.honour_sheet.kinds import Called, called, kind_of
from plugins.core.honour_sheet.several import are_several, is_name_like, names_another
from plugins.core.problems import Problem

_ROLE = re.compile(r"\s*[,;]\s*|\s+[-–]\s+|\s*\n\s*")
_ROLE_WORD = re.compile(
    r"\s(?:nguyên|phó|trưởng|(?i:giám đốc|phó giám|chủ tịch|bí thư|giáo viên|hiệu trưởng|cán bộ"
    r"|chuyên viên|nhân viên|công nhân|học sinh|trưởng (?:phòng|ban|thôn|khoa|ấp|bản)))(?:\s|$)"
    r"|^(?i:học sinh|hs)\s"
)
_LONGEST_NAME = 6  # syllables; a longer name in two lines is a name and something else


_NOBODY = Called("")


@dataclass(frozen=True)
class Named:
    """A name as its cell has it. ``kind`` is what the heading of its column says.

    ``short`` and ``role`` are the cell taken apart, where its heading speaks of roles as well.
    """

    called: Called
    short: Called | None = None
    role: str = ""
    kind: Kind | None = None
    usual: Kind | None = None  # what its heading says, where nothing else tells the kind
    pupils: Crowd = ""  # "học sinh", "sinh viên": what its heading calls all names
    raw: str = ""  # with line breaks
    is_sure: bool = False  # the kind: there is a column for each, or the cell itself says it

    def of(self, kind: Kind | None) -> Called:
        """The name: a person has a role behind a comma, a collective commas in its name."""
        return self.short if self.short and kind == "person" else self.called


def named(desk: Desk, cells: Cells) -> tuple[Named, list[Problem]]:
    """The name of a row and what is wrong with it."""
    columns = cells.columns.name_columns()
    filled = [cells.columns.all[at] for at in cells.columns.names if cells.texts[at]]
    count = cells.said("count")
    if not filled:
        kinds = {column.heading.kind for column in columns if column.heading}
        nobody = Named(_NOBODY, kind=kinds.pop() if len(kinds) == 1 else None)
        return nobody, [] if count else [_nameless(desk, cells)]
    if len(filled) > 1:
        message = f"các cột {labels(filled)} đều có chữ"
        hint = "mỗi hàng chỉ ghi một tên, ở một cột"
        return Named(_NOBODY), [desk.problem(cells.line, "missing-field", message, hint)]
    column, raw = filled[0], filled[0].text(cells.row)
    if count and kind_of(raw):  # "Tập thể", 8
        return Named(_NOBODY, kind=kind_of(raw), is_sure=True), []
    kind = column.heading.kind if column.heading else None
    usual = column.heading.usual if column.heading and is_name_like(raw) else None
    name = Named(
        called(one_line(raw)),
        kind=kind,
        usual=usual,
        pupils=column.heading.pupils if column.heading else "",
        raw=raw,
        is_sure=len(columns) > 1,
    )
    if column.heading and column.heading.has_role:
        first, role = _apart(raw)
        return replace(name, short=called(first), role=role), []
    return name, []


def kind_of_row(
    cells: Cells, name: Named, award: str, above: tuple[Facets, Facets], catalogue: Catalogue
) -> Kind | None:
    """The kind, from what says it most surely; ``above`` are the groups and the title."""
    groups, title = above
    honorific = called(f"{cells.said('honorific')} {name.called.name}")
    return (
        kind_of(cells.said("kind"))
        or (name.kind if name.is_sure else None)
        or groups.kind
        or name.kind
        or _only_kind(award, catalogue)
        or name.called.kind
        or honorific.kind
        or title.kind
        or name.usual
    )


def slips(
    desk: Desk, cells: Cells, name: Named, kind: Kind | None, *, is_kind_open: bool
) -> list[Problem]:
    """What is wrong with a name, or with what is known of its kind."""
    found: list[Problem] = []
    word = cells.said("kind")
    if word and not kind_of(word):
        message = f"không hiểu đối tượng «{shown(word)}»"
        hint = f"hãy ghi một trong: {', '.join(KIND_NAMES.values())}"
        found.append(desk.problem(cells.line, "unknown-kind", message, hint))
    elif kind is None and not is_kind_open:
        message = "không rõ là cá nhân, tập thể hay hộ gia đình"
        hint = (
            "hãy thêm cột «Đối tượng» ghi cá nhân, tập thể hoặc hộ gia đình, "
            "hoặc một hàng nhóm như «I. TẬP THỂ» ở trên; "
            "cả cột là cá nhân thì đặt tiêu đề «Tên cá nhân»"
        )
        found.append(desk.problem(cells.line, "unknown-kind", message, hint))
    if are_several(name.short.name if name.short and kind == "person" else name.raw, kind) or (
        kind == "person" and names_another(name.role)
    ):
        return [*found, _several(desk, cells, name, kind)]
    return found + _odd_names(desk, cells, name.of(kind).name, kind)


def _several(desk: Desk, cells: Cells, name: Named, kind: Kind | None) -> Problem:
    text = shown(name.raw)
    if kind == "collective":
        message = f"ô tên «{text}» có vẻ ghi nhiều tập thể"
        hint = "nếu vậy thì mỗi tập thể một hàng, mỗi hàng đủ các cột; nếu là một thì để nguyên"
        return desk.warning(cells.line, "several-names", message, hint)
    who = "nhiều hộ" if kind == "household" else "nhiều người"
    message = f"ô tên «{text}» ghi {who}"
    hint = "mỗi người một hàng: hãy chép hàng này rồi để lại mỗi hàng một tên"
    if kind == "household":
        hint = "mỗi hộ một hàng; một hộ có hai người thì viết «Hộ ông … và bà …»"
    return desk.problem(cells.line, "several-names", message, hint)


def _odd_names(desk: Desk, cells: Cells, name: str, kind: Kind | None) -> list[Problem]:
    if name and not re.search(r"[^\W\d_]", name):
        message = f"cột tên chỉ có «{shown(name)}»"
        hint = "hãy xem lại hàng này có bị lệch cột không"
        return [desk.problem(cells.line, "number-in-name", message, hint)]
    if kind != "person":
        return []
    found: list[Problem] = []
    if re.search(r"\d", name):
        message = f"tên «{shown(name)}» có chữ số"
        hint = "tên cá nhân không có chữ số; năm sinh và số điện thoại không được ghi cùng tên"
        found.append(desk.problem(cells.line, "number-in-name", message, hint))
    if _ROLE.search(name) or _ROLE_WORD.search(name) or _has_two_lines(cells, name):
        message = "ô tên có cả chức vụ hoặc nhiều tên"
        hint = "hãy tách sang cột «Chức vụ», hoặc đổi tiêu đề cột thành «Họ và tên, chức vụ»"
        found.append(desk.problem(cells.line, "name-with-role", message, hint))
    return found


def _has_two_lines(cells: Cells, name: str) -> bool:
    raw = "".join(column.text(cells.row) for column in cells.columns.name_columns())
    return "\n" in raw and len(name.split()) > _LONGEST_NAME


def _apart(raw: str) -> tuple[str, str]:
    """Name and role of "Ông Nguyễn Văn A, Chủ tịch UBND xã"."""
    first, *rest = _ROLE.split(raw, maxsplit=1)
    return (first, " ".join(rest[0].split())) if rest else (raw, "")


def _only_kind(award: str, catalogue: Catalogue) -> Kind | None:
    """The kind that an award is for, where the catalogue allows one only."""
    known = catalogue.award.get(award)
    kinds = {kind for kind in known.recipients if kind != "foreigner"} if known else set()
    return next(iter(kinds)) if len(kinds) == 1 else None


def _nameless(desk: Desk, cells: Cells) -> Problem:
    names = labels(cells.columns.name_columns())
    message = "hàng không có tên" if names else "hàng không có số lượng"
    hint = f"hãy ghi tên ở cột {names}, hoặc xóa hàng" if names else "hãy ghi ở cột «Số lượng»"
    return desk.problem(cells.line, "missing-field", message, hint)
