"""Addresses out of what mirrors made of them: HTTrack, wget and the Wayback Machine rename."""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote

from plugins.core import mirror_names
from plugins.core.mirror_names import archived
from plugins.core.unseen import without_unseen

_HOST = re.compile(
    r"(?:[a-z0-9_](?:[a-z0-9-]{0,62})\.){1,8}(?P<end>[a-z]{2,12})(?P<port>[:+_]\d{2,5})?",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}(?P<port>[:+_]\d{2,5})?")
_ENDS = frozenset(
    (
        *("com", "net", "org", "gov", "edu", "mil", "int", "info", "biz", "name", "pro"),
        *("local", "lan", "test", "example", "localhost"),
    )
)
_NOT_COUNTRIES = frozenset(("js", "gz", "db", "py", "md", "ts", "cs", "vb", "so", "rb", "sh", "xz"))
_INDEX = re.compile(r"(?:^|(?<=/))index\.html?(?=$|\?)", re.IGNORECASE)


@dataclass(frozen=True)
class Place:
    """Where a file of a mirror stood: ``host`` is "" where the tree does not tell it.

    ``path`` begins with a slash and has its query.
    """

    host: str
    path: str
    scheme: str = "http"
    captured: dt.datetime | None = None

    @property
    def url(self) -> str | None:
        return f"{self.scheme}://{self.host}{self.path}" if self.host else None


def place_of(name: str, label: str) -> Place:
    """The place of a file by its name in the tree; ``label`` is the name of the tree's root."""
    kept = archived(f"{label}/{name}")
    if kept:
        host, _, path = kept.rest.partition("/")
        return Place(host, "/" + renamed_back(path), kept.scheme, _moment(kept.stamp))
    parts = name.split("/")
    for depth, part in enumerate(parts[:-1]):
        if is_host(part):
            scheme = "https" if "https" in parts[:depth][-1:] else "http"
            return Place(_port(part), "/" + renamed_back("/".join(parts[depth + 1 :])), scheme)
    host = _port(label) if is_host(label) else ""
    return Place(host, "/" + renamed_back(name))


def renamed_back(path: str) -> str:
    """A mirror's file name as the address had it; the default page of a folder has none."""
    return _INDEX.sub("", mirror_names.renamed_back(path))


def wayback_undone(address: str) -> tuple[str, dt.datetime | None]:
    """The address that an archive's own address wraps, and when it was captured."""
    kept = archived(address)
    return (f"{kept.scheme}://{kept.rest}", _moment(kept.stamp)) if kept else (address, None)


def is_host(part: str) -> bool:
    """Whether a folder's name is a host's: ``tin.lamgiang.gov.vn``, ``10.0.0.5+8080``."""
    if len(part) > 260:
        return False
    if _NUMBERS.fullmatch(part):
        return True
    match = _HOST.fullmatch(part)
    if not match:
        return False
    end = match["end"].lower()
    return end in _ENDS or (len(end) == 2 and end not in _NOT_COUNTRIES)


def key_of(text: str) -> str:
    """Addresses and names compared: percent-decoded, composed, small, nothing invisible."""
    if not text.isascii() or "%" in text:
        text = without_unseen(unicodedata.normalize("NFC", unquote(text)))
    return text.lower() if text.isascii() else text.casefold()


def exact_key(text: str) -> str:
    """The same with capitals kept."""
    if text.isascii() and "%" not in text:
        return text
    return without_unseen(unicodedata.normalize("NFC", unquote(text)))


def host_key(host: str) -> str:
    """Hosts compared: without ``www.`` and port."""
    return host.lower().partition(":")[0].removeprefix("www.")


def are_related(one: str, other: str) -> bool:
    """Whether two hosts are one portal's: the same registered name, or an intranet's."""
    one, other = host_key(one), host_key(other)
    if one == other or "." not in one or "." not in other:
        return True
    if _NUMBERS.fullmatch(one) or _NUMBERS.fullmatch(other):
        return True
    return _registered(one) == _registered(other)


def _registered(host: str) -> tuple[str, ...]:
    labels = host.split(".")
    is_second = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _ENDS
    return tuple(labels[-3:] if is_second else labels[-2:])


def _port(part: str) -> str:
    match = _HOST.fullmatch(part) or _NUMBERS.fullmatch(part)
    port = match["port"] if match else None
    return f"{part[: -len(port)]}:{port[1:]}" if port else part


def _moment(digits: str) -> dt.datetime | None:
    """A Wayback stamp; shorter ones are the beginning of their year, month or day."""
    full = digits + "00000101000000"[len(digits) :]
    try:
        return dt.datetime.strptime(full, "%Y%m%d%H%M%S").replace(tzinfo=dt.UTC)
    except ValueError:
        return None
