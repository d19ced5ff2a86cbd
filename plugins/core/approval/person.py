"""Who approves, submits, returns."""

from dataclasses import dataclass
from datetime import datetime

from plugins.core.dates import ICT


@dataclass(frozen=True)
class Person:
    """Who acts, in which office, and when; ``now`` is aware."""

    by: str
    position: str
    now: datetime

    @property
    def time(self) -> datetime:
        """The time in Vietnam, to the second."""
        return self.now.astimezone(ICT).replace(microsecond=0)
