"""The search box and filters of the index, as readers use them, with and without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.axe import violations
from tests.browser.serve import Server

INDEX = "/bang-vang/"


@pytest.fixture(params=[390, 1280], ids=["narrow", "wide"])
def page(request: pytest.FixtureRequest, visitor: BrowserContext) -> Iterator[Page]:
    """A page that minds every breach of its policy and every error."""
    page = visitor.new_page()
    page.set_viewport_size({"width": request.param, "height": 800})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    page.close()
    own = "status of 503"  # one test answers so itself
    assert [line for line in said if own not in line] == []


def status(page: Page, text: str) -> None:
    expect(page.locator("[data-status]")).to_contain_text(text)
    expect(page.locator("[data-results]")).to_have_attribute("aria-busy", "false")


def links(page: Page) -> list[str]:
    return page.locator("[data-results] li a").all_inner_texts()


def test_nothing_is_fetched_before_somebody_uses_the_form(page: Page, server: Server) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server.origin + INDEX, wait_until="networkidle")
    assert [url for url in asked if "/tra-cuu/" in url] == []
    expect(page.locator("[data-results]")).to_be_hidden()


def test_a_name_without_accents_finds_its_page(page: Page, server: Server) -> None:
    page.goto(server.origin + INDEX)
    page.get_by_role("searchbox", name="Tên, chức vụ").press_sequentially("tran xuan hung")
    status(page, "Tìm thấy 1 khen thưởng")
    assert links(page) == ["Trần Xuân Hùng"]
    facts = page.locator("[data-results] li").inner_text()
    assert "Huân chương Lao động hạng Nhì" in facts
    assert "Theo tin, bài" in facts
    page.get_by_role("link", name="Trần Xuân Hùng").click()
    expect(page).to_have_url(f"{server.origin}/bang-vang/ho-so/tran-xuan-hung/")


def test_filters_keep_their_state_in_the_address_and_back_works(page: Page, server: Server) -> None:
    page.goto(server.origin + INDEX)
    page.get_by_label("Năm").select_option("2023")
    status(page, "Tìm thấy")
    by_year = links(page)
    page.get_by_label("Danh hiệu, hình thức").select_option("bang-khen-tinh")
    page.wait_for_function("() => location.search === '?nam=2023&danh-hieu=bang-khen-tinh'")
    status(page, "Tìm thấy")
    by_both = links(page)
    assert 0 < len(by_both) < len(by_year)
    page.reload()
    status(page, "Tìm thấy")
    assert links(page) == by_both
    page.go_back()
    page.wait_for_function("() => location.search === '?nam=2023'")
    status(page, "Tìm thấy")
    assert links(page) == by_year
    page.go_back()
    expect(page.locator("[data-results]")).to_be_hidden()


def test_a_choice_tells_how_many_the_others_would_leave(page: Page, server: Server) -> None:
    page.goto(server.origin + INDEX + "?nam=2023")
    status(page, "Tìm thấy")
    kinds = page.get_by_label("Đối tượng")
    offered = kinds.locator("option").all_inner_texts()
    number = int(next(text for text in offered if text.startswith("Cá nhân")).split("(")[1][:-1])
    kinds.select_option("person")
    status(page, f"Tìm thấy {number} khen thưởng")


def test_a_former_name_of_a_unit_finds_what_its_people_got(page: Page, server: Server) -> None:
    page.goto(server.origin + INDEX + "?q=so+giao+thong+van+tai")
    status(page, "Tìm thấy")
    assert links(page)


def test_without_a_find_it_says_so_and_the_button_clears_all(page: Page, server: Server) -> None:
    page.goto(server.origin + INDEX + "?q=zzzz&nam=2023")
    status(page, "Không tìm thấy khen thưởng nào")
    page.get_by_role("button", name="Xóa bộ lọc").click()
    expect(page.locator("[data-results]")).to_be_hidden()
    expect(page).to_have_url(server.origin + INDEX)


def test_data_that_do_not_come_are_asked_for_again(page: Page, server: Server) -> None:
    page.goto(server.origin + INDEX)
    page.route("**/tra-cuu/*", lambda route: route.fulfill(status=503))
    page.get_by_label("Năm").select_option("2023")
    status(page, "Chưa tải được dữ liệu")
    page.unroute("**/tra-cuu/*")
    page.get_by_label("Năm").select_option("2022")
    status(page, "Tìm thấy")


def test_axe_minds_nothing_with_results_open(page: Page, server: Server) -> None:
    page.goto(server.origin + INDEX + "?cap=tinh")
    status(page, "Tìm thấy")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    width = page.viewport_size["width"] if page.viewport_size else 390
    page.context.new_cdp_session(page).send("Page.setBypassCSP", {"enabled": True})
    page.reload()
    status(page, "Tìm thấy")
    assert list(violations(page, (width,))) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_without_scripts_the_lists_lead_on_and_no_dead_form_is_shown(
    width: int, browser: Browser, server: Server
) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 800}
    )
    page = context.new_page()
    page.goto(server.origin + INDEX)
    assert not page.locator("form[data-filter]").is_visible()
    assert not page.locator("[data-results]").is_visible()
    page.locator("main a[href^='/bang-vang/nam/']").first.click()
    assert "/bang-vang/nam/" in page.url
    context.close()


def test_every_result_leads_to_a_page_that_is_there(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{INDEX}?q=tỉnh")
    status(page, "Tìm thấy")
    ways = page.locator("[data-results] li a").evaluate_all("all => all.map(a => a.href)")
    assert len(ways) > 5
    assert [way for way in ways if page.request.get(way).status != 200] == []
