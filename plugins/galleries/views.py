"""What the pages of photos may show."""

from dataclasses import dataclass

from plugins.core.gallery import GalleryCard
from plugins.core.pager import Pager
from plugins.core.pictures import Figure
from plugins.core.view_parts import Banner, Day, Meta


@dataclass(frozen=True)
class Shot:
    """A photo in a row, and its width by height in digits: 1, 3, 3 for 4 by 3, which is 1.33.

    So a few classes give a page every shape, where no style may stand in the page.
    """

    figure: Figure
    sizes: str  # of HTML: how wide the row shows it
    ones: int
    tenths: int
    cents: int


@dataclass(frozen=True)
class GalleryView:
    """The photos of an article: template ``gallery.html``."""

    meta: Meta
    title: str
    article: str  # its address
    days: tuple[Day, ...]
    photos: str  # "7 ảnh"
    credits: tuple[str, ...]  # "Ảnh: …", "Nguồn: …"
    banners: tuple[Banner, ...]
    rows: tuple[tuple[Shot, ...], ...]
    permalink: str  # the full public address, or the path while no origin is set


@dataclass(frozen=True)
class GalleryYear:
    """The photo pages of a year: anchor "nam-2025", title "Năm 2025"."""

    anchor: str
    title: str
    cards: tuple[GalleryCard, ...]


@dataclass(frozen=True)
class GalleriesView:
    """The library, newest first: template ``galleries.html``."""

    meta: Meta
    title: str
    intro: str
    years: tuple[GalleryYear, ...]
    pager: Pager | None
