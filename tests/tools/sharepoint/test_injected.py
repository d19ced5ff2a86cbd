"""Planted links are taken out and told; honest news about gambling stays, every word of it."""

import time

import pytest
from bs4 import BeautifulSoup

from plugins.tools.sharepoint.injected.defanging import defang
from plugins.tools.sharepoint.injected.hiding import hides
from plugins.tools.sharepoint.injected.pages import judge_page
from plugins.tools.sharepoint.injected.quarantine import quarantine
from plugins.tools.sharepoint.model import Injection

OWN = frozenset(("lamgiang.example",))
_BAD = '<a href="https://{host}.example/{path}">{words}</a>'
_LINK = '<a href="https://vi-du.example/tai-xiu">tài xỉu</a>'


def _body(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def _found(html: str) -> tuple[tuple[Injection, ...], str]:
    body = _body(html)
    return quarantine(body, OWN), " ".join(body.get_text(" ").split())


# What hides a link; the link itself would be removed anyway, so these leave out the word.
HIDERS = (
    '<div style="display:none">{}</div>',
    '<div style="DISPLAY : NONE ;">{}</div>',
    '<div style="display/**/:none">{}</div>',
    '<span style="visibility:hidden">{}</span>',
    '<p style="opacity:0">{}</p>',
    '<p style="opacity: 0.00;">{}</p>',
    '<span style="font-size:0">{}</span>',
    '<span style="font-size:1px;color:red">{}</span>',
    '<p style="text-indent:-9999px">{}</p>',
    '<div style="position:absolute; left:-9999px">{}</div>',
    '<div style="position:absolute;top:-5000px;">{}</div>',
    '<div style="height:1px;overflow:hidden">{}</div>',
    '<div style="overflow:hidden;width:0">{}</div>',
    '<div style="position:absolute;clip:rect(0,0,0,0)">{}</div>',
    '<marquee height="1" width="1">{}</marquee>',
    '<marquee scrollamount="9999">{}</marquee>',
    '<font color="#ffffff">{}</font>',
    '<p style="background:#336699"><span style="color:#369">{}</span></p>',
    '<table><tr><td bgcolor="#eeeeee"><span style="color:#eee">{}</span></td></tr></table>',
    "<noscript>{}</noscript>",
    "<template>{}</template>",
    "<div hidden>{}</div>",
    '<div class="ms-hide">{}</div>',
    '<a style="display:none"></a><ul style="left:-99em"><li>{}</li></ul>',
)

REMOVED = {
    "hidden block": '<div style="display:none">' + _LINK + "</div>",
    "toned words": _BAD.format(host="vi-du", path="", words="Nhà cái uy tín số 1"),
    "words without tones": _BAD.format(host="vi-du", path="", words="nha cai uy tin"),
    "composed otherwise": _BAD.format(host="vi-du", path="", words="ca\u0301 đo\u0323\u0302"),
    "soft hyphens": _BAD.format(host="vi-du", path="", words="tài\u00ad x\u200bỉu"),
    "dotted words": _BAD.format(host="vi-du", path="", words="game.bài"),
    "blank that does not break": _BAD.format(host="vi-du", path="", words="xóc&nbsp;đĩa"),
    "slug": _BAD.format(host="vi-du", path="nha-cai-uy-tin.html", words="xem thêm"),
    "percent-encoded slug": _BAD.format(host="vi-du", path="c%C3%A1-c%C6%B0%E1%BB%A3c", words="a"),
    "host": _BAD.format(host="taixiu-so1", path="", words="trang chủ"),
    "host in one word": _BAD.format(host="nhacaimoi", path="", words="bóng đá"),
    "foreign words": _BAD.format(host="vi-du", path="", words="slot gacor maxwin"),
    "weak words that add up": _BAD.format(host="vi-du", path="", words="ban ca doi thuong"),
    "protocol-relative": '<a href="//vi-du.example/xoc-dia">xóc đĩa</a>',
    "user before the host": '<a href="https://lamgiang.example@vi-du.example/">soi kèo</a>',
    "code in the address": "<a href=\"javascript:open('//vi-du.example/tai-xiu')\">a</a>",
    "hidden on the own host": '<p hidden><a href="/tin/cach-choi-tai-xiu">tài xỉu</a></p>',
    "hidden words without a link": "<div style='opacity:0'>Nhà cái uy tín, game bài</div>",
    "hidden brand": '<p style="font-size:0"><a href="https://abc88.example">ABC88</a></p>',
    "a heap on the own host": "".join(
        f'<li><a href="/x/{n}">game bài số {n}</a></li>' for n in range(3)
    ),
    "comment": f"<p>Tin.</p><!-- <div>{_LINK}</div> -->",
    "script that writes": "<script>document.write('" + _LINK + "')</script>",
    "script in code": "<script>eval(atob('PGEgaHJlZj0iaHR0cHM6Ly92aS1kdS5leGFtcGxlL2Nhc2lubyI+'))"
    "</script>",
}

HONEST = {
    "raid": "<p>Công an tỉnh triệt phá đường dây cá độ bóng đá qua mạng, khởi tố 05 bị can.</p>",
    "prevention": "<p>Hội nghị phòng, chống cờ bạc, lô đề, cá độ trong công nhân.</p>",
    "raid linked to a newspaper": '<p>Theo <a href="https://bao.example/triet-pha-ca-do.html">'
    "Công an triệt phá đường dây cá độ</a>.</p>",
    "headline with an invitation": '<a href="https://bao.example/">Cảnh báo thủ đoạn lừa đảo mời'
    " chơi tài xỉu, nạp tiền: công an vào cuộc ngăn chặn</a>",
    "decree": '<a href="https://luat.example/nghi-dinh-ca-cuoc-bong-da">Nghị định của Chính phủ về'
    " kinh doanh đặt cược, cá cược</a>",
    "rehabilitation": '<a href="https://y-te.example/nha-cai-nghien">Nhà cai nghiện tỉnh</a>',
    "those cases": '<a href="https://y-te.example/cac-ca-do-da-khoi">các ca đó đã khỏi</a>',
    "whole life": '<a href="https://bao.example/ca-cuoc-doi">Cả cuộc đời vì dân</a>',
    "daily life": '<a href="https://bao.example/doi-thuong">Bác Hồ đời thường</a>',
    "coffee": '<a href="https://cho.example/ban-ca-phe">Bán cà phê gây quỹ</a>',
    "decision number": '<a href="https://luat.example/68">Nghị định số 68/2024, Thông tư 88</a>',
    "textile": '<a href="https://det.example/soi-keo">Mẻ sợi kéo đầu tiên</a>',
    "sources": "<p>Xem: "
    + ", ".join(f'<a href="https://bao{n}.example/tin">Báo {n}</a>' for n in range(5))
    + "</p>",
    "own host": '<p><a href="https://www.lamgiang.example/Pages/a.aspx">Tin cùng mục</a></p>',
    "hidden and own": '<div style="display:none"><a href="/Pages/a.aspx">Tin liên quan</a></div>',
    "hidden words about a raid": '<div style="display:none">Triệt phá đường dây cá độ</div>',
    "first-line indent": '<p style="text-indent:-18pt">Hội nghị <a href="https://a.example">a</a></p>',
    "zero margin": '<p style="margin-left:0;left:0"><a href="https://a.example">Cổng tỉnh</a></p>',
    "white on a dark ground": '<td bgcolor="#990000"><font color="white">'
    '<a href="https://a.example">Cổng tỉnh</a></font></td>',
    "half seen": '<p style="opacity:0.9"><a href="https://a.example">Cổng tỉnh</a></p>',
    "ordinary marquee": '<marquee height="100"><a href="https://a.example">Thông báo</a></marquee>',
    "script that prints": "<script>document.write(new Date().getFullYear())</script>",
    "Word's comment": "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->",
    "proposals": '<a href="https://a.example/so-de-nghi">Số đề nghị, số đề án, số đề tài</a>',
    "a word like a brand": '<a href="https://a.example/">Bộ chữ alphabet mới của nhà trường đã'
    " xong</a>",
    "mail": '<a href="mailto:nha-cai@lamgiang.example">Liên hệ</a>',
    "fishing": '<a href="https://a.example/xung-dien">Cấm bắn cá bằng súng tự chế</a>',
}

REPORTED = {
    "brand alone": '<p><a href="https://abc88.example">ABC88</a></p>',
    "three brands": "".join(f'<a href="https://abc{n}bet.example/">a{n}bet</a> ' for n in range(3)),
    "hidden and elsewhere": '<div style="display:none"><a href="https://a.example">Mục</a></div>',
    "word on the own host": '<a href="/tin/tai-xiu">tài xỉu</a>',
    "in a sentence about crime": "<p>Đội triệt phá đường dây "
    '<a href="https://bao.example/ca-do-bong-da">cá độ bóng đá</a> lớn.</p>',
    "code that hides": "<script>eval(atob('YWxlcnQoMSk7IGFsZXJ0KDIp'))</script>",
}


@pytest.mark.parametrize("html", REMOVED.values(), ids=REMOVED)
def test_what_is_planted_is_taken_out_and_told(html: str) -> None:
    found, left = _found(f"<p>Trước.</p>{html}<p>Sau.</p>")
    assert [one.is_removed for one in found] == [True] * len(found)
    assert found
    assert min(one.score for one in found) >= 4
    assert left.startswith("Trước.")
    assert left.endswith("Sau.")
    assert "xỉu" not in left
    assert "cái" not in left
    assert not any("." in host.replace("[.]", "") for one in found for host in one.hosts)


@pytest.mark.parametrize("html", HONEST.values(), ids=HONEST)
def test_what_is_honest_stays_as_it_is(html: str) -> None:
    body = _body(html)
    before = str(body)
    assert quarantine(body, OWN) == ()
    assert str(body) == before


@pytest.mark.parametrize("html", REPORTED.values(), ids=REPORTED)
def test_what_is_not_certain_is_told_and_stays(html: str) -> None:
    body = _body(html)
    before = str(body)
    found = quarantine(body, OWN)
    assert {one.score for one in found} <= {2, 3}
    assert [one.is_removed for one in found] == [False] * len(found)
    assert found
    assert str(body) == before


@pytest.mark.parametrize("hider", HIDERS)
def test_every_way_of_hiding_is_seen(hider: str) -> None:
    body = _body(hider.format('<a href="https://vi-du.example/">xem</a>'))
    (found,) = quarantine(body, OWN)
    assert (found.score, found.is_removed, found.hosts) == (3, False, ("vi-du[.]example",))


@pytest.mark.parametrize(
    "style",
    ["display:block", "font-size:10px", "left:-9px", "height:1px", "text-indent:-1cm", "z-index:0"],
)
def test_ordinary_styles_hide_nothing(style: str) -> None:
    assert not hides(style)


def test_the_sentence_around_a_planted_link_stays() -> None:
    found, left = _found(f"<p>Đại hội thành công {_LINK} tốt đẹp.</p>")
    assert left == "Đại hội thành công tốt đẹp."
    assert found[0].html == _LINK
    assert (found[0].position, found[0].words) == (1, "tài xỉu")


def test_honest_words_under_a_planted_address_stay() -> None:
    html = '<p>Theo <a href="https://nhacai.example/">Nghị quyết số 12</a> của tỉnh.</p>'
    found, left = _found(html)
    assert left == "Theo Nghị quyết số 12 của tỉnh."
    assert found[0].is_removed


def test_a_hidden_block_is_one_finding_and_goes_whole() -> None:
    links = "".join(_BAD.format(host=f"vi-du{n}", path="", words="cá cược") for n in range(30))
    found, left = _found(f'<p>Tin.</p><div style="display:none">Chơi {links} ngay</div>')
    assert left == "Tin."
    assert len(found) == 1
    assert (found[0].score, len(found[0].hosts)) == (7, 20)


def test_an_article_inside_of_a_hidden_block_loses_only_its_links() -> None:
    article = "<p>" + "Phong trào thi đua yêu nước. " * 200 + "</p>"
    found, left = _found(f'<div style="visibility:hidden">{article}{_LINK}</div>')
    assert left.startswith("Phong trào")
    assert "xỉu" not in left
    assert [one.is_removed for one in found] == [True]


def test_a_link_that_nobody_closed_takes_nothing_along() -> None:
    rest = "<p>Các đại biểu thống nhất cao với báo cáo.</p>" * 20
    found, left = _found(f'<p>Mở đầu <a href="https://taixiu.example/">tài xỉu{rest}')
    assert left.count("Các đại biểu thống nhất cao") == 20
    assert found[0].is_removed


SPAM_PAGES = (
    (
        "Cách chơi tài xỉu luôn thắng",
        "Tài xỉu là trò chơi được yêu thích. Kinh nghiệm chơi tài xỉu online: đăng ký tài khoản,"
        " nạp tiền, nhận khuyến mãi. Game bài đổi thưởng uy tín, nhà cái hàng đầu. " * 5,
    ),
    ("Top 10 nhà cái uy tín nhất hiện nay", "Nhà cái cho người chơi rút tiền nhanh. " * 8),
    ("Kinh nghiệm chơi xóc đĩa", "Đăng ký để trải nghiệm trên trang này."),
    ("Slot gacor hari ini", "Slot gacor maxwin, daftar judi online, bonus jackpot. " * 6),
    ("Soi keo bong da hom nay", "Soi keo nha cai, ty le keo, ca cuoc bong da, dang ky ngay. " * 6),
)
HONEST_PAGES = (
    (
        "Công an tỉnh triệt phá đường dây cá độ bóng đá nghìn tỷ",
        "Công an đã bắt giữ 12 đối tượng, khởi tố bị can về tội đánh bạc. Các đối tượng cá độ qua"
        " mạng. " * 4,
    ),
    (
        "Tuyên truyền phòng, chống tội phạm cờ bạc trong công nhân",
        "Báo cáo viên nêu các thủ đoạn: nhà cái dụ người chơi đăng ký, nạp tiền, tặng thưởng; tài"
        " xỉu, xóc đĩa. Pháp luật xử lý nghiêm hành vi đánh bạc, vi phạm bị xử phạt, khởi tố. " * 3,
    ),
    (
        "Khen thưởng đột xuất Ban chuyên án",
        "Chủ tịch tỉnh khen thưởng tập thể phá chuyên án lô đề, cá độ; bắt giữ 20 đối tượng, truy"
        " tố trước pháp luật. " * 3,
    ),
    ("Hội nghị tổng kết thi đua", "Hội nghị tổng kết công tác thi đua, khen thưởng. " * 50),
    (
        "Một ngày trên bến cá",
        "Bà con bán cá, các ca đó đều bình an. Cả cuộc đời gắn với biển. " * 9,
    ),
    ("Đề án casino tại khu kinh tế", "Quy định về casino theo nghị định, thông tư, luật. " * 3),
    ("Bản tin", "Đoàn viên nhắc nhau tránh xa tài xỉu, game bài."),
)


@pytest.mark.parametrize(("title", "text"), SPAM_PAGES)
def test_a_page_of_advertising_is_quarantined(title: str, text: str) -> None:
    score, why = judge_page(title, text)
    assert score >= 4
    assert why


@pytest.mark.parametrize(("title", "text"), HONEST_PAGES)
def test_a_page_about_crime_law_or_anything_else_passes(title: str, text: str) -> None:
    assert judge_page(title, text)[0] < 4


@pytest.mark.parametrize(
    ("alive", "dead"),
    [
        ("vi-du.com", "vi-du[.]com"),
        ("https://a.vi-du.com/x.html?y=1", "hxxps://a[.]vi-du[.]com/x.html?y=1"),
        ("xem vi-du.com.vn nhé", "xem vi-du[.]com[.]vn nhé"),
        ("Hội nghị ngày 08.3.2023", "Hội nghị ngày 08.3.2023"),
        ("vi-du[.]com", "vi-du[.]com"),
    ],
)
def test_no_address_can_be_followed_by_accident(alive: str, dead: str) -> None:
    assert defang(alive) == dead


def test_garbage_neither_crashes_nor_hangs() -> None:
    open_links = '<p><a href="https://taixiu.example/">tài xỉu' * 3_000
    hidden = '<div style="display:none">' * 900 + _LINK
    heaps = '<span style="color:#fff;font-size:0' * 2_000
    started = time.process_time()
    for html in (
        open_links,
        hidden,
        heaps,
        "<a href>" * 3_000,
        "<!-- <a " * 2_000,
        f"<!-- {_LINK}<![edif] -->",
    ):
        quarantine(_body(html), OWN)
    assert time.process_time() - started < 12


def test_a_clean_body_costs_next_to_nothing() -> None:
    body = _body("<p>Hội nghị <b>tổng kết</b> công tác <i>thi đua</i>.</p>" * 60)
    rounds = 50
    started = time.process_time()
    for _ in range(rounds):
        assert quarantine(body, OWN) == ()
    assert (
        time.process_time() - started
    ) / rounds < 0.003  # seconds; 0.2 ms where nothing else runs
