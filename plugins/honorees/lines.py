"""Honours as lines of lists, and the words that all pages of the index share."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from plugins.core import addresses
from plugins.core.honour_words import (
    basis_text,
    recipient,
    role_and_unit,
    status_text,
)
from plugins.core.pupil import is_pupil
from plugins.core.record import Record
from plugins.core.site import Site
from plugins.core.typography import joined
from plugins.core.view_parts import HOME, Link
from plugins.honorees.views import HonourLine, SourceLines

TITLE = "Bảng vàng"
FRONT = Link(TITLE, addresses.HONOURS)
TRAIL = (HOME, FRONT)
NOTE = (
    "Danh sách lập từ tin, bài và văn bản của trang, không thay thế quyết định khen thưởng."
    " Không thấy tên ở đây không có nghĩa là không được khen thưởng."
)
_PUPIL = "01 học sinh"  # named where the news named them, and nowhere else


@dataclass(frozen=True)
class Told:
    """What each line of a list says, where the list itself does not."""

    award: bool = False
    year: bool = False


def source_lines(site: Site, records: Iterable[Record], told: Told) -> tuple[SourceLines, ...]:
    """Records as a list says them; what several rest on is said once.

    The source is the first one, the decision where there is one: later articles change no page.
    """
    found = []
    for _, group in groupby(records, key=_what_it_rests_on):
        same = tuple(group)
        source = same[0].tellings[0].source
        basis = basis_text(same[0].honour, site.document)
        told_by = Link(source.fields.title, source.address)
        found.append(
            SourceLines(basis, told_by, tuple(line(site, record, told) for record in same))
        )
    return tuple(found)


def line(site: Site, record: Record, told: Told) -> HonourLine:
    """A record in a list."""
    honour = record.honour
    award = record.award.name if told.award else ""
    grade = site.catalogue.class_name.get(honour.grade or "", "")
    year = f"năm {record.year}" if record.year else "chưa rõ năm"
    role = "" if is_pupil(honour) else role_and_unit(honour, site.catalogue)
    detail = joined((joined((award, grade), " "), year if told.year else "", role))
    return HonourLine(person(site, record), detail, status_text(honour))


def person(site: Site, record: Record) -> Link:
    """The recipient with the way to their page; counts have none, and pupils no name either."""
    honoree = site.register.honoree_of.get(record.id)
    if honoree is None and is_pupil(record.honour) and record.honour.honoree:
        return Link(_PUPIL, "")
    return Link(recipient(record.honour), honoree.address if honoree else "")


def _what_it_rests_on(record: Record) -> tuple[str, str, object]:
    honour = record.honour
    return record.tellings[0].source.file, honour.basis, honour.decision
