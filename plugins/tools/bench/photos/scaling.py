"""How much faster two worker processes are than one: photos per second of the clock.

Beside it stands what the machine gives two processes that share nothing: less than that, and
the machine was busy or its cores are half ones, and nothing can be said of ours.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from plugins.tools.bench.measure import Command, Spread, run, spread
from plugins.tools.bench.photos import ours, rounds
from plugins.tools.bench.photos.album import Shot, repeated
from plugins.tools.bench.photos.rounds import Outcome
from plugins.tools.bootstrap.say import say

WANTED = 1.7

_ENOUGH = 36  # photos, so that starting a process does not decide
_BURN = "sum(number * number for number in range(20_000_000))"
_TWICE = f"""
import subprocess, sys
both = [subprocess.Popen([sys.executable, "-c", {_BURN!r}]) for _ in range(2)]
sys.exit(max(process.wait() for process in both))
"""


@dataclass(frozen=True)
class Scaling:
    """Photos per second with one worker and with two; how many processes the machine carries."""

    photos: int
    one: Spread
    two: Spread
    machine: float  # what two processes of plain arithmetic do together, in ones
    peak: int  # bytes of the largest process

    @property
    def ratio(self) -> float | None:
        """None where the machine itself could not have given what is wanted."""
        return self.gain if self.machine >= WANTED else None

    @property
    def gain(self) -> float:
        return self.two.median / self.one.median


def measure(album: Sequence[Shot], folder: Path, count: int) -> Scaling | str:
    """Not pinned. Words where it did not work."""
    many = repeated(album, _ENOUGH, folder / "photos")
    engines = [ours.engine(many, folder / str(jobs), jobs) for jobs in (1, 2)]
    say("Đo hai tiến trình bên cạnh một tiến trình:")
    before = _machine(folder)
    one, two = rounds.run(engines, many, count, core=None)
    if problem := one.problem or two.problem:
        return problem
    works = [trial.work for outcome in (one, two) for trial in outcome.trials]
    return Scaling(
        len(many),
        _rates(one, len(many)),
        _rates(two, len(many)),
        median([before, _machine(folder), _machine(folder)]),
        max(work.peak for work in works),
    )


def _rates(outcome: Outcome, photos: int) -> Spread:
    return spread([photos / trial.wall for trial in outcome.trials])


def _machine(folder: Path) -> float:
    alone, together = (
        run(Command((sys.executable, "-c", script), folder)).wall for script in (_BURN, _TWICE)
    )
    return 2 * alone / together
