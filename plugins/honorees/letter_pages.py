"""A to Z: persons by given name, in Vietnamese order; collectives and households by name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from plugins.core import addresses
from plugins.core.changes import newest_change, newest_telling
from plugins.core.honoree import Honoree
from plugins.core.names import canon, person_key, slugify, sort_key
from plugins.core.page import Later, Listed, Page
from plugins.core.pager import address_of
from plugins.core.site import Site
from plugins.core.view_parts import CountedLink, Link, Meta
from plugins.honorees.homonyms import told_apart
from plugins.honorees.lines import TRAIL
from plugins.honorees.views import Group, Letter, LetterView

LETTERS = Link("A đến Z", addresses.LETTERS)
_MOST = 150  # names on a page
_INTRO = "Cá nhân xếp theo tên, tập thể và hộ gia đình xếp theo chữ đầu."
_KINDS = (("person", "Cá nhân"), ("collective", "Tập thể"), ("household", "Hộ gia đình"))
# Letters whose marks an address cannot keep.
_SLUGS = {"Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw"}
_OTHER = "#"  # names that begin with no letter


def pages(site: Site) -> Iterator[Page]:
    """The index of letters, and the names of each; letters without names have no page."""
    letters = _letters(site.register.honorees)
    rows = tuple(
        CountedLink(_title(letter), _address(letter), f"{len(found)} hồ sơ")
        for letter, found in letters.items()
    )
    meta = Meta(f"Hồ sơ {LETTERS.text}", _INTRO, LETTERS.href, addresses.HONOURS, TRAIL)
    index = LetterView(meta, meta.title, _INTRO, (), (Group("", "", rows),), None, None)
    listed = Listed(newest_change(site.register.by_source))
    yield Page(LETTERS.href, "honours_letter.html", index, listed=listed)
    for letter, found in letters.items():
        yield from _letter_pages(site, letter, found, _strip(letters, letter))


def all_letters(site: Site) -> tuple[Letter, ...]:
    """The ways to all letters that have names, in Vietnamese order."""
    found = {_letter(honoree) for honoree in site.register.honorees}
    return _strip(sorted(found, key=sort_key))


def letter_of(honoree: Honoree) -> Link:
    """The way to those whose names begin as this one."""
    return Link(_title(_letter(honoree)), _address(_letter(honoree)))


def _letter_pages(
    site: Site, letter: str, found: Sequence[Honoree], strip: tuple[Letter, ...]
) -> Iterator[Page]:
    """A letter of many names is cut into pages, from its first name on."""
    parts = [found[start : start + _MOST] for start in range(0, len(found), _MOST)]
    ways = [
        Link(
            f"{part[0].name} đến {part[-1].name}",
            address_of(_address(letter), number + 1 if number else 0),
        )
        for number, part in enumerate(parts)
    ]
    for number, part in enumerate(parts):
        title = _title(letter) + (f", trang {number + 1}" if len(parts) > 1 else "")
        trail = (*TRAIL, LETTERS)
        about = f"{title}: hồ sơ khen thưởng từ {ways[number].text}."
        shell = LetterView(
            meta=Meta(title, about, ways[number].href, addresses.HONOURS, trail),
            title=title,
            intro=_INTRO,
            letters=strip,
            groups=(),
            earlier=ways[number - 1] if number else None,
            later=ways[number + 1] if number + 1 < len(parts) else None,
        )
        facts = Later(partial(_filled, site, shell, part))
        listed = Listed(newest_telling(record for one in part for record in one.records))
        yield Page(ways[number].href, "honours_letter.html", facts, listed=listed)


def _filled(site: Site, shell: LetterView, part: Sequence[Honoree]) -> LetterView:
    return replace(shell, groups=_groups(site, part))


def _groups(site: Site, found: Sequence[Honoree]) -> tuple[Group, ...]:
    groups = (
        Group(title, "", tuple(_row(site, honoree) for honoree in found if honoree.kind == kind))
        for kind, title in _KINDS
    )
    return tuple(group for group in groups if group.rows)


def _row(site: Site, honoree: Honoree) -> CountedLink:
    count = len(honoree.records)
    times = f"{count} mục" if count > 1 else ""
    return CountedLink(honoree.name, honoree.address, times, told_apart(site, honoree))


def _letters(found: Sequence[Honoree]) -> Mapping[str, list[Honoree]]:
    """By first letter in Vietnamese order: of persons' given names, of other names whole."""
    groups: dict[str, list[Honoree]] = defaultdict(list)
    for honoree in found:
        groups[_letter(honoree)].append(honoree)
    return {letter: sorted(groups[letter], key=_order) for letter in sorted(groups, key=sort_key)}


def _order(honoree: Honoree) -> tuple[object, ...]:
    """As the parts of a page follow each other."""
    name = canon(honoree.name)
    kinds = [kind for kind, _ in _KINDS]
    key = person_key(name) if honoree.kind == "person" else sort_key(name)
    return kinds.index(honoree.kind), key, honoree.slug


def _letter(honoree: Honoree) -> str:
    """Without its tone: Ấ is under Â. What is no letter is under #."""
    name = canon(honoree.name)
    first = (name.split()[-1] if honoree.kind == "person" else name)[:1].upper()
    if first.isascii() and first.isalpha():
        return first
    bare = next((letter for letter in _SLUGS if sort_key(letter)[0] == sort_key(first)[0]), None)
    plain = slugify(first).upper()
    return bare or (plain if plain.isalpha() else _OTHER)


def _strip(letters: Iterable[str], here: str = "") -> tuple[Letter, ...]:
    return tuple(
        Letter("Khác" if letter == _OTHER else letter, _address(letter), letter == here)
        for letter in letters
    )


def _title(letter: str) -> str:
    return "Tên không bắt đầu bằng chữ cái" if letter == _OTHER else f"Chữ {letter}"


def _address(letter: str) -> str:
    return addresses.letter(_SLUGS.get(letter) or slugify(letter) or "khac")
