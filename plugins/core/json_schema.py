"""JSON Schemas of content files, out of the types that read them: help while somebody types.

They say what can be said of one field: its name, its values, that there is no other. What holds
fields against each other is ``check``'s alone, so a schema refuses nothing that ``check`` takes.
"""

from collections.abc import Iterable
from typing import Any

from plugins.core.article import ArticleFields
from plugins.core.catalogue import Catalogue
from plugins.core.paper import DocumentFields, PageFields
from plugins.core.schema import adapter

CATALOGUE_FILES = ("categories", "movements", "units", "awards")
_DRAFT = "http://json-schema.org/draft-07/schema#"  # the newest that VS Code's YAML help knows
_TEXT = ["string", "number"]  # 2023 is a number to YAML and a title to us
_DATE = {"type": _TEXT, "description": "Ngày trước, tháng sau: 08/3/2023; hoặc 2023-03-08"}
_MOMENT = {"type": _TEXT, "description": "Ngày, có thể kèm giờ: 08/3/2023 09:30"}
_NUMBER = r"^\d{1,9}$"


def schemas(catalogue: Catalogue) -> dict[str, dict[str, Any]]:
    """By name: article, document, page, and the files of the catalogue."""
    known = _known(catalogue)
    kinds = {"article": ArticleFields, "document": DocumentFields, "page": PageFields}
    found = {name: _schema(kind, known) for name, kind in kinds.items()}
    given = found["document"]["definitions"]["Honour"]["required"]
    given.remove("basis")  # an honour of a decision rests on it
    whole = _schema(Catalogue, {})
    for name in CATALOGUE_FILES:
        alone = whole["properties"][name]
        shape = {"anyOf": [alone, {key: whole[key] for key in whole if key[0] != "$"}]}
        found[name] = {"$schema": _DRAFT, "definitions": whole["definitions"], **shape}
    return found


def _known(catalogue: Catalogue) -> dict[str, list[str]]:
    """What fields may be, by their keys."""
    return {
        "category": [one.id for one in catalogue.categories],
        "movements": [one.id for one in catalogue.movements],
        "award": [one.id for one in catalogue.awards],
        "class": sorted({*catalogue.class_name, *(c for a in catalogue.awards for c in a.classes)}),
    }


def _schema(kind: type, known: dict[str, list[str]]) -> dict[str, Any]:
    made = adapter(kind).json_schema(by_alias=True)
    types = {name: _told(one, known) for name, one in made.pop("$defs", {}).items()}
    types.pop("Moment", None)
    return {"$schema": _DRAFT, "definitions": types, **_told(made, known)}


def _told(node: Any, known: dict[str, list[str]]) -> Any:  # noqa: ANN401 — any part of a schema
    """A part as YAML's help should have it; its own words are English and for us."""
    if isinstance(node, list):
        return [_told(one, known) for one in node]
    if not isinstance(node, dict):
        return node
    special = _special(node)
    if special is not None:
        title = {"title": node["title"]} if "title" in node else {}
        return {**title, **special}
    kept = {key: one for key, one in node.items() if key not in ("description", "default")}
    told = {key: _told(one, known) for key, one in kept.items() if key != "properties"}
    if "properties" in node:
        told["properties"] = {
            key: _field(_told(one, known), known.get(key, ()))
            for key, one in node["properties"].items()
        }
    return told


def _special(node: dict[str, Any]) -> dict[str, Any] | None:
    """Dates, numbers and texts as people may write them; None for any other part."""
    if node.get("$ref", "").endswith("/Moment"):
        return _MOMENT
    if "$ref" in node:
        return {"$ref": node["$ref"].replace("$defs", "definitions")}
    if node.get("format") == "date":
        return _DATE
    if node.get("type") == "integer":
        limits = {key: node[key] for key in ("minimum", "maximum") if key in node}
        return {"anyOf": [{"type": "integer"} | limits, {"type": "string", "pattern": _NUMBER}]}
    if node.get("type") == "string" and not {"enum", "const"} & node.keys():
        return {"type": _TEXT, "minLength": node.get("minLength", 0)}
    return None


def _field(told: dict[str, Any], values: Iterable[str]) -> dict[str, Any]:
    """A field with its Vietnamese name as help, and the ids that it may be.

    An empty value is as no value to us, where the field may be left out.
    """
    title = told.get("title", "")
    if values := list(values):
        one = {"enum": values}
        told = {"type": "array", "items": one} if told.get("type") == "array" else one
        told = {"anyOf": [told, {"type": "null"}]}
    elif "anyOf" not in told:
        told = {"anyOf": [told, {"type": "null"}]}
    return {**told, "title": title, "description": title} if title else told
