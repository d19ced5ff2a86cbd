"""The whole site for the editor's eyes: drafts, pending and future articles with their notices.

``python -m plugins.builder.preview --content DIR --output DIR --report FILE.json`` is what the
preview runs behind each save. The report says what is wrong, and which file each page comes from:
``{"problems": [{file, line, rule, …}], "sources": {address: [file, status, title]}}``.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from blinker import signal

from plugins.builder.build import PROJECT, run_with
from plugins.core.article import Article
from plugins.core.paper import Document, StandingPage
from plugins.core.problems import Problem
from plugins.core.site import Site, notice

_CONF = "pelicanconf.py"
OVERRIDES = {"SHOW_UNPUBLISHED": True}
_UNPUBLIC = ", chưa công bố"


def run(content: Path, output: Path, report: Path) -> int:
    """Builds, prints and returns as ``build.run``; the report is there whatever came of it."""
    found: list[Site] = []
    wrong: list[Problem] = []

    def keep(_report: object, site: Site) -> None:
        found.append(site)

    overrides = OVERRIDES | {"JOBS": os.cpu_count() or 1}
    with signal("pages_made").connected_to(keep):
        code = run_with(_CONF, content.resolve(), output.resolve(), overrides, wrong.extend)
    if found or wrong:
        problems = found[0].problems if found else wrong
        data = {"problems": rows(problems), "sources": dict(sources(found[0])) if found else {}}
        _write(report, data)
    return code


def rows(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """Problems as JSON."""
    return [asdict(problem) for problem in problems]


def sources(site: Site) -> Iterator[tuple[str, tuple[str, str, str]]]:
    """Each page that one content file makes, with where that comes from."""
    for value in (*site.read, *site.withdrawn, *site.documents, *site.pages):
        yield value.address, source(site, value)


def source(site: Site, value: Article | Document | StandingPage) -> tuple[str, str, str]:
    """The file of a page, why it is not public, and its title."""
    return value.file, _status(site, value), value.fields.title


def _status(site: Site, value: Article | Document | StandingPage) -> str:
    """In a few words: "Bản nháp"; "" for what is public."""
    if isinstance(value, StandingPage):
        return ""
    if value.fields.status == "withdrawn":
        return "Đã gỡ"
    return notice(value, site.scope).partition(_UNPUBLIC)[0]


def _write(report: Path, data: dict[str, Any]) -> None:
    report.parent.mkdir(parents=True, exist_ok=True)
    temporary = report.with_suffix(".tmp")
    temporary.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    temporary.replace(report)


def _step_back() -> None:
    """Lets the editor's own programs and the browser go first; Windows is told by the caller."""
    if hasattr(os, "nice"):
        with suppress(OSError):
            os.nice(5)


def main() -> int:
    """The command line that the preview uses."""
    parser = argparse.ArgumentParser(prog="python -m plugins.builder.preview")
    parser.add_argument("--content", type=Path, default=PROJECT / "content")
    parser.add_argument("--output", required=True, type=Path)
    parser.add_argument("--report", required=True, type=Path)
    options = parser.parse_args()
    _step_back()
    return run(options.content, options.output, options.report)


if __name__ == "__main__":
    sys.exit(main())
