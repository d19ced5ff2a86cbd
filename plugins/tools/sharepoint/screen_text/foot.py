"""The foot of a copied page: the name below the article, other news, the last furniture."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.core.manuscript.byline import Byline, is_person, parse
from plugins.core.manuscript.evidence import Caution, Evidence
from plugins.tools.sharepoint.screen_text import lines as kinds

_END = re.compile(r"(?:\./\.?|/\.)[\"”]?$")
_JOINED = re.compile(r"(?P<text>.*(?:\./\.|/\.))\s*(?P<name>[^./]{4,60})")
_MOST_LINES = 3  # of a by-line
_LONGEST_OTHER = 250  # letters of the title of other news


@dataclass(frozen=True)
class Foot:
    """Who wrote, and the lines above; ``lines`` are those that said so."""

    byline: Byline | None
    rest: tuple[str, ...]
    lines: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    cautions: tuple[Caution, ...] = ()


def without_others(found: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines without furniture and lists of other news, and what was left out.

    A heading over other news ends the article only where nothing but short lines follow: below
    real paragraphs it was in the middle of the page.
    """
    kept: list[str] = []
    dropped: list[str] = []
    is_among_others = False
    for line in found:
        is_among_others = kinds.is_tail(line) or (is_among_others and _is_short(line))
        is_dropped = is_among_others or kinds.is_furniture(line)
        (dropped if is_dropped else kept).append(line)
    return kept, dropped


def _is_short(line: str) -> bool:
    return len(line) <= _LONGEST_OTHER and not kinds.is_sentence(line)


def read_foot(found: Sequence[str]) -> Foot:
    """By-lines at the end, or a bare name below the closing mark «./.»; else nobody."""
    lines = _marks_joined(found)
    taken: list[Byline] = []
    words: list[str] = []
    while len(lines) > 1 and len(taken) < _MOST_LINES:
        byline = parse(lines[-1], is_apart=False, is_last=True)
        if byline is None:
            break
        taken.insert(0, byline)
        words.insert(0, lines.pop())
    if taken:
        return _foot(_merged(taken), lines, words, "dòng ghi tác giả")
    return _bare_name(lines)


def _marks_joined(found: Sequence[str]) -> list[str]:
    """A closing mark on a line of its own belongs to the line above."""
    lines = list(found[:1])
    for line in found[1:]:
        if _END.fullmatch(line):
            lines[-1] += line
        else:
            lines.append(line)
    return lines


def _bare_name(lines: Sequence[str]) -> Foot:
    if not lines:
        return Foot(None, ())
    last = lines[-1]
    joined = _JOINED.fullmatch(last) if len(last) < 20_000 else None
    if joined and is_person(_name(joined["name"])):
        return _foot(
            Byline(author=_name(joined["name"]), words=joined["name"]),
            (*lines[:-1], joined["text"]),
            (joined["name"],),
            "tên sau dấu «./.»",
        )
    if len(lines) < 2 or not is_person(_name(last)):
        return Foot(None, tuple(lines))
    if _END.search(lines[-2]):
        line = Byline(author=_name(last), words=last)
        return _foot(line, lines[:-1], (last,), "dòng cuối, sau dấu «./.»")
    evidence = Evidence("author", _name(last), "dòng cuối", last, is_taken=False)
    message = f"dòng cuối «{last}» có thể là tác giả: nếu đúng, hãy điền «author»"
    return Foot(None, tuple(lines), (), (evidence,), (Caution("author-unsure", message),))


def _foot(line: Byline, rest: Sequence[str], words: Sequence[str], origin: str) -> Foot:
    said = line.author or line.photos or line.source or ""
    evidence = Evidence("author", said, origin, " ".join(words), is_taken=bool(line.author))
    return Foot(line, tuple(rest), tuple(words), (evidence,))


def _name(text: str) -> str:
    return text.strip(" ()[].-–")


def _merged(found: Sequence[Byline]) -> Byline:
    """One by-line out of «Tin: …» and «Ảnh: …» on lines of their own."""
    return Byline(
        author=next((one.author for one in found if one.author), None),
        text=next((one.text for one in found if one.text), None),
        photos=next((one.photos for one in found if one.photos), None),
        source=next((one.source for one in found if one.source), None),
        words="\n".join(one.words for one in found),
    )
