"""Photos as pages show them: all published sizes, with caption, credit and place in the article."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from plugins.core.article import Article
from plugins.core.body import FigureRef
from plugins.core.name_links import text_parts
from plugins.core.photo import Photo, Rendition, of_kind
from plugins.core.recipe import Recipe
from plugins.core.view_parts import Link, SharedImage

_USUAL_WIDTH = 960
_CARD_WIDTH = 720  # 216 px on a screen of three pixels to one


@dataclass(frozen=True)
class Picture:
    """A photo in all its sizes. ``width`` and ``height`` are those of ``src``, in pixels."""

    src: str  # JPEG
    srcset: str  # JPEG, "" where there is one size only
    avif: str  # srcset of AVIF, "" where the recipe makes none
    width: int
    height: int
    alt: str
    full: str  # address of the largest JPEG
    full_width: int
    full_height: int


@dataclass(frozen=True)
class Figure:
    """A captioned photo of an article; ``anchor`` is its id on the page ("anh-2")."""

    picture: Picture
    caption: str
    parts: tuple[Link, ...]  # the caption cut at the names that have pages
    credit: str
    number: int
    total: int
    anchor: str


@cache
def picture(photo: Photo, alt: str, recipe: Recipe) -> Picture:
    """All published sizes of a photo."""
    return _picture(of_kind(photo, recipe, "jpg"), of_kind(photo, recipe, "avif"), alt)


@cache
def thumbnail(photo: Photo, alt: str, recipe: Recipe) -> Picture:
    """The sizes that a card of a list needs: a list has up to 60, and each is 300 bytes lighter."""
    jpegs, avifs = of_kind(photo, recipe, "jpg"), of_kind(photo, recipe, "avif")
    return _picture(_small(jpegs), _small(avifs), alt)


def _small(sizes: tuple[Rendition, ...]) -> tuple[Rendition, ...]:
    return tuple(size for size in sizes if size.width <= _CARD_WIDTH) or sizes[:1]


def _picture(jpegs: tuple[Rendition, ...], avifs: tuple[Rendition, ...], alt: str) -> Picture:
    usual = next((size for size in jpegs if size.width >= _USUAL_WIDTH), jpegs[-1])
    return Picture(
        src=usual.address,
        srcset=_srcset(jpegs) if len(jpegs) > 1 else "",
        avif=_srcset(avifs),
        width=usual.width,
        height=usual.height,
        alt=alt,
        full=jpegs[-1].address,
        full_width=jpegs[-1].width,
        full_height=jpegs[-1].height,
    )


def _srcset(sizes: tuple[Rendition, ...]) -> str:
    return ", ".join(f"{size.address} {size.width}w" for size in sizes)


def figures(
    article: Article, recipe: Recipe, people: Mapping[str, str] = MappingProxyType({})
) -> dict[FigureRef, Figure]:
    """The figures of an article that have a photo, numbered through.

    The editor's own credit comes before the one that is written in the photo file. Names of
    ``people`` in captions lead to their addresses.
    """
    refs = article.body.figures
    said = (article.fields.credits and article.fields.credits.photos) or ""
    found = {}
    for number, ref in enumerate(refs, start=1):
        photo = article.photo(ref.file)
        if photo:
            image = picture(photo, ref.alt, recipe)
            credit = said or photo.notes.credit
            found[ref] = Figure(
                picture=image,
                caption=ref.caption,
                parts=text_parts(ref.caption, people),
                credit=credit,
                number=number,
                total=len(refs),
                anchor=f"anh-{number}",
            )
    return found


def cover(article: Article, recipe: Recipe, *, is_small: bool = False) -> Picture | None:
    """The first photo of an article, for cards; ``is_small`` for the rows of a list."""
    for ref in article.body.figures:
        photo = article.photo(ref.file)
        if photo:
            return (thumbnail if is_small else picture)(photo, ref.alt, recipe)
    return None


def shared(picture: Picture) -> SharedImage:
    """A photo as networks show it with a link: its largest JPEG."""
    return SharedImage(picture.full, picture.full_width, picture.full_height, picture.alt)
