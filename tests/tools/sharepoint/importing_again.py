"""Imports in this very process, for tests: a folder of files in, the report out."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plugins.tools.sharepoint.command import Order, perform


def laid(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """A folder with these files."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return folder


def imported(folder: Path, into: Path, *, category: str = "") -> list[dict[str, Any]]:
    """The pages of the report of one import of a folder."""
    report = into.parent / "bao-cao.json"
    perform(Order(source=folder, into=into, report=report, category=category))
    pages: list[dict[str, Any]] = json.loads(report.read_text("utf-8"))["pages"]
    return pages
