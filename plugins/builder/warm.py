"""A process that keeps the site in memory and makes the pages of one article when asked.

``python -m plugins.builder.warm --content DIR --output DIR`` is a part of the preview. It says
``ready`` when it has read the site. Then each line on standard input is an order in JSON:
``{"article": "…/index.md"}`` is answered by ``{"address", "source": [file, status, title],
"problems", "files": {path: base64 or null}}``, or by ``{}`` where it takes a whole build.
``{"read": true}`` reads the site again and is answered by ``ready``. It ends with its input, or at
its first failure.
"""

import argparse
import json
import logging
import sys
from base64 import b64encode
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from blinker import signal
from pelican import Pelican
from pelican.log import console
from pelican.log import init as init_logging
from pelican.settings import read_settings

from plugins.builder.alone import Easel, remade
from plugins.builder.assets import read_assets
from plugins.builder.build import PROJECT
from plugins.builder.frame import frame_of
from plugins.builder.pagelist import read_list
from plugins.builder.preview import OVERRIDES, rows, source
from plugins.builder.render import environment
from plugins.core.dates import ICT
from plugins.core.photo_memory import MEMORY, PhotoMemory
from plugins.core.site import Site


@dataclass
class Warm:
    """The site in memory, and what its pages are made with."""

    settings: dict[str, Any]
    site: Site
    easel: Easel
    memory: PhotoMemory

    def answer(self, article: Path) -> dict[str, Any]:
        """The answer to an order for one article; the site has it from now on."""
        at = self.site.scope.at if self.settings["AT"] else datetime.now(ICT)
        found = remade(self.site, self.easel, article, self.memory, at)
        if found is None:
            return {}
        self.site = found.site
        return {
            "address": found.article.address,
            "source": source(found.site, found.article),
            "problems": rows(found.problems),
            "files": {path: _text(data) for path, data in found.files.items()},
        }


def _text(data: bytes | None) -> str | None:
    return None if data is None else b64encode(data).decode()


def read(settings: dict[str, Any]) -> Warm:
    """Reads the whole site. Raises ContentErrors."""
    found: list[Site] = []
    with signal("site_read").connected_to(found.append):
        Pelican(settings).run()
    (site,) = found
    _ = site.register  # worked out before it is needed
    theme, output = Path(settings["THEME"]), Path(settings["OUTPUT_PATH"])
    made = read_list(Path(settings["CACHE"]) / "pages", output)
    frame = frame_of(site, read_assets(theme), made.keys())
    easel = Easel(environment(theme / "templates"), frame, output)
    return Warm(settings, site, easel, PhotoMemory(site.places.cache / MEMORY))


def work(settings: dict[str, Any], orders: TextIO, answers: TextIO) -> None:
    """Until there are no more orders."""
    warm = read(settings)
    _say(answers, "ready")
    for line in orders:
        order = json.loads(line)
        if "read" in order:
            warm = read(settings)
            _say(answers, "ready")
        else:
            _say(answers, json.dumps(warm.answer(Path(order["article"]))))


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
