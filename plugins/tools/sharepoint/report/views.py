"""What the report's pages show of one page of the source, worked out before the template."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.core import addresses
from plugins.core.manuscript.evidence import Evidence
from plugins.tools.sharepoint.importing.outcome import PageOutcome, Told
from plugins.tools.sharepoint.injected.defanging import defang
from plugins.tools.sharepoint.model import Injection
from plugins.tools.sharepoint.report.compare import Comparison, compare, plain
from plugins.tools.sharepoint.report.figures import day_or_unknown, moment_text, percent
from plugins.tools.sharepoint.report.totals import (
    STATUS_NAMES,
    injections_of,
    undescribed,
    warnings_of,
)

_FIELDS = {
    "title": "Tiêu đề",
    "date": "Ngày đăng",
    "event_date": "Ngày diễn ra",
    "author": "Tác giả",
    "summary": "Sapo",
    "category": "Chuyên mục",
    "text": "Lời văn",
}
_MOST = 40  # rows of a list on the report
_MOST_LOST = 120
_LONGEST = 240
_BLANK_LINES = re.compile(r"\s*\n\s*\n\s*")


@dataclass(frozen=True)
class Clue:
    """A piece of evidence, for people."""

    field: str
    value: str
    origin: str
    quote: str
    is_taken: bool


@dataclass(frozen=True)
class Planted:
    """Something that was set apart: nothing in it can be followed."""

    score: int
    hosts: str
    words: str
    is_removed: bool


@dataclass(frozen=True, kw_only=True)
class PageView:
    """One page of the source. Lists are cut; ``more`` says of what and how many."""

    anchor: str
    heading: str
    source: str
    status: str
    reason: str
    article: str
    facts: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]
    clues: tuple[Clue, ...]
    lost: tuple[str, ...]
    furniture: tuple[str, ...]
    debts: tuple[str, ...]
    planted: tuple[Planted, ...]
    images: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]
    old_urls: tuple[str, ...]
    more: tuple[str, ...]
    sides: Comparison | None


def anchor(place: int) -> str:
    """The name of a page inside of the report."""
    return f"trang-{place + 1}"


def page_view(place: int, page: PageOutcome) -> PageView:
    """What is shown of the page of that place, from 0."""
    told = page.told or Told(None, None, None, None)
    loss = page.reading.loss if page.reading else None
    return PageView(
        anchor=anchor(place),
        heading=told.title or page.source,
        source=page.source,
        status=STATUS_NAMES[page.status],
        reason=page.reason or "",
        article=page.article or "",
        facts=tuple(_facts(page, told)),
        warnings=tuple(_short(message) for _, message in warnings_of(page)[:_MOST]),
        clues=tuple(_clue(one) for one in (page.reading.evidence if page.reading else ())[:_MOST]),
        lost=loss.lost[:_MOST_LOST] if loss else (),
        furniture=loss.furniture[:_MOST_LOST] if loss else (),
        debts=tuple(_debts(page)),
        planted=tuple(_planted(one) for one in injections_of(page)[:_MOST]),
        images=page.images[:_MOST],
        missing=tuple(_short(address) for address in page.missing[:_MOST]),
        old_urls=tuple(_short(address) for address in page.old_urls[:_MOST]),
        more=tuple(_more(page)),
        sides=_sides(page, told),
    )


def _facts(page: PageOutcome, told: Told) -> Iterator[tuple[str, str]]:
    if page.profile:
        fit = f", độ khớp {percent(page.reading.confidence)}" if page.reading else ""
        yield "Hồ sơ", f"{page.profile}{fit}"
    if not page.article or page.duplicate_of:
        return
    if page.status in ("imported", "unchanged"):
        _, year, slug, _ = page.article.split("/")
        yield "Trong bản xem trước (lệnh serve)", addresses.article(year, slug)
    yield "Ngày đăng", moment_text(told.date)
    yield "Ngày diễn ra", day_or_unknown(told.event_date)
    yield "Tác giả", told.author or "chưa rõ"
    if page.reading and page.reading.category:
        yield "Chuyên mục trên trang", page.reading.category
    yield "Chữ mất", percent(page.text_loss)


def _debts(page: PageOutcome) -> Iterator[str]:
    """What readers who do not see are owed."""
    if any(rule == "scan-only" for rule, _ in page.warnings):
        yield "bài chỉ có ảnh quét, chưa có chữ"
    captions = sum(1 for _, caption in page.images if not caption)
    if captions:
        yield f"{captions} ảnh chưa có chú thích"
    bare = undescribed(page)
    if bare:
        yield f"{bare} ảnh chưa có mô tả"


def _clue(one: Evidence) -> Clue:
    quote = _short(one.quote) if one.quote.strip() != one.value else ""
    return Clue(_FIELDS[one.field], _short(one.value), one.origin, quote, one.is_taken)


def _planted(one: Injection) -> Planted:
    return Planted(one.score, ", ".join(one.hosts[:10]), _short(defang(one.words)), one.is_removed)


def _more(page: PageOutcome) -> Iterator[str]:
    """Lists that are longer than what is shown."""
    lists = (
        ("cảnh báo", len(warnings_of(page))),
        ("chỗ đã cách ly", len(injections_of(page))),
        ("ảnh", len(page.images)),
        ("tệp còn thiếu", len(page.missing)),
        ("địa chỉ cũ", len(page.old_urls)),
    )
    return (f"{count - _MOST} {name}" for name, count in lists if count > _MOST)


def _sides(page: PageOutcome, told: Told) -> Comparison | None:
    """The article's side has its head too, as far as the page's text has what became a field."""
    reading = page.reading
    if reading is None or not page.markdown:
        return None
    people = (told.author, reading.text_credit, reading.photo_credit, reading.source_credit)
    names = list(dict.fromkeys(name for name in people if name))
    source = _BLANK_LINES.sub("\n\n", reading.text).strip()
    line = " ".join(source.casefold().split())
    head = [part for part in (told.title, reading.summary) if part and part.casefold() in line]
    tail = [name for name in names if name.casefold() in line]
    return compare(source, "\n\n".join([*head, plain(page.markdown), *tail]))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
