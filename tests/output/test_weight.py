"""Pages stay light: what a reader on slow data has to fetch before any photo."""

import gzip
import re
from xml.etree.ElementTree import Element

from tests.output.built import SEED, Portal
from tests.output.html import Document

_BUDGET = 15_000  # bytes over the wire, without photos
_SCRIPT_BUDGET = 3_000  # bytes over the wire
_FILTER_BUDGET = 4_096
_INDEX = "/bang-vang/"
_LONGEST_PAGE = 250_000  # bytes, as it lies on the disk


def test_the_seed_article_without_photos_fits_its_budget(
    portal: Portal, documents: tuple[Document, ...]
) -> None:
    """Gzip -9 is what the oldest server does; brotli is smaller still."""
    loaded = _loaded_without_photos(documents, SEED)
    sizes = {address: _compressed(portal, address) for address in [SEED, *loaded]}
    assert sum(sizes.values()) <= _BUDGET, sizes


def test_the_other_pages_without_photos_fit_it_too(
    portal: Portal, documents: tuple[Document, ...]
) -> None:
    heavy = {}
    for page in documents:
        addresses = [page.address, *_loaded_without_photos(documents, page.address)]
        total = sum(_compressed(portal, address) for address in addresses)
        if total > _BUDGET:
            heavy[page.address] = total
    assert heavy == {}


def test_only_pages_with_photos_to_open_load_a_script_and_only_the_viewer(
    portal: Portal, documents: tuple[Document, ...]
) -> None:
    own = portal.made_by("moved_choice.html", "search.html", "404.html")
    apart = {_INDEX, *own}  # these have scripts of their own
    viewers = {
        script.attrib["src"]: script.attrib["type"]
        for page in documents
        for script in _programs(page)
        if page.address not in apart
    }
    ((address, kind),) = viewers.items()
    assert re.fullmatch(r"/a/viewer\.[0-9a-f]{12}\.js", address)
    assert kind == "module"
    assert _compressed(portal, address) <= _SCRIPT_BUDGET
    for page in documents:
        if page.address in apart:
            continue
        has_figures = any(page.all("figure"))
        assert [script.get("src") for script in _programs(page)] == [address] * has_figures
        assert not any(page.all("noscript"))


def test_the_index_of_honours_loads_its_filter_and_no_data(
    portal: Portal, documents: tuple[Document, ...]
) -> None:
    (page,) = (page for page in documents if page.address == _INDEX)
    (script,) = _programs(page)
    assert re.fullmatch(r"/a/honours\.[0-9a-f]{12}\.js", script.attrib["src"])
    assert _compressed(portal, script.attrib["src"]) <= _FILTER_BUDGET
    (form,) = (form for form in page.all("form") if "data-filter" in form.attrib)
    assert portal.file(form.attrib["data-filter"]).is_file()


def _programs(page: Document) -> list[Element]:
    """Scripts that run; JSON-LD is data."""
    return [script for script in page.all("script") if script.get("type") != "application/ld+json"]


def test_no_page_is_longer_than_a_phone_likes(documents: tuple[Document, ...]) -> None:
    sizes = {page.address: len(page.source.encode()) for page in documents}
    assert {address: size for address, size in sizes.items() if size > _LONGEST_PAGE} == {}


def _loaded_without_photos(documents: tuple[Document, ...], address: str) -> list[str]:
    """Style sheets, icons and the seal: whatever the page loads that is no photo."""
    (page,) = (page for page in documents if page.address == address)
    found = [link.attrib["href"] for link in page.all("link") if link.get("rel") != "canonical"]
    found += [element.attrib["src"] for element in (*page.all("img"), *_programs(page))]
    return [path for path in dict.fromkeys(found) if not path.startswith("/anh/")]


def _compressed(portal: Portal, address: str) -> int:
    return len(gzip.compress(portal.file(address).read_bytes(), 9))
