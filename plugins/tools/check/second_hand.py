"""A second process that reads half of the articles where many changed: after a move, a new rule.

Both take batches, one from the front and one from the end, until they meet. What comes of it goes
into the memory that the rules ask anyway: whatever the second process leaves undone is done there,
so that it can fail without harm, and nothing depends on who was quicker.

The first process reads its articles without their words. So it can ask the rules over all articles
while the second one goes on with words; it used to stand still for these 1.5 of 12 seconds.
"""

import multiprocessing
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from plugins.core.award_finder import AwardFinder
from plugins.core.catalogue import Catalogue
from plugins.core.content_root import article_files
from plugins.core.photo_memory import PhotoMemory
from plugins.core.reading import known_article, known_as
from plugins.core.recall import Recall
from plugins.core.rules import text_rules
from plugins.core.rules.count_rules import CountReader
from plugins.core.rules.wording import asking
from plugins.tools.check.places import Places
from plugins.tools.check.second_desk import Done, Kept, begin, read, read_words
from plugins.tools.check.shared_work import SharedWork

_MANY = 300  # articles to be read; of fewer, the start of a process takes as long
_BATCH = 8  # articles; the first process may have to wait for two batches where they meet


@dataclass(frozen=True)
class _Reader:
    """Reads articles in this process, or takes what was read in the other."""

    places: Places
    catalogue: Catalogue
    memory: PhotoMemory
    recall: Recall

    def unknown(self) -> list[Path]:
        """Files of the articles that have to be read."""
        root = self.places.root
        names = ((path, *known_as(root, path)) for path in article_files(root))
        return [path for path, what, folder in names if not self.recall.knows(what, (folder,))]

    def read(self, batch: Iterable[Path]) -> Kept:
        """Articles as the rules will ask for them; how the memory keeps those that it can keep."""
        root = self.places.root
        kept: Kept = {}
        for path in batch:
            known_article(root, path, self.catalogue, self.memory, self.recall)
            what, folder = known_as(root, path)
            row = self.recall.kept(what, (folder,))
            if row is not None:
                kept[path] = row
        return kept

    def read_words(self, batch: Iterable[Path], counts: CountReader) -> None:
        """The same of the words of articles that were read."""
        root = self.places.root
        for path in batch:
            entry, _ = known_article(root, path, self.catalogue, self.memory, self.recall)
            if entry and entry.value.fields.status != "withdrawn":
                asking.known_article(root, entry, self.recall)
                if not text_rules.cited(entry.value):
                    text_rules.known_text(entry, (), counts, self.recall)

    def take(self, done: Done) -> None:
        """What the other process read."""
        for what, folder, value, more in done.rows:
            self.recall.give(what, (folder,), value, more)
        self.memory.take(done.photos)


@dataclass
class SecondHand:
    """Shares the work on these articles with the second process; with none there is no process."""

    reader: _Reader
    unread: Sequence[Path]
    pool: ProcessPoolExecutor | None
    taken: int = 0  # articles that the second process read
    _words: SharedWork[Kept, Done] | None = None  # of those that were read here

    def read(self) -> None:
        """All of them with their photos; the second process goes on with words."""
        if self.pool is None:
            return
        paths, places = self.unread, self.reader.places
        batches = (tuple(paths[at : at + _BATCH]) for at in range(0, len(paths), _BATCH))
        with _harmless():
            shared = SharedWork(self.pool, partial(read, places), batches)
            mine = [self.reader.read(batch) for batch in shared.mine()]
            for done in shared.done():
                self.taken += done.articles
                self.reader.take(done)
            self._words = SharedWork(self.pool, partial(read_words, places), mine)

    def read_words(self) -> None:
        """What is left of the words, when all that needs none is done."""
        if self._words is None:
            return
        counts = CountReader(AwardFinder(self.reader.catalogue))
        with _harmless():
            for batch in self._words.mine():
                self.reader.read_words(batch, counts)
            for done in self._words.done():
                self.reader.take(done)


@contextmanager
def second_hand(
    places: Places, catalogue: Catalogue, memory: PhotoMemory, recall: Recall
) -> Iterator[SecondHand]:
    """For what ``recall`` does not know; the second process ends with the block."""
    reader = _Reader(places, catalogue, memory, recall)
    unread = reader.unknown() if recall.can_learn and (os.cpu_count() or 1) > 1 else []
    if len(unread) < _MANY:
        yield SecondHand(reader, unread, None)
        return
    pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), begin)
    try:
        yield SecondHand(reader, unread, pool)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


@contextmanager
def _harmless() -> Iterator[None]:
    """The second process may die, or never begin: one line says so."""
    try:
        yield
    except (BrokenProcessPool, OSError) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        print(f"Tiến trình phụ đã dừng ({reason}); vẫn đọc soát đủ, chậm hơn.", file=sys.stderr)
