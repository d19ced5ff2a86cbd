"""Prose that stands outside of what a profile calls the body: it may be the rest of the article."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.core.manuscript.evidence import Caution

_PROSE = 25  # words of a paragraph outside of links
_WORTH = 40  # words in all that are worth a look
_PLACES = "p, div[class^='ExternalClass'], .ms-rtestate-field, [id$='RichHtmlField']"
_FURNITURE = frozenset(("footer", "nav", "aside", "header"))
_NAMED = re.compile(r"footer|chan-?trang|copyright|comment|binh-?luan|wm-ipp", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_QUOTED = 80  # letters


def outside(tree: LexborHTMLParser) -> Iterator[Caution]:
    """A page whose body, code and head are taken out: one line where long paragraphs are left."""
    found = [text for node in tree.css(_PLACES) if (text := _prose(node))]
    count = sum(len(text.split()) for text in found)
    if count >= _WORTH:
        message = (
            f"ngoài thân bài còn {count} chữ thành đoạn («{found[0][:_QUOTED]}…») chưa vào bài:"
            " nếu là phần của bài, hãy chép vào bài hoặc sửa hồ sơ"
        )
        yield Caution("text-outside", message)


def _prose(node: LexborNode) -> str:
    """A paragraph's words, or those of a field without paragraphs; "" for links and furniture."""
    if node.tag != "p" and node.css_first("p") is not None:
        return ""
    text = " ".join(node.text(separator=" ").split())
    linked = sum(len(link.text(separator=" ").split()) for link in node.css("a"))
    if len(text.split()) - linked < _PROSE or any(map(_is_furniture, _upwards(node))):
        return ""
    return text


def _is_furniture(node: LexborNode) -> bool:
    said = node.attributes
    names = f"{said.get('id') or ''} {said.get('class') or ''}"
    return (
        node.tag in _FURNITURE
        or _NAMED.search(names) is not None
        or _HIDDEN.search(said.get("style") or "") is not None
        or "hidden" in said
        or "ms-hide" in names
    )


def _upwards(node: LexborNode) -> Iterator[LexborNode]:
    above: LexborNode | None = node
    while above is not None and above.tag not in ("body", "html", "-undef"):
        yield above
        above = above.parent
