"""Rules for one article by itself."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.core.article import Article
from plugins.core.body import Body, FigureRef
from plugins.core.catalogue import Catalogue
from plugins.core.entry import Entry
from plugins.core.file_kinds import published_name
from plugins.core.frontmatter import Header
from plugins.core.html_policy import without_code
from plugins.core.names import canon, fold
from plugins.core.nearest import did_you_mean
from plugins.core.photo import Photo
from plugins.core.problems import Problem
from plugins.core.rules.addresses import of_addresses, of_old_files
from plugins.core.rules.consultation_rules import of_consultation
from plugins.core.rules.files import missing_download, missing_photo
from plugins.core.rules.honour_rules import of_honours
from plugins.core.source import Source

_HEADING_ONE = re.compile(r" {0,3}#(?!#)\s*\S")
_KNOWN_LIST = "hãy chọn một mã trong danh mục catalogue/{}.yml"


def of_body(
    source: Source,
    body: Body,
    listing: dict[str, Path],
    header: Header,
    photos: Iterable[Photo],
) -> list[Problem]:
    """Rules for the figures of a body. An import may not know a caption: then they only warn."""
    written = {photo.file: photo.notes.caption for photo in photos}
    say = source.warning if "provenance" in header.values else source.problem
    problems = [*_first_headings(source, body)]
    for figure in body.figures:
        lost = missing_photo(figure.file, listing)
        if lost:
            problems.append(say(figure.line, "missing-photo", *lost))
        if not figure.caption:
            message = f"ảnh «{figure.file}» chưa có chú thích"
            hint = _caption_hint(written.get(figure.file, ""))
            problems.append(say(figure.line, "missing-caption", message, hint))
        problems.extend(_alt(source, figure))
    return problems


def _caption_hint(written: str) -> str:
    """What the photographer wrote is offered, never taken over unseen."""
    if written:
        return f"người chụp ghi sẵn trong ảnh: «{written}»; nếu đúng, hãy chép vào sau tên tệp"
    return 'hãy viết chú thích trong ngoặc kép sau tên tệp: ![…](tệp.jpg "Chú thích")'


def of_dates(source: Source, header: Header) -> list[Problem]:
    """One of the two dates must be there, whatever else is wrong with the header.

    An import may not know either: until it is published, such an article is only warned of.
    """
    values = header.values
    if not header.lines or any(values.get(key) for key in ("date", "event_date")):
        return []
    is_open = "provenance" in values and values.get("status") in ("draft", "pending")
    message = "cần «date» (ngày đăng) hoặc «event_date» (ngày diễn ra)"
    hint = "hãy thêm ngày biết chắc; không đoán"
    say = source.warning if is_open else source.problem
    empty = (header.lines[key,] for key in ("event_date", "date") if (key,) in header.lines)
    return [say(next(empty, 1), "missing-field", message, hint)]


def of_fields(
    entry: Entry[Article], listing: dict[str, Path], catalogue: Catalogue
) -> list[Problem]:
    """Rules for the front matter of an article."""
    return [
        *_catalogue_ids(entry, catalogue),
        *_files(entry, listing),
        *of_addresses(entry),
        *of_old_files(entry, listing),
        *_folder_year(entry),
        *_summary(entry),
        *_modified(entry),
        *_photo_credit(entry),
        *of_honours(entry, listing, catalogue),
        *of_consultation(entry),
    ]


def _first_headings(source: Source, body: Body) -> Iterator[Problem]:
    for piece in body.pieces:
        if "#" not in piece.markdown:
            continue
        text = without_code(piece.markdown)
        for number, line in enumerate(text.split("\n"), start=piece.line):
            if _HEADING_ONE.match(line):
                message = "đề mục trong bài bắt đầu từ ##, vì # là tiêu đề của bài"
                yield source.warning(number, "heading-one", message, "hãy thêm một dấu #")


def _alt(source: Source, figure: FigureRef) -> Iterator[Problem]:
    alt = fold(figure.alt)
    if not alt:
        message = f"ảnh «{figure.file}» chưa có mô tả cho người không nhìn thấy ảnh"
        hint = "hãy viết điều thấy trong ảnh giữa hai ngoặc vuông: ![Chín người đứng trên sân khấu]"
        yield source.warning(figure.line, "missing-alt", message, hint)
    elif alt in (fold(figure.file), fold(Path(figure.file).stem)):
        message = f"mô tả ảnh «{figure.alt}» chỉ là tên tệp"
        yield source.problem(figure.line, "alt-file-name", message, "hãy viết điều thấy trong ảnh")
    elif alt == fold(figure.caption):
        message = f"mô tả ảnh «{figure.file}» lặp lại chú thích"
        hint = "hãy viết điều thấy trong ảnh, chú thích nói ai và việc gì"
        yield source.warning(figure.line, "alt-repeats-caption", message, hint)


def _catalogue_ids(entry: Entry[Article], catalogue: Catalogue) -> Iterator[Problem]:
    fields = entry.value.fields
    if fields.category not in catalogue.category:
        message = f"chuyên mục «{fields.category}» không có trong danh mục"
        hint = did_you_mean(fields.category, catalogue.category) or _KNOWN_LIST.format("categories")
        yield entry.problem(("category",), "unknown-category", message, hint)
    for index, movement in enumerate(fields.movements):
        if movement not in catalogue.movement:
            message = f"phong trào «{movement}» không có trong danh mục"
            hint = did_you_mean(movement, catalogue.movement) or _KNOWN_LIST.format("movements")
            yield entry.problem(("movements", index), "unknown-movement", message, hint)


def _files(entry: Entry[Article], listing: dict[str, Path]) -> Iterator[Problem]:
    fields = entry.value.fields
    published: dict[str, str] = {}
    for index, attachment in enumerate(fields.attachments):
        lost = missing_download(attachment.file, listing)
        if lost:
            yield entry.problem(("attachments", index, "file"), "missing-attachment", *lost)
        same = published.setdefault(published_name(attachment.file), attachment.file)
        if same != attachment.file:
            message = f"«{attachment.file}» và «{same}» có cùng tên khi đưa lên trang"
            path = ("attachments", index, "file")
            yield entry.problem(path, "same-file-name", message, "hãy đổi tên một tệp")
    for index, video in enumerate(fields.videos):
        lost = missing_photo(video.poster, listing) if video.poster else None
        if lost:
            yield entry.problem(("videos", index, "poster"), "missing-photo", *lost)


def _folder_year(entry: Entry[Article]) -> Iterator[Problem]:
    year = entry.value.folder.split("/")[1]
    if year != str(entry.value.when.day.year):
        message = f"bài nằm trong thư mục năm {year} nhưng thuộc năm {entry.value.when.day.year}"
        hint = "hãy chuyển thư mục hoặc sửa ngày"
        if entry.value.fields.approval:
            hint += "; bài đã duyệt thì sau đó trình và duyệt lại"
        key = "date" if entry.value.fields.date else "event_date"
        yield entry.warning((key,), "folder-year", message, hint)


def _summary(entry: Entry[Article]) -> Iterator[Problem]:
    fields = entry.value.fields
    if fields.status == "withdrawn":
        return
    if not fields.summary:
        message = "bài chưa có sapo (summary)"
        yield entry.warning(("title",), "missing-summary", message, "hãy thêm một câu tóm tắt")
    elif canon(fields.summary) == canon(fields.title):
        message = "sapo (summary) lặp lại tiêu đề"
        yield entry.warning(("summary",), "summary-repeats-title", message, "hãy viết câu khác")


def _modified(entry: Entry[Article]) -> Iterator[Problem]:
    fields = entry.value.fields
    if fields.modified and fields.modified.day < entry.value.when.day:
        message = "ngày cập nhật (modified) sớm hơn ngày của bài"
        yield entry.problem(("modified",), "modified-too-early", message, "hãy xem lại hai ngày")
    if fields.date and fields.event_date and fields.date.day < fields.event_date:
        message = "ngày đăng (date) sớm hơn ngày diễn ra (event_date)"
        hint = "đúng nếu bài báo trước sự kiện; nếu không, hãy xem lại hai ngày"
        yield entry.warning(("date",), "date-before-event", message, hint)


def _photo_credit(entry: Entry[Article]) -> Iterator[Problem]:
    """Names each credit that a page takes from a photo file, so that an editor can confirm it."""
    article = entry.value
    if article.fields.credits and article.fields.credits.photos:
        return
    said = set()
    for figure in article.body.figures:
        photo = article.photo(figure.file)
        credit = photo.notes.credit if photo else ""
        if credit and credit not in said:
            said.add(credit)
            message = f"ảnh «{figure.file}» ghi sẵn nguồn «{credit}»; trang ghi theo tệp ảnh"
            hint = "để xác nhận hoặc sửa, hãy thêm «credits:» với dòng con «photos: …»"
            yield entry.source.warning(figure.line, "photo-credit", message, hint)
