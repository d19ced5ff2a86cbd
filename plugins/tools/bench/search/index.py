"""The index as a real build makes it: what it costs, what it weighs, what one article changes."""

import json
import sys
from binascii import crc32
from dataclasses import dataclass
from pathlib import Path

from plugins.tools.bench import measure
from plugins.tools.bench.honours.clock import SETTING
from plugins.tools.bench.measure import Command
from plugins.tools.project import PROJECT

_PROCESSES = 2
# Nothing but what the search needs: other pages are measured elsewhere.
_PLUGINS = ("reader", "photos", "search", "builder")
_FILES = Path("tim-kiem") / "du-lieu"


@dataclass(frozen=True)
class Built:
    """Seconds of the index alone, by the clock and of all processors; ``peak`` is of the build.

    ``changed`` counts files that are new or other than before.
    """

    wall: float
    cpu: float
    reading_cpu: float
    peak: int
    files: int
    size: int
    largest: int  # of the files that are looked up by words
    changed: int


class Site:
    """A content root, its output, and the cache between builds."""

    def __init__(self, folder: Path) -> None:
        self.root, self.output = folder / "content", folder / "output"
        self._cache, self._clock = folder / "cache", folder / "clock.json"
        self._known: dict[str, int] = {}

    def build(self) -> Built:
        """Raises RunError."""
        used = measure.run(self._command())
        clock = json.loads(self._clock.read_text("utf-8"))
        files = sorted((self.output / _FILES).glob("*.bin"))
        found = {place.name: crc32(place.read_bytes()) for place in files}
        changed = sum(self._known.get(name) != digest for name, digest in found.items())
        self._known = found
        sizes = {place.name: place.stat().st_size for place in files}
        return Built(
            wall=clock["made"] - clock["registered"],
            cpu=clock["cpu"]["made"] - clock["cpu"]["registered"],
            reading_cpu=clock["cpu"]["registered"] - clock["cpu"]["began"],
            peak=used.peak,
            files=len(files),
            size=sum(sizes.values()),
            largest=max(size for name, size in sizes.items() if name.startswith("tu-")),
            changed=changed,
        )

    def _command(self) -> Command:
        plugins = [f"plugins.{name}" for name in _PLUGINS]
        settings = {
            "CACHE": str(self._cache),
            "JOBS": _PROCESSES,
            "AT": "2026-01-02",
            "PLUGINS": [*plugins, "plugins.tools.bench.honours.clock"],
            SETTING: str(self._clock),
        }
        pelican = (sys.executable, "-m", "pelican", str(self.root), "-s", "pelicanconf.py")
        given = (f"{name}={json.dumps(value)}" for name, value in settings.items())
        options = ("-o", str(self.output), "--fatal", "errors", "-e", *given)
        return Command((*pelican, *options), PROJECT)
