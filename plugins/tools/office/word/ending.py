"""The end of an article: the closing mark of offices, and who signed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plugins.core.manuscript import byline
from plugins.core.manuscript.blocks import (
    Block,
    Figure,
    Inline,
    Items,
    Paragraph,
    Styled,
    Table,
    plain,
)
from plugins.core.manuscript.byline import Byline, is_person
from plugins.tools.office.draft import Note
from plugins.tools.office.word.inline_text import without_head, without_tail
from plugins.tools.office.word.pieces import Found, Line

_MARK = "./."
_LAST = 8  # pieces from the end among which the closing mark stands
_STRAY = re.compile(r"(?<=[^\W\d_])\s?\d{1,2}$")
_DAY = re.compile(r"ngày\s|\d{4}", re.IGNORECASE)
_LONGEST = 12  # words of a line that signs
_DOTS = re.compile(r"[.…_\s]{4,}")
_ANNEX = 25  # words of lines that may stand behind a signature: titles of lists, remarks on them
_MOST_LINES = 3
_SENTENCE = (".", ";", ":", "!", "?", "”", '"', ",")


@dataclass(frozen=True)
class Ending:
    """The blocks that are left, who wrote, and who photographed."""

    blocks: tuple[Block, ...]
    author: str | None = None
    photos: str = ""
    notes: tuple[Note, ...] = ()


def without_closing_mark(pieces: Sequence[Found]) -> tuple[list[Found], list[Note]]:
    """The pieces with a full stop for «./.», which news has no use for."""
    found = list(pieces)
    for at in range(len(found) - 1, max(-1, len(found) - 1 - _LAST), -1):
        piece = found[at]
        if not isinstance(piece, Line) or not piece.text.endswith(_MARK):
            continue
        before = piece.text.removesuffix(_MARK).rstrip()
        children = without_tail(
            piece.children, _MARK, "" if before[-1:] in ("", *_SENTENCE) else "."
        )
        if plain(children) == piece.text:  # its letters are set in several ways
            return found, [Note("cuối bài có dấu «./.» chưa bỏ được: hãy xóa")]
        found[at : at + 1] = [replace(piece, children=children)] if plain(children) else []
        return found, [Note("đã đổi dấu kết thúc «./.» ở cuối bài thành dấu chấm")]
    return found, []


def take_signature(blocks: Sequence[Block]) -> Ending:
    """The lines that sign: «Bài, ảnh: …», or the last short lines on the right or in bold."""
    rest, found = _bylines(tuple(blocks))
    signed = [name for one in found if (name := one.author)]
    photos = next((one.photos for one in found if one.photos), None) or ""
    notes = [_source(one.source) for one in found if one.source]
    if not signed:
        rest, signed = _last_lines(rest)
    if not signed:
        rest, signed = _above_annex(rest)
    if not signed:
        return Ending(rest, None, photos, tuple(notes))
    chosen = next((name for name in signed if is_person(_without_stray(name))), signed[0])
    author, remarks = told(chosen)
    notes += remarks
    others = [name for name in signed if name != chosen]
    notes += [Note(f"dòng «{name}» ở chỗ ký không đưa vào bài") for name in others]
    return Ending(rest, author, photos, tuple(notes))


def told(signature: str) -> tuple[str, list[Note]]:
    """The author as pages print one, and what was changed: «NGUYỄN VĂN A2» is «Nguyễn Văn A»."""
    signature = _without_stop(signature)
    plain_name = _without_stray(signature)
    notes = []
    if plain_name != signature:
        notes.append(Note(f"chữ ký «{signature}» có chữ số thừa, đã ghi tác giả là «{plain_name}»"))
    if plain_name.upper() != plain_name or "." in plain_name or not is_person(plain_name.title()):
        return plain_name, notes
    name = " ".join(part.capitalize() for part in plain_name.split())
    return name, [*notes, Note(f"chữ ký «{plain_name}» viết hoa toàn bộ, đã ghi là «{name}»")]


def _above_annex(
    blocks: tuple[Block, ...],
) -> tuple[tuple[Block, ...], list[str]]:
    """A name that signs above photos, lists and their titles, which follow the text."""
    for at in range(len(blocks) - 1, -1, -1):
        block = blocks[at]
        if isinstance(block, Paragraph):
            name = plain(block.children)
            is_apart = block.alignment == "right" or _is_loud(block.children)
            if is_apart and is_person(_without_stray(name)) and _follows_text(blocks[:at]):
                return (*blocks[:at], *blocks[at + 1 :]), [name]
            if len(name.split()) > _ANNEX:
                break
    return blocks, []


def _follows_text(blocks: Sequence[Block]) -> bool:
    """Whether the article's text ends right above: a sentence, a list, a photo."""
    last = blocks[-1] if blocks else None
    if isinstance(last, Paragraph):
        return plain(last.children).endswith(_SENTENCE)
    return isinstance(last, Figure | Items | Table)


def _bylines(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], list[Byline]]:
    found: list[Byline] = []
    for _ in range(_MOST_LINES):
        rest, one = byline.take(blocks)
        if one is None or _is_sentence(one):
            break
        found.insert(0, one)
        blocks = rest
    return blocks, found


def _is_sentence(one: Byline) -> bool:
    """«Theo kế hoạch, hội thi bế mạc ngày mai.» names no source."""
    return bool(one.source) and not (one.author or one.photos) and one.words.endswith(".")


def _source(source: str) -> Note:
    return Note(f"bài ghi nguồn «{source}»: hãy ghi vào credits, dòng source, nếu đúng")


def _last_lines(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], list[str]]:
    """The last paragraphs that look like a signature, pictures after them left where they are."""
    end = len(blocks)
    while end and isinstance(blocks[end - 1], Figure):
        end -= 1
    start = end
    while start and end - start < _MOST_LINES and _signs(blocks[start - 1]):
        start -= 1
    names = [plain(one.children) for one in blocks[start:end] if isinstance(one, Paragraph)]
    return (*blocks[:start], *blocks[end:]), names


def _signs(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return False
    text = plain(block.children)
    if not 0 < len(text.split()) <= _LONGEST or text.endswith(_SENTENCE) or _DAY.search(text):
        return False
    if block.alignment == "right":
        return text[:1].isupper()
    return _is_loud(block.children) and is_person(_without_stray(text))


def _is_loud(children: tuple[Inline, ...]) -> bool:
    """Whether all of it is in bold or italics."""
    return bool(children) and all(isinstance(one, Styled) for one in children)


def _without_stop(name: str) -> str:
    """«Nguyễn Văn A.» without its full stop; «N.V.A.» keeps it."""
    bare = name.removesuffix(".").rstrip()
    return bare if " " in bare and "." not in bare else name


def _without_stray(name: str) -> str:
    return _STRAY.sub("", name)


def without_dots(pieces: Sequence[Found]) -> list[Found]:
    """«……… Nguyễn Văn A» near the end: the dots are room for a pen."""
    start = max(0, len(pieces) - _LAST)
    return [
        replace(one, children=without_head(one.children, dots.end()))
        if isinstance(one, Line)
        and at >= start
        and (dots := _DOTS.match(one.text))
        and is_person(one.text[dots.end() :])
        else one
        for at, one in enumerate(pieces)
    ]
