"""Titles, leads and captions too long, shouted or said twice; descriptions that say nothing."""

import re
from collections.abc import Iterator

from plugins.core.article import Article
from plugins.core.entry import Entry
from plugins.core.names import canon, fold
from plugins.core.problems import Problem

TITLE, SUMMARY, CAPTION = 110, 500, 300  # characters
_GENERIC = re.compile(
    r"(?:hinh|anh|hinh anh|tam anh|buc anh|photo|image|picture|img)"
    r"(?: (?:minh hoa|so|hoi nghi|su kien|bai viet|dai dien|bia|chup|trong bai|tu lieu))?"
    r"(?: ?\d+)?"
)
_LETTERS = re.compile(r"[^\W\d_]+")


def of_lengths(entry: Entry[Article]) -> Iterator[Problem]:
    """Over the fields that lists show, and over captions."""
    yield from _title(entry)
    yield from _summary(entry)
    for figure in entry.value.body.figures:
        if len(figure.caption) > CAPTION:
            message = f"chú thích ảnh dài {len(figure.caption)} ký tự"
            hint = f"nên dưới {CAPTION} ký tự; chuyện kể thêm thì đưa vào bài"
            yield entry.source.warning(figure.line, "long-caption", message, hint)
        if figure.alt and _GENERIC.fullmatch(fold(figure.alt)):
            message = f"mô tả ảnh «{figure.alt}» không nói gì về ảnh"
            hint = "hãy viết điều thấy trong ảnh: ai, làm gì, ở đâu"
            yield entry.source.warning(figure.line, "generic-alt", message, hint)


def _title(entry: Entry[Article]) -> Iterator[Problem]:
    title = entry.value.fields.title
    if len(title) > TITLE:
        message = f"tiêu đề (title) dài {len(title)} ký tự"
        hint = f"nên dưới {TITLE} ký tự để đọc hết trong danh sách và khi chia sẻ"
        yield entry.warning(("title",), "long-title", message, hint)
    words = [word for word in _LETTERS.findall(title) if len(word) > 1]
    if len(words) > 3 and all(word.isupper() for word in words):
        message = "tiêu đề (title) viết hoa toàn bộ"
        hint = "hãy viết hoa chữ đầu câu và tên riêng"
        yield entry.warning(("title",), "title-in-capitals", message, hint)


def _summary(entry: Entry[Article]) -> Iterator[Problem]:
    summary = entry.value.fields.summary
    if not summary:
        return
    if len(summary) > SUMMARY:
        message = f"sapo (summary) dài {len(summary)} ký tự"
        hint = f"nên dưới {SUMMARY} ký tự: một, hai câu nói việc chính"
        yield entry.warning(("summary",), "long-summary", message, hint)
    first = next((piece for piece in entry.value.body.pieces if piece.markdown), None)
    paragraph = first.markdown.split("\n\n")[0] if first else ""
    if canon(paragraph.strip("*_ ")) == canon(summary):
        message = "sapo (summary) trùng nguyên văn với đoạn đầu của bài, người đọc gặp hai lần"
        hint = "hãy bỏ đoạn đầu của bài, hoặc viết sapo ngắn hơn"
        yield entry.warning(("summary",), "summary-repeats-lead", message, hint)
