"""The day of publication: what the page prints, or nothing; everything else is only evidence."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.core.dates import ICT, Moment
from plugins.core.manuscript.evidence import Caution, Evidence
from plugins.core.old_address import published_from
from plugins.tools.sharepoint.model import Capture
from plugins.tools.sharepoint.reading.day_order import doubt, is_american, order_of
from plugins.tools.sharepoint.reading.places import Place
from plugins.tools.sharepoint.text.dates import (
    find_publication,
    is_another_weekday,
    is_only_changed,
)

_STAMPED = ("warc", "wayback", "httrack")  # a page's own clock may be a copied template's
_IN_NAME = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d{2})[-_]?(?P<m>0[1-9]|1[0-2])[-_]?(?P<d>[0-2]\d|3[01])(?!\d)"
)


@dataclass(frozen=True)
class Dating:
    """A date or None, and why."""

    date: Moment | None
    evidence: tuple[Evidence, ...]
    cautions: tuple[Caution, ...]


def date_of(places: Iterable[Place], capture: Capture) -> Dating:
    """What the first selector of the profile prints; disagreement is listed, never settled.

    Two places of that selector that print different days give no date at all, nor does a day after
    the page was saved; places of later selectors are evidence.
    """
    printed = [(place, find_publication(place.text)) for place in places]
    known = [(place, moment) for place, moment in printed if moment is not None]
    firsts = [moment for place, moment in known if place.selector == known[0][0].selector]
    chosen = firsts[0] if len({moment.day for moment in firsts}) == 1 else None
    last = _last_day(capture)
    late = chosen if chosen and chosen.day > last else None
    chosen = None if late else chosen
    evidence = [
        Evidence("date", moment.iso(), place.selector, place.text[:120], moment == chosen)
        for place, moment in known
    ]
    others = list(_others(capture.url, capture.source))
    cautions = [_late(late, last)] if late else list(_cautions(chosen, known, printed, others))
    if chosen and is_only_changed(known[0][0].text):
        cautions.append(_changed(known[0][0].text))
    if chosen and order_of(known[0][0].text) == "either" and is_american(capture.data):
        cautions.append(doubt(known[0][0].text))
    return Dating(chosen, (*evidence, *others), tuple(cautions))


def _last_day(capture: Capture) -> dt.date:
    """The day after the page was saved, as its tool tells; else tomorrow."""
    is_stamped = capture.captured is not None and capture.via in _STAMPED
    saved = capture.captured if is_stamped and capture.captured else dt.datetime.now(ICT)
    return saved.astimezone(ICT).date() + dt.timedelta(days=1)


def _late(late: Moment, last: dt.date) -> Caution:
    saved = (last - dt.timedelta(days=1)).isoformat()
    message = (
        f"trang in ngày đăng {late.day.isoformat()}, sau ngày lưu trang ({saved}) nên chưa lấy:"
        " hãy điền «date» nếu biết chắc"
    )
    return Caution("date-late", message)


def _changed(text: str) -> Caution:
    message = (
        f"trang chỉ in ngày cập nhật («{text[:60]}»): đã lấy làm ngày đăng;"
        " có ngày đăng khác thì hãy sửa «date»"
    )
    return Caution("date-changed", message)


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
        yield _unread(printed[0][0].text[:60])
    elif chosen is None:
        yield Caution("date-missing", _missing(others))
    for other in others:
        if chosen is not None and not other.value.startswith(chosen.day.isoformat()):
            message = (
                f"{other.origin} ghi {other.value[:10]}, trang in {chosen.day.isoformat()}:"
                " giữ ngày trang in"
            )
            yield Caution("date-disagrees", message)


def _unread(said: str) -> Caution:
    """Why a line with a day in it told none."""
    if order_of(said) == "month":
        return doubt(said)
    if is_another_weekday(said):
        message = f"ngày đăng «{said}»: thứ không khớp với ngày nên chưa lấy; hãy điền «date»"
    else:
        message = f"không đọc được ngày đăng «{said}»: hãy điền «date»"
    return Caution("date-unread", message)


def _missing(others: list[Evidence]) -> str:
    """Where nothing is printed, what addresses and names say is offered, and never taken."""
    told = ", ".join(f"{one.origin} ghi {one.value[:10]}" for one in others)
    offered = f" ({told})" if told else ""
    return f"trang không in ngày đăng{offered}: hãy điền «date» nếu biết chắc"
