"""A person's place, height and pose.

All measures are shares of the height: `across` from the middle line, `up` from the floor. So one
drawing serves a row on a stage and a crowd far away.
"""

from __future__ import annotations

from dataclasses import dataclass

from plugins.tools.samples.draw import Point
from plugins.tools.samples.looks import Look

# Elbow and hand of the right half (across, up); the left half mirrors it.
ARMS: dict[str, tuple[Point, Point]] = {
    "down": ((0.150, 0.640), (0.148, 0.490)),
    "front": ((0.155, 0.645), (0.030, 0.540)),
    "hold": ((0.165, 0.655), (0.098, 0.615)),
    "clap": ((0.150, 0.660), (0.020, 0.700)),
    "across": ((0.130, 0.655), (-0.170, 0.622)),
    "reach": ((0.165, 0.665), (0.235, 0.628)),
    "wide": ((0.190, 0.680), (0.160, 0.640)),
    "raise": ((0.165, 0.900), (0.150, 1.060)),
    "desk": ((0.150, 0.650), (0.072, 0.560)),
}


@dataclass(frozen=True)
class Figure:
    look: Look
    foot: Point
    height: float
    arms: tuple[str, str] = ("down", "down")  # left and right of the picture
    turn: float = 0.0  # -1 looks to the left, 1 to the right
    behind: bool = False
    hidden: float = 0.0  # nothing below this share is drawn (behind a table)

    def at(self, across: float, up: float) -> Point:
        return (self.foot[0] + across * self.height, self.foot[1] - up * self.height)

    def wide(self, across: float, up: float) -> Point:
        """The same, but broader with the person's build and narrower when turned."""
        return self.at(across * self.look.build * (1 - 0.18 * abs(self.turn)), up)


def widths(figure: Figure, first: float, last: float) -> tuple[float, float]:
    return first * figure.height * figure.look.build, last * figure.height * figure.look.build
