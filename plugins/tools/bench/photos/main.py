"""``python3 tasks.py bench photos``: photos, engines in turns, quality, report."""

from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.tools.bench import measure
from plugins.tools.bench.options import Options
from plugins.tools.bench.photos import album, camera, ours, peers, quality, results, rounds, scaling
from plugins.tools.bench.photos.album import Shot
from plugins.tools.bench.photos.engine import Absent, Engine
from plugins.tools.bench.photos.report import Report, as_json, as_text
from plugins.tools.bench.toolbox import UnavailableError
from plugins.tools.bootstrap.say import say


def run(options: Options) -> int:
    """Print what was measured, reached or not; 1 only where our own pipeline gave nothing."""
    if not measure.can_measure():
        say("Phép đo này cần Linux hoặc macOS: Windows không cho biết giờ CPU của tiến trình con.")
        return 1
    options.cache.mkdir(parents=True, exist_ok=True)
    try:
        photos = options.folder or camera.test_set(options.cache / "photos")
        shots = album.shots(photos, options.few)
    except UnavailableError as error:
        say(f"Không đo được: {error}.")
        return 1
    with TemporaryDirectory(dir=options.cache, prefix="photos-") as folder:
        report = _measured(shots, options, Path(folder))
    print(as_json(report) if options.as_json else as_text(report))
    return 0 if report.rows[0].cpu else 1


def _measured(shots: tuple[Shot, ...], options: Options, folder: Path) -> Report:
    core = measure.one_core()
    theirs = peers.engines(shots, options.cache, folder)
    found = (ours.engine(shots, folder / "ours"), *theirs)
    outcomes = _in_turns(found, shots, options.rounds, core)
    scaled = scaling.measure(shots, folder / "scaling", options.rounds)
    ran = [outcome for outcome in outcomes if not isinstance(outcome, Absent)]
    judged = quality.judge(ran, shots, options.cache, folder / "quality")
    rows = results.rows(outcomes, len(shots), judged)
    goals = results.goals(rows, judged, scaled)
    return Report(shots, options.rounds, core is not None, rows, judged, scaled, goals)


def _in_turns(
    found: tuple[Engine | Absent, ...], shots: tuple[Shot, ...], count: int, core: int | None
) -> list[rounds.Outcome | Absent]:
    """The engines' outcomes, in the place of the engines."""
    present = [engine for engine in found if isinstance(engine, Engine)]
    outcomes = iter(rounds.run(present, shots, count, core))
    return [one if isinstance(one, Absent) else next(outcomes) for one in found]
