"""The sample photos: ``pictures.csv`` says what is drawn, one row each, paths below content/.

A row says where the file goes, what it shows (`scene`) and what makes it different from another
of the same scene: `seed` (people, clothes, flowers), `palette` (do: red, xanh: blue, nau: brown,
ngoc: green, chieu: evening), `size`, `people` (0: as many as fit), `words` (capitals on the board
or the banner; of several lines the last is the large one, a banner shows only the last) and
`detail`. The letters are our own strokes: A-Z without F J W Z, the figures 0 2 3 4 5, comma and
hyphen, with all Vietnamese marks.

row           honorees side by side on a stage, the presenter in their middle. people 6-9 (8).
              detail: flags, bouquets or certificates; with "man" or "woman": who presents
presentation  two people close by, one hands a certificate over to the other.
              detail: men, women or mixed (the giver a woman); with "order": a medal lies on it
lectern       somebody speaks at a lectern, flags, flowers. detail: woman, else a man
signing       people sign at a long table, others applaud. people 3-6 (5)
hall          delegates in rows, from behind, the stage far away
group         a group in two rows before an office building, banner. people 6-10 (9).
              detail: grey (walls), else ochre
school        pupils in the yard from behind, school, flag, banner. detail: grey, else ochre
field         rice fields, a village road with flowers, houses, farmers. people 2-7 (5)
planting      people with spades and young trees, banner. people 4-7 (6)
handover      a plate is handed over before a new house, neighbours applaud. people 4-8 (6)
street        a street on a festival night: fireworks, flags, a crowd from behind
workshop      machines in two rows, workers in helmets. detail: visit (three visitors)
portrait      upright (1200, 1800), one person at work from behind.
              detail: teacher, farmer, else a craftsman

Sizes: (1800, 1200), (1600, 1067), a panorama (2400, 1000) for row, hall, field, group, school;
portraits (1200, 1800). Crowds (row, group, school, street) stay smaller as files at (1600, 1067).
"""

import csv
from pathlib import Path

from plugins.tools.samples.scene import Drawing

_ROWS = Path(__file__).with_name("pictures.csv")


def read_drawings() -> tuple[Drawing, ...]:
    """All rows; lines of ``words`` are parted by a stroke between blanks."""
    with _ROWS.open(encoding="utf-8", newline="") as rows:
        return tuple(_drawing(row) for row in csv.DictReader(rows))


def _drawing(row: dict[str, str]) -> Drawing:
    return Drawing(
        path=row["path"],
        scene=row["scene"],
        seed=int(row["seed"]),
        palette=row["palette"],
        size=(int(row["width"]), int(row["height"])),
        people=int(row["people"]),
        words=tuple(row["words"].split(" / ")) if row["words"] else (),
        detail=row["detail"],
    )


DRAWINGS = read_drawings()
