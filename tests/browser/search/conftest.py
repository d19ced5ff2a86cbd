"""A page for the search, narrow and wide."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page


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
