"""A to Z: persons by given name, in Vietnamese order; collectives and households by name."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from plugins.core import addresses
from plugins.core.honoree import Honoree
from plugins.core.names import person_key, slugify, sort_key
from plugins.core.page import Page
from plugins.core.site import Site
from plugins.core.view_parts import CountedLink, Link, Meta
from plugins.honorees.honoree_pages import told_apart
from plugins.honorees.lines import TITLE, TRAIL
from plugins.honorees.list_pages import groups_view
from plugins.honorees.views import Group, GroupsView

LETTERS = Link("A đến Z", addresses.LETTERS)
_MOST = 300  # names on a page
_INTRO = "Cá nhân theo tên, tập thể và hộ gia đình theo chữ đầu."
# Letters whose marks an address cannot keep.
_SLUGS = {"Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw"}


def pages(site: Site) -> Iterator[Page]:
    """The index of letters, and the names of each; letters without names have no page."""
    letters = _letters(site.register.honorees)
    rows = tuple(
        CountedLink(f"Chữ {letter}", _address(letter), f"{len(found)} hồ sơ")
        for letter, found in letters.items()
    )
    yield Page(
        addresses.LETTERS, "index.html", groups_view(LETTERS, _INTRO, (Group("", "", rows),))
    )
    for letter, found in letters.items():
        yield from _letter_pages(site, letter, found)


def _letter_pages(site: Site, letter: str, found: Sequence[Honoree]) -> Iterator[Page]:
    address = _address(letter)
    parts = [found[start : start + _MOST] for start in range(0, len(found), _MOST)]
    if len(parts) == 1:
        yield Page(address, "index.html", _view(letter, address, _groups(site, parts[0])))
        return
    ways = tuple(
        CountedLink(
            f"{part[0].name} đến {part[-1].name}",
            addresses.numbered(address, number),
            f"{len(part)} hồ sơ",
        )
        for number, part in enumerate(parts, start=1)
    )
    yield Page(address, "index.html", _view(letter, address, (Group("", "", ways),)))
    for number, part in enumerate(parts, start=1):
        place = addresses.numbered(address, number)
        yield Page(place, "index.html", _view(letter, place, _groups(site, part)))


def _groups(site: Site, found: Sequence[Honoree]) -> tuple[Group, ...]:
    kinds = (("person", "Cá nhân"), ("collective", "Tập thể"), ("household", "Hộ gia đình"))
    groups = (
        Group(title, "", tuple(_row(site, honoree) for honoree in found if honoree.kind == kind))
        for kind, title in kinds
    )
    return tuple(group for group in groups if group.rows)


def _row(site: Site, honoree: Honoree) -> CountedLink:
    text = told_apart(site, honoree)
    detail = text.removeprefix(f"{honoree.name}, ") if text != honoree.name else ""
    count = len(honoree.records)
    return CountedLink(honoree.name, honoree.address, f"{count} mục" if count > 1 else "", detail)


def _view(letter: str, address: str, groups: tuple[Group, ...]) -> GroupsView:
    title = f"Chữ {letter}"
    meta = Meta(title, f"{title}: {_INTRO}", address, addresses.HONOURS, (*TRAIL, LETTERS))
    return GroupsView(meta, TITLE, title, "", groups)


def _letters(found: Sequence[Honoree]) -> dict[str, list[Honoree]]:
    """By first letter in Vietnamese order: of persons' given names, of other names whole."""
    groups: dict[str, list[Honoree]] = defaultdict(list)
    for honoree in found:
        groups[_letter(honoree)].append(honoree)
    return {letter: sorted(groups[letter], key=_order) for letter in sorted(groups, key=sort_key)}


def _order(honoree: Honoree) -> tuple[object, ...]:
    key = person_key(honoree.name) if honoree.kind == "person" else sort_key(honoree.name)
    return honoree.kind, key


def _letter(honoree: Honoree) -> str:
    """Without its tone: Ấ is under Â. What is no letter is under #."""
    word = honoree.name.split()[-1] if honoree.kind == "person" else honoree.name
    first = word[:1].upper()
    bare = next((letter for letter in _SLUGS if sort_key(letter)[0] == sort_key(first)[0]), None)
    return bare or (slugify(first).upper() or "#")


def _address(letter: str) -> str:
    return addresses.letter(_SLUGS.get(letter) or slugify(letter) or "khac")
