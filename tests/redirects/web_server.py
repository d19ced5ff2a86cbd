"""A real nginx on this machine, and a client that sends addresses byte for byte."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_CONF = """
daemon off;
master_process off;
worker_processes 1;
pid "{home}/nginx.pid";
error_log "{home}/error.log";
events {{ worker_connections 64; }}
http {{
    access_log off;
    client_body_temp_path "{home}/body";
    proxy_temp_path "{home}/proxy";
    fastcgi_temp_path "{home}/fastcgi";
    uwsgi_temp_path "{home}/uwsgi";
    scgi_temp_path "{home}/scgi";
    types {{ text/html html; image/jpeg jpg; application/pdf pdf; }}
    include "{maps}";
    server {{
        listen 127.0.0.1:{port};
        root "{output}";
        absolute_redirect off;
        error_page 404 /404.html;
        if ($old_page) {{ return 301 $old_page; }}
        if ($old_file) {{ return 302 $old_file; }}
    }}
}}
"""
_LONGEST_START = 10  # seconds


@dataclass(frozen=True)
class Answer:
    """Status, where it leads ("" for nowhere), and what kind of file it is."""

    status: int
    location: str
    kind: str


@dataclass(frozen=True)
class WebServer:
    """An nginx that is running."""

    port: int

    def ask(self, target: bytes) -> Answer:
        """The answer to one request; ``target`` is sent as it is."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
            head = b" HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            connection.sendall(b"GET " + target + head)
            data = b"".join(iter(lambda: connection.recv(1 << 16), b""))
        first, *lines = data.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
        fields = dict(line.lower().split(": ", 1)[:1] + line.split(": ", 1)[1:] for line in lines)
        return Answer(
            int(first.split()[1]), fields.get("location", ""), fields.get("content-type", "")
        )


@contextmanager
def nginx_serving(program: Path, output: Path, home: Path) -> Iterator[WebServer]:
    """The program with the output and its map, on a free port, while the block lasts."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    maps = output / "chuyen-huong/nginx.conf"
    conf = home / "nginx.conf"
    conf.write_text(_CONF.format(home=home, maps=maps, port=port, output=output), "utf-8")
    command = [str(program), "-p", str(home), "-e", str(home / "error.log"), "-c", str(conf)]
    running = subprocess.Popen(command)
    try:
        _wait(running, port, home / "error.log")
        yield WebServer(port)
    finally:
        running.terminate()
        running.wait(timeout=10)


def _wait(running: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    deadline = time.monotonic() + _LONGEST_START
    while time.monotonic() < deadline:
        if running.poll() is not None:
            raise RuntimeError(f"nginx did not start: {log.read_text('utf-8')}")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise RuntimeError("nginx does not answer")
