"""What an approval is of, in one canonical form: what readers see of it, and where it lies.

Two files give the same form where they differ in line ends, blank lines, NFC, YAML style, the way
a day is written, or the order and format of a list's columns; a changed word gives another.
``docs/content-model.md`` tells what counts. The form is JSON with sorted keys:

- ``folder``: where it lies below the content root, so that no copy is approved by its original;
- ``fields``: the typed front matter without what ``NOT_COUNTED`` names and without defaults;
- ``text``: paragraphs of words, and figures as file, caption and alt;
- ``list``: the typed rows of honours.csv or honours.xlsx;
- ``files``: BLAKE2b (160 bits) of the bytes of every file that is published with it, "" for none.
"""

import dataclasses
import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date, time
from pathlib import Path
from typing import TypeAlias

from plugins.core.article import Article
from plugins.core.body import Body
from plugins.core.paper import Document

# Set by approving itself, or told to nobody who reads.
NOT_COUNTED = frozenset({"status", "approval", "provenance"})
Plain: TypeAlias = "str | int | bool | list[Plain] | dict[str, Plain] | None"
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_PHOTO_BITS = 160


def canonical(value: Article | Document, files: Mapping[str, str]) -> str:
    """The canonical form; ``files`` are digests by the names that ``counted_files`` gives."""
    whole: dict[str, Plain] = {
        "folder": value.folder,
        "fields": {k: told for k, told in _told(value.fields).items() if k not in NOT_COUNTED},
        "text": list(_text(value.body)),
        "list": [_plain(honour) for honour in value.listed],
        "files": dict(files),
    }
    told = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return unicodedata.normalize("NFC", told)


def counted_files(value: Article | Document) -> tuple[str, ...]:
    """Names of the files beside it that readers may get: photos, posters, attachments."""
    return tuple(sorted(set(_named_files(value))))


def content_hash(value: Article | Document, listing: Mapping[str, Path]) -> str:
    """SHA-256 of the canonical form, in hexadecimal. ``listing`` has the files beside it by name.

    Photos are told by the digest that they were read with, other files are read now.
    """
    return _hash(value, _digests(value, listing))


def approved_files(
    value: Article | Document, listing: Mapping[str, Path]
) -> Mapping[str, str] | None:
    """Digests of its files where it was approved and stands as it was approved; else None."""
    approval = value.fields.approval
    if approval is None:
        return None
    found = _digests(value, listing)
    return found if approval.hash == _hash(value, found) else None


def short(digest: str) -> str:
    """The first 16 signs in fours, to compare by eye: "3f2a 91bc 07de 55aa"."""
    return " ".join(digest[at : at + 4] for at in range(0, 16, 4))


def _hash(value: Article | Document, files: Mapping[str, str]) -> str:
    return hashlib.sha256(canonical(value, files).encode()).hexdigest()


def _digests(value: Article | Document, listing: Mapping[str, Path]) -> dict[str, str]:
    photos = {p.file: p.digest for p in value.photos} if isinstance(value, Article) else {}
    return {name: photos.get(name) or _digest(listing.get(name)) for name in counted_files(value)}


def _told(value: object) -> dict[str, Plain]:
    """The fields of a dataclass; one that has its default is not there."""
    if not dataclasses.is_dataclass(value):
        raise TypeError(type(value))  # a new kind of field must be told in _plain
    found = ((one, getattr(value, one.name)) for one in dataclasses.fields(value))
    return {one.name: _plain(told) for one, told in found if told != one.default}


def _plain(value: object) -> Plain:
    """Nested frozen values as JSON knows them."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, date | time):
        return value.isoformat()
    if value is None or isinstance(value, str | int):
        return value
    return _told(value)


def _text(body: Body) -> Iterator[Plain]:
    for piece in body.pieces:
        if piece.figures:
            for one in piece.figures:
                yield [one.file, one.caption, one.alt]
        else:
            yield _BLANK_LINES.sub("\n\n", piece.markdown).strip("\n")


def _named_files(value: Article | Document) -> Iterator[str]:
    yield from (honour.photo for honour in value.written if honour.photo)
    if isinstance(value, Document):
        yield from (value.fields.file,) if value.fields.file else ()
        return
    yield from (figure.file for figure in value.body.figures)
    yield from (video.poster for video in value.fields.videos if video.poster)
    yield from (one.file for one in value.fields.attachments)
    yield from (one.file for one in value.fields.old_files)


def _digest(path: Path | None) -> str:
    """Of the bytes; "" where there are none to read."""
    if path is None:
        return ""
    try:
        return hashlib.blake2b(path.read_bytes(), digest_size=_PHOTO_BITS // 8).hexdigest()
    except OSError:
        return ""
