"""A process that keeps the site in memory and makes the pages of one article when asked.

``python -m plugins.builder.warm --content DIR --output DIR`` is a part of the preview. It says
``ready`` when it has read the site. Then each line on standard input is an order in JSON, answered
by lines in JSON; all but the last have ``"more": true``.

``{"article": "…/index.md", "wanted": [kind, width]}`` is answered by ``{"address", "source": [file,
status, title], "problems", "files": {path: base64 or null}}`` with the page itself, then by lines
with further ``files``; or by ``{}`` where it takes a whole build. ``wanted`` is the size of photos
that the open page asks for.
``{"theme": [addresses]}`` reads the theme again and is answered by ``{"sheet": address, "files"}``
with its own files, then by the pages at these addresses.
``{"read": true}`` reads the site again and is answered by ``ready``.

A slip in a template is answered by ``{"failure": text}``. It ends with its input, or at any other
failure.
"""

import argparse
import json
import logging
import sys
import traceback
from base64 import b64encode
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from blinker import signal
from jinja2 import TemplateError
from pelican import Pelican
from pelican.log import console
from pelican.log import init as init_logging
from pelican.settings import read_settings

from plugins.builder.alone import Easel, Files, Wanted, open_pages, remade, shown
from plugins.builder.assets import Assets, read_assets
from plugins.builder.build import PROJECT
from plugins.builder.frame import frame_of
from plugins.builder.pagelist import read_list
from plugins.builder.plugin import prepared
from plugins.builder.preview import OVERRIDES, rows, source
from plugins.builder.render import environment
from plugins.core.addresses import output_path
from plugins.core.dates import ICT
from plugins.core.photo_memory import MEMORY, PhotoMemory
from plugins.core.site import Site

_SLIPS = (TemplateError, LookupError, AttributeError, TypeError, ValueError, ArithmeticError)


@dataclass
class Warm:
    """The site in memory, and what its pages are made with."""

    settings: dict[str, Any]
    site: Site
    easel: Easel
    memory: PhotoMemory

    def article(self, file: Path, wanted: Wanted) -> Iterator[dict[str, Any]]:
        """The answers to an order for one article; the site has it from now on."""
        at = self.site.scope.at if self.settings["AT"] else datetime.now(ICT)
        found = remade(self.site, file, self.memory, at)
        if found is None:
            yield {}
            return
        self.site = found.site
        said = {
            "address": found.article.address,
            "source": source(found.site, found.article),
            "problems": rows(found.problems),
        }
        for files in shown(found, self.easel, wanted):
            yield said | {"files": _texts(files), "more": True}
            said = {}
        yield said | {"files": {}}

    def theme(self, addresses: Collection[str]) -> Iterator[dict[str, Any]]:
        """The answers to a change of the theme."""
        assets = read_assets(Path(self.settings["THEME"]))
        self.easel = _easel(self.settings, self.site, assets)
        files = {output_path(page.address): page.view(page.known()) for page in assets.pages}
        yield {"sheet": assets.stylesheet, "files": _texts(files), "more": True}
        for made in open_pages(self.site, self.easel, addresses):
            yield {"files": _texts(made), "more": True}
        yield {"files": {}}


def _texts(files: Files) -> dict[str, str | None]:
    return {
        path: None if data is None else b64encode(data).decode() for path, data in files.items()
    }


def read(settings: dict[str, Any]) -> Warm:
    """Reads the whole site. Raises ContentErrors."""
    found: list[Site] = []
    with signal("site_read").connected_to(found.append):
        Pelican(settings).run()
    (site,) = found
    knows = prepared(replace(site, articles=(), undated=()))  # of photos; none is developed here
    after = replace(site, weigh=knows.weigh, jpeg=knows.jpeg).with_register(site.register)
    easel = _easel(settings, after, read_assets(Path(settings["THEME"])))
    return Warm(settings, after, easel, PhotoMemory(site.places.cache / MEMORY))


def _easel(settings: dict[str, Any], site: Site, assets: Assets) -> Easel:
    output = Path(settings["OUTPUT_PATH"])
    made = read_list(Path(settings["CACHE"]) / "pages", output)
    frame = frame_of(site, assets, made.keys())
    return Easel(environment(Path(settings["THEME"]) / "templates"), frame, output)


def work(settings: dict[str, Any], orders: TextIO, answers: TextIO) -> None:
    """Until there are no more orders."""
    warm = read(settings)
    _say(answers, "ready")
    for line in orders:
        order = json.loads(line)
        if "read" in order:
            warm = read(settings)
            _say(answers, "ready")
            continue
        try:
            for answer in _answers(warm, order):
                _say(answers, json.dumps(answer))
        except _SLIPS:
            _say(answers, json.dumps({"failure": traceback.format_exc()}))


def _answers(warm: Warm, order: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if "theme" in order:
        return warm.theme(order["theme"])
    return warm.article(Path(order["article"]), Wanted(*order["wanted"]))


def _say(answers: TextIO, line: str) -> None:
    answers.write(line + "\n")
    answers.flush()


def main() -> int:
    """The command line that the preview uses; what is printed elsewhere is no answer."""
    parser = argparse.ArgumentParser(prog="python -m plugins.builder.warm")
    parser.add_argument("--content", required=True, type=Path)
    parser.add_argument("--output", required=True, type=Path)
    options = parser.parse_args()
    answers, sys.stdout = sys.stdout, sys.stderr
    init_logging(logging.CRITICAL)
    console.quiet = True
    places = {"PATH": str(options.content), "OUTPUT_PATH": str(options.output), "READ_ONLY": True}
    conf = str(PROJECT / "pelicanconf.py")
    work(read_settings(conf, override=places | OVERRIDES), sys.stdin, answers)
    return 0


if __name__ == "__main__":
    sys.exit(main())
