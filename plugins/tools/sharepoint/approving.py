"""``tasks.py approve --batch NAME``: accepts a batch of imported articles."""

import datetime as dt
from pathlib import Path

from plugins.core.approval.person import Person
from plugins.core.dates import ICT
from plugins.tools.sharepoint.keeping.approving import approve_batch

_YES = {"c", "có", "co", "y", "yes"}


def approve(into: Path, batch: str, by: str, position: str, sample: int) -> int:
    """Shows a sample, asks, publishes; the record of handing over lies in the import's folder."""
    approver = Person(by, position, dt.datetime.now(ICT))
    return approve_batch(into, batch, approver, ask=_ask, sample=sample)


def _ask(question: str) -> bool:
    try:
        return input(f"{question} (c/k): ").strip().lower() in _YES
    except (EOFError, KeyboardInterrupt):
        return False
