"""Copies of articles for download: an HTML file with its photos inside, the text as Markdown."""

import base64
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from html import escape

from plugins.core import addresses
from plugins.core.article import Article
from plugins.core.article_words import banners, days
from plugins.core.body import Body, FigureRef
from plugins.core.html_markdown import markdown_of
from plugins.core.page import Later, Page
from plugins.core.photo import Photo
from plugins.core.pictures import Figure, figures
from plugins.core.site import Site
from plugins.portal import words
from plugins.portal.article_tools import cite
from plugins.portal.blocks import blocks
from plugins.portal.honour_rows import honour_groups
from plugins.portal.kept_views import KeptBlock, KeptFigure, KeptView
from plugins.portal.views import Block

_ROOM = 1_500_000  # bytes of all photos of a copy, as they stand in it
_WIDTHS = (
    960,
    640,
    480,
    320,
    160,
)  # pixels; a copy that is too large takes the next for its largest
_PATH = re.compile(r'(?<= href=")/(?!/)')
_LINK_HERE = re.compile(r'<a [^>]*href="/(?!/)[^"]*"[^>]*>(.*?)</a>', re.DOTALL)


@dataclass(frozen=True)
class KeptFacts:
    """A view that lacks only its words and photos, and what these are made from."""

    shell: KeptView
    front: tuple[tuple[str, str], ...]  # what the Markdown says before its text
    body: Body
    figures: tuple[tuple[FigureRef, Figure], ...]
    photos: tuple[Photo, ...]  # of the figures
    origin: str


def pages_of(site: Site, article: Article) -> Iterator[Page]:
    """Two for each article; they hold what its page shows."""
    facts = Later(partial(_facts, site, article))
    html, text = (addresses.kept(article.address, article.slug, kind) for kind in ("html", "md"))
    yield Page(html, "downloads/article.html", facts, partial(_view, site))
    yield Page(text, None, facts, _markdown)


def _facts(site: Site, article: Article) -> KeptFacts:
    found = figures(article, site.recipe)
    photos = (article.photo(ref.file) for ref in found)
    return KeptFacts(
        shell=_shell(site, article, found),
        front=tuple(_front(site, article)),
        body=article.body,
        figures=tuple(found.items()),
        photos=tuple(photo for photo in photos if photo),
        origin=site.portal.url,
    )


def _shell(site: Site, article: Article, found: Mapping[FigureRef, Figure]) -> KeptView:
    fields = article.fields
    told = [f"{day.label}: {day.text}" for day in days(article)]
    of = ((ref.file, figure) for ref, figure in found.items())
    return KeptView(
        title=fields.title,
        summary=fields.summary or "",
        facts=(*([fields.author] if fields.author else []), *told),
        banners=tuple(banners(site, article)),
        key_points=fields.key_points,
        blocks=(),
        honours=tuple(honour_groups(site, article, of)),
        corrections=words.corrections(article),
        credits=words.credits_of(article),
        cite=cite(site, article),
        permalink=site.portal.url + article.address,
        source=f"Tải về từ {site.portal.agency or site.portal.name}",
    )


def _front(site: Site, article: Article) -> Iterator[tuple[str, str]]:
    """Only what the page says as well."""
    fields = article.fields
    known = (("date", fields.date), ("modified", fields.modified))
    yield "title", fields.title
    yield from ((name, moment.iso()) for name, moment in known if moment)
    if fields.event_date:
        yield "event_date", fields.event_date.isoformat()
    if fields.author:
        yield "author", fields.author
    if fields.summary:
        yield "summary", fields.summary
    yield "publisher", site.portal.agency or site.portal.name
    yield "address", site.portal.url + article.address


def _view(site: Site, facts: KeptFacts) -> KeptView:
    """Converts the words, and puts the photos in."""
    data = dict(zip((figure for _, figure in facts.figures), _fitting(site, facts), strict=True))
    parts = blocks(facts.body, dict(facts.figures))
    return replace(facts.shell, blocks=tuple(_kept(part, data, facts.origin) for part in parts))


def _kept(part: Block, data: Mapping[Figure, bytes], origin: str) -> KeptBlock:
    if not part.figures:
        return KeptBlock(_absolute(part.html, origin))
    return KeptBlock(figures=tuple(_figure(figure, data[figure]) for figure in part.figures))


def _figure(figure: Figure, data: bytes) -> KeptFigure:
    return KeptFigure(
        data=f"data:image/jpeg;base64,{base64.b64encode(data).decode()}" if data else "",
        width=figure.picture.width,
        height=figure.picture.height,
        alt=figure.picture.alt,
        caption=figure.caption,
        credit=figure.credit,
        number=figure.number,
        total=figure.total,
    )


def _fitting(site: Site, facts: KeptFacts) -> list[bytes]:
    """The photos at the size for reading; while there are too many bytes, the largest is reduced.

    The last ones are left out where even the smallest size is too much.
    """
    steps = [0] * len(facts.photos)
    found = [site.jpeg(photo, _WIDTHS[0]) for photo in facts.photos]
    while _weight(found) > _ROOM:
        place = max(range(len(found)), key=lambda place: (_left(steps[place]), len(found[place])))
        if not _left(steps[place]):
            last = max(place for place, data in enumerate(found) if data)
            found[last] = b""
            continue
        steps[place] += 1
        found[place] = site.jpeg(facts.photos[place], _WIDTHS[steps[place]])
    return found


def _left(step: int) -> bool:
    return step + 1 < len(_WIDTHS)


def _weight(found: Sequence[bytes]) -> int:
    return sum(-(-len(data) // 3) * 4 for data in found)


def _absolute(html: str, origin: str) -> str:
    """Links of this portal with its origin; without one they are no links in a copy."""
    return _PATH.sub(f"{origin}/", html) if origin else _LINK_HERE.sub(r"\1", html)


def _markdown(facts: KeptFacts) -> bytes:
    """The text as Markdown, with what the page says of it as front matter."""
    front = "\n".join(
        f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in facts.front
    )
    text = "\n\n".join((f"# {markdown_of(escape(facts.shell.title))}", *_parts(facts)))
    return f"---\n{front}\n---\n\n{text}\n".encode()


def _parts(facts: KeptFacts) -> Iterator[str]:
    for part in blocks(facts.body, dict(facts.figures)):
        if part.html:
            yield markdown_of(_absolute(part.html, facts.origin))
        for figure in part.figures:
            caption = figure.caption.replace('"', '\\"')
            alt = figure.picture.alt.replace("]", "\\]")
            yield f'![{alt}]({facts.origin}{figure.picture.src} "{caption}")'
    for note in facts.shell.corrections:
        yield f"**{note.day.label}, {note.day.text}:** {markdown_of(escape(note.text))}"
    yield from facts.shell.credits
