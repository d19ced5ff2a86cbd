"""Tracked changes, which stop the reading, and comments, which are told."""

from collections.abc import Iterator

from docx.document import Document as Book
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.parser import parse_xml

from plugins.tools.office.draft import Note, OfficeError
from plugins.tools.office.word.elements import Element, name

_CHANGES = tuple(
    name(f"w:{one}")
    for one in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge")
)
_ACCEPT = (
    "hãy mở bằng Word, vào thẻ Xem lại (Review) → Chấp nhận (Accept) → Chấp nhận tất cả thay đổi và"
    " dừng theo dõi, đọc lại rồi lưu"
)
_QUOTED = 80  # letters of a change or comment that are told
_MOST = 5  # comments that are told one by one


def refuse_changes(file: str, root: Element) -> None:
    """Raises OfficeError where somebody's insertions and deletions are still open."""
    changes = list(root.iter(*_CHANGES))
    if not changes:
        return
    words = next((text for one in changes if (text := _words(one))), "")
    first = f", đầu tiên là «{words[:_QUOTED]}»" if words else ""
    message = f"«{file}» còn {len(changes)} chỗ sửa đang theo dõi (Track Changes){first}; {_ACCEPT}"
    raise OfficeError(message)


def comments(book: Book) -> Iterator[Note]:
    """What people wrote in the margin: it is no part of the article."""
    part = next((one for one in book.part.rels.values() if one.reltype == RT.COMMENTS), None)
    if part is None or part.is_external:
        return
    root = parse_xml(part.target_part.blob)
    said = [text for one in root.iter(name("w:comment")) if (text := _words(one))]
    if said:
        few = "; ".join(f"«{text[:_QUOTED]}»" for text in said[:_MOST])
        more = "…" if len(said) > _MOST else ""
        yield Note(f"{len(said)} nhận xét (comment) không đưa vào bài: {few}{more}")


def _words(element: Element) -> str:
    parts = element.iter(name("w:t"), name("w:delText"))
    return " ".join("".join(one.text or "" for one in parts).split())
