"""One row of data with what stands above it, as an honour; every slip of the row is named."""

import re
from dataclasses import dataclass

from plugins.core.catalogue import Award, Catalogue
from plugins.core.frontmatter import Header
from plugins.core.honour import Honour, Kind
from plugins.core.honour_sheet.award_words import class_of
from plugins.core.honour_sheet.awards import AwardBook, Told
from plugins.core.honour_sheet.cells import Cells, basis, flag, status, year
from plugins.core.honour_sheet.columns import labels
from plugins.core.honour_sheet.crowd import Crowd
from plugins.core.honour_sheet.deciding import days_as_numbers, decide, year_slips
from plugins.core.honour_sheet.desk import Desk
from plugins.core.honour_sheet.draft import Draft
from plugins.core.honour_sheet.facets import Facets
from plugins.core.honour_sheet.grid import shown
from plugins.core.honour_sheet.heading_words import Part
from plugins.core.honour_sheet.naming import Named, kind_of_row, named, slips
from plugins.core.honour_sheet.pupils import is_unclear, schooling
from plugins.core.honour_sheet.withdrawn import of_group, of_remarks, of_row, posthumous
from plugins.core.names import canon
from plugins.core.nearest import did_you_mean
from plugins.core.problems import Problem
from plugins.core.schema import read_fields
from plugins.core.source import Source

# Fields that are taken over as they are written.
_PLAIN: frozenset[Part] = frozenset((
    "role", "unit", "achievement", "presented_by", "on_behalf_of", "received_by", "photo",
    "visibility", "part_of", "id", "ceremony_date", "award_year", "count",
))  # fmt: skip
_UNIT_ID = re.compile(r"[a-z0-9-]+")
_ANYTHING = "x"  # stands for what is missing, so that the other fields are judged as well


@dataclass(frozen=True)
class Outcome:
    """What became of a row; ``kind`` and ``number`` count it, good or not."""

    honour: Honour | None
    kind: Kind | None
    number: int
    problems: tuple[Problem, ...]
    is_undecided: bool = False  # nothing says by which decision


