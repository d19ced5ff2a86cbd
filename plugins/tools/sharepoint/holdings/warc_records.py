"""One WARC record understood: its address, its time, its payload within limits."""

import datetime as dt
import io
import logging
import re
import zlib
from dataclasses import dataclass
from urllib.parse import urljoin

from warcio.bufferedreaders import ChunkedDataReader  # type: ignore[import-untyped]
from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]
from warcio.recordloader import ArcWarcRecord, ArcWarcRecordLoader  # type: ignore[import-untyped]
from warcio.statusandheaders import StatusAndHeadersParserException  # type: ignore[import-untyped]

from plugins.tools.sharepoint.holdings.warc_frames import Frame

_HTML = ("text/html", "application/xhtml+xml")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_KINDS = ("response", "resource", "revisit")
# warcio raises what its parsers happen to raise on damaged headers.
_ODD = (
    ArchiveLoadFailed,
    AttributeError,
    EOFError,
    LookupError,
    StatusAndHeadersParserException,
    TypeError,
    ValueError,
)

# warcio prints what it mends in damaged headers; here every fault has its own line.
logging.getLogger("warcio").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Stored:
    """A page, a file or a redirect of an archive; its bytes are read when they are asked for."""

    frame: Frame
    kind: str  # response, resource, revisit
    url: str
    status: int  # 200 for a resource
    mime: str
    charset: str | None
    captured: dt.datetime | None
    digest: str
    location: str  # where a redirect leads
    refers_to: str  # the address whose payload a revisit repeats

    @property
    def is_html(self) -> bool:
        return self.mime in _HTML


class BrokenRecordError(ValueError):
    """A record whose headers or payload cannot be read."""


class PackedRecordError(ValueError):
    """A payload that unfolds beyond the limit."""


def understand(frame: Frame) -> Stored | None:
    """What a record is; None for requests, metadata and what is not of the web."""
    record = _parsed(frame.head)
    kind, headers = record.rec_type or "", record.rec_headers
    url = (headers.get_header("WARC-Target-URI") or "").strip("<> ")
    if kind not in _KINDS or not url.lower().startswith(("http://", "https://")):
        return None
    http = record.http_headers
    content_type = (http.get_header("Content-Type") if http else record.content_type) or ""
    location = (http.get_header("Location") if http else "") or ""
    charset = _CHARSET.search(content_type)
    slim = Frame(frame.offset, frame.length, frame.size, b"")
    return Stored(
        frame=slim,
        kind=kind,
        url=url,
        status=_status(record),
        mime=content_type.partition(";")[0].strip().lower(),
        charset=charset[1] if charset else None,
        captured=_moment(headers.get_header("WARC-Date") or ""),
        digest=headers.get_header("WARC-Payload-Digest") or "",
        location=_joined(url, location.strip()) if location else "",
        refers_to=(headers.get_header("WARC-Refers-To-Target-URI") or "").strip("<> "),
    )


def payload(data: bytes, most: int) -> bytes:
    """The body that the server sent. Raises BrokenRecordError and PackedRecordError."""
    record = _parsed(data)
    http = record.http_headers
    stream = record.raw_stream
    if http and (http.get_header("Transfer-Encoding") or "").lower() == "chunked":
        stream = ChunkedDataReader(record.raw_stream)
    try:
        body = bytes(stream.read(most + 1))
    except _ODD:
        raise BrokenRecordError from None
    encoding = (http.get_header("Content-Encoding") if http else "") or ""
    body = _unpacked(body, encoding.strip().lower(), most)
    if len(body) > most:
        raise PackedRecordError
    return body


def _parsed(data: bytes) -> ArcWarcRecord:
    try:
        loader = ArcWarcRecordLoader(verify_http=False)
        return loader.parse_record_stream(io.BytesIO(data), known_format="warc")
    except _ODD:
        raise BrokenRecordError from None


def _unpacked(body: bytes, encoding: str, most: int) -> bytes:
    """A body without its packing; many tools unpack it and leave the header as it was."""
    if encoding in ("gzip", "x-gzip") and body.startswith(b"\x1f\x8b"):
        return _inflated(body, 31, most)
    if encoding == "deflate":
        try:
            return _inflated(body, 15, most)
        except BrokenRecordError:
            return _inflated(body, -15, most)
    if encoding == "br" and not body.lstrip()[:1] == b"<":
        raise BrokenRecordError
    return body


def _inflated(body: bytes, window: int, most: int) -> bytes:
    unpacker = zlib.decompressobj(window)
    try:
        out = unpacker.decompress(body, most + 1)
    except zlib.error:
        raise BrokenRecordError from None
    if not unpacker.eof and len(out) <= most:
        raise BrokenRecordError
    return out


def _status(record: ArcWarcRecord) -> int:
    if not record.http_headers:
        return 200 if record.rec_type != "response" else 0
    code = str(record.http_headers.get_statuscode())
    return int(code) if code.isascii() and code.isdigit() and len(code) == 3 else 0


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError:
        return ""


def _moment(text: str) -> dt.datetime | None:
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
