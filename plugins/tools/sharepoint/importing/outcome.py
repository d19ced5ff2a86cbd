"""What became of one page of the source, for the report."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from plugins.core.dates import Moment
from plugins.tools.sharepoint.model import Reading

Status = Literal["imported", "unchanged", "skipped", "quarantined", "failed"]


@dataclass(frozen=True)
class Told:
    """The short facts of an article, as it has them."""

    title: str | None
    date: Moment | None
    event_date: dt.date | None
    author: str | None


@dataclass(frozen=True, kw_only=True)
class PageOutcome:
    """A page. ``article`` is its index.md, relative to the content root.

    ``reading`` is without blocks, None for what was not read in this run; ``told`` is None for what
    became no article. ``missing`` are the
    addresses of what nobody holds, ``markdown`` the body as written. ``warnings`` are rule and
    message.
    """

    source: str
    status: Status
    profile: str | None = None
    article: str | None = None
    reading: Reading | None = None
    told: Told | None = None
    images: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()
    old_urls: tuple[str, ...] = ()
    warnings: tuple[tuple[str, str], ...] = ()
    reason: str | None = None
    duplicate_of: str | None = None
    markdown: str = ""
    text_loss: float = 0.0
