"""What a build tells of the content: its problems, and which file each page comes from."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plugins.core.problems import Problem


@dataclass(frozen=True)
class PageSource:
    """Where a page comes from: a file below the content root, and what is not public of it."""

    file: str
    status: str = ""  # "Bản nháp", "Hẹn đăng lúc …"; "" for what is public
    title: str = ""


@dataclass(frozen=True)
class Told:
    """Problems of the whole content, and the sources of its pages by their addresses."""

    problems: tuple[Problem, ...] = ()
    sources: Mapping[str, PageSource] = field(default_factory=dict)


def told_of(data: Mapping[str, Any]) -> Told:
    """From the JSON of plugins.builder.preview. Raises KeyError, TypeError for anything else."""
    problems = tuple(Problem(**one) for one in data["problems"])
    sources = {address: PageSource(*row) for address, row in data["sources"].items()}
    return Told(problems, sources)


def read_told(report: Path) -> Told | None:
    """None where a build ended before it wrote its report."""
    try:
        return told_of(json.loads(report.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def problems_of(problems: Iterable[Problem], file: str) -> tuple[Problem, ...]:
    """Those of a content file and of what lies in its folder."""
    folder = f"{file.rsplit('/', 1)[0]}/" if file.endswith("/index.md") else file
    return tuple(one for one in problems if file and one.file.startswith(folder))
