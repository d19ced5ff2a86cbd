"""A corpus as a content root: articles in their folders, honorees in decisions."""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PIL import Image

from plugins.core.honour import Honour
from plugins.tools.bench.honours.content import write_decisions
from plugins.tools.bench.honours.crowd import Decided
from plugins.tools.bench.search.corpus import Corpus, Person, Text
from plugins.tools.project import CONTENT

_ROWS = 300  # of a decision
_PICTURE = "anh-1.jpg"


def write(root: Path, corpus: Corpus) -> None:
    """The catalogue is the project's own, with the categories of the corpus and no units."""
    shutil.copytree(CONTENT / "catalogue", root / "catalogue")
    (root / "catalogue" / "units.yml").write_text("[]\n", "utf-8")
    lines = [line for one in corpus.categories.items() for line in _category(*one)]
    (root / "catalogue" / "categories.yml").write_text("\n".join([*lines, ""]), "utf-8")
    for text in corpus.texts:
        add(root, text)
    write_decisions(root, decisions(corpus.people))


def add(root: Path, text: Text) -> None:
    """One article; the last number of its address is its own."""
    folder = root / "articles" / f"{text.day.year}" / f"bai-{text.number:05d}"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text("\n".join(_article(text)), "utf-8")
    if text.caption:
        Image.new("RGB", (480, 320), "gray").save(folder / _PICTURE, "JPEG")


def _category(way: str, name: str) -> Iterator[str]:
    yield f"- id: {way}"
    yield f"  name: {_quoted(name)}"
    yield f"  description: {_quoted(f'Tin, bài của mục {name}.')}"


def _article(text: Text) -> Iterator[str]:
    yield "---"
    yield f"title: {_quoted(text.title)}"
    yield f"date: {text.day.isoformat()}"
    yield f"category: {text.category}"
    yield "status: published"
    if text.award:
        yield "honours:"
        yield f"  - award: {text.award}"
        yield "    kind: collective"
        yield "    count: 2"
        yield "    basis: article"
    yield "---"
    if text.caption:
        yield f"![Ảnh chụp tại buổi lễ]({_PICTURE} {_quoted(text.caption)})"
        yield ""
    for part in text.body:
        yield part
        yield ""


def decisions(people: tuple[Person, ...]) -> Iterator[Decided]:
    """Rows of one year stand together, in decisions of 300."""
    ordered = sorted(people, key=lambda one: one.year)
    for number, at in enumerate(range(0, len(ordered), _ROWS), 1):
        rows = ordered[at : at + _ROWS]
        day = date(rows[0].year, 1 + number % 12, 1 + number % 28)
        yield Decided(number, day, tuple(map(_honour, rows)))


def _honour(one: Person) -> Honour:
    return Honour(
        award=one.award,
        grade=one.grade,
        kind=one.kind,
        honoree=one.name,
        unit=one.unit,
        basis="decision",
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
