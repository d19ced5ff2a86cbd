"""Pages of four layouts, a hundred kilobytes each: everything that is known of them is read."""

import pytest

from plugins.core.manuscript.blocks import Figure, Paragraph, plain
from plugins.core.manuscript.walking import words
from plugins.tools.bench.importing.newsroom import Photo, story
from plugins.tools.bench.importing.portals import LAYOUTS
from plugins.tools.sharepoint.model import Capture, Reading, Unread
from plugins.tools.sharepoint.profiles.profile import read_profiles
from plugins.tools.sharepoint.reading.html_page import read_html
from tests.core.legacy.text_making import to_tcvn3

PROFILES, PROBLEMS = read_profiles()
NUMBERS = (3, 14, 159, 265, 358)
CHROME = ("Skip Ribbon Commands", "Chuyên mục số", "TIN ĐÃ ĐƯA", "Bản quyền", "lượt người xem")


def read(data: bytes, name: str = "", url: str | None = None) -> Reading | Unread:
    capture = Capture(source="tin.aspx.html", form="html", data=data, via="saved-html", url=url)
    return read_html(capture, PROFILES, name)


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def lacviet(
    body: str, *, title: str = "Lễ trao Bằng khen năm 2022", time: str = "08/3/2023"
) -> bytes:
    news = f'<td class="Time">{time}</td>' if time else ""
    return page(
        '<table><tr class="ms-news-header"><td class="FolderTitle">Khen thưởng</td>'
        f"{news}</tr></table>"
        f'<div id="part1"><table id="tableforprint"><tr><td><p class="Title">{title}</p></td></tr>'
        f"<tr><td>{body}</td></tr></table></div>"
    )


def good(data: bytes, name: str = "") -> Reading:
    found = read(data, name)
    assert isinstance(found, Reading), found
    return found


def test_the_profiles_of_the_project_are_good() -> None:
    assert PROBLEMS == []
    assert {profile.name for profile in PROFILES} >= set(LAYOUTS)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("number", NUMBERS)
def test_everything_known_of_a_page_is_read(layout: str, number: int) -> None:
    told, found = story(number), good(LAYOUTS[layout](number))
    assert found.profile == layout
    assert found.title == told.title
    printed = None if layout == "lacviet-search-block" else told.day
    assert (found.date.day if found.date else None) == printed
    assert found.event_date == told.day
    assert found.author == (told.author or None)
    shown = [
        Photo(block.picture.address.rsplit("/", 1)[-1], plain(block.caption))
        for block in found.blocks
        if isinstance(block, Figure)
    ]
    assert tuple(shown) == told.photos
    texts = [plain(block.children) for block in found.blocks if isinstance(block, Paragraph)]
    assert tuple(texts) == told.paragraphs
    assert found.loss.share == 0
    assert not [chrome for chrome in CHROME if chrome in "\n".join(words(found.blocks))]


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Lịch họp</h1><p>Thứ Hai, ngày 06/3/2023: họp giao ban.</p>",
        '<div id="part1"><p>Không có tiêu đề</p></div>',
        "<table><tr><td>Một bảng</td></tr></table>",
        "<p></p>",
        "",
    ],
)
def test_a_page_that_fits_none_is_said_with_its_reason(body: str) -> None:
    found = read(page(body))
    assert isinstance(found, Unread)
    assert found.message


def test_a_profile_can_be_named() -> None:
    body = page(
        '<div id="DeltaPlaceHolderMain"><p>Giới thiệu đơn vị.</p></div>', "<title>Tên</title>"
    )
    assert isinstance(read(body), Unread)
    assert good(body, "publishing-page").title == "Tên"


@pytest.mark.parametrize("time", ["", "mới đăng", "3/8/2023 2:30 PM", "31/02/2023"])
def test_a_date_that_is_not_sure_is_none(time: str) -> None:
    found = good(lacviet("<p>Bài.</p><p>Ngày 07/4/2014 có chỉ thị.</p>", time=time))
    assert found.date is None
    assert {caution.rule for caution in found.cautions} & {"date-missing", "date-unread"}


