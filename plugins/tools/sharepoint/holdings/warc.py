"""WARC files of a holding: their pages as captures, their files by address, redirects followed."""

import re
import tempfile
import weakref
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from typing import BinaryIO

from plugins.tools.sharepoint.holdings.entries import (
    HELD_BYTES,
    MEGABYTE,
    MOST_RATIO,
    PAGE_BYTES,
    Entry,
    Found,
    too_large,
    unreadable,
)
from plugins.tools.sharepoint.holdings.redirects import MOST, Redirects, url_key
from plugins.tools.sharepoint.holdings.warc_frames import Frame, frames, record_bytes
from plugins.tools.sharepoint.holdings.warc_records import (
    BrokenRecordError,
    PackedRecordError,
    Stored,
    payload,
    understand,
)
from plugins.tools.sharepoint.model import Capture, Held, Refused

_MOST_FAULTS = 1000
_MOST_UNPACKED = 20 * 1024 * MEGABYTE
_HEADERS = 65536 * 2
_TARGET = re.compile(rb"(?:^|\n)WARC-Target-URI:[ \t]*<?(https?://[^\s<>]{1,2000})", re.IGNORECASE)
_FAULTS = {
    "broken-warc-record": "bản ghi WARC hỏng nên bỏ qua, các bản ghi khác vẫn đọc; "
    "hãy tải lại trang này nếu máy chủ còn chạy",
    "truncated-warc-record": "bản ghi WARC bị cắt, phần cuối đã mất; hãy chép lại tệp từ bản gốc",
    "gzip-bomb": f"bản ghi nén quá {MOST_RATIO} lần (có thể là bom nén) nên không đọc",
}


class WarcFile:
    """One archive; it is measured once, when it is first asked for."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.refused: list[Refused] = []
        self._records: tuple[Stored, ...] | None = None
        self._file: BinaryIO | None = None

    def records(self) -> tuple[Stored, ...]:
        if self._records is None:
            try:
                self._records = tuple(self._understood())
            except OSError as error:
                self.refused.append(unreadable(self.entry.name, error))
                self._records = ()
        return self._records

    def read(self, stored: Stored, most: int) -> bytes:
        """A payload. Raises OSError, BrokenRecordError and PackedRecordError."""
        return payload(record_bytes(self._opened(), stored.frame, most + _HEADERS), most)

    def source(self, frame: Frame) -> str:
        return f"{self.entry.name}@{frame.offset}"

    def _understood(self) -> Iterator[Stored]:
        faults = 0
        for frame in frames(self._opened()):
            rule = frame.fault
            if not rule:
                try:
                    stored = understand(frame)
                except BrokenRecordError:
                    rule = "broken-warc-record"
                else:
                    if stored:
                        yield stored
                    continue
            message = _fault(rule, _target_of(frame.head))
            self.refused.append(Refused(self.source(frame), rule, message))
            faults += 1
            if faults >= _MOST_FAULTS:
                message = (
                    f"hơn {_MOST_FAULTS} bản ghi hỏng nên thôi đọc; hãy chép lại tệp từ bản gốc"
                )
                self.refused.append(Refused(self.entry.name, "broken-warc", message))
                return

    def _opened(self) -> BinaryIO:
        if self._file is None:
            self._file = _seekable(self.entry)
            weakref.finalize(self, self._file.close)
        return self._file


class WarcShelf:
    """All archives of a holding together: a picture may lie in another file than its page."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self._files = {entry.name: WarcFile(entry) for entry in entries}
        self._by_url: dict[str, tuple[WarcFile, Stored]] | None = None
        self._redirects = Redirects()
        self._payloads: dict[str, tuple[WarcFile, Stored]] = {}

    def captures(self, entry: Entry) -> Found:
        """The pages of one archive, in its order; what the index found broken comes first."""
        self._indexed()
        file = self._files[entry.name]
        yield from file.refused
        for stored in file.records():
            if (stored.is_html and stored.status in (401, 403)) or stored.status >= 500:
                yield _refusal(file, stored)
            elif stored.kind == "revisit":
                yield from map(self._with_aliases, self._revisited(file, stored))
            elif stored.is_html and stored.status == 200:
                yield self._with_aliases(_capture(file, stored, file, stored))

    def _with_aliases(self, found: Capture | Refused) -> Capture | Refused:
        """A page with the addresses that the server had redirected to it."""
        if isinstance(found, Refused) or not found.url:
            return found
        aliases = self._redirects.aliases(found.url)
        return replace(found, aliases=aliases) if aliases else found

    def redirect_circles(self) -> Iterator[Refused]:
        """Redirects that lead nowhere."""
        self._indexed()
        return self._redirects.circles()

    def find(self, url: str) -> Held | None:
        """The file behind an address, redirects followed."""
        by_url = self._indexed()
        at = url_key(url)
        for _ in range(MOST + 1):
            if at in by_url:
                file, stored = by_url[at]
                size = stored.frame.size
                return Held(file.source(stored.frame), size, partial(_read_held, file, stored))
            following = self._redirects.after(at)
            if following is None:
                return None
            at = following
        return None

    def _revisited(self, file: WarcFile, stored: Stored) -> Found:
        """A page that is the same as another's; the same address again says nothing new."""
        first = self._payloads.get(stored.digest) or self._indexed().get(url_key(stored.refers_to))
        if first is None:
            if stored.is_html or not stored.mime:
                message = (
                    f"bản ghi của {stored.url[:300]} chỉ nhắc tới một bản chụp khác không có trong"
                    " nguồn; "
                    "hãy tìm tệp WARC chứa bản chụp đó"
                )
                yield Refused(file.source(stored.frame), "revisit-without-page", message)
        elif first[1].is_html and url_key(first[1].url) != url_key(stored.url):
            yield _capture(file, stored, *first)

    def _indexed(self) -> dict[str, tuple[WarcFile, Stored]]:
        if self._by_url is None:
            self._by_url = {}
            for file in self._files.values():
                for stored in file.records():
                    self._index(file, stored)
        return self._by_url

    def _index(self, file: WarcFile, stored: Stored) -> None:
        """The last good capture of an address counts."""
        if stored.kind == "revisit":
            return
        key = url_key(stored.url)
        if stored.status == 200 and self._by_url is not None:
            self._by_url[key] = file, stored
            if stored.digest:
                self._payloads.setdefault(stored.digest, (file, stored))
        elif 300 <= stored.status < 400 and stored.location:
            self._redirects.add(stored.url, stored.location)


