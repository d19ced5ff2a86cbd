"""Scores pictures against references: a script of its own, run by the benches' own Python.

Reads pairs of paths as JSON from standard input and writes the metric's name and the scores. It is
SSIMULACRA2 where that package is installed, else the structural similarity of brightness.
"""

import json
import sys
from importlib import import_module
from importlib.util import find_spec
from typing import Any

_WINDOW = 8  # pixels
_DARK, _FLAT = (0.01 * 255) ** 2, (0.03 * 255) ** 2


def main() -> None:
    pairs = json.load(sys.stdin)
    if find_spec("ssimulacra2"):
        metric, score = "SSIMULACRA2", import_module("ssimulacra2").compute_ssimulacra2
    else:
        metric, score = "SSIM", _similarity
    scores = [float(score(reference, picture)) for reference, picture in pairs]
    json.dump({"metric": metric, "scores": scores}, sys.stdout)


def _similarity(reference: str, picture: str) -> float:
    """Mean SSIM over windows of 8 by 8 pixels, 0 to 100."""
    one, other = _brightness(reference), _brightness(picture)
    mean, mean_other = _means(one), _means(other)
    spread = _means(one * one) - mean**2
    spread_other = _means(other * other) - mean_other**2
    shared = _means(one * other) - mean * mean_other
    light = (2 * mean * mean_other + _DARK) / (mean**2 + mean_other**2 + _DARK)
    shape = (2 * shared + _FLAT) / (spread + spread_other + _FLAT)
    return float((light * shape).mean()) * 100


def _brightness(path: str) -> Any:  # noqa: ANN401 - numpy is no part of the project
    numpy, pillow = import_module("numpy"), import_module("PIL.Image")
    return numpy.asarray(pillow.open(path).convert("L"), dtype=numpy.float64)


def _means(values: Any) -> Any:  # noqa: ANN401 - as above
    """The mean of every window, from sums over rows and columns."""
    numpy = import_module("numpy")
    sums = numpy.pad(values.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    size = _WINDOW
    boxes = sums[size:, size:] - sums[:-size, size:] - sums[size:, :-size] + sums[:-size, :-size]
    return boxes / size**2


if __name__ == "__main__":
    main()
