"""Everything that a page leads to is there, nothing leaves the house, and all can be found."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from plugins.core.addresses import ROBOTS, SEARCH_FILES, WORKER
from tests.output.built import Portal
from tests.output.html import Document

# Hosts that the samples lead readers to; nothing is ever loaded from them.
_LINKED_HOSTS = {"example.org"}
_TEXT_FILES = {".html", ".css", ".svg", ".js", ".json", ".xml", ".txt", ".webmanifest"}
_HOST = re.compile(r"(?:https?:|wss?:|(?<=[\s\"'(=]))//[\w\[][\w.:\]-]*", re.IGNORECASE)
_CSS_ADDRESS = re.compile(r"url\(\s*['\"]?([^'\")]*)|@import\s+['\"]([^'\"]*)", re.IGNORECASE)
# Fetched by pages, read by programs.
_BESIDE = ("/a/", "/chuyen-huong/", SEARCH_FILES, ROBOTS, WORKER)
_NAMESPACES = (
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xlink",
    "http://json-schema.org/draft-07/schema#",
)


@dataclass(frozen=True)
class Reference:
    """A place that a page refers to, as an absolute path; ``fragment`` may be ""."""

    path: str
    fragment: str
    host: str
    is_link: bool  # an <a href>, which a reader follows; else it is loaded with the page


def references(page: Document) -> Iterator[Reference]:
    """All that a page leads to or loads, through every attribute that can."""
    for element in page.root.iter():
        for name in ("href", "src", "poster", "action", "data", "cite"):
            if (value := element.get(name)) is not None:
                yield _reference(page.address, value, is_link=(element.tag, name) == ("a", "href"))
        for candidate in element.get("srcset", "").split(", "):
            if candidate:
                yield _reference(page.address, candidate.split()[0], is_link=False)


def _reference(base: str, value: str, *, is_link: bool) -> Reference:
    parts = urlsplit(urljoin(base, value))
    host = parts.netloc if parts.scheme in {"", "http", "https"} else f"{parts.scheme}:"
    return Reference(unquote(parts.path), unquote(parts.fragment), host, is_link)


def test_every_internal_link_photo_and_srcset_candidate_exists(
    portal: Portal, documents: tuple[Document, ...]
) -> None:
    assert {
        f"{page.address} -> {reference.path}"
        for page in documents
        for reference in references(page)
        if not reference.host and not portal.file(reference.path).is_file()
    } == set()


def test_internal_links_need_no_redirect_and_no_index_name(
    documents: tuple[Document, ...],
) -> None:
    assert {
        f"{page.address} -> {reference.path}"
        for page in documents
        for reference in references(page)
        if not reference.host
        if reference.path.endswith("/index.html") or "//" in reference.path
    } == set()


def test_every_fragment_has_its_target(documents: tuple[Document, ...]) -> None:
    targets = {page.address: {e.get("id") for e in page.root.iter()} for page in documents}
    assert {
        f"{page.address} -> {reference.path}#{reference.fragment}"
        for page in documents
        for reference in references(page)
        if reference.fragment and not reference.host
        if reference.fragment not in targets.get(reference.path, set())
    } == set()


def test_what_labels_or_describes_is_on_the_same_page(documents: tuple[Document, ...]) -> None:
    names = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "headers")
    assert {
        f"{page.address}: {name}={identifier}"
        for page in documents
        for targets in [{element.get("id") for element in page.root.iter()}]
        for element in page.root.iter()
        for name in names
        for identifier in element.get(name, "").split()
        if identifier not in targets
    } == set()


def test_only_plain_links_lead_to_other_hosts_and_only_to_known_ones(
    documents: tuple[Document, ...],
) -> None:
    assert {
        f"{page.address} -> {reference.host}{reference.path}"
        for page in documents
        for reference in references(page)
        if reference.host
        if not (reference.is_link and reference.host in {*_LINKED_HOSTS, "mailto:", "tel:"})
    } == set()


def test_no_file_names_another_host_outside_of_its_links_and_words(portal: Portal) -> None:
    assert {
        f"{portal.address(path)}: {address}"
        for path in portal.files()
        if path.suffix in _TEXT_FILES
        for address in _addresses(path)
    } == set()


def _addresses(path: Path) -> list[str]:
    """Addresses of hosts in a file; in HTML, those in tags other than <a>."""
    text = path.read_text("utf-8")
    if path.suffix == ".html":
        text = " ".join(re.findall(r"<(?!a\s|/|!)[^>]*>", text))
    for namespace in _NAMESPACES:
        text = text.replace(namespace, "")
    return [unescape(hit[0]) for hit in _HOST.finditer(text)]


def test_style_sheets_load_only_what_is_there(portal: Portal) -> None:
    assert {
        f"{portal.address(path)} -> {target}"
        for path in portal.files()
        if path.suffix == ".css"
        for target in _loaded(path)
        if not portal.file(urlsplit(urljoin(portal.address(path), target)).path).is_file()
    } == set()


def _loaded(path: Path) -> list[str]:
    hits = _CSS_ADDRESS.finditer(path.read_text("utf-8"))
    return [hit[1] or hit[2] or "" for hit in hits]


def _filtered(portal: Portal, documents: tuple[Document, ...]) -> set[str]:
    """The files that the filter of honours loads: its columns, and the blocks that these name."""
    forms = (form for page in documents for form in page.all("form"))
    columns = {form.attrib["data-filter"] for form in forms if "data-filter" in form.attrib}
    blocks = (json.loads(portal.file(address).read_text("utf-8"))["blocks"] for address in columns)
    return columns | {block for found in blocks for block in found}


def test_all_that_is_published_can_be_reached_from_the_home_page(
    portal: Portal, documents: tuple[Document, ...]
) -> None:
    reached = _reached({page.address: page for page in documents})
    old = portal.made_by("moved.html", "moved_choice.html")
    apart = {"/404.html", *portal.made_by("withdrawn.html"), *old, *_filtered(portal, documents)}
    assert {
        address
        for address in map(portal.address, portal.files())
        if address not in reached | apart and not address.startswith(_BESIDE)
    } == set()


def test_no_link_leads_to_a_withdrawn_article(
    portal: Portal, documents: tuple[Document, ...]
) -> None:
    withdrawn = set(portal.made_by("withdrawn.html"))
    assert {
        f"{page.address} -> {reference.path}"
        for page in documents
        for reference in references(page)
        if reference.path in withdrawn - {page.address}
    } == set()


def test_every_asset_is_used_by_some_page(portal: Portal, documents: tuple[Document, ...]) -> None:
    used = {reference.path for page in documents for reference in references(page)}
    used |= {
        later
        for path in portal.files()
        if path.suffix == ".js"
        for later in re.findall(r'import\("([^"]+)"\)', path.read_text("utf-8"))
    }
    used |= {
        urlsplit(urljoin(portal.address(path), target)).path
        for path in portal.files()
        if path.suffix == ".css"
        for target in _loaded(path)
    }
    published = {portal.address(path) for path in portal.files()}
    # Networks are shown it where there is a public address: tests/output/test_machines.py.
    shared = {address for address in published if address.startswith("/a/share.")}
    assert len(shared) == 1
    assert {address for address in published if address.startswith("/a/")} - used == shared


def _reached(pages: dict[str, Document]) -> set[str]:
    """Every address that links, photos and files lead to, starting at the home page."""
    reached = {"/"}
    waiting = ["/"]
    while waiting:
        page = pages.get(waiting.pop())
        for reference in references(page) if page else ():
            if not reference.host and reference.path not in reached:
                reached.add(reference.path)
                waiting.append(reference.path)
    return reached
