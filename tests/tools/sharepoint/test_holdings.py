"""Saved pages, mirrors and texts: every page once, with its address and its time."""

import datetime as dt
import unicodedata
from email.message import EmailMessage
from pathlib import Path
from typing import Literal

import pytest

from plugins.tools.sharepoint.holdings import UnfitSourceError, open_holding
from plugins.tools.sharepoint.model import Capture, Refused
from tests.tools.sharepoint.holding_files import HOST, TITLE, page, server_copy, write

MIRRORED = (
    f"<!-- Mirrored from {HOST}/Pages/b.aspx?ItemID=3 by HTTrack Website Copier/3.x "
    "[XR&CO'2014], Sat, 25 Nov 2017 10:22:33 GMT -->"
)
SAVED = f"<!-- saved from url=(0042)http://{HOST}/Pages/bai%20a.aspx -->"


def captures(source: Path) -> list[Capture]:
    """The pages of a source in which nothing is refused."""
    found = list(open_holding(source).captures())
    assert not [one for one in found if isinstance(one, Refused)]
    return [one for one in found if isinstance(one, Capture)]


def refused(source: Path) -> dict[str, str]:
    found = open_holding(source).captures()
    return {one.source: one.rule for one in found if isinstance(one, Refused)}


@pytest.mark.parametrize(
    ("name", "before", "via", "url"),
    [
        ("a.html", "", "saved-html", None),
        ("a.html", SAVED, "saved-html", f"http://{HOST}/Pages/bai%20a.aspx"),
        ("a.html", "<!-- saved from url=(0014)about:internet -->", "saved-html", None),
        ("x/a.html", MIRRORED, "httrack", f"http://{HOST}/Pages/b.aspx?ItemID=3"),
        (f"{HOST}/Pages/b.aspx.html", "", "wget", f"http://{HOST}/Pages/b.aspx"),
        (f"{HOST}/Pages/b-aspx.html", "", "wget", f"http://{HOST}/Pages/b.aspx"),
        (f"{HOST}/P/b.aspx@ItemID=3", "", "wget", f"http://{HOST}/P/b.aspx?ItemID=3"),
        (f"{HOST}/P/b.aspx@ItemID=3.html", "", "wget", f"http://{HOST}/P/b.aspx?ItemID=3"),
        (f"{HOST}/P/b.aspx%3FItemID=3", "", "wget", f"http://{HOST}/P/b.aspx?ItemID=3"),
        (f"{HOST}/P/b.aspx?ItemID=3", "", "wget", f"http://{HOST}/P/b.aspx?ItemID=3"),
        (f"{HOST}/P/b.aspx_CAT=3&N=a b", "", "wget", f"http://{HOST}/P/b.aspx?CAT=3&N=a b"),
        (f"{HOST}/tin/index.html?a=1", "", "wget", f"http://{HOST}/tin/?a=1"),
        (f"https/{HOST}/tin/index.html", "", "wget", f"https://{HOST}/tin/"),
        (f"{HOST}+8080/tin/b.aspx", "", "wget", f"http://{HOST}:8080/tin/b.aspx"),
        ("10.1.2.3/tin/b.aspx", "", "wget", "http://10.1.2.3/tin/b.aspx"),
        ("P/b.aspx.html", "", "wget", None),
        (
            f"web.archive.org/web/20131105025500/http_/{HOST}/P/b.aspx.html",
            "",
            "wayback",
            f"http://{HOST}/P/b.aspx",
        ),
        (
            f"web.archive.org/web/20131105025500im_/https/{HOST}/P/b.html",
            "",
            "wayback",
            f"https://{HOST}/P/b.html",
        ),
        (f"{HOST}/P/bài\u200b.aspx", "", "wget", f"http://{HOST}/P/bài\u200b.aspx"),
    ],
)
def test_page_has_the_address_that_its_mirror_hid(
    tmp_path: Path, name: str, before: str, via: str, url: str | None
) -> None:
    text = page(before=before)
    (one,) = captures(write(tmp_path, {name: text}))
    assert (one.source, one.via, one.url, one.form) == (name, via, url, "html")
    assert one.data == text.encode()


@pytest.mark.parametrize(
    ("inside", "at"),
    [
        (MIRRORED, dt.datetime(2017, 11, 25, 10, 22, 33, tzinfo=dt.UTC)),
        (
            '<input name="__REQUESTDIGEST" value="0x0123456789ABCDEF,14 Jun 2017 02:43:51 -0000">',
            dt.datetime(2017, 6, 14, 2, 43, 51, tzinfo=dt.UTC),
        ),
        (
            "<!-- FILE ARCHIVED ON 20:01:02 Nov 05, 2013 AND RETRIEVED FROM -->",
            dt.datetime(2013, 11, 5, 20, 1, 2, tzinfo=dt.UTC),
        ),
        ("<!-- Mirrored from a.vn/b by HTTrack, Sat, 99 Nov 2017 -->", None),
        ("", None),
    ],
)
def test_page_tells_when_it_was_captured(
    tmp_path: Path, inside: str, at: dt.datetime | None
) -> None:
    (one,) = captures(write(tmp_path, {"a.html": page(inside=inside)}))
    assert one.captured == at


