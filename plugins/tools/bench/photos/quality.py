"""How good the pictures are, and what JPEG and WebP weigh where they are as good as our AVIF.

Equal quality numbers mean nothing between formats: only equal scores at equal widths are compared.
"""

import json
import os
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from statistics import mean
from typing import TypeAlias

from plugins.tools.bench.measure import last_line
from plugins.tools.bench.photos.album import WIDTHS, Shot
from plugins.tools.bench.photos.engine import HUGO, OURS
from plugins.tools.bench.photos.equal import Comparison, compare
from plugins.tools.bench.photos.outputs import Picture
from plugins.tools.bench.photos.rasters import Encoded, curve, reference, references
from plugins.tools.bench.photos.rounds import Outcome
from plugins.tools.bench.toolbox import UnavailableError, python_with
from plugins.tools.bootstrap.say import say

SCORED_WIDTH = 960

_NOT_SCORED = (HUGO,)  # its portraits lie on their side; upright it is another engine
_SCRIPT = Path(__file__).with_name("score.py")
_METRIC = ("ssimulacra2", "0.3.0")
_STAND_IN = ("numpy", "2.4.6"), ("pillow", "13.0.0")
_CURVES = {"JPEG": ((66, 76, 84, 91), WIDTHS), "WEBP": ((74, 84, 90, 95), WIDTHS[:-1])}

Made: TypeAlias = dict[str, tuple[Picture, ...]]  # by engine
Scores: TypeAlias = dict[Path, float]
Means: TypeAlias = dict[str, dict[str, float]]  # by engine, then by format


@dataclass(frozen=True)
class Pair:
    """A picture and the photo that it shows."""

    photo: str
    size: tuple[int, int]
    picture: Path


@dataclass(frozen=True)
class Quality:
    """Which metric, each engine's mean score at 960 pixels by format, and bytes at equal score."""

    metric: str
    scores: Means
    comparisons: tuple[Comparison, ...]


def judge(
    outcomes: Sequence[Outcome], album: Sequence[Shot], cache: Path, folder: Path
) -> Quality | str:
    """Words where no metric can be had."""
    folder.mkdir()
    try:
        return _judged(outcomes, album, _python(cache), folder)
    except UnavailableError as error:
        return str(error)


def _judged(
    outcomes: Sequence[Outcome], album: Sequence[Shot], python: Path, folder: Path
) -> Quality:
    curves = [
        one
        for shot in album
        for kind, (qualities, widths) in _CURVES.items()
        for one in curve(shot, folder, kind, qualities, widths)
    ]
    upright = [o for o in outcomes if not o.problem and o.engine.key not in _NOT_SCORED]
    made = {outcome.engine.key: outcome.made for outcome in upright}
    pairs = list(_pairs(made, curves))
    for shot in album:
        references(shot, {pair.size for pair in pairs if pair.photo == shot.name}, folder)
    metric, scores = _scored(python, pairs, folder)
    comparisons = tuple(_comparisons(made.get(OURS, ()), curves, scores))
    return Quality(metric, _means(made, scores), comparisons)


def _python(cache: Path) -> Path:
    try:
        return python_with(cache, *_METRIC)
    except UnavailableError:
        for package in _STAND_IN:
            python = python_with(cache, *package)
        return python


def _pairs(made: Made, curves: Iterable[Encoded]) -> Iterator[Pair]:
    """Each engine's pictures at one width; our AVIF and the curves at all widths."""
    for engine, pictures in made.items():
        for picture in pictures:
            width = picture.size.width
            is_ours = engine == OURS and picture.size.kind == "AVIF" and width in WIDTHS
            if width == SCORED_WIDTH or is_ours:
                yield Pair(picture.photo, (width, picture.size.height), picture.path)
    for one in curves:
        yield Pair(one.photo, one.size, one.path)


def _scored(python: Path, pairs: Sequence[Pair], folder: Path) -> tuple[str, Scores]:
    """The metric's name, and every picture's score. Raises UnavailableError."""
    metric = ""
    scores: Scores = {}
    for width in WIDTHS:
        same = _same((pair for pair in pairs if pair.size[0] == width), folder)
        say(f"Đang chấm điểm {len(same)} ảnh rộng {width} điểm ảnh…")
        metric, found = _ask(
            python, [(original, paths[0]) for (original, _), paths in same.items()]
        )
        for paths, score in zip(same.values(), found, strict=True):
            scores.update(dict.fromkeys(paths, score))
    return metric, scores


def _same(pairs: Iterable[Pair], folder: Path) -> dict[tuple[Path, str], list[Path]]:
    """Pictures of one photo that have the same bytes are scored once."""
    same: dict[tuple[Path, str], list[Path]] = defaultdict(list)
    for pair in pairs:
        digest = blake2b(pair.picture.read_bytes()).hexdigest()
        same[reference(folder, pair.photo, pair.size), digest].append(pair.picture)
    return same


def _ask(python: Path, pairs: Sequence[tuple[Path, Path]]) -> tuple[str, list[float]]:
    done = subprocess.run(
        [python, _SCRIPT],
        input=json.dumps([[str(one), str(other)] for one, other in pairs]),
        env=os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise UnavailableError(f"không chấm được điểm: {last_line(done.stderr)}")
    answer = json.loads(done.stdout)
    return answer["metric"], answer["scores"]


def _means(made: Made, scores: Scores) -> Means:
    """Of the pictures that every engine makes, at one width."""
    means: Means = {}
    for engine, pictures in made.items():
        found: dict[str, list[float]] = defaultdict(list)
        for picture in pictures:
            if picture.size.width == SCORED_WIDTH:
                found[picture.size.kind].append(scores[picture.path])
        means[engine] = {kind: mean(values) for kind, values in found.items()}
    return means


def _comparisons(
    ours: Sequence[Picture], encoded: Sequence[Encoded], scores: Scores
) -> Iterator[Comparison]:
    for kind, (_, widths) in _CURVES.items():
        for width in widths:
            avif = [p for p in ours if p.size.kind == "AVIF" and p.size.width == width]
            points = [(scores[picture.path], float(picture.bytes)) for picture in avif]
            curves = [
                [
                    (scores[one.path], float(one.bytes))
                    for one in encoded
                    if (one.photo, one.kind, one.size[0]) == (picture.photo, kind, width)
                ]
                for picture in avif
            ]
            yield compare(kind, width, points, curves)