def test_the_date_of_other_news_is_never_taken() -> None:
    others = (
        '<div id="part2"><ul><li><a href="/x">Tin khác</a>'
        '<span class="ShowDate">(11/06/2019)</span></li></ul></div>'
    )
    found = good(lacviet(f"<p>Bài viết.</p>{others}", time=""))
    assert found.date is None
    assert "Tin khác" not in found.text


def test_the_file_name_and_the_address_only_disagree() -> None:
    capture = Capture(
        source="pr/2003-05-20-01.html",
        form="html",
        data=lacviet("<p>Bài.</p>"),
        via="wget",
        url="http://a.example/post.aspx?ItemID=4&PublishedDate=2017-02-28T08:50:00Z",
    )
    found = read_html(capture, PROFILES)
    assert isinstance(found, Reading)
    assert found.date is not None
    assert found.date.day.isoformat() == "2023-03-08"
    told = [(one.value[:10], one.is_taken) for one in found.evidence if one.field == "date"]
    assert told == [("2023-03-08", True), ("2017-02-28", False), ("2003-05-20", False)]
    assert [one.rule for one in found.cautions].count("date-disagrees") == 2
    assert found.identity.item_id == "4"


def test_a_scan_is_kept_and_listed() -> None:
    found = good(lacviet('<p><img src="/a-01.jpg"></p><p><img src="/a-02.jpg"></p>'))
    assert len(found.blocks) == 2
    assert "scan-only" in {caution.rule for caution in found.cautions}


def test_a_hidden_decoy_and_a_script_are_not_of_the_article() -> None:
    found = good(
        lacviet(
            "<p>Bài viết.</p><div style='display:none'>Tiêu đề khác</div>"
            "<div onclick=\"link('Tin lạ')\">&nbsp;</div><script>var x = 'Mã lạ';</script>"
        )
    )
    assert "\n".join(words(found.blocks)) == "Bài viết."
    assert found.loss.share == 0


def test_a_converted_title_says_so_even_above_a_body_that_needs_nothing() -> None:
    title = to_tcvn3("Hội nghị tổng kết phong trào thi đua " * 6).strip()
    found = good(lacviet(PROSE, title=title))
    assert found.title is not None
    assert found.title.startswith("Hội nghị tổng kết")
    assert any(one.field == "text" for one in found.evidence)
    assert "legacy-converted" in {caution.rule for caution in found.cautions}


def test_legacy_text_in_a_legacy_font_is_converted() -> None:
    found = good(lacviet('<p><font face=".VnTime">Héi nghÞ tæng kÕt n¨m 2005</font></p>'))
    assert plain(found.blocks[0].children) == "Hội nghị tổng kết năm 2005"  # type: ignore[union-attr]
    assert "legacy-converted" in {caution.rule for caution in found.cautions}


def test_planted_links_are_put_aside_and_the_words_stay() -> None:
    links = "".join(
        f'<a href="http://nha-cai-{n}.example/tai-xiu">nhà cái số {n}</a>' for n in range(3)
    )
    hidden = f'<div style="position:absolute;left:-9999px">{links}</div>'
    found = good(lacviet(f"<p>Công an tỉnh triệt phá đường dây cá độ bóng đá.</p>{hidden}"))
    assert "\n".join(words(found.blocks)) == "Công an tỉnh triệt phá đường dây cá độ bóng đá."
    assert any(one.is_removed for one in found.injections)
    assert "[.]" in "".join(found.injections[0].hosts)
    assert found.loss.share == 0


PROSE = "<p>Phát biểu tại đại hội, ông Nguyễn Văn A đề nghị các xã, thị trấn nhân rộng mô hình "
PROSE += "hay, kịp thời biểu dương các tập thể và cá nhân có thành tích xuất sắc.</p>"


