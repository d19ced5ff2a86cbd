"""What a server redirected where: followed to the end, circles named, old addresses kept."""

from collections import defaultdict
from collections.abc import Iterator

from plugins.tools.sharepoint.holdings.addresses import are_related, host_key, key_of
from plugins.tools.sharepoint.model import Refused

MOST = 10
_MOST_ALIASES = 20  # addresses that lead to one page; more are a server's answer to anything


def url_key(url: str) -> str:
    """Addresses compared: http and https alike, without ``www.``, port and fragment."""
    rest = url.partition("://")[2].partition("#")[0]
    host, _, path = rest.partition("/")
    return f"{host_key(host)}/{key_of(path)}"


class Redirects:
    """Redirects by the key of the address that was asked for."""

    def __init__(self) -> None:
        self._next: dict[str, str] = {}
        self._asked: dict[str, str] = {}
        self._aliases: dict[str, list[str]] | None = None

    def add(self, url: str, location: str) -> None:
        """One answer of a server; from http to https of the same address says nothing."""
        key, target = url_key(url), url_key(location)
        if target != key:
            self._next[key] = target
            self._asked.setdefault(key, url)

    def after(self, key: str) -> str | None:
        """Where one step leads."""
        return self._next.get(key)

    def aliases(self, url: str) -> tuple[str, ...]:
        """The addresses of the same portal that led to a page."""
        if self._aliases is None:
            self._aliases = defaultdict(list)
            for start, asked in self._asked.items():
                end = self._end_of(start)
                if end and are_related(start.partition("/")[0], end.partition("/")[0]):
                    self._aliases[end].append(asked)
        found = self._aliases.get(url_key(url), [])
        return tuple(found) if len(found) <= _MOST_ALIASES else ()

    def _end_of(self, key: str) -> str | None:
        """The end of a chain; None for one that goes round or on and on."""
        for _ in range(MOST + 1):
            if key not in self._next:
                return key
            key = self._next[key]
        return None

    def circles(self) -> Iterator[Refused]:
        """Redirects that lead nowhere, each circle once."""
        seen: set[str] = set()
        for start in sorted(self._next):
            chain: list[str] = []
            at = start
            while at in self._next and at not in seen and len(chain) <= len(self._next):
                seen.add(at)
                chain.append(at)
                at = self._next[at]
            if at in chain:
                names = " → ".join((*chain[chain.index(at) :][:MOST], at))
                message = f"chuyển hướng vòng tròn, không có trang nào ở cuối: {names[:600]}"
                yield Refused(at, "redirect-circle", message)
            elif len(chain) > MOST:
                message = f"chuyển hướng qua hơn {MOST} địa chỉ nên không đi theo"
                yield Refused(start, "redirect-chain", message)
