"""Phrases of two and more words that are looked for by the two of them that are wrong."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Slip:
    """A wrong phrase, the right one, and the words beside which it is none."""

    words: tuple[str, ...]
    right: str
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    key: int = 0  # its first word of the two that it is looked for by

    def begins(self, words: Sequence[str], found: int) -> int | None:
        """Where it begins in these words in small letters, whose pair was found there."""
        at = found - self.key
        return at if at >= 0 and self._stands(words, at) else None

    def _stands(self, words: Sequence[str], at: int) -> bool:
        end = at + len(self.words)
        if tuple(words[at:end]) != self.words:
            return False
        is_after = at > 0 and words[at - 1] in self.after
        return not is_after and not (end < len(words) and words[end] in self.before)


def table(
    lines: str, after: Mapping[str, tuple[str, ...]], before: Mapping[str, tuple[str, ...]]
) -> dict[tuple[str, str], tuple[Slip, ...]]:
    """Slips by the pair that is wrong in them, of lines such as «tiết kiệm: tiến kiệm»."""
    found: dict[tuple[str, str], list[Slip]] = defaultdict(list)
    for right, wrong in _pairs(lines):
        words = tuple(wrong.split())
        good = set(pairwise(right.split()))
        pairs = list(pairwise(words))
        key = next(index for index, pair in enumerate(pairs) if pair not in good)
        slip = Slip(words, right, after.get(wrong, ()), before.get(wrong, ()), key)
        found[pairs[key]].append(slip)
    return {key: tuple(slips) for key, slips in found.items()}


def _pairs(lines: str) -> Iterator[tuple[str, str]]:
    for line in lines.strip().split("\n"):
        right, wrongs = line.split(": ")
        for wrong in wrongs.split(", "):
            yield right, wrong
