"""The preview's web server: files of one folder with what the preview adds to pages."""

import errno
import json
import os
import socket
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from urllib.parse import parse_qs, unquote, urlsplit

from plugins.core import addresses
from plugins.tools.preview import injected
from plugins.tools.preview.board import Board
from plugins.tools.preview.file_types import HTML, TEXT, type_of
from plugins.tools.preview.hosts import is_ours
from plugins.tools.preview.lines import Line, Lines
from plugins.tools.preview.own_pages import own_page
from plugins.tools.preview.parts import part_of

_SLOW = 30.0  # seconds that a browser may take to say what it wants, or to take what it is sent
_DEVELOPING = 6.0  # seconds that a page waits for a photo that is being made
_KEPT = "private, max-age=86400"  # of what is named by its content
_HEARTBEAT = 10.0  # seconds: a browser that is gone is noticed by what cannot be sent to it
_STRANGER = "Trang xem thử chỉ trả lời ở địa chỉ của chính máy này: http://localhost:…/"
_PHOTOS, _NAMED = "/anh/", ("/anh/", "/a/")
_LAST_PORT = 65535
_PROPOSED = 20  # ports that are tried for a proposal


class PortTakenError(Exception):
    """The port cannot be had; the message is one Vietnamese line that proposes another."""


class PreviewServer(ThreadingHTTPServer):
    """Serves what the board knows; with ``is_shared`` to other machines as well."""

    daemon_threads = True
    block_on_close = False  # tabs keep a line open for news
    # On Windows this option would let two servers share one port, each taking some requests.
    allow_reuse_address = os.name != "nt"

    def __init__(self, address: tuple[str, int], board: Board) -> None:
        self.board = board
        self.lines = Lines()
        self.is_closing = False
        super().__init__(address, PreviewHandler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over browsers that hang up early or never speak: that is no error of ours."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    def shutdown(self) -> None:
        """Ends, and lets those go who wait for news."""
        self.is_closing = True
        self.board.pin()
        super().shutdown()


def open_server(host: str, port: int, board: Board) -> PreviewServer:
    """Take the port. Raises PortTakenError."""
    try:
        return PreviewServer((host, port), board)
    except PermissionError:
        reason = "không được phép dùng"
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        reason = "đang có chương trình khác dùng"
    raise PortTakenError(
        f"Cổng {port} {reason}; hãy chọn cổng khác, ví dụ: --port {_free_after(host, port)}"
    ) from None


def _free_after(host: str, port: int) -> int:
    """The next port that nobody uses."""
    first = port + 1 if 1024 <= port < _LAST_PORT else 8001
    for number in range(first, min(first + _PROPOSED, _LAST_PORT + 1)):
        with socket.socket() as probe:
            try:
                probe.bind((host, number))
            except OSError:
                continue
            return number
    return first


class PreviewHandler(SimpleHTTPRequestHandler):
    """GET and HEAD as the public server answers them: no listings, our 404, nothing kept."""

    server: PreviewServer
    timeout = _SLOW
    keeping = "no-store"

    def __init__(self, request: object, client: object, server: PreviewServer) -> None:
        super().__init__(request, client, server, directory=str(server.board.pages))  # type: ignore[arg-type]

    def send_head(self) -> BytesIO | BinaryIO | None:
        board = self.server.board
        if not is_ours(self.headers["Host"], lan=board.is_shared):
            return self._send(HTTPStatus.FORBIDDEN, _STRANGER.encode(), TEXT)
        path = unquote(urlsplit(self.path).path, errors="replace")
        if path.startswith(injected.PLACE):
            return self._own(path)
        if path == addresses.WORKER:
            return self._send(HTTPStatus.OK, injected.WORKER, type_of(path))
        if board.trouble is not None or injected.is_page(path) or "\0" in path:
            return self._page(path)
        return self._file(path)

    def list_directory(self, path: str | os.PathLike[str]) -> BytesIO | None:  # noqa: ARG002 - the base's
        return self._page(unquote(urlsplit(self.path).path, errors="replace"))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        body = self._page(unquote(urlsplit(self.path).path, errors="replace"))
        if self.command != "HEAD":
            self.wfile.write(body.getvalue())

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        return type_of(str(path))

    def end_headers(self) -> None:
        self.send_header("Cache-Control", self.keeping)
        self.keeping = "no-store"
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing: the terminal belongs to the builds and their problems."""

    def _page(self, path: str) -> BytesIO:
        answer = self.server.board.page(path)
        page = injected.with_script(answer.data, answer.version)
        return self._send(answer.status, page, HTML)

    def _file(self, path: str) -> BytesIO | BinaryIO | None:
        """A file that is no page; a folder without its stroke is sent on."""
        fresh = self.server.board.fresh
        if path.lstrip("/") in fresh:
            return self._send(HTTPStatus.OK, fresh[path.lstrip("/")][1], type_of(path))
        if f"{path.lstrip('/')}/index.html" in fresh:
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{urlsplit(self.path).path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return None
        if path.startswith(_PHOTOS) and (photo := self._photo(path)) is not None:
            return self._send(HTTPStatus.OK, photo, type_of(path))
        is_there = self._is_there()
        if is_there and path.startswith(_NAMED):
            self.keeping = _KEPT
        if is_there and self.headers["Range"]:
            return self._part(Path(self.translate_path(self.path)), path)
        del self.headers["If-Modified-Since"]  # an old 304 would hide a new build
        return super().send_head()

    def _photo(self, path: str) -> bytes | None:
        """A photo that no whole build has developed yet; waited for while it is being made."""
        board, latest = self.server.board, time.monotonic() + _DEVELOPING
        board.asked(path)
        while not self._is_there():
            seen, left = board.turn, latest - time.monotonic()
            photo = board.photo(path)
            if photo or left <= 0 or not board.is_building or self.server.is_closing:
                return photo
            board.wait(seen, min(left, 0.5))
        return None

    def _is_there(self) -> bool:
        """Whether a whole build has made it; no name is too long or odd to be asked for."""
        with suppress(OSError):
            return Path(self.translate_path(self.path)).is_file()
        return False

    def _part(self, file: Path, path: str) -> BytesIO | None:
        """A range of a file's bytes."""
        size = file.stat().st_size
        try:
            part = part_of(self.headers["Range"], size)
        except ValueError:
            self.send_response(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
            self.send_header("Content-Range", f"bytes */{size}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return None
        if part is None:
            return self._send(HTTPStatus.OK, file.read_bytes(), type_of(path))
        with file.open("rb") as whole:
            whole.seek(part.first)
            data = whole.read(part.last - part.first + 1)
        more = (("Content-Range", part.header),)
        return self._send(HTTPStatus.PARTIAL_CONTENT, data, type_of(path), more)

    def _own(self, path: str) -> BytesIO | None:
        """The preview's own files and pages, and its news."""
        if path == injected.EVENTS:
            self._events()
            return None
        data = injected.own_file(path.removeprefix(injected.PLACE))
        if data is not None:
            return self._send(HTTPStatus.OK, data, type_of(path))
        page = own_page(path, self._asked("tep"), self.server.board, self.server.server_port)
        if page is None:
            return self._page(path)
        return self._send(HTTPStatus.OK, page.encode(), HTML)

    def _events(self) -> None:
        """News for as long as the tab listens (Server-Sent Events)."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()
        if self.command == "HEAD":
            return
        if self._asked("mot-lan"):
            self._tell("")
            return
        line = self.server.lines.take(self.client_address[0])
        self.server.board.pin()  # whoever lost a line for it must hear of it
        try:
            self._talk(line)
        finally:
            self.server.lines.give_back(line)

    def _talk(self, line: Line) -> None:
        """Whatever changes, until the tab goes or has to ask."""
        board, last = self.server.board, ""
        while not self.server.is_closing:
            if not line.is_held:
                self.wfile.write(b"event: dong\ndata: {}\n\n")
                return
            seen = board.turn  # before the state: what changes meanwhile is told next
            last = self._tell(last)
            board.wait(seen, _HEARTBEAT)

    def _tell(self, last: str) -> str:
        """The state, where it is another than the last one."""
        state = json.dumps(self.server.board.state(self._asked("trang") or "/"), ensure_ascii=False)
        news = f"data: {state}\n\n" if state != last else ": còn đây\n\n"
        self.wfile.write(news.encode())
        self.wfile.flush()
        return state

    def _asked(self, name: str) -> str:
        """A value of the query; "" where it is not there."""
        return parse_qs(urlsplit(self.path).query).get(name, [""])[0]

    def _send(
        self,
        status: HTTPStatus,
        body: bytes,
        kind: str,
        more: Iterable[tuple[str, str]] = (),
    ) -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in more:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)
