"""The sums over all pages, once, for the JSON, the pages and the screen."""

import re
import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from plugins.tools.sharepoint.importing.outcome import PageOutcome, Status
from plugins.tools.sharepoint.injected.telling import PLANTED, planted
from plugins.tools.sharepoint.model import Injection

STATUS_NAMES: Mapping[Status, str] = {
    "imported": "đã nhập",
    "unchanged": "không đổi",
    "skipped": "bỏ qua",
    "quarantined": "cách ly",
    "failed": "không thành bài",
}
_PLANNED: Mapping[Status, str] = {"imported": "sẽ nhập", "quarantined": "sẽ cách ly"}
_BARE_PICTURE = re.compile(r"^!\[\s*\]\(", re.MULTILINE)
_LEGACY = ("legacy-converted", "charset-guessed")


@dataclass(frozen=True, kw_only=True)
class Totals:
    """``articles`` counts each article once; ``missing`` what their pages refer to in vain."""

    pages: int
    by_status: Mapping[Status, int]
    by_profile: Mapping[str, int]
    articles: int
    images: int
    captions: int
    undescribed: int
    missing: int
    undated: int
    scan_only: int
    duplicates: int
    converted: int
    removed_links: int
    doubted_links: int
    loss_median: float
    loss_most: float
    rules: Mapping[str, int]


def totals(pages: Sequence[PageOutcome]) -> Totals:
    """Losses, pictures and dates of pages that are articles; the rest of all."""
    own = [page for page in pages if page.article and not page.duplicate_of]
    losses = [page.text_loss for page in own]
    injections = [one for page in pages for one in injections_of(page)]
    rules = Counter(rule for page in pages for rule in {rule for rule, _ in warnings_of(page)})
    return Totals(
        pages=len(pages),
        by_status=_counted(page.status for page in pages),
        by_profile=dict(Counter(page.profile or "" for page in own).most_common()),
        articles=len(own),
        images=sum(len(page.images) for page in own),
        captions=sum(1 for page in own for _, caption in page.images if caption),
        undescribed=sum(undescribed(page) for page in own),
        missing=sum(len(page.missing) for page in own),
        undated=sum(1 for page in own if page.told and page.told.date is None),
        scan_only=rules["scan-only"],
        duplicates=sum(1 for page in pages if page.duplicate_of),
        converted=sum(1 for page in pages if any(rule in _LEGACY for rule, _ in page.warnings)),
        removed_links=sum(1 for one in injections if one.is_removed),
        doubted_links=sum(1 for one in injections if not one.is_removed),
        loss_median=statistics.median(losses) if losses else 0.0,
        loss_most=max(losses, default=0.0),
        rules=dict(sorted(rules.items(), key=lambda one: (-one[1], one[0]))),
    )


def status_name(status: Status, *, is_dry: bool) -> str:
    """The result of a page; in a dry run nothing has come of it yet."""
    return (_PLANNED if is_dry else {}).get(status) or STATUS_NAMES[status]


def injections_of(page: PageOutcome) -> tuple[Injection, ...]:
    """What looked planted on a page."""
    return page.reading.injections if page.reading else ()


def undescribed(page: PageOutcome) -> int:
    """Pictures of an article that nothing describes for those who do not see them."""
    return len(_BARE_PICTURE.findall(page.markdown))


def warnings_of(page: PageOutcome) -> tuple[tuple[str, str], ...]:
    """Rule and message; planted links are said with the others, whoever else forgot them."""
    found = injections_of(page)
    if not found or any(rule == PLANTED for rule, _ in page.warnings):
        return page.warnings
    return (*page.warnings, (PLANTED, planted(found)))


def _counted(statuses: Iterable[Status]) -> Mapping[Status, int]:
    counts = Counter(statuses)
    return {status: counts[status] for status in STATUS_NAMES if counts[status]}
