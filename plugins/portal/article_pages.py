"""Articles: each at its permanent address, with the files that it offers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from plugins.core import addresses
from plugins.core.article import Article
from plugins.core.article_words import banners, days, is_unlisted
from plugins.core.body import Body, FigureRef
from plugins.core.changes import newest_change, shared_article
from plugins.core.gallery import address_of, count_text, has_gallery
from plugins.core.linked_data.news import LinkedNews, linked_news, news_jsonld
from plugins.core.names import fold
from plugins.core.page import Listed, ListedPhoto, Page
from plugins.core.pictures import Figure, picture, shared
from plugins.core.pictures import figures as figures_of
from plugins.core.site import Site
from plugins.core.view_parts import HOME, Link, Meta
from plugins.portal import words
from plugins.portal.article_tools import article_tools, with_qr
from plugins.portal.blocks import blocks
from plugins.portal.files import attachment, file_pages
from plugins.portal.hearing import spoken_words
from plugins.portal.honour_rows import honour_groups
from plugins.portal.light_pages import light_link
from plugins.portal.related import Relations
from plugins.portal.views import ArticleView, Series, Video


@dataclass(frozen=True)
class ArticleFacts:
    """What an article's page is made from: all but its words is ready, the words are Markdown."""

    shell: ArticleView
    body: Body
    figures: tuple[tuple[FigureRef, Figure], ...]
    people: tuple[tuple[str, str], ...]  # names with the addresses of their pages
    linked: LinkedNews


def pages(
    site: Site, beside: Callable[[Site, Article], Iterator[Page]] = lambda *_: iter(())
) -> Iterator[Page]:
    """Every article and its attachments, each followed by the pages ``beside`` it."""
    relations = Relations(site)
    for article in site.read:
        yield from _pages(site, article, relations)
        yield from beside(site, article)


def pages_of(site: Site, article: Article) -> Iterator[Page]:
    """Those of one article."""
    return _pages(site, article, Relations(site, article))


def _pages(site: Site, article: Article, relations: Relations) -> Iterator[Page]:
    facts = _facts(site, article, relations)
    yield Page(article.address, "article.html", facts, _view, _listed(site, article, facts))
    files = [attached.file for attached in article.fields.attachments]
    yield from file_pages(site, article, files)


def _view(facts: ArticleFacts) -> ArticleView:
    """Converts the words; figures that open the body stand before the key points."""
    parts = blocks(facts.body, dict(facts.figures), dict(facts.people))
    meta = replace(facts.shell.meta, json_ld=news_jsonld(facts.linked))
    spoken = spoken_words(facts.shell, parts)
    light = light_link(facts.shell.meta.address, facts.shell, parts)
    tools = with_qr(facts.shell.tools, facts.shell.permalink)
    shell = replace(facts.shell, meta=meta, spoken=spoken, light=light, tools=tools)
    if parts and parts[0].figures:
        return replace(shell, opening=parts[0].figures, blocks=parts[1:])
    return replace(shell, blocks=parts)


def _listed(site: Site, article: Article, facts: ArticleFacts) -> Listed | None:
    if is_unlisted(site, article):
        return None
    figures = (figure for _, figure in facts.figures)
    photos = tuple(ListedPhoto(one.picture.full, one.caption) for one in figures)
    return Listed(newest_change([article]), photos)


def _facts(site: Site, article: Article, relations: Relations) -> ArticleFacts:
    people = site.register.people_of(article)
    figures = figures_of(article, site.recipe, people)
    near = tuple(words.card(site, other) for other in relations.of(article))
    shell = replace(_shell(site, article, figures), related=near)
    linked = linked_news(site, article, figures)
    return ArticleFacts(shell, article.body, tuple(figures.items()), tuple(people.items()), linked)


def _shell(site: Site, article: Article, figures: dict[FigureRef, Figure]) -> ArticleView:
    fields = article.fields
    gallery = _gallery_link(article)
    return ArticleView(
        meta=_meta(site, article, figures),
        topic=words.topic(site, article),
        title=fields.title,
        summary=fields.summary or "",
        author=fields.author or "",
        days=days(article),
        minutes=words.minutes(article),
        photos="" if gallery else words.photo_count(article),
        gallery=gallery,
        banners=tuple(banners(site, article)),
        opening=(),
        key_points=fields.key_points,
        blocks=(),
        honours=tuple(
            honour_groups(site, article, ((ref.file, figure) for ref, figure in figures.items()))
        ),
        documents=tuple(_documents(site, article)),
        attachments=tuple(
            attachment(site, article, file.file, file.name) for file in fields.attachments
        ),
        videos=tuple(_videos(site, article)),
        series=_series(site, article),
        movements=tuple(
            Link(site.catalogue.movement[identifier].name, addresses.movement(identifier))
            for identifier in dict.fromkeys(fields.movements)
        ),
        tags=fields.tags,
        credits=words.credits_of(article),
        corrections=words.corrections(article),
        related=(),
        permalink=site.portal.url + article.address,
        tools=article_tools(site, article),
    )


def _meta(site: Site, article: Article, figures: dict[FigureRef, Figure]) -> Meta:
    topic = words.topic(site, article)
    return Meta(
        title=article.fields.title,
        description=article.fields.summary or article.fields.title,
        address=article.address,
        section=topic.href,
        trail=(HOME, topic),
        image=next((shared(figure.picture) for figure in figures.values()), None),
        article=shared_article(article, topic.text),
        noindex=is_unlisted(site, article),
        has_figures=bool(figures),
        has_extras=True,
        is_kept=not site.scope.unpublished,
        has_tools=True,
    )


def _gallery_link(article: Article) -> Link | None:
    if not has_gallery(article):
        return None
    return Link(f"Xem bộ {count_text(article)}", address_of(article))


def _documents(site: Site, article: Article) -> Iterator[Link]:
    shown = (honour for honour in article.honours if honour.is_shown)
    for key in dict.fromkeys(key for honour in shown for key in honour.documents):
        document = site.document.get(key)
        if document:
            yield Link(document.fields.title, document.address)


def _videos(site: Site, article: Article) -> Iterator[Video]:
    for video in article.fields.videos:
        poster = article.photo(video.poster or "")
        image = picture(poster, "", site.recipe) if poster else None
        yield Video(video.title, video.url, video.host, image)


def _series(site: Site, article: Article) -> Series | None:
    series = article.fields.series
    if series is None:
        return None
    parts = site.by_series[fold(series.name)]
    place = parts.index(article)
    before = parts[place - 1] if place else None
    after = parts[place + 1] if place + 1 < len(parts) else None
    return Series(series.name, f"Kỳ {series.part}", _series_link(before), _series_link(after))


def _series_link(article: Article | None) -> Link | None:
    if article is None or article.fields.series is None:
        return None
    return Link(f"Kỳ {article.fields.series.part}: {article.fields.title}", article.address)