@dataclass(frozen=True)
class RowReader:
    """Reads rows with one catalogue."""

    desk: Desk
    catalogue: Catalogue
    book: AwardBook

    def read(self, cells: Cells, title: Facets, groups: Facets) -> Outcome:
        """The honour of a row below its groups and the title of the list."""
        draft = Draft(cells)
        above = title.narrowed(groups)
        for part in cells.columns.places:
            if part in _PLAIN:
                draft.put(part, cells.said(part))
        draft.put("award_year", year(cells.said("award_year")))
        told = self._award(draft, above)
        name, wrong = named(self.desk, cells)
        draft.slips += wrong
        kind = kind_of_row(cells, name, told.award, (groups, title), self.catalogue)
        is_open = not told.award or bool(wrong)  # with them known, the kind may be known
        draft.slips += slips(self.desk, cells, name, kind, is_kind_open=is_open)
        _put_name(draft, name, kind or _ANYTHING)
        self._school(draft, kind, name.pupils or above.crowd)
        self._grade(draft, told, above)
        decide(self.desk, draft, above)
        is_posthumous, unclear = posthumous(self.desk, cells)
        draft.slips += unclear
        award = self.catalogue.award.get(told.award)
        is_posthumous |= name.called.posthumous or (award is not None and award.only_posthumous)
        _put_flags(draft, told, above, is_posthumous=is_posthumous)
        self._unit(draft, above)
        draft.slips += of_remarks(self.desk, cells)
        left_out = [of_group(self.desk, cells.line)] if above.is_left_out else []
        said = (*left_out, *of_row(self.desk, cells), *days_as_numbers(self.desk, draft))
        honour, problems = (None, said) if said else self._judged(draft)
        number = cells.said("count")
        count = int(number) if number.isascii() and number.isdecimal() and len(number) < 7 else 1
        return Outcome(honour, kind, count, problems, "decision" not in draft.values)

    def _award(self, draft: Draft, above: Facets) -> Told:
        text = draft.cells.said("award")
        told = self.book.told(text, above.setting) if text else _told_above(above)
        if not text and not told.award and not told.unclear:
            hint = (
                "hãy thêm cột «Hình thức khen thưởng», hoặc ghi đầy đủ ở tiêu đề, hàng nhóm; "
                "giống hàng trên thì ghi «nt»"
            )
            message = "không rõ hình thức khen thưởng"
            draft.slips.append(self.desk.problem(draft.line, "missing-field", message, hint))
        elif told.unclear:
            names = self.book.names(above.setting, told.unclear)
            hint = f"hãy ghi đầy đủ, như: {names}" if names else "hãy ghi đầy đủ"
            message = f"«{shown(told.unclear)}» chưa rõ của cấp nào"
            draft.slips.append(self.desk.problem(draft.line, "unknown-award", message, hint))
        elif not told.award and self.book.several(text):
            message = f"ô ghi nhiều hình thức: «{shown(text)}»"
            hint = "mỗi hình thức một hàng, hoặc mỗi hình thức một cột rồi đánh x"
            draft.slips.append(self.desk.problem(draft.line, "unknown-award", message, hint))
        elif not told.award:
            hint = self.book.hint(text) or "hãy viết như tên trong danh mục catalogue/awards.yml"
            message = f"hình thức «{shown(text)}» không có trong danh mục"
            draft.slips.append(self.desk.problem(draft.line, "unknown-award", message, hint))
        draft.values["award"] = told.award or _ANYTHING
        return told

    def _grade(self, draft: Draft, told: Told, above: Facets) -> None:
        """The class from its column, the award's own words, or the group above."""
        award = self.catalogue.award.get(told.award)
        written = draft.cells.said("class")
        grade = self._class_named(written) if written else told.grade
        if written and told.grade and grade != told.grade:
            message = f"hạng «{shown(written)}» khác hạng ghi trong «{draft.cells.said('award')}»"
            hint = "hãy sửa một trong hai ô"
            draft.slips.append(self.desk.problem(draft.line, "unknown-class", message, hint))
        if not grade and award and above.grade in _classes(award):
            grade = above.grade if above.award in ("", award.id) else ""
        draft.put("class", grade)
        if award and grade and grade not in _classes(award):
            names = ", ".join(self.catalogue.class_name.get(c, c) for c in award.classes)
            hint = f"chỉ có {names}" if names else "hình thức này không chia hạng; hãy bỏ hạng"
            unknown = shown(written or grade).removeprefix("hạng ")
            message = f"«{award.name}» không có hạng «{unknown}»"
            draft.slips.append(self.desk.problem(draft.line, "unknown-class", message, hint))

    def _class_named(self, text: str) -> str:
        """The class of a cell: by the catalogue's own name for it, else as lists shorten it."""
        name = canon(text).casefold()
        classes = self.catalogue.classes
        named = next((one.id for one in classes if canon(one.name).casefold() == name), "")
        return named or class_of(text)

    def _school(self, draft: Draft, kind: Kind | None, crowd: Crowd) -> None:
        """What class and school say; of a collective they are where it is."""
        cells = draft.cells
        if kind != "person":
            parts: tuple[Part, ...] = ("school_class", "class_and_school", "school", "unit")
            draft.put("unit", ", ".join(filter(None, map(cells.said, parts))))
            return
        found = schooling(cells, str(draft.values.get("role") or ""), crowd)
        draft.put("role", found.role)
        draft.put("unit", found.unit)
        honorific = str(draft.values.get("honorific") or "")
        if draft.values.get("honoree") and is_unclear(cells, found.role, honorific, crowd):
            message = "không rõ là học sinh hay người lớn"
            hint = (
                "hãy ghi «Chức vụ» (như Giáo viên) hoặc «Lớp» cho từng người, "
                "hoặc tách hai nhóm «HỌC SINH», «GIÁO VIÊN»; học sinh không có trang riêng"
            )
            draft.slips.append(self.desk.problem(draft.line, "unclear-pupil", message, hint))

    def _unit(self, draft: Draft, above: Facets) -> None:
        """A unit is an id of the catalogue or a name; what looks like an id must be one."""
        unit = str(draft.values.get("unit") or "") or above.unit
        draft.put("unit", unit)
        if _UNIT_ID.fullmatch(unit) and unit not in self.catalogue.unit:
            message = f"đơn vị «{shown(unit)}» không có trong danh mục"
            hint = did_you_mean(unit, self.catalogue.unit) or "hãy viết tên đầy đủ của đơn vị"
            draft.slips.append(self.desk.problem(draft.line, "unknown-unit", message, hint))

    def _judged(self, draft: Draft) -> tuple[Honour | None, tuple[Problem, ...]]:
        """The honour, judged as front matter is, with the row's line."""
        line = draft.line
        broken, loose = draft.cells.broken, draft.cells.loose
        if loose:
            message = f"{labels(loose)} ghi như hàng trên, nhưng không rõ lặp lại chữ nào"
            hint = "hãy ghi đầy đủ"
            return None, (self.desk.problem(line, "bad-value", message, hint),)
        if broken:
            message = f"công thức ở {labels(broken)} chưa có kết quả hoặc bị lỗi"
            hint = "hãy mở bằng Excel rồi lưu lại, hoặc chép và dán giá trị"
            return None, (self.desk.problem(line, "formula-without-value", message, hint),)
        header = Header(draft.values, {(): line})
        honour, found = read_fields(Honour, Source(self.desk.file, ""), header)
        problems = [*draft.slips, *(self.desk.placed(problem) for problem in found)]
        if honour and not problems:
            problems = year_slips(self.desk, honour, line)
        is_good = all(problem.level == "warning" for problem in problems)
        return (honour if is_good else None), tuple(problems)


def _classes(award: Award) -> tuple[str, ...]:
    return (*award.classes, "cac-hang") if award.classes else ()


def _told_above(above: Facets) -> Told:
    return Told(above.award, unclear="" if above.award else above.unclear)


def _put_name(draft: Draft, name: Named, kind: str) -> None:
    draft.values["kind"] = kind if kind != _ANYTHING else "person"
    called = name.of("person" if kind == "person" else None)
    draft.put("honoree", called.name)
    draft.put("honorific", draft.cells.said("honorific") or called.honorific)
    if name.short and kind == "person" and "role" not in draft.values:
        draft.put("role", name.role)
    if not called.name and "count" not in draft.values:
        draft.values["honoree"] = _ANYTHING


def _put_flags(draft: Draft, told: Told, above: Facets, *, is_posthumous: bool) -> None:
    cells = draft.cells
    is_posthumous |= told.posthumous or above.posthumous
    draft.put("posthumous", flag(cells.said("posthumous")) or ("true" if is_posthumous else ""))
    told_status = told.status or above.status or cells.columns.status or ""
    draft.put("status", status(cells.said("status")) or told_status)
    draft.put("basis", basis(cells.said("basis")) or str(draft.values.get("basis") or ""))
