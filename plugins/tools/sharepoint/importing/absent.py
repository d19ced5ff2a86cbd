"""Everything that the pages refer to and nobody holds, counted for ``con-thieu.csv``."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.core.old_address import OldAddress, parse
from plugins.tools.sharepoint.keeping.drafting import Draft
from plugins.tools.sharepoint.keeping.enclosing import Find
from plugins.tools.sharepoint.keeping.missing import Missing
from plugins.tools.sharepoint.model import Capture, Reading
from plugins.tools.sharepoint.reading.walking import links, suffix

_PAGES = frozenset(("", ".aspx", ".html", ".htm"))


@dataclass(frozen=True)
class Absent:
    """Adds up what articles refer to. ``known`` are the keys of all pages that are held."""

    missing: Missing
    find: Find
    known: frozenset[str]

    def of(self, capture: Capture, reading: Reading, made: Draft) -> None:
        """Adds what one article refers to."""
        for gap in made.gaps:
            self.missing.add(gap.kind, gap.address, capture.source)
        own = parse(capture.url) if capture.url else None
        for link in links(reading.blocks) if own else ():
            if self._is_absent_page(link.target, capture, own):
                self.missing.add("page", link.target, capture.source)

    def _is_absent_page(self, target: str, capture: Capture, own: OldAddress | None) -> bool:
        old = parse(target, capture.url)
        if old is None or own is None or old.host != own.host or old.key == "/":
            return False
        is_held = old.key in self.known or suffix(target) not in _PAGES
        return not is_held and self.find(target, capture) is None


def count_items(missing: Missing, captures: Iterable[Capture]) -> None:
    """Numbers of lists, so that holes in them show."""
    for capture in captures:
        old = parse(capture.url) if capture.url else None
        if old is not None and old.query.startswith("itemid="):
            missing.saw_item(old.place, old.query.partition("=")[2], capture.url or "")
        elif capture.record and capture.record.item_id:
            place = capture.record.list_id or capture.source.partition("#")[0]
            missing.saw_item(place, capture.record.item_id, capture.record.path)
