"""When content last changed, as far as its own dates tell. Nothing here says "now"."""

from collections.abc import Iterable
from functools import cache

from plugins.core.article import Article
from plugins.core.dates import Moment
from plugins.core.record import Record
from plugins.core.telling import Source
from plugins.core.view_parts import SharedArticle


@cache
def changed(source: Source) -> Moment | None:
    """The latest of publication, change and corrections; None where none of them is known.

    The day of an event is no day of publication, and a document's day of issue is not the day on
    which the portal put it up.
    """
    if not isinstance(source, Article):
        return None
    fields = source.fields
    days = [fields.date, fields.modified, *(Moment(one.date) for one in fields.corrections)]
    return max((day for day in days if day is not None), key=Moment.instant, default=None)


def newest_change(sources: Iterable[Source]) -> str:
    """When a list of these last changed, in ISO 8601; "" where that of its newest is not known."""
    found = list(sources)
    if not found or changed(max(found, key=lambda source: source.when.instant())) is None:
        return ""
    days = [day for source in found if (day := changed(source)) is not None]
    return max(days, key=Moment.instant).iso()


def newest_telling(records: Iterable[Record]) -> str:
    """The same of a list of honours, by all that tells of them."""
    return newest_change({told.source: None for one in records for told in one.tellings})


def shared_article(article: Article, section: str) -> SharedArticle:
    """What networks are told of an article: its publication and a change since, where known."""
    return SharedArticle(published(article), changed_since(article), section)


def published(article: Article) -> str:
    """The day or time of publication in ISO 8601, "" where it is not known."""
    return article.fields.date.iso() if article.fields.date else ""


def changed_since(article: Article) -> str:
    """The last change after publication in ISO 8601, "" where there is none."""
    last = changed(article)
    return last.iso() if last and last != article.fields.date else ""
