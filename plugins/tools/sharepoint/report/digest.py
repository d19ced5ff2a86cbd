"""The first page of the report: sums, what has to be decided, and where every page is told."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plugins.tools.sharepoint.importing.outcome import PageOutcome
from plugins.tools.sharepoint.keeping.missing import KIND_NAMES, MissingThing
from plugins.tools.sharepoint.report.figures import number, percent
from plugins.tools.sharepoint.report.kinds import Kind, kind_of
from plugins.tools.sharepoint.report.totals import Totals, status_name, totals, warnings_of
from plugins.tools.sharepoint.report.views import anchor

PER_FILE = 100
_MOST_PAGES = 30  # named below a decision
_MOST_ROWS = 300  # pages named in a list of one result
_MOST_MISSING = 50


@dataclass(frozen=True)
class Row:
    """A page by its name, with where the report tells of it."""

    name: str
    link: str
    note: str


@dataclass(frozen=True)
class Decision:
    """A kind of doubt with its pages; ``example`` is what is said of the first of them."""

    kind: Kind
    count: str
    example: str
    rows: tuple[Row, ...]
    more: str


@dataclass(frozen=True)
class Listed:
    """The pages of one result."""

    name: str
    count: str
    rows: tuple[Row, ...]
    more: str


@dataclass(frozen=True, kw_only=True)
class Digest:
    """Everything that the first page shows; ``files`` only where there are many pages.

    ``earlier`` are the reports of earlier runs, newest first.
    """

    source: str
    batch: str
    importer: str
    is_dry: bool
    sums: tuple[tuple[str, str], ...]
    profiles: tuple[tuple[str, str], ...]
    decisions: tuple[Decision, ...]
    notes: tuple[Decision, ...]
    missing: tuple[tuple[str, str, str, str], ...]
    missing_count: str
    lists: tuple[Listed, ...]
    files: tuple[tuple[str, str], ...]
    earlier: tuple[str, ...]


def digest(
    pages: Sequence[PageOutcome],
    missing: Sequence[MissingThing],
    about: Mapping[str, Any],
    earlier: tuple[str, ...] = (),
) -> Digest:
    """Works out the first page."""
    told, is_dry = totals(pages), bool(about.get("dry_run"))
    found = list(_decisions(pages))
    return Digest(
        source=str(about.get("source", "")),
        batch=str(about.get("batch", "")),
        importer=str(about.get("importer", "")),
        is_dry=is_dry,
        sums=tuple(_sums(told, is_dry=is_dry)),
        profiles=tuple((name or "không rõ", number(n)) for name, n in told.by_profile.items()),
        decisions=tuple(one for one in found if not one.kind.is_note),
        notes=tuple(one for one in found if one.kind.is_note),
        missing=tuple(_missing(one) for one in missing[:_MOST_MISSING]),
        missing_count=number(len(missing)),
        lists=tuple(_lists(pages, is_dry=is_dry)),
        files=tuple(_files(len(pages))),
        earlier=earlier,
    )


def is_split(count: int) -> bool:
    """Whether the pages are told in files of their own."""
    return count > PER_FILE


def file_name(part: int) -> str:
    """The file of the pages of that part, from 0."""
    return f"trang-{part + 1:04d}.html"


def link_to(place: int, count: int) -> str:
    """Where a page is told, seen from the first page."""
    file = f"bao-cao/{file_name(place // PER_FILE)}" if is_split(count) else ""
    return f"{file}#{anchor(place)}"


def _sums(told: Totals, *, is_dry: bool) -> Iterator[tuple[str, str]]:
    yield "Trang trong nguồn", number(told.pages)
    for status, count in told.by_status.items():
        yield f"Trang {status_name(status, is_dry=is_dry)}", number(count)
    yield "Bài viết", number(told.articles)
    yield "Ảnh trong bài", f"{number(told.images)}, {number(told.captions)} có chú thích"
    yield "Ảnh chưa có mô tả", number(told.undescribed)
    yield "Tệp còn thiếu", number(told.missing)
    yield "Bài chưa rõ ngày đăng", number(told.undated)
    yield "Bài chỉ có bản quét", number(told.scan_only)
    yield "Trang trùng đã gộp", number(told.duplicates)
    yield "Trang chuyển bảng mã cũ", number(told.converted)
    removed, doubted = number(told.removed_links), number(told.doubted_links)
    yield "Chỗ nghi bị cài", f"{removed} đã cách ly, {doubted} chỉ nêu ra"
    most = percent(told.loss_most)
    half = percent(told.loss_median)
    yield "Số chữ mất của một bài", f"nửa số bài không quá {half}, nhiều nhất {most}"


def _decisions(pages: Sequence[PageOutcome]) -> Iterator[Decision]:
    """Doubts by kind: first what kept pages from becoming articles, then those of most pages."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for place, page in enumerate(pages):
        for rule, message in dict(warnings_of(page)).items():
            found[rule].append((place, message))

    def rank(item: tuple[str, list[tuple[int, str]]]) -> tuple[bool, int]:
        is_article = all(pages[place].article for place, _ in item[1])
        return is_article, -len(item[1])

    for rule, places in sorted(found.items(), key=rank):
        rows = tuple(_row(pages, place, message) for place, message in places[:_MOST_PAGES])
        kind = kind_of(rule, places[0][1])
        yield Decision(kind, number(len(places)), places[0][1], rows, _rest(places, rows))


def _lists(pages: Sequence[PageOutcome], *, is_dry: bool) -> Iterator[Listed]:
    """The pages of each result, those without an article first."""
    order = ("failed", "quarantined", "skipped", "imported", "unchanged")
    for status in order:
        places = [place for place, page in enumerate(pages) if page.status == status]
        if places:
            shown = places[:_MOST_ROWS]
            rows = tuple(_row(pages, place, pages[place].reason or "") for place in shown)
            name = status_name(pages[places[0]].status, is_dry=is_dry)
            yield Listed(name, number(len(places)), rows, _rest(places, rows))


def _row(pages: Sequence[PageOutcome], place: int, note: str) -> Row:
    page = pages[place]
    title = page.told.title if page.told and page.told.title else ""
    return Row(title or page.source, link_to(place, len(pages)), note if note != title else "")


def _rest(places: Sequence[object], rows: Sequence[Row]) -> str:
    count = len(places) - len(rows)
    return number(count) if count > 0 else ""


def _missing(one: MissingThing) -> tuple[str, str, str, str]:
    note = one.note or (f"dẫn từ {', '.join(one.origins[:2])}" if one.origins else "")
    return KIND_NAMES[one.kind], one.address[:300], number(one.count), note[:300]


def _files(count: int) -> Iterator[tuple[str, str]]:
    if is_split(count):
        for part, first in enumerate(range(0, count, PER_FILE)):
            last = min(first + PER_FILE, count)
            yield f"bao-cao/{file_name(part)}", f"{number(first + 1)} đến {number(last)}"
