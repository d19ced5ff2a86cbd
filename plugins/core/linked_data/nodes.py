"""What all JSON-LD is made of: its text, who publishes, a photo."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from plugins.core.portal import Portal

Node: TypeAlias = dict[str, Any]

_CONTEXT = "https://schema.org"


@dataclass(frozen=True)
class Publisher:
    """Who publishes: a government's office only where the settings say that they are official."""

    name: str
    url: str  # the portal's origin, "" while there is none
    is_official: bool


@dataclass(frozen=True)
class LinkedPhoto:
    """A photo of an article: its largest JPEG, in pixels, and what is said of it."""

    address: str
    width: int
    height: int
    caption: str
    credit: str
    copyright: str  # as the photographer wrote it into the file


def publisher_of(portal: Portal) -> Publisher:
    """The portal's agency, else the portal itself."""
    return Publisher(portal.agency or portal.name, portal.url, portal.official)


def organisation(publisher: Publisher) -> Node:
    """The publisher as schema.org calls it."""
    kind = "GovernmentOrganization" if publisher.is_official else "Organization"
    return {"@type": kind, "name": publisher.name, "url": publisher.url}


def photo_node(photo: LinkedPhoto, origin: str) -> Node:
    """A photo with what is said of it; no licence, since nobody states one."""
    return {
        "@type": "ImageObject",
        "contentUrl": origin + photo.address,
        "width": f"{photo.width} px",
        "height": f"{photo.height} px",
        "caption": photo.caption,
        "creditText": photo.credit,
        "copyrightNotice": photo.copyright,
    }


def text_of(node: Mapping[str, Any]) -> str:
    """JSON that may stand in a script element: nothing in it can end the element."""
    known = {"@context": _CONTEXT} | _without_empty(node)
    text = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _without_empty(value: Any) -> Any:  # noqa: ANN401 — any tree of JSON
    if isinstance(value, dict):
        kept = {key: _without_empty(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in ("", None, [], {})}
    return [_without_empty(item) for item in value] if isinstance(value, list) else value
