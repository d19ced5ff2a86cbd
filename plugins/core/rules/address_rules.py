"""Rules for the published addresses of honorees: none may vanish or change hands unseen."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches

from plugins.core import addresses
from plugins.core.address_ledger import FILE, AddressLedger
from plugins.core.holding import by_record
from plugins.core.honoree import Honoree
from plugins.core.problems import Problem

_NEAR = 0.6  # as near.py has it


def of_addresses(
    ledger: AddressLedger,
    people: Sequence[Honoree],
    with_withdrawn: Callable[[], Iterable[Honoree]],
) -> Iterator[Problem]:
    """Held against everybody in the content that is not withdrawn, published or not.

    ``with_withdrawn`` adds those of withdrawn sources, whose addresses are rightly empty; it is
    asked only where an address has nobody.
    """
    if not ledger.lines:
        return
    alive = _slugs(people)
    lost = [slug for slug in ledger.keys if slug not in alive and slug not in ledger.nobody]
    if lost:
        alive |= _slugs(with_withdrawn())
    fresh = [one for one in people if one.slug not in ledger.lines]
    for slug in lost:
        if slug not in alive:
            yield _lost(slug, ledger.lines[slug], fresh)
    yield from _asleep(ledger, people)
    yield from _strayed(ledger, alive)
    yield from _twice(ledger, people)


def _asleep(ledger: AddressLedger, people: Iterable[Honoree]) -> Iterator[Problem]:
    """Somebody has it, but no page: all that tells of them went back to a draft."""
    for one in people:
        sources = [told.source for record in one.records for told in record.tellings]
        known = [slug for slug in (one.slug, *one.former_slugs) if slug in ledger.keys]
        if known and all(source.fields.status != "published" for source in sources):
            where = addresses.honoree(known[0])
            message = f"địa chỉ đã công bố {where} không có trang, vì «{sources[0].file}» chưa đăng"
            hint = "hãy đăng lại bài ấy; nếu bỏ hẳn thì ghi «status: withdrawn»"
            yield Problem(FILE, ledger.lines[known[0]], "address-asleep", message, hint, "warning")


def _slugs(people: Iterable[Honoree]) -> set[str]:
    return {slug for one in people for slug in (one.slug, *one.former_slugs)}


def _lost(slug: str, line: int, fresh: Iterable[Honoree]) -> Problem:
    message = f"địa chỉ đã công bố {addresses.honoree(slug)} không còn hồ sơ nào"
    near = _nearest(slug, fresh)
    hint = f"không còn ai thì thêm dòng «{slug},» vào cuối tệp này"
    if near:
        hint = f"nếu nay là «{near.name}», thêm dòng «{slug},>{near.slug}» vào cuối tệp này; {hint}"
    else:
        hint += f"; đã đổi tên thì thêm dòng «{slug},>địa-chỉ-mới»"
    return Problem(FILE, line, "address-lost", message, hint, "warning")


def _nearest(slug: str, fresh: Iterable[Honoree]) -> Honoree | None:
    """Who has no published address yet and is called nearly so."""
    words = set(slug.split("-"))
    near = {one.slug: one for one in fresh if len(words & set(one.slug.split("-"))) > 1}
    close = get_close_matches(slug, near, n=1, cutoff=_NEAR)
    return near[close[0]] if close else None


def _strayed(ledger: AddressLedger, alive: set[str]) -> Iterator[Problem]:
    for slug, target in ledger.leads.items():
        if slug not in alive:
            message = f"địa chỉ «{slug}» dẫn tới «{target}», nơi không có hồ sơ nào"
            hint = "hãy ghi phần cuối địa chỉ của một hồ sơ đang có"
            yield Problem(FILE, ledger.lines[slug], "address-astray", message, hint, "warning")


def _twice(ledger: AddressLedger, people: Sequence[Honoree]) -> Iterator[Problem]:
    """Two branches of the content gave one address to two people: the first line decides."""
    holder = {slug: one for one in people for slug in (one.slug, *one.former_slugs)}
    found = by_record(people)
    for slug, keys in ledger.keys.items():
        others = (people[found[key]] for key in keys.split() if key in found)
        other = next((one for one in others if one is not holder.get(slug)), None)
        if other and other.slug not in ledger.lines:
            message = f"địa chỉ «{slug}» ghi cho hai người; người sau nhận địa chỉ «{other.slug}»"
            hint = "hãy chạy build --publish để giữ địa chỉ ấy, hoặc ghi cùng «id» nếu là một người"
            yield Problem(FILE, ledger.lines[slug], "address-twice", message, hint, "warning")