def test_root_folder_may_be_the_host(tmp_path: Path) -> None:
    root = write(tmp_path / HOST, {"Pages/b.aspx": page()})
    assert [one.url for one in captures(root)] == [f"http://{HOST}/Pages/b.aspx"]


def test_what_pages_are_made_with_is_no_page(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "tin.html": page(),
        "tin_files/khung.html": page(),
        "tin_files/du-lieu.json": "{}",
        "Pages/tin.aspx": page(),
        "Pages/cau-hinh.json": '{"a": 1}',
        "Pages/bang.csv": "a,b\n1,2",
        "Pages/phu-luc.zip": "PK",
        f"{HOST}/api/a.json": "{}",
        "_layouts/15/start.aspx": page(),
        "kieu.css": "a{}",
        "robots.txt": "User-agent: *",
        "Lists/A/Attachments/1/phu-luc.html": page(),
        "khac_files/le.html": page(),
    }
    names = [one.source for one in captures(write(tmp_path, files))]
    assert names == ["Pages/tin.aspx", "khac_files/le.html", "tin.html"]


def test_sealed_exports_are_said_even_beside_pages(tmp_path: Path) -> None:
    files = {"Pages/tin.aspx": page(), "Pages/goi.cmp": "MSCF", "Pages/ds.iqy": "WEB"}
    found = refused(write(tmp_path, files))
    assert found == {"Pages/goi.cmp": "packed-cmp", "Pages/ds.iqy": "list-query"}


def test_order_is_stable_and_sources_are_unique(tmp_path: Path) -> None:
    files = {f"{letter}/{n}.html": page() for letter in "bca" for n in (3, 1)}
    holding = open_holding(write(tmp_path, files))
    names = [one.source for one in holding.captures()]
    assert names == sorted(names) == [one.source for one in holding.captures()]
    assert len(set(names)) == len(files)


def test_single_page_brings_its_own_folder_only(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"a.html": page(), "b.html": page()}
    files |= {"a_files/x.jpg": b"1", "b_files/y.jpg": b"2"}
    holding = open_holding(write(tmp_path, files) / "a.html")
    (one,) = holding.captures()
    assert isinstance(one, Capture)
    assert holding.find("a_files/x.jpg", one)
    assert not holding.find("b_files/y.jpg", one)


