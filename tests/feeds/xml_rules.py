"""What Atom (RFC 4287) and sitemaps.org ask of a file: every rule that it breaks, as a line.

The tables are the content models of RFC 4287, appendix B (RELAX NG), and of sitemap.xsd,
siteindex.xsd and sitemap-image.xsd, for what may stand in our files.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

ATOM = "{http://www.w3.org/2005/Atom}"
MEDIA = "{http://search.yahoo.com/mrss/}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"

# Element: its children with the least and the most of each, and its attributes.
_ANY = 10**9
_TEXT: dict[str, tuple[int, int]] = {}
_FEED = {
    "id": (1, 1),
    "title": (1, 1),
    "updated": (1, 1),
    "link": (1, _ANY),
    "author": (0, _ANY),
    "entry": (0, _ANY),
}
_ENTRY = {
    "id": (1, 1),
    "title": (1, 1),
    "updated": (1, 1),
    "published": (0, 1),
    "author": (0, _ANY),
    "category": (0, _ANY),
    "link": (1, _ANY),
    "summary": (0, 1),
}
_ATOM_CHILDREN = {
    "feed": _FEED,
    "entry": _ENTRY,
    "author": {"name": (1, 1), "uri": (0, 1), "email": (0, 1)},
}
_ATOM_NEEDED = {"link": {"href"}, "category": {"term"}}
_ATOM_ALLOWED = {
    "feed": {"{http://www.w3.org/XML/1998/namespace}lang"},
    "link": {"href", "rel", "type", "hreflang", "title", "length"},
    "category": {"term", "scheme", "label"},
}
# RFC 3339 with its offset: a time without one is no point in time.
_RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
# W3C Datetime as sitemap.xsd takes it: a day, or a time with its offset.
_W3C = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?")


def parsed(text: bytes) -> Element:
    """Our own file: nothing in it is a stranger's."""
    return ET.fromstring(text)  # noqa: S314


def atom_faults(text: bytes, address: str) -> list[str]:
    """The rules of RFC 4287 that a feed at this whole address breaks."""
    root = parsed(text)
    return list(_atom_faults(root, address)) if root.tag == f"{ATOM}feed" else [root.tag]


def _atom_faults(root: Element, address: str) -> Iterator[str]:
    for element in root.iter():
        if element.tag.startswith(ATOM):
            yield from _element_faults(element)
        elif not element.tag.startswith(MEDIA):
            yield f"{element.tag} is of no known kind"
    entries = root.findall(f"{ATOM}entry")
    if root.find(f"{ATOM}author") is None and any(e.find(f"{ATOM}author") is None for e in entries):
        yield "an entry has no author and the feed neither (4.1.1)"
    ids = Counter(element.text for element in root.iter(f"{ATOM}id"))
    yield from (f"id {name} stands {count} times" for name, count in ids.items() if count > 1)
    for part in (root, *entries):
        yield from _link_faults(part)
    yield from _own_faults(root, entries, address)


def _element_faults(element: Element) -> Iterator[str]:
    name = element.tag.removeprefix(ATOM)
    allowed = _ATOM_CHILDREN.get(name, _TEXT)
    counts = Counter(child.tag.removeprefix(ATOM) for child in element)
    for child, (least, most) in allowed.items():
        if not least <= counts[child] <= most:
            yield f"{name} has {counts[child]} x {child}"
    foreign = {child for child in counts if child not in allowed and not child.startswith(MEDIA)}
    yield from (f"{name} holds {child}" for child in foreign)
    missing = _ATOM_NEEDED.get(name, set()) - set(element.attrib)
    yield from (f"{name} without {attribute}" for attribute in missing)
    extra = set(element.attrib) - _ATOM_ALLOWED.get(name, set())
    yield from (f"{name} with {attribute}" for attribute in extra)
    if not allowed and name not in _ATOM_NEEDED and not (element.text or "").strip():
        yield f"{name} is empty"
    if name in {"updated", "published"} and not is_moment(element.text or "", _RFC3339):
        yield f"{name} {element.text} is no time of RFC 3339"
    if name == "id" and not is_whole(element.text or ""):
        yield f"id {element.text} is no whole IRI (4.2.6)"


