"""Pictures that nobody holds keep their place in the article, under the name that fits them."""

import re
from collections.abc import Callable, Iterable, Iterator

from plugins.core.file_names import picture_name
from plugins.core.manuscript.blocks import Block, Picture, plain
from plugins.core.manuscript.markdown.writing import to_markdown
from plugins.core.manuscript.walking import figures
from plugins.tools.sharepoint.keeping.leaf import leaf

_OUT = re.compile(r"https?://[^\s/]|mailto:|tel:", re.IGNORECASE)
_LONGEST = 2048
_SUFFIXES = (".jpg", ".jpeg", ".png", ".gif", ".webp")


def gap_name(picture: Picture) -> str:
    """The name under which an editor can lay the picture beside the article."""
    found = leaf(picture.original or picture.address)
    ending = "." + found.rsplit(".", 1)[-1].lower() if "." in found else ""
    return picture_name(found, ending if ending in _SUFFIXES else ".jpg")


def with_gaps(
    blocks: tuple[Block, ...],
    name: Callable[[Picture], str | None],
    target: Callable[[str], str | None],
) -> str:
    """Markdown in which a missing picture is a named gap: figure, file name and caption stay."""
    return to_markdown(
        blocks,
        picture_name=lambda one: name(one) or gap_name(one),
        link_target=target,
    )


def elsewhere(address: str) -> str | None:
    """A link that leads out of the old portal stays; one into it would be dead: words only."""
    found = address.strip()
    return found if _OUT.match(found) and len(found) <= _LONGEST else None


def shown(
    blocks: Iterable[Block], name: Callable[[Picture], str | None]
) -> Iterator[tuple[str, str]]:
    """Every picture's file and caption, gaps included, in the order of the article."""
    for figure in figures(blocks):
        yield name(figure.picture) or gap_name(figure.picture), plain(figure.caption)
