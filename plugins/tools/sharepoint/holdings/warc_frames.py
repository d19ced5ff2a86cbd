"""The records of a WARC one by one: where each lies, and its bytes within limits.

warcio reads a record well but gives up on the rest of a file after one that is broken, and unpacks
whatever is packed; so records are cut out here, and a broken one only costs itself.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from plugins.tools.sharepoint.holdings.entries import MEGABYTE, MOST_RATIO

_CHUNK = 65536
_MEMBER = b"\x1f\x8b\x08"
_RECORD = b"WARC/1."
_LENGTH = re.compile(rb"\r?\ncontent-length:\s*(\d{1,15})\s*\r?\n", re.IGNORECASE)
_HEADERS_END = re.compile(rb"\r?\n\r?\n")
_MOST_HEADERS = 65536
_KEPT = 65536  # of a record's beginning
_ALWAYS = 64 * MEGABYTE  # unpacked, whatever the ratio
_MOST_MEMBER = 4096 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Frame:
    """A record: ``head`` is its beginning, ``fault`` a rule where it is broken."""

    offset: int
    length: int  # in the file
    size: int  # unpacked
    head: bytes
    fault: str = ""


def frames(file: BinaryIO) -> Iterator[Frame]:
    """Every record of a WARC, packed or not."""
    file.seek(0)
    is_packed = file.read(3) == _MEMBER
    yield from _packed(file) if is_packed else _plain(file)


def record_bytes(file: BinaryIO, frame: Frame, most: int) -> bytes:
    """A record unpacked, at most so many bytes. Raises OSError."""
    file.seek(frame.offset)
    data = file.read(min(frame.length, most))
    if not data.startswith(_MEMBER):
        return data
    try:
        return zlib.decompressobj(31).decompress(data, most)
    except zlib.error:
        raise OSError("bản ghi nén bị hỏng") from None


def _plain(file: BinaryIO) -> Iterator[Frame]:
    at = 0
    while True:
        file.seek(at)
        head = file.read(_KEPT)
        if not head.strip():
            return
        blank = len(head) - len(head.lstrip(b"\r\n"))
        if not head.startswith(_RECORD, blank):
            following = _search(file, at + 1, b"\n" + _RECORD, 1)
            yield Frame(at + blank, following - at - blank, 0, b"", "broken-warc-record")
            at = following
            continue
        frame = _plain_frame(file, at + blank, head[blank:])
        yield frame
        at = frame.offset + frame.length


def _plain_frame(file: BinaryIO, at: int, head: bytes) -> Frame:
    end = _HEADERS_END.search(head, 0, _MOST_HEADERS)
    length = _LENGTH.search(head, 0, end.end() if end else 0)
    if not end or not length:
        following = _search(file, at + 1, b"\n" + _RECORD, 1)
        return Frame(at, following - at, 0, head, "broken-warc-record")
    size = end.end() + int(length[1])
    available = file.seek(0, 2)
    if at + size > available:
        following = _search(file, at + 1, b"\n" + _RECORD, 1)
        return Frame(at, following - at, 0, head, "truncated-warc-record")
    file.seek(at + size)
    if file.read(4).strip(b"\r\n"):  # the length is wrong: the record ends where the next begins
        following = _search(file, at + 1, b"\n" + _RECORD, 1)
        return Frame(at, following - at, 0, head, "broken-warc-record")
    return Frame(at, size, size, head)


def _packed(file: BinaryIO) -> Iterator[Frame]:
    at = 0
    while True:
        frame = _member(file, at)
        if frame is None:
            return
        yield frame
        at = frame.offset + frame.length


def _member(file: BinaryIO, at: int) -> Frame | None:
    """One gzip member, unpacked only to be measured."""
    file.seek(at)
    unpacker, head, size, packed = zlib.decompressobj(31), b"", 0, 0
    pending = file.read(_CHUNK)
    if not pending.strip(b"\x00\r\n"):
        return None
    if not pending.startswith(_MEMBER):
        return _skipped(file, at, head, "broken-warc-record")
    try:
        while not unpacker.eof:
            out = unpacker.decompress(pending, _CHUNK * 16)
            size += len(out)
            head = head or out[:_KEPT]
            packed += len(pending) - len(unpacker.unconsumed_tail) - len(unpacker.unused_data)
            if size > _ALWAYS and (size > MOST_RATIO * packed or size > _MOST_MEMBER):
                return _skipped(file, at, head, "gzip-bomb")
            pending = unpacker.unconsumed_tail or file.read(_CHUNK)
            if not pending and not unpacker.eof:
                return _skipped(file, at, head, "truncated-warc-record")
    except zlib.error:
        return _skipped(file, at, head, "broken-warc-record")
    fault = "" if head.startswith(_RECORD) else "broken-warc-record"
    return Frame(at, packed, size, head, fault)


def _skipped(file: BinaryIO, at: int, head: bytes, fault: str) -> Frame:
    """Up to the next member that begins with a record."""
    following = at
    while True:
        following = _search(file, following + 1, _MEMBER, 0)
        file.seek(following)
        sample = file.read(_CHUNK)
        if not sample or _begins_record(sample):
            return Frame(at, following - at, 0, head, fault)


def _begins_record(sample: bytes) -> bool:
    try:
        return zlib.decompressobj(31).decompress(sample, 64).startswith(_RECORD)
    except zlib.error:
        return False


def _search(file: BinaryIO, start: int, mark: bytes, skip: int) -> int:
    """Where a mark stands next, or the end of the file."""
    file.seek(start)
    at, kept = start, b""
    while chunk := file.read(_CHUNK):
        data = kept + chunk
        found = data.find(mark)
        if found >= 0:
            return at - len(kept) + found + skip
        at += len(chunk)
        kept = data[-(len(mark) - 1) :]
    return at
