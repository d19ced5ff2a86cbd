"""Where the links of an article lead: to new addresses, out of the old portal, or nowhere."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from plugins.core.manuscript.evidence import Caution
from plugins.core.old_address import parse, resolve
from plugins.tools.sharepoint.importing.gaps import elsewhere
from plugins.tools.sharepoint.keeping.old_urls import page_path
from plugins.tools.sharepoint.model import Capture
from plugins.tools.sharepoint.reading.papers import is_paper


@dataclass(frozen=True)
class Leads:
    """Where links lead, by the keys of old addresses: to new ones, or as they were.

    ``waiting`` are old paths of articles without a day, and so without an address: what leads from
    old addresses to new ones will lead there once they have one.
    """

    moved: Mapping[str, str]
    waiting: Mapping[str, str]


def leads_of(articles: Iterable[tuple[Iterable[Capture], str | None]]) -> Leads:
    """Of all articles of this import, by captures and new address; the first to be named counts."""
    moved: dict[str, str] = {}
    waiting: dict[str, str] = {}
    for captures, new in articles:
        for capture in captures:
            own = capture.url or (capture.record.path if capture.record else "")
            for address in (own, *capture.aliases):
                old = parse(address, "/")
                if old is not None and old.key != "/" and new:
                    moved.setdefault(old.key, new)
                elif old is not None and old.key != "/":
                    waiting.setdefault(old.key, page_path(old))
    return Leads(moved, waiting)


@dataclass
class Links:
    """The links of one article at ``base``; remembers those that lead nowhere yet, each once."""

    leads: Leads
    base: str | None
    _unled: dict[str, None] = field(default_factory=dict)
    _waiting: dict[str, None] = field(default_factory=dict)

    def target(self, target: str) -> str | None:
        """Where a link leads; None for one of which only the words stay."""
        found = _leads_to(target, self.base, self.leads.moved)
        if found is None and _is_own_page(target, self.base):
            found = resolve(self.leads.waiting, target, self.base)
            (self._waiting if found else self._unled)[target] = None
        return found

    def cautions(self) -> tuple[Caution, ...]:
        """What has to be said of them."""
        return (*_unled(tuple(self._unled)), *_waiting(tuple(self._waiting)))


def _is_own_page(target: str, base: str | None) -> bool:
    """Whether a link goes to another page of the old portal; papers and places are told apart."""
    old, own = parse(target, base), parse(base) if base else None
    is_own = old is not None and own is not None and old.host == own.host and old.key != own.key
    return is_own and not is_paper(target) and not target.startswith("#")


def _unled(targets: tuple[str, ...]) -> tuple[Caution, ...]:
    """Links of which only the words are left, since nobody knows the new address."""
    if not targets:
        return ()
    message = f"liên kết tới trang cũ {_few(targets)} chỉ còn chữ: trang ấy chưa nhập"
    return (Caution("link-unled", message),)


def _waiting(targets: tuple[str, ...]) -> tuple[Caution, ...]:
    """Links to articles that have no day yet: they lead nowhere until those are published."""
    if not targets:
        return ()
    message = (
        f"liên kết {_few(targets)} dẫn tới bài chưa có ngày, giữ theo địa chỉ cũ: bài ấy có ngày"
        " và được công bố thì liên kết tự dẫn tới; hãy điền ngày cho bài ấy trước"
    )
    return (Caution("link-waits", message),)


def _few(targets: tuple[str, ...]) -> str:
    more = f" và {len(targets) - 3} liên kết khác" if len(targets) > 3 else ""
    return ", ".join(f"«{one[:120]}»" for one in targets[:3]) + more


def _leads_to(target: str, base: str | None, moved: Mapping[str, str]) -> str | None:
    """The new address of an article of this import; else an address out of the old portal."""
    found = resolve(moved, target, base)
    if found:
        return found
    old, own = parse(target, base), parse(base) if base else None
    is_own = old is not None and own is not None and old.host == own.host
    return None if is_own else elsewhere(target)
