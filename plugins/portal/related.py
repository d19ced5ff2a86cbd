"""Related articles: chosen by hand, else older ones, so that no publish changes an old page."""

from plugins.core.article import Article
from plugins.core.site import Site

_MOST = 4


def related(site: Site, article: Article) -> tuple[Article, ...]:
    """At most four: by hand first, then the nearest older ones of its movements and category.

    Without a day, nothing is older.
    """
    chosen = [site.article[key] for key in article.fields.related if key in site.article]
    found = dict.fromkeys(chosen)
    for group in _groups(site, article) if article.fields.is_dated else ():
        older = group[: group.index(article)]
        found |= dict.fromkeys(reversed(older[-_MOST:]))
    found.pop(article, None)
    return tuple(found)[:_MOST]


def _groups(site: Site, article: Article) -> list[tuple[Article, ...]]:
    movements = [site.by_movement[movement] for movement in article.fields.movements]
    return [*movements, site.by_category[article.fields.category]]