@pytest.mark.parametrize(
    ("extra", "is_said"),
    [
        (f"<div class='ExternalClass0123456789ABCDEF0123456789ABCDEF'>{PROSE * 2}</div>", True),
        (f"<div><div id='ctl_RichHtmlField'>{PROSE * 2}</div></div>".replace("p>", "span>"), True),
        (PROSE, False),
        (f"<div class='site-footer'>{PROSE * 3}</div>", False),
        (f"<div style='display: none'>{PROSE * 3}</div>", False),
        (f"<a href='/x'>{PROSE * 3}</a>".replace("p>", "span>"), False),
    ],
)
def test_prose_outside_of_the_body_is_said(extra: str, *, is_said: bool) -> None:
    found = good(lacviet(PROSE).replace(b"</body>", f"{extra}</body>".encode()))
    told = [one.message for one in found.cautions if one.rule == "text-outside"]
    assert bool(told) == is_said
    assert not told or "Phát biểu tại đại hội" in told[0]


TWO_BESIDE = "<table><tr><td><img src=/a.jpg></td><td><img src=/b.jpg></td></tr>"


@pytest.mark.parametrize(
    ("pictures", "is_said"),
    [
        ("<p><img src=/a.jpg></p><p><img src=/b.jpg></p><p align=center><i>Lễ trao</i></p>", True),
        (f"{TWO_BESIDE}<tr><td colspan=2>Lễ trao</td></tr></table>", True),
        ("<p><img src=/a.jpg></p><p align=center><i>Lễ trao</i></p>", False),
        (f"<p><img src=/a.jpg></p>{PROSE}<p><img src=/b.jpg><br>Lễ trao</p>", False),
    ],
)
def test_one_caption_below_several_pictures_is_said(pictures: str, *, is_said: bool) -> None:
    found = good(lacviet(f"{PROSE}{pictures}"))
    told = [one.message for one in found.cautions if one.rule == "caption-group"]
    assert bool(told) == is_said
    assert not told or "«Lễ trao» đứng dưới 2 ảnh" in told[0]


def test_letters_that_were_escaped_twice_are_letters() -> None:
    title = "&amp;#272;&amp;#7841;i h&amp;#7897;i thi &amp;#273;ua 2019"
    found = good(
        lacviet("<p>&amp;#272;o&amp;agrave;n &amp;lt;p&amp;gt; d&amp;#7921;.</p>", title=title)
    )
    assert found.title == "Đại hội thi đua 2019"
    assert list(words(found.blocks)) == ["Đoàn &lt;p&gt; dự."]
    assert found.loss.share == 0


@pytest.mark.parametrize(
    ("title", "is_generic"),
    [
        ("Chi tiết tin", True),
        ("Tin tức", True),
        ("TIN TỨC - SỰ KIỆN", True),
        ("Tin tức về Đại hội thi đua", False),
    ],
)
def test_a_title_that_is_the_frames_is_doubted(title: str, *, is_generic: bool) -> None:
    found = good(lacviet("<p>Hội nghị đã diễn ra sáng nay.</p>", title=title))
    assert ("title-generic" in {one.rule for one in found.cautions}) == is_generic


def test_a_number_raised_beside_its_word_is_not_lost() -> None:
    body = "<p>Sáng nay, tỉnh<sup>1</sup> trao Bằng khen; toàn tỉnh có 12 tập thể.</p>"
    assert good(lacviet(body)).loss.lost == ()


def test_an_author_field_may_name_a_source() -> None:
    told = LAYOUTS["publishing-article"](3).decode()
    start = told.index('<div class="by-line">') + len('<div class="by-line">')
    end = told.index("</div>", start)
    found = good(f"{told[:start]}Theo TTXVN{told[end:]}".encode())
    assert found.source_credit == "TTXVN"
    assert found.author != "Theo TTXVN"
