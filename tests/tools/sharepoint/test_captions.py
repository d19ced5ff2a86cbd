"""A caption is bound wherever it stands; no sentence of the article becomes one."""

import pytest
from bs4 import BeautifulSoup

from plugins.core.manuscript.blocks import Figure, Paragraph, plain
from plugins.tools.sharepoint.body.reading import BodyReading, read_blocks

IMG = '<img src="/PublishingImages/a.jpg" alt="">'
TWO = '<img src="b.jpg">'
LONG = (
    "Hội nghị đã nghe báo cáo tổng kết phong trào thi đua yêu nước năm qua và phương hướng, nhiệm "
    "vụ năm tới của tỉnh Lam Giang, trong đó nêu rõ kết quả của từng ngành, từng địa phương."
)
BODY = f"<p>{LONG}</p>"
CENTRED = "text-align&#58;center"


def body(html: str) -> BodyReading:
    return read_blocks(BeautifulSoup(html, "html.parser"))


def captions(html: str) -> list[str]:
    return [plain(block.caption) for block in body(html).blocks if isinstance(block, Figure)]


def paragraphs(html: str) -> list[str]:
    return [plain(block.children) for block in body(html).blocks if isinstance(block, Paragraph)]


BOUND = {
    "table, next row": f"<table align=center><tr><td>{IMG}</td></tr><tr><td><p>Chú thích</p></td>"
    "</tr></table>",
    "table, same cell": f"<table><tr><td>{IMG}<br>Chú thích</td></tr></table>",
    "table in a layout table": f"<table><tr><td>{BODY}<table><tr><td>{IMG}</td></tr><tr><td>"
    f"Chú thích</td></tr></table>{BODY}</td></tr></table>",
    "next paragraph, centred": f"<p>{IMG}</p><p style='{CENTRED}'>Chú thích</p>",
    "next paragraph, align": f"<p>{IMG}</p><p align=CENTER>Chú thích</p>",
    "next paragraph, bold": f"<p>{IMG}</p><p><strong>Chú thích</strong></p>",
    "next paragraph, italic": f"<div>{IMG}</div><div><em>Chú </em><i>thích</i></div>",
    "next paragraph, italic style": f"<p>{IMG}</p>"
    "<p><span style='font-style:italic'>Chú thích</span></p>",
    "next paragraph, small": f"<p>{IMG}</p><p><span style='font-size:11px'>Chú thích</span></p>",
    "next paragraph after an empty one": f"<p>{IMG}</p><p>&#160;</p><p><em>Chú thích</em></p>",
    "centre element": f"<center>{IMG}<br>Chú thích</center>",
    "after a break": f"<p>{IMG}<br>Chú thích</p>",
    "after a break, italic, more below": f"<div>{IMG}<br><i>Chú thích</i><br>{LONG}</div>",
    "same line, centred": f"<p style='{CENTRED}'>{IMG} Chú thích</p>",
    "figcaption": f"<figure>{IMG}<figcaption>Chú thích</figcaption></figure>",
    "figcaption before": f"<figure><figcaption>Chú thích</figcaption>{IMG}</figure>",
    "wp-caption": f"<div class='wp-caption'>{IMG}<p class='wp-caption-text'>Chú thích</p></div>",
    "publishing field": f"<div class='captioned-image'><div class='image'>{IMG}</div>"
    "<div class='caption'>Chú thích</div></div>",
    "td of a class": f"<table><tr><td>{IMG}</td></tr><tr><td class='PublishingImageCaption'>"
    "Chú thích</td></tr></table>",
}


@pytest.mark.parametrize("html", BOUND.values(), ids=BOUND.keys())
def test_bound(html: str) -> None:
    assert captions(BODY + html + BODY) == ["Chú thích"]
    assert paragraphs(BODY + html + BODY)[0] == LONG
    assert "Chú thích" not in paragraphs(BODY + html + BODY)


