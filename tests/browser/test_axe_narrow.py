"""No page has anything that axe minds, light or dark, at the width of phones."""

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import violations
from tests.browser.kinds import KINDS
from tests.browser.serve import Server


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(kind: str, browser: Browser, server: Server) -> None:
    page = browser.new_page()
    page.goto(server.origin + KINDS[kind][1])
    assert list(violations(page, widths=(360, 390))) == []
    page.close()
