"""A Pelican plugin that only the bench loads: it writes down when a build has read, and when made.

What lies between is the index and every other page: the register, facts, rendering, writing.
"""

import json
import time
from pathlib import Path
from typing import Any

from blinker import signal
from pelican import Pelican, signals

from plugins.core.site import Site

SETTING = "BENCH_RESULT"  # the file that takes the seconds
_moments: dict[str, float] = {}
_place: list[Path] = []


def _remember(pelican: Pelican) -> None:
    _place[:] = [Path(pelican.settings[SETTING])]
    _moments["began"] = time.monotonic()


def _all_is_read(site: Site) -> Site:
    """Builds the register here, so that its time can be told apart."""
    _moments["read"] = time.monotonic()
    _moments["records"] = len(site.register.records)
    _moments["honorees"] = len(site.register.honorees)
    _moments["registered"] = time.monotonic()
    return site


def _all_is_made(_report: object, **_facts: Any) -> None:  # noqa: ANN401 — what the signal carries
    _moments["made"] = time.monotonic()
    _place[0].write_text(json.dumps(_moments), "utf-8")


def register() -> None:
    """Connects to the signals of a build."""
    signals.initialized.connect(_remember)
    signal("prepare_site").connect(_all_is_read)
    signal("pages_made").connect(_all_is_made)
