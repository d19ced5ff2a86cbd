"""A Pelican plugin that only the bench loads: it writes down when a build has read, and when made.

What lies between is the index and every other page: the register, facts, rendering, writing.
"""

import json
import os
import time
from pathlib import Path
from typing import Any

from blinker import signal
from pelican import Pelican, signals

from plugins.core.site import Site

SETTING = "BENCH_RESULT"  # the file that takes the seconds
_moments: dict[str, float] = {}
_cpu: dict[str, float] = {}  # seconds of all processes at the same moments
_place: list[Path] = []


def _remember(pelican: Pelican) -> None:
    _place[:] = [Path(pelican.settings[SETTING])]
    _note("began")


def _all_is_read(site: Site) -> Site:
    """Builds the register here, so that its time can be told apart."""
    _note("read")
    _moments["records"] = len(site.register.records)
    _moments["honorees"] = len(site.register.honorees)
    _note("registered")
    return site


def _all_is_made(_report: object, **_facts: Any) -> None:  # noqa: ANN401 — what the signal carries
    _note("made")
    _place[0].write_text(json.dumps(_moments | {"cpu": _cpu}), "utf-8")


def _note(moment: str) -> None:
    """The clock, and what this process and those that it waited for have cost."""
    used = os.times()
    _moments[moment] = time.monotonic()
    _cpu[moment] = used.user + used.system + used.children_user + used.children_system


def register() -> None:
    """Connects to the signals of a build."""
    signals.initialized.connect(_remember)
    signal("prepare_site").connect(_all_is_read)
    signal("pages_made").connect(_all_is_made)
