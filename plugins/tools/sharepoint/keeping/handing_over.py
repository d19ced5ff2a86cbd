"""The record of handing over (biên bản giao nhận) of a batch: to print, to read, as a table."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.core.dates import day_text
from plugins.core.typography import padded
from plugins.tools.on_disk import digest, replace_file
from plugins.tools.sharepoint.keeping.bag import read_manifest
from plugins.tools.sharepoint.keeping.handing_over_page import Line, minutes

BAG = "ban-goc"  # the bag of a batch, in its folder
_MANIFEST = "manifest-sha256.txt"
_NAME = "bien-ban-giao-nhan"
_BOM = "\ufeff"  # or Excel reads UTF-8 as Windows-1252
_HEAD = ("Bài", "Tiêu đề", "Kết quả", "Lý do", "SHA-256 của index.md")
_FORMULA = ("=", "+", "-", "@")
_HOW = (
    "Mã SHA-256 là của tệp index.md tại thời điểm giao nhận; kiểm tra bằng lệnh"
    " Get-FileHash (Windows) hoặc sha256sum (Linux)"
)


@dataclass(frozen=True)
class Row:
    """An article of the batch; ``reason`` says why it stays pending, "" where it is accepted.

    ``is_earlier``: it was accepted before this time.
    """

    folder: str
    title: str
    reason: str
    sha256: str
    is_earlier: bool = False

    @property
    def is_new(self) -> bool:
        """Whether it is accepted this time."""
        return not (self.reason or self.is_earlier)

    @property
    def result(self) -> str:
        """For readers."""
        if self.is_earlier:
            return "đã nhận trước đó"
        return "chưa nhận" if self.reason else "đã nhận"


@dataclass(frozen=True)
class Record:
    """Who took what over, and when."""

    batch: str
    by: str
    position: str
    time: datetime
    rows: tuple[Row, ...]


def write_record(folder: Path, record: Record) -> Path:
    """A page to print and sign, Markdown and CSV; an earlier record is never overwritten."""
    name = f"{_NAME}-{record.time:%Y%m%d-%H%M%S}"
    place = folder / f"{name}.html"
    facts = [*_facts(record), *_originals(folder / BAG), _HOW]
    replace_file(folder / f"{name}.md", _page(record, facts).encode())
    replace_file(folder / f"{name}.csv", _table(record.rows))
    printed = minutes(record.batch, [fact.replace("`", "") for fact in facts], _lists(record))
    replace_file(place, printed.encode("utf-8", "replace"))
    return place


def _facts(record: Record) -> list[str]:
    kept = sum(1 for row in record.rows if row.reason)
    taken = sum(1 for row in record.rows if row.is_new)
    earlier = sum(1 for row in record.rows if row.is_earlier)
    return [
        f"Người nhận: {record.by}",
        f"Chức vụ: {record.position or 'không ghi'}",
        f"Thời điểm: {record.time:%H:%M}, ngày {day_text(record.time.date())}",
        f"Tổng số bài của đợt: {padded(len(record.rows))}",
        f"Số bài nhận lần này (xuất bản): {padded(taken)}",
        f"Số bài đã nhận các lần trước: {padded(earlier)}",
        f"Số bài chưa nhận (chờ xử lý): {padded(kept)}",
    ]


def _lists(record: Record) -> Iterator[tuple[str, Line, list[Line]]]:
    """The three lists of a record: accepted now, before, not yet."""
    heads = ("Tiêu đề", "Thư mục", "SHA-256 của index.md")
    groups = (
        ("Các bài đã nhận", [row for row in record.rows if row.is_new]),
        ("Các bài đã nhận các lần trước", [row for row in record.rows if row.is_earlier]),
    )
    for name, rows in groups:
        yield name, heads, [(row.title, row.folder, row.sha256) for row in rows]
    kept = [row for row in record.rows if row.reason]
    told: list[Line] = [(row.title, row.folder, row.sha256, row.reason) for row in kept]
    yield "Các bài chưa nhận", (*heads, "Lý do"), told


def _page(record: Record, facts: Sequence[str]) -> str:
    lines = [f"# Biên bản giao nhận đợt nhập «{record.batch}»", ""]
    lines += [f"- {fact}" for fact in facts]
    for name, _, rows in _lists(record):
        lines += ["", f"## {name}", ""]
        lines += [_listed(row) for row in rows] or ["Không có."]
    return "\n".join(lines) + "\n"


def _listed(row: Line) -> str:
    title, folder, sha256, *reason = row
    return "".join((f"- {folder}: {title} (`{sha256}`)", *(f": {one}" for one in reason)))


def _originals(bag: Path) -> list[str]:
    """The bag of the untouched originals, by the digest of its manifest."""
    manifest = bag / _MANIFEST
    if not manifest.is_file():
        return ["Bản gốc: không có túi bản gốc (BagIt) của đợt này"]
    count = padded(len(read_manifest(manifest)))
    return [
        f"Bản gốc: {count} tệp trong túi BagIt «{bag.name}»",
        f"SHA-256 của {_MANIFEST}: `{digest(manifest)}`",
    ]


def _table(rows: Sequence[Row]) -> bytes:
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(_HEAD)
    for row in rows:
        cells = (row.folder, row.title, row.result, row.reason, row.sha256)
        writer.writerow(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells)
    return (_BOM + lines.getvalue()).encode("utf-8", "replace")
