"""A saved page into a reading: the profile says where things stand, nothing else is guessed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bs4 import BeautifulSoup, Tag
from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.core.manuscript.evidence import Caution
from plugins.tools.sharepoint.injected.quarantine import quarantine
from plugins.tools.sharepoint.model import Capture, Download, Reading, Unread
from plugins.tools.sharepoint.profiles.choosing import Fit, choose
from plugins.tools.sharepoint.profiles.profile import Profile
from plugins.tools.sharepoint.reading.assembling import Material, assemble
from plugins.tools.sharepoint.reading.dating import date_of
from plugins.tools.sharepoint.reading.error_pages import cut_off, error_page
from plugins.tools.sharepoint.reading.identity import identity_of, own_hosts
from plugins.tools.sharepoint.reading.outside import outside
from plugins.tools.sharepoint.reading.places import everywhere, first, nodes
from plugins.tools.sharepoint.reading.soup import soup_of
from plugins.tools.sharepoint.text.decoding import Decoded, decode

_UNSEEN = frozenset(("input", "select", "textarea", "button", "menu"))
_NO_DISPLAY = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_CODE = ["script", "style", "noscript", "template"]
_LONGEST_LABEL = 120


def read_html(capture: Capture, profiles: Sequence[Profile], name: str = "") -> Reading | Unread:
    """What the page says, or why it was not read."""
    decoded = decode(capture.data, capture.charset)
    tree = LexborHTMLParser(decoded.text)
    if tree.body is None or not tree.body.text().strip():
        return Unread("empty-page", "trang không có chữ nào: có thể tệp bị cắt cụt khi lưu")
    chosen = choose(tree, profiles, name)
    if isinstance(chosen, Unread):
        return error_page(tree) or chosen
    return _read(capture, tree, chosen, decoded)


def _read(capture: Capture, tree: LexborHTMLParser, fit: Fit, decoded: Decoded) -> Reading | Unread:
    """Fields first: taking the body out takes their places out of the page."""
    profile = fit.profile
    bare = Material(
        profile=profile.name,
        lines=profile.furniture_lines,
        cuts=profile.title_cuts,
        confidence=round(min(1.0, fit.score), 2),
        title=first(tree, profile.title),
        author=first(tree, profile.author),
        summary=first(tree, profile.summary),
        category=first(tree, profile.category),
        downloads=tuple(_downloads(tree, profile)),
        dating=date_of(list(everywhere(tree, profile.date)), capture),
        identity=identity_of(tree, capture),
        evidence=decoded.evidence,
        cautions=(*decoded.cautions, *cut_off(decoded.text)),
    )
    parts = _parts(tree, profile)
    injections = quarantine(parts.soup, own_hosts(capture, profile.own_hosts))
    unseen = tuple(_without_unseen(parts.soup))
    material = replace(
        bare,
        injections=injections,
        furniture=parts.furniture,
        unseen=unseen,
        cautions=(*bare.cautions, *parts.cautions),
        mentioned=parts.mentioned,
    )
    return assemble(material, parts.soup)


@dataclass(frozen=True)
class _Parts:
    """The body without furniture, and the words of all that is furniture."""

    soup: BeautifulSoup
    furniture: tuple[str, ...]
    cautions: tuple[Caution, ...]
    mentioned: tuple[str, ...]


def _parts(tree: LexborHTMLParser, profile: Profile) -> _Parts:
    """Takes the body out of the page; what was printed elsewhere as a field is taken out of it."""
    bodies = nodes(tree, profile.body)
    mentioned = tuple(dict.fromkeys(one for body in bodies for one in _mentioned(body, profile)))
    pruned = [text for body in bodies for text in _pruned(body, profile)]
    soup = soup_of(bodies)
    for body in bodies:
        body.decompose()
    tree.strip_tags([*_CODE, "head"])
    rest = tree.root.text(separator=" ") if tree.root else ""
    return _Parts(soup, (rest, *pruned), tuple(outside(tree)), mentioned)


def _mentioned(body: LexborNode, profile: Profile) -> Iterator[str]:
    """Addresses in what is furniture of a body: lists of other news."""
    for node in body.css(", ".join(profile.furniture)) if profile.furniture else ():
        for link in node.css("a[href]"):
            address = (link.attributes.get("href") or "").strip()
            if address and not address.lower().startswith(("#", "javascript:", "mailto:")):
                yield address


def _pruned(body: LexborNode, profile: Profile) -> list[str]:
    """Removes furniture and the places of fields from a body; gives their words."""
    for node in body.css(", ".join(profile.lead)) if profile.lead else ():
        _as_paragraph(node)
    fields = (*profile.title, *profile.date, *profile.author, *profile.category, *profile.summary)
    selectors = [*profile.furniture, *(one for one in fields if "@" not in one)]
    words = []
    for node in body.css(", ".join(selectors)) if selectors else ():
        if node.parent is not None and node.mem_id != body.mem_id:
            words.append(node.text(separator=" "))
            node.decompose()
    return words


def _as_paragraph(node: LexborNode) -> None:
    """A lead is set as a heading on some pages; it is the article's first paragraph."""
    fresh = LexborHTMLParser(f"<p>{node.inner_html or ''}</p>").css_first("p")
    if fresh is not None:
        node.replace_with(fresh)


def _downloads(tree: LexborHTMLParser, profile: Profile) -> list[Download]:
    if not profile.downloads:
        return []
    found = []
    for node in tree.css(", ".join(profile.downloads)):
        address = (node.attributes.get("href") or "").strip()
        picture = node.css_first("img")
        alt = (picture.attributes.get("alt") or "") if picture is not None else ""
        label = " ".join((node.text() or alt).split())[:_LONGEST_LABEL]
        if address and not address.lower().startswith("javascript:"):
            found.append(Download(label, address))
    return list({one.address: one for one in reversed(found)}.values())[::-1]


def _without_unseen(soup: BeautifulSoup) -> list[str]:
    """Removes what a reader of the old page could not see; gives its words."""
    words: list[str] = []
    waiting: list[Tag] = [soup]
    while waiting:
        tag = waiting.pop()
        if tag.name in _CODE:
            tag.decompose()
        elif tag.name in _UNSEEN or _is_hidden(tag):
            words.append(tag.get_text(" "))
            tag.decompose()
        else:
            waiting += [child for child in reversed(tag.contents) if isinstance(child, Tag)]
    return words


def _is_hidden(tag: Tag) -> bool:
    attributes = tag.attrs
    if not attributes:
        return False
    if "hidden" in attributes or "ms-hide" in (attributes.get("class") or ()):
        return True
    style = attributes.get("style")
    return bool(style) and _NO_DISPLAY.search(str(style)) is not None
