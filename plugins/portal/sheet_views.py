"""What the printed sheet for an approval may show."""

from dataclasses import dataclass

from plugins.portal.kept_views import KeptBlock, KeptFigure
from plugins.portal.views import HonourRow, Note


@dataclass(frozen=True)
class SheetFact:
    """A line of the sheet's head: "Chuyên mục: Tin tức"."""

    label: str
    text: str


@dataclass(frozen=True)
class SheetHonour:
    """An honour as readers see it, and what for, as the open data tells."""

    row: HonourRow
    achievement: str


@dataclass(frozen=True)
class SheetView:
    """An article on paper, alone: template ``downloads/approval_sheet.html``."""

    agency: str
    title: str
    facts: tuple[SheetFact, ...]
    doubt: str  # that what is printed is not what was submitted or approved; "" where it is
    digest: str  # SHA-256 of the content
    fingerprint: str  # its beginning, to compare by eye
    summary: str
    key_points: tuple[str, ...]
    blocks: tuple[KeptBlock, ...]
    posters: tuple[KeptFigure, ...]  # of videos
    honours: tuple[SheetHonour, ...]
    files: tuple[str, ...]  # attachments: name and file
    corrections: tuple[Note, ...]
    credits: tuple[str, ...]
