"""A static server as the portal will have one: its policy on every answer, its own page for 404."""

import time
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Self

# DESIGN.md, "The page's policy", word for word.
POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)


class Server:
    """Serves a folder on a free port while its ``with`` block lasts."""

    def __init__(self, folder: Path) -> None:
        self.photo_delay = 0.0  # seconds before each photo's bytes: slow data
        answer = partial(_Answer, server=self, directory=str(folder))
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), answer)
        self._http.daemon_threads = True
        self._http.block_on_close = False  # browsers keep connections open

    @property
    def origin(self) -> str:
        """Where it stands: http://127.0.0.1:<port>."""
        return f"http://127.0.0.1:{self._http.server_port}"

    def __enter__(self) -> Self:
        Thread(target=self._http.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._http.shutdown()
        self._http.server_close()


class _Answer(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60

    def __init__(self, *given: object, server: Server, directory: str) -> None:
        self._ours = server
        super().__init__(*given, directory=directory)  # type: ignore[arg-type]  # the host's own

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def do_GET(self) -> None:
        if self.path.startswith("/anh/"):
            time.sleep(self._ours.photo_delay)
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
