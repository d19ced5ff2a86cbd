"""Links to full-size pictures that stand beside their thumbnails."""

from collections.abc import Sequence

from plugins.core.manuscript.blocks import Figure, Link, Picture, plain
from plugins.core.manuscript.pieces import Piece, Words
from plugins.tools.sharepoint.body.addresses import is_picture, is_thumbnail_of


def with_originals(pieces: Sequence[Piece]) -> list[Piece]:
    """A link to the full-size file beside its thumbnail tells the original."""
    found = list(pieces)
    for place, piece in enumerate(pieces):
        if not isinstance(piece, Figure) or piece.picture.original:
            continue
        for other in pieces[max(0, place - 1) : place + 2]:
            target = _only_picture_link(other) if isinstance(other, Words) else ""
            if target and is_thumbnail_of(piece.picture.address, target):
                picture = piece.picture
                full = Picture(picture.address, target, picture.alt, picture.data)
                found[place] = Figure(full, piece.caption)
    return found


def _only_picture_link(words: Words) -> str:
    links = [child for child in words.children if isinstance(child, Link)]
    others = plain(tuple(child for child in words.children if not isinstance(child, Link)))
    return links[0].target if len(links) == 1 and not others and is_picture(links[0].target) else ""
