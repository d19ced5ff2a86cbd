"""The preview's web server: files of one folder, or the problems that keep it from being made."""

import errno
import os
import sys
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from plugins.tools.preview.trouble import trouble_page

# Not from the system's tables: those differ from machine to machine.
_TEXT_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".txt": "text/plain",
    ".csv": "text/csv",
    ".xml": "application/xml",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
}
_BINARY_TYPES = {
    ".avif": "image/avif",
    ".webp": "image/webp",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".pdf": "application/pdf",
    ".gz": "application/gzip",
    ".zip": "application/zip",
    "": "application/octet-stream",
}
_TYPES = _BINARY_TYPES | {end: f"{kind}; charset=utf-8" for end, kind in _TEXT_TYPES.items()}
_ATOM = "application/atom+xml; charset=utf-8"
_NO_404_PAGE = "<!doctype html><meta charset=utf-8><title>404</title><p>Không có trang này."


class PortTakenError(Exception):
    """The port cannot be had; the message is one Vietnamese line that proposes another."""


class PreviewServer(ThreadingHTTPServer):
    """Serves ``pages``; while ``trouble`` is set, every address shows that text instead."""

    daemon_threads = True
    # On Windows this option would let two servers share one port, each taking some requests.
    allow_reuse_address = os.name != "nt"

    def __init__(self, address: tuple[str, int], pages: Path) -> None:
        self.pages = pages
        self.trouble: str | None = None
        super().__init__(address, PreviewHandler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over browsers that hang up early: that is no error of ours."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def open_server(host: str, port: int, pages: Path) -> PreviewServer:
    """Take the port. Raises PortTakenError."""
    try:
        return PreviewServer((host, port), pages)
    except PermissionError:
        reason = "không được phép dùng"
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        reason = "đang có chương trình khác dùng"
    proposal = port + 1 if 1024 <= port < 65535 else 8001
    raise PortTakenError(
        f"Cổng {port} {reason}; hãy chọn cổng khác, ví dụ: --port {proposal}"
    ) from None


class PreviewHandler(SimpleHTTPRequestHandler):
    """GET and HEAD as the public server answers them: no listings, our 404, nothing kept."""

    server: PreviewServer
    extensions_map = _TYPES

    def __init__(self, request: object, client: object, server: PreviewServer) -> None:
        super().__init__(request, client, server, directory=str(server.pages))  # type: ignore[arg-type]

    def send_head(self) -> BytesIO | BinaryIO | None:
        if self.server.trouble is not None:
            page = trouble_page(self.server.trouble)
            return self._send_page(HTTPStatus.SERVICE_UNAVAILABLE, page.encode("utf-8"))
        del self.headers["If-Modified-Since"]  # an old 304 would hide a new build
        return super().send_head()

    def list_directory(self, path: str | os.PathLike[str]) -> BytesIO | None:  # noqa: ARG002 - the base's
        return self._send_page(HTTPStatus.NOT_FOUND, self._not_found())

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        body = self._send_page(HTTPStatus.NOT_FOUND, self._not_found())
        if self.command != "HEAD":
            self.wfile.write(body.getvalue())

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        if str(path).endswith("atom.xml"):
            return _ATOM
        return _TYPES.get(Path(path).suffix.lower(), _TYPES[""])

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing: the terminal belongs to the builds and their problems."""

    def _not_found(self) -> bytes:
        try:
            return (self.server.pages / "404.html").read_bytes()
        except FileNotFoundError:
            return _NO_404_PAGE.encode("utf-8")

    def _send_page(self, status: HTTPStatus, body: bytes) -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", _TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)
