"""A second import of a source that holds more by now, or under a catalogue that knows more."""

import csv
import io
import shutil
from pathlib import Path

from PIL import Image

from plugins.tools.bench.importing.portals import LAYOUTS
from plugins.tools.sharepoint.importing import reader
from plugins.tools.sharepoint.profiles.shelf import open_shelf
from tests.tools.sharepoint.importing_again import imported, laid

_TEXT = """Hội nghị tổng kết phong trào thi đua năm 2022 của huyện Lam Sơn

Sáng ngày 08/3/2023, UBND huyện tổ chức hội nghị tổng kết phong trào thi đua năm 2022.

IMG_01.jpg

Đại biểu dự hội nghị

IMG_02.jpg

Các tập thể nhận Cờ thi đua

Năm qua, phong trào thi đua của huyện có nhiều chuyển biến tích cực./.

Nguyễn Văn A
"""
_SECTION = "- id: guong-sang\n  name: Gương sáng quê ta\n"


def jpeg() -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (30, 20), 0x884422).save(data, "JPEG")
    return data.getvalue()


def missing(into: Path) -> list[str]:
    (path,) = into.rglob("con-thieu.csv")
    return [row[1] for row in csv.reader(path.read_text("utf-8-sig").splitlines())][1:]


def test_a_picture_fetched_later_reaches_the_article(tmp_path: Path) -> None:
    source, into = laid(tmp_path / "kho", {"bai.txt": _TEXT}), tmp_path / "content"
    (first,) = imported(source, into)
    assert missing(into) == ["IMG_01.jpg", "IMG_02.jpg"]
    laid(source, {"IMG_01.jpg": jpeg()})
    (second,) = imported(source, into)
    assert second["status"] == "imported"
    assert ((into / second["article"]).parent / "IMG_01.jpg").read_bytes() == jpeg()
    assert missing(into) == ["IMG_02.jpg"]
    assert second["article"] == first["article"]


def test_what_is_missing_and_what_is_doubtful_is_told_again(tmp_path: Path) -> None:
    source, into = laid(tmp_path / "kho", {"bai.txt": _TEXT}), tmp_path / "content"
    (first,) = imported(source, into)
    (second,) = imported(source, into)
    assert second["status"] == "unchanged"
    assert missing(into) == ["IMG_01.jpg", "IMG_02.jpg"]
    assert second["warnings"] == first["warnings"] != []


def test_a_picture_that_somebody_put_beside_the_article_is_missing_no_more(tmp_path: Path) -> None:
    source, into = laid(tmp_path / "kho", {"bai.txt": _TEXT}), tmp_path / "content"
    (page,) = imported(source, into)
    laid((into / page["article"]).parent, {"IMG_02.jpg": jpeg()})
    imported(source, into)
    assert missing(into) == ["IMG_01.jpg"]


def test_an_article_that_an_editor_has_touched_gets_the_picture_offered(tmp_path: Path) -> None:
    source, into = laid(tmp_path / "kho", {"bai.txt": _TEXT}), tmp_path / "content"
    (page,) = imported(source, into)
    mine = into / page["article"]
    mine.write_text(mine.read_text("utf-8") + "\nĐoạn của biên tập viên.\n", "utf-8")
    before = mine.read_bytes()
    laid(source, {"IMG_01.jpg": jpeg()})
    imported(source, into)
    assert mine.read_bytes() == before
    assert (mine.parent / "ban-nhap-moi/IMG_01.jpg").is_file()


_LIST = """<html><head><title>Tin tức - Danh sách</title></head><body>
<a href="/_layouts/SignOut.aspx">Đăng xuất</a>
<a href="/Tin/Lists/Posts/AllItems.aspx?SortField=Title">Tiêu đề</a>
<table><tr><td><a href="/Tin/Lists/Posts/Post.aspx?ItemID=7">Một tin</a></td></tr>
<tr><td><a href="http://cu.lamgiang.example/Pages/Hoi-nghi.aspx">Hội nghị</a></td></tr>
<tr><td><a href="http://cu.lamgiang.example/Pages/Hoi-nghi.aspx#tren">Hội nghị</a></td></tr>
<tr><td><a href="/VanBan/QD-12.pdf">Quyết định</a>
<a href="http://noi-khac.example/a.aspx">Khác</a>
<a href="/Pages/Muc.aspx">Mục</a>
<a href="/Tin/Lists/Posts/AllItems.aspx?Paged=TRUE&amp;p_ID=6">Trang sau</a></td></tr>
</table></body></html>"""


