"""The record of handing over (biên bản giao nhận) of a batch: for people, and as a table."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.core.dates import day_text
from plugins.core.typography import padded
from plugins.tools.sharepoint.keeping.bag import read_manifest
from plugins.tools.sharepoint.keeping.on_disk import digest, replace_file

BAG = "ban-goc"  # the bag of a batch, in its folder
_MANIFEST = "manifest-sha256.txt"
_NAME = "bien-ban-giao-nhan"
_BOM = "\ufeff"  # or Excel reads UTF-8 as Windows-1252
_HEAD = ("Bài", "Tiêu đề", "Kết quả", "Lý do", "SHA-256 của index.md")
_FORMULA = ("=", "+", "-", "@")


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
    """Markdown and CSV in the batch's folder; an earlier record is never overwritten."""
    name = f"{_NAME}-{record.time:%Y%m%d-%H%M%S}"
    place = folder / f"{name}.md"
    replace_file(place, _page(folder, record).encode())
    replace_file(folder / f"{name}.csv", _table(record.rows))
    return place


def _page(folder: Path, record: Record) -> str:
    kept = [row for row in record.rows if row.reason]
    taken = [row for row in record.rows if row.is_new]
    earlier = [row for row in record.rows if row.is_earlier]
    lines = [
        f"# Biên bản giao nhận đợt nhập «{record.batch}»",
        "",
        f"- Người nhận: {record.by}",
        f"- Chức vụ: {record.position or 'không ghi'}",
        f"- Thời điểm: {record.time:%H:%M}, ngày {day_text(record.time.date())}",
        f"- Tổng số bài của đợt: {padded(len(record.rows))}",
        f"- Số bài nhận lần này (xuất bản): {padded(len(taken))}",
        f"- Số bài đã nhận các lần trước: {padded(len(earlier))}",
        f"- Số bài chưa nhận (chờ xử lý): {padded(len(kept))}",
        *_originals(folder / BAG),
        "",
        "Mã SHA-256 là của tệp index.md tại thời điểm giao nhận; kiểm tra bằng lệnh sha256sum.",
        "",
        "## Các bài đã nhận",
        "",
        *_listed(taken),
        "",
        *(("## Các bài đã nhận các lần trước", "", *_listed(earlier), "") if earlier else ()),
        "## Các bài chưa nhận",
        "",
        *(f"- {row.folder}: {row.title} (`{row.sha256}`): {row.reason}" for row in kept),
        *(() if kept else ("Không có.",)),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _listed(rows: Sequence[Row]) -> list[str]:
    return [f"- {row.folder}: {row.title} (`{row.sha256}`)" for row in rows]


def _originals(bag: Path) -> list[str]:
    """The bag of the untouched originals, by the digest of its manifest."""
    manifest = bag / _MANIFEST
    if not manifest.is_file():
        return ["- Bản gốc: không có túi bản gốc (BagIt) của đợt này"]
    count = padded(len(read_manifest(manifest)))
    return [
        f"- Bản gốc: {count} tệp trong túi BagIt «{bag.name}»",
        f"- SHA-256 của {_MANIFEST}: `{digest(manifest)}`",
    ]


def _table(rows: Sequence[Row]) -> bytes:
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(_HEAD)
    for row in rows:
        cells = (row.folder, row.title, row.result, row.reason, row.sha256)
        writer.writerow(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells)
    return (_BOM + lines.getvalue()).encode("utf-8", "replace")
