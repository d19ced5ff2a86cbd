"""What ``check`` found before is found again only where something changed.

Two memories: the whole answer for content that is as it was, and what is known of each folder for
content in which few files changed. Both are by the digest of everything that was read: the content,
the catalogue, the settings, the day, our code, and what builds could not develop.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from plugins.core.code_state import READERS, code_digest, versions
from plugins.core.content_state import ContentState, content_state
from plugins.core.dates import ICT
from plugins.core.file_stamp import FRESH
from plugins.core.known import Known
from plugins.core.photo_memory import MEMORY, PhotoMemory
from plugins.core.recall import Recall
from plugins.tools.check.checked import Checked
from plugins.tools.check.places import Places
from plugins.tools.check.uncollected import uncollected

_PLUGINS = Path(__file__).resolve().parents[2]
_CODE = ("core", "tools/check")  # folders of the code that an answer depends on
_ANSWERS, _FILES = "known-answers.sqlite", "known-files.sqlite"


@dataclass(frozen=True)
class _Inputs:
    """Everything that an answer rests on, beside the day and the code; None tells nothing."""

    content: ContentState
    catalogue: bytes | None
    settings: bytes
    bad: bytes  # photos that no build could develop


@uncollected()
def answer(places: Places, today: date | None = None, fresh: int = FRESH) -> Checked:
    """Every problem of the content and the settings. ``fresh`` as ``file_stamp`` has it."""
    today = today or datetime.now(ICT).date()
    memory = PhotoMemory(places.cache and places.cache / MEMORY, hashes=False)
    inputs = _inputs(places, memory, fresh)
    whole = Known(places.cache and places.cache / _ANSWERS, places.root)
    files = Known(places.cache and places.cache / _FILES, places.root)
    recall = Recall(files, inputs.content, _base(inputs))
    found = whole.value("answer", _whole(inputs, today), _check(places, today, memory, recall))
    if files.has_learnt or whole.has_learnt:
        memory.save()
        if _is_still(inputs, _inputs(places, memory, fresh)):  # nothing changed while it was read
            files.save()
            whole.save()
    return found


def _check(
    places: Places, today: date, memory: PhotoMemory, recall: Recall
) -> Callable[[], Checked]:
    def make() -> Checked:
        from plugins.tools.check.checking import check_all  # noqa: PLC0415 — takes 0.3 s, and unchanged content needs none of it

        return check_all(places, today, memory, recall)

    return make


def _inputs(places: Places, memory: PhotoMemory, fresh: int) -> _Inputs:
    return _Inputs(
        content=content_state(places.root, fresh),
        catalogue=content_state(places.catalogue / "catalogue", fresh).whole,
        settings=places.settings.read_bytes() if places.settings.is_file() else b"",
        bad=repr(sorted(memory.bad().items())).encode(),
    )


def _base(inputs: _Inputs) -> bytes | None:
    """What every file is read with."""
    return _digest(_code(), inputs.catalogue, inputs.bad)


def _whole(inputs: _Inputs, today: date) -> bytes | None:
    parts = (inputs.content.whole, inputs.settings, today.isoformat().encode())
    return _digest(_base(inputs), *parts)


def _digest(*parts: bytes | None) -> bytes | None:
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        if part is None:
            return None
        digest.update(len(part).to_bytes(8) + part)
    return digest.digest()


def _is_still(before: _Inputs, after: _Inputs) -> bool:
    """Whether all that was known of the inputs is still so."""
    old, new = before.content.folders, after.content.folders
    is_same = old.keys() == new.keys() and all(new[k] == old[k] for k in old if old[k])
    rest = (after.catalogue, after.settings, after.bad)
    return is_same and rest == (before.catalogue, before.settings, before.bad)


@cache
def _code() -> bytes:
    paths = sorted(path for name in _CODE for path in (_PLUGINS / name).rglob("*.py"))
    return code_digest(repr(versions(READERS)).encode(), _PLUGINS, paths)
