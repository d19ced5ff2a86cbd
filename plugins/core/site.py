"""What this build may show, and the lists that pages are made of. Oldest first, always."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from plugins.core.article import Article
from plugins.core.catalogue import Catalogue
from plugins.core.dates import Moment, day_text
from plugins.core.entry import Entries
from plugins.core.names import fold
from plugins.core.paper import Document, StandingPage
from plugins.core.photo import Recipe
from plugins.core.portal import Portal

Key = TypeVar("Key")
Item = TypeVar("Item")


@dataclass(frozen=True)
class Scope:
    """What a build may show. ``at`` decides what is due and is never printed."""

    at: datetime
    unpublished: bool = False  # drafts, pending and future articles, with banners (preview)
    samples: bool = True


@dataclass(frozen=True)
class Places:
    """Where pages' bytes are read from: the content root, and a cache outside of the output."""

    root: Path
    cache: Path


@dataclass(frozen=True)
class Site:
    """Everything that pages may be made from; what must not be shown is not in it."""

    places: Places
    portal: Portal
    catalogue: Catalogue
    articles: tuple[Article, ...]
    withdrawn: tuple[Article, ...]
    documents: tuple[Document, ...]
    pages: tuple[StandingPage, ...]
    scope: Scope
    recipe: Recipe = field(default_factory=Recipe)
    samples_left_out: int = 0

    @cached_property
    def article(self) -> dict[str, Article]:
        """Articles by key, ``2023/slug``."""
        return {article.key: article for article in self.articles}

    @cached_property
    def document(self) -> dict[str, Document]:
        """Documents by key."""
        return {document.key: document for document in self.documents}

    @cached_property
    def by_category(self) -> dict[str, tuple[Article, ...]]:
        """Articles by category id; a category without articles is not there."""
        return _grouped((article.fields.category, article) for article in self.articles)

    @cached_property
    def by_movement(self) -> dict[str, tuple[Article, ...]]:
        """Articles by movement id."""
        return _grouped(
            (movement, article)
            for article in self.articles
            for movement in dict.fromkeys(article.fields.movements)
        )

    @cached_property
    def by_month(self) -> dict[tuple[int, int], tuple[Article, ...]]:
        """Articles by year and month."""
        return _grouped(
            ((article.when.day.year, article.when.day.month), article) for article in self.articles
        )

    @cached_property
    def by_series(self) -> dict[str, tuple[Article, ...]]:
        """Articles by the folded name of their series, in the order of their parts."""
        parts = [
            (series.part, fold(series.name), article)
            for article in self.articles
            if (series := article.fields.series)
        ]
        parts.sort(key=lambda part: part[0])
        return _grouped((name, article) for _, name, article in parts)

    @cached_property
    def citing(self) -> dict[str, tuple[Article, ...]]:
        """Articles by the document that their honours rest on."""
        return _grouped(
            (key, article)
            for article in self.articles
            for key in dict.fromkeys(
                honour.decision
                for honour in article.fields.honours
                if isinstance(honour.decision, str)
            )
        )


def select(
    entries: Entries, places: Places, portal: Portal, catalogue: Catalogue, scope: Scope
) -> Site:
    """The site of a build: published and due, and no more than the scope allows."""
    everything = [entry.value for entry in entries.articles]
    papers = [entry.value for entry in entries.documents]
    pages = [entry.value for entry in entries.pages]
    shown = [article for article in everything if is_shown(article, scope)]
    gone = [
        article
        for article in everything
        if article.fields.status == "withdrawn" and not _is_left_out(article, scope)
    ]
    shown_papers = [
        p for p in papers if _is_public(p.fields.status, scope) and not _is_left_out(p, scope)
    ]
    return Site(
        places=places,
        portal=portal,
        catalogue=catalogue,
        articles=tuple(sorted(shown, key=_order)),
        withdrawn=tuple(sorted(gone, key=_order)),
        documents=tuple(sorted(shown_papers, key=lambda p: (p.fields.issue_date, p.key))),
        pages=tuple(sorted((p for p in pages if not _is_left_out(p, scope)), key=lambda p: p.slug)),
        scope=scope,
        samples_left_out=_left_out(everything, scope)
        + _left_out(papers, scope)
        + _left_out(pages, scope),
    )


def is_shown(article: Article, scope: Scope) -> bool:
    """Whether a build of this scope may show the article at all."""
    if article.fields.status == "withdrawn" or _is_left_out(article, scope):
        return False
    is_ready = article.fields.status == "published" and _is_due(article.when, scope)
    return is_ready or scope.unpublished


def notice(article: Article, scope: Scope) -> str:
    """What a preview says about an article that is not public yet; "" for a public one."""
    match article.fields.status:
        case "draft":
            return "Bản nháp, chưa công bố"
        case "pending":
            return "Bài chờ duyệt, chưa công bố"
        case "published" if not _is_due(article.when, scope):
            return f"Bài hẹn đăng ngày {day_text(article.when.day)}, chưa công bố"
    return ""


def _is_due(when: Moment, scope: Scope) -> bool:
    return when.instant() <= scope.at


def _is_public(status: str, scope: Scope) -> bool:
    return status == "published" or (scope.unpublished and status != "withdrawn")


def _is_left_out(value: Article | Document | StandingPage, scope: Scope) -> bool:
    return value.fields.sample and not scope.samples


def _left_out(values: Iterable[Article | Document | StandingPage], scope: Scope) -> int:
    return sum(_is_left_out(value, scope) for value in values)


def _order(article: Article) -> tuple[datetime, str]:
    return article.when.instant(), article.key


def _grouped(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, tuple[Item, ...]]:
    groups: dict[Key, list[Item]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return {key: tuple(items) for key, items in groups.items()}
