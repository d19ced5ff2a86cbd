"""The built portal, a server that sends it under its policy, and a browser to read it with."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from plugins.tools import chromium
from tests.browser.serve import Server, serving
from tests.output.built import Portal, PortalError, built_once
from tests.output.html import Document, parse


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--portal FOLDER``: tests a portal that is there already, for instance a broken copy."""
    parser.addoption("--portal", help="a folder that tests.output.built has made")


@pytest.fixture(scope="session")
def portal(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Portal:
    """The project's content, built once for the whole run, whatever the number of workers."""
    if given := request.config.getoption("--portal"):
        return Portal(Path(given))
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent  # the run's, above the worker's own
    try:
        return built_once(folder / "portal")
    except PortalError as error:
        pytest.fail(f"The portal was not built:\n{error}", pytrace=False)


@pytest.fixture(scope="session")
def documents(portal: Portal) -> tuple[Document, ...]:
    """Every page of the portal, parsed."""
    return parse(portal)


@pytest.fixture(scope="session")
def server(portal: Portal) -> Iterator[Server]:
    """The portal on this machine, every answer under the policy of DESIGN.md."""
    with serving(portal.output) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium; one a file, since two Playwrights at once cannot run in one process."""
    try:
        found = str(chromium.ensure())
    except chromium.ChromiumError as error:
        pytest.fail(str(error), pytrace=False)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=chromium.LAUNCH)
        yield running
        running.close()


@pytest.fixture(scope="module")
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """A reader for all tests of a file that keep nothing on the device; each opens its own page.

    A context costs twice as much as a page. This one has no service worker: what it kept for one
    test, the next one would get.
    """
    context = browser.new_context()
    context.add_init_script("delete Navigator.prototype.serviceWorker;")
    yield context
    context.close()
