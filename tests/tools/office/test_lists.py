"""Lists of honours for a new article: an Excel file, or the tables of a Word file."""

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from plugins.core.catalogue import Catalogue
from plugins.core.catalogue_files import read_catalogue
from plugins.core.honour_sheet import read_sheet
from plugins.tools.office.draft import DraftList, OfficeError
from plugins.tools.office.lists import gather, told

CONTENT = Path(__file__).resolve().parents[3] / "content"
HEADING = ("STT", "Họ và tên", "Chức vụ", "Hình thức khen thưởng")
TITLE = ("Kèm theo Quyết định số 125/QĐ-UBND ngày 20/01/2023", "", "", "")
AWARD = "Bằng khen của Chủ tịch UBND tỉnh"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(CONTENT)[0]


def table(*names: str, title: tuple[str, ...] = TITLE) -> DraftList:
    rows = [(str(at), name, "Chuyên viên", AWARD) for at, name in enumerate(names, start=1)]
    return DraftList((title, HEADING, *rows))


def excel(path: Path, *names: str) -> Path:
    book = Workbook()
    for row in table(*names).rows:
        book.worksheets[0].append(row)
    book.save(path)
    return path


def names_in(files: tuple[tuple[str, bytes], ...], folder: Path, catalogue: Catalogue) -> list[str]:
    (name, data), *_ = files
    (folder / name).write_bytes(data)
    honours, problems = read_sheet(name, folder / name, catalogue)
    assert [problem.as_line() for problem in problems] == []
    return [str(row.honour.honoree) for row in honours]


def test_a_table_of_word_becomes_a_csv(tmp_path: Path, catalogue: Catalogue) -> None:
    found = gather(None, [table("Nguyễn Văn A", "Trần Thị B")], catalogue)
    assert [name for name, _ in found.files] == ["honours.csv"]
    assert found.files[0][1].startswith(b"\xef\xbb\xbf")
    assert names_in(found.files, tmp_path, catalogue) == ["Nguyễn Văn A", "Trần Thị B"]
    assert told(found.honours) == ["02 cá nhân", "Quyết định 125/QĐ-UBND ngày 20/01/2023"]


def test_several_tables_are_sheets_with_their_own_decisions(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    other = ("Kèm theo Quyết định số 126/QĐ-UBND ngày 21/01/2023", "", "", "")
    tables = [table("Nguyễn Văn A"), table("Trần Thị B", title=other)]
    found = gather(None, tables, catalogue)
    assert [name for name, _ in found.files] == ["honours.xlsx"]
    assert names_in(found.files, tmp_path, catalogue) == ["Nguyễn Văn A", "Trần Thị B"]
    assert told(found.honours)[1:] == [
        "Quyết định 125/QĐ-UBND ngày 20/01/2023",
        "Quyết định 126/QĐ-UBND ngày 21/01/2023",
    ]
    assert "2 tờ của honours.xlsx" in found.notes[0].what


def test_text_that_begins_like_a_formula_stays_text(catalogue: Catalogue, tmp_path: Path) -> None:
    odd = DraftList((TITLE, HEADING, ("1", "Nguyễn Văn A", "=Chuyên viên", AWARD)))
    found = gather(None, [odd, table("Trần Thị B")], catalogue)
    assert names_in(found.files, tmp_path, catalogue) == ["Nguyễn Văn A", "Trần Thị B"]
    assert found.honours[0].role == "=Chuyên viên"


def test_an_excel_file_is_copied_as_it_is(tmp_path: Path, catalogue: Catalogue) -> None:
    path = excel(tmp_path / "Danh sách khen.XLSX", "Nguyễn Văn A")
    found = gather(path, [], catalogue)
    assert found.files == (("honours.xlsx", path.read_bytes()),)
    assert [honour.honoree for honour in found.honours] == ["Nguyễn Văn A"]


def test_the_excel_file_counts_and_nothing_of_word_is_lost(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    path = excel(tmp_path / "ds.xlsx", "Nguyễn Văn A")
    same = gather(path, [table("NGUYỄN VĂN A")], catalogue)
    assert [name for name, _ in same.files] == ["honours.xlsx"]
    assert "có đủ" in same.notes[0].what
    more = gather(path, [table("Nguyễn Văn A", "Trần Thị B")], catalogue)
    assert [name for name, _ in more.files] == ["honours.xlsx", "bang-trong-word.csv"]
    assert "1 tên không có" in more.notes[0].what
    assert "Trần Thị B" in more.notes[0].what
    assert "Trần Thị B" in more.files[1][1].decode("utf-8-sig")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("ds.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Excel cũ"),
        (
            "ds.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "mật khẩu",
        ),
        ("ds.xlsx", b"PK\x03\x04 half", "bị hỏng"),
        ("ds.csv", b"", "rỗng"),
        (
            "ds.txt",
            "Họ và tên;Danh hiệu\nNguyễn Văn A;BK\n".encode(),
            "phải là tệp .xlsx hoặc .csv",
        ),
    ],
)
def test_what_is_no_list_is_one_line(
    name: str, data: bytes, words: str, tmp_path: Path, catalogue: Catalogue
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(OfficeError, match=words) as found:
        gather(path, [], catalogue)
    assert name in str(found.value)
    assert "hãy" in str(found.value)


def test_a_missing_file_and_an_empty_form_are_said(tmp_path: Path, catalogue: Catalogue) -> None:
    with pytest.raises(OfficeError, match="không có tệp này"):
        gather(tmp_path / "ds.xlsx", [], catalogue)
    with pytest.raises(OfficeError, match="chưa có hàng nào"):
        gather(excel(tmp_path / "ds.xlsx"), [], catalogue)


def test_an_open_document_list_says_how_to_save_it(tmp_path: Path, catalogue: Catalogue) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<a/>")
    path = tmp_path / "ds.ods"
    path.write_bytes(out.getvalue())
    with pytest.raises(OfficeError, match=r"LibreOffice.*\.xlsx"):
        gather(path, [], catalogue)
