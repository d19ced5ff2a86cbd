"""Sentences with labels of what an editor would note, against which ``suggest`` is measured."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plugins.core.suggest.finding import Event, Finding
from plugins.tools.suggest.rows import class_of

# What a label only mentions is no event; orders of other countries, sports and contests neither.
_EVENTS = frozenset({"awarded", "proposed", "revoked"})
_OUTSIDE = frozenset({"foreign-award", "giai-thuong-cuoc-thi", "huy-chuong-the-thao"})
_CLASSES = frozenset({"nhat", "nhi", "ba", "cac-hang"})
_KINDS = {"individual": "person", "collective": "collective", "household": "household"}


@dataclass(frozen=True)
class Facts:
    """What a text says of honours, as things that can be counted."""

    awards: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    honorees: Counter[tuple[str, str]] = field(default_factory=Counter)
    counts: Counter[tuple[str, str | None, str, int]] = field(default_factory=Counter)
    presenter: str | None = None
    awarded: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Labelled:
    """A text with its label."""

    id: str
    text: str
    facts: Facts


def read_labels(folder: Path) -> dict[str, tuple[Labelled, ...]]:
    """All sentences below a folder, by the name of their file."""
    found: dict[str, tuple[Labelled, ...]] = {}
    for path in sorted(folder.glob("*.json")):
        data = json.loads(path.read_text("utf-8"))
        rows = data.get("sentences", []) if isinstance(data, dict) else []
        if rows:
            found[path.name] = tuple(_labelled(row) for row in rows)
    return found


def facts_of(finding: Finding) -> Facts:
    """What was read."""
    events = finding.events
    return Facts(
        Counter((event.award, class_of(event)) for event in events),
        Counter((flat(one.name), event.award) for event in events for one in event.honorees),
        Counter(count for event in events for count in _counts(event)),
        flat(finding.presenter.name) if finding.presenter else None,
        frozenset(event.award for event in events if event.status == "awarded"),
    )


def flat(name: str) -> str:
    """NFC, and runs of blanks as one."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def _counts(event: Event) -> Iterable[tuple[str, str | None, str, int]]:
    return [(event.award, class_of(event), kind, n) for kind, n in event.counts.items()]


def _labelled(row: Mapping[str, Any]) -> Labelled:
    events = [one for one in row["events"] if _is_event(one)]
    presenter = row.get("presenter")
    facts = Facts(
        Counter((one["award_id"], _class(one)) for one in events),
        Counter((flat(h["name"]), one["award_id"]) for one in events for h in one["honorees"]),
        Counter(count for one in events for count in _labelled_counts(one)),
        flat(presenter["name"]) if presenter else None,
        frozenset(one["award_id"] for one in events if one["status"] == "awarded"),
    )
    return Labelled(row["id"], row["text"], facts)


def _is_event(event: Mapping[str, Any]) -> bool:
    return event["status"] in _EVENTS and event["award_id"] not in _OUTSIDE


def _class(event: Mapping[str, Any]) -> str | None:
    return event["class"] if event["class"] in _CLASSES else None


def _labelled_counts(event: Mapping[str, Any]) -> Iterable[tuple[str, str | None, str, int]]:
    counts = event.get("counts") or {}
    return [
        (event["award_id"], _class(event), kind, counts[key])
        for key, kind in _KINDS.items()
        if counts.get(key) is not None
    ]
