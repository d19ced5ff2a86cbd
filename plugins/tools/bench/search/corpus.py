"""What is searched: articles and honorees, made up here or read from a folder."""

import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from plugins.core.honour import Kind
from plugins.tools.bench.honours import crowd
from plugins.tools.bench.search.sentences import CATEGORIES, Facts, body, caption, title
from plugins.tools.bench.search.spelling import old_tones
from plugins.tools.bench.toolbox import UnavailableError

ARTICLES, HONOREES = 10_000, 100_000
_FIRST_DAY, _DAYS = date(2010, 1, 4), 5400
_OLD_SPELLING, _DECOMPOSED, _WITH_CAPTION = 0.3, 0.03, 0.03
_UNITS = {unit.id: unit.name for unit in crowd.units()}
# Categories of corpora that were made elsewhere, by the names that they use.
_KNOWN = {
    "Tin tức - Sự kiện": "tin-tuc-su-kien",
    "Gương điển hình": "guong-dien-hinh",
    "Phong trào thi đua": "phong-trao-thi-dua",
    "Văn bản": "van-ban-moi",
    "Khen thưởng": "khen-thuong",
    "Khối thi đua": "khoi-thi-dua",
}


@dataclass(frozen=True)
class Text:
    """An article; ``number`` is its name in answers, ``award`` the id of one or nothing."""

    number: int
    title: str
    day: date
    category: str
    award: str
    body: tuple[str, ...]
    caption: str = ""


@dataclass(frozen=True)
class Person:
    """Somebody honoured, or a collective."""

    name: str
    unit: str
    kind: Kind
    award: str
    grade: str | None
    year: int


@dataclass(frozen=True)
class Corpus:
    """``categories`` are ids with names; ``given`` are queries that came with it, as JSON."""

    texts: tuple[Text, ...]
    people: tuple[Person, ...]
    categories: dict[str, str]
    given: tuple[dict[str, object], ...] = ()
    numbers: tuple[str, ...] = ()  # names by the ids that ``given`` uses for honorees


def made_up(articles: int, honorees: int) -> Corpus:
    """Always the same for the same numbers."""
    chance = Random(2027)  # noqa: S311 — made-up texts, no secrets
    texts = tuple(_text(chance, number) for number in range(articles))
    return Corpus(texts, tuple(_people(honorees)), dict(CATEGORIES))


def _text(chance: Random, number: int) -> Text:
    facts = Facts.draw(chance)
    headline, parts = title(chance, facts), body(chance, facts)
    if chance.random() < _OLD_SPELLING:
        headline, parts = old_tones(headline), [old_tones(part) for part in parts]
    if chance.random() < _DECOMPOSED:  # as pasted from macOS
        parts = [unicodedata.normalize("NFD", part) for part in parts]
    return Text(
        number=number,
        title=headline[0].upper() + headline[1:],
        day=_FIRST_DAY + timedelta(days=chance.randrange(_DAYS)),
        category=chance.choice(list(CATEGORIES)),
        award=facts.award if chance.random() < 0.5 else "",
        body=tuple(parts),
        caption=caption(chance, facts) if chance.random() < _WITH_CAPTION else "",
    )


def _people(number: int) -> Iterator[Person]:
    for decided in crowd.decisions(number):
        for one in decided.honours:
            unit = _UNITS.get(one.unit or "", one.unit or "")
            yield Person(one.honoree or "", unit, one.kind, one.award, one.grade, decided.day.year)


def read(folder: Path, few: int | None = None) -> Corpus:
    """``articles.json``, ``honorees.json`` and, if it is there, ``queries.json``.

    Raises UnavailableError where a file is missing or is none of these.
    """
    try:
        articles = _json(folder / "articles.json")[:few]
        honorees = _json(folder / "honorees.json")[: few and 10 * few]
        place = folder / "queries.json"
        given = _json(place) if place.is_file() and few is None else []
        texts = tuple(_known_text(one) for one in articles)
        people = tuple(_known_person(one) for one in honorees)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnavailableError(f"«{folder}» không phải là tập mẫu để tìm ({error})") from None
    names = tuple(str(one["name"]) for one in honorees)
    return Corpus(texts, people, {way: name for name, way in _KNOWN.items()}, tuple(given), names)


def _json(place: Path) -> list[dict[str, object]]:
    found = json.loads(place.read_text("utf-8"))
    if not isinstance(found, list):
        raise TypeError(place.name)
    return found


def _known_text(one: dict[str, object]) -> Text:
    parts = one["body"]
    if not isinstance(parts, Sequence):
        raise TypeError("body")
    return Text(
        number=int(str(one["id"])),
        title=str(one["title"]),
        day=date.fromisoformat(str(one["date"])),
        category=_KNOWN[str(one["cat"])],
        award="",
        body=tuple(str(part) for part in parts),
    )


def _known_person(one: dict[str, object]) -> Person:
    """Their awards are no ids of ours: what is searched are names."""
    is_person = one["type"] == "p"
    return Person(
        name=str(one["name"]),
        unit=str(one["unit"]),
        kind="person" if is_person else "collective",
        award="bang-khen-tinh",
        grade=None,
        year=int(str(one["year"])),
    )
