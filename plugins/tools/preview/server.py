"""The preview's web server: files of one folder with what the preview adds to pages."""

import errno
import json
import os
import socket
import sys
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from typing import BinaryIO
from urllib.parse import parse_qs, unquote, urlsplit

from plugins.core import addresses
from plugins.tools.preview import injected
from plugins.tools.preview.board import Board
from plugins.tools.preview.file_types import HTML, TEXT, type_of
from plugins.tools.preview.hosts import is_ours
from plugins.tools.preview.own_pages import own_page

_HEARTBEAT = 10.0  # seconds: a browser that is gone is noticed by what cannot be sent to it
_STRANGER = "Trang xem thử chỉ trả lời ở địa chỉ của chính máy này: http://localhost:…/"
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
        self.is_closing = False
        super().__init__(address, PreviewHandler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over browsers that hang up early: that is no error of ours."""
        if not isinstance(sys.exception(), ConnectionError):
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
        if board.trouble is not None or injected.is_page(path):
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
        self.send_header("Cache-Control", "no-store")
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
        del self.headers["If-Modified-Since"]  # an old 304 would hide a new build
        return super().send_head()

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
        board, last = self.server.board, ""
        while not self.server.is_closing:
            seen = board.turn  # before the state: what changes meanwhile is told next
            state = json.dumps(board.state(self._asked("trang") or "/"), ensure_ascii=False)
            news = f"data: {state}\n\n" if state != last else ": còn đây\n\n"
            self.wfile.write(news.encode())
            self.wfile.flush()
            last = state
            board.wait(seen, _HEARTBEAT)

    def _asked(self, name: str) -> str:
        """A value of the query; "" where it is not there."""
        return parse_qs(urlsplit(self.path).query).get(name, [""])[0]

    def _send(self, status: HTTPStatus, body: bytes, kind: str) -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)
