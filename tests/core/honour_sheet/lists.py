"""Lists as offices make them, written as real files, and what is read from them."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from plugins.core.catalogue_files import read_catalogue
from plugins.core.honour_sheet import Cited, read_sheet
from plugins.core.problems import Problem

PROJECT = Path(__file__).resolve().parents[3]
CATALOGUE = read_catalogue(PROJECT / "content")[0]
PROVINCE = "Bằng khen của Chủ tịch UBND tỉnh"
ANNEX = (
    "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH",
    "(Kèm theo Quyết định số 123/QĐ-UBND ngày 08 tháng 3 năm 2023 của Chủ tịch UBND tỉnh)",
)
Rows = Iterable[Sequence[object]]


@dataclass(frozen=True)
class Read:
    """What ``read_sheet`` makes of a file."""

    honours: tuple[dict[str, object], ...]  # only what is said; the row as "line"
    problems: tuple[Problem, ...]

    @property
    def rules(self) -> list[tuple[int, str]]:
        """Lines and rules of all problems."""
        return [(problem.line, problem.rule) for problem in self.problems]

    def all_of(self, *keys: str) -> list[tuple[object, ...]]:
        """Some fields of every honour."""
        return [tuple(honour.get(key) for key in keys) for honour in self.honours]

    @property
    def names(self) -> list[object]:
        """The honorees."""
        return [honour.get("honoree") for honour in self.honours]

    def one(self) -> dict[str, object]:
        """The only honour of a list without problems."""
        assert [problem.as_line() for problem in self.problems] == []
        assert len(self.honours) == 1
        return self.honours[0]

    def message(self, rule: str) -> str:
        """The one problem of a rule, as editors read it."""
        (found,) = [problem.as_line() for problem in self.problems if problem.rule == rule]
        return found


def read(path: Path, beside: Cited | None = None) -> Read:
    found, problems = read_sheet(f"x/{path.name}", path, CATALOGUE, beside=beside)
    honours = []
    for one in found:
        fields = {k: v for k, v in asdict(one.honour).items() if v not in (None, False)}
        plain = {"status": "awarded", "visibility": "public"}
        honours.append({k: v for k, v in fields.items() if plain.get(k) != v} | {"line": one.line})
    return Read(tuple(honours), tuple(problems))


def text_file(folder: Path, text: str | bytes, name: str = "honours.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def of_text(folder: Path, text: str, beside: Cited | None = None) -> Read:
    """What is read of a CSV with this text."""
    return read(text_file(folder, text), beside)


def as_csv(rows: Rows, separator: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue()


def filled(sheet: Worksheet, rows: Rows, merged: Iterable[str] = ()) -> Worksheet:
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    return sheet


def workbook(folder: Path, rows: Rows, merged: Iterable[str] = ()) -> Path:
    """A workbook with one sheet."""
    book = Workbook()
    filled(first_sheet(book), rows, merged)
    return saved(folder, book)


def first_sheet(book: Workbook) -> Worksheet:
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return sheet


def saved(folder: Path, book: Workbook, name: str = "honours.xlsx") -> Path:
    path = folder / name
    book.save(path)
    return path


def of_rows(folder: Path, rows: Rows, merged: Iterable[str] = ()) -> Read:
    """What is read of a workbook with these rows."""
    return read(workbook(folder, rows, merged))
