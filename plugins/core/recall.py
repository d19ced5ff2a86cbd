"""What is known of the files of one content root, found by what lies in their folders."""

import hashlib
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from plugins.core.content_state import ContentState
from plugins.core.known import Known

T = TypeVar("T")


@dataclass(frozen=True)
class Recall:
    """``base`` is over what every file is read with: the code, the catalogue; None knows nothing.

    Only what reads nothing else (no clock, no other folder) may be asked for here.
    """

    known: Known = field(default_factory=Known)
    state: ContentState = field(default_factory=lambda: ContentState(None, {}))
    base: bytes | None = None

    def value(self, what: str, folders: Iterable[str], make: Callable[[], T], more: str = "") -> T:
        """What ``make`` gives for these folders, and for ``more`` that it was given."""
        return self.known.value(what, self._state(folders, more), make)

    def knows(self, what: str, folders: Iterable[str]) -> bool:
        """Whether ``value`` would give it without making it."""
        return self.known.knows(what, self._state(folders, ""))

    def kept(self, what: str, folders: Iterable[str]) -> bytes | None:
        """What ``value`` has just made, ``pickled``; None where it could not be remembered."""
        return self.known.kept(what, self._state(folders, ""))

    def give(self, what: str, folders: Iterable[str], value: bytes, more: str = "") -> None:
        """What another process made of these folders and ``more``, ``pickled``."""
        self.known.give(what, self._state(folders, more), value)

    @property
    def can_learn(self) -> bool:
        """Whether anything is remembered at all."""
        return self.known.file is not None and self.base is not None

    def below(self, *tops: str) -> tuple[str, ...]:
        """These folders and all in them."""
        starts = tuple(f"{top}/" for top in tops)
        return tuple(name for name in self.state.folders if f"{name}/".startswith(starts))

    def _state(self, folders: Iterable[str], more: str) -> bytes | None:
        if self.base is None:
            return None
        digest = hashlib.blake2b(self.base, digest_size=16)
        for name in folders:
            state = self.state.folders.get(name)
            if state is None:
                return None
            digest.update(os.fsencode(name) + b"\0" + state)
        digest.update(more.encode())
        return digest.digest()


NOTHING_KNOWN = Recall()
