"""Old addresses on a host that only sends files: with scripts and without, under the policy."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from plugins.core.old_address import ITEM_NAMES, ITEM_NUMBER
from tests.browser.serve import Server, serving
from tests.builder.sites import build
from tests.redirects.making import ANNEX, GONE, MEETING, PAPER, SECOND, make_content, make_many

POST = "/TinTuc/tintuc/Lists/Posts/Post.aspx"
MANY = "/TinTuc/Lists/Posts/Post.aspx"
LEADING = [
    ("/Pages/Hoi-nghi.aspx", MEETING),
    ("/pages/hoi-nghi.aspx/", MEETING),
    ("/Pages/Hoi-nghi.aspx?utm_source=x", MEETING),
    ("/Tin%20t%E1%BB%A9c/H%E1%BB%99i%20ngh%E1%BB%8B.aspx", MEETING),
    ("/Pages/khoa-san%E2%80%8B.aspx", MEETING),
    ("/cu/Bai-hai.html", SECOND),
    ("/Pages/Da-go.aspx", GONE),
    ("/Pages/default.aspx", "/"),
]
CHOSEN = [
    (f"{POST}?CategoryId=2&ItemID=1424&PublishedDate=2019-03-01T08:50:00Z", MEETING),
    (f"{POST.lower()}/?itemid=1425", SECOND),
    (f"{POST}?ID=01424%0A", MEETING),
    (f"{POST}?ID=1424&ItemID=1425", SECOND),
    ("/VanBan/DispForm.aspx?Source=x&ID=7", PAPER),
    ("/Pages/xem.aspx?lang=vi&NewsID=5&x=1", SECOND),
    (f"{MANY}?ItemID=1", "/tin/2019/bai-1/"),
    (f"{MANY}?ItemID=200", "/tin/2019/bai-200/"),
    (f"{MANY.lower()}?ItemID=201", "/tin/2019/bai-201/"),
]
_LISTEN = """
window.violations = [];
document.addEventListener("securitypolicyviolation", event =>
  window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The small site of old addresses, with an address of 205 articles."""
    folder = tmp_path_factory.mktemp("moved")
    done = build(make_many(make_content(folder / "content"), 205), folder / "output")
    assert done.returncode == 0, done.stdout + done.stderr
    with serving(folder / "output") as running:
        yield running


@pytest.fixture(scope="module")
def without_scripts(browser: Browser) -> Iterator[BrowserContext]:
    """Scripts switched off."""
    context = browser.new_context(java_script_enabled=False)
    yield context
    context.close()


@pytest.fixture
def page(visitor: BrowserContext) -> Iterator[Page]:
    """A page with scripts."""
    page = visitor.new_page()
    yield page
    page.close()


@pytest.fixture
def bare(without_scripts: BrowserContext) -> Iterator[Page]:
    """A page without scripts."""
    page = without_scripts.new_page()
    yield page
    page.close()


@pytest.fixture(params=["page", "bare"], ids=["scripts", "no scripts"])
def any_page(request: pytest.FixtureRequest) -> Page:
    """A page, with and without scripts."""
    page: Page = request.getfixturevalue(request.param)
    return page


@pytest.mark.parametrize(("old", "new"), LEADING)
def test_an_old_page_leads_on_by_itself(any_page: Page, server: Server, old: str, new: str) -> None:
    any_page.goto(server.origin + old)
    any_page.wait_for_url(server.origin + new)
    assert any_page.locator("h1").inner_text()


@pytest.mark.parametrize(("old", "new"), CHOSEN)
def test_a_number_leads_to_its_article_at_once(
    page: Page, server: Server, old: str, new: str
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(server.origin + old)
    page.wait_for_url(server.origin + new)
    assert said == []


def test_the_way_back_does_not_come_again(page: Page, server: Server) -> None:
    page.goto(server.origin + SECOND)
    page.goto(f"{server.origin}{POST}?ItemID=1424")
    page.wait_for_url(server.origin + MEETING)
    page.go_back()
    page.wait_for_url(server.origin + SECOND)


@pytest.mark.parametrize(
    "query", ["", "?ItemID=9", "?ItemID=14", "?x=itemid%3D1424", "?ItemID=<b>"]
)
def test_an_unknown_number_leaves_the_choice_to_the_reader(
    page: Page, server: Server, query: str
) -> None:
    page.add_init_script(_LISTEN)
    page.goto(f"{server.origin}{POST}/{query}")
    page.wait_for_load_state("networkidle")
    assert page.url.startswith(server.origin + POST)
    assert page.locator("main a").all_inner_texts() == ["Hội nghị thử", "Bài thứ hai"]
    assert page.evaluate("window.violations") == []


def test_without_scripts_a_reader_finds_the_article_in_the_list(bare: Page, server: Server) -> None:
    bare.goto(f"{server.origin}{POST}?ItemID=1425")
    assert bare.locator("main .meta").all_inner_texts() == ["ItemID 1424", "ItemID 1425"]
    bare.get_by_role("link", name="Bài thứ hai").click()
    assert bare.url == server.origin + SECOND


def test_without_scripts_ranges_lead_to_the_article(bare: Page, server: Server) -> None:
    bare.goto(f"{server.origin}{MANY}?ItemID=203")
    bare.get_by_role("link", name="Từ ItemID 201 đến ItemID 205").click()
    bare.get_by_role("link", name="Bài số 203").click()
    assert bare.url == f"{server.origin}/tin/2019/bai-203/"


def test_an_attachment_is_fetched(page: Page, server: Server) -> None:
    """Answered with a text: a page that a PDF is opened in may never close: seen in a whole run."""
    address = "/Lists/ThongBao/Attachments/12/Phụ%20lục.pdf"
    page.route(server.origin + ANNEX, lambda route: route.fulfill(body="Phụ lục"))
    page.goto(server.origin + address)
    page.wait_for_url(server.origin + ANNEX)
    with urlopen(server.origin + ANNEX) as answer:  # noqa: S310 — our own server
        assert answer.read(5) == b"%PDF-"


def test_the_script_reads_numbers_as_python_does() -> None:
    """The same pattern stands in both."""
    script = (Path(__file__).resolve().parents[2] / "theme/static/js/moved.js").read_text("utf-8")
    pattern = script.split('NUMBER = "')[1].split('"')[0]
    assert pattern == ITEM_NUMBER.replace(r"\s", "")
    assert json.dumps(ITEM_NAMES) in script
