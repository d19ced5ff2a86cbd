"""Every page of the output is sound HTML: strictly parsed, well headed, nothing inline."""

import re
import unicodedata
from collections import Counter
from itertools import pairwise
from xml.etree.ElementTree import Element

from plugins.core.addresses import WORKER
from tests.output.built import Portal
from tests.output.html import Document, words

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# What a template or a Python value that was not meant to be seen leaves behind.
_LEFTOVERS = re.compile(
    r"\bNone\b|\{\{|\}\}|\{%|%\}|\{#|#\}|Undefined|<[a-z_.]+ object at |\bnan\b"
)
_WORD_KEY = re.compile(r'"[a-z0-9 ]+"')  # "nan" is nàn, nạn
_ENGLISH = ("/en/",)


def test_every_file_that_a_page_was_promised_for_is_there_and_no_other(portal: Portal) -> None:
    promised = set(portal.templates)
    there = {portal.address(path) for path in portal.files()}
    assert promised - there == set()
    beside = ("/a/", WORKER)  # the theme's own
    assert [address for address in there - promised if not address.startswith(beside)] == []


def test_html5libs_strict_parser_accepts_every_page(documents: tuple[Document, ...]) -> None:
    assert [f"{page.address}: {error}" for page in documents for error in page.errors] == []


def test_an_id_stands_once_on_its_page(documents: tuple[Document, ...]) -> None:
    assert [
        f"{page.address}: {identifier}"
        for page in documents
        for identifier, count in Counter(
            element.get("id") for element in page.root.iter() if element.get("id") is not None
        ).items()
        if count > 1
    ] == []


def test_every_page_has_one_h1_and_it_says_something(documents: tuple[Document, ...]) -> None:
    assert [
        page.address for page in documents if [bool(words(h1)) for h1 in page.all("h1")] != [True]
    ] == []


def test_headings_begin_with_h1_and_skip_no_level(documents: tuple[Document, ...]) -> None:
    assert [f"{page.address}: {skip}" for page in documents for skip in _skips(page)] == []


def _skips(page: Document) -> list[str]:
    levels = [0, *(int(heading.tag[1]) for heading in page.all(*_HEADINGS))]
    return [f"h{below} after h{above}" for above, below in pairwise(levels) if below > above + 1]


def test_no_heading_is_empty(documents: tuple[Document, ...]) -> None:
    assert [
        f"{page.address}: {heading.tag}"
        for page in documents
        for heading in page.all(*_HEADINGS)
        if not words(heading)
    ] == []


def test_every_page_names_its_language(documents: tuple[Document, ...]) -> None:
    for page in documents:
        language = "en" if page.address in _ENGLISH else "vi"
        assert page.one("html").get("lang") == language, page.address


def test_titles_are_unique(documents: tuple[Document, ...], portal: Portal) -> None:
    # These say no more than that something is withdrawn or has moved, and may have two spellings.
    alike = portal.made_by("withdrawn.html", "moved.html", "moved_choice.html")
    titles = Counter(words(page.one("title")) for page in documents if page.address not in alike)
    assert [title for title, count in titles.items() if count > 1] == []


def test_a_page_carries_no_script_style_or_handler_of_its_own(
    documents: tuple[Document, ...],
) -> None:
    assert [f"{page.address}: {line}" for page in documents for line in _inline(page)] == []


def _inline(page: Document) -> list[str]:
    found = [element.tag for element in page.all("style")]
    found += [
        "script without src"
        for script in page.all("script")
        if not script.get("src") and script.get("type") != "application/ld+json"
    ]
    for element in page.root.iter():
        for name, value in element.items():
            if name == "style" or name.startswith("on"):
                found.append(f"{element.tag} {name}={value}")
            if value.strip().lower().startswith(("javascript:", "data:")):
                found.append(f"{element.tag} {name}={value[:40]}")
    return found


def test_every_link_and_every_control_has_a_name(documents: tuple[Document, ...]) -> None:
    assert [
        f"{page.address}: {element.get('href')}"
        for page in documents
        for element in page.all("a", "button")
        if not _name(element)
    ] == []


def _name(element: Element) -> str:
    pictures = " ".join(image.get("alt", "") for image in element.iter("img"))
    return (element.get("aria-label") or words(element) or pictures).strip()


def test_texts_have_no_leftovers_of_templates_or_values(documents: tuple[Document, ...]) -> None:
    assert [
        f"{page.address}: {text[max(0, hit.start() - 30) : hit.end() + 30]}"
        for page in documents
        for text in _all_texts(page)
        for hit in _LEFTOVERS.finditer(text)
    ] == []


def _all_texts(page: Document) -> list[str]:
    values = [
        _WORD_KEY.sub("", value) if name == "data-known" else value
        for element in page.root.iter()
        for name, value in element.attrib.items()
    ]
    data = {script.text for script in page.all("script")}  # JSON-LD ends with braces of its own
    return ["".join(text for text in page.root.itertext() if text not in data), *values]


def test_texts_are_nfc_and_free_of_control_and_private_signs(
    documents: tuple[Document, ...],
) -> None:
    for page in documents:
        text = page.source
        assert unicodedata.is_normalized("NFC", text), page.address
        strange = {sign for sign in set(text) if unicodedata.category(sign) in {"Cc", "Co", "Cn"}}
        assert strange <= {"\n"}, (page.address, strange)
        assert not {"\ufffd", "\ufeff", "\u200b", "\u00ad"} & set(text), page.address


def test_no_attribute_that_must_say_something_is_empty(documents: tuple[Document, ...]) -> None:
    assert [
        f"{page.address}: {element.tag} {name}"
        for page in documents
        for element in page.root.iter()
        for name in ("class", "id", "href", "src", "srcset", "datetime", "aria-label", "content")
        if element.get(name, "said").strip() == ""
    ] == []
