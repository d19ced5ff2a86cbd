"""Links of an article that lead to documents."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from plugins.core.manuscript.blocks import Block, plain
from plugins.core.manuscript.walking import links
from plugins.tools.sharepoint.model import Download

_PAPERS = frozenset(
    ".pdf .doc .docx .xls .xlsx .ppt .pptx .odt .ods .rtf .zip .rar .7z .csv .txt".split()  # noqa: SIM905 — reads better
)


def papers(blocks: Iterable[Block], known: Iterable[Download]) -> Iterator[Download]:
    """Links to documents: readers find them below the article as well."""
    seen = {one.address for one in known}
    for link in links(blocks):
        if is_paper(link.target) and link.target not in seen:
            seen.add(link.target)
            yield Download(plain(link.children), link.target)


def is_paper(address: str) -> bool:
    """Whether an address names a document: a PDF, a workbook and the like."""
    return suffix(address) in _PAPERS


def suffix(address: str) -> str:
    """The file type that an address names: ``.pdf``."""
    try:
        return PurePosixPath(unquote(urlsplit(address).path)).suffix.lower()
    except ValueError:
        return ""
