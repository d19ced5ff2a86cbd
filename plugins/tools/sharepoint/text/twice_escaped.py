"""Letters that an old editor has escaped twice: readers saw «&#272;» where «Đ» was meant."""

import html
import re

from bs4 import BeautifulSoup
from bs4.element import NavigableString

_TWICE = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8});")
_SIGNS = frozenset("&\"'\xa0–—‘’“”…«»")  # never < and >: those may be an example of markup


def unescaped(text: str) -> str:
    """The text with letters and usual signs in the place of their names."""
    return _TWICE.sub(_sign, text) if "&" in text else text


def unescape_soup(tree: BeautifulSoup) -> None:
    """The same for every text of a tree; most trees have none, which is quickly seen."""
    if "&" not in tree.get_text():
        return
    for node in tree.find_all(string=lambda text: "&" in (text or "")):
        fresh = unescaped(str(node))
        if type(node) is NavigableString and fresh != node:
            node.replace_with(NavigableString(fresh))


def _sign(found: re.Match[str]) -> str:
    sign = html.unescape(found[0])
    return sign if len(sign) == 1 and (sign.isalpha() or sign in _SIGNS) else found[0]
