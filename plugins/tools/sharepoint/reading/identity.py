"""Who a page is on its own server: list, item and path, as far as the page says it itself."""

import re
from collections.abc import Iterable
from urllib.parse import parse_qs, urlsplit

from selectolax.lexbor import LexborHTMLParser

from plugins.tools.sharepoint.model import Capture, Identity

_CONTEXT = "_spPageContextInfo"
_LIST = re.compile(r"pageListId['\"]?\s*:\s*['\"]\{?([0-9a-fA-F-]{36})\}?['\"]")
_ITEM = re.compile(r"pageItemId['\"]?\s*:\s*['\"]?(\d+)")
_PATH = re.compile(r"serverRequestPath['\"]?\s*:\s*['\"]([^'\"]+)['\"]")


def identity_of(tree: LexborHTMLParser, capture: Capture) -> Identity:
    """``ItemID`` in the address first: on LacViet pages the context names the hosting page."""
    query = parse_qs(urlsplit(capture.url).query) if capture.url else {}
    items = {key.lower(): values for key, values in query.items()}
    path = urlsplit(capture.url).path if capture.url else ""
    if items.get("itemid"):
        return Identity(item_id=items["itemid"][0].strip(), path=path)
    script = next(
        (text for node in tree.css("script") if _CONTEXT in (text := node.text(deep=True))), ""
    )
    listed, item, asked = _LIST.search(script), _ITEM.search(script), _PATH.search(script)
    return Identity(
        list_id=listed[1].lower() if listed else "",
        item_id=item[1] if item else "",
        path=path or (asked[1].replace("\\u002f", "/") if asked else ""),
    )


def own_hosts(capture: Capture, named: Iterable[str] = ()) -> frozenset[str]:
    """Hosts that are the portal's own: its links may stand anywhere."""
    here = (urlsplit(capture.url).hostname or "") if capture.url else ""
    return frozenset(host.lower() for host in (*named, here) if host)
