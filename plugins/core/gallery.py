"""Articles told in photos: each has a page of its photos beside the page of its words."""

from dataclasses import dataclass

from plugins.core import addresses
from plugins.core.article import Article
from plugins.core.article_words import days, flag
from plugins.core.pictures import Picture, cover
from plugins.core.site import Site
from plugins.core.view_parts import Day

FEWEST_PHOTOS = 4  # an article with so many photos is told in them


@dataclass(frozen=True)
class GalleryCard:
    """A photo page in a list. ``flag`` is "Bài mẫu" or "Chưa công bố", "" for ordinary ones."""

    title: str
    href: str
    day: Day
    photos: str  # "7 ảnh"
    picture: Picture | None
    flag: str


def has_gallery(article: Article) -> bool:
    """Whether it has a photo page: photos that an import could not find do not count."""
    return _photos(article) >= FEWEST_PHOTOS


def address_of(article: Article) -> str:
    """The permanent address of its photo page."""
    return addresses.gallery(article.year, article.slug)


def count_text(article: Article) -> str:
    """How many photos its photo page shows."""
    return f"{_photos(article)} ảnh"


def gallery_card(site: Site, article: Article) -> GalleryCard:
    """The photo page of an article in a list."""
    return GalleryCard(
        title=article.fields.title,
        href=address_of(article),
        day=days(article)[0],
        photos=count_text(article),
        picture=cover(article, site.recipe),
        flag=flag(site, article),
    )


def _photos(article: Article) -> int:
    return sum(article.photo(ref.file) is not None for ref in article.body.figures)
