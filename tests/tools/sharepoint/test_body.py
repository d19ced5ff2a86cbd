"""The body of an old page becomes blocks: order and words kept, markup and leavings gone."""

import random

import pytest
from bs4 import BeautifulSoup
from selectolax.lexbor import LexborHTMLParser

from plugins.core.manuscript.blocks import (
    Block,
    Break,
    Cell,
    Figure,
    Heading,
    Items,
    Link,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Styled,
    Table,
    Text,
    plain,
)
from plugins.core.manuscript.walking import words
from plugins.tools.sharepoint.body.reading import BodyReading, read_blocks


def read(html: str) -> BodyReading:
    return read_blocks(BeautifulSoup(html, "html.parser"))


def blocks(html: str) -> list[Block]:
    return list(read(html).blocks)


def p(*children: Text | Styled | Link | Break) -> Paragraph:
    return Paragraph(children)


A, B, C = p(Text("A")), p(Text("B")), p(Text("C"))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>A</p>\n<p>B</p>", [A, B]),
        ("<div>A<br><br>B<br>&#160;<br>C</div>", [A, B, C]),
        ("A<p><div>B</div></p>C", [A, B, C]),
        ("<div>A<tr><td>B</td></tr></div>C", [A, B, C]),
        ("<p>A<br>B</p>", [p(Text("A"), Break(), Text("B"))]),
        ("<p>&#160;&#160;&#160; A \n\t A\u200b</p>", [p(Text("A A"))]),
        ("<p></p><p>&#160;</p><p><br></p>", []),
        ("<strong><p>A</p>B</strong>", [p(Styled("strong", (Text("A"),))),
                                        p(Styled("strong", (Text("B"),)))]),
        ("<pre>A\nB</pre>", [p(Text("A"), Break(), Text("B"))]),
        ("<p>A</p><hr><hr><p>B</p>", [A, Rule(), B]),
        ("<blockquote><p>A</p><p>B</p></blockquote>", [Quote((A, B))]),
        ("<blockquote dir=ltr style='margin-right:0px'><p>A</p></blockquote>", [A]),
        ("<p style='text-align&#58;right'>A</p>", [p(Text("A"))]),
        ("<p>\uf0b7 A</p>", [p(Text("• A"))]),
    ],
)  # fmt: skip
def test_paragraphs(html: str, expected: list[Block]) -> None:
    html = html.replace("&#58;right", "&#58;left")
    assert blocks(html) == expected


@pytest.mark.parametrize(
    ("html", "alignment"),
    [
        ("<p style='text-align&#58;right'>A</p>", "right"),
        ("<p align='Center'>A</p>", "center"),
        ("<center><p>A</p></center>", "center"),
        ("<div align=right><p style='text-align:justify'>A</p></div>", ""),
        ("<div align=right><p>A</p></div>", "right"),
    ],
)
def test_alignment(html: str, alignment: str) -> None:
    (paragraph,) = blocks(html)
    assert isinstance(paragraph, Paragraph)
    assert paragraph.alignment == alignment


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("«<b>A </b>B»", [Text("«"), Styled("strong", (Text("A"),)), Text(" B»")]),
        ("A <b> B</b>C", [Text("A "), Styled("strong", (Text("B"),)), Text("C")]),
        ("<b>A</b> <b>B</b>", [Styled("strong", (Text("A B"),))]),
        ("<b><i>A</i></b>", [Styled("strong", (Styled("emphasis", (Text("A"),)),))]),
        ("<i><b>A</b></i>", [Styled("strong", (Styled("emphasis", (Text("A"),)),))]),
        ("<span style='font-weight&#58;700'>A</span>", [Styled("strong", (Text("A"),))]),
        ("<b style='font-weight:normal'>A</b>", [Text("A")]),
        ("<b></b>A<b> </b><b><br></b>", [Text("A")]),
        ("m<sup>2</sup> H<sub>2</sub>O",
         [Text("m"), Styled("superscript", (Text("2"),)), Text(" H"),
          Styled("subscript", (Text("2"),)), Text("O")]),
        ("<font color=red face=.VnTime><u>A</u></font>", [Text("A")]),
        ("<span class='ms-rteThemeForeColor-2-0'>A</span><span aria-hidden=true></span>",
         [Text("A")]),
        ("A<o:p>&#160;</o:p><!--[if gte vml 1]><v:shape>x</v:shape><![endif]-->", [Text("A")]),
        ("<a href='/x'>A</a><a href='/x'>B</a>",
         [Link("/x", (Text("A"),)), Link("/x", (Text("B"),))]),
        ("<b>A <a href='/x\u200b.aspx'>B</a></b>",
         [Styled("strong", (Text("A"),)), Text(" "),
          Link("/x\u200b.aspx", (Styled("strong", (Text("B"),)),))]),
        ("<a href='http&#58;//vi-du.vn'> A </a>B",
         [Link("http://vi-du.vn", (Text("A"),)), Text(" B")]),
        ("A<a href='#_ftn1' name='_ftnref1'><span class='MsoFootnoteReference'>[1]</span></a>",
         [Text("A"), Styled("superscript", (Text("[1]"),))]),
    ],
)  # fmt: skip
def test_inline(html: str, expected: list[Text | Styled | Link]) -> None:
    assert blocks(f"<p>{html}</p>") == [Paragraph(tuple(expected))]


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("", "không có địa chỉ"),
        ("#", "không có địa chỉ"),
        ("JavaScript:void(0)", "mã lệnh"),
        (" java\nscript:x()", "mã lệnh"),
        ("data:text/html,x", "mã lệnh"),
        ("vbscript:x", "mã lệnh"),
        ("file:///C:/a.doc", "máy của người soạn"),
        ("/" + "x" * 5000, "dài bất thường"),
    ],
)
def test_a_link_that_leads_nowhere_keeps_its_words(target: str, reason: str) -> None:
    found = read(f'<p>Xem <a href="{target}" onclick="x()">tại đây</a></p>')
    assert found.blocks == (p(Text("Xem tại đây")),)
    (caution,) = found.cautions
    assert caution.rule == "link-dropped"
    assert reason in caution.message
    assert "«tại đây»" in caution.message


