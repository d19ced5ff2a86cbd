"""Honours as lines of lists, and the words that all pages of the index share."""

from plugins.core import addresses
from plugins.core.honour_words import basis_text, recipient, role_and_unit, status_text
from plugins.core.record import Record
from plugins.core.site import Site
from plugins.core.typography import joined
from plugins.core.view_parts import HOME, Link
from plugins.honorees.views import HonourLine

TITLE = "Bảng vàng"
FRONT = Link(TITLE, addresses.HONOURS)
TRAIL = (HOME, FRONT)
NOTE = (
    "Danh sách lập từ tin, bài và văn bản của trang, không thay thế quyết định khen thưởng."
    " Không thấy tên ở đây không có nghĩa là không được khen thưởng."
)


def line(site: Site, record: Record, *, with_award: bool = False) -> HonourLine:
    """A record in a list; its award is named where the list is not of one award."""
    honour = record.honour
    grade = site.catalogue.class_name.get(honour.grade or "", "")
    award = joined((record.award.name, grade), " ") if with_award else grade
    year = str(record.year) if with_award and record.year else ""
    source = record.tellings[-1].source
    return HonourLine(
        recipient=person(site, record),
        detail=joined((award, year, role_and_unit(honour, site.catalogue))),
        status=status_text(honour),
        basis=basis_text(honour, site.document),
        source=Link(source.fields.title, source.address),
    )


def person(site: Site, record: Record) -> Link:
    """The recipient with the way to their page; counts and pupils have none."""
    honoree = site.register.honoree_of.get(record.id)
    return Link(recipient(record.honour), honoree.address if honoree else "")
