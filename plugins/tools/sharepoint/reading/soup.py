"""HTML into a tree that can be worked on, whatever somebody has written into it."""

from bs4 import BeautifulSoup
from bs4.exceptions import ParserRejectedMarkup
from selectolax.lexbor import LexborHTMLParser


def soup_of(html: str) -> BeautifulSoup:
    """The tree of well-formed HTML, as lexbor writes it."""
    try:
        return BeautifulSoup(html, "html.parser")
    except ParserRejectedMarkup:  # «<![if» and its like inside of raw text
        return BeautifulSoup(html.replace("<![", "&lt;!["), "html.parser")


def well_formed(html: str) -> str:
    """A fragment as a browser understands it: unclosed and wrongly nested elements mended."""
    body = LexborHTMLParser(html).body
    return (body.inner_html or "") if body is not None else ""
