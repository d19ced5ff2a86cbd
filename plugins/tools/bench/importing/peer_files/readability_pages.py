"""readability-lxml finds the article, markdownify writes it as Markdown."""

import json
import sys
from pathlib import Path

from markdownify import markdownify
from readability import Document


def _page(path: Path) -> dict[str, object]:
    found = Document(path.read_text("utf-8", "replace"))
    return {
        "file": path.name,
        "title": found.short_title(),
        "date": None,
        "markdown": markdownify(found.summary()),
    }


pages = sorted(Path(sys.argv[1]).glob("*.html"))
Path(sys.argv[2]).write_text(json.dumps([_page(path) for path in pages]), "utf-8")
