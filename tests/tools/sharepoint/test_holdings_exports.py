"""Exports of lists as records: REST, OData, .cmp, PnP, CSV, Excel, modern pages."""

import datetime as dt
import json
from pathlib import Path

import pytest

from plugins.tools.sharepoint.holdings import open_holding
from plugins.tools.sharepoint.holdings.canvas import canvas_html
from plugins.tools.sharepoint.model import Capture, Record, Refused
from tests.tools.sharepoint.holding_files import (
    BODY,
    HOST,
    TITLE,
    atom,
    item,
    list_data,
    manifest,
    rest,
    template,
    verbose,
    workbook,
    write,
)

HEADING = ["Tiêu đề", "Nội dung", "Ngày đăng", "Tác giả", "Chuyên mục", "ID"]
ROW = [TITLE, BODY, "30/07/2019", "12;#Phạm Nga", "3;#Tin tức;#4;#Thi đua", "8"]


def read(tmp_path: Path, name: str, data: str | bytes) -> tuple[list[Capture], list[Refused]]:
    found = list(open_holding(write(tmp_path, {name: data}) / name).captures())
    pages = [one for one in found if isinstance(one, Capture)]
    return pages, [one for one in found if isinstance(one, Refused)]


def record(tmp_path: Path, name: str, data: str | bytes) -> tuple[Capture, Record]:
    pages, refused = read(tmp_path, name, data)
    assert not refused
    (one,) = pages
    assert one.record
    return one, one.record


def test_rest(tmp_path: Path) -> None:
    pages, refused = read(tmp_path, "ds.json", rest(item(1), item(2, PublishingPageContent="")))
    assert not refused
    first = pages[0].record
    assert first
    assert [one.source for one in pages] == ["ds.json#1", "ds.json#2"]
    assert (first.title, first.body, first.item_id) == (f"{TITLE} 1", BODY, "1")
    assert (first.published, first.is_utc) == ("2019-05-11T17:00:00Z", True)
    assert first.path == "/TinTuc/Pages/bai-1.aspx"
    assert first.others == (("DonVi", "Phòng Văn hóa"),)
    assert json.loads(pages[0].data)["Id"] == 1
    assert pages[0].via == "rest"


def test_verbose_tells_host_and_list(tmp_path: Path) -> None:
    one, found = record(
        tmp_path,
        "ds.json",
        verbose(
            item(
                PublishingPageImage='<img alt="" src="/PublishingImages/a&amp;b.jpg" />',
                ChuyenMuc={"Label": "Thi đua", "TermGuid": "x"},
                AttachmentFiles={"results": [{"ServerRelativeUrl": "/A/1/b.pdf"}]},
                Editor={"__deferred": {"uri": "x"}},
            )
        ),
    )
    assert one.url == f"http://{HOST}/TinTuc/Pages/bai-1.aspx"
    assert found.list_id == "11111111-2222-3333-4444-555555555555"
    assert found.image == "/PublishingImages/a&b.jpg"
    assert found.category == "Thi đua"
    assert found.attachments == ("/A/1/b.pdf",)


ONE = item(1)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param({"StatusCode": 200, "Response": rest(ONE)}, id="recorded answer"),
        pytest.param({"d": [ONE]}, id="list in d"),
        pytest.param({"d": ONE}, id="item in d"),
        pytest.param(ONE, id="item"),
        pytest.param([ONE], id="bare list"),
        pytest.param({"ListId": "x", "ListItemAllFields": ONE}, id="item of a file"),
    ],
)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_rest_in_other_wrappings(tmp_path: Path, data: object, mark: str) -> None:
    _, found = record(tmp_path, "ds.json", mark + json.dumps(data))
    assert (found.title, found.body) == (f"{TITLE} 1", BODY)


def test_list_data(tmp_path: Path) -> None:
    one, found = record(tmp_path, "ds.json", list_data())
    assert one.via == "odata-json"
    assert (found.title, found.author, found.item_id) == (TITLE, "Nguyễn Văn A", "7")
    assert (found.published, found.is_utc) == ("2019-05-11T17:00:00", False)
    assert found.is_zone_unsure


def test_atom(tmp_path: Path) -> None:
    one, found = record(tmp_path, "ds.xml", atom())
    assert one.via == "odata-atom"
    assert (found.title, found.body) == (TITLE, "<p>Bài &amp; ảnh</p>")
    assert (found.author, found.item_id) == ("", "3")
    assert found.image == f"http://{HOST}/PublishingImages/a.jpg"
    assert one.url == f"http://{HOST}/TinTuc/Pages/b.aspx"


