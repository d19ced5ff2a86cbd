"""The search page asked as a reader asks it."""

from playwright.sync_api import Page, expect

from tests.browser.serve import Server

SEARCH = "/tim-kiem/"
LIST = "#ket-qua > li"
HUNG = "/bang-vang/ho-so/tran-xuan-hung/"


def ask(page: Page, server: Server, words: str, more: str = "") -> list[str]:
    """The addresses that are found, best first."""
    page.goto(f"{server.origin}{SEARCH}?q={words}{more}")
    expect(page.locator("#ket-qua")).to_have_attribute("aria-busy", "false")
    expect(page.locator("[data-status]")).to_contain_text("ìm")
    links = page.locator(f"{LIST} a:first-of-type").all()
    return [link.get_attribute("href") or "" for link in links]
