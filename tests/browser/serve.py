"""A static server as the portal will have one: its policy on every answer, its own page for 404."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

# DESIGN.md, "The page's policy", word for word.
POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)


class Server(ThreadingHTTPServer):
    """A folder on a free port of this machine; ``picture_delay`` (seconds) makes its data slow.

    ``page_delay`` does so for pages; while it ``is_down``, it hangs up without an answer.
    """

    daemon_threads = True
    block_on_close = False  # browsers keep connections open

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), partial(_Answer, directory=str(folder)))
        self.picture_delay = 0.0
        self.page_delay = 0.0
        self.is_down = False

    @property
    def origin(self) -> str:
        """Where it stands: http://127.0.0.1:<port>."""
        return f"http://127.0.0.1:{self.server_port}"


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """The server, running while the block lasts."""
    with Server(folder) as server:
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server
        server.shutdown()


class _Answer(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60
    server: Server

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def do_GET(self) -> None:
        if self.server.is_down:
            self.close_connection = True
            return
        if self.path.endswith("/"):
            time.sleep(self.server.page_delay)
        if self.path.startswith("/anh/") or self.path.endswith(".svg"):
            time.sleep(self.server.picture_delay)
        try:
            super().do_GET()
        except ConnectionError:  # the browser has left the page
            self.close_connection = True

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing: the tests do."""