@pytest.mark.parametrize("end", ["_files", ".files", "_tập_tin", "_tep", "_các_tập_tin"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_folder_of_a_saved_page_in_any_spelling(
    tmp_path: Path, end: str, form: Literal["NFC", "NFD"]
) -> None:
    folder = unicodedata.normalize(form, f"Lễ trao{end}")
    files: dict[str, str | bytes] = {"Lễ trao.htm": page(), f"{folder}/qc.html": page()}
    root = write(tmp_path, files | {f"{folder}/ảnh.jpg": b"1"})
    for source in (root, root / "Lễ trao.htm"):
        holding = open_holding(source)
        (one,) = holding.captures()
        assert isinstance(one, Capture)
        assert holding.find(f"./{folder}/ảnh.jpg", one)
        assert holding.find("/PublishingImages/ảnh.jpg", one)


def test_text_and_mhtml(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Snapshot-Content-Location"] = f"http://{HOST}/Pages/b.aspx"
    message["Date"] = "Sat, 25 Nov 2017 10:22:33 -0000"
    message.set_content(page(), subtype="html", charset="utf-8")
    message.add_related(b"\xff\xd8", "image", "jpeg", cid="<anh@x>")
    holding = open_holding(
        write(tmp_path, {"a.txt": f"{TITLE}\n\nBài", "b.mhtml": message.as_bytes()})
    )
    text, saved = holding.captures()
    assert isinstance(text, Capture)
    assert isinstance(saved, Capture)
    assert (text.form, text.via) == ("text", "text")
    assert saved.url == f"http://{HOST}/Pages/b.aspx"
    assert TITLE in saved.data.decode()
    assert saved.captured == dt.datetime(2017, 11, 25, 10, 22, 33, tzinfo=dt.UTC)
    held = holding.find("cid:anh@x", saved)
    assert held
    assert held.read() == b"\xff\xd8"


def test_server_copy_has_fields_and_layouts_have_none(tmp_path: Path) -> None:
    files = {
        "Pages/a.aspx": server_copy(),
        "Pages/khuon.aspx": '<%@ Page Inherits="x.PublishingLayoutPage" %><a FieldName="Title"/>',
        "Pages/khuon-2.aspx": server_copy().replace("PublishingPageContent", "ContentTypeId"),
        "Pages/AllItems.aspx": '<%@ Page language="C#" %><asp:Content runat="server"/>',
    }
    root = write(tmp_path, files)
    assert refused(root) == {
        "Pages/khuon.aspx": "page-layout",
        "Pages/khuon-2.aspx": "server-page",
        "Pages/AllItems.aspx": "server-page",
    }
    one = next(one for one in open_holding(root).captures() if isinstance(one, Capture))
    assert one.record
    assert (one.record.title, one.record.body) == (TITLE, "<p>Bài</p>")
    assert (one.record.published, one.record.is_utc) == ("2013-05-20T00:00:00Z", True)
    assert one.record.path == "/Pages/a.aspx"


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("a.html", b"", "empty-file"),
        ("a.html", b"\x00" * 5000, "empty-file"),
        ("a.html", b"GIF89a\x00\x01", "not-a-page"),
        ("a.html", b"%PDF-1.4\n<p >", "not-a-page"),
        ("a.aspx", b"\x1f\x8b\x08\x00", "compressed-page"),
        ("a.txt", b" \r\n", "empty-file"),
        ("a.txt", b"MZ\x00\x01", "not-a-page"),
        ("a.json", b"[1, 2]", "no-export"),
        ("a.json", b"{", "broken-json"),
        ("a.json", b"\xff\xfe\x00", "not-utf8"),
        ("a.xml", b"<a/>", "no-export"),
        ("a.csv", b"a,b\n1,2\n", "no-export"),
        ("a.csv", "Tiêu đề,Nội dung\n".encode("utf-16-le")[1:], "csv-encoding"),
        ("a.xlsx", b"PK\x03\x04 hong", "broken-workbook"),
        ("a.mht", b"From: x\r\n\r\nkhong co trang", "broken-mhtml"),
        ("a.iqy", b"WEB\n1\n", "list-query"),
        ("a.cmp", b"MSCF", "packed-cmp"),
        ("a.xls", b"\xd0\xcf", "unfit-file"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(
    tmp_path: Path, name: str, data: bytes, rule: str
) -> None:
    found = refused(write(tmp_path, {name: data, "z.txt": "Bài"}))
    assert found == {name: rule}


def test_refusals_are_one_line(tmp_path: Path) -> None:
    files = {"a.html": b"", "b.json": b"{", "c.cmp": b"MSCF", "d.iqy": b"x"}
    found = list(open_holding(write(tmp_path, files)).captures())
    assert len(found) == len(files)
    for one in found:
        assert isinstance(one, Refused)
        assert "\n" not in one.message
        assert ";" in one.message  # what was found; what to do


@pytest.mark.parametrize(
    ("files", "source", "words"),
    [
        ({}, "khong-co", "không có"),
        ({}, ".", "không có tệp nào"),
        ({"a.html": ""}, "a.html", "trống"),
        ({"a.docx": "x", "b.jpg": "y"}, ".", "dạng nhập được"),
        ({"a.cmp": "MSCF...."}, "a.cmp", "expand -F:* a.cmp"),
        ({"a.iqy": "WEB"}, "a.iqy", "Excel"),
        ({"a.zip": "PK\x03\x04 hỏng"}, "a.zip", "ZIP"),
    ],
)
def test_source_that_cannot_be_imported(
    tmp_path: Path, files: dict[str, str], source: str, words: str
) -> None:
    with pytest.raises(UnfitSourceError, match=words.replace("*", r"\*")) as caught:
        open_holding(write(tmp_path, files) / source)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n<p >", "là tệp PDF; hãy đổi đuôi tệp thành .pdf"),
        (b"\xff\xd8\xff\xe0\x00", "là ảnh JPEG; hãy đổi đuôi tệp thành .jpg"),
        (b"PK\x03\x04\x00word/document.xml", "là tệp Word; hãy đổi đuôi tệp thành .docx"),
    ],
)
def test_a_file_of_another_kind_is_named_as_what_it_is(
    tmp_path: Path, data: bytes, said: str
) -> None:
    root = write(tmp_path, {"a.html": data, "z.txt": "Bài"})
    (one,) = (one for one in open_holding(root).captures() if isinstance(one, Refused))
    assert said in one.message


def test_the_list_that_httrack_makes_is_no_page(tmp_path: Path) -> None:
    mark = "<html><head><title>Local index - HTTrack Website Copier</title></head></html>"
    root = write(tmp_path, {"index.html": mark, "z.txt": "Bài"})
    assert [one.source for one in open_holding(root).captures()] == ["z.txt"]
