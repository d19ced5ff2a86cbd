"""Blocks of the index, worked out once and kept in the cache under what they were made from."""

import hashlib
import json
import multiprocessing
import os
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from plugins.core.search import postings
from plugins.core.search.entry import Entry

_A_WEEK = 7 * 24 * 3600  # seconds
_CODE = (Path(postings.__file__).parent, Path(postings.__file__).parents[1] / "names.py")


@dataclass(frozen=True)
class Block:
    """The file of one block: a line for each group, then one of statistics."""

    place: Path

    @property
    def digest(self) -> str:
        """What tells it from every other."""
        return self.place.stem

    def group(self, number: int) -> str:
        """The postings of one group, as JSON."""
        return self.place.read_text("utf-8").split("\n")[number]

    def statistics(self) -> tuple[int, dict[str, int]]:
        """How many postings it has, and in how many things each word stands."""
        found = json.loads(self.place.read_text("utf-8").rsplit("\n", 1)[-1])
        return found["postings"], found["words"]


def kept_blocks(entries: Sequence[Entry | None], folder: Path, jobs: int) -> tuple[Block, ...]:
    """All blocks in their order; those that are new are worked out by ``jobs`` processes."""
    parts = [entries[at : at + postings.BLOCK] for at in range(0, len(entries), postings.BLOCK)]
    blocks = tuple(Block(folder / f"{_digest(part)}.json") for part in parts)
    folder.mkdir(parents=True, exist_ok=True)
    new = [pair for pair in zip(parts, blocks, strict=True) if not _is_there(pair[1])]
    _make_all(new, jobs)
    _forget_old(folder)
    return blocks


def _is_there(block: Block) -> bool:
    """Also says that it is still used."""
    try:
        os.utime(block.place)
    except FileNotFoundError:
        return False
    return True


def _forget_old(folder: Path) -> None:
    """Removes what no build has used for a week; builds of other contents share the folder."""
    before = time.time() - _A_WEEK
    for place in folder.glob("*.*"):
        with suppress(FileNotFoundError):
            if place.stat().st_mtime < before:
                place.unlink()


def _make_all(new: list[tuple[Sequence[Entry | None], Block]], jobs: int) -> None:
    jobs = min(jobs, len(new))
    if jobs < 2 or not hasattr(os, "fork"):
        for part, block in new:
            _make(part, block)
        return
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        pool.starmap(_make, new, chunksize=1)


def _make(part: Sequence[Entry | None], block: Block) -> None:
    """Through a name of its own: a build that dies leaves no half a block."""
    groups = postings.block(part)
    statistics = json.dumps(_statistics(groups), ensure_ascii=False)
    temporary = block.place.with_suffix(f".{os.getpid()}.tmp")
    temporary.write_text("\n".join((*groups, statistics)), "utf-8", newline="\n")
    temporary.replace(block.place)


def _statistics(groups: Sequence[str]) -> dict[str, object]:
    number = 0
    words: Counter[str] = Counter()
    for key, things in _counts(groups):
        number += things
        if postings.is_word(key):
            words[key] = things
    return {"postings": number, "words": words}


def _counts(groups: Sequence[str]) -> Iterator[tuple[str, int]]:
    for group in groups:
        for key, forms in json.loads(group).items():
            yield key, sum(map(len, forms.values()))


def _digest(part: Sequence[Entry | None]) -> str:
    digest = hashlib.blake2b(_code(), digest_size=12)
    for entry in part:
        digest.update(repr((entry.shown.title, entry.texts) if entry else None).encode())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def _code() -> bytes:
    """What the program itself adds to a digest: other code may make other blocks."""
    digest = hashlib.blake2b(digest_size=16)
    folder, names = _CODE
    for path in (*sorted(folder.glob("*.py")), names):
        digest.update(path.read_bytes())
    return digest.digest()
