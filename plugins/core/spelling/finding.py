"""Misspelt words and words said twice in a text."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import pairwise
from operator import eq

from plugins.core.spelling.repeated import ONCE
from plugins.core.spelling.slips import PHRASES, WORDS
from plugins.core.spelling.words import meant

_WORD = re.compile(r"[^\W_]+")
# A part of something else: H'Hen, Lê-nin, A1/2023.
_JOINED = re.compile(r"['’`\-/@.]")
_SIGNS = ".,;:!?()[]{}<>\"“”«»‘’'`…-–—/\\|*_#&%+=~•"
_SOUND: set[str] = set()  # words that were looked at and are none of ours: a memory, no state
_MOST_KNOWN = 1 << 16
_SENTENCE = re.compile(r"(?:^|[.!?:;…“\"(«])\s*$")


@dataclass(frozen=True)
class Misspelt:
    """A piece of a text with what it was meant to be; the places count characters from 0."""

    at: int
    found: str
    right: tuple[str, ...]


def doubtful(text: str) -> dict[str, tuple[str, ...]]:
    """Words in small letters beside which a slip may stand; without any there is none. Quick.

    With each those of which one must stand in the same line: "" where it needs no other.
    """
    low = _words(text)
    found: dict[str, tuple[str, ...]]
    found = {word: ("",) for word in set(low) - _SOUND if _is_doubtful(word)}
    if any(map(eq, low, low[1:])):
        found |= {one: ("",) for one, two in pairwise(low) if one == two and one in ONCE}
    again = bytes(map(eq, low, low[2:]))
    at = again.find(b"\1\1")
    while at >= 0:
        found[low[at]] = ("",)
        at = again.find(b"\1\1", at + 1)
    for one, two in sorted(PHRASES.keys() & pairwise(low)):
        found[one] = (*found.get(one, ()), two)
    return found


def _words(text: str) -> list[str]:
    """Words in small letters: four times as fast as a pattern, and no less is found."""
    low = text.lower()
    for sign in _SIGNS:
        low = low.replace(sign, " ")
    return low.split()


def _is_doubtful(word: str) -> bool:
    is_wrong = word in WORDS or bool(meant(word))
    if not is_wrong and len(_SOUND) < _MOST_KNOWN:
        _SOUND.add(word)
    return is_wrong


def misspelt(text: str, doubts: Container[str] | None = None) -> Iterator[Misspelt]:
    """Slips of a line or a paragraph, in their order; ``doubts`` are those of the whole text."""
    doubts = doubtful(text) if doubts is None else doubts
    tokens = list(_WORD.finditer(text))
    low = _WORD.findall(text.lower())
    if len(low) != len(tokens):
        return  # a letter that is two in small letters (İ): no Vietnamese text
    for index, word in enumerate(low):
        if word not in doubts or _is_part(text, tokens[index]):
            continue
        token = tokens[index]
        if right := meant(token[0]):
            yield Misspelt(token.start(), token[0], right)
        elif word in WORDS and not _is_name(text, token):
            yield Misspelt(token.start(), token[0], (_cased(token[0], WORDS[word]),))
        yield from _phrases(text, tokens, low, index)


def _phrases(
    text: str, tokens: list[re.Match[str]], low: list[str], index: int
) -> Iterator[Misspelt]:
    pair = (low[index], low[index + 1]) if index + 1 < len(low) else ("", "")
    for slip in PHRASES.get(pair, ()):
        at = slip.begins(low, index)
        if at is None:
            continue
        run = tokens[at : at + len(slip.words)]
        found = text[run[0].start() : run[-1].end()]
        if _is_run(text, run) and not _is_named(text, run):
            yield Misspelt(run[0].start(), found, (_cased(found, slip.right),))
            return


def _is_run(text: str, tokens: list[re.Match[str]]) -> bool:
    """Words with one blank between each two."""
    pairs = pairwise(tokens)
    return all(text[one.end() : two.start()] == " " for one, two in pairs)


def _is_named(text: str, tokens: list[re.Match[str]]) -> bool:
    """«Quang Tâm», or «ông Quang tâm sự»: capitals that begin no sentence are a name's."""
    words = [token[0] for token in tokens]
    if all(word.isupper() for word in words):
        return False
    return any(word[0].isupper() for word in words[1:]) or _is_name(text, tokens[0])


def _is_name(text: str, token: re.Match[str]) -> bool:
    if not token[0][0].isupper() or (token[0].isupper() and len(token[0]) > 1):
        return False
    return not _SENTENCE.search(text[: token.start()])


def _is_part(text: str, token: re.Match[str]) -> bool:
    before, after = text[: token.start()][-2:], text[token.end() : token.end() + 2]
    is_before = bool(_JOINED.fullmatch(before[-1:])) and before[:1].isalnum() and len(before) > 1
    is_after = bool(_JOINED.fullmatch(after[:1])) and after[1:].isalnum()
    return is_before or is_after


def _cased(found: str, right: str) -> str:
    if found.isupper() and len(found) > 1:
        return right.upper()
    return right[:1].upper() + right[1:] if found[:1].isupper() else right
