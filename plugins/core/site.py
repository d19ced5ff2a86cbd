"""What this build may show, and the lists that pages are made of. Oldest first, always."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from plugins.core.address_ledger import NO_LEDGER, AddressLedger
from plugins.core.approval.ledger import NO_ACTS, Acts
from plugins.core.approval.state import is_void, moment_text
from plugins.core.article import Article, Consultation
from plugins.core.catalogue import Catalogue
from plugins.core.dates import ICT, Moment
from plugins.core.entry import Entries
from plugins.core.names import fold
from plugins.core.page_words import filled
from plugins.core.paper import Document, StandingPage
from plugins.core.photo import Photo, Rendition
from plugins.core.portal import Portal
from plugins.core.problems import Problem
from plugins.core.recipe import Recipe
from plugins.core.record import Removed, records
from plugins.core.register import Register, register

_NO_DAY = (
    "Chưa có ngày đăng, chưa công bố: chỉ bản xem trước có trang này. Hãy tìm ngày ở trang gốc hoặc"
    " danh sách của cổng cũ rồi điền «date» (ngày đăng) hoặc «event_date» (ngày diễn ra);"
    " không đoán."
)

Key = TypeVar("Key")
Item = TypeVar("Item")


@dataclass(frozen=True)
class Scope:
    """What a build may show. ``at`` decides what is due and is never printed."""

    at: datetime
    unpublished: bool = False  # drafts, pending and future articles, with banners (preview)
    samples: bool = True
    keeps_addresses: bool = False  # they become public: the ledger must know whose they are
    approved_only: bool = False  # nothing is public that does not stand as it was approved


@dataclass(frozen=True)
class Places:
    """Where pages' bytes are read from: the content root, and a cache outside of the output."""

    root: Path
    cache: Path


@dataclass(frozen=True)
class Crew:
    """Who does the heavy work: processes of this machine, or the machines of an engine."""

    jobs: int = 1
    engine: str = ""  # "dask://host:port", "" for this machine


def _unweighed(_size: Rendition) -> int:
    return 0


def _undeveloped(_photo: Photo, _width: int) -> bytes:
    return b""


@dataclass(frozen=True)
class Site:
    """Everything that pages may be made from; what must not be shown is not in it."""

    places: Places
    portal: Portal
    catalogue: Catalogue
    articles: tuple[Article, ...]
    withdrawn: tuple[Article | Document, ...]
    documents: tuple[Document, ...]
    pages: tuple[StandingPage, ...]
    scope: Scope
    recipe: Recipe = field(default_factory=Recipe)
    undated: tuple[Article, ...] = ()  # imported ones whose day nobody knows yet: preview only
    samples_left_out: int = 0
    unapproved: tuple[Article | Document, ...] = ()  # left out for want of approval alone
    acts: Acts = NO_ACTS  # who submitted, approved, returned: preview only
    removed: Removed = field(default_factory=dict)  # honours taken out at somebody's request
    ledger: AddressLedger = NO_LEDGER  # whose the published addresses of honorees are
    crew: Crew = field(default_factory=Crew)
    problems: tuple[Problem, ...] = ()  # what check would say that stops nothing
    aside: tuple[Problem, ...] = ()  # errors of what a publishing build does not show anyway
    weigh: Callable[[Rendition], int] = _unweighed  # bytes of a photo's size; 0 where unknown
    jpeg: Callable[[Photo, int], bytes] = _undeveloped  # a photo at most so many pixels wide

    @property
    def read(self) -> tuple[Article, ...]:
        """All that have pages of their own: those of the lists, and in a preview the undated."""
        return (*self.articles, *self.undated)

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
    def register(self) -> Register:
        """The register of all honours that may be public."""
        found = records(self.articles, self.documents, self.catalogue, self.removed)
        return register(found, self.catalogue, self.ledger)

    def with_register(self, known: Register) -> "Site":
        """The same site with a register that is known to be its own, not worked out again."""
        after = replace(self)
        vars(after)["register"] = known  # where cached_property keeps what it has worked out
        return after

    @cached_property
    def consulted(self) -> tuple[Article, ...]:
        """Articles whose proposals are open to comment on the day of this build, oldest first."""
        today = self.scope.at.astimezone(ICT).date()
        spans = ((article, article.fields.consultation) for article in self.articles)
        return tuple(article for article, span in spans if span and _is_open(span, today))

    @cached_property
    def citing(self) -> dict[str, tuple[Article, ...]]:
        """Articles by the documents that their honours rest on or were revoked by."""
        return _grouped(
            (key, article)
            for article in self.articles
            for key in dict.fromkeys(
                document
                for honour in article.honours
                if honour.is_shown
                for document in honour.documents
            )
        )


def _is_open(span: Consultation, today: date) -> bool:
    return span.opens <= today <= span.closes


