"""Files that are no lists, broken files and hostile ones: one line each, never a traceback."""

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from plugins.core.honour_sheet import books, read_sheet
from plugins.core.honour_sheet.xlsx_frame import read_frame
from tests.core.honour_sheet.lists import (
    CATALOGUE,
    PROVINCE,
    filled,
    first_sheet,
    of_text,
    read,
    saved,
    text_file,
    workbook,
)

ROWS = (("Tên cá nhân", "Hình thức"), ("A B", PROVINCE))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ODS = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"}


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_sheet(folder: Path, data: str, after: str = "") -> Path:
    """A workbook whose sheet holds this XML for its rows."""
    parts = parts_of(workbook(folder, ROWS))
    xml = f'<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData>{after}</worksheet>'
    parts["xl/worksheets/sheet1.xml"] = xml.encode()
    return text_file(folder, zipped(parts), "honours.xlsx")


def cell(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


HEAD = f'<row r="1">{cell("A1", "Tên cá nhân")}{cell("B1", "Hình thức")}</row>'
GOOD = f'<row r="2">{cell("A2", "A B")}{cell("B2", PROVINCE)}</row>'


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.xls", OLE + b"Workbook" * 9, ".xls"),
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        ("a.ods", zipped(ODS), ".ods"),
        ("a.xlsx", zipped({"xl/workbook.bin": b""}), ".xlsb"),
        ("a.xlsx", zipped({"word/document.xml": b"<a/>"}), "không phải là sổ tính"),
        ("a.xlsx", zipped({"xl/workbook.xml": b"<a/>"}), "không đọc được"),
        ("a.xlsx", b"PK\x03\x04 and no more", "bị hỏng"),
        ("a.xlsx", "Họ và tên,Hình thức\n".encode(), "không phải Excel"),
        ("a.xls", b"<html><table><tr><td>1</td></tr></table></html>", "không phải Excel"),
        ("a.csv", b"%PDF-1.7 \xff\xff", "không phải Excel"),
    ],
)
def test_other_kinds_of_files_are_told_apart(
    tmp_path: Path, name: str, data: bytes, says: str
) -> None:
    found = read(text_file(tmp_path, data, name))
    assert found.rules == [(1, "unreadable-sheet")]
    assert says in found.message("unreadable-sheet")
    assert "; hãy" in found.message("unreadable-sheet")


def test_a_workbook_called_csv_is_a_workbook(tmp_path: Path) -> None:
    path = saved(tmp_path, _book(), "honours.csv")
    assert read(path).names == ["A B"]


def _book() -> Workbook:
    book = Workbook()
    filled(first_sheet(book), ROWS)
    return book


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf \r\n", b"\xff\xfe", "\n\n".encode("utf-16")])
def test_nothing_is_an_empty_list(tmp_path: Path, data: bytes) -> None:
    assert read(text_file(tmp_path, data)).rules == [(1, "empty-file")]


def test_a_workbook_without_a_word_is_an_empty_list(tmp_path: Path) -> None:
    assert read(saved(tmp_path, Workbook())).rules == [(1, "empty-file")]


@pytest.mark.parametrize("text", [",,,\n,,\n", "Tên cá nhân,Hình thức\n"])
def test_a_list_without_rows_is_an_empty_list(tmp_path: Path, text: str) -> None:
    assert of_text(tmp_path, text).rules == [(1, "empty-file")]


def test_a_file_that_is_not_there_or_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read_sheet("x.csv", tmp_path / "x.csv", CATALOGUE)[1][0].rule == "unreadable-file"
    assert read_sheet("x.csv", tmp_path, CATALOGUE)[1][0].rule == "unreadable-file"
    monkeypatch.setattr(books, "_MOST_BYTES", 10)
    assert of_text(tmp_path, "Tên cá nhân,Hình thức").rules == [(1, "sheet-too-large")]


def test_a_zip_that_unpacks_to_far_more_is_refused_unread(tmp_path: Path) -> None:
    parts = parts_of(workbook(tmp_path, ROWS)) | {"xl/media/a.bin": bytes(201_000_000)}
    path = text_file(tmp_path, zipped(parts), "honours.xlsx")
    assert path.stat().st_size < 1_000_000
    assert read(path).rules == [(1, "sheet-too-large")]


@pytest.mark.parametrize(
    "data",
    [
        f'{HEAD}<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>',
        f'{HEAD}<row r="2"><c r="ZZZZ2"><v>1</v></c></row>',
        f'{HEAD}<row r="2"><c r="A9"><v>1</v></c></row>',
        f'{HEAD}<row r="2"><c r="A2" t="s"><v>999</v></c></row>',
        f'{HEAD}<row r="2"><c r="A2"><v>one</v></c></row>',
        f"{HEAD}<row",
    ],
)
def test_sheets_that_no_program_writes_are_refused(tmp_path: Path, data: str) -> None:
    assert read(with_sheet(tmp_path, data)).rules == [(1, "unreadable-sheet")]


