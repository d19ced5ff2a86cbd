"""Small parts of views: days, pictures, figures, cards, trails."""

from datetime import date

from plugins.core import addresses
from plugins.core.article import Article
from plugins.core.body import FigureRef
from plugins.core.dates import Moment, day_text, weekday
from plugins.core.photo import Photo, Recipe, renditions
from plugins.core.site import Site, notice
from plugins.core.view_parts import Day, Link
from plugins.portal.views import Card, Figure, Picture

_WORDS_A_MINUTE = 250  # Vietnamese syllables are written apart and read faster than English words
_SRC_WIDTH = 960


def day(label: str, when: date | Moment) -> Day:
    """A date with its meaning."""
    moment = when if isinstance(when, Moment) else Moment(when)
    return Day(label, day_text(moment.day), moment.iso(), weekday(moment.day))


def days(article: Article) -> tuple[Day, ...]:
    """The days that are known of an article, the one that orders it first."""
    fields = article.fields
    known = [("Ngày đăng", fields.date), ("Ngày diễn ra", fields.event_date)]
    known.append(("Cập nhật", fields.modified))
    return tuple(day(label, when) for label, when in known if when is not None)


def picture(photo: Photo, alt: str, recipe: Recipe) -> Picture:
    """All published sizes of a photo."""
    sizes = renditions(photo, recipe)
    usual = next((size for size in sizes if size.width >= _SRC_WIDTH), sizes[-1])
    srcset = ", ".join(f"{size.address} {size.width}w" for size in sizes)
    return Picture(usual.address, srcset, usual.width, usual.height, alt, sizes[-1].address)


def figures(article: Article, recipe: Recipe) -> dict[FigureRef, Figure]:
    """The figures of an article that have a photo, numbered through."""
    refs = article.body.figures
    credit = (article.fields.credits and article.fields.credits.photos) or ""
    found = {}
    for number, ref in enumerate(refs, start=1):
        photo = article.photo(ref.file)
        if photo:
            image = picture(photo, ref.alt, recipe)
            found[ref] = Figure(image, ref.caption, credit, number, len(refs), f"anh-{number}")
    return found


def cover(article: Article, recipe: Recipe) -> Picture | None:
    """The first photo of an article, for cards."""
    return next((figure.picture for figure in figures(article, recipe).values()), None)


def card(site: Site, article: Article) -> Card:
    """An article in a list."""
    return Card(
        title=article.fields.title,
        href=article.address,
        summary=article.fields.summary or "",
        day=days(article)[0],
        topic=topic(site, article),
        minutes=minutes(article),
        photos=photo_count(article),
        picture=cover(article, site.recipe),
        flag=_flag(site, article),
    )


def topic(site: Site, article: Article) -> Link:
    """Its category."""
    identifier = article.fields.category
    return Link(site.catalogue.category[identifier].name, addresses.category(identifier))


def minutes(article: Article) -> str:
    """The reading time, at 250 words a minute."""
    return f"{max(1, round(article.body.words / _WORDS_A_MINUTE))} phút đọc"


def photo_count(article: Article) -> str:
    """How many photos it shows."""
    count = len(article.body.figures)
    return f"{count} ảnh" if count else ""


def count_text(number: int) -> str:
    """How many articles a list has."""
    return f"{number} tin"


def _flag(site: Site, article: Article) -> str:
    if notice(article, site.scope):
        return "Chưa công bố"
    return "Bài mẫu" if article.fields.sample else ""
