"""Whatever stands in the cells: nothing raises, and no row with a name gets lost in silence."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.honour_sheet import read_sheet
from plugins.core.honour_sheet.desk import Desk
from plugins.core.honour_sheet.grid import Grid, Row, clean
from plugins.core.honour_sheet.heading_words import LABELS
from plugins.core.honour_sheet.reading import of_grids
from tests.core.honour_sheet.lists import ANNEX, CATALOGUE, PROVINCE, as_csv

WORDS = (
    *LABELS, *ANNEX, "I", "II", "A", "1", "2", "1.1", "(1)", "TẬP THỂ", "CÁ NHÂN (02)", "Hạng Nhì:",
    "Khối các sở", "Sở Y tế", "Nguyễn Văn A", "Ông Trần B C", PROVINCE, "Bằng khen", "LĐTT", "nt",
    "Nam", "Nữ", "Tổng cộng: 2", "CHỦ TỊCH", "Ghi chú", "x", "", "\x00", "#REF!", "08/3/2023",
    "Quyết định số 1/QĐ-UBND", "DANH SÁCH ĐỀ NGHỊ", "Huân chương Lao động hạng Ba", "so-y-te",
)  # fmt: skip
CELL = st.one_of(st.sampled_from(WORDS), st.text(max_size=12))
ROWS = st.lists(st.lists(CELL, max_size=7), max_size=14)
SPAN = st.dictionaries(st.integers(0, 6), st.integers(1, 9), max_size=3)
GRID_ROW = st.tuples(
    st.lists(CELL, min_size=1, max_size=7), SPAN, SPAN, st.dictionaries(st.integers(0, 6), CELL)
)
BETWEEN = (
    *ANNEX, "I. TẬP THỂ", "II. CÁ NHÂN (02)", "A. BẰNG KHEN", "Hạng Nhì:", "1. Khối các sở, ngành",
    "Tổng cộng: 2", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Ghi chú: không", "DANH SÁCH ĐỀ NGHỊ", "III",
    "PHỤ LỤC II", "Huân chương Lao động hạng Ba", "(Kèm theo Quyết định số 1/QĐ-TTg)", "./.", "5",
    "Lam Giang, ngày 08 tháng 3 năm 2023", "B. Sở Y tế", "- Hộ gia đình",
)  # fmt: skip
NAME = st.from_regex(r"[A-Z][a-z]{1,6}( [A-Z][a-z]{1,6}){1,4}", fullmatch=True)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lists") / "honours.csv"


@settings(max_examples=60)
@given(rows=ROWS)
def test_no_csv_raises(file: Path, rows: list[list[str]]) -> None:
    file.write_text(as_csv(rows), "utf-8", "surrogatepass", newline="")
    honours, problems = read_sheet("x/honours.csv", file, CATALOGUE)
    assert honours or problems
    assert all("\n" not in problem.as_line() for problem in problems)


@settings(max_examples=60)
@given(data=st.binary(max_size=300))
def test_no_bytes_raise(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    assert read_sheet("x/honours.csv", file, CATALOGUE)[1]


@settings(max_examples=120)
@given(rows=st.lists(GRID_ROW, min_size=1, max_size=14))
def test_no_sheet_raises_however_it_is_merged(
    rows: list[tuple[list[str], dict[int, int], dict[int, int], dict[int, str]]],
) -> None:
    grid = tuple(
        Row(line, tuple(map(clean, cells)), widths, heights, inherited)
        for line, (cells, widths, heights, inherited) in enumerate(rows, start=1)
        if any(map(clean, cells))
    )
    if grid:
        honours, problems = of_grids(Desk("x"), [Grid(grid)], CATALOGUE, None)
        assert honours or problems


@settings(max_examples=60)
@given(names=st.lists(NAME, min_size=1, max_size=20, unique=True), data=st.data())
def test_every_numbered_name_is_read_whatever_stands_between(
    file: Path, names: list[str], data: st.DataObject
) -> None:
    rows: list[tuple[object, ...]] = [("STT", "Tên cá nhân", "Hình thức", "Chức vụ")]
    for number, name in enumerate(names, start=1):
        rows += [(text,) for text in data.draw(st.lists(st.sampled_from(BETWEEN), max_size=2))]
        rows.append((number, name, PROVINCE))
    file.write_text(as_csv(rows), "utf-8")
    honours, problems = read_sheet("x/honours.csv", file, CATALOGUE)
    assert [one.honour.honoree for one in honours] == names
    assert [problem.as_line() for problem in problems if problem.level == "error"] == []
