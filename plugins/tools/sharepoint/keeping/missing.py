"""``con-thieu.csv``: what the pages refer to and nobody holds, most linked first.

Commas and a byte order mark, as the portal's open data has them.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from plugins.core.old_address import parse

Kind = Literal["page", "item", "picture", "original", "attachment", "video"]

KIND_NAMES: dict[Kind, str] = {
    "page": "trang",
    "item": "mục trong danh sách",
    "picture": "ảnh",
    "original": "ảnh gốc (chỉ có ảnh thu nhỏ)",
    "attachment": "tệp kèm theo",
    "video": "video",
}
_HEAD = ("Loại", "Địa chỉ", "Số lần được dẫn", "Dẫn từ", "Ghi chú")
_BOM = "\ufeff"  # or Excel reads UTF-8 as Windows-1252
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # spreadsheets would run these
_TOLD = 3  # pages that are named
_LONGEST = 2_000
_HIGHEST_ITEM = 10_000_000  # SharePoint's lists end at 30 million, no news list comes near
_MOST_HOLES = 2_000  # runs of one list; a list with more is told as one line


@dataclass(frozen=True)
class MissingThing:
    """One row: ``count`` is how often it is linked, ``origins`` the first pages that do."""

    kind: Kind
    address: str
    count: int
    origins: tuple[str, ...] = ()
    note: str = ""


@dataclass
class _Tally:
    address: str
    count: int = 0
    origins: list[str] = field(default_factory=list)


class Missing:
    """Collects what is absent, however often and however spelled it is linked."""

    def __init__(self) -> None:
        self._found: dict[tuple[Kind, str], _Tally] = {}
        self._items: dict[str, tuple[str, set[int]]] = {}

    def add(self, kind: Kind, address: str, origin: str) -> None:
        """A page (``origin``, its source) refers to something that is not held."""
        address = " ".join(address.split())[:_LONGEST]
        old = parse(address, "/")
        tally = self._found.setdefault((kind, old.key if old else address), _Tally(address))
        tally.count += 1
        if len(tally.origins) < _TOLD and origin not in tally.origins:
            tally.origins.append(origin)

    def saw_item(self, place: str, number: str, example: str) -> None:
        """An item that is held: ``place`` is its list or path, ``example`` its address."""
        if number.isdecimal() and 0 < int(number) <= _HIGHEST_ITEM:
            self._items.setdefault(place, (example, set()))[1].add(int(number))

    def rows(self) -> tuple[MissingThing, ...]:
        """Most linked first, then by kind and address; holes in lists last."""
        linked = [
            MissingThing(kind, one.address, one.count, tuple(one.origins))
            for (kind, _), one in self._found.items()
        ]
        linked.sort(key=lambda row: (-row.count, list(KIND_NAMES).index(row.kind), row.address))
        return (*linked, *self._holes())

    def _holes(self) -> Iterator[MissingThing]:
        for place, (example, numbers) in sorted(self._items.items()):
            runs = _runs(sorted(numbers))
            if len(runs) > _MOST_HOLES:
                absent = sum(last - first + 1 for first, last in runs)
                note = f"thiếu {absent} số ItemID từ 1 đến {max(numbers)}, rải rác"
                yield MissingThing("item", example or place, 0, (), note)
                continue
            for first, last in runs:
                yield MissingThing("item", example or place, 0, (), _hole(first, last))


def csv_bytes(rows: Iterable[MissingThing]) -> bytes:
    """RFC 4180 with a byte order mark; no cell is a formula."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(_HEAD)
    for row in rows:
        origins = "; ".join(row.origins)
        cells = (KIND_NAMES[row.kind], row.address, str(row.count), origins, row.note)
        writer.writerow(_cell(cell) for cell in cells)
    return (_BOM + lines.getvalue()).encode("utf-8", "replace")


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Numbers that are absent between 1 and the highest, as first and last of each run."""
    before = [0, *numbers]
    pairs = zip(before, numbers, strict=False)
    return [(low + 1, high - 1) for low, high in pairs if high - low > 1]


def _hole(first: int, last: int) -> str:
    if first == last:
        return f"không có ItemID {first}; có thể đã bị xóa, hoặc chưa lưu"
    return (
        f"không có ItemID {first}-{last} ({last - first + 1} số); có thể đã bị xóa, hoặc chưa lưu"
    )


def _cell(value: str) -> str:
    text = "".join(sign if sign.isprintable() else " " for sign in value)
    return f"'{text}" if text.startswith(_FORMULA) else text
