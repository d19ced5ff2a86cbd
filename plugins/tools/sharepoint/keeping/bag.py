"""The untouched originals as a BagIt bag (RFC 8493), to which later runs may add.

Written by ourselves because ``bagit`` has no wheel; its validator accepts our bags. Names with a
percent sign are encoded as the RFC says, which that validator (1.9.0) does not undo.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from plugins.tools.on_disk import digest, replace_file
from plugins.tools.sharepoint.holdings.folder import saved_folders

_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_MANIFEST, _TAG_MANIFEST = "manifest-sha256.txt", "tagmanifest-sha256.txt"
_INFO, _DECLARED = "bag-info.txt", "bagit.txt"
_TAGS = (_INFO, _DECLARED, _MANIFEST)
_LINE = re.compile(r"(?P<digest>[0-9a-fA-F]{64})[ \t]+\*?(?P<name>.+)")
_ENCODED = re.compile(r"%(25|0[AaDd])")
_SIGNS = re.compile(r"[%\r\n]")
_CHUNK = 1 << 20


@dataclass(frozen=True)
class Original:
    """A file of the source. ``name`` is its place there, with forward slashes."""

    name: str
    open: Callable[[], BinaryIO]


@dataclass(frozen=True)
class Packed:
    """What lies in a bag now. ``refused`` are names that would lead out of it."""

    files: int
    size: int  # bytes
    added: int
    refused: tuple[str, ...]
    manifest: str  # SHA-256 of manifest-sha256.txt


def originals(source: Path) -> Iterator[Original]:
    """The files of a source in a stable order; links are left out.

    A source is a folder, or a file with the folders that a browser saved beside it.
    """
    if source.is_file():
        yield Original(source.name, lambda: source.open("rb"))
        for folder in saved_folders(source):
            yield from _below(folder, source.parent)
    else:
        yield from _below(source, source)


def _below(folder: Path, root: Path) -> Iterator[Original]:
    for above, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(above, name)
            if path.is_file() and not path.is_symlink():
                yield Original(path.relative_to(root).as_posix(), _opener(path))


def pack(
    bag: Path, files: Iterable[Original], info: Mapping[str, str], today: date, below: str = ""
) -> Packed:
    """Add files to a bag, below a folder of its ``data/``; nothing that lies there is changed.

    The same bytes again leave every byte of the bag as it is; other bytes under a known name get
    a name of their own, ``trang~2.html``. ``info`` are lines of bag-info.txt such as
    ``Source-Organization``. Raises OSError.
    """
    manifest = read_manifest(bag / _MANIFEST)
    before, refused = dict(manifest), []
    for file in files:
        name = _payload_name(f"{below}/{file.name}" if below else file.name)
        if name is None:
            refused.append(file.name)
        else:
            _add(bag, name, file, manifest)
    (bag / "data").mkdir(parents=True, exist_ok=True)
    sizes = [(bag / name).stat().st_size for name in manifest]
    if manifest != before or not (bag / _TAG_MANIFEST).is_file():
        _write_tags(bag, manifest, info, f"{sum(sizes)}.{len(sizes)}", today)
    added = len(manifest) - len(before)
    told = digest(bag / _MANIFEST)
    return Packed(len(sizes), sum(sizes), added, tuple(refused), told)


def read_manifest(path: Path) -> dict[str, str]:
    """Names with their digests; none where there is no manifest."""
    if not path.is_file():
        return {}
    lines = (_LINE.fullmatch(line) for line in path.read_text("utf-8").split("\n"))
    return {_decoded(line["name"]): line["digest"].lower() for line in lines if line}


def encoded(name: str) -> str:
    """A name in a manifest: line ends and the percent sign, and only those, are encoded."""
    return _SIGNS.sub(lambda sign: f"%{ord(sign[0]):02X}", name)


def _decoded(name: str) -> str:
    return _ENCODED.sub(lambda code: chr(int(code[1], 16)), name)


def _opener(path: Path) -> Callable[[], BinaryIO]:
    return lambda: path.open("rb")


def _payload_name(name: str) -> str | None:
    """Where a file lies in the bag; None where its name would lead out of ``data/``."""
    name = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    name = name.replace("\0", "")
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if not parts or name.startswith(("/", "\\", "~")) or ".." in parts or ":" in parts[0]:
        return None
    return "/".join(("data", *parts))


def _add(bag: Path, name: str, file: Original, manifest: dict[str, str]) -> None:
    """Copy a file in, in pieces; it appears under its name when it is whole."""
    if name in manifest and _told(file) == manifest[name]:
        return
    bag.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=bag.parent, prefix=".tui-", suffix=".tmp")
    try:
        found = hashlib.sha256()
        with os.fdopen(handle, "wb") as copy, file.open() as source:
            while piece := source.read(_CHUNK):
                found.update(piece)
                copy.write(piece)
        told = found.hexdigest()
        name = _free(bag, name, told, manifest)
        if manifest.get(name) != told:
            manifest[name] = told
            (bag / name).parent.mkdir(parents=True, exist_ok=True)
            Path(temporary).chmod(0o644)
            Path(temporary).replace(bag / name)
    finally:
        Path(temporary).unlink(missing_ok=True)


def _told(file: Original) -> str:
    found = hashlib.sha256()
    with file.open() as source:
        while piece := source.read(_CHUNK):
            found.update(piece)
    return found.hexdigest()


def _free(bag: Path, name: str, told: str, manifest: Mapping[str, str]) -> str:
    """The name where these bytes lie or may lie: no other bytes, no folder in its place."""
    path, count, found = PurePosixPath(name), 2, name
    while manifest.get(found, told) != told or (bag / found).is_dir():
        found = path.with_name(f"{path.stem}~{count}{path.suffix}").as_posix()
        count += 1
    return found


def _write_tags(
    bag: Path, manifest: Mapping[str, str], info: Mapping[str, str], oxum: str, today: date
) -> None:
    lines = {**info, "Bagging-Date": today.isoformat(), "Payload-Oxum": oxum}
    told = "".join(f"{key}: {' '.join(value.split())}\n" for key, value in lines.items() if value)
    replace_file(bag / _DECLARED, _DECLARATION)
    replace_file(bag / _MANIFEST, _manifest(manifest))
    replace_file(bag / _INFO, told.encode())
    tags = {name: digest(bag / name) for name in _TAGS}
    replace_file(bag / _TAG_MANIFEST, _manifest(tags))


def _manifest(digests: Mapping[str, str]) -> bytes:
    return "".join(f"{digests[name]}  {encoded(name)}\n" for name in sorted(digests)).encode()
