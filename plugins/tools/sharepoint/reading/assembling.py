"""Puts a reading together: repairs the text, reads the blocks, finds people and days, counts."""

from dataclasses import dataclass, replace

from bs4 import BeautifulSoup

from plugins.core.legacy.repair import repair_text
from plugins.core.manuscript import byline
from plugins.core.manuscript.byline import Byline
from plugins.core.manuscript.evidence import Caution, Evidence
from plugins.core.manuscript.walking import words
from plugins.tools.sharepoint.body.reading import BodyReading, read_blocks
from plugins.tools.sharepoint.injected.pages import judge_page
from plugins.tools.sharepoint.model import Download, Identity, Injection, Loss, Reading, Unread
from plugins.tools.sharepoint.reading import trimming
from plugins.tools.sharepoint.reading.dating import Dating
from plugins.tools.sharepoint.reading.doubts import doubts
from plugins.tools.sharepoint.reading.error_pages import error_of
from plugins.tools.sharepoint.reading.events import event_of
from plugins.tools.sharepoint.reading.papers import papers
from plugins.tools.sharepoint.reading.places import Place
from plugins.tools.sharepoint.reading.related import cut_related
from plugins.tools.sharepoint.text.legacy import repair_soup
from plugins.tools.sharepoint.text.loss import measure
from plugins.tools.sharepoint.text.twice_escaped import unescape_soup, unescaped

_PLANTED = 4  # score of a page that is quarantined whole
_MOST_FURNITURE = 400  # words listed of what stands outside of the article


@dataclass(frozen=True, kw_only=True)
class Material:
    """What was taken from a page or a record, its body aside, before it is put together.

    ``furniture`` are the words outside of the body, ``unseen`` those that it hid,
    ``mentioned`` the addresses of other pages in its lists of other news.
    """

    profile: str
    lines: tuple[str, ...] = ()
    cuts: tuple[str, ...] = ()
    confidence: float
    title: Place | None
    author: Place | None = None
    summary: Place | None = None
    category: Place | None = None
    downloads: tuple[Download, ...] = ()
    dating: Dating
    identity: Identity
    injections: tuple[Injection, ...] = ()
    furniture: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    cautions: tuple[Caution, ...] = ()


@dataclass(frozen=True)
class _Fields:
    """The short texts, repaired."""

    title: str | None
    author: str | None
    summary: str | None
    category: str | None
    evidence: tuple[Evidence, ...]
    cautions: tuple[Caution, ...]


def assemble(found: Material, tree: BeautifulSoup) -> Reading | Unread:
    """The reading; a page that is gambling advertising as a whole is none. Consumes the tree."""
    unescape_soup(tree)
    repaired, warned = repair_soup(tree)
    likely = next((one.value for one in repaired if one.field == "text"), "")
    fields = _fields(found, likely)
    source = tree.get_text("\n")
    body = read_blocks(tree)
    own = cut_related(body.blocks)
    blocks, line = byline.take(own.blocks)
    trimmed = trimming.trim(blocks, fields.title or "", trimming.pattern(found.lines))
    text = "\n".join(words(trimmed.blocks))
    unread = _unread(fields.title or "", text)
    if unread is not None:
        return unread
    event = event_of(trimmed.blocks, found.dating.date, fields.summary or "")
    dated = found.dating
    whole = replace(
        found,
        evidence=(
            *(*found.evidence, *fields.evidence, *dated.evidence),
            *(*event.evidence, *repaired),
        ),
        cautions=(
            *(*found.cautions, *fields.cautions, *dated.cautions, *event.cautions),
            *(*warned, *body.cautions),
        ),
    )
    people = _people(fields, line)
    loss = _loss(
        found,
        source,
        (*trimmed.furniture, *own.furniture, people.words),
        _said(fields, people, text),
    )
    reading = _reading(whole, fields, people, replace(body, blocks=trimmed.blocks))
    mentioned = (*found.mentioned, *own.targets)
    reading = replace(reading, event_date=event.day, loss=loss, text=source, mentioned=mentioned)
    return replace(reading, cautions=(*reading.cautions, *doubts(reading)))


def _unread(title: str, text: str) -> Unread | None:
    """Why a page is no article: planted whole, or a portal's message of an error."""
    score, why = judge_page(title, text)
    if score >= _PLANTED:
        return Unread("planted-page", f"cả trang có dấu hiệu bị cài nội dung cờ bạc ({why})")
    return error_of(title, text)


def _reading(found: Material, fields: _Fields, people: Byline, body: BodyReading) -> Reading:
    """The parts in their places; what is counted over all of them comes later."""
    return Reading(
        profile=found.profile,
        confidence=found.confidence,
        title=fields.title,
        date=found.dating.date,
        event_date=None,
        author=people.author,
        text_credit=people.text,
        photo_credit=people.photos,
        source_credit=people.source,
        summary=fields.summary,
        category=fields.category,
        blocks=body.blocks,
        downloads=(*found.downloads, *papers(body.blocks, found.downloads)),
        videos=body.videos,
        identity=found.identity,
        evidence=found.evidence,
        cautions=found.cautions,
        injections=found.injections,
        loss=Loss(0.0, (), ()),
        text="",
    )


def _fields(found: Material, likely: str) -> _Fields:
    """Title, author, summary and category as the page prints them, or None.

    ``likely`` is the legacy character set of the body: a title alone is too short to tell.
    """
    evidence: list[Evidence] = []
    cautions: list[Caution] = []

    def said(name: str, place: Place | None) -> str | None:
        if place is None:
            return None
        repaired = repair_text(unescaped(place.text), likely=likely)
        text = " ".join(repaired.text.split())
        evidence.extend(repaired.evidence)
        cautions.extend(one for one in repaired.cautions if one not in cautions)
        if text:
            evidence.append(Evidence(name, text, place.selector, place.text[:200]))  # type: ignore[arg-type]  # one of the four
        return text or None

    title = said("title", found.title)
    return _Fields(
        title=trimming.cut(title, found.cuts) if title else None,
        author=said("author", found.author),
        summary=said("summary", found.summary),
        category=said("category", found.category),
        evidence=tuple(evidence),
        cautions=tuple(cautions),
    )


def _people(fields: _Fields, line: Byline | None) -> Byline:
    """The printed field first; the line at the end tells of photos and sources as well."""
    line = line or Byline()
    source = byline.source_of(fields.author) if fields.author else None
    author = (None if source else fields.author) or line.author or line.text
    text = line.text if line.text != author else None
    return replace(line, author=author, text=text, source=line.source or source)


def _said(fields: _Fields, people: Byline, text: str) -> str:
    """Every word of the article, wherever it stands in it."""
    parts = (fields.title, fields.summary, people.author, people.photos, people.source, text)
    return "\n".join(part for part in parts if part)


def _loss(found: Material, source: str, furniture: tuple[str, ...], article: str) -> Loss:
    """Only furniture that stood in the body is subtracted: a menu's words hide no lost ones."""
    inside = "\n".join((*furniture, *(one.words for one in found.injections if one.is_removed)))
    loss = measure(source, article, inside)
    outside = " ".join((*found.furniture, *found.unseen)).split()[:_MOST_FURNITURE]
    return replace(loss, furniture=(*loss.furniture, *outside))
