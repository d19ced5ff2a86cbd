"""Captions of Word files: bound by core's rules, then freed of numbers and credits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from plugins.core.manuscript import byline
from plugins.core.manuscript.blocks import Block, Figure, Text, plain
from plugins.core.manuscript.captions import bind, doubted, may_be_caption
from plugins.core.manuscript.pieces import Piece, with_caption
from plugins.tools.office.draft import Note
from plugins.tools.office.word.pieces import Line

_NUMBER = re.compile(
    r"\W{0,3}(?:hình ảnh|ảnh|hình|photo|figure|fig)\.?\s*(?:số\s*)?\d{1,3}"
    r"(?:\s*(?:,|;|và|-|–|\+)\s*\d{1,3})*\s*(?:[:.)–-]+\s*|$)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\W{0,3}(?:chú thích(?: ảnh)?|(?:ảnh|hình)(?: minh họa)?)\s*:\s*", re.IGNORECASE
)
_CREDIT = re.compile(
    r"\s*[(\[–-]?\s*(?:ảnh|photo)\s*:\s*(?P<name>[^()\[\]:]{2,60}?)[)\]]?\.?$", re.IGNORECASE
)
_SPEECH = re.compile(r"[“«\"–-]\s*(?:\S+\s+){11}")
_SHORT = 20  # words of a line below a picture that may be its caption though nothing shows it
_LONG = 300  # letters of a caption that is told, since a page sets it in one line
_QUOTED = 80


@dataclass(frozen=True)
class Caption:
    """A caption, and who photographed where it says so."""

    text: str = ""
    credit: str = ""


def bound(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Note]]:
    """The pieces with captions at their pictures, and what was not certain."""
    found, cautions = bind(_with_captions_above(_with_speech_as_text(pieces)))
    notes = [*(Note(one.message) for one in cautions), *_plain_lines(found)]
    return _with_credits(found), notes


def _with_speech_as_text(pieces: Sequence[Piece]) -> list[Piece]:
    """What somebody says is often in italics, below a picture as well: it is no caption."""
    return [
        replace(piece, marks=piece.marks - {"italic"})
        if isinstance(piece, Line) and "center" not in piece.marks and _SPEECH.match(piece.text)
        else piece
        for piece in pieces
    ]


def _with_credits(pieces: Sequence[Piece]) -> list[Piece]:
    """«Ảnh: Nguyễn Văn A» on a line of its own below a caption belongs to that picture."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        is_credit = isinstance(piece, Line) and _names_photographer(piece.text)
        if is_credit and isinstance(piece, Line) and isinstance(last, Figure) and last.caption:
            found[-1] = with_caption(
                last, (*last.caption, Text(f" ({piece.text.strip(' ()[].')})"))
            )
        else:
            found.append(piece)
    return found


def _names_photographer(text: str) -> bool:
    match = _CREDIT.fullmatch(text.strip())
    return match is not None and byline.is_person(match["name"].strip())


def _plain_lines(pieces: Sequence[Piece]) -> list[Note]:
    """Short lines below pictures without a caption, which look like any other paragraph."""
    notes = []
    for piece, after in pairwise(pieces):
        if isinstance(piece, Figure) and not piece.caption and isinstance(after, Line):
            is_short = 2 < after.size <= _SHORT and not after.text.endswith((":", "?", "!"))
            if is_short and not after.marks and may_be_caption(after):
                way = "đúng thì chuyển vào ngoặc kép của ảnh"
                notes.append(Note(f"{doubted(after.text)}: {way}"))
    return notes


def _with_captions_above(pieces: Sequence[Piece]) -> list[Piece]:
    """Captions that stand above their pictures, in an article in which all of them do."""
    if not _are_above(pieces):
        return list(pieces)
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if isinstance(piece, Figure) and isinstance(last, Line) and _looks_so(last):
            found[-1] = with_caption(piece, last.children)
        else:
            found.append(piece)
    return found


def _are_above(pieces: Sequence[Piece]) -> bool:
    above = below = 0
    around = zip((None, *pieces), pieces, (*pieces[1:], None), strict=False)
    for before, piece, after in around:
        if isinstance(piece, Figure) and not piece.caption:
            above += isinstance(before, Line) and _looks_so(before)
            is_next = isinstance(after, Line) and _looks_so(after)
            below += is_next and not _is_followed(pieces, after)
    return above > 0 and below == 0


def _is_followed(pieces: Sequence[Piece], line: Piece | None) -> bool:
    """Whether a picture stands right below a line."""
    place = next(at for at, one in enumerate(pieces) if one is line)
    return place + 1 < len(pieces) and isinstance(pieces[place + 1], Figure)


def _looks_so(line: Line) -> bool:
    if line.is_caption or _NUMBER.match(line.text):
        return line.size > 0
    return "italic" in line.marks and "center" in line.marks and may_be_caption(line)


def read_caption(text: str) -> Caption:
    """What a caption says, without «Ảnh 2:» and without the photographer's name."""
    bare = _NUMBER.sub("", text, count=1).strip() if _NUMBER.match(text) else text.strip()
    match = _CREDIT.search(bare)
    if match and (who := byline.parse(f"Ảnh: {match['name']}", is_apart=False, is_last=False)):
        return Caption(bare[: match.start()].strip(), who.photos or "")
    return Caption(_NAMED.sub("", bare, count=1) if _NAMED.match(bare) else bare)


def doubts(blocks: Sequence[Block]) -> list[Note]:
    """One caption below several pictures, and captions that are a paragraph."""
    notes: list[Note] = []
    bare = 0
    for block in blocks:
        if not isinstance(block, Figure):
            bare = 0
            continue
        caption = plain(block.caption)
        if caption and bare:
            what = f"chú thích «{caption[:_QUOTED]}» nằm dưới {bare + 1} ảnh liền nhau"
            hint = "đã ghi cho ảnh cuối; nếu là của mọi ảnh thì ghi cho từng ảnh"
            notes.append(Note(f"{what}: {hint}"))
        if len(caption) > _LONG:
            what = f"chú thích «{caption[:_QUOTED]}…» dài {len(caption)} chữ cái"
            notes.append(Note(f"{what}: hãy rút gọn, phần còn lại đưa vào bài"))
        bare = 0 if caption else bare + 1
    return notes
