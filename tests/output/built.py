"""The portal as readers get it: the project's own ``content/``, built once for a test run.

``python -m tests.output.built FOLDER`` builds into ``FOLDER/output`` and writes down which template
made which page (``FOLDER/templates.json``).
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from blinker import signal

from plugins.builder.build import run
from plugins.builder.make import Report
from plugins.core.addresses import output_path
from plugins.core.dates import Moment
from plugins.core.page import Page
from plugins.core.site import Site

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 24)  # what is due is decided by this day, so that no test depends on the clock
SEED = "/tin/2023/hoi-nghi-tong-ket-cong-tac-thi-dua-khen-thuong-nam-2022/"
_LONGEST_WAIT = 300  # seconds, for the worker that builds


class PortalError(Exception):
    """The portal could not be built; the message is what the build said."""


@dataclass(frozen=True)
class Portal:
    """A built portal: ``output`` as it would be published, ``templates.json`` beside it."""

    folder: Path

    @property
    def output(self) -> Path:
        """The folder that is published."""
        return self.folder / "output"

    @cached_property
    def templates(self) -> dict[str, str]:
        """Which template made which page; files that no template made have ""."""
        made: dict[str, str] = json.loads((self.folder / "templates.json").read_text("utf-8"))
        return made

    def file(self, address: str) -> Path:
        """The file that a server answers with for an address."""
        return self.output / output_path(address)

    def files(self) -> Iterator[Path]:
        """Every file of the output."""
        return (path for path in sorted(self.output.rglob("*")) if path.is_file())

    def address(self, file: Path) -> str:
        """The address that a file is published at."""
        path = "/" + file.relative_to(self.output).as_posix()
        return path.removesuffix("index.html") if path.endswith("/index.html") else path

    def made_by(self, *templates: str) -> list[str]:
        """The addresses of all pages that these templates made."""
        return [address for address, name in self.templates.items() if name in templates]


def built_once(folder: Path) -> Portal:
    """Builds into ``folder``; where another process has begun to, waits for it."""
    try:
        folder.mkdir()
    except FileExistsError:
        _wait(folder)
    else:
        _build(folder)
    if reason := (folder / "said.txt").read_text("utf-8"):
        raise PortalError(reason)
    return Portal(folder)


def _build(folder: Path) -> None:
    """In a process of its own: Pelican's signals stay connected for ever."""
    command = [sys.executable, "-m", "tests.output.built", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    said = "" if done.returncode == 0 else f"{done.stdout}{done.stderr}" or "no word of the build"
    temporary = folder / "said.tmp"
    temporary.write_text(said, "utf-8")
    temporary.rename(folder / "said.txt")


def _wait(folder: Path) -> None:
    deadline = time.monotonic() + _LONGEST_WAIT
    while not (folder / "said.txt").is_file():
        if time.monotonic() > deadline:
            raise PortalError(f"no build in {_LONGEST_WAIT} s: the worker that built has died?")
        time.sleep(0.1)


def _main(folder: Path) -> int:
    def write_templates(_report: Report, site: Site) -> None:
        answers = signal("get_pages").send(site)
        pages: list[Page] = [page for _, pages in answers for page in pages]
        made = {page.address: page.template or "" for page in pages}
        (folder / "templates.json").write_text(json.dumps(made), "utf-8")

    with signal("pages_made").connected_to(write_templates):
        return run(output=folder / "output", at=Moment(DAY))


if __name__ == "__main__":
    sys.exit(_main(Path(sys.argv[1])))
