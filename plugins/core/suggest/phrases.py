"""Sets of phrases, matched at a place in the tokens: the longest one wins."""

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from plugins.core.suggest.text import QUOTES, Tokens, normalised, tokenise

Value = TypeVar("Value")


class _Node(Generic[Value]):
    __slots__ = ("next", "value")

    def __init__(self) -> None:
        self.next: dict[str, _Node[Value]] = {}
        self.value: Value | None = None


class Phrases(Generic[Value]):
    """A trie over token keys. Quotation marks within a phrase do not count."""

    def __init__(self, phrases: Mapping[str, Value]) -> None:
        self._root: _Node[Value] = _Node()
        for phrase, value in phrases.items():
            node = self._root
            for token in tokenise(normalised(phrase)):
                if token.text not in QUOTES:
                    node = node.next.setdefault(token.key, _Node())
            node.value = value

    def at(self, tokens: Tokens, start: int) -> tuple[int, Value] | None:
        """Where the longest phrase that begins here ends, and what it stands for."""
        node: _Node[Value] | None = self._root
        best: tuple[int, Value] | None = None
        index = start
        while node is not None and index < len(tokens):
            token = tokens[index]
            if token.text in QUOTES and index > start:
                index += 1
                continue
            node = node.next.get(token.key)
            index += 1
            if node is not None and node.value is not None:
                best = (index, node.value)
        return best

    def end(self, tokens: Tokens, start: int) -> int:
        """Where the longest phrase ends; ``start`` itself where none begins here."""
        found = self.at(tokens, start)
        return found[0] if found else start


def phrase_set(lines: Iterable[str]) -> Phrases[bool]:
    """Phrases that only matter as there or not there."""
    return Phrases(dict.fromkeys(lines, True))


def word_set(block: str) -> frozenset[str]:
    """The single words of a block of text."""
    return frozenset(block.split())


def listed(block: str) -> tuple[str, ...]:
    """The phrases of a block of text, set apart by "|" or line ends: word lists stay readable."""
    return tuple(part.strip() for part in block.replace("\n", "|").split("|") if part.strip())
