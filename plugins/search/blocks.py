"""Blocks of the index, worked out once and kept in the cache under what they were made from."""

import hashlib
import json
import os
import time
from binascii import crc32
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

from plugins.core.forked import can_fork, shared_out
from plugins.core.search import postings, shards
from plugins.core.search.entry import Entry

_A_WEEK = 7 * 24 * 3600  # seconds
_CORE = Path(postings.__file__).parents[1]


@dataclass(frozen=True)
class Statistics:
    """How many postings a block has, and in how many of its things each word stands.

    ``buckets`` tell changes apart: a digest of all rows whose keys fall into the shard of that
    number, were there as many shards as there may be.
    """

    postings: int
    words: dict[str, int]
    buckets: list[int]


@dataclass(frozen=True)
class Block:
    """The file of one block: a line with the sum of the others, statistics, then all groups."""

    place: Path

    @property
    def digest(self) -> str:
        """What tells it from every other."""
        return self.place.stem

    def group(self, number: int) -> str:
        """The postings of one group, as JSON."""
        return self._line(2 + number)

    def statistics(self) -> "Statistics":
        """What can be known of it without its postings."""
        return Statistics(**json.loads(self._line(1)))

    def is_whole(self) -> bool:
        """Whether it is there as it was written; also says that it is still used."""
        try:
            os.utime(self.place)
            total, _, rest = self.place.read_bytes().partition(b"\n")
        except FileNotFoundError:
            return False
        return total == _sum(rest)

    def _line(self, number: int) -> str:
        with self.place.open("rb") as file:
            return next(islice(file, number, None)).decode()


def kept_blocks(entries: Sequence[Entry | None], folder: Path, jobs: int) -> tuple[Block, ...]:
    """All blocks in their order; those that are new are worked out by ``jobs`` processes."""
    parts = [entries[at : at + postings.BLOCK] for at in range(0, len(entries), postings.BLOCK)]
    blocks = tuple(Block(folder / f"{_digest(part)}.json") for part in parts)
    folder.mkdir(parents=True, exist_ok=True)
    new = [pair for pair in zip(parts, blocks, strict=True) if not pair[1].is_whole()]
    _make_all(new, jobs)
    _forget_old(folder)
    return blocks


def _sum(data: bytes) -> bytes:
    return b"%08x" % crc32(data)


def _forget_old(folder: Path) -> None:
    """Removes what no build has used for a week; builds of other contents share the folder."""
    before = time.time() - _A_WEEK
    for place in folder.glob("*.*"):
        with suppress(FileNotFoundError):
            if place.stat().st_mtime < before:
                place.unlink()


def _make_all(new: list[tuple[Sequence[Entry | None], Block]], jobs: int) -> None:
    jobs = min(jobs, len(new))
    if jobs < 2 or not can_fork():
        for part, block in new:
            _make(part, block)
    else:
        shared_out(lambda at: _make(*new[at]), range(len(new)), jobs)


def _make(part: Sequence[Entry | None], block: Block) -> None:
    """Through a name of its own: a build that dies leaves no half a block."""
    groups = postings.block(part)
    statistics = json.dumps(asdict(_statistics(groups)), ensure_ascii=False)
    temporary = block.place.with_suffix(f".{os.getpid()}.tmp")
    rest = "\n".join((statistics, *groups)).encode()
    temporary.write_bytes(_sum(rest) + b"\n" + rest)
    temporary.replace(block.place)


def _statistics(groups: Sequence[str]) -> Statistics:
    number = 0
    words: Counter[str] = Counter()
    buckets = [0] * shards.MOST
    for key, forms in _rows(groups):
        things = sum(map(len, forms.values()))
        number += things
        buckets[postings.hash_of(key) % shards.MOST] ^= _row_digest(key, forms)
        if postings.is_word(key):
            words[key] = things
    return Statistics(number, dict(words), buckets)


def _rows(groups: Sequence[str]) -> Iterator[tuple[str, dict[str, str]]]:
    for group in groups:
        yield from json.loads(group).items()


def _row_digest(key: str, forms: dict[str, str]) -> int:
    """Together by exclusive or: rows stand in no order, and each stands once."""
    told = f"{key}\n{forms}".encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(told, digest_size=6).digest(), "big")


def _digest(part: Sequence[Entry | None]) -> str:
    digest = hashlib.blake2b(_code(), digest_size=12)
    for entry in part:
        known = entry and (entry.shown.title, entry.texts, entry.others)
        digest.update(repr(known).encode())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def _code() -> bytes:
    """What the program itself adds to a digest: other code may make other blocks."""
    digest = hashlib.blake2b(digest_size=16)
    words = (_CORE / "names.py", _CORE / "unseen.py")
    for path in (*sorted((_CORE / "search").glob("*.py")), *words, Path(__file__)):
        digest.update(path.read_bytes())
    return digest.digest()
