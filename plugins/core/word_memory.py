"""What was made of a word before: texts share their words, and most rules look at words alone."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_MOST = 1 << 16  # words; a few megabytes


class WordMemory(dict[str, T]):
    """The values of a pure function by its word: ``memory[word]``, made where it is not known."""

    def __init__(self, make: Callable[[str], T]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> T:
        if len(self) >= _MOST:
            self.clear()
        made = self[word] = self._make(word)
        return made
