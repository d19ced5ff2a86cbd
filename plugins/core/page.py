"""A page of the output, as plugins offer it and the builder makes it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any


def _same(facts: Any) -> Any:  # noqa: ANN401 — facts that are their own view
    return facts


@dataclass(frozen=True)
class Later:
    """Facts that are worked out only where the page is handled, so that processes share the work.

    ``make`` is pure: it reads the site and changes nothing.
    """

    make: Callable[[], Any]


@dataclass(frozen=True)
class ListedPhoto:
    """A photo of a page, as the sitemap names it."""

    address: str
    caption: str


@dataclass(frozen=True)
class Listed:
    """What the sitemap says of a page that search engines may show.

    ``changed`` is the day, or the time, of the last change in ISO 8601, "" where it is not known.
    """

    changed: str = ""
    photos: tuple[ListedPhoto, ...] = ()


@dataclass(frozen=True)
class Page:
    """Plugins answer ``get_pages`` with these.

    ``facts`` are frozen, cheap and complete: their ``repr`` is the key that says whether the page
    has to be made again, so they hold only str, int, bool, dates, None, tuples and frozen
    dataclasses, or are a ``Later`` that gives such. ``view`` is a pure function of the facts, run
    only for pages that are made. With a template it gives the template's view; without one it
    gives the file's bytes. ``listed`` is what the sitemap says of it, None where it must not.
    A copy is of a file that somebody may replace meanwhile, so that ``view`` may raise
    ContentErrors: copies are written first, while all pages still are those of the build before.
    """

    address: str
    template: str | None
    facts: Any
    view: Callable[[Any], Any] = _same
    listed: Listed | None = None
    is_copy: bool = False

    def known(self) -> Any:  # noqa: ANN401 — every page kind has its own facts
        """The facts themselves."""
        return self.facts.make() if isinstance(self.facts, Later) else self.facts


def ready(address: str, facts: Any, data: bytes) -> Page:  # noqa: ANN401 — as of every page
    """A file whose bytes are known already; ``facts`` tell them from others."""
    return Page(address, None, facts, partial(_given, data))


def _given(data: bytes, _facts: object) -> bytes:
    return data
