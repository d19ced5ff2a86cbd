"""Why a value of a manuscript is what it is, and what was not certain."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Evidence:
    """Why a value is what it is: ``origin`` says where it stood, ``quote`` the words themselves.

    Evidence that was not taken is listed as well (``is_taken`` false), so that a person can judge.
    """

    field: Literal["title", "date", "event_date", "author", "summary", "category", "text"]
    value: str
    origin: str
    quote: str
    is_taken: bool = True


@dataclass(frozen=True)
class Caution:
    """Something that a reader was not sure of: one Vietnamese line that says what to do."""

    rule: str
    message: str
