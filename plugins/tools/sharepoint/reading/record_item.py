"""An item of a list export into a reading: its fields are named, so no profile has to be found."""

from plugins.core.dates import Moment
from plugins.tools.sharepoint.injected.quarantine import quarantine
from plugins.tools.sharepoint.model import (
    Capture,
    Caution,
    Download,
    Evidence,
    Identity,
    Reading,
    Record,
    Unread,
)
from plugins.tools.sharepoint.reading.assembling import Material, assemble
from plugins.tools.sharepoint.reading.dating import Dating
from plugins.tools.sharepoint.reading.identity import own_hosts
from plugins.tools.sharepoint.reading.places import Place
from plugins.tools.sharepoint.reading.soup import soup_within
from plugins.tools.sharepoint.text.dates import find_publication

_PROFILE = "list-export"


def read_record(capture: Capture) -> Reading | Unread:
    """What the item says, or why it was not read: folders and empty items are no articles."""
    record = capture.record
    if record is None or not (record.title.strip() or record.body.strip()):
        return Unread("empty-item", "mục không có tiêu đề lẫn nội dung: bỏ qua")
    if not record.body.strip() and not record.image.strip():
        return Unread("no-body", f"mục «{record.title[:60]}» không có nội dung: bỏ qua")
    body = soup_within(_body(record))
    injections = quarantine(body, own_hosts(capture))
    return assemble(
        Material(
            profile=_PROFILE,
            confidence=1.0,
            title=_place(record.title, "Title"),
            author=_place(record.author, "ArticleByLine"),
            summary=_place(_words(record.summary), "Comments"),
            category=_place(record.category, "Category"),
            downloads=tuple(Download(_file(one), one) for one in record.attachments),
            dating=_dating(record),
            identity=Identity(record.list_id, record.item_id, record.path),
            injections=injections,
        ),
        body,
    )


def _body(record: Record) -> str:
    """The lead picture stands before the body, with its caption, as the page printed it."""
    if not record.image.strip():
        return record.body
    caption = f"<figcaption>{record.image_caption}</figcaption>" if record.image_caption else ""
    source = record.image.strip().replace('"', "%22")
    return f'<figure><img src="{source}">{caption}</figure>{record.body}'


def _place(text: str, name: str) -> Place | None:
    return Place(text.strip(), name) if text.strip() else None


def _words(html: str) -> str:
    return soup_within(html).get_text(" ") if "<" in html else html


def _file(address: str) -> str:
    return address.rstrip("/").rsplit("/", 1)[-1]


def _dating(record: Record) -> Dating:
    """``ArticleStartDate`` or nothing; when the database wrote the item is only evidence."""
    found = _moment(record.published, is_utc=record.is_utc)
    evidence = []
    if found is not None:
        evidence.append(Evidence("date", found.iso(), "ArticleStartDate", record.published))
    for name, text in (("Created", record.created), ("Modified", record.modified)):
        moment = _moment(text, is_utc=record.is_utc)
        if moment is not None:
            evidence.append(Evidence("date", moment.iso(), name, text, is_taken=False))
    cautions = () if found else (_undated(record),)
    return Dating(found, tuple(evidence), cautions)


def _moment(text: str, *, is_utc: bool) -> Moment | None:
    text = text.strip()
    has_zone = text.endswith("Z") or "+" in text
    return find_publication(f"{text}Z" if is_utc and text and not has_zone else text)


def _undated(record: Record) -> Caution:
    if record.published.strip():
        message = f"không đọc được ngày đăng «{record.published.strip()[:40]}»: hãy điền «date»"
        return Caution("date-unread", message)
    return Caution("date-missing", "mục không ghi ngày đăng: hãy điền «date» nếu biết chắc")
