"""Runs the engines in turns, several rounds: what disturbs the machine disturbs all of them."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plugins.tools.bench import measure
from plugins.tools.bench.measure import Command, RunError, Usage
from plugins.tools.bench.photos.album import Shot
from plugins.tools.bench.photos.engine import Engine
from plugins.tools.bench.photos.outputs import Picture, pictures, wrong
from plugins.tools.bootstrap.say import say


@dataclass(frozen=True)
class Trial:
    """One round of one engine."""

    work: Usage
    idle: Usage

    @property
    def cpu(self) -> float:
        """Seconds for the photos alone."""
        return self.work.cpu - self.idle.cpu

    @property
    def wall(self) -> float:
        return self.work.wall - self.idle.wall


@dataclass(frozen=True)
class Outcome:
    """All rounds of one engine and the pictures of the last; or the problem that ended them."""

    engine: Engine
    trials: tuple[Trial, ...] = ()
    made: tuple[Picture, ...] = ()
    problem: str = ""


def run(
    engines: Sequence[Engine], album: Sequence[Shot], rounds: int, core: int | None
) -> tuple[Outcome, ...]:
    """Every engine in every round, until it fails. The last round's pictures stay on the disk."""
    outcomes = [Outcome(engine) for engine in engines]
    for number in range(1, rounds + 1):
        for place, outcome in enumerate(outcomes):
            if not outcome.problem:
                say(f"Vòng {number}/{rounds}: {outcome.engine.title}")
                outcomes[place] = _tried(outcome, album, core)
    return tuple(outcomes)


def _tried(outcome: Outcome, album: Sequence[Shot], core: int | None) -> Outcome:
    engine = outcome.engine
    try:
        idle = _cold(engine, engine.idle, core)
        work = _cold(engine, engine.work, core)
    except RunError as error:
        return replace(outcome, problem=f"không chạy được: {error}")
    made = pictures(engine.output)
    trials = (*outcome.trials, Trial(work, idle))
    problem = wrong(made, album, engine.job)
    return replace(outcome, trials=trials, made=made, problem=problem)


def _cold(engine: Engine, command: Command, core: int | None) -> Usage:
    for leftover in engine.leftovers:
        shutil.rmtree(leftover, ignore_errors=True)
    engine.output.mkdir(parents=True, exist_ok=True)
    return measure.run(command, core)
