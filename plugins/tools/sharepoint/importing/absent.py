"""Everything that the pages refer to and nobody holds, counted for ``con-thieu.csv``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from urllib.parse import unquote

from plugins.core.manuscript.walking import links
from plugins.core.old_address import OldAddress, parse
from plugins.tools.sharepoint.importing.list_links import page_of
from plugins.tools.sharepoint.keeping.drafting import Draft
from plugins.tools.sharepoint.keeping.enclosing import Find
from plugins.tools.sharepoint.keeping.ledger import Written
from plugins.tools.sharepoint.keeping.missing import Kind, Missing
from plugins.tools.sharepoint.model import Capture, Reading


@dataclass(frozen=True)
class Absent:
    """Adds up what articles refer to. ``known`` are the keys of all pages that are held."""

    missing: Missing
    find: Find
    known: frozenset[str]

    def pages(self, capture: Capture, reading: Reading) -> tuple[str, ...]:
        """The pages of its own portal that an article or its list of other news links to."""
        return tuple(self._pages(capture, reading))

    def _pages(self, capture: Capture, reading: Reading) -> Iterator[str]:
        own = parse(capture.url) if capture.url else None
        targets = [*(link.target for link in links(reading.blocks)), *reading.mentioned]
        for target in targets if own else ():
            if self._is_absent_page(target, capture, own):
                yield target

    def of(self, capture: Capture, made: Draft, pages: Iterable[str]) -> None:
        """Adds what one article refers to."""
        for gap in made.gaps:
            self.missing.add(gap.kind, gap.address, capture.source)
        for address in pages:
            self.missing.add("page", address, capture.source)

    def still(self, capture: Capture, written: Written, folder: Path) -> None:
        """Adds what an article of an earlier run lacks, unless it was put beside it by hand."""
        for kind, address in written.missing:
            leaf = unquote(address).replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
            if kind == "page" or not leaf or not (folder / leaf).is_file():
                self.missing.add(cast("Kind", kind), address, capture.source)

    def listed(self, capture: Capture, targets: Iterable[str]) -> None:
        """Adds the pages that a list or a section names: most of them are articles."""
        own = parse(capture.url) if capture.url else None
        for target in targets if own else ():
            if self._is_absent_page(target, capture, own):
                self.missing.add("page", target, capture.source)

    def _is_absent_page(self, target: str, capture: Capture, own: OldAddress | None) -> bool:
        old = page_of(target, capture, own) if own else None
        return old is not None and old.key not in self.known and not self.find(target, capture)


def count_items(missing: Missing, captures: Iterable[Capture]) -> None:
    """Numbers of lists, so that holes in them show."""
    for capture in captures:
        old = parse(capture.url) if capture.url else None
        if old is not None and old.query.startswith("itemid="):
            missing.saw_item(old.place, old.query.partition("=")[2], capture.url or "")
        elif capture.record and capture.record.item_id:
            place = capture.record.list_id or capture.source.partition("#")[0]
            missing.saw_item(place, capture.record.item_id, capture.record.path)
