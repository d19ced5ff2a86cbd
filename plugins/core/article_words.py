"""What pages of more than one plugin say about an article: its days, its credits, its banners."""

from collections.abc import Iterator
from datetime import date

from plugins.core import addresses
from plugins.core.approval.state import is_void, return_text, taken_back_text, told_time
from plugins.core.article import Article, Consultation, Credits
from plugins.core.dates import Moment, day_text, weekday
from plugins.core.paper import Document
from plugins.core.site import Site, notice
from plugins.core.view_parts import Banner, Day, Link


def day(label: str, when: date | Moment) -> Day:
    """A date with its meaning."""
    moment = when if isinstance(when, Moment) else Moment(when)
    return Day(label, day_text(moment.day), moment.iso(), weekday(moment.day))


def days(article: Article) -> tuple[Day, ...]:
    """The days that are known of an article, the one that orders it first."""
    fields = article.fields
    known = [("Ngày đăng", fields.date), ("Ngày diễn ra", fields.event_date)]
    known.append(("Cập nhật", fields.modified))
    return tuple(day(label, when) for label, when in known if when is not None)


def photo_credits(article: Article) -> tuple[str, ...]:
    """Who photographed it, where it was taken from: "Ảnh: …", "Nguồn: …"."""
    known = article.fields.credits or Credits()
    named = (("Ảnh", known.photos), ("Nguồn", known.source))
    return tuple(f"{label}: {value}" for label, value in named if value)


def flag(site: Site, article: Article) -> str:
    """The label of its cards, "" for ordinary ones."""
    if notice(article, site.scope):
        return "Chưa công bố"
    return "Bài mẫu" if article.fields.sample else ""


def is_unlisted(site: Site, article: Article) -> bool:
    """Whether its pages ask search engines to leave them out."""
    is_marked = article.fields.sample or article.fields.consultation is not None
    return is_marked or bool(notice(article, site.scope))


def banners(site: Site, article: Article) -> Iterator[Banner]:
    """The notices across its pages."""
    unpublished = notice(article, site.scope)
    if unpublished:
        yield Banner("draft", unpublished, _sheet(article))
    yield from approval_banners(site, article)
    if article.fields.sample:
        text = "Bài mẫu: nhân vật, đơn vị, số liệu và hình ảnh trong bài đều là giả định."
        yield Banner("sample", text)
    span = article.fields.consultation
    if span:
        yield Banner("archive", _consultation_text(site, article, span))
    is_dated = article.fields.is_dated
    of_old = predecessor_banner(site, "Bài", article.when.day) if is_dated else None
    if of_old:
        yield of_old


def approval_banners(site: Site, value: Article | Document) -> Iterator[Banner]:
    """What a preview tells of an approval that is void, and of a return with its reason."""
    approval = value.fields.approval
    if not site.scope.unpublished:
        return
    if approval and is_void(value):
        text = f"Đã sửa sau khi {approval.by} duyệt {told_time(approval.time)}: phải duyệt lại."
        if value.taken_back:
            text = f"Phải duyệt lại: {taken_back_text(value.taken_back)}."
        yield Banner("draft", text, _sheet(value) if isinstance(value, Article) else None)
    returned = site.acts.returned(value.folder)
    if returned and value.fields.status == "draft":
        yield Banner("draft", return_text(returned))


def _sheet(article: Article) -> Link:
    """The way to what is printed for an approval."""
    address = addresses.approval_sheet(article.year, article.slug)
    return Link("In phiếu trình duyệt", address)


def predecessor_banner(site: Site, what: str, when: date) -> Banner | None:
    """That something is of the province of before the merger; None for what is of today's.

    ``what`` begins the sentence ("Bài"), ``when`` is the last day that it tells of.
    """
    portal = site.portal
    last = portal.predecessor_until
    if not portal.predecessor or last is None or when > last:
        return None
    text = f"{what} của {portal.predecessor} trước khi sắp xếp, đến ngày {day_text(last)}."
    has_page = any(page.address == addresses.MERGER for page in site.pages)
    return Banner("archive", text, Link("Về việc sắp xếp", addresses.MERGER) if has_page else None)


def _consultation_text(site: Site, article: Article, span: Consultation) -> str:
    """Until when and where to write, while it is open; that it is over, afterwards."""
    if article in site.consulted:
        return f"Đang lấy ý kiến đến hết ngày {day_text(span.closes)}. Gửi ý kiến: {span.contact}."
    days = f"từ ngày {day_text(span.opens)} đến hết ngày {day_text(span.closes)}"
    return f"Thời gian lấy ý kiến Nhân dân: {days}. Đây chưa phải là kết quả khen thưởng."
