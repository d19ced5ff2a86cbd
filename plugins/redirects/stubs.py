"""Pages at the old addresses themselves, for hosts that only send files."""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from urllib.parse import quote

from plugins.core import addresses
from plugins.core.moves import Move
from plugins.core.page import Page
from plugins.core.view_parts import HOME, Meta
from plugins.redirects.tables import FRONT, was_sharepoint
from plugins.redirects.views import Choice, ChoiceView, MovedView, Range

MOST_CHOICES = 200  # on a page; with more, the page leads to pages of so many
_MOVED = "Địa chỉ này đã đổi"
_INTRO = (
    "Trên cổng cũ, nhiều tin, bài dùng chung địa chỉ này; số ở cuối địa chỉ cho biết là tin nào."
)
# Names that no disk refuses: Windows has the shortest list.
_SAFE_PART = re.compile(r"[^<>:\"|?*\\\x00-\x1f\x7f]{0,199}[^<>:\"|?*\\\x00-\x1f\x7f. ]")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_FILE = re.compile(r"\.html?$", re.IGNORECASE)
_MADE = {"a", "anh", "chuyen-huong", "du-lieu", "feeds"}  # where the build has files of its own
_DEEPEST = 3  # parts of a page's address in the portal's own folders: tin/2023/ten-bai
_LONGEST = 240  # bytes


def stub_pages(moves: Sequence[Move]) -> Iterator[Page]:
    """A page for every place that articles, documents and attachments had.

    One that has a single target leads to it; one that many share, by a number in the query, is a
    page of choices. Pictures have none: a page in the place of a picture shows nothing.
    """
    groups: dict[str, dict[str, Move]] = defaultdict(dict)
    for move in moves:
        if move.is_lasting and move.old.place != "/":
            groups[move.old.place].setdefault(move.old.query, move)
    for place in sorted(groups):
        group = [groups[place][query] for query in sorted(groups[place], key=_order)]
        spelled = _addresses(group)
        if spelled and set(groups[place]) == {""}:
            yield from _lead(spelled, group[0].title, group[0].new)
        elif spelled:
            yield from _choosing(spelled, group)
    if was_sharepoint(moves):
        yield from _fronts(groups)


def _order(query: str) -> tuple[int, str]:
    """By number; what has none comes first."""
    number = query.removeprefix("itemid=")
    return (int(number) if number.isdecimal() else -1, query)


def _addresses(group: list[Move]) -> list[str]:
    """Every spelling of a place that can be a file: as written, and in small letters.

    The first has no letters that nobody sees, so that pages may name it.
    """
    seen = {move.old.seen for move in group}
    written = {move.old.path for move in group} - seen
    paths = [path for some in (seen, written) for path in sorted(some)]
    paths += [path.lower() for path in paths]
    return list(dict.fromkeys(_address(path) for path in paths if _can_lie(path)))


def _address(path: str) -> str:
    bare = path.rstrip("/")
    return bare if _FILE.search(bare) else f"{bare}/"


def _can_lie(path: str) -> bool:
    """Whether all disks can hold it, and nothing of the portal's own stands in its way."""
    *above, last = path.strip("/").split("/")
    parts = [*above, last]
    first = parts[0].lower()
    is_ours = first in _MADE or (first in addresses.RESERVED and len(parts) > _DEEPEST)
    is_below_file = any(_FILE.search(part) for part in above)
    is_safe = all(_SAFE_PART.fullmatch(part) and not _DEVICE.fullmatch(part) for part in parts)
    return is_safe and not is_ours and not is_below_file and len(path.encode()) <= _LONGEST


def _fronts(groups: Container[str]) -> Iterator[Page]:
    """The old front page, which most old links lead to."""
    paths = [path for front in FRONT for path in (front, front.lower())]
    free = [path for path in dict.fromkeys(paths) if path.lower() not in groups]
    return _lead([f"{path}/" for path in free], HOME.text, HOME.href)


def _lead(spelled: list[str], text: str, target: str) -> Iterator[Page]:
    meta = Meta(_MOVED, f"{_MOVED}: {text}", target, noindex=True)
    for address in spelled:
        yield Page(address, "moved.html", MovedView(meta, text, target))


def _choosing(spelled: list[str], group: list[Move]) -> Iterator[Page]:
    """The page at every spelling; pages of ranges stand once, below the first."""
    choices = [_choice(move) for move in group]
    first = spelled[0]
    if len(choices) <= MOST_CHOICES or _FILE.search(first):
        view = _view(first, first, choices=tuple(choices))
    else:
        cuts = range(0, len(choices), MOST_CHOICES)
        parts = [tuple(choices[cut : cut + MOST_CHOICES]) for cut in cuts]
        below = [f"{first}{number}/" for number in range(1, len(parts) + 1)]
        ranges = [_range(part, address) for part, address in zip(parts, below, strict=True)]
        view = _view(first, first, ranges=tuple(ranges))
        for part, address in zip(parts, below, strict=True):
            yield Page(address, "moved_choice.html", _view(first, address, choices=part))
    for address in spelled:
        yield Page(address, "moved_choice.html", view)


def _view(
    old: str, address: str, ranges: tuple[Range, ...] = (), choices: tuple[Choice, ...] = ()
) -> ChoiceView:
    title = f"Tin, bài ở địa chỉ cũ {old.rstrip('/')}"
    meta = Meta(title, _INTRO, address, trail=(HOME,), noindex=True, has_choices=True)
    return ChoiceView(meta, "Hãy chọn tin, bài cần xem", _INTRO, ranges, choices)


def _choice(move: Move) -> Choice:
    number = move.old.query.removeprefix("itemid=")
    label = f"ItemID {number}" if number != move.old.query else move.old.query
    return Choice(move.old.query, label, move.title, move.new)


def _range(choices: tuple[Choice, ...], address: str) -> Range:
    first, last = (max(0, _order(choices[at].query)[0]) for at in (0, -1))
    text = f"Từ {choices[0].label or 'đầu'} đến {choices[-1].label}"
    return Range(first, last, text, quote(address))
