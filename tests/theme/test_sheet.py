"""The sheet for an approval: everything that is approved is on it, and nothing from elsewhere."""

import re
from dataclasses import replace

from plugins.portal.kept_views import KeptBlock, KeptFigure
from plugins.portal.sheet_views import SheetView
from tests.theme.filled import EMPTY_FRAME, FULL_FRAME, empty, full, html

_SHEET = "downloads/approval_sheet.html"


def filled() -> SheetView:
    """With everything; words stand as HTML, photos as data."""
    view: SheetView = full(SheetView)
    figure = replace(full(KeptFigure), data="data:image/gif;base64,R0lGODlhAQABAAAAACw=", total=2)
    words = KeptBlock("<p>Lời <strong>của</strong> bài</p>")
    blocks = (words, KeptBlock(figures=(figure,)))
    return replace(view, blocks=blocks, posters=(figure,), fingerprint="3f2a 91bc")


def test_every_text_is_on_it_and_none_becomes_markup() -> None:
    page = html(_SHEET, filled(), FULL_FRAME)
    for name in ("title", "agency", "doubt", "digest", "summary", "key_points", "files", "credits"):
        assert f"page.{name} &lt;i&gt;" in page, name
    for name in ("label", "text"):
        assert f"page.facts.{name} &lt;i&gt;" in page
    for name in ("award", "role", "presented", "status", "basis", "recipient.text"):
        assert f"page.honours.row.{name} &lt;i&gt;" in page
    assert "page.honours.achievement &lt;i&gt;" in page
    assert "page.caption &lt;i&gt;" in page
    assert "Mô tả ảnh: page.alt &lt;i&gt;" in page
    assert "<i>" not in page
    assert "<p>Lời <strong>của</strong> bài</p>" in page


def test_it_needs_nothing_from_elsewhere() -> None:
    page = html(_SHEET, filled(), FULL_FRAME)
    assert set(re.findall(r'(?:src|href)="([^"]{0,5})', page)) == {"data:"}
    assert "<script" not in page


def test_it_is_no_digital_signature_and_says_so() -> None:
    page = html(_SHEET, empty(SheetView), EMPTY_FRAME)
    assert "Đây không phải chữ ký số và không thay cho chữ ký số." in page
    assert page.count("(Ký, ghi rõ họ tên") == 2
    assert "<figure" not in page
    assert 'class="doubt"' not in page
