"""The search page: as a reader types, with every answer in the list."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.axe import violations
from tests.browser.serve import Server
from tests.output.built import SEED
from tests.theme.files import JS

SEARCH = "/tim-kiem/"
_WATCH = """window.shifts = [];
new PerformanceObserver(list => {
  for (const { value, sources } of list.getEntries())
    window.shifts.push([value, ...sources.map(({ node }) => node?.nodeName)]);
}).observe({ type: "layout-shift", buffered: true });"""
_TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
_LIST = "#ket-qua > li"
_HUNG = "/bang-vang/ho-so/tran-xuan-hung/"


@pytest.fixture(params=[390, 1280], ids=["narrow", "wide"])
def page(request: pytest.FixtureRequest, visitor: BrowserContext) -> Iterator[Page]:
    """A page that minds every breach of its policy and every error of a script."""
    page = visitor.new_page()
    page.set_viewport_size({"width": request.param, "height": 800})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    page.close()
    assert [line for line in said if "Failed to load resource" not in line] == []


def ask(page: Page, server: Server, words: str, more: str = "") -> list[str]:
    """The addresses that are found, best first."""
    page.goto(f"{server.origin}{SEARCH}?q={words}{more}")
    expect(page.locator("#ket-qua")).to_have_attribute("aria-busy", "false")
    expect(page.locator("[data-status]")).to_contain_text("ìm")
    links = page.locator(f"{_LIST} a:first-of-type").all()
    return [link.get_attribute("href") or "" for link in links]


@pytest.mark.parametrize(
    "words",
    [
        "tran xuan hung",
        "Trần Xuân Hùng",
        "TRẦN XUÂN HÙNG",
        "Trâ\u0300n Xuân Hùng",
        "traanf xuaan hungf",
        "tra6n2 xua6n hu2ng",
        "tran xuan hugn",
        "tran xuam hung",
        "tran xuan hu",
        "xuan hung",
        "tran hung",
    ],
)
def test_a_name_is_found_however_it_is_typed(page: Page, server: Server, words: str) -> None:
    assert "/bang-vang/ho-so/tran-xuan-hung/" in ask(page, server, words)[:3]


def test_names_and_articles_stand_in_one_list_that_says_what_each_is(
    page: Page, server: Server
) -> None:
    found = ask(page, server, "tran xuan hung")
    assert found[:2] == ["/bang-vang/ho-so/tran-xuan-hung/", SEED]
    kinds = page.locator(f"{_LIST} .kicker").all_inner_texts()
    assert kinds[:2] == ["Hồ sơ khen thưởng", "Tin tức - Sự kiện"]


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("hội nghị tổng kết công tác thi đua khen thưởng năm 2022", SEED),
        ("hàng ghế đại biểu", None),
        ("chung suc xay dung nong thon moi", "/phong-trao/nong-thon-moi/"),
        ("huân chương lao động", "/bang-vang/danh-muc/huan-chuong-lao-dong/"),
        ("sở xây dựng", "/bang-vang/don-vi/so-xay-dung/"),
        ("quyết định khen thưởng tổng kết năm 2022", None),
    ],
)
def test_articles_papers_pages_units_awards_are_found(
    page: Page, server: Server, words: str, address: str | None
) -> None:
    found = ask(page, server, words)
    assert found
    if address:
        assert address in found[:3]


def test_words_are_marked_in_title_and_snippet(page: Page, server: Server) -> None:
    ask(page, server, "nong thon moi")
    marks = page.locator(f"{_LIST} mark").all_inner_texts()
    assert "nông thôn mới" in marks
    first = page.locator(_LIST).first
    assert first.locator(".title mark").count() + first.locator("p mark").count() > 0


def test_marks_stand_on_words_as_they_are_written(page: Page, server: Server) -> None:
    page.goto(server.origin + SEARCH)
    page.route("**/words-of-theme.js", lambda route: route.fulfill(path=JS / "words.js"))
    found = page.evaluate(
        "async text => (await import('/words-of-theme.js')).places(text)"
        ".map(({ start, end, key }) => [text.slice(start, end), key])",
        "Bà H'Hen Niê, Tra\u0302\u0300n, Thu\u00adỷ 08/3 'a'",
    )
    assert found == [
        ["Bà", "ba"],
        ["H'Hen", "hhen"],
        ["Niê", "nie"],
        ["Tra\u0302\u0300n", "tran"],
        ["Thu\u00adỷ", "thuy"],
        ["08", "8"],
        ["3", "3"],
        ["a", "a"],
    ]


def test_it_fits_a_screen_of_four_times_the_size(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    ask(page, server, "tran xuan hung", "&nam=2023")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_filters_count_narrow_and_stay_in_the_address(page: Page, server: Server) -> None:
    everything = len(ask(page, server, "khen thuong", "&nam=2023"))
    assert page.locator("details").get_attribute("open") is not None
    assert 0 < everything <= 10
    days = page.locator(f"{_LIST} .meta span:first-child").all_inner_texts()
    assert {day[-4:] for day in days} == {"2023"}
    years = page.locator("select[name=nam]")
    assert years.evaluate("select => select.selectedOptions[0].text").startswith("2023 (")
    years.select_option("")
    expect(page).to_have_url(f"{server.origin}{SEARCH}?q=khen+thuong")
    page.go_back()
    expect(years).to_have_value("2023")


def test_a_filter_by_people_leaves_people(page: Page, server: Server) -> None:
    found = ask(page, server, "nguyen van", "&muc=ho-so")
    assert found
    assert all(address.startswith("/bang-vang/ho-so/") for address in found)


def test_forms_with_marks_are_offered(page: Page, server: Server) -> None:
    ask(page, server, "tran xuan hung")
    page.locator("[data-meant] a", has_text="Trần Xuân Hùng").click()
    expect(page.get_by_label("Từ cần tìm").last).to_have_value("Trần Xuân Hùng")
    expect(page.locator("[data-meant]")).to_be_hidden()


def test_a_find_by_guess_says_so(page: Page, server: Server) -> None:
    ask(page, server, "tran xuan hugn")
    expect(page.locator("[data-status]")).to_contain_text("gần đúng")


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
    expect(page.locator(_LIST).nth(10)).to_be_visible()
    expect(page.locator(_LIST).nth(10).locator("a")).to_be_focused()


def test_more_asked_for_twice_comes_once(page: Page, server: Server) -> None:
    ask(page, server, "thi dua")
    page.evaluate("for (let at = 0; at < 3; at++) document.querySelector('[data-more]').click()")
    expect(page.locator(_LIST).nth(10)).to_be_visible()
    expect(page.locator("#ket-qua")).to_have_attribute("aria-busy", "false")
    links = [a.get_attribute("href") for a in page.locator(f"{_LIST} a:first-of-type").all()]
    assert len(links) == len(set(links)) <= 20


def test_back_leads_to_the_place_in_the_list(page: Page, server: Server) -> None:
    ask(page, server, "thi dua")
    page.get_by_role("button", name="Xem thêm").click()
    result = page.locator(f"{_LIST} a").nth(11)
    result.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    result.click()
    page.wait_for_url("**/tin/**")
    page.go_back()
    expect(result).to_be_in_viewport()
    assert abs(page.evaluate("scrollY") - before) < 200  # a click may scroll a little as well


def test_people_whom_filters_cannot_sort_are_said(page: Page, server: Server) -> None:
    ask(page, server, "tran xuan hung")
    left = page.locator("[data-people]")
    expect(left).to_be_hidden()
    for more in ("&nam=2023", "&muc=ho-so&nam=2023"):
        found = ask(page, server, "tran xuan hung", more)
        assert "/bang-vang/ho-so/tran-xuan-hung/" not in found
        expect(left).to_contain_text("Có 1 hồ sơ khen thưởng")
    ask(page, server, "tran xuan hung", "&nam=2023&muc=tin-tuc-su-kien")
    expect(left).to_be_hidden()
    ask(page, server, "tran xuan hung", "&nam=2023")
    left.get_by_role("link").click()
    page.wait_for_url("**/bang-vang/?q=tran+xuan+hung&nam=2023")


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
    page.wait_for_url(f"**{_HUNG}")


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
    assert page.locator(f"{_LIST} a").first.get_attribute("href") == _HUNG
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
    expect(page.locator(_LIST)).to_have_count(10)
    page.unroute("**/tim-kiem/du-lieu/*")
    page.get_by_role("button", name="Xem thêm").click()
    expect(page.locator(_LIST).nth(10)).to_be_visible()


def test_signs_alone_are_no_words(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{SEARCH}?q=...")
    expect(page.locator("[data-status]")).to_have_text("Xin gõ ít nhất một chữ hoặc một số")
    expect(page.locator("[data-nothing]")).to_be_hidden()


def test_words_that_scripts_know_are_words(page: Page, server: Server) -> None:
    assert ask(page, server, "constructor") == []
    expect(page.locator("[data-status]")).to_contain_text("Không tìm thấy")


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
    expect(page.locator(_LIST).first).to_be_visible()
    assert "q=n%C3%B4ng" in page.url


def test_what_does_not_come_is_said_and_may_be_asked_again(page: Page, server: Server) -> None:
    page.route("**/tim-kiem/du-lieu/*", lambda route: route.abort())
    page.goto(f"{server.origin}{SEARCH}?q=thi+dua")
    expect(page.locator("[data-status]")).to_have_text("Chưa tải được dữ liệu, xin thử lại")
    page.unroute("**/tim-kiem/du-lieu/*")
    page.get_by_role("button", name="Tìm", exact=True).last.click()
    expect(page.locator(_LIST).first).to_be_visible()


def test_a_browser_without_decompression_finds_as_well(page: Page, server: Server) -> None:
    page.add_init_script("delete globalThis.DecompressionStream")
    assert ask(page, server, "tran xuan hung")[0] == "/bang-vang/ho-so/tran-xuan-hung/"


def test_a_server_that_unpacks_does_no_harm(page: Page, server: Server) -> None:
    page.route(
        "**/tim-kiem/du-lieu/*",
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            headers=answer.headers | {"content-encoding": "gzip"},
        ),
    )
    assert ask(page, server, "tran xuan hung")


@pytest.mark.parametrize(
    "words", ["%3Cimg+src%3Dx%3E", "%22%27%3C%2Fscript%3E", "...", "%F0%9F%98%80"]
)
def test_odd_words_break_nothing(page: Page, server: Server, words: str) -> None:
    page.goto(f"{server.origin}{SEARCH}?q={words}")
    expect(page.locator("#ket-qua")).to_have_attribute("aria-busy", "false")
    assert page.locator("#ket-qua img[src='x']").count() == 0


def test_axe_minds_nothing_with_results_and_filters_open(page: Page, server: Server) -> None:
    ask(page, server, "thi dua", "&nam=2023")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    width = page.viewport_size["width"] if page.viewport_size else 390
    page.context.new_cdp_session(page).send("Page.setBypassCSP", {"enabled": True})
    page.reload()
    expect(page.locator(_LIST).first).to_be_visible()
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
    # A header that is parsed in two goes may move its seal by some pixels.
    shifts = page.evaluate("window.shifts")
    assert sum(value for value, *_ in shifts) < 0.0005, shifts  # CLS 0.000
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
