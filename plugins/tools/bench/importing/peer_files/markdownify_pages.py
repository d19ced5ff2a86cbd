"""The whole body through BeautifulSoup and markdownify: what a script of an afternoon does."""

import json
import sys
from pathlib import Path

from bs4 import BeautifulSoup
from markdownify import MarkdownConverter


def _page(path: Path) -> dict[str, object]:
    soup = BeautifulSoup(path.read_text("utf-8", "replace"), "lxml")
    for tag in soup(["script", "style"]):
        tag.decompose()
    title = soup.title.get_text().strip() if soup.title else None
    markdown = MarkdownConverter().convert_soup(soup.body)
    return {"file": path.name, "title": title, "date": None, "markdown": markdown}


pages = sorted(Path(sys.argv[1]).glob("*.html"))
Path(sys.argv[2]).write_text(json.dumps([_page(path) for path in pages]), "utf-8")
