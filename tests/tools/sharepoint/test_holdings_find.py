"""The file behind an address as a page writes it."""

from pathlib import Path

import pytest

from plugins.tools.sharepoint.holdings import open_holding
from plugins.tools.sharepoint.model import Capture
from tests.tools.sharepoint.holding_files import HOST, page, write

OTHER = "img.lamgiang.gov.vn"
DECOMPOSED = "A\u0309nh le\u0302\u0303.jpg"  # as macOS writes «Ảnh lễ.jpg»


def find(source: Path, name: str, address: str) -> str | None:
    holding = open_holding(source)
    captures = [one for one in holding.captures() if isinstance(one, Capture)]
    held = holding.find(address, next(one for one in captures if one.source == name))
    return held.name if held else None


MIRROR: dict[str, str | bytes] = {
    f"{HOST}/Pages/b.aspx.html": page(),
    f"{HOST}/Pages/bai.aspx": page(),
    f"{HOST}/Pages/anh.jpg": b"1",
    f"{HOST}/PublishingImages/Anh Le.JPG": b"2",
    f"{HOST}/PublishingImages/{DECOMPOSED}": b"3",
    f"{HOST}/PublishingImages/c.jpg@RenditionID=3": b"4",
    f"{HOST}/PublishingImages/e.jpg": b"5",
    f"{OTHER}/A/d.png": b"6",
    f"{HOST}/P/post.aspx@ItemID=3.html": page(),
    f"web.archive.org/web/20131105025500im_/http_/{OTHER}/A/w.jpg": b"7",
}


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("anh.jpg", f"{HOST}/Pages/anh.jpg"),
        ("./anh.jpg?rev=2#x", f"{HOST}/Pages/anh.jpg"),
        ("../PublishingImages/e.jpg", f"{HOST}/PublishingImages/e.jpg"),
        ("/PublishingImages/e.jpg", f"{HOST}/PublishingImages/e.jpg"),
        (f"http://{HOST}/PublishingImages/e.jpg", f"{HOST}/PublishingImages/e.jpg"),
        (f"https://www.{HOST}:443/PublishingImages/e.jpg", f"{HOST}/PublishingImages/e.jpg"),
        ("/publishingimages/anh%20le.jpg", f"{HOST}/PublishingImages/Anh Le.JPG"),
        ("/PublishingImages/Ảnh lễ.jpg", f"{HOST}/PublishingImages/{DECOMPOSED}"),
        ("/PublishingImages/%E1%BA%A2nh%20l%E1%BB%85.jpg", f"{HOST}/PublishingImages/{DECOMPOSED}"),
        ("/PublishingImages/e.jpg?RenditionID=5", f"{HOST}/PublishingImages/e.jpg"),
        ("/PublishingImages/e\u200b.jpg\n", f"{HOST}/PublishingImages/e.jpg"),
        (
            "/PublishingImages/c.jpg?RenditionID=3",
            f"{HOST}/PublishingImages/c.jpg@RenditionID=3",
        ),
        ("/PublishingImages/c.jpg", f"{HOST}/PublishingImages/c.jpg@RenditionID=3"),
        (f"http://{OTHER}/A/d.png", f"{OTHER}/A/d.png"),
        ("/A/d.png", f"{OTHER}/A/d.png"),
        (
            f"/web/20150101000000im_/http://{HOST}/PublishingImages/e.jpg",
            f"{HOST}/PublishingImages/e.jpg",
        ),
        (
            f"http://{OTHER}/A/w.jpg",
            f"web.archive.org/web/20131105025500im_/http_/{OTHER}/A/w.jpg",
        ),
        ("/P/post.aspx?ItemID=3", f"{HOST}/P/post.aspx@ItemID=3.html"),
        ("/P/post.aspx?itemid=3", f"{HOST}/P/post.aspx@ItemID=3.html"),
        ("/P/post.aspx?ItemID=4", None),  # another article, not this one
        ("/P/post.aspx", None),
        ("http://bao.example.com/PublishingImages/e.jpg", None),  # another newspaper's picture
        ("http://khac.gov.vn/PublishingImages/e.jpg", None),  # another office's
        ("bai.aspx?ItemID=9", None),
        ("bai.aspx", f"{HOST}/Pages/bai.aspx"),
        ("data:image/png;base64,AAAA", None),
        ("javascript:void(0)", None),
        ("file:///C:/anh.jpg", None),
        ("mailto:a@b.vn", None),
        ("#dau", None),
        ("", None),
        ("../../../../etc/passwd", None),
        ("/etc/passwd", None),
        ("http://[::1/anh.jpg", None),
        ("a" * 100_000, None),
    ],
)
def test_mirror(tmp_path: Path, address: str, name: str | None) -> None:
    assert find(write(tmp_path, MIRROR), f"{HOST}/Pages/b.aspx.html", address) == name


SAVED: dict[str, str | bytes] = {
    "luu/bài 1.html": page(before=f"<!-- saved from url=(0030)http://{HOST}/Pages/a.aspx -->"),
    "luu/bài 1_files/DSC_1.jpg": b"1",
    "luu/la.html": page(),
    "luu/PublishingImages/x.jpg": b"2",
    "goc.jpg": b"3",
}


@pytest.mark.parametrize(
    ("page_name", "address", "name"),
    [
        ("luu/bài 1.html", "b%C3%A0i%201_files/DSC_1.jpg", "luu/bài 1_files/DSC_1.jpg"),
        ("luu/bài 1.html", "./ba\u0300i 1_files/dsc_1.JPG", "luu/bài 1_files/DSC_1.jpg"),
        (
            "luu/bài 1.html",
            f"http://{HOST}/PublishingImages/DSC_1.jpg?RenditionID=1",
            "luu/bài 1_files/DSC_1.jpg",
        ),
        ("luu/bài 1.html", "http://bao.example.com/a/DSC_1.jpg", None),
        ("luu/la.html", "/PublishingImages/x.jpg", "luu/PublishingImages/x.jpg"),
        ("luu/la.html", f"http://{HOST}/PublishingImages/x.jpg", "luu/PublishingImages/x.jpg"),
        ("luu/la.html", "/sites/td/PublishingImages/x.jpg", None),
        ("luu/la.html", "..\\goc.jpg", "goc.jpg"),
        ("luu/la.html", "../../goc.jpg", None),
        ("luu/la.html", f"http://{HOST}/goc.jpg", None),  # a name alone says too little
    ],
)
def test_saved_page(tmp_path: Path, page_name: str, address: str, name: str | None) -> None:
    assert find(write(tmp_path, SAVED), page_name, address) == name


def test_tree_that_begins_inside_the_site(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"Pages/a.aspx": page(), "PublishingImages/x.jpg": b"1"}
    address = "/sites/thi-dua/PublishingImages/x.jpg"
    assert find(write(tmp_path, files), "Pages/a.aspx", address) == "PublishingImages/x.jpg"


def test_held_reads_its_bytes_and_says_when_it_cannot(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"a.html": page(), "x.jpg": b"\xff\xd8"}
    holding = open_holding(write(tmp_path, files))
    (one,) = holding.captures()
    assert isinstance(one, Capture)
    held = holding.find("x.jpg", one)
    assert held
    assert (held.size, held.read()) == (2, b"\xff\xd8")
    (tmp_path / "x.jpg").unlink()
    with pytest.raises(OSError, match="x"):
        held.read()
