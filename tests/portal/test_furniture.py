"""What stands around every page: who publishes it, and in which language each part is."""

from dataclasses import fields, replace

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.builder.frame import Frame
from plugins.builder.render import environment, render
from plugins.core.portal import MenuItem, Portal
from plugins.core.view_parts import Meta
from plugins.portal.views import PageView
from tests.theme.files import TEMPLATES
from tests.theme.filled import EMPTY_FRAME

TOLD = {
    "governing_agency": "UBND tỉnh A",
    "responsible_person": "Ông Nguyễn Văn A, Trưởng ban",
    "contact_person": "Bà Trần Thị B",
    "address": "Số 1, đường C",
    "phone": "0000 000 000",
    "email": "ban@example.org",
    "licence": "Số 1/GP",
}
ENGLISH = MenuItem(text="English", address="/en/", lang="en")


def page(portal: Portal, lang: str = "vi") -> BeautifulSoup:
    frame: Frame = replace(EMPTY_FRAME, portal=portal)
    view = PageView(Meta("Trang", "", "/x/", lang=lang), "Trang", "", (), ())
    fresh = environment(TEMPLATES)  # one renders header and footer once
    return BeautifulSoup(render(fresh, "page.html", view, frame), "html.parser")


def one(soup: BeautifulSoup, selector: str) -> Tag:
    found = soup.select_one(selector)
    assert found is not None, selector
    return found


def said(soup: BeautifulSoup, selector: str) -> str:
    return " ".join(one(soup, selector).get_text().split())


@pytest.mark.parametrize("key", TOLD)
def test_the_footer_tells_what_the_law_asks_for(key: str) -> None:
    portal = replace(Portal(), agency="Ban A", **TOLD)  # type: ignore[arg-type]
    assert TOLD[key] in said(page(portal), "footer")
    assert key in {field.name for field in fields(Portal)}


def test_the_footer_asks_to_be_quoted_with_the_source() -> None:
    portal = replace(Portal(), name="Thi đua A", form="cổng")
    note = "Ghi rõ nguồn «Thi đua A» khi phát hành lại thông tin từ cổng này."
    assert note in said(page(portal), "footer")


def test_neutral_settings_leave_no_empty_lines_and_claim_nothing() -> None:
    soup = page(Portal())
    assert soup.select("footer dt") == []
    assert "không phải trang chính thức" in said(soup, "header")


def test_each_part_of_an_english_page_names_its_language() -> None:
    soup = page(replace(Portal(), footer_menu=(ENGLISH,)), lang="en")
    assert one(soup, "html")["lang"] == "en"
    for part in (".skip", "header", "footer"):
        assert one(soup, f"body > {part}")["lang"] == "vi", part
    link = one(soup, 'footer a[href="/en/"]')
    assert (link["lang"], link["hreflang"]) == ("en", "en")


def test_vietnamese_pages_name_their_language_once() -> None:
    assert not one(page(Portal()), ".skip").has_attr("lang")
