"""Pages stay light: what a reader on slow data has to fetch before any photo."""

import gzip
import re
from xml.etree.ElementTree import Element

from tests.output.built import SEED, Portal
from tests.output.html import Document

_BUDGET = 15_000  # bytes over the wire, without photos and without scripts that may come later
_SCRIPT_BUDGET = 6_000  # bytes over the wire, all scripts of an article together
_FILTER_BUDGET = 5_000
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


def test_pages_load_only_the_scripts_that_have_something_to_do(
    portal: Portal, documents: tuple[Document, ...]
) -> None:
    own = portal.made_by("moved_choice.html", "search.html", "saved.html", "404.html", "light.html")
    apart = {_INDEX, *own}  # these have scripts of their own, or none
    articles = set(portal.made_by("article.html"))
    kept = articles.union(portal.made_by("gallery.html"))
    for page in documents:
        wanted = ["size"] + ["viewer"] * any(page.all("figure"))
        wanted += ["tools"] * (page.address in articles) + ["extras"] * (page.address in kept)
        if page.address not in apart:
            assert _names(page) == wanted, page.address
            assert not any(page.all("noscript"))


def test_only_the_script_of_the_text_size_is_waited_for(
    portal: Portal, documents: tuple[Document, ...]
) -> None:
    light = set(portal.made_by("light.html"))
    for page in documents:
        if page.address in light:
            assert list(_programs(page)) == []
            continue
        kinds = {script.attrib["src"]: script.get("type") for script in _programs(page)}
        waited = [address for address, kind in kinds.items() if kind != "module"]
        assert [re.sub(r"\W.*", "", address[3:]) for address in waited] == ["size"], page.address


def test_the_scripts_of_an_article_are_light(
    portal: Portal, documents: tuple[Document, ...]
) -> None:
    """With what they load later, which most devices never do."""
    (page,) = (page for page in documents if page.address == SEED)
    waiting = [script.attrib["src"] for script in _programs(page)]
    sizes: dict[str, int] = {}
    while waiting:
        address = waiting.pop()
        sizes[address] = _compressed(portal, address)
        waiting += re.findall(r'import\("([^"]+)"\)', portal.file(address).read_text("utf-8"))
    assert len(sizes) >= 4
    assert sum(sizes.values()) <= _SCRIPT_BUDGET, sizes


def _names(page: Document) -> list[str]:
    found = (re.fullmatch(r"/a/(\w+)\.[0-9a-f]{12}\.js", s.attrib["src"]) for s in _programs(page))
    return [match[1] for match in found if match]


def test_the_index_of_honours_loads_its_filter_and_no_data(
    portal: Portal, documents: tuple[Document, ...]
) -> None:
    (page,) = (page for page in documents if page.address == _INDEX)
    _, script = _programs(page)
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
    """Style sheets, icons, the seal, the script that is waited for: all before any photo."""
    (page,) = (page for page in documents if page.address == address)
    found = [link.attrib["href"] for link in page.all("link") if link.get("rel") != "canonical"]
    waited = (script for script in _programs(page) if script.get("type") != "module")
    found += [element.attrib["src"] for element in (*page.all("img"), *waited)]
    return [path for path in dict.fromkeys(found) if not path.startswith("/anh/")]


def _compressed(portal: Portal, address: str) -> int:
    return len(gzip.compress(portal.file(address).read_bytes(), 9))