def _link_faults(part: Element) -> Iterator[str]:
    links = part.findall(f"{ATOM}link")
    yield from (f"link to {e.get('href')}" for e in links if not is_whole(e.get("href", "")))
    ways = Counter((e.get("rel", "alternate"), e.get("type"), e.get("hreflang")) for e in links)
    for (relation, *_), count in ways.items():
        if relation == "alternate" and count > 1:
            yield f"{count} alternates of one kind (4.1.1)"
    if not any(relation == "alternate" for relation, *_ in ways):
        yield "no alternate: an entry without content needs one (4.1.2)"


def _own_faults(root: Element, entries: list[Element], address: str) -> Iterator[str]:
    """What the RFC only advises: where the feed is, and that its order and its date are true."""
    selves = [e.get("href") for e in root.findall(f"{ATOM}link") if e.get("rel") == "self"]
    if selves != [address] or root.findtext(f"{ATOM}id") != address:
        yield f"self is {selves}"
    times = [datetime.fromisoformat(entry.findtext(f"{ATOM}updated", "")) for entry in entries]
    if datetime.fromisoformat(root.findtext(f"{ATOM}updated", "")) != max(times):
        yield "the feed was updated at another time than its newest entry"


def sitemap_faults(text: bytes) -> list[str]:
    """The rules of sitemaps.org and of Google's images that an urlset breaks."""
    root = parsed(text)
    faults = [] if len(text) <= 52_428_800 else ["over 50 MB"]
    faults += [] if 0 < len(root) <= 50_000 else [f"{len(root)} addresses"]
    if root.tag != f"{SITEMAP}urlset":
        return [root.tag]
    places = Counter(url.findtext(f"{SITEMAP}loc") for url in root)
    faults += [f"{place} stands {count} times" for place, count in places.items() if count > 1]
    return faults + [fault for url in root for fault in _url_faults(url)]


def index_faults(text: bytes) -> list[str]:
    """The rules that an index of sitemaps breaks."""
    root = parsed(text)
    if root.tag != f"{SITEMAP}sitemapindex":
        return [root.tag]
    faults = [] if 0 < len(root) <= 50_000 else [f"{len(root)} sitemaps"]
    return faults + [fault for part in root for fault in _place_faults(part, "sitemap")]


def _url_faults(url: Element) -> Iterator[str]:
    yield from _place_faults(url, "url")
    images = url.findall(f"{IMAGE}image")
    if len(images) > 1_000:
        yield f"{len(images)} images"
    for image in images:
        tags = [child.tag.removeprefix(IMAGE) for child in image]
        if tags not in (["loc"], ["loc", "caption"]):  # a sequence in sitemap-image.xsd
            yield f"image of {tags}"
        if not is_whole(image.findtext(f"{IMAGE}loc", "")):
            yield f"image at {image.findtext(f'{IMAGE}loc')}"


def _place_faults(part: Element, name: str) -> Iterator[str]:
    if part.tag != f"{SITEMAP}{name}" or part.attrib:
        yield f"{part.tag} {part.attrib}"
    tags = [child.tag.removeprefix(SITEMAP) for child in part if child.tag.startswith(SITEMAP)]
    if tags not in (["loc"], ["loc", "lastmod"]):
        yield f"{name} of {tags}"
    place = part.findtext(f"{SITEMAP}loc", "")
    if not is_whole(place) or not 12 <= len(place) <= 2_048:
        yield f"{name} at {place!r}"
    changed = part.find(f"{SITEMAP}lastmod")
    if changed is not None and not is_moment(changed.text or "", _W3C):
        yield f"lastmod {changed.text}"


def is_whole(address: str) -> bool:
    """Scheme and host, and nothing that must be written with a percent sign."""
    parts = urlsplit(address)
    is_plain = re.fullmatch(r"[!-~]+", address) is not None and not set('<>"{}|\\^`') & set(address)
    return parts.scheme == "https" and bool(parts.netloc) and is_plain


def is_moment(text: str, form: re.Pattern[str]) -> bool:
    """Of this form, and a day that there is."""
    if not form.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
