"""What servers look up: every spelling of every old address, once, with ASCII letters small."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from plugins.core import addresses
from plugins.core.moves import Move
from plugins.core.old_address import spellings

# The welcome pages of SharePoint, for a portal that was one.
FRONT = ("/default.aspx", "/Pages/default.aspx", "/SitePages/Home.aspx")
_ITEM = re.compile(r"itemid=\d+")
_QUERY_SIGNS = "!$&'()*+,-./:;=?@_~%"


@dataclass(frozen=True)
class Row:
    """A decoded path, with ``?`` and a query where it has one, and where it leads."""

    key: str
    new: str

    @property
    def is_item(self) -> bool:
        """Whether its query is the number of an item, and nothing as a browser sends it."""
        return _ITEM.fullmatch(self.key.partition("?")[2]) is not None


@dataclass(frozen=True)
class Tables:
    """Rows in the order of their keys: pages lead on for ever, files as long as they last."""

    pages: tuple[Row, ...]
    files: tuple[Row, ...]


def was_sharepoint(moves: Sequence[Move]) -> bool:
    """Whether some page of the old portal has the suffix of its pages."""
    return any(move.old.place.endswith(".aspx") for move in moves)


def tables_of(moves: Sequence[Move]) -> Tables:
    """The tables; the first to have a key keeps it, and pages come before files."""
    pages: dict[str, str] = {}
    files: dict[str, str] = {}
    for move in moves:
        rows = pages if move.is_lasting else files
        for key in _keys(move):
            rows.setdefault(key, move.new)
    if was_sharepoint(moves):
        for path in FRONT:
            pages.setdefault(_small(path), addresses.HOME)
    return Tables(_rows(pages), _rows({key: files[key] for key in files if key not in pages}))


def _rows(found: dict[str, str]) -> tuple[Row, ...]:
    return tuple(Row(key, found[key]) for key in sorted(found))


def _keys(move: Move) -> list[str]:
    """Without a query, the front page is nobody's."""
    paths = list(dict.fromkeys(_small(path) for path in spellings(move.old)))
    if not move.old.query:
        return [path for path in paths if path != "/"]
    return [f"{path}?{query}" for path in paths for query in _queries(move)]


def _queries(move: Move) -> list[str]:
    """As browsers send it. An item's number comes to the server's table alone."""
    if _ITEM.fullmatch(move.old.query):
        return [move.old.query]
    written = move.written.partition("#")[0].partition("?")[2]
    told = (_small(quote(query, safe=_QUERY_SIGNS)) for query in (written, move.old.query))
    return [query for query in dict.fromkeys(told) if query]


def _small(text: str) -> str:
    """Servers fold these letters and no others."""
    return text.encode().lower().decode()  # of bytes: ASCII letters
