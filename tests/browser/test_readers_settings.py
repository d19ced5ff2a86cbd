"""Readers who switch scripts off read everything."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.kinds import KINDS, NOWHERE
from tests.browser.serve import Server
from tests.output.html import Document

# As a reader does by hand.
_UNFOLD = (
    "() => { for (const details of document.querySelectorAll('details')) details.open = true; }"
)
_UNSEEN_PHOTOS = """() => [...document.images]
  .filter(image => !image.complete || !image.naturalWidth).map(image => image.src)"""


@pytest.fixture(scope="module")
def without_scripts(browser: Browser) -> Iterator[BrowserContext]:
    """Scripts switched off."""
    context = browser.new_context(java_script_enabled=False)
    yield context
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_without_scripts_all_text_and_photos_are_there(
    kind: str, without_scripts: BrowserContext, server: Server, documents: tuple[Document, ...]
) -> None:
    address = KINDS[kind][1]
    page = without_scripts.new_page()
    page.goto(server.origin + address)
    (written,) = (
        document
        for document in documents
        if document.address == address.replace(NOWHERE, "/404.html").split("?")[0]
    )
    page.evaluate(_UNFOLD)
    shown = "".join(page.locator("main").inner_text().split())
    texts = ("".join(text.split()) for text in _texts_for_all(written.one("main")))
    assert [text for text in texts if text not in shown] == []
    assert page.evaluate(_UNSEEN_PHOTOS) == []
    page.close()


def _texts_for_all(element: Element) -> Iterator[str]:
    """All texts but a drawing's own words, and what only a script answers or waits for."""
    tag = element.tag.rsplit("}")[-1]
    is_apart = tag in {"title", "desc", "form"} or "hidden" in element.attrib
    if not is_apart and "scripted" not in element.get("class", ""):
        yield element.text or ""
        for child in element:
            yield from _texts_for_all(child)
            yield child.tail or ""
