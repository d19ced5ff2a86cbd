"""Rows that somebody took back are never taken as honours, and never in silence."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from plugins.core.honour_sheet.xlsx_struck import struck_strings, struck_styles
from tests.core.honour_sheet.lists import (
    ANNEX,
    PROVINCE,
    as_csv,
    filled,
    first_sheet,
    of_text,
    read,
    saved,
)

HEAD = ("STT", "Tên cá nhân", "Hình thức", "Ghi chú")


def of_row(tmp_path: Path, name: str, remark: str = "", award: str = PROVINCE) -> list[object]:
    """The rules of all errors of one row; "good" where it is an honour."""
    found = of_text(tmp_path, as_csv((HEAD, (1, name, award, remark))))
    errors = [problem.rule for problem in found.problems if problem.level == "error"]
    return [*errors, *(["good"] if found.honours else [])]


@pytest.mark.parametrize(
    ("name", "remark"),
    [
        ("Nguyễn Văn A (đã rút)", ""),
        ("Nguyễn Văn A (RÚT TÊN)", ""),
        ("Nguyễn Văn A - đã rút", ""),
        ("Nguyễn Văn A (không đủ điều kiện)", ""),
        ("Nguyễn Văn A", "Rút tên"),
        ("Nguyễn Văn A", "rút"),
        ("Nguyễn Văn A", "Xin rút khỏi danh sách"),
        ("Nguyễn Văn A", "Không xét"),
        ("Nguyễn Văn A", "Đã thu hồi"),
        ("Nguyễn Văn A", "chờ thẩm định"),
    ],
)
def test_words_that_take_a_row_back(tmp_path: Path, name: str, remark: str) -> None:
    assert of_row(tmp_path, name, remark) == ["withdrawn-row"]


@pytest.mark.parametrize(
    "remark", ["Nghỉ hưu", "Đã chuyển công tác", "Rút kinh nghiệm lần trước", "Thu hồi đất", "x"]
)
def test_other_remarks_say_nothing(tmp_path: Path, remark: str) -> None:
    assert of_row(tmp_path, "Nguyễn Văn A", remark) == ["good"]


def test_the_line_names_the_cell_and_what_to_do(tmp_path: Path) -> None:
    found = of_text(tmp_path, as_csv((HEAD, (1, "Trần Thị B (đã rút)", PROVINCE))))
    said = found.message("withdrawn-row")
    assert said.startswith("x/honours.csv:2: LỖI: «Tên cá nhân» (cột B) ghi «Trần Thị B (đã rút)»")
    assert "xóa hàng" in said


@pytest.mark.parametrize(
    ("remark", "is_posthumous"),
    [
        ("Truy tặng", True),
        ("truy tặng", True),
        ("TRUY TẶNG.", True),
        ("Đã mất, truy tặng", True),
        ("(được truy tặng)", True),
        ("Nghỉ hưu", None),
    ],
)
def test_remarks_make_an_honour_posthumous(
    tmp_path: Path,
    remark: str,
    is_posthumous: bool | None,  # noqa: FBT001 — a column of the table
) -> None:
    found = of_text(tmp_path, as_csv((HEAD, (1, "Nguyễn Văn A", PROVINCE, remark))))
    assert found.all_of("posthumous") == [(is_posthumous,)]


def test_a_remark_on_another_posthumous_award_is_asked_about(tmp_path: Path) -> None:
    assert of_row(tmp_path, "Nguyễn Văn A", "Con của liệt sĩ được truy tặng năm 1970") == [
        "bad-value"
    ]


def of_book(tmp_path: Path, *struck: str, partly: str = "") -> list[tuple[int, str]]:
    """The problems of a list with cells struck through, and rows that are honours."""
    book = Workbook()
    rows = ((ANNEX[1],), HEAD, ("I. CÁ NHÂN",), (1, "A B", PROVINCE, "x"), (2, "C D", PROVINCE))
    sheet = filled(first_sheet(book), rows)
    for cell in struck:
        sheet[cell].font = Font(strike=True)
    if partly:
        sheet[partly].value = CellRichText(TextBlock(InlineFont(strike=True), "A"), "B C")
    found = read(saved(tmp_path, book))
    good = [(line, "good") for (line,) in found.all_of("line") if isinstance(line, int)]
    return sorted([*(rule for rule in found.rules if rule[1] != "unused-column"), *good])


def test_a_row_that_is_struck_through_is_no_honour(tmp_path: Path) -> None:
    assert of_book(tmp_path) == [(4, "good"), (5, "good")]
    assert of_book(tmp_path, "A4", "B4", "C4") == [(4, "withdrawn-row"), (5, "good")]
    assert of_book(tmp_path, "B5") == [(4, "good"), (5, "withdrawn-row")]
    assert of_book(tmp_path, "D4") == [(4, "good"), (5, "good")]


def test_one_word_that_is_struck_through_is_enough(tmp_path: Path) -> None:
    assert of_book(tmp_path, partly="B4") == [(4, "withdrawn-row"), (5, "good")]


@pytest.mark.parametrize(("cell", "line"), [("A1", 1), ("B2", 2), ("A3", 3)])
def test_titles_headings_and_groups_that_are_struck_through(
    tmp_path: Path, cell: str, line: int
) -> None:
    assert of_book(tmp_path, cell) == [(line, "withdrawn-row"), (4, "good"), (5, "good")]


def test_what_is_not_struck_through_though_the_word_stands_there() -> None:
    fonts = '<fonts><font><strike val="0"/></font><font><strike/></font></fonts>'
    cells = '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf/></cellXfs>'
    assert struck_styles(f"<styleSheet>{fonts}{cells}</styleSheet>".encode()) == {1}
    texts = "<sst><si><t>strike</t></si><si><r><rPr><strike/></rPr><t>a</t></r></si></sst>"
    assert struck_strings(texts.encode()) == {1}
