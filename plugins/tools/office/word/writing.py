"""Finished blocks as those of a draft: Markdown, and photos in their places."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from plugins.core.manuscript.blocks import Block, Figure, Paragraph, Styled, plain
from plugins.core.manuscript.markdown.lines import markdown
from plugins.core.manuscript.markdown.writing import APART, lifted, to_markdown, would_join
from plugins.core.manuscript.walking import links
from plugins.tools.office.draft import DraftPhoto, Note
from plugins.tools.office.word.captions import read_caption
from plugins.tools.office.word.pictures import WordPicture

_KNOWN = re.compile(r"(?:https?://|mailto:|tel:)\S", re.IGNORECASE)
_BARE = re.compile(r"www\.[\w-]+\.\S+", re.IGNORECASE)
_QUOTED = 80


@dataclass
class Written:
    """The blocks of a draft and what is said of them."""

    blocks: list[str | DraftPhoto] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def write(blocks: Sequence[Block], photos: str, footnotes: Sequence[tuple[str, str]]) -> Written:
    """``photos`` is who took those that name nobody; ``footnotes`` are labels and Markdown."""
    written = Written()
    seen: dict[bytes, int] = {}
    before: Block | None = None
    for block in lifted(blocks):
        if isinstance(block, Figure):
            _photo(block, photos, seen, written)
        elif text := to_markdown((block,), picture_name=_no_name, link_target=target).strip("\n"):
            if would_join(before, block):
                written.blocks.append(APART)
            written.blocks.append(text)
        before = block
    written.blocks += [f"[^{label}]: {text}" for label, text in footnotes]
    written.notes += _lost_links(blocks)
    return written


def target(address: str) -> str | None:
    """The address of a link, None where readers could not follow it."""
    if _BARE.fullmatch(address):
        return f"https://{address}"
    return address if _KNOWN.match(address) else None


def _no_name(_: object) -> None:
    return None


def _lost_links(blocks: Sequence[Block]) -> list[Note]:
    lost = [one for one in links(blocks) if not target(one.target) and one.target]
    where: dict[str, list[str]] = {}
    for one in lost:
        where.setdefault(one.target[:_QUOTED], []).append(plain(one.children)[:_QUOTED])
    return [Note(_lost_link(target, words)) for target, words in where.items()]


def _lost_link(target: str, words: Sequence[str]) -> str:
    """A page copied from the web has one such target a hundred times: that is one line."""
    more = f" (và {len(words) - 1} chỗ nữa)" if len(words) > 1 else ""
    what = f"liên kết «{words[0]}»{more} trỏ tới «{target}»"
    return f"{what}, nơi người đọc không mở được: chỉ giữ chữ"


def _photo(figure: Figure, photos: str, seen: dict[bytes, int], written: Written) -> None:
    picture = figure.picture
    caption = read_caption(plain(figure.caption))
    count = len(seen) + 1
    said = f", chú thích «{caption.text[:_QUOTED]}»" if caption.text else ""
    trouble = picture.trouble if isinstance(picture, WordPicture) else ""
    if trouble or not picture.data:
        written.notes.append(Note(f"ảnh trong Word{said} {trouble}", is_missing=True))
        kept = markdown((Styled("emphasis", figure.caption),), target) if caption.text else ""
        written.blocks += [kept] if kept else []
        return
    if isinstance(picture, WordPicture) and picture.remark:
        written.notes.append(Note(f"ảnh thứ {count} trong Word{said} {picture.remark}"))
    if picture.data in seen:
        place = f"ảnh thứ {seen[picture.data]} trong Word"
        what = f"{place} xuất hiện hai lần{said}: hãy xóa một chỗ nếu thừa"
        written.notes.append(Note(what))
    seen.setdefault(picture.data, count)
    name, credit = picture.address, caption.credit or photos
    written.blocks.append(DraftPhoto(picture.data, name, caption.text, picture.alt, credit))


def footnote(blocks: Sequence[Block]) -> str:
    """A footnote in one line."""
    lines = (markdown(one.children, target, " ") for one in blocks if isinstance(one, Paragraph))
    return " ".join(line for line in lines if line)
