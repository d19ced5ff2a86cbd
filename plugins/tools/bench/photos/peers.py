"""Other people's engines, as their manuals use them, at one quality and three widths."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from plugins.tools.bench.measure import Command
from plugins.tools.bench.photos.album import Shot, lay_out
from plugins.tools.bench.photos.engine import (
    ELEVENTY,
    HUGO,
    HUGO_UPRIGHT,
    Absent,
    Engine,
    Size,
    jpeg_and_webp,
    of_width,
)
from plugins.tools.bench.toolbox import UnavailableError, node_with, python_with

_FILES = Path(__file__).with_name("peer_files")
_NODE = {"@11ty/eleventy-img": "7.0.0", "sharp": "0.35.5"}
_HUGO, _SIGAL = "0.168.0", "2.6.1"
_SIX = "JPEG q80 + WebP q80 480/960/1600"
_BOXES = (1600, 480)
_SIGAL_SETTINGS = f"""
source = "photos"
destination = "output"
theme = "galleria"
img_size = ({_BOXES[0]}, {_BOXES[0]})
thumb_size = ({_BOXES[1]}, {_BOXES[1]})
thumb_fit = False
jpg_options = {{"quality": 80, "optimize": True, "progressive": True}}
"""


def engines(album: Sequence[Shot], cache: Path, folder: Path) -> Iterator[Engine | Absent]:
    """All peers; one that cannot be installed says why."""
    for key, title, make in _MAKERS:
        try:
            yield make(key, title, album, cache, folder / key)
        except UnavailableError as error:
            yield Absent(key, title, str(error))


def _node(key: str, title: str, album: Sequence[Shot], cache: Path, folder: Path) -> Engine:
    node, home = node_with(cache, _NODE)
    script = home / f"{key}.mjs"
    shutil.copyfile(_FILES / script.name, script)  # modules are looked for beside the script
    photos, nothing = lay_out(album, folder / "photos"), lay_out((), folder / "idle")
    output = folder / "output"

    def command(source: Path) -> Command:
        return Command((str(node), str(script), str(source), str(output)), home)

    return Engine(
        key, title, _SIX, command(photos), command(nothing), output, (output,), jpeg_and_webp
    )


def _hugo(key: str, title: str, album: Sequence[Shot], cache: Path, folder: Path) -> Engine:
    hugo = python_with(cache, "hugo", _HUGO).with_name("hugo")
    is_upright = key == HUGO_UPRIGHT
    template = _FILES / ("hugo-upright.html" if is_upright else "hugo-resize.html")
    site = _hugo_site(album, folder / "photos", template)
    idle = _hugo_site((), folder / "idle", template)
    output = folder / "output"
    made = tuple(root / "resources" for root in (site, idle))

    def command(source: Path) -> Command:
        places = ("--destination", str(output), "--cacheDir", str(folder / "cache"))
        return Command((str(hugo), "--quiet", "--source", str(source), *places), source)

    return Engine(
        key,
        title,
        _SIX if is_upright else f"{_SIX}; ảnh dọc bị nằm ngang",
        command(site),
        command(idle),
        output,
        (output, folder / "cache", *made),
        jpeg_and_webp if is_upright else _as_stored,
    )


def _hugo_site(album: Sequence[Shot], site: Path, template: Path) -> Path:
    page = lay_out(album, site / "content" / "anh")
    (page / "index.md").write_text("---\ntitle: Ảnh\nbuild: {publishResources: false}\n---\n")
    (site / "layouts").mkdir()
    shutil.copyfile(template, site / "layouts" / "single.html")
    shutil.copyfile(_FILES / "hugo.toml", site / "hugo.toml")
    return site


def _as_stored(shot: Shot) -> tuple[Size, ...]:
    """Hugo's Resize leaves a portrait on its side, as the file holds it."""
    if not shot.is_turned:
        return jpeg_and_webp(shot)
    return jpeg_and_webp(replace(shot, width=shot.height, height=shot.width))


def _sigal(key: str, title: str, album: Sequence[Shot], cache: Path, folder: Path) -> Engine:
    sigal = python_with(cache, "sigal", _SIGAL).with_name("sigal")
    for root, photos in ((folder / "work", album), (folder / "idle", ())):
        lay_out(photos, root / "photos" / "anh")
        (root / "sigal.conf.py").write_text(_SIGAL_SETTINGS, "utf-8")
    outputs = (folder / "work" / "output", folder / "idle" / "output")
    return Engine(
        key,
        title,
        "chỉ hai JPEG q80, vừa khung 1600 và 480",
        Command((str(sigal), "build", "-q", "-n", "1"), folder / "work"),
        Command((str(sigal), "build", "-q", "-n", "1"), folder / "idle"),
        outputs[0],
        outputs,
        _in_boxes,
    )


def _in_boxes(shot: Shot) -> tuple[Size, ...]:
    longest = max(shot.width, shot.height)
    return tuple(of_width(shot, "JPEG", round(shot.width * box / longest)) for box in _BOXES)


_Maker = Callable[[str, str, Sequence[Shot], Path, Path], Engine]
_MAKERS: tuple[tuple[str, str, _Maker], ...] = (
    (ELEVENTY, f"eleventy-img {_NODE['@11ty/eleventy-img']}", _node),
    ("sharp-each", f"sharp {_NODE['sharp']}, mỗi tệp một lượt", _node),
    ("sharp-pyramid", f"sharp {_NODE['sharp']}, viết tay", _node),
    (HUGO, f"Hugo {_HUGO}", _hugo),
    (HUGO_UPRIGHT, f"Hugo {_HUGO}, AutoOrient", _hugo),
    ("sigal", f"sigal {_SIGAL}", _sigal),
)
