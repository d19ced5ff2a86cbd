"""``con-thieu.csv``: each absent thing once, the most linked first."""

import csv
import io

from plugins.tools.sharepoint.keeping.missing import Missing, MissingThing, csv_bytes

POST = "/Tin/Lists/Posts/Post.aspx"


def rows_of(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_one_thing_is_one_row_however_it_is_spelled() -> None:
    missing = Missing()
    missing.add("picture", "/I/A b.jpg", "1.html")
    for page in ("1.html", "2.html", "2.html", "3.html", "4.html"):
        missing.add("page", "http://cu.example/Pages/Tin.aspx", page)
    missing.add("page", "/pages/TIN.aspx", "5.html")
    missing.add("attachment", "/VB/x.pdf", "6.html")
    missing.add("attachment", "/VB/x.pdf", "7.html")
    assert missing.rows() == (
        MissingThing("page", "http://cu.example/Pages/Tin.aspx", 6, ("1.html", "2.html", "3.html")),
        MissingThing("attachment", "/VB/x.pdf", 2, ("6.html", "7.html")),
        MissingThing("picture", "/I/A b.jpg", 1, ("1.html",)),
    )


def test_holes_in_a_list_are_named_as_runs() -> None:
    missing = Missing()
    for number in ("2", "3", "7", "9", "0", "x", "", "99999999999"):
        missing.saw_item("tin", number, f"{POST}?ItemID={number}")
    assert [row.note.partition(";")[0] for row in missing.rows()] == [
        "không có ItemID 1",
        "không có ItemID 4-6 (3 số)",
        "không có ItemID 8",
    ]
    assert {row.address for row in missing.rows()} == {f"{POST}?ItemID=2"}


def test_a_list_of_holes_is_one_line() -> None:
    missing = Missing()
    for number in range(2, 6000, 2):
        missing.saw_item("tin", str(number), POST)
    (row,) = missing.rows()
    assert row.note == "thiếu 2999 số ItemID từ 1 đến 5998, rải rác"


def test_the_file_is_for_excel_and_runs_nothing() -> None:
    missing = Missing()
    missing.add("video", "=cmd|' /C calc'!A0", "a,b.html")
    missing.add("original", "/I/ảnh\ngốc.jpg", 'c"d.html')
    assert rows_of(csv_bytes(missing.rows())) == [
        ["Loại", "Địa chỉ", "Số lần được dẫn", "Dẫn từ", "Ghi chú"],
        ["ảnh gốc (chỉ có ảnh thu nhỏ)", "/I/ảnh gốc.jpg", "1", 'c"d.html', ""],
        ["video", "'=cmd|' /C calc'!A0", "1", "a,b.html", ""],
    ]
    assert csv_bytes(()).count(b"\r\n") == 1
