"""Writes the report beside the ledger; nothing else in this package touches a file."""

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from plugins.tools.sharepoint.importing.outcome import PageOutcome
from plugins.tools.sharepoint.importing.run import Imported
from plugins.tools.sharepoint.keeping.missing import csv_bytes
from plugins.tools.sharepoint.report.digest import digest
from plugins.tools.sharepoint.report.former import keep_former, note_read
from plugins.tools.sharepoint.report.page import first_page, parts
from plugins.tools.sharepoint.report.rows import report_lines
from plugins.tools.sharepoint.report.totals import injections_of

REPORT, MISSING, QUARANTINE, PARTS = "bao-cao.html", "con-thieu.csv", "cach-ly.jsonl", "bao-cao"


def write_json(path: Path, found: Imported, about: Mapping[str, Any]) -> None:
    """The report for programs. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.writelines(report_lines(found.pages, about))


def write_pages(folder: Path, found: Imported, about: Mapping[str, Any]) -> Path:
    """The report for people, ``con-thieu.csv`` and what was set apart; gives the first page.

    Reports of earlier runs that read pages are kept (see ``former``). Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    has_read = any(page.reading is not None for page in found.pages)
    is_whole = all(page.status != "unchanged" for page in found.pages)
    earlier = keep_former(folder, (REPORT, PARTS), is_superseded=is_whole)
    (folder / MISSING).write_bytes(csv_bytes(found.missing))
    _write_quarantine(folder / QUARANTINE, found.pages)
    written = set()
    for part in parts(found.pages):
        (folder / PARTS).mkdir(exist_ok=True)
        _write(folder / PARTS / part.name, part.html)
        written.add(part.name)
    for old in (folder / PARTS).glob("trang-[0-9]*.html"):
        if old.name not in written:
            old.unlink()
    told = digest(found.pages, found.missing, about, earlier)
    _write(folder / REPORT, first_page(told, found.pages))
    note_read(folder, has_read=has_read)
    return folder / REPORT


def quarantine_lines(pages: Sequence[PageOutcome]) -> Iterator[str]:
    """JSON, a line for everything that looked planted: where it stood, and its very markup."""
    for page in pages:
        for one in injections_of(page):
            digest_of = sha256(one.html.encode("utf-8", "replace")).hexdigest()
            row = {"source": page.source, **vars(one), "sha256": digest_of}
            yield json.dumps(row, ensure_ascii=False)


def _write_quarantine(path: Path, pages: Sequence[PageOutcome]) -> None:
    """What an earlier run set apart stays, but for pages that were read anew."""
    anew = {page.source for page in pages if page.reading is not None}
    former = [(_source_of(line), line) for line in _former(path)]
    lines = [line for source, line in former if source and source not in anew]
    lines += quarantine_lines(pages)
    if lines:
        _write(path, "\n".join([*lines, ""]))
    else:
        path.unlink(missing_ok=True)


def _former(path: Path) -> list[str]:
    return path.read_text("utf-8", "replace").splitlines() if path.is_file() else []


def _source_of(line: str) -> str:
    """The page that a line tells of; "" for what is no line of ours."""
    try:
        found = json.loads(line)
    except ValueError:
        return ""
    return str(found.get("source", "")) if isinstance(found, dict) else ""


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8", "replace"))
