"""An item of a list export into a reading: its fields are named, so no profile has to be found."""

import datetime as dt
import html
import re

from plugins.core.dates import ICT, Moment, day_text
from plugins.core.manuscript.evidence import Caution, Evidence
from plugins.tools.sharepoint.injected.quarantine import quarantine
from plugins.tools.sharepoint.model import Capture, Download, Identity, Reading, Record, Unread
from plugins.tools.sharepoint.reading.assembling import Material, assemble
from plugins.tools.sharepoint.reading.dating import Dating
from plugins.tools.sharepoint.reading.day_order import doubt, order_of
from plugins.tools.sharepoint.reading.identity import own_hosts
from plugins.tools.sharepoint.reading.places import Place
from plugins.tools.sharepoint.reading.soup import soup_within
from plugins.tools.sharepoint.text.dates import find_publication

_PROFILE = "list-export"
_BLOCK = re.compile(r"<(?:p|div|br|table|t[rdh]|ul|ol|li|h[1-6]|section|article)\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#[Xx][0-9A-Fa-f]{2,5});")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_CUT = (
    "ô của danh sách đầy 32.767 ký tự: Excel đã cắt phần sau, bài thiếu đoạn cuối;"
    " hãy lấy lại bằng REST rồi nhập lại"
)
_UTC_NIGHT = dt.time(17)  # from here on a day in UTC is the next day in Hanoi


def read_record(capture: Capture) -> Reading | Unread:
    """What the item says, or why it was not read: folders and empty items are no articles."""
    record = capture.record
    if record is None or not (record.title.strip() or record.body.strip()):
        return Unread("empty-item", "mục không có tiêu đề lẫn nội dung: bỏ qua")
    if not record.body.strip() and not record.image.strip():
        return Unread("no-body", f"mục «{record.title[:60]}» không có nội dung: bỏ qua")
    if record.unpublished:
        message = (
            f"mục «{record.title[:60]}» không hiện trên cổng cũ ({record.unpublished}): bỏ qua"
        )
        return Unread("unpublished-item", message)
    if record.body.lstrip().startswith("[") and '"controlType"' in record.body[:2000]:
        message = (
            f"nội dung của «{record.title[:60]}» (CanvasContent1) bị cắt: hãy xuất lại danh sách"
        )
        return Unread("broken-canvas", message)
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
            dating=dating_of(record),
            identity=Identity(record.list_id, record.item_id, record.path),
            injections=injections,
            cautions=(Caution("cut-cell", _CUT),) if record.is_cut else (),
        ),
        body,
    )


def _body(record: Record) -> str:
    """The lead picture stands before the body, with its caption, as the page printed it."""
    if not record.image.strip():
        return _text(record.body)
    caption = f"<figcaption>{record.image_caption}</figcaption>" if record.image_caption else ""
    source = record.image.strip().replace('"', "%22")
    return f'<figure><img src="{source}">{caption}</figure>{_text(record.body)}'


def _text(body: str) -> str:
    """Text without HTML has a paragraph on every line, as a cell of Excel shows it."""
    if "\n" not in body.strip() or _BLOCK.search(body):
        return body
    return "".join(f"<p>{line}</p>" for line in body.splitlines() if line.strip())


def _place(text: str, name: str) -> Place | None:
    text = html.unescape(text) if _ENTITY.search(text) else text
    return Place(text.strip(), name) if text.strip() else None


def _words(text: str) -> str:
    return soup_within(text).get_text(" ") if "<" in text else text


def _file(address: str) -> str:
    return address.rstrip("/").rsplit("/", 1)[-1]


def dating_of(record: Record) -> Dating:
    """``ArticleStartDate`` or nothing; when the database wrote the item is only evidence."""
    said = _moment(record.published, is_utc=record.is_utc)
    caution = _doubt(record, said)
    found = None if caution else said
    if found and record.is_zone_unsure:
        found = Moment(found.day)  # the same day in both zones, at an hour that is not known
    evidence = []
    if said is not None:
        told = found or said
        evidence.append(
            Evidence("date", told.iso(), "ArticleStartDate", record.published, told == found)
        )
    for name, text in (("Created", record.created), ("Modified", record.modified)):
        moment = _moment(text, is_utc=record.is_utc)
        if moment is not None:
            evidence.append(Evidence("date", moment.iso(), name, text, is_taken=False))
    return Dating(found, tuple(evidence), (caution,) if caution else ())


def _moment(text: str, *, is_utc: bool) -> Moment | None:
    text = text.strip()
    has_zone = text.endswith("Z") or "+" in text
    return find_publication(f"{text}Z" if is_utc and text and not has_zone else text)


def _doubt(record: Record, said: Moment | None) -> Caution | None:
    """Why the field gives no day of publication; None where it gives one."""
    text = record.published.strip()[:40]
    if not text:
        return Caution("date-missing", "mục không ghi ngày đăng: hãy điền «date» nếu biết chắc")
    if said is None and order_of(text) == "month":
        return doubt(text)
    if said is None:
        message = f"không đọc được ngày đăng «{text}»: hãy điền «date»"
        way = "; đó là số ngày của Excel, hãy định dạng cột thành ngày rồi xuất lại"
        return Caution("date-unread", message + (way if _SERIAL.fullmatch(text) else ""))
    if said.day > dt.datetime.now(ICT).date():
        message = f"ngày đăng «{text}» chưa tới nên chưa lấy: hãy điền «date» nếu biết chắc"
        return Caution("date-late", message)
    if record.is_zone_unsure and said.clock and said.clock >= _UTC_NIGHT:
        after = said.day + dt.timedelta(days=1)
        message = (
            f"ngày đăng «{text}» có thể là giờ máy chủ ({day_text(said.day)}) hoặc giờ UTC"
            f" ({day_text(after)}) nên chưa lấy: hãy điền «date»"
        )
        return Caution("date-zone", message)
    return None
