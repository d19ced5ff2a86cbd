"""HTML into a tree that can be worked on, whatever somebody has written into it."""

from collections.abc import Iterable, Iterator, Sequence

from bs4 import BeautifulSoup, Comment, ProcessingInstruction
from bs4.builder import HTMLTreeBuilder
from bs4.exceptions import ParserRejectedMarkup
from selectolax.lexbor import LexborHTMLParser, LexborNode

# What lexbor keeps as letters or apart from the tree: its markup is read once more.
_SEALED = "template, iframe, noembed, noframes, xmp, plaintext, svg, math"


def soup_of(elements: Sequence[LexborNode]) -> BeautifulSoup:
    """The tree of elements of a page, a line end between them."""
    if any(element.css_first(_SEALED) is not None for element in elements):
        return _parsed("\n".join(element.html or "" for element in elements))
    return BeautifulSoup("", builder=_Builder(elements, "\n"))


def soup_within(html: str) -> BeautifulSoup:
    """A fragment as a browser understands it: unclosed and wrongly nested elements mended."""
    body = LexborHTMLParser(html).body
    if body is None:
        return _parsed("")
    if body.css_first(_SEALED) is not None:
        return _parsed(body.inner_html or "")
    return BeautifulSoup("", builder=_Builder([*body.iter(include_text=True)]))


def _parsed(html: str) -> BeautifulSoup:
    """The tree of well-formed HTML, as lexbor writes it."""
    try:
        return BeautifulSoup(html, "html.parser")
    except ParserRejectedMarkup:  # «<![if» and its like inside of raw text
        return BeautifulSoup(html.replace("<![", "&lt;!["), "html.parser")


class _Builder(HTMLTreeBuilder):
    """Hands lexbor's own nodes over: half the time of writing them down and parsing that again."""

    def __init__(self, nodes: Iterable[LexborNode], between: str = "") -> None:
        super().__init__()
        self._nodes = nodes
        self._between = between

    def feed(self, _: object) -> None:
        """Called by BeautifulSoup once it is ready; the markup that it hands over is empty."""
        soup = self.soup
        nodes, self._nodes = self._nodes, ()  # or the tree would hold on to the page's memory
        if soup is None:
            return
        for place, node in enumerate(nodes):
            if place and self._between:
                soup.handle_data(self._between)
            _hand_over(node, soup)


def _hand_over(top: LexborNode, soup: BeautifulSoup) -> None:
    """One node with all inside of it; a name alone is the end of an element, however deep."""
    waiting: list[LexborNode | str] = [top]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            soup.handle_endtag(node)
        elif node.is_text_node:
            if node.text_content:
                soup.handle_data(node.text_content)
        elif node.is_comment_node:
            soup.endData()
            soup.handle_data((node.html or "")[4:-3])  # comment_content is without its blanks
            soup.endData(Comment)
        elif node.tag is None:  # «<?xml:namespace … />», as Word wrote it
            soup.endData()
            soup.handle_data((node.html or "")[2:-1])
            soup.endData(ProcessingInstruction)
        else:
            soup.handle_starttag(node.tag, None, None, dict(_attributes(node)))
            waiting.append(node.tag)
            waiting += reversed([*node.iter(include_text=True)])


def _attributes(node: LexborNode) -> Iterator[tuple[str, str]]:
    return ((name, value or "") for name, value in node.attributes.items())
