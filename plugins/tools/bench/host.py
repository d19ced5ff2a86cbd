"""A host on this machine for benches in a browser: the portal's policy on every answer.

It counts what it sends, and can be as slow as a bad line: a wait before each answer, and so many
bytes a second on each connection.
"""

import gzip
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Lock, Thread
from urllib.parse import unquote, urlsplit

# DESIGN.md, "The page's policy", word for word.
POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".avif": "image/avif",
    ".webp": "image/webp",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
}
PACKED = frozenset((".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest"))
_PIECE = 8192  # bytes
_PATIENCE = 60  # seconds for which an answer may be held back


@dataclass(frozen=True)
class Line:
    """Seconds before each answer, and bytes a second on each connection (0: as fast as it goes)."""

    wait: float = 0
    rate: int = 0


FAST, SLOW = Line(), Line(0.15, 200_000)


@dataclass(frozen=True)
class Sent:
    """One answer: its path and the bytes of its body."""

    path: str
    size: int


@dataclass
class Traffic:
    """What was sent since ``clear``."""

    sent: list[Sent] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)

    def clear(self) -> None:
        with self.lock:
            self.sent.clear()

    def add(self, one: Sent) -> None:
        with self.lock:
            self.sent.append(one)

    def so_far(self) -> tuple[Sent, ...]:
        with self.lock:
            return tuple(self.sent)


class Host(ThreadingHTTPServer):
    """A folder on a free port. ``caches`` says whether browsers may keep files."""

    daemon_threads = True
    block_on_close = False  # browsers keep connections open
    request_queue_size = 64

    def __init__(self, folder: Path, policy: str = POLICY, *, caches: bool = False) -> None:
        """Files named ``X.br`` beside X are sent for X where the browser takes brotli."""
        super().__init__(("127.0.0.1", 0), _Answer)
        self.folder, self.policy = folder, policy
        self.cache_control = "no-cache" if caches else "no-store"
        self.line = FAST
        self.traffic = Traffic()
        self.packed: dict[Path, bytes] = {}
        self.held: tuple[str, ...] = ()
        self.gate = Event()

    @cached_property
    def origin(self) -> str:
        """Where it stands: http://127.0.0.1:<port>."""
        return f"http://127.0.0.1:{self.server_port}"

    def hold(self, *parts: str) -> None:
        """Hold answers back whose paths have one of some parts, until ``gate`` is set."""
        self.gate.clear()
        self.held = parts

    def find(self, path: str) -> Path | None:
        """The file of an address, or None."""
        place = (self.folder / path.lstrip("/")).resolve()
        place = place / "index.html" if place.is_dir() else place
        inside = place.is_relative_to(self.folder.resolve())
        return place if inside and place.is_file() else None

    def body(self, place: Path, accepts: str) -> tuple[bytes, str]:
        """What is sent for a file, and its encoding or nothing."""
        if place.suffix not in PACKED:
            return place.read_bytes(), ""
        brotli = place.with_name(f"{place.name}.br")
        if "br" in accepts and brotli.is_file():
            return brotli.read_bytes(), "br"
        if place not in self.packed:
            self.packed[place] = gzip.compress(place.read_bytes(), 9, mtime=0)
        return self.packed[place], "gzip"


@contextmanager
def hosting(folder: Path, policy: str = POLICY, *, caches: bool = False) -> Iterator[Host]:
    """The host, running while the block lasts."""
    with Host(folder, policy, caches=caches) as host:
        Thread(target=host.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield host
        finally:
            host.shutdown()


class _Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60
    wbufsize = -1  # head and body leave together
    server: Host

    def do_GET(self) -> None:
        host = self.server
        path = unquote(urlsplit(self.path).path)
        place = host.find(path)
        status = HTTPStatus.OK if place else HTTPStatus.NOT_FOUND
        place = place or host.find("/404.html")
        body, encoding = host.body(place, self.headers["Accept-Encoding"]) if place else (b"", "")
        if any(part in path for part in host.held):
            host.gate.wait(_PATIENCE)
        time.sleep(host.line.wait)
        host.traffic.add(Sent(path, len(body)))
        try:
            self._send(status, place, body, encoding)
        except ConnectionError:  # the browser has left the page
            self.close_connection = True

    def do_HEAD(self) -> None:
        self.do_GET()

    def _send(self, status: HTTPStatus, place: Path | None, body: bytes, encoding: str) -> None:
        self.send_response(status)
        kind = _TYPES.get(place.suffix if place else ".html", "application/octet-stream")
        self.send_header("Content-Type", kind)
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", self.server.policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", self.server.cache_control)
        self.end_headers()
        if self.command != "HEAD":
            self._write(body)

    def _write(self, body: bytes) -> None:
        rate = self.server.line.rate
        if not rate:
            self.wfile.write(body)
            return
        for at in range(0, len(body), _PIECE):
            piece = body[at : at + _PIECE]
            self.wfile.write(piece)
            self.wfile.flush()
            time.sleep(len(piece) / rate)

    def log_message(self, *_: object) -> None:
        """Says nothing: a bench prints one table."""