@pytest.mark.parametrize(
    "after",
    [
        '<mergeCells><mergeCell ref="A5:A2"/></mergeCells>',
        '<mergeCells><mergeCell ref="A1:QQQQ9"/></mergeCells>',
        "<mergeCells>" + '<mergeCell ref="A1:A2"/>' * 50_001 + "</mergeCells>",
    ],
)
def test_merged_cells_that_cannot_be(tmp_path: Path, after: str) -> None:
    assert read(with_sheet(tmp_path, HEAD + GOOD, after)).rules == [(1, "unreadable-sheet")]


def test_merged_cells_beyond_the_list_are_harmless(tmp_path: Path) -> None:
    after = '<mergeCells><mergeCell ref="A2:A1048576"/><mergeCell ref="XFD7:XFD9"/></mergeCells>'
    assert read(with_sheet(tmp_path, HEAD + GOOD, after)).names == ["A B"]


def test_what_stands_after_the_rows_is_not_looked_at(tmp_path: Path) -> None:
    """Filters and rules for colours that openpyxl chokes on are common in offices' files."""
    odd = '<autoFilter ref="A1:B2"><filterColumn colId="x"><bad/></filterColumn></autoFilter>'
    assert read(with_sheet(tmp_path, HEAD + GOOD, odd)).names == ["A B"]


def test_a_far_stray_cell_makes_a_list_too_large(tmp_path: Path) -> None:
    far = f'{HEAD}{GOOD}<row r="200001"><c r="A200001"><v>1</v></c></row>'
    wide = f'{HEAD}<row r="2"><c r="XFD2"><v>1</v></c></row>'
    empty = f'{HEAD}{GOOD}<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    assert read(with_sheet(tmp_path, far)).rules == [(200_001, "sheet-too-large")]
    assert read(with_sheet(tmp_path, wide)).rules == [(2, "sheet-too-large")]
    assert read(with_sheet(tmp_path, empty)).names == ["A B"]


def test_entities_are_refused(tmp_path: Path) -> None:
    parts = parts_of(workbook(tmp_path, ROWS))
    bomb = b'<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]>'
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = bomb + sheet
    path = text_file(tmp_path, zipped(parts), "honours.xlsx")
    assert read(path).rules == [(1, "unreadable-sheet")]


def test_every_part_of_a_workbook_may_be_damaged(tmp_path: Path) -> None:
    parts = parts_of(workbook(tmp_path, ROWS))
    for name, data in parts.items():
        for damaged in (b"", data[: len(data) // 2], data.replace(b"<", b"<<", 3), b"\xff" * 50):
            path = text_file(tmp_path, zipped({**parts, name: damaged}), "honours.xlsx")
            found = read(path)
            assert found.names in ([], ["A B"])
            assert found.names or [rule for _, rule in found.rules] == ["unreadable-sheet"], name


def test_a_workbook_cut_off_or_with_other_bytes(tmp_path: Path) -> None:
    data = workbook(tmp_path, ROWS).read_bytes()
    for at in range(0, len(data), 97):
        for odd in (data[:at], data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]):
            found = read(text_file(tmp_path, odd, "honours.xlsx"))
            assert found.names in ([], ["A B"])


def test_a_strict_workbook_is_told_by_name(tmp_path: Path) -> None:
    parts = parts_of(workbook(tmp_path, ROWS))
    strict = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(MAIN.encode(), strict)
    found = read(text_file(tmp_path, zipped(parts), "honours.xlsx"))
    assert "Strict" in found.message("unreadable-sheet")


def test_a_frame_knows_cells_without_references() -> None:
    row = '<row><c><f>A1</f></c><c t="str"><f>B1</f><v></v></c><c><f>1</f><v>1</v></c></row>'
    xml = f'<worksheet xmlns="{MAIN}"><cols><col min="2" max="3" hidden="1"/></cols><sheetData>'
    frame = read_frame(f"{xml}{row}{row}</sheetData></worksheet>".encode())
    assert frame.unsolved == {(1, 0), (2, 0)}
    assert (frame.last_row, frame.last_column) == (2, 2)
    assert frame.hidden_columns == {1, 2}


@pytest.mark.parametrize(
    "text",
    [
        "STT;Hä vµ tªn;H×nh thøc khen th­ëng\n1;NguyÔn V¨n Tó;B»ng khen cña Chñ tÞch\n",  # TCVN3
        "STT;Hoï vaø teân;Hình thöùc khen thöôûng\n1;Nguyeãn Vaên Tuù;Baèng khen cuûa Chuû tòch\n",
    ],
)
def test_fonts_before_unicode_are_named(tmp_path: Path, text: str) -> None:
    found = of_text(tmp_path, text)
    assert found.rules == [(1, "old-font")]


def test_foreign_names_are_no_old_font(tmp_path: Path) -> None:
    names = "\n".join(
        f"{name},{PROVINCE}" for name in ("Jürgen Müller", "Zoë Brontë", "A B", "C D")
    )
    assert len(of_text(tmp_path, f"Tên cá nhân,Hình thức\n{names}\n").names) == 4
