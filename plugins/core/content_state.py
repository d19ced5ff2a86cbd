"""What lies in a content root, as digests: the same digest, the same answers of every rule.

Texts and lists are told apart by their bytes, photos and papers by their stamps.
"""

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.core.file_kinds import PHOTOS
from plugins.core.file_stamp import FRESH, stamp

_BY_STAMP = (*PHOTOS, ".heic", ".pdf", ".zip", ".mp4", ".doc", ".docx", ".ppt", ".pptx")
_LARGEST = 4_000_000  # bytes that are worth reading


@dataclass(frozen=True)
class ContentState:
    """``folders`` are relative to the root, with forward slashes; each has its own files alone.

    None is a state that tells nothing: a link, a file that cannot be read or has just been written.
    """

    whole: bytes | None
    folders: Mapping[str, bytes | None]


def content_state(root: Path, fresh: int = FRESH) -> ContentState:
    """The state of everything below a folder; ``fresh`` as ``stamp`` has it."""
    folders = dict(_folders(root, "", fresh))
    digest = hashlib.blake2b(digest_size=16)
    for name, state in folders.items():
        digest.update(os.fsencode(name) + b"\0" + (state or b""))
    return ContentState(None if None in folders.values() else digest.digest(), folders)


def _folders(folder: Path, name: str, fresh: int) -> Iterator[tuple[str, bytes | None]]:
    digest = hashlib.blake2b(digest_size=16)
    is_known = True
    inside = []
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield name, None
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            inside.append(entry.name)
            found = b"folder"
        else:
            found = b"" if entry.is_symlink() else _file(entry.path, fresh)
        is_known = is_known and bool(found)
        digest.update(os.fsencode(entry.name) + b"\0" + found + b"\0")
    yield name, digest.digest() if is_known else None
    for below in inside:
        yield from _folders(folder / below, f"{name}/{below}" if name else below, fresh)


def _file(path: str, fresh: int) -> bytes:
    """What tells the file from any other; b"" where nothing does."""
    try:
        if path.lower().endswith(_BY_STAMP) or os.stat(path).st_size > _LARGEST:
            return stamp(path, fresh).encode()
        with open(path, "rb") as file:
            return hashlib.blake2b(file.read(), digest_size=16).digest()
    except OSError:
        return b""
