"""What copies of articles for download may show."""

from dataclasses import dataclass

from plugins.core.view_parts import Banner
from plugins.portal.views import HonourGroup, Note


@dataclass(frozen=True)
class KeptFigure:
    """A photo with its bytes; pixels. ``data`` is "" where the copy has no room for it."""

    data: str  # data: URI of a JPEG
    width: int
    height: int
    alt: str
    caption: str
    credit: str
    number: int
    total: int


@dataclass(frozen=True)
class KeptBlock:
    """Either words (``html``) or photos."""

    html: str = ""
    figures: tuple[KeptFigure, ...] = ()


@dataclass(frozen=True)
class KeptView:
    """A copy that needs nothing else: template ``downloads/article.html``."""

    title: str
    summary: str
    facts: tuple[str, ...]  # author, days
    banners: tuple[Banner, ...]
    key_points: tuple[str, ...]
    blocks: tuple[KeptBlock, ...]
    honours: tuple[HonourGroup, ...]
    corrections: tuple[Note, ...]
    credits: tuple[str, ...]
    cite: str
    permalink: str
    source: str  # "Tải về từ …"
