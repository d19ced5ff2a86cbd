"""A preview of a copy of the project: the real task, on a content root that tests may break."""

import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
_LEFT_OUT = ("articles/2022/bo-anh", "articles/2024/bai-mau")  # photos take time
_START = "import sys; from plugins.tools.preview import serve; sys.exit(serve.run({port}, False))"
_PATIENCE = 60  # seconds: others may be busy on this machine


@dataclass
class Preview:
    """The running task; ``root`` is the copy of the project."""

    root: Path
    port: int = 0
    task: subprocess.Popen[str] | None = None
    said: Path = field(init=False)

    def __post_init__(self) -> None:
        self.said = self.root / "said.txt"
        for name in ("plugins", "theme"):
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(PROJECT / name, self.root / name, ignore=ignored)
        shutil.copy(PROJECT / "pelicanconf.py", self.root)
        shutil.copytree(PROJECT / "tests" / "site" / "content", self.content)
        for name in _LEFT_OUT:
            shutil.rmtree(self.content / name)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    @property
    def content(self) -> Path:
        """The content root."""
        return self.root / "content"

    @property
    def pages(self) -> Path:
        """What whole builds have made."""
        return self.root / ".cache" / "preview"

    @property
    def origin(self) -> str:
        """Where it stands."""
        return f"http://localhost:{self.port}"

    def start(self) -> None:
        """Starts the task as tasks.py does."""
        with self.said.open("a") as out:
            self.task = subprocess.Popen(
                [sys.executable, "-c", _START.format(port=self.port)],
                cwd=self.root,
                stdout=out,
                stderr=out,
                encoding="utf-8",
            )

    def stop(self) -> int:
        """Ctrl-C; its exit code."""
        assert self.task is not None
        self.task.send_signal(signal.SIGINT)
        return self.task.wait(_PATIENCE)

    def state(self, address: str = "/") -> dict[str, Any]:
        """What a tab of this address is told first; empty while nobody answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", f"/_xem-thu/su-kien?trang={address}")
            line = connection.getresponse().readline().decode("utf-8")
        except OSError:
            return {}
        finally:
            connection.close()
        found: dict[str, Any] = json.loads(line.removeprefix("data: "))
        return found

    def rest(self) -> None:
        """Waits until everything agrees with the files."""
        until(lambda: self.state().get("building") is False)

    def helpers(self) -> list[int]:
        """The processes that keep the site in memory (Linux)."""
        found = [path for path in Path("/proc").glob("[0-9]*/cmdline") if self._is_ours(path)]
        return [int(path.parent.name) for path in found]

    def _is_ours(self, path: Path) -> bool:
        try:
            command = path.read_bytes()
        except OSError:
            return False
        return b"plugins.builder.warm" in command and os.fsencode(self.content) in command


def until(happened: Callable[[], bool]) -> None:
    """Looks until it happened; fails after a minute."""
    latest = time.monotonic() + _PATIENCE
    while not happened():
        assert time.monotonic() < latest, "never happened"
        time.sleep(0.05)
