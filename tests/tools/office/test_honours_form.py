"""The empty list of ``honours-template``: what is filled in comes back, and nothing else."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from plugins.core.catalogue import Award, Catalogue
from plugins.core.catalogue_files import read_catalogue
from plugins.core.honour import KIND_NAMES, Decision
from plugins.core.honour_sheet import read_sheet
from plugins.tools.office.honours_form import LAST_ROW, run, workbook

CONTENT = Path(__file__).resolve().parents[3] / "content"
NAMES = {
    "person": "Nguyễn Văn A",
    "collective": "Trường Tiểu học B",
    "household": "Hộ ông Lê Văn C",
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(CONTENT)[0]


@pytest.fixture
def form(tmp_path: Path, catalogue: Catalogue) -> Path:
    path = tmp_path / "danh-sach.xlsx"
    path.write_bytes(workbook(catalogue))
    return path


def fill(path: Path, rows: list[dict[str, str]]) -> None:
    book = load_workbook(path)
    sheet = book["Danh sách"]
    columns = {str(cell.value): at for at, cell in enumerate(sheet[1], start=1)}
    for line, row in enumerate(rows, start=2):
        for heading, text in row.items():
            sheet.cell(line, columns[heading], text)
    book.save(path)


def choices(path: Path) -> dict[str, list[str]]:
    """What each drop-down offers, by heading."""
    book = load_workbook(path)
    sheet = book["Danh sách"]
    found = {}
    for rule in sheet.data_validations.dataValidation:
        cells = str(rule.sqref)
        heading = str(sheet[f"{cells[0]}1"].value)
        assert cells == f"{cells[0]}2:{cells[0]}{LAST_ROW}"
        assert 0 < len(rule.prompt) <= 255  # limits of Excel
        assert len(rule.promptTitle or "") <= 32
        assert len(rule.error or "") <= 225
        if rule.type == "list":
            name, _, area = rule.formula1.replace("$", "").partition("!")
            found[heading] = [str(row[0].value) for row in book[name.strip("'")][area]]
    return found


def test_the_empty_form_holds_no_honour_and_no_other_slip(form: Path, catalogue: Catalogue) -> None:
    honours, problems = read_sheet("honours.xlsx", form, catalogue)
    assert honours == ()
    assert [problem.rule for problem in problems] == ["empty-file"]
    assert "chưa có hàng nào" in problems[0].message


def test_drop_downs_offer_the_catalogue_and_our_words(form: Path, catalogue: Catalogue) -> None:
    offered = choices(form)
    assert offered["Hình thức khen thưởng"] == [award.name for award in catalogue.awards]
    assert offered["Đối tượng"] == list(KIND_NAMES.values())
    assert offered["Hạng"] == [term.name for term in catalogue.classes]
    assert len(offered["Tình trạng"]) == 4
    words = load_workbook(form)["Danh mục"]
    assert words.sheet_state == "hidden"


def test_it_looks_like_a_form(form: Path) -> None:
    sheet = load_workbook(form)["Danh sách"]
    assert isinstance(sheet, Worksheet)
    assert sheet.freeze_panes == "C2"
    assert all(cell.comment and cell.font.bold for cell in sheet[1])
    assert {shape.number_format for shape in sheet.column_dimensions.values()} == {"@"}


def test_every_award_that_is_chosen_comes_back_as_itself(form: Path, catalogue: Catalogue) -> None:
    fill(form, [row_of(award, catalogue) for award in catalogue.awards])
    honours, problems = read_sheet("honours.xlsx", form, catalogue)
    assert [problem.as_line() for problem in problems] == []
    assert [row.honour.award for row in honours] == [award.id for award in catalogue.awards]
    grades = [award.classes[0] if award.classes else None for award in catalogue.awards]
    assert [row.honour.grade for row in honours] == grades


def row_of(award: Award, catalogue: Catalogue) -> dict[str, str]:
    kind = next((one for one in award.recipients if one in NAMES), "person")
    row = {
        "Tên cá nhân, tập thể, hộ gia đình": NAMES[kind],
        "Đối tượng": KIND_NAMES[kind],
        "Hình thức khen thưởng": award.name,
    }
    return row | ({"Hạng": catalogue.class_name[award.classes[0]]} if award.classes else {})


def test_a_whole_row_comes_back_as_it_was_written(form: Path, catalogue: Catalogue) -> None:
    row = {
        "STT": "1",
        "Tên cá nhân, tập thể, hộ gia đình": "Nguyễn Văn A",
        "Đối tượng": "cá nhân",
        "Danh xưng": "ông",
        "Chức vụ": "Chuyên viên",
        "Đơn vị công tác": "Văn phòng B",
        "Hình thức khen thưởng": "Huân chương Lao động",
        "Hạng": "hạng Nhì",
        "Thành tích": "Thành tích xuất sắc trong công tác",
        "Số quyết định": "125/QĐ-CTN",
        "Ngày quyết định": "08/3/2023",
        "Truy tặng": "x",
        "Tình trạng": "đang đề nghị",
    }
    fill(form, [row])
    (read,), _ = read_sheet("honours.xlsx", form, catalogue)
    honour = read.honour
    assert (honour.honoree, honour.kind, honour.honorific) == ("Nguyễn Văn A", "person", "ông")
    assert (honour.role, honour.unit) == ("Chuyên viên", "Văn phòng B")
    assert (honour.award, honour.grade) == ("huan-chuong-lao-dong", "nhi")
    assert honour.achievement == "Thành tích xuất sắc trong công tác"
    assert isinstance(honour.decision, Decision)
    assert (honour.decision.number, str(honour.decision.date)) == ("125/QĐ-CTN", "2023-03-08")
    assert (honour.posthumous, honour.status, honour.basis) == (True, "proposed", "decision")


@pytest.mark.parametrize("word", ["đã tặng", "đang đề nghị", "đã hủy bỏ quyết định"])
def test_every_status_that_is_chosen_is_understood(
    word: str, form: Path, catalogue: Catalogue
) -> None:
    row = row_of(catalogue.award["bang-khen-tinh"], catalogue) | {"Tình trạng": word}
    fill(form, [row])
    honours, problems = read_sheet("honours.xlsx", form, catalogue)
    assert len(honours) == 1, problems


def test_a_filled_list_is_never_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "ds.xlsx"
    path.write_bytes(b"mine")
    assert run(path) == 1
    assert path.read_bytes() == b"mine"
    assert "không ghi đè" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "words"),
    [("ds.xls", "kết thúc bằng .xlsx"), ("no/ds.xlsx", "hãy tạo thư mục ấy trước")],
)
def test_what_cannot_be_written_is_one_line(
    name: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path / name) == 1
    said = capsys.readouterr().err
    assert words in said
    assert len(said.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []
