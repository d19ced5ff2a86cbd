"""Pictures, films and leavings in the body of an old page."""

import base64
import random

import pytest
from bs4 import BeautifulSoup

from plugins.core.manuscript.blocks import Block, Figure, Paragraph, Picture, Text
from plugins.tools.sharepoint.body.reading import BodyReading, read_blocks

A, B = Paragraph((Text("A"),)), Paragraph((Text("B"),))


def read(html: str) -> BodyReading:
    return read_blocks(BeautifulSoup(html, "html.parser"))


def blocks(html: str) -> list[Block]:
    return list(read(html).blocks)


@pytest.mark.parametrize(
    ("source", "original"),
    [
        ("/Tin ảnh/_w/IMG_4121_jpg.jpg", "/Tin ảnh/IMG_4121.jpg"),
        ("http://vi-du.vn/Anh/_t/IMG_1_JPG.jpg", "http://vi-du.vn/Anh/IMG_1.JPG"),
        ("/PublishingImages/a.jpg?RenditionID=5", "/PublishingImages/a.jpg"),
        ("/PublishingImages/a.jpg?width=300&height=200", "/PublishingImages/a.jpg"),
        ("/_layouts/15/getpreview.ashx?path=%2FAnh%2Fa%20b.jpg", "/Anh/a b.jpg"),
        ("/Anh/a.jpg?id=5", None),
        ("/Anh/a.jpg", None),
        ("file:///C:/msohtmlclip1/01/clip_image002.jpg", None),
        ("http://[", None),
    ],
)
def test_originals_of_renditions(source: str, original: str | None) -> None:
    assert blocks(f'<p><img src="{source}"></p>') == [Figure(Picture(source, original))]


@pytest.mark.parametrize(
    "html",
    [
        "<a href='/Anh/a.jpg'><img src='/Anh/a_thumb.jpg'></a>",
        "<p><a href='/Anh/a.jpg'>Ảnh gốc</a></p><p><img src='/Anh/a_thumb.jpg'></p>",
        "<p><img src='/Anh/thumb_a.jpg'></p><p><a href='/Anh/a.jpg'>Ảnh gốc</a></p>",
    ],
)
def test_the_link_to_a_full_picture_tells_the_original(html: str) -> None:
    (figure,) = [block for block in blocks(html) if isinstance(block, Figure)]
    assert figure.picture.original == "/Anh/a.jpg"


def test_a_picture_that_leads_elsewhere_is_said() -> None:
    found = read("<a href='/Pages/x.aspx'><img src=a.jpg></a>")
    assert [caution.rule for caution in found.cautions] == ["picture-link"]


@pytest.mark.parametrize(
    ("alt", "kept"),
    [
        ("a.jpg", ""), ("A", ""), ("DSC_1027.JPG", ""), ("IMG_20190412", ""), ("image", ""),
        ("Description: C:\\Users\\A\\a.jpg", ""), ("Ba người bắt tay", "Ba người bắt tay"),
        ("Mô tả: Hội trường", "Hội trường"),
    ],
)  # fmt: skip
def test_alternative_texts(alt: str, kept: str) -> None:
    (figure,) = blocks(f'<img src="/Anh/a.jpg" alt="{alt}">')
    assert isinstance(figure, Figure)
    assert figure.picture.alt == kept


@pytest.mark.parametrize(
    "html",
    [
        "<img title='Call: +84'>",
        "<img src='/x.gif' width=1 height=1>",
        "<img src='/x.gif' style='width:1px;height:1px'>",
        "<img src='/_layouts/images/icpdf.gif'>",
        "<img src='/_layouts/15/images/blank.gif'>",
        "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>",
        "<script>x</script><style>y</style><noscript>z</noscript><input value=x>",
        "<select><option>A</option></select><textarea>x</textarea><button>Gửi</button>",
        "<xml><w:WordDocument>Normal</w:WordDocument></xml><!-- x -->",
    ],
)
def test_what_is_no_content_goes(html: str) -> None:
    assert read(f"<p>A{html}</p>") == BodyReading((A,))


def test_lacviet_uploads_are_pictures() -> None:
    source = "/_layouts/LacVietBIO/fckUpload_BL/SiteChinh/2018-6/x%20y.jpg"
    assert blocks(f"<img src='{source}'>") == [Figure(Picture(source))]


def test_a_late_picture_is_found() -> None:
    html = "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src='/a.jpg'>"
    assert blocks(html) == [Figure(Picture("/a.jpg"))]


def test_a_picture_in_the_page_has_its_bytes() -> None:
    data = random.Random(1).randbytes(200)  # noqa: S311 — no secret
    text = base64.b64encode(data).decode()
    (figure,) = blocks(f"<img alt='Cổng chào' src='data:image/png;base64,{text}'>")
    assert figure == Figure(Picture("data:image/png;base64", None, "Cổng chào", data))


@pytest.mark.parametrize("load", ["image/png;base64,@@@", "image/svg+xml,%3Csvg", "text/html,x"])
def test_a_broken_picture_in_the_page_is_said(load: str) -> None:
    found = read(f"<p>A<img src='data:{load}'></p>")
    assert [caution.rule for caution in found.cautions] == ["picture-data"]


def test_a_picture_splits_its_paragraph() -> None:
    html = "<p>A<img src=a.jpg style='float:right'>B <img src=a.jpg></p>"
    figure = Figure(Picture("a.jpg"))
    assert blocks(html) == [A, figure, B, figure]


@pytest.mark.parametrize(
    ("html", "address"),
    [
        ("<iframe src='https://www.youtube.com/embed/abcdef12345?rel=0' title='Lễ'></iframe>",
         "https://www.youtube.com/watch?v=abcdef12345"),
        ("<video><source src='/Video/le.mp4'>Không xem được</video>", "/Video/le.mp4"),
        ("<object><param name=InitParams value='mediaSource=/Video/le.wmv,auto=0'></object>",
         "/Video/le.wmv"),
        ("<embed src='/player.swf' data='/Video/le.flv'>", "/Video/le.flv"),
    ],
)  # fmt: skip
def test_videos(html: str, address: str) -> None:
    found = read(f"<p>A</p>{html}")
    assert [video.address for video in found.videos] == [address]
    assert [caution.rule for caution in found.cautions] == ["video"]
    assert address in found.cautions[0].message


def test_other_frames_are_said() -> None:
    found = read("<iframe src='https://ban-do.vn/x'></iframe><iframe></iframe>")
    assert found.blocks == ()
    assert [caution.rule for caution in found.cautions] == ["embed-dropped"]
    assert "https://ban-do.vn/x" in found.cautions[0].message
