"""Lighthouse, run on one address: its scores, its moments, and what does not get full marks."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.tools import chromium
from plugins.tools.bench.measure import RunError, last_line

VERSION = "13.5.0"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_PATIENCE = 180  # seconds
_KINDS = {"Document": "html", "Stylesheet": "css", "Script": "js", "Font": "font", "Image": "image"}


@dataclass(frozen=True)
class Failed:
    """An audit that takes marks away: its id, and the first places it names."""

    category: str
    audit: str
    where: str


@dataclass(frozen=True)
class Judged:
    """One run on one page: scores of 100, milliseconds, and addresses by kind of file."""

    scores: dict[str, int]
    lcp: float
    cls: float
    tbt: float
    failed: tuple[Failed, ...]
    loaded: tuple[tuple[str, str], ...]  # kind, path


@dataclass(frozen=True)
class Lighthouse:
    """How it is started."""

    node: Path
    folder: Path  # with its node_modules
    browser: Path

    def judge(self, address: str) -> Judged:
        """Mobile preset, simulated slow line. Raises RunError."""
        script = self.folder / "node_modules" / "lighthouse" / "cli" / "index.js"
        flags = f"--chrome-flags={' '.join(chromium.LAUNCH)}"
        wanted = f"--only-categories={','.join(CATEGORIES)}"
        command = (str(self.node), str(script), address, "--quiet", "--output=json", flags, wanted)
        try:
            done = subprocess.run(
                command,
                env=os.environ | {"CHROME_PATH": str(self.browser)},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                timeout=_PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise RunError(f"Lighthouse chạy quá {_PATIENCE} giây") from None
        return read(done.stdout, done.stderr)


def read(report: str, complaint: str = "") -> Judged:
    """What the JSON of a run says. Raises RunError where it has none, or no score."""
    try:
        found: dict[str, Any] = json.loads(report)
    except ValueError:
        raise RunError(last_line(complaint) or "Lighthouse không trả lời") from None
    if error := found.get("runtimeError"):
        raise RunError(str(error["message"]))
    categories, audits = found["categories"], found["audits"]
    return Judged(
        scores={name: round(100 * (categories[name]["score"] or 0)) for name in CATEGORIES},
        lcp=_number(audits, "largest-contentful-paint"),
        cls=_number(audits, "cumulative-layout-shift"),
        tbt=_number(audits, "total-blocking-time"),
        failed=tuple(_failed(categories, audits)),
        loaded=tuple(_loaded(audits)),
    )


def _number(audits: Mapping[str, Any], name: str) -> float:
    return float(audits[name].get("numericValue") or 0)


def _failed(categories: Mapping[str, Any], audits: Mapping[str, Any]) -> Iterator[Failed]:
    """Audits with weight below full marks, in categories below 100."""
    for name in CATEGORIES:
        if categories[name]["score"] == 1:
            continue
        for part in categories[name]["auditRefs"]:
            audit = audits[part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield Failed(name, part["id"], _where(audit))


def _where(audit: Mapping[str, Any]) -> str:
    items = (audit.get("details") or {}).get("items") or []
    nodes = [item["node"]["selector"] for item in items if item.get("node", {}).get("selector")]
    return "; ".join(nodes[:3]) or str(audit.get("displayValue") or "")


def _loaded(audits: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for item in audits["network-requests"]["details"]["items"]:
        path = "/" + str(item["url"]).split("://", 1)[-1].partition("/")[2].partition("?")[0]
        yield _KINDS.get(str(item.get("resourceType")), "other"), path