@pytest.mark.parametrize(
    ("html", "level"),
    [
        ("<h1>A</h1>", 2),
        ("<h2><b>A</b></h2>", 2),
        ("<h3>A</h3>", 3),
        ("<h6>A</h6>", 4),
        ("<p class='ms-rteElement-H1'>A</p>", 2),
        ("<p class='ms-rteElement-H3B'>A</p>", 3),
        ("<h2><div>A</div></h2>", 2),
    ],
)
def test_headings(html: str, level: int) -> None:
    assert blocks(html) == [Heading(level, (Text("A"),))]


def test_a_lead_set_as_a_heading_is_a_paragraph() -> None:
    (block,) = blocks(f"<h3>{'chữ ' * 60}</h3>")
    assert isinstance(block, Paragraph)
    assert blocks("<p><b>A</b></p>") == [p(Styled("strong", (Text("A"),)))]


def listed(*items: tuple[Block, ...], start: int = 1, is_ordered: bool = False) -> Items:
    return Items(is_ordered, items, start)


def fake(sign: str, text: str, level: int = 1) -> str:
    return (
        f"<p class='MsoListParagraphCxSpMiddle' style='mso-list:l0 level{level} lfo1'><span "
        f"style='mso-list:Ignore'>{sign}<span>&#160;&#160;&#160; </span></span>{text}</p>"
    )


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul><li>A</li><li>B</li></ul>", [listed((A,), (B,))]),
        ("<ul><li>A</li><ul><li>B</li></ul></ul>", [listed((A, listed((B,))))]),
        ("<ol start=3><li>A<ul><li>B</li></ul></li></ol>",
         [listed((A, listed((B,))), start=3, is_ordered=True)]),
        (fake("·", "A") + fake("o", "B", 2) + fake("\uf0b7", "C"),
         [listed((A, listed((B,))), (C,))]),
        (fake("1.", "A") + fake("2.", "B"), [listed((A,), (B,), is_ordered=True)]),
        (fake("3)", "A") + fake("5)", "B"),
         [listed((A,), start=3, is_ordered=True), listed((B,), start=5, is_ordered=True)]),
        (fake("a)", "A"), [p(Text("a) A"))]),
        ("<p>- A</p>", [p(Text("- A"))]),
    ],
)  # fmt: skip
def test_lists(html: str, expected: list[Block]) -> None:
    assert blocks(html) == expected


def rows(*texts: str) -> str:
    return "".join(
        f"<tr>{''.join(f'<td><p class=MsoNormal>{cell}</p></td>' for cell in row.split('|'))}</tr>"
        for row in texts
    )


def test_a_data_table_keeps_heads_and_spans() -> None:
    html = (
        "<table border=1><caption>Bảng 1</caption>" + rows("<b>Tên</b>|<b>Số</b>", "A|1")
    ) + "<tr><td colspan=2 rowspan=1><p>Cộng</p><p>3</p></td></tr></table>"
    (table,) = blocks(html)
    assert table == Table(
        (
            (Cell((Text("Tên"),), is_head=True), Cell((Text("Số"),), is_head=True)),
            (Cell((Text("A"),)), Cell((Text("1"),))),
            (Cell((Text("Cộng"), Break(), Text("3")), columns=2),),
        ),
        (Text("Bảng 1"),),
    )