def test_manifest_leaves_older_versions_out_and_knows_files(tmp_path: Path) -> None:
    settings = f'<ExportSettings SiteUrl="http://{HOST}" xmlns="urn:x" />'
    files: dict[str, str | bytes] = {
        "Manifest.xml": manifest(),
        "ExportSettings.xml": settings,
        "0000000A.dat": b"\xff\xd8",
    }
    holding = open_holding(write(tmp_path, files))
    (one,) = holding.captures()
    assert isinstance(one, Capture)
    assert one.record
    assert (one.via, one.url) == ("cmp", f"http://{HOST}/Pages/bai.aspx")
    assert (one.record.title, one.record.author) == (TITLE, "Nguyễn Văn A")
    assert (one.record.list_id, one.record.item_id, one.record.is_utc) == ("L1", "12", True)
    held = holding.find("/PublishingImages/a.jpg", one)
    assert held
    assert (held.name, held.read()) == ("0000000A.dat", b"\xff\xd8")


def test_template(tmp_path: Path) -> None:
    one, found = record(tmp_path, "mau.xml", template())
    assert (one.via, found.title, found.body) == ("pnp", TITLE, "<p>Bài</p>")
    assert found.path == "/Pages/bai.aspx"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_csv(tmp_path: Path, separator: str, encoding: str) -> None:
    lines = [separator.join(f'"{cell}"' for cell in cells) for cells in (HEADING, ROW)]
    data = "\r\n".join(lines).encode(encoding)
    one, found = record(tmp_path, "ds.csv", data)
    assert (one.via, one.source) == ("csv", "ds.csv#2")
    assert (found.title, found.body) == (TITLE, BODY)
    assert (found.published, found.is_utc) == ("30/07/2019", False)
    assert (found.author, found.category) == ("Phạm Nga", "Tin tức; Thi đua")
    assert one.data.decode() == lines[1]


def test_csv_with_lines_above_and_inside(tmp_path: Path) -> None:
    text = 'Danh sách tin\n\nTitle,Body,Created By\n"A","dòng 1\ndòng 2",x\n,,\nB,b,y\n'
    pages, _ = read(tmp_path, "ds.csv", text)
    bodies = [(one.source, one.record.body) for one in pages if one.record]
    assert bodies == [("ds.csv#4", "dòng 1\ndòng 2"), ("ds.csv#7", "b")]
    assert pages[0].record
    assert pages[0].record.author == ""  # the account that made the item wrote nothing


def test_excel_dates_are_dates(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Xuất từ SharePoint"],
        list(HEADING),
        [TITLE, BODY, dt.datetime(2019, 7, 30), "Phạm Nga", "Tin", 8],  # noqa: DTZ001
        [TITLE, BODY, dt.datetime(2019, 7, 30, 8, 15), "Phạm Nga", "Tin", 9],  # noqa: DTZ001
    ]
    pages, _ = read(tmp_path, "ds.xlsx", workbook(rows))
    found = [(one.source, one.record.published, one.record.item_id) for one in pages if one.record]
    assert found == [("ds.xlsx#3", "2019-07-30", "8"), ("ds.xlsx#4", "2019-07-30T08:15:00", "9")]


def test_text_that_excel_has_cut_is_said(tmp_path: Path) -> None:
    pages, refused = read(
        tmp_path, "ds.xlsx", workbook([["Tiêu đề", "Nội dung"], [TITLE, "a" * 32_767]])
    )
    assert len(pages) == 1
    assert [(one.source, one.rule) for one in refused] == [("ds.xlsx", "cut-cell")]


def test_sheet_without_texts_names_the_column(tmp_path: Path) -> None:
    pages, refused = read(tmp_path, "ds.csv", "Tiêu đề;Ngày đăng\nA;B\n")
    assert [one.record.is_row for one in pages if one.record] == [True]  # it may date a page
    assert "chỉ dùng để bù" in refused[0].message
    assert "«Nội dung»" in refused[0].message
    assert "«Tiêu đề»" not in refused[0].message


LINK = "http://x/_api/items?%24skiptoken=Paged%3dTRUE%26p_ID%3d2&$top=2"


