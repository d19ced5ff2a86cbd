"""A second process that reads half of the articles where many changed: after a move, a new rule.

Both take batches, one from the front and one from the end, until they meet. What comes of it goes
into the memory that the rules ask anyway: whatever the second process leaves undone is done there,
so that it can fail without harm, and nothing depends on who was quicker.
"""

import gc
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TypeAlias

from plugins.core.award_finder import AwardFinder
from plugins.core.catalogue import Catalogue
from plugins.core.catalogue_files import read_catalogue
from plugins.core.content_root import article_files
from plugins.core.known import pickled
from plugins.core.photo_memory import MEMORY, PhotoMemory
from plugins.core.reading import known_as, read_article
from plugins.core.recall import Recall
from plugins.core.rules import text_rules
from plugins.core.rules.count_rules import CountReader
from plugins.core.rules.wording import asking
from plugins.tools.check.places import Places

_MANY = 300  # articles to be read; of fewer, the start of a process takes as long
_BATCH = 20
_AHEAD = 2  # batches in its hands: it never waits, and little is left when the first one is done

_Batch: TypeAlias = tuple[Path, ...]
_Row: TypeAlias = tuple[str, str, bytes, str]  # what, folder, value, and what it was given more
_NO_LIST = repr(())  # of honours: an article that cites no document


@dataclass(frozen=True)
class _Read:
    """What the second process made, and the photos that it came to know."""

    rows: tuple[_Row, ...]
    photos: dict[str, tuple[str, bytes]]


def read_by_two(places: Places, catalogue: Catalogue, memory: PhotoMemory, recall: Recall) -> int:
    """Reads what ``recall`` does not know; how many articles the second process read."""
    if not recall.can_learn or (os.cpu_count() or 1) < 2:
        return 0
    root = places.root
    unknown = [path for path in article_files(root) if not _is_known(root, path, recall)]
    if len(unknown) < _MANY:
        return 0
    batches = deque(tuple(unknown[at : at + _BATCH]) for at in range(0, len(unknown), _BATCH))
    pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), _begin)
    try:
        counts = CountReader(AwardFinder(catalogue))
        return _both(pool, batches, _Reader(places, catalogue, memory, recall, counts))
    except (BrokenProcessPool, OSError) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        print(f"Tiến trình phụ đã dừng ({reason}); vẫn đọc soát đủ, chậm hơn.", file=sys.stderr)
        return 0
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _is_known(root: Path, path: Path, recall: Recall) -> bool:
    what, folder = known_as(root, path)
    return recall.knows(what, (folder,))


@dataclass(frozen=True)
class _Reader:
    """Reads articles in this process, or takes what was read in the other."""

    places: Places
    catalogue: Catalogue
    memory: PhotoMemory
    recall: Recall
    counts: CountReader

    def read(self, batch: Iterable[Path]) -> None:
        """As the rules will ask for them."""
        root = self.places.root
        for path in batch:
            what, folder = known_as(root, path)
            make = partial(read_article, root, path, self.catalogue, self.memory)
            entry, _ = self.recall.value(what, (folder,), make)
            if entry and entry.value.fields.status != "withdrawn":
                asking.known_article(root, entry, self.recall)
                if not text_rules.cited(entry.value):
                    text_rules.known_text(entry, (), self.counts, self.recall)

    def take(self, read: _Read) -> None:
        """What the other process read."""
        for what, folder, value, more in read.rows:
            self.recall.give(what, (folder,), value, more)
        self.memory.take(read.photos)


def _both(pool: ProcessPoolExecutor, batches: deque[_Batch], reader: _Reader) -> int:
    running: deque[Future[_Read]] = deque()
    taken = 0
    while batches or running:
        while batches and len(running) < _AHEAD:
            running.append(pool.submit(_read, reader.places, batches.pop()))
        if batches:
            reader.read(batches.popleft())
        while running and (running[0].done() or not batches):
            read = running.popleft().result()
            reader.take(read)
            taken += sum(what.startswith("article ") for what, *_ in read.rows)
    return taken


def _begin() -> None:
    """Ctrl-C reaches both processes: the first one ends the second, which lives as long as it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()


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


def _read(places: Places, batch: _Batch) -> _Read:
    desk = _desk(places)
    rows = tuple(row for path in batch for row in _rows(places.root, path, desk))
    return _Read(rows, desk.memory.handed_over())


def _rows(root: Path, path: Path, desk: _Desk) -> Iterator[_Row]:
    """Everything that follows from the article's folder alone."""
    what, folder = known_as(root, path)
    article = read_article(root, path, desk.catalogue, desk.memory)
    yield what, folder, pickled(article), ""
    entry, _ = article
    if entry is None or entry.value.fields.status == "withdrawn":
        return
    place = entry.value.folder
    yield asking.known_as(entry.value), place, pickled(asking.of_article(root, entry)), ""
    if not text_rules.cited(entry.value):
        words = text_rules.of_text(entry, (), desk.counts)
        yield text_rules.known_as(entry.value), place, pickled(words), _NO_LIST
