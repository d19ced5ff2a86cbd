"""Where scripts, <dialog> or AVIF are missing, links and JPEGs serve."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.kinds import SEED_GALLERY
from tests.browser.serve import Server
from tests.browser.viewing import at, viewer
from tests.output.built import SEED

_NO_DIALOG = "delete window.HTMLDialogElement"
_NO_METHOD = "delete HTMLDialogElement.prototype.showModal"
_SOURCES = """async () => {
  for (const image of document.querySelectorAll("figure img")) image.loading = "eager";
  const images = [...document.querySelectorAll("figure img")];
  await Promise.all(images.map(image => image.decode()));
  return images.map(image => image.currentSrc);
}"""


@pytest.fixture
def without_scripts(browser: Browser) -> Iterator[BrowserContext]:
    """Scripts switched off."""
    context = browser.new_context(java_script_enabled=False)
    yield context
    context.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("address", [SEED, SEED_GALLERY])
def test_without_scripts_a_photo_is_a_link_to_a_jpeg(
    address: str, without_scripts: BrowserContext, server: Server
) -> None:
    page = without_scripts.new_page()
    page.goto(f"{server.origin}{address}#anh-3")
    assert page.locator("figure figcaption").count() == 7
    with page.expect_response("**/*.jpg") as answer:
        page.click("#anh-3 a")
    assert answer.value.headers["content-type"] == "image/jpeg"
    page.wait_for_url("**/*.jpg")


@pytest.mark.parametrize("missing", [_NO_DIALOG, _NO_METHOD])
def test_without_dialog_a_photo_is_a_link_to_a_jpeg(
    missing: str, page: Page, server: Server
) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(missing)
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-3")
    assert page.locator("dialog").count() == 0
    page.click("#anh-3 a")
    page.wait_for_url("**/*.jpg")
    assert errors == []


def test_without_avif_jpegs_come_in_the_page_and_in_the_viewer(page: Page, server: Server) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setDisabledImageTypes", {"imageTypes": ["avif"]})
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-3")
    assert viewer(page) == at(3, 7)
    sources = page.evaluate(_SOURCES)
    assert len(sources) == 7 + 3
    assert [source for source in sources if not source.endswith(".jpg")] == []


def test_with_avif_no_jpeg_comes(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-3")
    assert [source for source in page.evaluate(_SOURCES) if not source.endswith(".avif")] == []
