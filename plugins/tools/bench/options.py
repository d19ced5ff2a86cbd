"""What the command line says to a bench."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Options:
    """Every bench reads what concerns it."""

    cache: Path  # the bench's own folder, kept between runs
    folder: Path | None = None  # material of the person's own
    rounds: int = 3
    few: int | None = None  # only so much of the material
    as_json: bool = False
