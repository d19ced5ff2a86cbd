"""Whether a text holds more than one article: then nobody's name may go to the other's work."""

import re
from collections.abc import Sequence

from plugins.core.manuscript.byline import is_person, parse
from plugins.core.names import fold
from plugins.tools.sharepoint.screen_text import lines as kinds

_END = re.compile(r"(?:\./\.|/\.)[\"”]?\s*(?P<name>[^./]{4,60})?$")
_SKIP = re.compile(r"skip (?:ribbon commands|to main content)")
_MOST_NAMES = 3  # lines between the end of one article and the title of the next
_TITLE_WORDS = 5


def second_title(found: Sequence[str]) -> str | None:
    """The title of a second article: below a closing mark, or below the links a page begins with.

    ``found`` are all lines, furniture and all. A title alone is none: sentences follow it.
    """
    prose = [place for place, line in enumerate(found) if kinds.is_prose(line)]
    for place in prose[:-1]:
        start = _after_end(found, place)
        if start is not None and start < prose[-1] and _is_title(found[start]):
            return found[start]
    return _after_skip(found, prose)


def _after_end(found: Sequence[str], place: int) -> int | None:
    """Where something new may begin: below «./.» and the names that stand under it."""
    if not _END.search(found[place]):
        return None
    start = place + 1
    while start < len(found) and start <= place + _MOST_NAMES and _is_name(found[start]):
        start += 1
    while start < len(found) and (kinds.is_furniture(found[start]) or kinds.is_date(found[start])):
        start += 1
    return start if start < len(found) and not kinds.is_tail(found[start]) else None


def _is_name(line: str) -> bool:
    return is_person(line.strip(" ()")) or parse(line, is_apart=False, is_last=True) is not None


def _is_title(line: str) -> bool:
    is_other = kinds.item(line) or kinds.is_furniture(line) or kinds.is_date(line)
    return kinds.is_title(line) and len(line.split()) >= _TITLE_WORDS and not is_other


def _after_skip(found: Sequence[str], prose: Sequence[int]) -> str | None:
    """Every copied page begins with the same skip links: among sentences they begin another."""
    for place, line in enumerate(found):
        is_inside = bool(prose) and prose[0] < place < prose[-1]
        if is_inside and _SKIP.fullmatch(fold(line)):
            return next((one for one in found[place:] if _is_title(one)), None)
    return None
