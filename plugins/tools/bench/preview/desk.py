"""The preview as an editor has it: the real task in a copy of the project, and a browser."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Error, Page

from plugins.tools.bench.browsing import browser
from plugins.tools.bench.measure import RunError
from plugins.tools.bench.preview import content
from plugins.tools.project import CACHE, PROJECT

_START = "from plugins.tools.preview import serve; raise SystemExit(serve.run({port}, lan=False))"
_FIRST = 1800  # seconds for the first build, with all its photos
_PATIENCE = 120_000  # milliseconds
_TEXT = "words => document.body?.innerText.includes(words)"
_PHOTO = """old => {
  const photo = document.querySelector("main img");
  return photo && photo.src !== old && photo.complete && photo.naturalWidth > 0;
}"""
_STYLE = "spacing => document.body && getComputedStyle(document.body).letterSpacing === spacing"


@dataclass(frozen=True)
class Desk:
    """A copy of the project with its site; ``article`` is the folder that is edited."""

    root: Path
    port: int

    @property
    def article(self) -> Path:
        """One with a dozen photos and honours."""
        found = (self.root / "content" / "articles").glob("2023/hoi-nghi-tong-ket*")
        return next(found)

    @property
    def address(self) -> str:
        """Where the browser looks at it."""
        return f"http://localhost:{self.port}/tin/{self.article.parent.name}/{self.article.name}/"

    def state(self) -> dict[str, object]:
        """What a tab is told; empty while nobody answers."""
        with suppress(OSError, ValueError):
            news = f"http://localhost:{self.port}/_xem-thu/su-kien?trang=/"
            with urllib.request.urlopen(news, timeout=10) as answer:
                found: dict[str, object] = json.loads(answer.readline()[len(b"data: ") :])
                return found
        return {}

    def rest(self) -> None:
        """Waits until everything agrees with the files. Raises RunError."""
        latest = time.monotonic() + _FIRST
        while self.state().get("building", True) or not self.state().get("version"):
            if time.monotonic() > latest:
                raise RunError("bản xem thử không tạo xong trang")
            time.sleep(0.5)


@contextmanager
def serving(folder: Path, articles: int) -> Iterator[Desk]:
    """The task on so many articles, when its first build is done. Raises RunError."""
    for name in ("plugins", "theme"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PROJECT / name, folder / name, ignore=ignored)
    shutil.copy(PROJECT / "pelicanconf.py", folder)
    developed = CACHE / "photos"
    if developed.is_dir():  # named by their content: the same photos need not be developed again
        shutil.copytree(developed, folder / ".cache" / "photos")
    content.write(folder / "content", articles)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        desk = Desk(folder, free.getsockname()[1])
    with (folder / "said.txt").open("w") as out:
        command = [sys.executable, "-c", _START.format(port=desk.port)]
        environment = os.environ | {"PYTHONUTF8": "1"}
        task = subprocess.Popen(command, cwd=folder, stdout=out, stderr=out, env=environment)
    try:
        desk.rest()
        yield desk
    finally:
        task.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGINT)
        task.wait()


@contextmanager
def browsing() -> Iterator[Page]:
    """A window of a laptop. Raises RunError where there is no Chromium."""
    with browser() as running:
        page = running.new_page(viewport={"width": 1280, "height": 800})
        page.set_default_timeout(_PATIENCE)
        yield page


def text_saved(desk: Desk, page: Page, number: int) -> float:
    """Seconds from saving another sentence until it is seen."""
    file = desk.article / "index.md"
    words = f"Câu đo lần thứ {number}."
    text = f"{file.read_text('utf-8').rstrip()}\n\n{words}\n"
    began = time.monotonic()
    file.write_text(text, "utf-8")
    return _seen(page, _TEXT, words, began)


def photo_saved(desk: Desk, page: Page, number: int) -> float:
    """Seconds from saving another photo in the place of the first until it is seen."""
    photos = sorted(desk.article.glob("*.jpg"))
    old = page.evaluate("document.querySelector('main img').src")
    source = page.evaluate("decodeURI(document.querySelector('main img').src)")
    shown = next((one for one in photos if one.stem.lower() in source.lower()), photos[0])
    data = photos[-1 - number].read_bytes() + b"\n" * (number + 1)  # the digest is another
    began = time.monotonic()
    shown.write_bytes(data)
    return _seen(page, _PHOTO, old, began)


def style_saved(desk: Desk, page: Page, number: int) -> float:
    """Seconds from saving a style sheet of the theme until its rule is in force."""
    sheet = next((desk.root / "theme" / "static" / "css").glob("7*.css"))
    spacing = f"{number + 1}px"
    text = (
        f"{sheet.read_text('utf-8')}\n@media screen {{ body {{ letter-spacing: {spacing}; }} }}\n"
    )
    began = time.monotonic()
    sheet.write_text(text, "utf-8")
    return _seen(page, _STYLE, spacing, began)


def _seen(page: Page, asked: str, value: str, began: float) -> float:
    """Raises RunError where it is never seen."""
    try:
        page.wait_for_function(asked, arg=value, polling="raf")
    except Error as error:
        raise RunError("trình duyệt không hiện thay đổi") from error
    return time.monotonic() - began
