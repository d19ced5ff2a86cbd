"""The open data as files: CSV for Excel, JSON, and the JSON Schema that the JSON obeys."""

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from plugins.honorees.data_columns import COLUMNS, values
from plugins.honorees.data_rows import DataRow

_BOM = "\ufeff"  # or Excel reads UTF-8 as Windows-1252
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # spreadsheets would run these
SCHEMA_DRAFT = "http://json-schema.org/draft-07/schema#"


@dataclass(frozen=True)
class Dataset:
    """All of the data, and what is said of it as a whole."""

    title: str
    publisher: str
    licence: str
    schema_url: str
    date_modified: str  # of its newest source, "" without any
    rows: tuple[DataRow, ...]


def csv_bytes(rows: Iterable[DataRow]) -> bytes:
    """RFC 4180 with a byte order mark; no cell is a formula."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(column.key for column in COLUMNS)
    for row in rows:
        writer.writerow(_cell(value) for value in values(row).values())
    return (_BOM + lines.getvalue()).encode()


def json_bytes(data: Dataset) -> bytes:
    """One object, one line a record."""
    head = {
        "$schema": data.schema_url,
        "title": data.title,
        "publisher": data.publisher,
        "licence": data.licence,
        "date_modified": data.date_modified or None,
        "count": len(data.rows),
    }
    begun = json.dumps(head, ensure_ascii=False, indent=1)[:-2]
    lines = ",\n".join(json.dumps(values(row), ensure_ascii=False) for row in data.rows)
    return f'{begun},\n "records": [\n{lines}\n]}}\n'.encode()


def schema_bytes(title: str) -> bytes:
    """JSON Schema, draft 7."""
    return (json.dumps(_schema(title), ensure_ascii=False, indent=1) + "\n").encode()


def _schema(title: str) -> dict[str, Any]:
    record = {
        "type": "object",
        "additionalProperties": False,
        "required": [column.key for column in COLUMNS],
        "properties": {
            column.key: {"title": column.name, "description": column.meaning} | column.schema
            for column in COLUMNS
        },
        "not": {  # a name or a count, never both
            "properties": {"honoree": {"type": "string"}, "count": {"type": "integer"}}
        },
    }
    text = {"type": "string"}
    whole = {
        "$schema": text,
        "title": text,
        "publisher": text,
        "licence": text,
        "date_modified": {"type": ["string", "null"], "format": "date"},
        "count": {"type": "integer", "minimum": 0},
        "records": {"type": "array", "items": record},
    }
    return {
        "$schema": SCHEMA_DRAFT,
        "title": title,
        "type": "object",
        "additionalProperties": False,
        "required": list(whole),
        "properties": whole,
    }


def _cell(value: object) -> str:
    """Text for one cell; what a spreadsheet would run gets an apostrophe before it."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case tuple():
            return " ".join(value)
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