TEXT = {
    "plain paragraph": f"<p>{IMG}</p><p>Dự hội nghị có các đại biểu.</p>",
    "long italic": f"<p>{IMG}</p><p><em>{LONG} {LONG}</em></p>",
    "heading": f"<p>{IMG}</p><h3>Kết quả nổi bật</h3>",
    "bold number": f"<p>{IMG}</p><p><b>2. Kết quả nổi bật</b></p>",
    "capitals": f"<p>{IMG}</p><p align=center><b>PHẦN THỨ HAI</b></p>",
    "colon": f"<p>{IMG}</p><p><b>Kết quả như sau:</b></p>",
    "by-line": f"<p>{IMG}</p><p align=center><b>Tin, ảnh: Nguyễn Văn A</b></p>",
    "to the right": f"<p>{IMG}</p><p align=right><b>Nguyễn Văn A</b></p>",
    "lead by its class": f"<p>{IMG}</p><p class=sapo align=center><b>Đại biểu dự hội nghị</b></p>",
    "text flows around": "<p><img src=a.jpg style='float:left'>Đại biểu dự hội nghị.</p>",
    "words before in the same paragraph": f"<div>Mở đầu.<br>{IMG}<br>Tiếp theo.</div>",
    "more lines below": f"<div>{IMG}<br>Một dòng.<br>Hai dòng.</div>",
    "text row in an outer table": f"<table><tr><td>Đầu</td></tr><tr><td>{IMG}</td></tr><tr><td>"
    "Thân bài</td></tr><tr><td>Cuối</td></tr></table>",
}


@pytest.mark.parametrize("html", TEXT.values(), ids=TEXT.keys())
def test_not_a_caption(html: str) -> None:
    assert captions(BODY + html + BODY) == [""]


@pytest.mark.parametrize(
    "lead",
    [
        f"{IMG}<p class='sapo'><strong>Sáng 17/4, tại Nhà văn hóa đã khai mạc hội thi</strong></p>",
        f"<p>{IMG}</p><p><b>Sáng ngày 08/3, UBND tỉnh tổ chức hội nghị.</b></p>",
        f"<p>{IMG}</p><p><b>Đại hội thi đua yêu nước thành công</b></p>",
        f"<p>{IMG}</p><p><b>(LG) - Chiều 12/4, Sở Nội vụ trao Bằng khen.</b></p>",
        f"<p>{IMG}<br>Sáng 29-3, Ban Chỉ huy tổ chức lễ phát động.</p>",
    ],
)
def test_the_lead_below_the_first_picture_is_no_caption(lead: str) -> None:
    assert captions(lead + BODY) == [""]


def test_a_caption_below_the_first_picture() -> None:
    html = f"<p>{IMG}</p><p><b>Các đại biểu</b></p><p><b>Sáng 08/3, UBND tỉnh họp.</b></p>{BODY}"
    assert captions(html) == ["Các đại biểu"]
    assert captions(f"<p>{IMG}<br>Quang cảnh hội nghị</p>{BODY}") == ["Quang cảnh hội nghị"]


def test_bold_lines_that_are_headings_elsewhere_stay_text_and_are_said() -> None:
    heading = f"{BODY}{BODY}<p><b>Lan tỏa phong trào</b></p>{BODY}"
    html = f"{heading}<p>{IMG}</p><p><b>Nêu gương</b></p>{BODY}"
    assert captions(html) == [""]
    assert [caution.rule for caution in body(html).cautions] == ["caption-unsure"]


