"""Rows that somebody took back are never taken as honours, and never in silence."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from plugins.core.honour_sheet.xlsx_frame import Struck, read_frame
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
        ("Nguyễn Văn A", "Đang đề nghị cấp trên"),
        ("Nguyễn Văn A", "đề nghị"),
        ("Nguyễn Văn A", "Không đồng ý"),
    ],
)
def test_words_that_take_a_row_back(tmp_path: Path, name: str, remark: str) -> None:
    assert of_row(tmp_path, name, remark) == ["withdrawn-row"]


@pytest.mark.parametrize(
    "remark", ["Nghỉ hưu", "Đã chuyển công tác", "Rút kinh nghiệm lần trước", "Thu hồi đất", "x"]
)
def test_other_remarks_say_nothing(tmp_path: Path, remark: str) -> None:
    assert of_row(tmp_path, "Nguyễn Văn A", remark) == ["good"]


def test_results_and_opinions_are_remarks(tmp_path: Path) -> None:
    head = ("STT", "Tên cá nhân", "Danh hiệu", "Kết quả", "Ý kiến")
    good, failed = (1, "A B", "LĐTT", "Đạt"), (2, "C D", "LĐTT", "Không đạt")
    refused = (3, "E F", "LĐTT", "", "không nhất trí")
    found = of_text(tmp_path, as_csv((head, good, failed, refused)))
    assert found.names == ["A B"]
    assert found.rules == [(1, "unused-column"), (3, "withdrawn-row"), (4, "withdrawn-row")]


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("DANH SÁCH CÁ NHÂN KHÔNG ĐỦ ĐIỀU KIỆN KHEN THƯỞNG", "I. CÁ NHÂN"),
        ("DANH SÁCH", "II. CÁC TRƯỜNG HỢP KHÔNG XÉT"),
        ("DANH SÁCH", "III. Đã rút"),
    ],
)
def test_whole_groups_and_lists_of_those_who_get_nothing(
    tmp_path: Path, title: str, group: str
) -> None:
    found = of_text(tmp_path, as_csv(((title,), HEAD, (group,), (1, "A B", PROVINCE))))
    assert not found.honours
    assert (4, "withdrawn-row") in found.rules


def test_a_group_after_one_that_gets_nothing_is_read(tmp_path: Path) -> None:
    rows = (HEAD, ("I. KHÔNG XÉT",), (1, "A B", PROVINCE), ("II. CÁ NHÂN",), (1, "C D", PROVINCE))
    assert of_text(tmp_path, as_csv(rows)).names == ["C D"]


def test_a_revoked_list_keeps_its_status(tmp_path: Path) -> None:
    rows = (("DANH SÁCH THU HỒI BẰNG KHEN",), HEAD[1:], ("A B", PROVINCE))
    assert of_text(tmp_path, as_csv(rows)).all_of("status") == [("revoked",)]


def test_a_decision_in_a_remark_is_not_lost_in_silence(tmp_path: Path) -> None:
    rows = (HEAD, (1, "A B", PROVINCE, "QĐ số 5/QĐ-UBND ngày 8/3/2023"))
    found = of_text(tmp_path, as_csv(rows))
    assert found.names == ["A B"]
    assert "cột «Số quyết định»" in found.message("unclear-decision")


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


def test_an_award_for_the_dead_alone_is_posthumous_by_itself(tmp_path: Path) -> None:
    text = "Tên cá nhân,Hình thức\nLê Văn A,Bằng Tổ quốc ghi công\nLê Văn B,Huân chương Dũng cảm"
    assert of_text(tmp_path, text).all_of("posthumous") == [(True,), (None,)]


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


def test_a_shared_text_with_words_struck_through_marks_its_cells() -> None:
    cells = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>1</v></c>'
    sheet = f'<worksheet><sheetData><row r="1">{cells}</row></sheetData></worksheet>'
    frame = read_frame(sheet.encode(), Struck(texts=frozenset({1})))
    assert frame.struck == {(1, 1)}
