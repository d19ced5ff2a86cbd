"""All rules of wording over a content root, with what is known of unchanged folders."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from plugins.core.address_ledger import NO_LEDGER, AddressLedger
from plugins.core.article import Article
from plugins.core.catalogue import Catalogue
from plugins.core.entry import Entries, Entry
from plugins.core.frontmatter import split
from plugins.core.paper import Document, StandingPage
from plugins.core.problems import Problem
from plugins.core.recall import NOTHING_KNOWN, Recall
from plugins.core.rules.wording.alike_rules import of_alike, of_schedule
from plugins.core.rules.wording.day_rules import of_days_in_text
from plugins.core.rules.wording.length_rules import of_lengths
from plugins.core.rules.wording.link_rules import Known, Linking, of_links
from plugins.core.rules.wording.links import Link, anchors, links, target_of
from plugins.core.rules.wording.photo_rules import of_photos
from plugins.core.rules.wording.placeholder_rules import of_placeholders
from plugins.core.rules.wording.private_rules import of_private_words
from plugins.core.rules.wording.prose import Prose
from plugins.core.rules.wording.spelling_rules import of_spelling
from plugins.core.rules.wording.structure_rules import of_structure
from plugins.core.rules.wording.typing_rules import of_typing

_SHORTEST = 30  # words of a text that is compared with others


@dataclass(frozen=True)
class Worded:
    """What a file says by itself: its problems, and what is held against the other files."""

    problems: tuple[Problem, ...]
    links: tuple[Link, ...]
    places: frozenset[str]
    digest: str = ""  # of its text, "" where that is short


@dataclass(frozen=True)
class Asked:
    """What the rules are asked with; ``url`` is the portal's public address, "" if unknown."""

    root: Path
    catalogue: Catalogue
    today: date
    ledger: AddressLedger = NO_LEDGER
    url: str = ""
    recall: Recall = NOTHING_KNOWN


def of_wording(entries: Entries, asked: Asked) -> Iterator[Problem]:
    """Every rule, over everything that readers may read."""
    known = Known(entries, asked.catalogue, asked.ledger)
    host = target_of(asked.url).host
    articles = [e for e in entries.articles if e.value.fields.status != "withdrawn"]
    worded = [(entry, known_article(asked.root, entry, asked.recall)) for entry in articles]
    for entry, found in worded:
        yield from found.problems
        yield from _linked(entry, found, known, host)
        yield from of_schedule(entry, asked.today)
    yield from of_alike((entry, found.digest) for entry, found in worded)
    papers: tuple[Entry[Document] | Entry[StandingPage], ...] = (*entries.documents, *entries.pages)
    for paper in papers:
        found = of_paper(paper)
        yield from found.problems
        yield from _linked(paper, found, known, host)


def of_article(root: Path, entry: Entry[Article]) -> Worded:
    """What an article says by itself; nothing outside of its folder is read."""
    prose = _prose(entry)
    problems = (
        *_of_any(prose, entry),
        *of_lengths(entry),
        *of_photos(root, entry),
    )
    return Worded(problems, tuple(links(prose)), anchors(prose), _digest(entry))


def of_paper(entry: Entry[Document] | Entry[StandingPage]) -> Worded:
    """The same of a document or a standing page; one in English is not spelled."""
    prose = _prose(entry)
    is_english = isinstance(entry.value, StandingPage) and entry.value.fields.lang != "vi"
    problems = () if is_english else tuple(_of_any(prose, None))
    return Worded(problems, tuple(links(prose)), anchors(prose))


def known_as(article: Article) -> str:
    """What ``of_article`` gives is remembered by."""
    return f"wording {article.folder}"


def known_article(root: Path, entry: Entry[Article], recall: Recall) -> Worded:
    """The same, from memory where its folder is as it was."""
    article = entry.value
    return recall.value(known_as(article), (article.folder,), partial(of_article, root, entry))


def _of_any(prose: Prose, entry: Entry[Article] | None) -> Iterator[Problem]:
    yield from of_spelling(prose)
    yield from of_typing(prose)
    yield from of_placeholders(prose)
    yield from of_days_in_text(prose, entry)
    yield from of_structure(prose)
    yield from of_private_words(prose)


def _linked(
    entry: Entry[Article] | Entry[Document] | Entry[StandingPage],
    found: Worded,
    known: Known,
    host: str,
) -> Iterator[Problem]:
    page = Linking(entry.source, entry.value.address, found.places)
    return of_links(page, found.links, known, host)


def _prose(entry: Entry[Article] | Entry[Document] | Entry[StandingPage]) -> Prose:
    parts, _ = split(entry.source)
    return Prose(entry.source, parts.body_line if parts else 1)


def _digest(entry: Entry[Article]) -> str:
    body = entry.value.body
    if body.words < _SHORTEST:
        return ""
    pieces = (" ".join(piece.markdown.split()) for piece in body.pieces)
    text = " ".join(filter(None, pieces))
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