@pytest.mark.parametrize(
    ("second", "is_missing"),
    [(None, True), (item(3), False), (item(15), False), (item(900), True)],
)
def test_missing_page_of_a_list_is_said(
    tmp_path: Path, second: dict[str, object] | None, *, is_missing: bool
) -> None:
    files = {"1.json": rest(item(1), item(2), following=LINK)}
    if second:
        files["2.json"] = rest(second)
    found = list(open_holding(write(tmp_path, files)).captures())
    rules = [one.rule for one in found if isinstance(one, Refused)]
    assert rules == ["missing-list-page"] * is_missing


@pytest.mark.parametrize(("names", "missing"), [("tin", []), ("thong-bao", ["tin-1.json"])])
def test_the_next_part_of_another_list_does_not_hide_that_ones_own_is_missing(
    tmp_path: Path, names: str, missing: list[str]
) -> None:
    files = {
        "tin-1.json": rest(item(1), item(2), following=LINK),
        "thong-bao-1.json": rest(item(1), item(2), following=LINK),
        "thong-bao-2.json": rest(item(3)),
    }
    if names == "tin":
        files["tin-2.json"] = rest(item(3))
    found = list(open_holding(write(tmp_path, files)).captures())
    assert [one.source for one in found if isinstance(one, Refused)] == missing


def test_truncated_json_keeps_what_is_whole(tmp_path: Path) -> None:
    text = rest(item(1), item(2), item(3))
    pages, refused = read(tmp_path, "ds.json", text[: len(text) - 40])
    assert len(pages) == 2
    assert refused[0].rule == "broken-json"
    assert "đã đọc 2 mục" in refused[0].message


def test_truncated_xml_keeps_what_is_whole(tmp_path: Path) -> None:
    pages, refused = read(tmp_path, "ds.xml", atom(entry="<entry><id>")[:-10])
    assert len(pages) == 1
    assert [one.rule for one in refused] == ["broken-xml"]


CANVAS_DATA = {
    "title": "Image",
    "properties": {"captionText": "Lễ <trao>", "altText": "Hội trường"},
    "serverProcessedContent": {"imageSources": {"imageSource": "/A/b.jpg"}},
}
FIGURE = (
    '<figure><img src="/A/b.jpg" alt="Hội trường"><figcaption>Lễ &lt;trao&gt;</figcaption></figure>'
)


def escaped(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False)
    return text.replace('"', "&quot;").replace("<", "&lt;").replace(":", "&#58;")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<p>thường</p>", "<p>thường</p>"),
        (
            json.dumps(
                [
                    {"controlType": 4, "innerHTML": "<p>A</p>"},
                    {"controlType": 3, "webPartData": CANVAS_DATA},
                    {"controlType": 0},
                    {"controlType": 3, "webPartData": {"title": "News"}},
                ]
            ),
            f"<div><p>A</p></div>{FIGURE}",
        ),
        (
            (
                '<div><div data-sp-canvascontrol="" data-sp-controldata="x"><div data-sp-rte="">'
                '<p>A</p></div></div><div data-sp-canvascontrol=""><div data-sp-webpart="" '
                f'data-sp-webpartdata="{escaped(CANVAS_DATA)}"></div></div></div>'
            ),
            f"<div><p>A</p></div>{FIGURE}",
        ),
        ('[{"controlType": 4, hỏng', '[{"controlType": 4, hỏng'),
    ],
)
def test_canvas(text: str, html: str) -> None:
    assert canvas_html(text) == html


def test_gallery_keeps_its_order() -> None:
    sources = {f"images[{n}].url": f"/{n}.jpg" for n in (10, 2)}
    texts = {"images[2].caption": "Hai"}
    content = {"imageSources": sources, "searchablePlainTexts": texts}
    part = {"title": "Image gallery", "serverProcessedContent": content}
    html = canvas_html(json.dumps([{"controlType": 3, "webPartData": part}]))
    assert html.index("/2.jpg") < html.index("Hai") < html.index("/10.jpg")


def test_a_short_list_is_not_continued_by_another_one_that_begins_nearby(tmp_path: Path) -> None:
    files = {"tin-1.json": rest(item(1), item(2), following=LINK), "anh.json": rest(item(15))}
    found = list(open_holding(write(tmp_path, files)).captures())
    rules = [one.rule for one in found if isinstance(one, Refused)]
    assert rules == ["missing-list-page"]
