"""The report as HTML: pages that need no network and no other file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.tools.sharepoint.importing.outcome import PageOutcome
from plugins.tools.sharepoint.report.digest import PER_FILE, Digest, file_name, is_split
from plugins.tools.sharepoint.report.views import page_view


@dataclass(frozen=True)
class Part:
    """A file of pages: its name in the folder ``bao-cao``."""

    name: str
    html: str


def first_page(digest: Digest, pages: Sequence[PageOutcome]) -> str:
    """``bao-cao.html``; few pages are told in it, many in ``parts``."""
    told = [] if is_split(len(pages)) else [page_view(*one) for one in enumerate(pages)]
    return _environment().get_template("index.html").render(digest=digest, views=told)


def parts(pages: Sequence[PageOutcome]) -> Iterator[Part]:
    """The files of a large import, one after the other."""
    if not is_split(len(pages)):
        return
    template = _environment().get_template("pages.html")
    count = -(-len(pages) // PER_FILE)
    for part in range(count):
        start = part * PER_FILE
        views = [
            page_view(start + at, page) for at, page in enumerate(pages[start : start + PER_FILE])
        ]
        before = file_name(part - 1) if part else ""
        after = file_name(part + 1) if part + 1 < count else ""
        title = f"Các trang {start + 1} đến {start + len(views)}"
        yield Part(
            file_name(part), template.render(title=title, views=views, before=before, after=after)
        )


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