NESTED = f"<table border=1>{rows('A|1', 'B|2')}</table>"


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        (f"<table class='ms-rteTable-default'>{rows('A|1', 'B|2')}</table>", Table),
        (f"<table>{rows('A|1', 'B|2')}</table>", Table),
        (f"<table><tr><th>A</th><th>B</th></tr>{rows('A|1')}</table>", Table),
        (f"<table border=1>{rows('A|' + 'chữ ' * 100, 'B|2')}</table>", Table),
        (f"<table>{rows('A', 'B')}</table>", Paragraph),
        (f"<table>{rows('A|B')}</table>", Paragraph),
        (f"<table>{rows('A|' + 'chữ ' * 100, 'B|' + 'chữ ' * 100)}</table>", Paragraph),
        (f"<table>{rows('UBND TỈNH|CỘNG HÒA XÃ HỘI', 'Số: 1|Lam Giang')}</table>", Paragraph),
        (f"<table border=1>{rows(f'A|{NESTED}', 'C|3')}</table>", Paragraph),
    ],
)  # fmt: skip
def test_data_or_layout(html: str, kind: type) -> None:
    assert isinstance(blocks(html)[0], kind)


def test_a_layout_table_is_dissolved_in_its_order() -> None:
    inner = "<table><tr><td><img src=a.jpg></td></tr><tr><td>Chú thích</td></tr></table>"
    html = f"<table><tr><td><p>A</p>{inner}<p>B</p></td></tr><tr><td>C</td></tr></table>"
    assert blocks(html) == [A, Figure(Picture("a.jpg"), (Text("Chú thích"),)), B, C]


def test_few_pictures_in_a_data_table_stand_below_it() -> None:
    html = f"<table border=1>{rows('A|1', 'B|2', 'C|3')}<tr><td>D</td><td>4<img src=a.jpg></table>"
    found = read(html)
    assert [type(block) for block in found.blocks] == [Table, Figure]
    assert [caution.rule for caution in found.cautions] == ["picture-from-table"]


def test_footnotes_keep_their_numbers_and_order() -> None:
    html = (
        "<p>A<a href='#_ftn1'><sup>[1]</sup></a></p><div id='ftn1'><p class='MsoFootnoteText'>"
        "<a href='#_ftnref1'>[1]</a> Theo báo cáo</p></div>"
    )
    found = read(html)
    assert list(words(found.blocks)) == ["A[1]", "[1] Theo báo cáo"]
    assert found.cautions == ()


def test_deep_nesting_loses_no_word() -> None:
    html = "<div><b>" * 3000 + "A" + "<img src=a.jpg>"
    found = read(html)
    assert [type(block) for block in found.blocks] == [Paragraph, Figure]
    assert [caution.rule for caution in found.cautions] == ["nesting-deep"]


PAGE = (
    "<div class=ExternalClass><h2>A</h2><p style='text-align&#58;center'><img src='a.jpg'><br><em>B"
    "</em></p><ul><li>C<ol><li>D</li></ol></li></ul><table border=1><tr><td colspan=2>E</td></tr>"
    "<tr><td>F</td><td><a href='/x'>G</a></td></tr></table><blockquote>H</blockquote>"
    + fake("·", "I")
    + "<iframe src='/x.mp4'></iframe><figure><img src='b.jpg'>"
    "<figcaption>K</figcaption></figure></div>"
)


JUNK = ("", "<", ">", "</", "<table>", "<td>", "<p>", "</div>", "<li>", "<img src=", "&#0;", '"')


def test_mangled_pages_lose_no_word_and_never_crash() -> None:
    chance = random.Random(5)  # noqa: S311 — no secret
    for _ in range(300):
        html = list(PAGE)
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(html))
            html[at : at + chance.randint(0, 9)] = chance.choice(
                [
                    "",
                    "<",
                    ">",
                    "</",
                    "<table>",
                    "<td>",
                    "<p>",
                    "</div>",
                    "<li>",
                    "<img src=",
                    "&#0;",
                    '"',
                ]
            )
        root = LexborHTMLParser("".join(html)).body
        soup = BeautifulSoup((root.html if root else "") or "", "html.parser")
        for tag in soup.find_all(["iframe", "script", "style", "textarea", "noscript"]):
            tag.decompose()
        text = "".join(letter for letter in soup.get_text() if letter.isalnum())
        found = "".join(words(read_blocks(soup).blocks))
        assert sorted(letter for letter in found if letter.isalnum()) == sorted(text)


def test_plain_text_of_blocks_is_single_blanked() -> None:
    (block,) = blocks("<p>A&#160; \n <b>B&#160;</b>&#160;C</p>")
    assert isinstance(block, Paragraph)
    assert plain(block.children) == "A B C"


@pytest.mark.parametrize(("border", "is_said"), [("border=1", True), ("", False)])
def test_a_table_with_lines_around_a_table_is_said(border: str, *, is_said: bool) -> None:
    html = f"<table {border}>{rows('A|1')}<tr><td>B</td><td>{NESTED}</td></tr></table>"
    rules = {one.rule for one in read(html).cautions}
    assert ("table-dissolved" in rules) == is_said
