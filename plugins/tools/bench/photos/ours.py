"""This project's own pipeline, measured as people run it: a real build of a real content root.

One article shows every photo. The same article without photos is the idle build.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from plugins.core.recipe import Recipe
from plugins.tools.bench.measure import Command
from plugins.tools.bench.photos.album import Shot, lay_out
from plugins.tools.bench.photos.engine import OURS, Engine, Size, of_width
from plugins.tools.project import PROJECT

_RECIPE = Recipe()
_DAY = "2026-01-02"
_ARTICLE = """---
title: Ảnh đo tốc độ
date: 01/01/2026
category: tin-tuc-su-kien
summary: Bài này chỉ để đo tốc độ làm ảnh.
status: published
---
Mọi ảnh của bài.
"""


def engine(album: Sequence[Shot], folder: Path, processes: int = 1) -> Engine:
    """The builder with so many worker processes, its cache empty."""
    output, cache = folder / "output", folder / "cache"
    return Engine(
        key=OURS,
        title="Bảng Vàng",
        remark=f"{_formats()}; cả lần tạo trang, trừ lần tạo không có ảnh",
        work=_build(_content(album, folder / "photos"), output, cache, processes),
        idle=_build(_content((), folder / "idle"), output, cache, processes),
        output=output,
        leftovers=(output, cache),
        job=job,
    )


def job(shot: Shot) -> tuple[Size, ...]:
    avif = tuple(of_width(shot, "AVIF", width) for width in _RECIPE.avif_widths)
    return (*avif, *(of_width(shot, "JPEG", width) for width in _RECIPE.jpeg_widths))


def _formats() -> str:
    avif = f"AVIF q{_RECIPE.avif_quality} {_joined(_RECIPE.avif_widths)}"
    return f"{avif} + JPEG q{_RECIPE.jpeg_quality} {_joined(_RECIPE.jpeg_widths)}"


def _joined(widths: Iterable[int]) -> str:
    return "/".join(map(str, widths))


def _build(content: Path, output: Path, cache: Path, processes: int) -> Command:
    pelican = (sys.executable, "-m", "pelican", str(content), "-s", "pelicanconf.py")
    settings = (f"CACHE={json.dumps(str(cache))}", f"JOBS={processes}", f'AT="{_DAY}"')
    arguments = (*pelican, "-o", str(output), "--fatal", "warnings", "-e", *settings)
    return Command(arguments, PROJECT)


def _content(album: Sequence[Shot], root: Path) -> Path:
    """A content root of one article; the catalogue is the project's own."""
    article = lay_out(album, root / "articles" / "2026" / "anh-do")
    figures = (f'![Ảnh thử {s.name}]({s.name}.jpg "Chú thích {s.name}")' for s in album)
    text = "\n".join([_ARTICLE, *figures, ""])
    (article / "index.md").write_text(text, "utf-8")
    return root
