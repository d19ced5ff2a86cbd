"""From rounds to rows, and from rows to goals: arithmetic only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from plugins.tools.bench.measure import Spread, spread
from plugins.tools.bench.photos.engine import ELEVENTY, HUGO, OURS, Absent
from plugins.tools.bench.photos.quality import Quality
from plugins.tools.bench.photos.rounds import Outcome
from plugins.tools.bench.photos.scaling import WANTED, Scaling

_MB = 1_000_000


@dataclass(frozen=True)
class Row:
    """One engine; without ``cpu`` it has a problem instead, in words."""

    key: str
    title: str
    remark: str = ""
    problem: str = ""
    cpu: Spread | None = None  # seconds for all photos, the idle run subtracted
    photos: int = 0
    times_ours: float | None = None  # its CPU seconds / ours
    files: int = 0
    bytes_per_photo: float = 0
    peak: int = 0  # bytes of the largest process
    scores: Mapping[str, float] = field(default_factory=dict)  # mean by format, at 960 pixels

    @property
    def seconds_per_photo(self) -> float | None:
        return self.cpu.median / self.photos if self.cpu else None

    @property
    def photos_per_second(self) -> float | None:
        return self.photos / self.cpu.median if self.cpu else None


@dataclass(frozen=True)
class Goal:
    """A number that was promised; ``found`` is None where it could not be measured."""

    text: str
    limit: float
    found: float | None
    is_lowest: bool  # whether the limit is the least or the most

    @property
    def is_reached(self) -> bool | None:
        if self.found is None:
            return None
        return self.found >= self.limit if self.is_lowest else self.found <= self.limit


def rows(
    outcomes: Sequence[Outcome | Absent], photos: int, quality: Quality | str
) -> tuple[Row, ...]:
    """One row an engine, in the order given."""
    scores = {} if isinstance(quality, str) else quality.scores
    ours = next((o for o in outcomes if isinstance(o, Outcome) and o.engine.key == OURS), None)
    base = None if ours is None or ours.problem else spread([trial.cpu for trial in ours.trials])
    return tuple(_row(outcome, photos, base, scores) for outcome in outcomes)


def _row(
    outcome: Outcome | Absent,
    photos: int,
    base: Spread | None,
    scores: Mapping[str, Mapping[str, float]],
) -> Row:
    if isinstance(outcome, Absent):
        return Row(outcome.key, outcome.title, problem=outcome.reason)
    engine = outcome.engine
    if outcome.problem:
        return Row(engine.key, engine.title, engine.remark, outcome.problem)
    cpu = spread([trial.cpu for trial in outcome.trials])
    return Row(
        key=engine.key,
        title=engine.title,
        remark=engine.remark,
        cpu=cpu,
        photos=photos,
        times_ours=cpu.median / base.median if base else None,
        files=len(outcome.made),
        bytes_per_photo=sum(picture.bytes for picture in outcome.made) / photos,
        peak=max(trial.work.peak for trial in outcome.trials),
        scores=scores.get(engine.key, {}),
    )


def goals(table: Sequence[Row], quality: Quality | str, scaling: Scaling | str) -> tuple[Goal, ...]:
    """What the project promises of its photos.

    Hugo is taken in its cheaper form, which leaves portraits on their side.
    """
    times = {row.key: row.times_ours for row in table}
    peaks = [row.peak for row in table if row.key == OURS and row.cpu]
    if isinstance(scaling, Scaling):
        peaks.append(scaling.peak)
    return (
        Goal("ảnh mỗi giây CPU, gấp eleventy-img", 2.5, times.get(ELEVENTY), is_lowest=True),
        Goal("ảnh mỗi giây CPU, gấp Hugo", 6, times.get(HUGO), is_lowest=True),
        *_bytes_goals(quality),
        Goal("bộ nhớ cao nhất của một tiến trình, MB", 250, _peak(peaks), is_lowest=False),
        Goal("tốc độ hai tiến trình, gấp một tiến trình", WANTED, _ratio(scaling), is_lowest=True),
    )


def _bytes_goals(quality: Quality | str) -> list[Goal]:
    text = "dung lượng AVIF so với JPEG cùng điểm"
    if isinstance(quality, str):
        return [Goal(text, 0.8, None, is_lowest=False)]
    return [
        Goal(f"{text}, rộng {one.width}", 0.8, one.ratio, is_lowest=False)
        for one in quality.comparisons
        if one.kind == "JPEG"
    ]


def _peak(peaks: Sequence[int]) -> float | None:
    return max(peaks) / _MB if peaks else None


def _ratio(scaling: Scaling | str) -> float | None:
    return None if isinstance(scaling, str) else scaling.ratio