def _capture(
    file: WarcFile, stored: Stored, data_file: WarcFile, data_stored: Stored
) -> Capture | Refused:
    source = file.source(stored.frame)
    try:
        data = data_file.read(data_stored, PAGE_BYTES)
    except PackedRecordError:
        return too_large(source, max(data_stored.frame.size, PAGE_BYTES + 1))
    except BrokenRecordError:
        return Refused(source, "broken-warc-record", _fault("broken-warc-record", stored.url))
    except OSError as error:
        return unreadable(source, error)
    if not data.strip():
        message = f"máy chủ trả về trang trống ở {stored.url[:300]}; hãy tải lại nếu còn được"
        return Refused(source, "empty-file", message)
    return Capture(
        source=source,
        form="html",
        data=data,
        via="warc",
        charset=data_stored.charset,
        url=stored.url,
        captured=stored.captured,
    )


def _fault(rule: str, url: str) -> str:
    """What is wrong with a record, and of which page, as far as its head tells."""
    return f"{url[:300]}: {_FAULTS[rule]}" if url else _FAULTS[rule]


def _target_of(head: bytes) -> str:
    match = _TARGET.search(head)
    return match[1].decode("utf-8", "replace") if match else ""


def _refusal(file: WarcFile, stored: Stored) -> Refused:
    message = (
        f"máy chủ trả lời {stored.status} khi lưu {stored.url[:300]} nên không có nội dung; "
        "hãy tải lại trang này nếu máy chủ còn chạy"
    )
    return Refused(file.source(stored.frame), "server-error", message)


def _read_held(file: WarcFile, stored: Stored) -> bytes:
    try:
        return file.read(stored, HELD_BYTES)
    except (BrokenRecordError, PackedRecordError):
        raise OSError("bản ghi WARC hỏng hoặc quá lớn") from None


def _seekable(entry: Entry) -> BinaryIO:
    """The archive; one that was packed as a whole is unpacked to a file without a name."""
    file = entry.open()
    try:
        first = next(frames(file), None)
        file.seek(0)
        if first is None or file.read(2) != b"\x1f\x8b" or not _holds_more(first):
            return file
        with closing(file):
            file.seek(0)
            return _unpacked(file)
    except OSError:
        file.close()
        raise


def _holds_more(frame: Frame) -> bool:
    """Whether a member is larger than the first record in it says."""
    head, _, _ = frame.head.partition(b"\r\n\r\n")
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length" and value.strip().isdigit():
            return frame.size > len(head) + int(value.strip()[:15]) + 16
    return False


def _unpacked(file: BinaryIO) -> BinaryIO:
    plain = tempfile.TemporaryFile()  # noqa: SIM115 — whoever asked closes it
    try:
        for chunk in _inflated(file):
            plain.write(chunk)
    except OSError:
        plain.close()
        raise
    plain.seek(0)
    return plain


def _inflated(file: BinaryIO) -> Iterator[bytes]:
    """What is packed; where it breaks off, what came before. Raises OSError for a bomb."""
    unpacker, size, packed = zlib.decompressobj(31), 0, 0
    while not unpacker.eof and (chunk := unpacker.unconsumed_tail or file.read(65536)):
        try:
            out = unpacker.decompress(chunk, MEGABYTE)
        except zlib.error:
            return
        size, packed = size + len(out), packed + len(chunk) - len(unpacker.unconsumed_tail)
        if size > _MOST_UNPACKED or (size > 64 * MEGABYTE and size > MOST_RATIO * packed):
            raise OSError("tệp nén quá mức, có thể là bom nén")
        yield out
