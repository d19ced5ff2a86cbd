"""Rules for the portal's settings: what the law wants to be shown, and dates that run out."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date, timedelta

from plugins.core import addresses
from plugins.core.dates import day_text
from plugins.core.frontmatter import Header
from plugins.core.portal import Portal
from plugins.core.problems import Level, Problem
from plugins.core.schema import field_names
from plugins.core.settings_file import NAME
from plugins.core.source import Source

_SOON = timedelta(days=30)
_YEAR = timedelta(days=366)  # RFC 9116, section 2.5.5: less than a year ahead is recommended
_RENEW = "hãy xem lại nơi nhận báo lỗ hổng rồi ghi ngày mới, trong vòng một năm"
_SETTINGS = Source(NAME, "")
# Decree 42/2022/NĐ-CP, article 4, and what footers of state portals show (Decree 147/2024/NĐ-CP).
_SHOWN = (
    "province",
    "governing_agency",
    "responsible_person",
    "contact_person",
    "address",
    "phone",
    "email",
    "licence",
    "url",
    "security_contact",
)
_HINTS = {
    "licence": "hãy ghi số giấy phép; nếu không phải xin giấy phép thì ghi căn cứ",
    "url": "hãy ghi địa chỉ công khai, như https://tên-miền",
    "security_contact": "hãy ghi nơi nhận báo lỗ hổng, để có /.well-known/security.txt",
}
_PAGES = {
    "gioi-thieu": "giới thiệu",
    "lien-he": "liên hệ",
    "kha-nang-tiep-can": "khả năng tiếp cận",
    "dinh-chinh": "đính chính",
    "ve-du-lieu": "về dữ liệu",
    "en": "thông tin bằng tiếng Anh",
}


def of_portal(
    portal: Portal, header: Header, today: date, pages: AbstractSet[str]
) -> Iterator[Problem]:
    """What is missing or out of date. ``pages`` are the addresses of public standing pages."""
    if portal.official:
        yield from _missing(portal, header)
        yield from _missing_pages(header, pages)
    yield from _merger(portal, header)
    yield from _security(portal, header, today)


def _missing(portal: Portal, header: Header) -> Iterator[Problem]:
    names = field_names(Portal)
    for key in _SHOWN:
        if not getattr(portal, key):
            message = f"trang chính thức chưa ghi «{key}» ({names[key].lower()})"
            hint = _HINTS.get(key, f"hãy điền «{key}» trong PORTAL")
            yield _SETTINGS.warning(header.line(key), "portal-incomplete", message, hint)


def _missing_pages(header: Header, pages: AbstractSet[str]) -> Iterator[Problem]:
    for slug, name in _PAGES.items():
        if addresses.standing(slug) not in pages:
            message = f"trang chính thức chưa có trang {name} (/{slug}/)"
            hint = f"hãy viết content/pages/{slug}.md, không có dòng «sample: true»"
            yield _SETTINGS.warning(header.line("official"), "portal-page", message, hint)


def _merger(portal: Portal, header: Header) -> Iterator[Problem]:
    """The notice across old articles needs the name and the day."""
    if bool(portal.predecessor) == (portal.predecessor_until is not None):
        return
    key, other = "predecessor", "predecessor_until"
    if not portal.predecessor:
        key, other = other, key
    message = f"có «{key}» mà chưa có «{other}» nên bài cũ không hiện thông báo sắp xếp"
    yield _SETTINGS.warning(
        header.line(key), "portal-merger", message, f"hãy điền «{other}», hoặc bỏ trống cả hai"
    )


def _security(portal: Portal, header: Header, today: date) -> Iterator[Problem]:
    """The end of security.txt: it must be there, not past, and at most a year ahead."""
    found = _end(portal.security_expires, today) if portal.security_contact else None
    if found:
        level, message = found
        key = "security_expires" if portal.security_expires else "security_contact"
        yield Problem(NAME, header.line(key), "security-expires", message, _RENEW, level)


def _end(last: date | None, today: date) -> tuple[Level, str] | None:
    """What is wrong with an end; None where nothing is."""
    if last is None:
        return "error", "security.txt chưa có hạn «security_expires»"
    left, day = last - today, day_text(last)
    if left < timedelta(0):
        return "error", f"security.txt đã hết hạn, ngày {day}"
    if left > _YEAR:
        return "error", f"hạn của security.txt, ngày {day}, cách hôm nay hơn một năm"
    if left <= _SOON:
        return "warning", f"security.txt sắp hết hạn: còn {left.days} ngày, đến ngày {day}"
    return None
