"""What the second process does: it reads articles and their words, and hands over values as kept.

It is started anew and knows nothing but what it is sent; everything here is asked for there.
"""

import gc
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from plugins.core.article import Article
from plugins.core.award_finder import AwardFinder
from plugins.core.catalogue import Catalogue
from plugins.core.catalogue_files import read_catalogue
from plugins.core.children import end_with_parent
from plugins.core.entry import Entry
from plugins.core.known import pickled, unpickled
from plugins.core.photo_memory import MEMORY, PhotoMemory
from plugins.core.reading import known_as, read_article
from plugins.core.rules import text_rules
from plugins.core.rules.count_rules import CountReader
from plugins.core.rules.wording import asking
from plugins.tools.check.places import Places

Kept: TypeAlias = dict[Path, bytes]  # articles by their files, ``pickled`` as the memory keeps them
Row: TypeAlias = tuple[str, str, bytes, str]  # what, folder, value, and what it was given more
_NO_LIST = repr(())  # of honours: an article that cites no document


@dataclass(frozen=True)
class Done:
    """What the second process made, and the photos that it came to know."""

    articles: int
    rows: tuple[Row, ...]
    photos: dict[str, tuple[str, bytes]]


def begin() -> None:
    """Ctrl-C reaches both processes: the first one ends the second, which lives as long as it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    end_with_parent()


def read(places: Places, batch: tuple[Path, ...]) -> Done:
    """Articles with everything that follows from the folder of each alone."""
    desk = _desk(places)
    rows = tuple(row for path in batch for row in _article(places.root, path, desk))
    return Done(len(batch), rows, desk.memory.handed_over())


def read_words(places: Places, batch: Kept) -> Done:
    """The words of articles that the first process read."""
    desk = _desk(places)
    articles = (unpickled(row)[0] for row in batch.values())
    rows = tuple(row for entry in articles for row in _words(places.root, entry, desk))
    return Done(len(batch), rows, {})


@dataclass(frozen=True)
class _Desk:
    """What the second process reads with, once for all batches."""

    catalogue: Catalogue
    memory: PhotoMemory
    counts: CountReader


@cache
def _desk(places: Places) -> _Desk:
    catalogue, _ = read_catalogue(places.catalogue)
    memory = PhotoMemory(places.cache and places.cache / MEMORY, hashes=False)
    return _Desk(catalogue, memory, CountReader(AwardFinder(catalogue)))


def _article(root: Path, path: Path, desk: _Desk) -> Iterator[Row]:
    what, folder = known_as(root, path)
    article = read_article(root, path, desk.catalogue, desk.memory)
    yield what, folder, pickled(article), ""
    yield from _words(root, article[0], desk)


def _words(root: Path, entry: Entry[Article] | None, desk: _Desk) -> Iterator[Row]:
    if entry is None or entry.value.fields.status == "withdrawn":
        return
    place = entry.value.folder
    yield asking.known_as(entry.value), place, pickled(asking.of_article(root, entry)), ""
    if not text_rules.cited(entry.value):
        words = text_rules.of_text(entry, (), desk.counts)
        yield text_rules.known_as(entry.value), place, pickled(words), _NO_LIST
