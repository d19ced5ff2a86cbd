"""What passes between the stages of an import: frozen values, no files, no network."""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, Protocol

from plugins.core.dates import Moment
from plugins.core.manuscript.blocks import Block
from plugins.core.manuscript.evidence import Caution, Evidence

Form = Literal["html", "text", "record"]


@dataclass(frozen=True, kw_only=True)
class Record:
    """A list item of an export, by standard names. Every value is the text as found.

    ``body`` and ``summary`` are HTML (or plain text). ``published`` is ``ArticleStartDate`` where
    there is one, never ``Created`` or ``Modified``, which are the database's; it is UTC where
    ``is_utc``, and UTC or the server's time, nobody knows which, where ``is_zone_unsure``.
    ``image`` is an address. ``path`` is the server-relative address of the page. ``unpublished``
    says in Vietnamese why the old portal did not show the item, "" for one that it showed;
    ``is_cut`` that Excel has cut a cell of it; ``is_row`` that its list has no texts, so that it
    can only date pages that are held elsewhere.
    ``others`` are the fields that nothing reads, so that the report can list them.
    """

    title: str = ""
    body: str = ""
    published: str = ""
    is_utc: bool = False
    is_zone_unsure: bool = False
    unpublished: str = ""
    is_cut: bool = False
    is_row: bool = False
    created: str = ""
    modified: str = ""
    author: str = ""
    summary: str = ""
    category: str = ""
    image: str = ""
    image_caption: str = ""
    list_id: str = ""
    item_id: str = ""
    path: str = ""
    attachments: tuple[str, ...] = ()
    others: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Capture:
    """One page as it was found, before anything in it is understood.

    ``source`` names it uniquely inside the holding, with forward slashes: ``Pages/a.aspx.html``,
    ``tin.warc.gz@48213``, ``ds.json#12``. ``data`` are the untouched bytes. ``url`` is the whole
    original address with every mirror's renaming undone, U+200B kept. ``captured`` is aware.
    ``via`` is the kind of holding, for provenance: ``saved-html``, ``httrack``, ``wget``,
    ``wayback``, ``warc``, ``rest``, ``odata-atom``, ``odata-json``, ``cmp``, ``pnp``, ``aspx``,
    ``csv``, ``xlsx``, ``text``. ``aliases`` are whole addresses that the server redirected to it.
    """

    source: str
    form: Form
    data: bytes
    via: str
    charset: str | None = None  # what the HTTP header said
    url: str | None = None
    captured: dt.datetime | None = None
    record: Record | None = None
    aliases: tuple[str, ...] = ()

    @cached_property
    def sha256(self) -> str:
        """The digest of the untouched bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True)
class Refused:
    """Something that was not read, by name and reason (Vietnamese, one line, what to do)."""

    source: str
    rule: str
    message: str


@dataclass(frozen=True)
class Held:
    """A file that the archivist holds: a picture, an attachment. ``read`` may raise OSError."""

    name: str  # inside the holding
    size: int
    read: Callable[[], bytes]


class Holding(Protocol):
    """What the archivist holds, of whatever form."""

    name: str

    def captures(self) -> Iterator[Capture | Refused]:
        """Every page in a stable order; what is refused is said, not skipped."""
        ...

    def find(self, address: str, near: Capture) -> Held | None:
        """The file behind an address as a page writes it, or None where it is not held."""
        ...


@dataclass(frozen=True)
class Injection:
    """What was taken out because it looks planted (links to betting sites).

    ``html`` are the removed bytes' text, for the quarantine file only; ``hosts`` are defanged
    (``vi-du[.]com``); ``position`` counts elements of the body from 0.
    """

    score: int
    position: int
    hosts: tuple[str, ...]
    words: str
    html: str
    is_removed: bool  # False: only reported (score 2 or 3)


@dataclass(frozen=True)
class Download:
    """A file that the article offers: its label and its raw address."""

    label: str
    address: str


@dataclass(frozen=True)
class Video:
    """A video elsewhere, as a link."""

    title: str
    address: str


@dataclass(frozen=True)
class Identity:
    """Who a page is on its server. ``path`` is server-relative, as written."""

    list_id: str = ""
    item_id: str = ""
    path: str = ""


@dataclass(frozen=True)
class Loss:
    """The source's words that did not reach the article.

    ``share`` is ``len(lost)`` over the words that are not furniture, 0 to 1.
    """

    share: float
    lost: tuple[str, ...]
    furniture: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A page understood. What is not certain is None or empty, and a caution says why.

    ``category`` is the label as the source prints it. ``text`` are the source's words that are
    not furniture, for the side-by-side view. ``confidence`` is 0 to 1. ``mentioned`` are addresses
    in lists of other news, which are no part of the article: they tell what else there was.
    """

    profile: str
    confidence: float
    title: str | None
    date: Moment | None
    event_date: dt.date | None
    author: str | None
    text_credit: str | None
    photo_credit: str | None
    source_credit: str | None
    summary: str | None
    category: str | None
    blocks: tuple[Block, ...]
    downloads: tuple[Download, ...]
    videos: tuple[Video, ...]
    identity: Identity
    evidence: tuple[Evidence, ...]
    cautions: tuple[Caution, ...]
    injections: tuple[Injection, ...]
    loss: Loss
    text: str
    mentioned: tuple[str, ...] = ()


@dataclass(frozen=True)
class Unread:
    """A page that is no article, or that no profile fits: ``rule`` and a Vietnamese reason."""

    rule: str
    message: str
    scores: tuple[tuple[str, float], ...] = ()  # profile, score