def select(
    entries: Entries, places: Places, portal: Portal, catalogue: Catalogue, scope: Scope
) -> Site:
    """The site of a build: published and due, and no more than the scope allows."""
    articles = sorted((entry.value for entry in entries.articles), key=_order)
    documents = sorted((entry.value for entry in entries.documents), key=_order)
    pages = sorted((entry.value for entry in entries.pages), key=lambda page: page.slug)
    dated: tuple[Article | Document, ...] = (*articles, *documents)
    left_out = [value for value in (*dated, *pages) if _is_sample_only(value, scope)]
    return Site(
        places=places,
        portal=portal,
        catalogue=catalogue,
        articles=tuple(article for article in articles if is_shown(article, scope)),
        withdrawn=tuple(value for value in dated if _is_withdrawn(value, scope)),
        documents=tuple(document for document in documents if is_shown(document, scope)),
        pages=tuple(filled(page, portal) for page in pages if not _is_left_out(page, scope)),
        scope=scope,
        samples_left_out=len(left_out),
        unapproved=tuple(value for value in dated if _is_unapproved_only(value, scope)),
    )


def with_article(site: Site, article: Article, alone: Site) -> Site:
    """The site after an edit of one article that it has, in the order of a whole build.

    ``alone`` is a site of this article, prepared: its clock and what it knows of photos count.
    """
    after = replace(site, scope=alone.scope, weigh=alone.weigh, jpeg=alone.jpeg)
    others = (one for one in site.articles if one.file != article.file)
    undated = tuple(article if one.file == article.file else one for one in site.undated)
    if not article.fields.is_dated:
        return replace(after, undated=undated)
    after = replace(after, articles=tuple(sorted((*others, article), key=_order)))
    before = next(one for one in site.articles if one.file == article.file)
    if _tells_the_same(before, article):
        known = site.register
        if before in known.by_source:
            known = known.with_source(before, article)
        return after.with_register(known)
    return after


def _tells_the_same(before: Article, after: Article) -> bool:
    """Whether the register would be the same but for the words of the article."""
    return (before.honours, before.written, before.when) == (
        after.honours,
        after.written,
        after.when,
    )


def is_shown(value: Article | Document, scope: Scope) -> bool:
    """Whether a build of this scope may show it at all."""
    if value.fields.status == "withdrawn" or _is_left_out(value, scope):
        return False
    is_ready = value.fields.status == "published" and _is_due(value.when, scope)
    return (is_ready and _is_cleared(value, scope)) or scope.unpublished


def notice(value: Article | Document, scope: Scope) -> str:
    """What a preview says about something that is not public yet; "" for what is."""
    if isinstance(value, Article) and not value.fields.is_dated:
        return _NO_DAY
    match value.fields.status:
        case "draft":
            return "Bản nháp, chưa công bố"
        case "pending":
            return "Đang chờ duyệt, chưa công bố"
        case "published" if not _is_cleared(value, scope):
            return f"{_unclear(value)} duyệt, chưa công bố"
        case "published" if not _is_due(value.when, scope):
            return f"Hẹn đăng {moment_text(value.when)}, chưa công bố"
    return ""


def _unclear(value: Article | Document) -> str:
    if value.taken_back:
        return "Đã trả lại hoặc gỡ sau khi"
    return "Đã sửa sau khi" if is_void(value) else "Chưa được"


def _is_withdrawn(value: Article | Document, scope: Scope) -> bool:
    """Only what was public once leaves a notice."""
    is_gone = value.fields.status == "withdrawn" and _is_due(value.when, scope)
    return is_gone and not _is_left_out(value, scope)


def _is_due(when: Moment, scope: Scope) -> bool:
    return when.instant() <= scope.at


def _is_cleared(value: Article | Document, scope: Scope) -> bool:
    """Whether its approval, where one is asked for, is of just this; samples need none."""
    return value.is_approved or value.fields.sample or not scope.approved_only


def _is_left_out(value: Article | Document | StandingPage, scope: Scope) -> bool:
    return value.fields.sample and not scope.samples


def _is_sample_only(value: Article | Document | StandingPage, scope: Scope) -> bool:
    """Whether it is missing for being a sample, and for no other reason."""
    if not _is_left_out(value, scope):
        return False
    return isinstance(value, StandingPage) or is_shown(value, replace(scope, samples=True))


def _is_unapproved_only(value: Article | Document, scope: Scope) -> bool:
    """Whether it is missing for want of approval, and for no other reason."""
    return not is_shown(value, scope) and is_shown(value, replace(scope, approved_only=False))


def _order(value: Article | Document) -> tuple[datetime, str]:
    return value.when.instant(), value.key


def _grouped(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, tuple[Item, ...]]:
    groups: dict[Key, list[Item]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return {key: tuple(items) for key, items in groups.items()}
