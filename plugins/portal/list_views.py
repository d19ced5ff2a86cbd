"""The home page, lists and overviews: what each may show, ready to print as in ``views``."""

from dataclasses import dataclass

from plugins.core.gallery import GalleryCard
from plugins.core.pager import Pager
from plugins.core.view_parts import CountedLink, Link, Meta
from plugins.portal.views import Card, DocumentRow


@dataclass(frozen=True)
class BigNumber:
    """A total on the home page: "05", "Huân chương Độc lập hạng Ba", and where it leads."""

    number: str
    label: str
    href: str


@dataclass(frozen=True)
class Exemplar:
    """A card of "Gương điển hình": who, for what, with a ribbon."""

    name: str
    detail: str
    href: str
    ribbon: str


@dataclass(frozen=True)
class HomeView:
    """The home page: template ``home.html``. Empty tuples leave their section out."""

    meta: Meta
    lead: Card | None
    numbers_title: str  # "Khen thưởng cấp Nhà nước năm 2022"
    numbers_href: str
    numbers: tuple[BigNumber, ...]
    latest: tuple[Card, ...]
    movements: tuple[CountedLink, ...]
    exemplars: tuple[Exemplar, ...]
    exemplars_href: str
    stories: tuple[GalleryCard, ...]  # articles told in photos
    documents: tuple[DocumentRow, ...]


@dataclass(frozen=True)
class ListView:
    """A list of articles (category, month, full pages of all): template ``list.html``."""

    meta: Meta
    kicker: str  # "Chuyên mục", "Phong trào thi đua", "Tin theo tháng"
    title: str
    intro: str
    facts: tuple[str, ...]  # "Phát động: 2010", "24 tin"
    cards: tuple[Card, ...]
    pager: Pager | None
    others: tuple[Link, ...]  # other categories; without counts, so that a full page never changes


@dataclass(frozen=True)
class IndexGroup:
    """A titled part of an index page; ``href`` may be ""."""

    title: str
    href: str
    rows: tuple[CountedLink, ...]


@dataclass(frozen=True)
class IndexView:
    """An index of lists (movements, categories): template ``index.html``."""

    meta: Meta
    kicker: str
    title: str
    intro: str
    groups: tuple[IndexGroup, ...]
