"""What the page of proposals that are open to comment may show."""

from dataclasses import dataclass

from plugins.core.view_parts import Day, Link, Meta


@dataclass(frozen=True)
class ProposalRow:
    """One proposal: who, with role and unit, for which award, why."""

    recipient: str
    role: str
    award: str
    ribbon: str
    status: str
    achievement: str


@dataclass(frozen=True)
class ConsultationPart:
    """One consultation: its article, its two days, where to write, and what is proposed."""

    anchor: str
    article: Link
    days: tuple[Day, ...]
    contact: str
    rows: tuple[ProposalRow, ...]
    note: str  # where proposals stand that are not listed here, "" for none


@dataclass(frozen=True)
class ConsultationView:
    """All that is open: template ``consultation.html``."""

    meta: Meta
    title: str
    intro: str
    parts: tuple[ConsultationPart, ...]
