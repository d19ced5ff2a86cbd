"""Where a page that is no article leads: lists and sections name what the portal had."""

import re

from selectolax.lexbor import LexborHTMLParser

from plugins.core.old_address import OldAddress, parse
from plugins.tools.sharepoint.holdings.finding import absolute
from plugins.tools.sharepoint.model import Capture
from plugins.tools.sharepoint.reading.papers import suffix
from plugins.tools.sharepoint.text.decoding import decode

_PAGES = frozenset(("", ".aspx", ".html", ".htm"))
_MACHINERY = re.compile(r"/_(?:layouts|vti_bin|catalogs|login|windows|forms|api)/", re.IGNORECASE)
_SORTED = re.compile(r"(?:^|&)(?:sort(?:field|dir)|filter(?:field|value)\d*|view|groupstring)=")
_PAGED = re.compile(r"(?:^|&)paged=")
_MOST = 3_000  # links of one page


def list_links(capture: Capture) -> tuple[str, ...]:
    """Whole addresses of the pages of its own portal that a page links to, each once.

    None where nothing tells the page's own address, and so which links are its portal's.
    """
    own = parse(capture.url) if capture.url else None
    if own is None or capture.form != "html":
        return ()
    tree = LexborHTMLParser(decode(capture.data, capture.charset).text)
    found: dict[str, str] = {}
    for node in tree.css("a[href]"):
        target = (node.attributes.get("href") or "").strip()
        old = page_of(target, capture, own)
        if old is not None and len(found) < _MOST:
            found.setdefault(old.key, absolute(target, capture))
    return tuple(found.values())


def page_of(target: str, capture: Capture, own: OldAddress) -> OldAddress | None:
    """The page of the same portal that a link names; None for files and other sites.

    What only SharePoint itself uses is no page, nor is a list in another order.
    """
    old = parse(target, capture.url)
    if old is None or old.host != own.host or old.key in ("/", own.key):
        return None
    if suffix(target) not in _PAGES or _MACHINERY.search(old.path):
        return None
    is_same_list = _SORTED.search(old.query) and not _PAGED.search(old.query)
    return None if is_same_list else old
