"""Relations of a Word file that lead to nothing: Word shrugs them off, python-docx does not."""

import io
import posixpath
import re
import zipfile

_RELATION = re.compile(rb"<Relationship\s[^<>]*/>")
_TARGET = re.compile(rb'\sTarget="([^"]*)"')
_EXTERNAL = re.compile(rb'\sTargetMode="External"')
_RELS = re.compile(r"(?P<folder>.*?)_rels/[^/]+\.rels")


def mended(data: bytes, archive: zipfile.ZipFile) -> bytes:
    """The file without such relations («word/NULL» of pictures that were dropped).

    The same bytes where there are none. The size of all parts has been looked at before.
    """
    names = set(archive.namelist())
    changed: dict[str, bytes] = {}
    for part in names:
        if match := _RELS.fullmatch(part):
            before = archive.read(part)
            after = _without_dead(before, match["folder"], names)
            changed |= {part: after} if after != before else {}
    return _rewritten(archive, changed) if changed else data


def _without_dead(relations: bytes, folder: str, names: set[str]) -> bytes:
    def kept(match: re.Match[bytes]) -> bytes:
        target = _TARGET.search(match[0])
        if target is None or _EXTERNAL.search(match[0]):
            return match[0]
        return match[0] if _place(target[1], folder) in names else b""

    return _RELATION.sub(kept, relations)


def _place(target: bytes, folder: str) -> str:
    """Where in the file a target lies."""
    path = target.decode("utf-8", "replace")
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")


def _rewritten(archive: zipfile.ZipFile, changed: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for part in archive.namelist():
            new.writestr(part, changed.get(part) or archive.read(part))
    return out.getvalue()