def test_a_look_that_the_whole_article_has_says_nothing() -> None:
    html = f"<div align=center>{BODY}<p>{IMG}</p><p>Dự hội nghị có đại biểu.</p>{BODY}</div>"
    assert captions(html) == [""]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (f"<tr><td>{IMG}</td><td>{TWO}</td></tr><tr><td>Một</td><td>Hai</td></tr>", ["Một", "Hai"]),
        (f"<tr><td>{IMG}</td><td>{TWO}</td></tr><tr><td colspan=2>Hai</td></tr>", ["", "Hai"]),
        (f"<tr><td>{IMG}</td></tr><tr><td>Một</td></tr><tr><td>{TWO}</td></tr><tr><td>Hai</td></tr>",
         ["Một", "Hai"]),
        (f"<tr><td>{IMG}</td></tr><tr><td>A</td></tr><tr><td>B</td></tr><tr><td>{TWO}</td></tr>",
         ["", ""]),
        (f"<tr><td align=center>Trên</td></tr><tr><td>{IMG}</td></tr>", ["Trên"]),
        (f"<tr><td>Trên</td></tr><tr><td>{IMG}</td></tr>", [""]),
        (f"<tr><td>{IMG}</td><td><i>Bên phải</i></td></tr>", ["Bên phải"]),
        (f"<tr><td>{IMG}<br><em>Một</em></td><td>{TWO}<br><em>Hai</em></td></tr>", ["Một", "Hai"]),
        (f"<tr><td>{IMG}</td><td></td></tr><tr><td></td><td>{TWO}</td></tr>", ["", ""]),
    ],
)  # fmt: skip
def test_tables_of_pictures(rows: str, expected: list[str]) -> None:
    assert captions(f"{BODY}<table>{rows}</table>{BODY}") == expected


def test_one_caption_below_several_pictures_is_the_last_ones() -> None:
    assert captions(f"{BODY}<p>{IMG}{TWO}</p><p><em>Hai ảnh</em></p>") == ["", "Hai ảnh"]


def test_a_credit_needs_no_look() -> None:
    assert captions(f"{BODY}<p>{IMG}</p><p>Ảnh: Nguyễn Văn A</p>{BODY}") == ["Ảnh: Nguyễn Văn A"]


def test_an_alternative_text_that_is_the_caption_goes() -> None:
    html = f"{BODY}<p><img src=a.jpg alt='Chú thích'></p><p><em>Chú thích</em></p>"
    figures = [block for block in body(html).blocks if isinstance(block, Figure)]
    assert [(figure.picture.alt, plain(figure.caption)) for figure in figures] == [
        ("", "Chú thích")
    ]


def test_the_lines_of_an_article_in_one_cell_keep_their_order() -> None:
    inside = f"{BODY}<p>{IMG}</p><p><em>Chú thích</em></p><p>Sau ảnh.</p>"
    html = f"<table><tr><td>{inside}</td></tr></table>"
    assert [type(block).__name__ for block in body(html).blocks] == [
        "Paragraph", "Figure", "Paragraph",
    ]  # fmt: skip


SENTENCE = (
    "Dịp này, ba mươi tập thể và bốn mươi hai cá nhân được Chủ tịch Ủy ban nhân dân huyện tặng "
    "Giấy khen vì đã có nhiều đóng góp cho phong trào thi đua của địa phương."
)
SHORT = "Sáng nay, Ủy ban nhân dân huyện tổ chức lễ trao Giấy khen cho các tập thể, cá nhân."


@pytest.mark.parametrize(
    "inside",
    [
        f"<p>{SENTENCE}</p><p>{IMG}</p><p>{SENTENCE}</p>",
        f"<p>{SHORT}</p><p>{IMG}</p><p>{SHORT}</p>",
        f"<p><b>{SHORT}</b></p><p>{IMG}</p><p>{SHORT}</p>",
        f"<p>{IMG}</p><p>{SENTENCE}</p>",
        f"<p>{SENTENCE}</p><p>{IMG}</p><p>{TWO}</p><p>{SENTENCE}</p>",
    ],
)
def test_a_short_article_in_the_cell_of_a_layout_table_is_no_caption(inside: str) -> None:
    html = f"<table><tr><td>{inside}</td></tr></table>"
    assert not any(captions(html))
    assert len(paragraphs(html)) == inside.count("</p>") - inside.count("<img")
