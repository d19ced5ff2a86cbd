"""Findings as rows of JSON: one for each paragraph, nothing beside it."""

from plugins.core.suggest.finding import Event, Finding, Honoree
from plugins.core.suggest.quantities import Kind

_CLASSES = frozenset({"nhat", "nhi", "ba", "cac-hang"})  # years of a Party badge are no class here
_KINDS: tuple[Kind, ...] = ("person", "collective", "household")


def row(finding: Finding) -> dict[str, object]:
    """One paragraph."""
    presenter = finding.presenter
    return {
        "text": finding.text,
        "presenter": {"name": presenter.name, "role": presenter.role} if presenter else None,
        "on_behalf_of": finding.on_behalf_of,
        "events": [_event(event) for event in finding.events],
    }


def _event(event: Event) -> dict[str, object]:
    return {
        "award": event.award,
        "class": class_of(event),
        "status": event.status,
        "posthumous": event.posthumous,
        "honorees": [_honoree(one) for one in event.honorees],
        "count": {kind: event.counts.get(kind) for kind in _KINDS},
    }


def class_of(event: Event) -> str | None:
    """The class, where the award has classes in the common sense."""
    return event.grade if event.grade in _CLASSES else None


def _honoree(one: Honoree) -> dict[str, object]:
    return {"name": one.name, "kind": one.kind, "role": one.role, "unit": one.unit}
