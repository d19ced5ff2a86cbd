"""The search page: what it shows, says and keeps, whatever comes or fails to come."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.search.asking import HUNG, LIST, SEARCH, ask
from tests.browser.serve import Server
from tests.output.built import SEED

_WATCH = """window.shifts = [];
new PerformanceObserver(list => {
  for (const { value, sources } of list.getEntries())
    window.shifts.push([value, ...sources.map(({ node }) => node?.nodeName)]);
}).observe({ type: "layout-shift", buffered: true });"""
_TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def test_it_fits_a_screen_of_four_times_the_size(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    ask(page, server, "tran xuan hung", "&nam=2023")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_found_says_what_that_means(page: Page, server: Server) -> None:
    assert ask(page, server, "xyzqw") == []
    expect(page.locator("[data-status]")).to_contain_text("Không tìm thấy")
    told = page.locator("[data-nothing]")
    expect(told).to_contain_text("không có nghĩa là không được khen thưởng")
    expect(told).to_contain_text("từ năm")
    expect(told.get_by_role("link")).to_be_visible()
    expect(told.locator("p").first).to_be_in_viewport()


def test_more_comes_by_ten_and_takes_the_focus_along(page: Page, server: Server) -> None:
    assert len(ask(page, server, "thi dua")) == 10
    page.get_by_role("button", name="Xem thêm").click()
    expect(page.locator(LIST).nth(10)).to_be_visible()
    expect(page.locator(LIST).nth(10).locator("a")).to_be_focused()


def test_more_asked_for_twice_comes_once(page: Page, server: Server) -> None:
    ask(page, server, "thi dua")
    page.evaluate("for (let at = 0; at < 3; at++) document.querySelector('[data-more]').click()")
    expect(page.locator(LIST).nth(10)).to_be_visible()
    expect(page.locator("#ket-qua")).to_have_attribute("aria-busy", "false")
    links = [a.get_attribute("href") for a in page.locator(f"{LIST} a:first-of-type").all()]
    assert len(links) == len(set(links)) <= 20


def test_back_leads_to_the_place_in_the_list(page: Page, server: Server) -> None:
    ask(page, server, "thi dua")
    page.get_by_role("button", name="Xem thêm").click()
    result = page.locator(f"{LIST} a").nth(11)
    result.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    result.click()
    page.wait_for_url("**/tin/**")
    page.go_back()
    expect(result).to_be_in_viewport()
    assert abs(page.evaluate("scrollY") - before) < 200  # a click may scroll a little as well


def test_by_keyboard_alone_in_forced_colours(page: Page, server: Server) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(server.origin + SEARCH)
    page.get_by_label("Từ cần tìm").last.focus()
    page.keyboard.type("tran xuan hung")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("kết quả cho «tran xuan hung»")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('#ket-qua') !== null"):
            break
    assert page.evaluate(_OUTLINE)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{HUNG}")


_OUTLINE = """() => ["", "::after"].map(part =>
  getComputedStyle(document.activeElement, part).outlineStyle).find(style => style !== "none")"""


def test_the_menu_says_where_one_is_in_forced_colours(page: Page, server: Server) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{server.origin}/bang-vang/")
    lines = page.locator(".nav a").evaluate_all(
        "links => links.map(link => getComputedStyle(link).borderBottomColor)"
    )
    assert sorted(map(lines.count, set(lines))) == [1, len(lines) - 1]


def test_no_empty_box_is_printed(page: Page, server: Server) -> None:
    ask(page, server, "thi dua")
    page.emulate_media(media="print")
    for shape in (".find-link", ".find", "main form"):
        expect(page.locator(shape).first).to_be_hidden()


def test_an_old_answer_never_stands_under_a_new_question(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{SEARCH}")
    page.evaluate(_SLOW_LEXICON)
    box = page.get_by_label("Từ cần tìm").last
    box.fill("xyzqw")
    box.press("Enter")
    expect(page.locator("[data-status]")).to_have_text("Đang tìm…")
    box.fill("tran xuan hung")
    box.press("Enter")
    box.press("Enter")
    expect(page.locator("[data-status]")).to_contain_text("«tran xuan hung»")
    page.evaluate("letGo()")
    page.wait_for_timeout(300)
    expect(page.locator("[data-status]")).to_contain_text("«tran xuan hung»")
    assert page.locator(f"{LIST} a").first.get_attribute("href") == HUNG
    page.go_back()
    assert page.url.endswith("?q=xyzqw")


# Only a question of which nothing is found asks for the lexicon; it waits until letGo().
_SLOW_LEXICON = """() => {
  const real = fetch, wait = new Promise(go => { globalThis.letGo = go; });
  globalThis.fetch = async address => {
    if (address.includes("tu-vung")) await wait;
    return real(address);
  };
}"""


def test_more_that_does_not_come_is_said_and_leaves_the_list(page: Page, server: Server) -> None:
    ask(page, server, "thi dua")
    page.route("**/tim-kiem/du-lieu/*", lambda route: route.abort())
    page.get_by_role("button", name="Xem thêm").click()
    expect(page.locator("[data-status]")).to_have_text("Chưa tải được dữ liệu, xin thử lại")
    expect(page.locator(LIST)).to_have_count(10)
    page.unroute("**/tim-kiem/du-lieu/*")
    page.get_by_role("button", name="Xem thêm").click()
    expect(page.locator(LIST).nth(10)).to_be_visible()


def test_the_box_on_every_page_leads_here(page: Page, server: Server) -> None:
    page.goto(server.origin + SEED)
    box = page.get_by_role("search", name="Tìm trên trang")
    if box.is_visible():
        box.get_by_role("searchbox").fill("nông thôn mới")
        page.keyboard.press("Enter")
    else:
        page.get_by_role("link", name="Tìm kiếm").click()
        page.get_by_label("Từ cần tìm").last.fill("nông thôn mới")
        page.keyboard.press("Enter")
    expect(page.locator(LIST).first).to_be_visible()
    assert "q=n%C3%B4ng" in page.url


def test_what_does_not_come_is_said_and_may_be_asked_again(page: Page, server: Server) -> None:
    page.route("**/tim-kiem/du-lieu/*", lambda route: route.abort())
    page.goto(f"{server.origin}{SEARCH}?q=thi+dua")
    expect(page.locator("[data-status]")).to_have_text("Chưa tải được dữ liệu, xin thử lại")
    page.unroute("**/tim-kiem/du-lieu/*")
    page.get_by_role("button", name="Tìm", exact=True).last.click()
    expect(page.locator(LIST).first).to_be_visible()


def test_axe_minds_nothing_with_results_and_filters_open(page: Page, server: Server) -> None:
    ask(page, server, "thi dua", "&nam=2023")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    width = page.viewport_size["width"] if page.viewport_size else 390
    page.context.new_cdp_session(page).send("Page.setBypassCSP", {"enabled": True})
    page.reload()
    expect(page.locator(LIST).first).to_be_visible()
    assert list(violations(page, (width,))) == []


def test_without_scripts_the_lists_lead_on(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.origin}{SEARCH}?q=thi+dua")
    main = page.locator("main")
    assert not main.locator("form").is_visible()
    for address in ("/tin-theo-thang/", "/bang-vang/#a-z", "/phong-trao/"):
        assert main.locator(f"a[href='{address}']").is_visible()
    box = page.locator("#ket-qua").bounding_box()
    assert box
    assert box["height"] == 0  # no room is kept for results
    context.close()


@pytest.mark.parametrize("words", ["xyzqw", "nong thon moi", ""])
def test_nothing_moves_and_no_empty_screen_is_left(page: Page, server: Server, words: str) -> None:
    page.add_init_script(_WATCH)
    page.goto(f"{server.origin}{SEARCH}?q={words}")
    expect(page.locator("#ket-qua")).to_have_css("min-height", "0px")
    page.evaluate(_TWO_FRAMES)
    assert page.evaluate("window.shifts") == []
    foot, end = page.locator("footer"), page.locator("#noi-dung .meta, #noi-dung [data-nothing]")
    boxes = [box for one in end.all() if (box := one.bounding_box())]
    below = max(box["y"] + box["height"] for box in boxes)
    top = foot.bounding_box()
    assert top
    assert top["y"] - below < 250


def test_a_later_answer_leaves_the_footer_where_it_is(page: Page, server: Server) -> None:
    """Who stands in it with the keyboard stays there."""
    ask(page, server, "xyzqw")
    page.locator("footer a").first.focus()
    page.evaluate("""() => {
      history.pushState(null, "", "?q=tran+xuan+hung");
      dispatchEvent(new PopStateEvent("popstate"));
    }""")
    expect(page.locator("[data-status]")).to_contain_text("Tìm thấy")
    expect(page.locator("footer a").first).to_be_focused()


def test_what_the_page_knows_of_the_index_is_not_fetched(page: Page, server: Server) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    assert ask(page, server, "tran xuan hung")
    files = [url for url in asked if ".bin?" in url]
    assert any("/tu-" in url for url in files)
    assert [url for url in files if "meta" in url] == []
    assert len(set(files)) == len(files)


@pytest.mark.parametrize("width", [320, 390, 640, 800, 1280])
def test_the_name_of_the_portal_stands_before_the_rest_of_its_header_has_come(
    page: Page, server: Server, width: int
) -> None:
    """A header that is parsed in two goes is painted in two."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(server.origin + SEARCH)
    where = """() => [...document.querySelectorAll(".brand img, .brand span")]
      .map(one => { const { x, y, width, height } = one.getBoundingClientRect();
        return [x, y, width, height]; })"""
    whole = page.evaluate(where)
    page.evaluate("document.querySelectorAll('.brand ~ *').forEach(one => one.remove())")
    assert page.evaluate(where) == whole
