"""The day of publication: what the page prints, or nothing; everything else is only evidence."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.core.dates import Moment
from plugins.core.old_address import published_from
from plugins.tools.sharepoint.model import Caution, Evidence
from plugins.tools.sharepoint.reading.places import Place
from plugins.tools.sharepoint.text.dates import find_publication

_IN_NAME = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d{2})[-_]?(?P<m>0[1-9]|1[0-2])[-_]?(?P<d>[0-2]\d|3[01])(?!\d)"
)


@dataclass(frozen=True)
class Dating:
    """A date or None, and why."""

    date: Moment | None
    evidence: tuple[Evidence, ...]
    cautions: tuple[Caution, ...]


def date_of(places: Iterable[Place], url: str | None, source: str) -> Dating:
    """What the first selector of the profile prints; disagreement is listed, never settled.

    Two places of that selector that print different days give no date at all; places of later
    selectors are evidence.
    """
    printed = [(place, find_publication(place.text)) for place in places]
    known = [(place, moment) for place, moment in printed if moment is not None]
    firsts = [moment for place, moment in known if place.selector == known[0][0].selector]
    chosen = firsts[0] if len({moment.day for moment in firsts}) == 1 else None
    evidence = [
        Evidence("date", moment.iso(), place.selector, place.text[:120], moment == chosen)
        for place, moment in known
    ]
    others = list(_others(url, source))
    return Dating(chosen, (*evidence, *others), tuple(_cautions(chosen, known, printed, others)))


def _others(url: str | None, source: str) -> Iterator[Evidence]:
    """What addresses and file names say of a day: it may be the event's, or a re-posting's."""
    stated = published_from(url) if url else None
    if stated:
        yield Evidence("date", stated, "địa chỉ cũ (PublishedDate)", url or "", is_taken=False)
    match = _IN_NAME.search(source.rsplit("/", 1)[-1])
    if match:
        day = f"{match['y']}-{match['m']}-{match['d']}"
        yield Evidence("date", day, "tên tệp", source.rsplit("/", 1)[-1], is_taken=False)


def _cautions(
    chosen: Moment | None,
    known: list[tuple[Place, Moment]],
    printed: list[tuple[Place, Moment | None]],
    others: list[Evidence],
) -> Iterator[Caution]:
    if len({moment.day for _, moment in known}) > 1:
        said = ", ".join(f"«{place.text[:40]}»" for place, _ in known)
        way = f"đã lấy {chosen.day.isoformat()}" if chosen else "chưa lấy ngày nào"
        yield Caution("date-disagrees", f"trang in nhiều ngày khác nhau ({said}): {way}")
    elif chosen is None and printed:
        said = printed[0][0].text[:60]
        yield Caution("date-unread", f"không đọc được ngày đăng «{said}»: hãy điền «date»")
    elif chosen is None:
        yield Caution("date-missing", "trang không in ngày đăng: hãy điền «date» nếu biết chắc")
    for other in others:
        if chosen is not None and not other.value.startswith(chosen.day.isoformat()):
            message = (
                f"{other.origin} ghi {other.value[:10]}, trang in {chosen.day.isoformat()}:"
                " giữ ngày trang in"
            )
            yield Caution("date-disagrees", message)
