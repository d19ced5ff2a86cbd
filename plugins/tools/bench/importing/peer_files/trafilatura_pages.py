"""trafilatura over saved pages, as its manual asks for most text, tables, images and metadata."""

import json
import sys
from pathlib import Path

import trafilatura


def _page(path: Path) -> dict[str, object]:
    html = path.read_text("utf-8", "replace")
    text = trafilatura.extract(
        html,
        output_format="markdown",
        favor_recall=True,
        include_tables=True,
        include_images=True,
        include_links=True,
    )
    about = trafilatura.extract_metadata(html)
    return {
        "file": path.name,
        "title": about.title if about else None,
        "date": about.date if about else None,
        "markdown": text or "",
    }


pages = sorted(Path(sys.argv[1]).glob("*.html"))
Path(sys.argv[2]).write_text(json.dumps([_page(path) for path in pages]), "utf-8")
