"""JSON-LD held against schema.org: every type and property there is, every value of a kind it has.

The table is tests/data/schema_org.json.
"""

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.feeds.xml_rules import is_whole

Node = dict[str, Any]

_TABLE = json.loads((Path(__file__).parents[1] / "data" / "schema_org.json").read_text("utf-8"))
TYPES: dict[str, list[str]] = _TABLE["types"]
_PROPERTIES: dict[str, dict[str, list[str]]] = _TABLE["properties"]
_REQUIRED: dict[str, list[str | list[str]]] = _TABLE["google"]["required"]
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?")
_DISTANCE = re.compile(r"[1-9]\d* px")


def nodes(value: Any) -> Iterator[Node]:  # noqa: ANN401 — any JSON
    """Every object of a tree of JSON-LD, the outermost first."""
    if isinstance(value, dict):
        yield value
    children = value.values() if isinstance(value, dict) else value
    if isinstance(value, dict | list):
        for child in children:
            yield from nodes(child)


def faults(root: Node) -> list[str]:
    """What schema.org does not know in this JSON-LD, or what Google would miss in it."""
    found = [] if root.get("@context") == "https://schema.org" else ["no context of schema.org"]
    return found + [fault for node in nodes(root) for fault in _node_faults(node)]


def _node_faults(node: Node) -> Iterator[str]:
    kind = node.get("@type")
    if kind is None:
        if set(node) != {"@id"}:
            yield f"a node without type: {sorted(node)}"
        return
    if kind not in TYPES:
        yield f"no type {kind}"
        return
    for name, value in node.items():
        if name == "@id" and not is_whole(value):
            yield f"@id {value}"
        elif not name.startswith("@"):
            yield from (f"{kind}.{name}: {fault}" for fault in _property_faults(kind, name, value))
    for wanted in _REQUIRED.get(kind, []):
        names = [wanted] if isinstance(wanted, str) else wanted
        if not any(node.get(name) not in (None, "", []) for name in names):
            yield f"{kind} without {' or '.join(names)}"


def _property_faults(kind: str, name: str, value: Any) -> Iterator[str]:  # noqa: ANN401 — any JSON
    known = _PROPERTIES.get(name)
    if known is None:
        yield "no such property"
        return
    if not any(_is_a(kind, owner) for owner in known["of"]):
        yield "not of this type"
    for one in value if isinstance(value, list) else [value]:
        if not any(_fits(one, wanted) for wanted in known["values"]):
            yield f"{one!r} is none of {known['values']}"


def _is_a(kind: str, ancestor: str) -> bool:
    return kind == ancestor or any(_is_a(parent, ancestor) for parent in TYPES[kind])


def _fits(value: Any, wanted: str) -> bool:  # noqa: ANN401 — any JSON
    if isinstance(value, dict):
        kind = value.get("@type", "Thing")  # an @id alone may be anything
        return wanted in TYPES and kind in TYPES and _is_a(kind, wanted)
    if isinstance(value, bool | int):
        return wanted == ("Boolean" if isinstance(value, bool) else "Integer")
    check = _TEXTS.get(wanted)
    return check is not None and isinstance(value, str) and check(value)


def _is_day(text: str) -> bool:
    return _ISO.fullmatch(text) is not None and bool(datetime.fromisoformat(text))


_TEXTS: dict[str, Callable[[str], bool]] = {
    "Text": lambda text: bool(text.strip()),
    "URL": is_whole,
    "Distance": lambda text: _DISTANCE.fullmatch(text) is not None,
    "Date": _is_day,
    "DateTime": _is_day,
}
