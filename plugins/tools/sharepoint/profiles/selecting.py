"""Finds the element that holds given words, and a selector that will find it on other pages."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.core.names import fold

# Parts of ids and classes that differ from page to page, or from server to server.
_UNSTABLE = re.compile(
    r"[0-9a-f]{8}[-_]?[0-9a-f]{4}|WPQ\d+|ctl\d+_m_g|^ctl\d+$|\d{4,}|ExternalClass", re.IGNORECASE
)
_NAME = re.compile(r"-?[A-Za-z_][\w-]*")
_MOST_STEPS = 4  # elements of a selector
_STATES = ("ms-rtestate", "ng-", "active", "current", "selected")


def holder(tree: LexborHTMLParser, words: str) -> LexborNode | None:
    """The smallest element with all these words, tones and blanks aside."""
    wanted = fold(words)
    if not wanted or tree.body is None:
        return None
    node: LexborNode | None = tree.body if wanted in _text(tree.body) else None
    found = None
    while node is not None:
        found = node
        node = next((child for child in node.iter() if wanted in _text(child)), None)
    return found


def common(first: LexborNode, last: LexborNode) -> LexborNode | None:
    """The smallest element around both."""
    around = {node.mem_id for node in _upwards(first)}
    return next((node for node in _upwards(last) if node.mem_id in around), None)


def selector_for(tree: LexborHTMLParser, node: LexborNode) -> str:
    """The shortest chain of stable names whose first find is this element."""
    steps: list[str] = []
    for above in _upwards(node):
        step = _step(above)
        if not steps or step != above.tag:
            steps.insert(0, step)
            css = " ".join(steps)
            found = tree.css_first(css)
            if found is not None and found.mem_id == node.mem_id:
                return css
        if len(steps) >= _MOST_STEPS or above.tag == "body":
            break
    return " ".join(steps)


def times(tree: LexborHTMLParser, css: str) -> int:
    """How many elements of the page a selector finds."""
    return len(tree.css(css))


def _step(node: LexborNode) -> str:
    identifier = node.attributes.get("id") or ""
    tag = node.tag or "*"
    if _is_stable(identifier):
        return f"{tag}#{identifier}"
    ending = identifier.rsplit("_", 1)[-1]
    if "_" in identifier and _is_stable(ending):
        return f"{tag}[id$='_{ending}']"  # ASP.NET sets its containers before the control's name
    classes = (node.attributes.get("class") or "").split()
    good = [one for one in classes if _is_stable(one) and not one.startswith(_STATES)]
    return f"{tag}.{'.'.join(good[:2])}" if good else tag


def _is_stable(name: str) -> bool:
    return bool(_NAME.fullmatch(name)) and not _UNSTABLE.search(name)


def _upwards(node: LexborNode) -> Iterator[LexborNode]:
    above: LexborNode | None = node
    while above is not None and above.tag not in ("html", "-undef"):
        yield above
        above = above.parent


def _text(node: LexborNode) -> str:
    return fold(node.text(separator=" "))
