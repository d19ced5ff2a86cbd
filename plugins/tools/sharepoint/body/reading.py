"""The entry: the tree of a body becomes blocks, videos and cautions."""

from dataclasses import dataclass

from bs4 import Tag

from plugins.core.manuscript.blocks import Block
from plugins.core.manuscript.evidence import Caution
from plugins.tools.sharepoint.body.walking import Walker
from plugins.tools.sharepoint.model import Video


@dataclass(frozen=True)
class BodyReading:
    """The blocks in their order, the videos that the body showed, and what was not certain."""

    blocks: tuple[Block, ...]
    cautions: tuple[Caution, ...] = ()
    videos: tuple[Video, ...] = ()


def read_blocks(body: Tag) -> BodyReading:
    """The blocks of a body whose text is repaired and whose furniture is gone."""
    walker = Walker()
    blocks = walker.blocks(body.contents)
    return BodyReading(tuple(blocks), tuple(walker.cautions), tuple(walker.videos))
