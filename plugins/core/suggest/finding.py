"""What was read out of a paragraph: proposals for an editor, each with the words it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from plugins.core.suggest.quantities import Kind

Status: TypeAlias = Literal["awarded", "proposed", "revoked"]


@dataclass(frozen=True)
class Honoree:
    """Somebody honoured, named as the text names them."""

    name: str
    kind: Kind
    honorific: str | None = None
    role: str | None = None
    unit: str | None = None


@dataclass(frozen=True)
class Presenter:
    """Who hands over; never an honoree."""

    name: str
    role: str | None = None


@dataclass(frozen=True)
class Event:
    """One award given, proposed or revoked. ``doubts`` says in Vietnamese what is not certain."""

    award: str
    grade: str | None
    status: Status
    posthumous: bool = False
    honorees: tuple[Honoree, ...] = ()
    counts: Mapping[Kind, int] = field(default_factory=dict)
    words: str = ""
    doubts: tuple[str, ...] = ()
    decision: str | None = None
    award_year: int | None = None
    presenter: Presenter | None = None
    on_behalf_of: str | None = None
    received_by: str | None = None


@dataclass(frozen=True)
class Finding:
    """A paragraph with everything that was read in it, and who was the first to hand over."""

    text: str
    presenter: Presenter | None = None
    on_behalf_of: str | None = None
    events: tuple[Event, ...] = ()
