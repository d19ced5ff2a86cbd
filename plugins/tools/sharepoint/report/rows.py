"""The JSON report: a row a page, and the sums."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plugins.tools.sharepoint.importing.outcome import PageOutcome, Told
from plugins.tools.sharepoint.report.totals import injections_of, totals, warnings_of

_MOST_WORDS = 200  # lost and furniture words that a row lists
_MOST_LISTED = 100  # pieces of evidence, quarantined things
_NOTHING = Told(None, None, None, None)


def report_lines(pages: Sequence[PageOutcome], about: Mapping[str, Any]) -> Iterator[str]:
    """``{"pages": […], "summary": {…}}``, a line a page; ``about`` goes into the summary."""
    yield '{"pages": [\n'
    for place, page in enumerate(pages):
        yield f"{',' if place else ''}{json.dumps(row(page), ensure_ascii=False)}\n"
    told = json.dumps({**about, **summary(pages)}, ensure_ascii=False, indent=1)
    yield f'],\n"summary": {told}}}\n'


def row(page: PageOutcome) -> dict[str, Any]:
    """One page. ``text_loss`` is never null; what is not certain is null, with a warning."""
    told, warnings = page.told or _NOTHING, warnings_of(page)
    return {
        "source": page.source,
        "status": page.status,
        "profile": page.profile,
        "article": page.article,
        "title": told.title,
        "date": told.date.iso() if told.date else None,
        "event_date": told.event_date.isoformat() if told.event_date else None,
        "author": told.author,
        "images": [{"file": file, "caption": caption or None} for file, caption in page.images],
        "text_loss": page.text_loss,
        "warnings": [message for _, message in warnings],
        "rules": list(dict.fromkeys(rule for rule, _ in warnings)),
        "reason": page.reason,
        "duplicate_of": page.duplicate_of,
        "old_urls": list(page.old_urls),
        "missing": list(page.missing),
        **_read(page),
    }


def _read(page: PageOutcome) -> dict[str, Any]:
    """What only a page has that was read in this run."""
    reading = page.reading
    return {
        "confidence": reading.confidence if reading else None,
        "category": reading.category if reading else None,
        "evidence": [vars(one) for one in reading.evidence[:_MOST_LISTED]] if reading else [],
        "lost": list(reading.loss.lost[:_MOST_WORDS]) if reading else [],
        "furniture": list(reading.loss.furniture[:_MOST_WORDS]) if reading else [],
        "quarantined": [
            {
                "score": one.score,
                "position": one.position,
                "hosts": list(one.hosts),
                "words": one.words,
                "removed": one.is_removed,
            }
            for one in injections_of(page)[:_MOST_LISTED]
        ],
    }


def summary(pages: Sequence[PageOutcome]) -> dict[str, Any]:
    """The sums, by the names that programs read."""
    told = totals(pages)
    return {
        "pages": told.pages,
        "by_status": dict(told.by_status),
        "by_profile": dict(told.by_profile),
        "articles": told.articles,
        "images": told.images,
        "captions": told.captions,
        "undescribed": told.undescribed,
        "missing": told.missing,
        "undated": told.undated,
        "scan_only": told.scan_only,
        "duplicates": told.duplicates,
        "converted": told.converted,
        "quarantined_links": told.removed_links,
        "doubted_links": told.doubted_links,
        "text_loss_median": told.loss_median,
        "text_loss_most": told.loss_most,
        "warnings": dict(told.rules),
    }
