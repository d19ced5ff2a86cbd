"""What a reader types is found, best first, with marks, filters and what was meant."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.search.asking import LIST, SEARCH, ask
from tests.browser.serve import Server
from tests.output.built import SEED
from tests.theme.files import JS


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
    kinds = page.locator(f"{LIST} .kicker").all_inner_texts()
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
    marks = page.locator(f"{LIST} mark").all_inner_texts()
    assert "nông thôn mới" in marks
    first = page.locator(LIST).first
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


def test_filters_count_narrow_and_stay_in_the_address(page: Page, server: Server) -> None:
    everything = len(ask(page, server, "khen thuong", "&nam=2023"))
    assert page.locator("details").get_attribute("open") is not None
    assert 0 < everything <= 10
    days = page.locator(f"{LIST} .meta span:first-child").all_inner_texts()
    assert {day[-4:] for day in days} == {"2023"}
    years = page.locator("select[name=nam]")
    assert years.evaluate("select => select.selectedOptions[0].text").startswith("2023 (")
    years.select_option("")
    expect(page).to_have_url(f"{server.origin}{SEARCH}?q=khen+thuong")
    page.go_back()
    expect(years).to_have_value("2023")


def test_filters_stand_in_the_page_when_they_are_opened(page: Page, server: Server) -> None:
    ask(page, server, "khen thuong")
    assert page.locator("select").count() == 0
    page.get_by_text("Lọc kết quả").click()
    years = page.locator("select[name=nam]")
    expect(years.locator("option[value='2023']")).to_contain_text("2023 (")
    years.select_option("2023")
    expect(page).to_have_url(f"{server.origin}{SEARCH}?q=khen+thuong&nam=2023")
    page.get_by_role("button", name="Bỏ lọc").click()
    expect(page).to_have_url(f"{server.origin}{SEARCH}?q=khen+thuong")
    expect(years).to_have_value("")
    page.get_by_text("Lọc kết quả").click()
    page.get_by_text("Lọc kết quả").click()
    expect(page.locator("select[name=nam]")).to_have_count(1)


def test_filters_opened_while_it_searches_or_before_anything_was_asked(
    page: Page, server: Server
) -> None:
    page.route("**/tin-*", lambda _: None)
    page.goto(f"{server.origin}{SEARCH}?q=khen thuong")
    expect(page.locator("#ket-qua")).to_have_attribute("aria-busy", "true")
    page.get_by_text("Lọc kết quả").click()
    expect(page.locator("select[name=nam]")).to_be_visible()
    page.unroute("**/tin-*")
    page.goto(f"{server.origin}{SEARCH}")
    page.get_by_text("Lọc kết quả").click()
    expect(page.locator("select[name=nam]")).to_be_visible()


def test_a_step_back_takes_filters_off_that_are_folded(page: Page, server: Server) -> None:
    everything = ask(page, server, "khen thuong")
    page.get_by_text("Lọc kết quả").click()
    page.locator("select[name=nam]").select_option("2023")
    expect(page).to_have_url(f"{server.origin}{SEARCH}?q=khen+thuong&nam=2023")
    expect(page.locator("#ket-qua")).to_have_attribute("aria-busy", "false")
    page.get_by_text("Lọc kết quả").click()
    page.go_back()
    expect(page.locator("select[name=nam]")).to_have_value("")
    expect(page.locator(LIST)).to_have_count(len(everything))


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


def test_signs_alone_are_no_words(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{SEARCH}?q=...")
    expect(page.locator("[data-status]")).to_have_text("Xin gõ ít nhất một chữ hoặc một số")
    expect(page.locator("[data-nothing]")).to_be_hidden()


def test_words_that_scripts_know_are_words(page: Page, server: Server) -> None:
    assert ask(page, server, "constructor") == []
    expect(page.locator("[data-status]")).to_contain_text("Không tìm thấy")


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
