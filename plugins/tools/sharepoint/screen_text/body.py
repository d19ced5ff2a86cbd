"""The body of a copied page: pictures with their captions, lists, paragraphs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.core.manuscript.blocks import Block, Figure, Items, Paragraph, Picture, Text
from plugins.core.manuscript.evidence import Caution
from plugins.tools.sharepoint.screen_text import lines as kinds

_LONGEST_CAPTION = 300
_OF_PICTURE = re.compile(r"\(?\s*ảnh(?:\s+(?:minh họa|minh hoạ|\d{1,2}))?\s*[:.]", re.IGNORECASE)
_SHORT = 160  # letters: a single sentence below a picture may be its caption or not
_MOST_DOUBTS = 20  # pictures that are named


@dataclass(frozen=True)
class Body:
    """Blocks in order; ``marks`` are the numbers of lists, which blocks do not hold as words."""

    blocks: tuple[Block, ...]
    marks: tuple[str, ...]
    cautions: tuple[Caution, ...]


def read_body(found: Sequence[str]) -> Body:
    """Every line once."""
    blocks: list[Block] = []
    marks: list[str] = []
    doubts: list[Caution] = []
    place = 0
    while place < len(found):
        line = found[place]
        shown = kinds.picture(line)
        listed = kinds.item(line)
        used = 1
        if shown is not None:
            caption = _caption(shown, found[place + 1 :][:1])
            doubts += _doubt(shown, found[place + 1 :][:1]) if not caption else ()
            used += bool(caption and not shown.caption)
            blocks.append(Figure(Picture(shown.file), _words(caption)))
        elif listed is not None:
            run = list(_run(found, place))
            used = len(run)
            marks += [str(number) for number, _ in run if number]
            blocks.append(_items(run))
        else:
            doubts += _alone(line)
            blocks.append(Paragraph(_words(line)))
        place += used
    return Body(tuple(blocks), tuple(marks), tuple(doubts[:_MOST_DOUBTS]))


def _words(text: str) -> tuple[Text, ...]:
    return (Text(text),) if text else ()


def _run(found: Sequence[str], start: int) -> Iterator[tuple[int, str]]:
    """The items of one list: bullets, or numbers that count on."""
    wanted = None
    for place in range(start, len(found)):
        listed = kinds.item(found[place])
        if listed is None or (wanted is not None and listed[0] != wanted):
            return
        wanted = listed[0] + 1 if listed[0] else 0
        yield listed


def _items(run: Sequence[tuple[int, str]]) -> Items:
    first = run[0][0]
    return Items(bool(first), tuple((Paragraph(_words(text)),) for _, text in run), max(1, first))


def _caption(shown: kinds.PictureLine, after: Sequence[str]) -> str:
    """On the picture's line, else the next line where that is no paragraph."""
    if shown.caption:
        return shown.caption
    following = after[0] if after else ""
    if kinds.picture(following) or kinds.item(following) or len(following) > _LONGEST_CAPTION:
        return ""
    return "" if kinds.is_sentence(following) or following.endswith((":", ";", ",")) else following


def _alone(line: str) -> tuple[Caution, ...]:
    """A caption whose picture was not copied along."""
    if not _OF_PICTURE.match(line) or len(line) > _LONGEST_CAPTION:
        return ()
    message = f"«{line[:80]}» có vẻ là chú thích của ảnh không chép theo"
    message = f"{message}: hãy bổ sung ảnh hoặc bỏ dòng này"
    return (Caution("caption-alone", message),)


def _doubt(shown: kinds.PictureLine, after: Sequence[str]) -> tuple[Caution, ...]:
    """A short sentence below a picture: nobody can tell whether it is the caption."""
    following = after[0] if after else ""
    is_one = kinds.is_sentence(following) and ". " not in following
    if len(following) > _SHORT or not is_one or following.endswith(("./.", "/.")):
        return ()
    few = following[:60]
    message = f"ảnh {shown.file}: không rõ «{few}» là chú thích hay lời bài: hãy xem lại"
    return (Caution("caption-unsure", message),)
