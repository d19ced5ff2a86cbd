"""Pages of people, collectives and households."""

from dataclasses import replace
from datetime import date

from plugins.core.article import Article
from plugins.core.honour import Honour
from plugins.core.portal import Portal
from plugins.core.site import Site
from plugins.honorees import honoree_pages
from plugins.honorees.views import HonoreeView
from tests.core.making import HONOUR, article, site
from tests.galleries.making import story

UNIT = "so-y-te"
AN = replace(HONOUR, honoree="Lê Văn An", unit=UNIT)
PLACE = "/bang-vang/ho-so/le-van-an/"


def made(*honours: Honour) -> dict[str, HonoreeView]:
    return views(site(article("x", *honours)))


def views(content: Site) -> dict[str, HonoreeView]:
    return {page.address: page.known() for page in honoree_pages.pages(content)}


def with_photo(name: str, *, lost: int = 0) -> Article:
    """An article of four photos that says in which one the honour was presented."""
    told = story(photos=4, lost=lost)
    honours = (replace(AN, photo=name), replace(AN, photo=name, award="bang-khen-tinh"))
    return replace(told, fields=replace(told.fields, honours=honours))


def test_a_page_tells_what_when_and_by_whom() -> None:
    told = replace(
        AN,
        grade="nhi",
        presented_by="Bí thư Tỉnh ủy Trần Thị B",
        on_behalf_of="Chủ tịch nước",
        received_by="Vợ",
        posthumous=True,
        achievement="Cứu người",
        ceremony_date=date(2023, 3, 8),
    )
    (event,) = made(told)[PLACE].events
    assert event.award.text == "Huân chương Lao động hạng Nhì"
    assert event.award.href == "/bang-vang/danh-muc/huan-chuong-lao-dong/"
    assert event.presented.replace("\u00a0", " ") == (
        "Người trao: Bí thư Tỉnh ủy Trần Thị B · Thừa ủy quyền của Chủ tịch nước"
        " · Người nhận thay: Vợ"
    )
    assert (event.year, event.status, event.basis) == ("Năm 2023", "Truy tặng", "Theo tin, bài")
    assert event.facts == ("Cứu người", "Trao ngày 08/3/2023")
    assert [link.href for link in event.sources] == ["/tin/2024/x/"]


def test_the_newest_comes_first_and_an_unknown_year_stands_where_its_source_does() -> None:
    honours = [
        article("a", replace(AN, award_year=2019), day="2019-05-01"),
        article("b", replace(AN, award_year=None, award="bang-khen-tinh"), day="2024-05-01"),
        article("c", replace(AN, award_year=2022, award="co-thi-dua"), day="2025-05-01"),
    ]
    events = views(site(*honours))[PLACE].events
    assert [event.year for event in events] == [
        "Chưa rõ năm của quyết định",
        "Năm 2022",
        "Năm 2019",
    ]


def test_pupils_and_counts_have_no_page() -> None:
    pupil = replace(AN, honorific="em")
    assert made(pupil, replace(AN, honoree=None, count=3)) == {}


def test_homonyms_are_told_apart_and_lead_to_each_other() -> None:
    found = made(AN, replace(AN, unit="Sở Nội vụ", award_year=2022))
    view = found[PLACE]
    assert [link.text for link in view.homonyms] == ["Lê Văn An, Sở Nội vụ"]
    assert [link.href for link in found[view.homonyms[0].href].homonyms] == [PLACE]
    assert view.meta.title == "Hồ sơ: Lê Văn An, Sở Y tế tỉnh Lam Giang"
    assert view.homonyms_title == "Người khác trùng tên"


def test_lines_of_homonyms_are_never_the_same() -> None:
    same = [replace(AN, award_year=year) for year in (2021, 2022, 2022)]
    found = made(*(replace(one, unit=None, role="Công nhân") for one in same))
    titles = [view.meta.title for view in found.values()]
    assert len(set(titles)) == 3
    assert titles[0] == "Hồ sơ: Lê Văn An, Công nhân, Huân chương Lao động năm 2021"


def test_a_name_of_hundreds_links_a_dozen_and_the_letter() -> None:
    found = made(*(replace(AN, unit=f"Xã {number}") for number in range(100)))
    links = found[PLACE].homonyms
    assert len(links) == 13
    assert (links[-1].text, links[-1].href) == ("Và 87 hồ sơ khác: Chữ A", "/bang-vang/a-z/a/")
    assert all(len(view.homonyms) == 13 for view in found.values())


def test_a_photo_is_shown_once_with_the_way_to_its_article() -> None:
    view = views(site(with_photo("a2.jpg")))[PLACE]
    (shot,) = view.shots
    assert shot.figure.caption == "Chú thích a2.jpg"
    assert (shot.figure.number, shot.figure.anchor) == (1, "anh-1")
    assert shot.article.href == "/tin/2024/bo-anh/#anh-2"
    assert view.meta.has_figures


def test_a_page_that_lost_its_photo_tells_the_rest() -> None:
    view = views(site(with_photo("a4.jpg", lost=1)))[PLACE]
    assert view.shots == ()
    assert not view.meta.has_figures
    assert len(view.events) == 2


def test_it_says_how_to_cite_it_and_where_to_ask() -> None:
    content = site(article("x", AN))
    portal = Portal(name="Cổng", url="https://example.org", email="a@example.org")
    view = views(replace(content, portal=portal))[PLACE]
    address = f"https://example.org{PLACE}"
    assert view.permalink == address
    assert view.cite == f"Lê Văn An, hồ sơ khen thưởng, Cổng, {address}"
    assert view.correction.href == "mailto:a@example.org?subject=Ho%20so%20le-van-an"
    assert "không thay thế quyết định" in view.note
