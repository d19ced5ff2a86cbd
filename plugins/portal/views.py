"""What each kind of page may show: one frozen view per template, and nothing else.

Every text is ready to print: dates formatted, counts padded, addresses final.
Only ``html`` fields hold markup (from our own Markdown, through nh3); all else is plain text.
"""

from dataclasses import dataclass

from plugins.core.pager import Pager
from plugins.core.pictures import Figure, Picture
from plugins.core.view_parts import Banner, Day, Link, Meta
from plugins.portal.tool_views import ArticleTools


@dataclass(frozen=True)
class Block:
    """A piece of a body: either prose (``html``) or figures that stand together."""

    html: str = ""
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True)
class Card:
    """An article in a list. ``flag`` is "Bài mẫu" or "Chưa công bố", "" for ordinary ones."""

    title: str
    href: str
    summary: str
    day: Day
    topic: Link
    minutes: str  # "6 phút đọc"
    photos: str  # "7 ảnh", "" where there is none
    picture: Picture | None
    flag: str


@dataclass(frozen=True)
class HonourRow:
    """One honour of an article, as its box shows it."""

    award: str  # "Huân chương Lao động hạng Nhì"
    recipient: Link  # "Ông Trần Xuân Hùng" or "05 cá nhân"; href "" for who has no page
    role: str
    presented: str  # "Người trao: … · Thừa ủy quyền của Chủ tịch nước"
    status: str  # "Đang đề nghị", "Truy tặng", "" for an ordinary award
    basis: str  # "Theo tin, bài" or "Theo quyết định số …"
    photo: Link | None
    ribbon: str  # name of the ribbon's colour class


@dataclass(frozen=True)
class HonourGroup:
    """The rows of one award in one state, told once above them."""

    award: str
    status: str
    note: str  # "04 tập thể · Theo quyết định số …": how many, and what all of them rest on
    photo: Link | None  # the one of all of them
    ribbon: str
    rows: tuple[HonourRow, ...]  # without what stands above them


@dataclass(frozen=True)
class Attachment:
    """A file offered with an article or a document; ``detail`` is such as "PDF, 84 KB"."""

    name: str
    href: str
    detail: str


@dataclass(frozen=True)
class Video:
    """A link to a video elsewhere, with a poster of ours (never an embed)."""

    title: str
    href: str
    host: str
    poster: Picture | None


@dataclass(frozen=True)
class Series:
    """Where an article stands in its series."""

    name: str
    part: str  # "Kỳ 2"
    previous: Link | None
    following: Link | None


@dataclass(frozen=True)
class Note:
    """A dated public note, such as a correction (đính chính)."""

    day: Day
    text: str


@dataclass(frozen=True)
class ArticleView:
    """An article's page: template ``article.html``."""

    meta: Meta
    topic: Link
    title: str
    summary: str
    author: str
    days: tuple[Day, ...]
    minutes: str
    photos: str  # "2 ảnh", "" where a photo page says so, or there is none
    gallery: Link | None  # its photo page
    banners: tuple[Banner, ...]
    opening: tuple[Figure, ...]  # figures that open the body, before the key points
    key_points: tuple[str, ...]
    blocks: tuple[Block, ...]
    honours: tuple[HonourGroup, ...]
    documents: tuple[Link, ...]
    attachments: tuple[Attachment, ...]
    videos: tuple[Video, ...]
    series: Series | None
    movements: tuple[Link, ...]
    tags: tuple[str, ...]
    credits: tuple[str, ...]  # "Ảnh: …", "Nguồn: …"
    corrections: tuple[Note, ...]
    related: tuple[Card, ...]
    permalink: str  # the full public address, or the path while no origin is set
    tools: ArticleTools
    spoken: str = ""  # what reading aloud says otherwise than it stands, see core.spoken
    light: Link | None = None  # its light page, "Bản nhẹ (5 KB)"


@dataclass(frozen=True)
class LightView:
    """The light page of an article, with photos as links: template ``light.html``."""

    meta: Meta
    article: Link  # its page with everything
    title: str
    summary: str
    facts: tuple[str, ...]  # author, days, reading time
    banners: tuple[Banner, ...]
    key_points: tuple[str, ...]
    blocks: tuple[Block, ...]  # photos stand in their html
    credits: tuple[str, ...]
    corrections: tuple[Note, ...]


@dataclass(frozen=True)
class SavedView:
    """What a reader's device keeps: template ``saved.html``. Its list is made by saved.js."""

    meta: Meta
    title: str
    intro: str


@dataclass(frozen=True)
class WithdrawnView:
    """The notice at the address of a withdrawn article: template ``withdrawn.html``."""

    meta: Meta


@dataclass(frozen=True)
class Fact:
    """A term and its value, for description lists; ``href`` may be ""."""

    term: str
    value: str
    href: str = ""


@dataclass(frozen=True)
class DocumentRow:
    """A document in a list."""

    title: str
    href: str
    number: str
    kind: str
    issuer: str
    day: Day
    flag: str


@dataclass(frozen=True)
class DocumentsView:
    """All documents: template ``documents.html``."""

    meta: Meta
    title: str
    intro: str
    rows: tuple[DocumentRow, ...]
    pager: Pager | None
    years: tuple[Link, ...]  # of honours


@dataclass(frozen=True)
class DocumentView:
    """A document's page: template ``document.html``."""

    meta: Meta
    kicker: str  # "Quyết định"
    title: str
    facts: tuple[Fact, ...]  # number, issuer, signer, dates
    abstract: str
    blocks: tuple[Block, ...]
    file: Attachment | None
    honours: tuple[HonourGroup, ...]
    articles: tuple[Card, ...]
    banners: tuple[Banner, ...]


@dataclass(frozen=True)
class PageView:
    """A standing page: template ``page.html``."""

    meta: Meta
    title: str
    summary: str
    blocks: tuple[Block, ...]
    banners: tuple[Banner, ...]


@dataclass(frozen=True)
class CorrectionsView:
    """The page of all corrections: template ``corrections.html``."""

    meta: Meta
    title: str
    summary: str
    blocks: tuple[Block, ...]
    banners: tuple[Banner, ...]
    entries: tuple[tuple[Link, Note], ...]


@dataclass(frozen=True)
class OldName:
    """A name that is no longer used, and whose it became: "từ ngày 01/7/2025"."""

    name: str
    now: Link
    when: str


@dataclass(frozen=True)
class MergerView(PageView):
    """The page of the merger of provinces and units: template ``merger.html``."""

    facts: tuple[Fact, ...]
    names: tuple[OldName, ...]


@dataclass(frozen=True)
class NotFoundView:
    """The page for addresses that are none: template ``404.html``."""

    meta: Meta
    title: str
    text: str
    index: str  # where the search has its files: it proposes what was meant
    ways: tuple[Link, ...]
