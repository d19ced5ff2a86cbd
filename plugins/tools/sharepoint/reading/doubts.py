"""What a reading leaves open, said to the archivist: no title, no words, pictures without text."""

import re
from collections.abc import Iterable, Iterator

from plugins.core.manuscript.blocks import Block, Figure, plain
from plugins.core.manuscript.evidence import Caution
from plugins.core.manuscript.walking import figures, words
from plugins.core.names import fold
from plugins.tools.sharepoint.injected.telling import PLANTED, planted
from plugins.tools.sharepoint.model import Reading

_GENERIC = re.compile(
    r"(?:chi tiet|noi dung|xem)(?: (?:tin|bai|tin tuc|tin bai|bai viet))?(?: tuc)?"
    r"|tin(?: tuc)?(?: su kien)?|tin tuc - su kien|tin, bai|bai viet|trang chu|thong bao|home|news"
    r"|(?:news|article) details?|untitled|khong co tieu de"
)
_FEW = 15  # words: fewer, with pictures, are a scan
_MUCH = 0.01  # share of words lost that is worth a look


def doubts(reading: Reading) -> Iterator[Caution]:
    """One line each."""
    pictures = list(figures(reading.blocks))
    count = sum(len(text.split()) for text in words(reading.blocks))
    if reading.title is None:
        yield Caution("title-missing", "không tìm thấy tiêu đề: hãy điền «title»")
    elif _GENERIC.fullmatch(fold(reading.title)):
        message = (
            f"tiêu đề «{reading.title}» có vẻ là tên khung trang, không phải của bài: hãy điền"
            " «title» hoặc sửa hồ sơ"
        )
        yield Caution("title-generic", message)
    if count < _FEW and pictures:
        message = (
            f"bài chỉ có {len(pictures)} ảnh, gần như không có chữ (bản quét): người khiếm thị"
            " không đọc được; hãy gõ lại nội dung hoặc kèm tệp văn bản"
        )
        yield Caution("scan-only", message)
    elif not count:
        yield Caution("body-missing", "thân bài không có chữ nào: hãy xem lại trang gốc")
    if reading.author is None and not (reading.text_credit or reading.source_credit):
        yield Caution("author-missing", "trang không ghi tác giả: hãy điền «author» nếu biết chắc")
    bare = sum(1 for figure in pictures if not figure.caption)
    if bare and count >= _FEW:
        yield Caution("caption-missing", f"{bare} ảnh không có chú thích trên trang gốc")
    yield from _groups(reading.blocks)
    if reading.injections:
        yield Caution(PLANTED, planted(reading.injections))
    if reading.loss.share > _MUCH:
        few = ", ".join(reading.loss.lost[:8])
        message = f"{reading.loss.share:.1%} số chữ của trang chưa vào bài ({few}…): hãy đối chiếu"
        yield Caution("words-lost", message)


def _groups(blocks: Iterable[Block]) -> Iterator[Caution]:
    """Pictures in a row of which only the last has a caption: it may be that of all."""
    bare = 0
    for block in blocks:
        if not isinstance(block, Figure):
            bare = 0
        elif not block.caption:
            bare += 1
        else:
            if bare:
                said = plain(block.caption)[:80]
                message = (
                    f"chú thích «{said}» đứng dưới {bare + 1} ảnh, đã đặt ở ảnh cuối:"
                    " là của cả nhóm thì hãy sửa lời"
                )
                yield Caution("caption-group", message)
            bare = 0
