"""A content root of articles as long as the seed's: 11 kB of words, seven photos, ten honours.

Their words are those of the samples, mixed paragraph by paragraph with sentences about made-up
people, and now and then one is mistyped: no easier to read than what editors write.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from PIL import Image

from plugins.core.content_root import article_files
from plugins.core.honour import Honour
from plugins.tools.bench.honours.content import honour_lines, quoted
from plugins.tools.bench.honours.crowd import decisions
from plugins.tools.bench.search.sentences import CATEGORIES, Facts, body, caption, title
from plugins.tools.project import CONTENT

_PHOTOS, _HONOURS = 7, 10  # of an article
_BYTES = 8_000  # of its text, beside the header
_DRAWN = 20  # different photos; every file is a link to one of them
_SIZE = (1600, 1067)
_GRAIN = 40  # of the noise: 150 kB a photo, as the seed's
_BORROWED = 0.6  # of the paragraphs are the samples'
_LINK = re.compile(r"\]\(/[^)]*\)")  # to other samples
_FIRST = "](/tin/2008/bai-00000/)"
_SLIPS = 0.02  # of the paragraphs have one more than the samples have themselves
_MISTYPED = (
    *(("tiết kiệm", "tiến kiệm"), ("phong trào", "phong chào"), ("của ", "của của ")),
    *((", ", " ,"), (". ", "."), ("người", "ngừơi"), ("khen thưởng", "khen thương")),
)


def write(root: Path, articles: int) -> None:
    """The catalogue is the project's own. Always the same for the same number."""
    root.mkdir(parents=True)
    shutil.copytree(CONTENT / "catalogue", root / "catalogue")
    chance = Random(2026)  # noqa: S311 — made-up texts, no secrets
    drawn = _draw(root.parent / "photos")
    samples = _sample_paragraphs()
    given = (honour for decided in decisions(articles * _HONOURS) for honour in decided.honours)
    for number in range(articles):
        folder = root / "articles" / f"{2008 + number % 18}" / f"bai-{number:05d}"
        folder.mkdir(parents=True)
        for place in range(_PHOTOS):
            _link(drawn[(number + place) % _DRAWN], folder / _photo(place))
        honours = [next(given) for _ in range(_HONOURS)]
        words = "\n".join(_article(chance, number, honours, samples))
        (folder / "index.md").write_text(words, "utf-8")


def _sample_paragraphs() -> list[str]:
    """Words, headings, lists and tables of the project's own articles, without figures."""
    bodies = (path.read_text("utf-8").split("\n---\n", 1)[1] for path in article_files(CONTENT))
    paragraphs = (paragraph.strip() for body in bodies for paragraph in body.split("\n\n"))
    words = [text for text in paragraphs if text and not text.startswith(("![", "[", "*["))]
    return [_LINK.sub(_FIRST, text).removesuffix("/.") for text in words]


def _draw(folder: Path) -> list[Path]:
    folder.mkdir()
    paths = [folder / f"{number}.jpg" for number in range(_DRAWN)]
    for number, path in enumerate(paths):
        picture = Image.effect_noise(_SIZE, _GRAIN + number).resize((_SIZE[0] // 4, _SIZE[1] // 4))
        picture.resize(_SIZE).convert("RGB").save(path, "JPEG", quality=75)
    return paths


def _link(photo: Path, place: Path) -> None:
    try:
        place.hardlink_to(photo)
    except OSError:  # a file system without links
        shutil.copyfile(photo, place)


def _photo(place: int) -> str:
    return f"DSC_{1027 + place}.jpg"


def _article(
    chance: Random, number: int, honours: list[Honour], samples: list[str]
) -> Iterator[str]:
    facts = Facts.draw(chance)
    year = 2008 + number % 18
    yield "---"
    yield f"title: {quoted(title(chance, facts))}"
    yield f"date: {year}-{1 + number % 12:02d}-{1 + number % 28:02d}"
    yield f"category: {chance.choice(list(CATEGORIES))}"
    yield f"summary: {quoted(body(chance, facts, 0)[0])}"
    yield f"author: {facts.name}"
    yield f"status: {'draft' if number % 50 == 0 else 'published'}"
    yield "honours:"
    for honour in honours:
        yield from _honour(honour, year)
    yield "---"
    yield from _body(chance, facts, honours, samples)


def _honour(honour: Honour, year: int) -> Iterator[str]:
    yield from honour_lines(replace(honour, unit=f"Đơn vị {honour.unit}"))
    yield f"    award_year: {year}"
    yield "    basis: article"


def _body(chance: Random, facts: Facts, honours: list[Honour], samples: list[str]) -> Iterator[str]:
    written, place = 0, 0
    yield ""
    while written < _BYTES or place < _PHOTOS:
        for _ in range(3):
            paragraph = _paragraph(chance, facts, samples)
            yield paragraph
            yield ""
            written += len(paragraph.encode())
        if place < _PHOTOS:
            words = quoted(caption(chance, facts))
            yield f"![Nhiều người đứng trên sân khấu, ảnh thứ {place}]({_photo(place)} {words})"
            yield ""
            place += 1
    names = ", ".join(honour.honoree or "" for honour in honours)
    yield f"Danh sách được khen thưởng: {names}."
    yield ""


def _paragraph(chance: Random, facts: Facts, samples: list[str]) -> str:
    if chance.random() < _BORROWED:
        text = chance.choice(samples)
    else:
        text = chance.choice(body(chance, facts, 0))
    if chance.random() < _SLIPS:
        text = text.replace(*chance.choice(_MISTYPED), 1)
    return text
