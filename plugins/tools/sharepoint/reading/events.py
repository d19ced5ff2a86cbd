"""The day of the event, as the first paragraphs say it: «Sáng ngày 08/3/2023, …»."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.core.dates import Moment, day_text
from plugins.core.manuscript.blocks import Block, Paragraph, plain
from plugins.core.manuscript.event_days import find_event_days
from plugins.core.manuscript.evidence import Caution, Evidence

_LEAD = 2  # paragraphs


@dataclass(frozen=True)
class Event:
    """A day or None, and why."""

    day: dt.date | None
    evidence: tuple[Evidence, ...]
    cautions: tuple[Caution, ...]


def event_of(blocks: Iterable[Block], published: Moment | None, summary: str = "") -> Event:
    """The first day that the lead states whole; others are offered as evidence.

    ``summary`` is the lead where the page has a field of its own for it; the body comes first.
    """
    lead = [
        text for block in blocks if isinstance(block, Paragraph) if (text := plain(block.children))
    ]
    said = "\n".join(lead[:_LEAD])
    if summary not in said:
        said = f"{said}\n{summary}"
    found = find_event_days(said, published.day if published else None)
    taken = next((one for one in found if one.is_taken), None)
    day = dt.date.fromisoformat(taken.value) if taken else None
    offered = [one for one in found if not one.is_taken]
    cautions: tuple[Caution, ...] = ()
    if day is None and offered:
        first = offered[0]
        message = (
            f"bài có thể kể việc ngày {day_text(dt.date.fromisoformat(first.value))}"
            f" («{first.quote}»):"
            " nếu đúng, hãy điền «event_date»"
        )
        cautions = (Caution("event-date-unsure", message),)
    return Event(day, tuple(found), cautions)
