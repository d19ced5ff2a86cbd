"""Where everything that had an old address stands today."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.core import addresses
from plugins.core.article import Article
from plugins.core.file_kinds import published_name
from plugins.core.honoree import Honoree
from plugins.core.old_address import OldAddress, parse
from plugins.core.paper import Document
from plugins.core.pictures import picture
from plugins.core.recipe import Recipe


@dataclass(frozen=True)
class Move:
    """An old address, as written, and what stands for it.

    A picture's new address follows its bytes and the recipe, so that nobody may keep it for ever:
    ``is_lasting`` is False.
    """

    written: str
    old: OldAddress
    new: str
    title: str
    is_lasting: bool = True


def page_moves(values: Iterable[Article | Document], title: str = "") -> Iterator[Move]:
    """Every old address of articles and documents, in their order.

    ``title`` stands for their own where these must not be told.
    """
    for value in values:
        for written in value.fields.old_urls:
            yield from _move(written, value.address, title or value.fields.title)


def honoree_moves(people: Iterable[Honoree]) -> Iterator[Move]:
    """Published addresses of people who have another one today, such as after a joining."""
    for one in people:
        for slug in one.former_slugs:
            yield from _move(addresses.honoree(slug), one.address, one.name)


def file_moves(article: Article, recipe: Recipe) -> Iterator[Move]:
    """Every old address of the files beside an article.

    A picture leads to its largest published size, an attachment to itself; what the page does not
    publish leads to the page.
    """
    attached = {one.file for one in article.fields.attachments}
    shown = {figure.file for figure in article.body.figures}
    for old in article.fields.old_files:
        photo = article.photo(old.file) if old.file in shown else None
        if photo:
            full = picture(photo, "", recipe).full
            yield from _move(old.url, full, old.file, is_lasting=False)
        elif old.file in attached:
            yield from _move(old.url, article.address + published_name(old.file), old.file)
        else:
            yield from _move(old.url, article.address, article.fields.title)


def moved(moves: Iterable[Move]) -> dict[str, str]:
    """Key to new address, for ``old_address.resolve``; the first to have a key keeps it."""
    found: dict[str, str] = {}
    for move in moves:
        found.setdefault(move.old.key, move.new)
    return found


def _move(written: str, new: str, title: str, *, is_lasting: bool = True) -> Iterator[Move]:
    """Nothing for the front page, and for what the rules have named as no address."""
    old = parse(written)
    if old and old.key not in ("/", new.rstrip("/")):
        yield Move(written, old, new, title, is_lasting)
