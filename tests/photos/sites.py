"""Small content roots with photos, and builds of them with a cache of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
_HEAD = """---
title: Hội nghị tổng kết công tác thi đua năm {year}
date: {year}-01-15
category: tin-tuc-su-kien
summary: UBND tỉnh tổng kết công tác thi đua, khen thưởng.
status: published
---

Sáng nay, hội nghị tổng kết đã diễn ra.

"""


def article(root: Path, photos: dict[str, bytes], year: int = 2024) -> Path:
    """An article that shows these photos, one a figure; its folder."""
    folder = root / "articles" / str(year) / f"hoi-nghi-{year}"
    folder.mkdir(parents=True)
    for name, data in photos.items():
        (folder / name).write_bytes(data)
    write(folder, photos, year)
    return folder


def write(folder: Path, names: Iterable[str], year: int = 2024) -> None:
    """The text of the article, with a figure for each name."""
    figures = [
        f'![Cảnh số {number} trên sân khấu](<{name}> "Quang cảnh {number}")\n'
        for number, name in enumerate(names, start=1)
    ]
    text = _HEAD.format(year=year) + "\n".join(figures)
    (folder / "index.md").write_text(text, "utf-8")


def build(content: Path, place: Path, **settings: object) -> subprocess.CompletedProcess[str]:
    """A build into ``place/output`` with the cache ``place/cache``; never the project's."""
    script = (
        "import json, sys; from pathlib import Path; from plugins.builder.build import run_with;"
        "content, output, settings = sys.argv[1:];"
        "places = Path(content), Path(output);"
        "sys.exit(run_with('pelicanconf.py', *places, json.loads(settings)))"
    )
    overrides = {"CACHE": str(place / "cache"), "AT": "2026-11-24", **settings}
    return subprocess.run(
        [sys.executable, "-c", script, str(content), str(place / "output"), json.dumps(overrides)],
        cwd=PROJECT,
        env=os.environ | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
