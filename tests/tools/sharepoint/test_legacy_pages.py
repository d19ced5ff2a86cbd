"""Pages of the years before Unicode: each run of a page as it was meant, addresses untouched."""

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.tools.sharepoint.text.legacy import repair_soup
from tests.core.legacy.text_making import PROSE, to_tcvn3, to_vni

CAPITALS_LOST = PROSE.replace("Ủ", "ủ")


def soup(html: str) -> Tag:
    body = BeautifulSoup(f"<div>{html}</div>", "html.parser").div
    assert isinstance(body, Tag)
    return body


FONTS = (
    ('<font face=".VnTime">{}</font>', "hội nghị"),
    ("<p style=\"color:red;font-family:'.VnTime', serif\">{}</p>", "hội nghị"),
    ('<p style="font:italic 12pt .VnTime">{}</p>', "hội nghị"),
    ('<table style="font-family:.VnArial"><tr><td><p>{}</p></td></tr></table>', "hội nghị"),
    ('<span class="small VnTime">{}</span>', "hội nghị"),
    ('<span class="vntimeH">{}</span>', "HỘI NGHỊ"),
    ('<font face=".VnTime"><span style="font-family:Arial">{}</span></font>', "héi nghÞ"),
    ('<span style="mso-bidi-font-family:.VnTime">{}</span>', "héi nghÞ"),
    ('<font face="Arial, .VnTime">{}</font>', "héi nghÞ"),
)


@pytest.mark.parametrize(("html", "wanted"), FONTS)
def test_fonts_are_found_where_pages_name_them(html: str, wanted: str) -> None:
    body = soup(html.format("héi nghÞ"))
    repair_soup(body)
    assert body.get_text() == wanted


def test_a_font_above_the_body_reaches_into_it() -> None:
    page = BeautifulSoup('<font face=".VnTime"><div id="b">héi nghÞ</div></font>', "html.parser")
    body = page.find(id="b")
    assert isinstance(body, Tag)
    repair_soup(body)
    assert body.get_text() == "hội nghị"


def test_a_paragraph_in_spans_is_judged_as_one_and_keeps_its_tags() -> None:
    text = to_tcvn3(PROSE)
    cut = "".join(f"<span>{text[at : at + 7]}</span>" for at in range(0, len(text), 7))
    body = soup(f"<p>{cut}</p>")
    evidence, _ = repair_soup(body)
    assert body.get_text() == CAPITALS_LOST
    assert len(body.find_all("span")) == -(-len(text) // 7)
    assert len(evidence) == 1


def test_a_mixed_page_is_judged_run_by_run() -> None:
    caption = "Các đại biểu dự lễ phát động"
    body = soup(
        f"<p>{PROSE}</p><p>{to_vni(PROSE)}</p><p>{to_vni(caption)}</p><p>Citroën ở Zürich</p>"
    )
    evidence, cautions = repair_soup(body)
    assert [p.get_text() for p in body.find_all("p")] == [PROSE, PROSE, caption, "Citroën ở Zürich"]
    assert {one.value for one in evidence} == {"VNI"}
    assert {one.rule for one in cautions} == {"legacy-converted"}


def test_a_font_left_over_on_unicode_text_changes_nothing() -> None:
    html = f'<div style="font-family:.VnTime"><p>{PROSE}</p><p>mùa hè</p></div>'
    body = soup(html)
    assert repair_soup(body) == ((), ())
    assert body.get_text() == PROSE + "mùa hè"


def test_addresses_keep_their_invisible_letters() -> None:
    body = soup('<a href="/Pages/a\u200b.aspx"><img src="/b\u00ad.jpg"/>ngh\u00adị\u200b</a>')
    repair_soup(body)
    wanted = '<div><a href="/Pages/a\u200b.aspx"><img src="/b\u00ad.jpg"/>nghị</a></div>'
    assert str(body) == wanted


def test_comments_and_scripts_are_no_text() -> None:
    html = "<!-- a\u200bb --><script>'a\u200bb'</script><pre>a\n\u200bb</pre>"
    body = soup(html)
    repair_soup(body)
    assert str(body) == "<div><!-- a\u200bb --><script>'a\u200bb'</script><pre>a\nb</pre></div>"


def test_a_very_deep_tree_is_no_trouble() -> None:
    body = soup("")
    inner = body
    for _ in range(3000):
        below = Tag(name="span")
        inner.append(below)
        inner = below
    inner.append("ngh\u00adị")
    repair_soup(body)
    assert inner.string == "nghị"