def test_pages_that_only_lists_and_sections_name_are_missing_too(tmp_path: Path) -> None:
    host = "kho/cu.lamgiang.example"
    section = _LIST.replace("ItemID=7", "ItemID=8")
    files = {"Tin/Lists/Posts/AllItems.aspx.html": _LIST, "Pages/Muc.aspx.html": section}
    source, into = laid(tmp_path / host, files), tmp_path / "content"
    pages = imported(source.parent, into)
    assert {page["status"] for page in pages} == {"failed"}
    wanted = [
        "http://cu.lamgiang.example/Pages/Hoi-nghi.aspx",
        "http://cu.lamgiang.example/Tin/Lists/Posts/AllItems.aspx?Paged=TRUE&p_ID=6",
        "http://cu.lamgiang.example/Tin/Lists/Posts/Post.aspx?ItemID=7",
        "http://cu.lamgiang.example/Tin/Lists/Posts/Post.aspx?ItemID=8",
    ]
    assert missing(into) == wanted
    imported(source.parent, into)  # out of the ledger
    assert missing(into) == wanted


def test_a_section_added_to_the_catalogue_is_taken_by_the_next_import(tmp_path: Path) -> None:
    source, into = laid(tmp_path / "kho", {"bai.txt": _TEXT}), tmp_path / "content"

    laid(source, {"bai.txt": f"Trang chủ > Gương sáng quê ta\n\n{_TEXT}"})
    catalogue = laid(into / "catalogue", {"categories.yml": "- id: tin\n  name: Tin\n"})
    (first,) = imported(source, into)
    assert any("«Gương sáng quê ta»" in one for one in first["warnings"])
    laid(catalogue, {"categories.yml": f"- id: tin\n  name: Tin\n{_SECTION}"})
    (second,) = imported(source, into)
    assert "category: guong-sang" in (into / second["article"]).read_text("utf-8")
    assert imported(source, into)[0]["status"] == "unchanged"


def test_the_section_that_was_asked_for_moves_articles_and_stays(tmp_path: Path) -> None:
    source, into = laid(tmp_path / "kho", {"bai.txt": _TEXT}), tmp_path / "content"
    laid(into / "catalogue", {"categories.yml": f"- id: tin\n  name: Tin\n{_SECTION}"})
    imported(source, into)
    (page,) = imported(source, into, category="guong-sang")
    assert "category: guong-sang" in (into / page["article"]).read_text("utf-8")
    assert imported(source, into)[0]["status"] == "unchanged"


def test_what_was_set_apart_is_kept_and_told_again(tmp_path: Path) -> None:
    links = "".join(f'<a href="http://nha-cai-{n}.example/tai-xiu">nhà cái {n}</a>' for n in "123")
    hidden = f'<div style="position:absolute;left:-9999px">{links}</div>'.encode()
    data = LAYOUTS["lacviet-news"](4).replace(b"<p>Xem chi", hidden + b"<p>Xem chi", 1)
    source, into = laid(tmp_path / "kho", {"tin.html": data}), tmp_path / "content"
    (first,) = imported(source, into)
    (kept,) = into.rglob("cach-ly.jsonl")
    before = kept.read_bytes()
    assert b"nha-cai-1" in before
    (second,) = imported(source, into)
    assert second["status"] == "unchanged"
    assert kept.read_bytes() == before
    assert any("cách ly" in one for one in second["warnings"])
    assert second["warnings"] == first["warnings"]
    laid(source, {"tin.html": LAYOUTS["lacviet-news"](4)})  # read anew, and clean by now
    imported(source, into)
    assert not kept.exists()


def test_another_importer_reads_pages_again_that_this_one_could_not_read(tmp_path: Path) -> None:
    package = Path(reader.__file__).parents[1]
    copy = tmp_path / "sharepoint"
    shutil.copytree(package, copy)
    assert reader.program(copy) == reader.program(package)
    with (copy / "reading" / "dating.py").open("a") as file:
        file.write("# mended\n")
    assert reader.program(copy) != reader.program(package)
    now = reader.Reader(open_shelf(tmp_path, "")).version
    assert now.startswith(f"{reader.VERSION} ")


def test_a_report_of_a_second_run_keeps_what_only_the_first_can_tell(tmp_path: Path) -> None:
    source, into = laid(tmp_path / "kho", {"bai.txt": _TEXT}), tmp_path / "content"
    imported(source, into)
    folder = into / ".import/kho"
    first = (folder / "bao-cao.html").read_bytes()
    assert "So trang gốc và bài" in first.decode()
    for _ in range(3):  # runs that read nothing leave one report of theirs
        imported(source, into)
        kept = sorted(folder.glob("bao-cao-truoc/*/bao-cao.html"))
        assert [path.read_bytes() for path in kept] == [first]
        assert 'href="bao-cao-truoc/001/bao-cao.html"' in (folder / "bao-cao.html").read_text()
    laid(source, {"khac.txt": _TEXT.replace("huyện Lam Sơn", "huyện Lam Hải")})
    imported(source, into)
    imported(source, into)
    assert len(list(folder.glob("bao-cao-truoc/*/bao-cao.html"))) == 2
