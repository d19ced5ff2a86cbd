"""Light pages: the whole text of an article for slow data, its photos as links with their size."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from html import escape

from plugins.core import addresses
from plugins.core.article import Article
from plugins.core.article_words import banners, days
from plugins.core.body import Body, FigureRef
from plugins.core.page import Later, Page
from plugins.core.photo import of_kind
from plugins.core.pictures import Figure, figures
from plugins.core.site import Site
from plugins.core.view_parts import Link, Meta
from plugins.portal import words
from plugins.portal.blocks import blocks
from plugins.portal.files import size_text
from plugins.portal.views import ArticleView, Block, LightView

_AROUND = 1_600  # bytes of a light page beside the text, with its style sheet and icon, compressed
_KB = 1_000


@dataclass(frozen=True)
class LightFacts:
    """A view that lacks only its text, and what the text is made from."""

    shell: LightView
    body: Body
    figures: tuple[tuple[FigureRef, Figure], ...]
    weights: tuple[int, ...]  # bytes of the photo of each figure, 0 where unknown


def page_of(site: Site, article: Article) -> Page:
    """That of an article; a withdrawn one has none."""
    facts = Later(partial(_facts, site, article))
    return Page(addresses.light(article.address), "light.html", facts, _view)


def light_link(address: str, shell: ArticleView, parts: Sequence[Block]) -> Link:
    """The way to the light page of an article, with what it weighs: "Bản nhẹ (5 KB)"."""
    texts = [shell.title, shell.summary, *shell.key_points]
    texts += [note.text for note in shell.corrections]
    texts += [_block(part, {}).html for part in parts]
    weight = len(zlib.compress("\n".join(texts).encode(), 9)) + _AROUND
    return Link(f"Bản nhẹ ({-(-weight // _KB)} KB)", addresses.light(address))


def _facts(site: Site, article: Article) -> LightFacts:
    found = figures(article, site.recipe)
    weights = tuple(_weight(site, article, ref, figure) for ref, figure in found.items())
    return LightFacts(_shell(site, article), article.body, tuple(found.items()), weights)


def _weight(site: Site, article: Article, ref: FigureRef, figure: Figure) -> int:
    photo = article.photo(ref.file)
    sizes = of_kind(photo, site.recipe, "jpg") if photo else ()
    return sum(site.weigh(size) for size in sizes if size.address == figure.picture.src)


def _shell(site: Site, article: Article) -> LightView:
    fields = article.fields
    told = [f"{day.label}: {day.weekday}, {day.text}" for day in days(article)]
    return LightView(
        meta=Meta(
            title=f"Bản nhẹ: {fields.title}",
            description="",
            address=addresses.light(article.address),
            noindex=True,
            is_kept=not site.scope.unpublished,
        ),
        article=Link("Xem bản đầy đủ, có ảnh", article.address),
        title=fields.title,
        summary=fields.summary or "",
        facts=(*([fields.author] if fields.author else []), *told, words.minutes(article)),
        banners=tuple(banners(site, article)),
        key_points=fields.key_points,
        blocks=(),
        credits=words.credits_of(article),
        corrections=words.corrections(article),
    )


def _view(facts: LightFacts) -> LightView:
    """Converts the words."""
    known = (figure for _, figure in facts.figures)
    weights = {figure.anchor: weight for figure, weight in zip(known, facts.weights, strict=True)}
    parts = blocks(facts.body, dict(facts.figures))
    return replace(facts.shell, blocks=tuple(_block(part, weights) for part in parts))


def _block(part: Block, weights: dict[str, int]) -> Block:
    """The same with photos as paragraphs."""
    if not part.figures:
        return part
    return Block("\n".join(_photo(one, weights.get(one.anchor, 0)) for one in part.figures))


def _photo(figure: Figure, weight: int) -> str:
    """«Xem ảnh 3/7 – 48 KB», then the caption, and what is seen."""
    number = f" {figure.number}/{figure.total}" if figure.total > 1 else ""
    size = f" – {size_text(weight)}" if weight else ""
    link = f'<a href="{escape(figure.picture.src)}">Xem ảnh{number}{size}</a>'
    credit = f"(Ảnh: {figure.credit})" if figure.credit else ""
    seen = f"Trong ảnh: {figure.picture.alt}." if figure.picture.alt else ""
    said = (escape(text, quote=False) for text in (figure.caption, credit, seen) if text)
    return f'<p class="photo">{link}<br>{"<br>".join(said)}</p>'
