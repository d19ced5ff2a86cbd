"""The pages of the output, each parsed once by html5lib."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import html5lib

from tests.output.built import Portal


@dataclass(frozen=True)
class Document:
    """One page: its address, its bytes as text, its tree, and what the strict parser minds."""

    address: str
    source: str
    root: Element
    errors: tuple[str, ...]

    def all(self, *tags: str) -> Iterator[Element]:
        """Every element with one of these tags, in the order of the page."""
        return (element for element in self.root.iter() if element.tag in tags)

    def one(self, tag: str) -> Element:
        """The only element with this tag."""
        (element,) = self.all(tag)
        return element


def parse(portal: Portal) -> tuple[Document, ...]:
    """Every page of the output, whether a template made it or not; copies for download are none."""
    return tuple(
        _document(portal.address(path), path.read_text("utf-8"))
        for path in portal.files()
        if path.suffix == ".html" and path.parent.name != "luu"
    )


def _document(address: str, source: str) -> Document:
    builder = html5lib.getTreeBuilder("etree")
    parser = html5lib.HTMLParser(tree=builder, namespaceHTMLElements=False)
    root = parser.parse(source)
    # What strict=True would raise at the first of; here they are all told at once.
    errors = tuple(f"line {line}: {code} {facts}" for (line, _), code, facts in parser.errors)
    return Document(address, source, root, errors)


def words(element: Element) -> str:
    """An element's text with single spaces."""
    return " ".join("".join(element.itertext()).split())
