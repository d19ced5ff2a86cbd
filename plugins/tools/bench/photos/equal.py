"""Bytes at equal quality: where a curve of scores and bytes passes a given score."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]  # score, bytes


@dataclass(frozen=True)
class Comparison:
    """Our AVIF against one other format at one width, over all photos that can be compared."""

    kind: str
    width: int
    ratio: float | None  # our bytes / theirs at the same score
    compared: int
    outside: int  # photos whose score lies beyond the other format's curve


def bytes_at(curve: Iterable[Point], score: float) -> float | None:
    """Bytes at a score, between two measured points; None beyond them.

    Bytes grow by a factor for each step of the score, so their logarithm is interpolated.
    """
    points = sorted(curve)
    for (low, few), (high, many) in pairwise(points):
        if low <= score <= high:
            share = (score - low) / (high - low) if high > low else 0.0
            return math.exp(math.log(few) + share * (math.log(many) - math.log(few)))
    return None


def compare(
    kind: str, width: int, ours: Sequence[Point], curves: Sequence[Sequence[Point]]
) -> Comparison:
    """One of our points and one curve for each photo; photos beyond their curve are left out."""
    theirs = [bytes_at(curve, score) for (score, _), curve in zip(ours, curves, strict=True)]
    pairs = [
        (mine, other) for (_, mine), other in zip(ours, theirs, strict=True) if other is not None
    ]
    ratio = sum(mine for mine, _ in pairs) / sum(other for _, other in pairs) if pairs else None
    return Comparison(kind, width, ratio, len(pairs), len(ours) - len(pairs))
