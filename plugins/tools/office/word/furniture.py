"""What belongs to the paper and not to the news: letterheads, recipients, page numbers."""

import re
from collections.abc import Iterator, Sequence

from docx.document import Document as Book

from plugins.core.manuscript.blocks import Figure, Text
from plugins.core.manuscript.byline import is_person
from plugins.tools.office.draft import Note
from plugins.tools.office.word.elements import name
from plugins.tools.office.word.pieces import Found, Line, WordTable

_NATION = re.compile(r"CỘNG H[ÒO][ÀA]\s+XÃ HỘI|Độc lập\s*[-–]\s*Tự do", re.IGNORECASE)
_PARTY = re.compile(r"ĐẢNG CỘNG SẢN VIỆT NAM")
_RECIPIENTS = re.compile(r"\W*nơi nhận\s*:", re.IGNORECASE)
_HEAD = re.compile(
    r"(?:ỦY BAN|UỶ BAN|UBND|SỞ|TỈNH ỦY|TỈNH UỶ|BAN|HỘI ĐỒNG|LIÊN ĐOÀN|CỤC|PHÒNG|TRUNG TÂM|HUYỆN"
    r"|THÀNH PHỐ|MẶT TRẬN|HỘI|CHI CỤC|ĐẢNG BỘ)\b.*"
)
_NUMBER = re.compile(r"Số\s*:?.{0,30}", re.IGNORECASE)
DATELINE = re.compile(r".{2,40},\s*ngày\s.{1,25}năm\s*[\d.…]{0,6}\.?", re.IGNORECASE)
_DASHES = re.compile(r"[\s\-–—_=*~.•]*")
_PAGE = re.compile(r"[-–\s]*(?:trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?[-–\s]*", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?:người (?:viết|thực hiện|tổng hợp)(?: tin| bài| tin, bài)?|tác giả)\s*:?\s+"
    r"(?:\([^()]{1,40}\)\s*)?(?P<name>[^\W\d_]+(?: [^\W\d_]+){1,4})$",
    re.IGNORECASE,
)
_TOP = 12  # pieces from the top among which a letterhead stands
_QUOTED = 80
_LONGEST = 25  # words of a line of a letterhead
_CONTENTS = "mục lục ({} dòng) không đưa vào bài: trang tự có đường dẫn tới các phần"


def without_letterhead(pieces: Sequence[Found]) -> tuple[list[Found], list[Note]]:
    """The pieces without the head of an official letter and without its recipients."""
    notes: list[Note] = []
    kept = _without_head(list(pieces), notes)
    found: list[Found] = []
    is_head = False  # of a list that is attached: its page has a letterhead of its own
    for piece in kept:
        is_head = _is_of_head(piece) and (is_head or isinstance(piece, WordTable))
        if is_head:
            notes.append(_dropped("tiêu đề văn bản hành chính", _said(piece)))
        elif isinstance(piece, WordTable) and _is_signature(piece):
            signed, more = _signed(piece)
            found += signed
            notes += more
        else:
            found.append(piece)
    return found, notes


def _is_signature(table: WordTable) -> bool:
    is_small = len(table.words.split()) <= _LONGEST
    return bool(_RECIPIENTS.search(table.words) or (is_small and _SIGNED.search(table.words)))


def _signed(table: WordTable) -> tuple[list[Found], list[Note]]:
    """Who wrote, where a table of recipients and signatures says so; another's name is told."""
    writer = _SIGNED.search(table.words)
    if writer:
        signed = Line((Text(f"Người viết: {writer['name']}"),), "right")
        is_all = not _RECIPIENTS.search(table.words)
        return [signed], [] if is_all else [_dropped("phần «Nơi nhận»", table.words)]
    words = table.words.split()
    tails = (" ".join(words[-count:]) for count in (5, 4, 3, 2))
    name = next((tail for tail in tails if is_person(tail) and not _shouts(tail)), "")
    told = f"; người ký «{name}», là tác giả thì ghi vào author" if name else ""
    dropped = _dropped("phần «Nơi nhận» và chữ ký của văn bản", table.words)
    return [], [Note(f"{dropped.what}{told}")]


def _shouts(words: str) -> bool:
    """Whether a word of it is in capitals, as the office in «CHỦ TỊCH Nguyễn Văn A» is."""
    return any(len(word) > 1 and word.isupper() for word in words.split())


def _without_head(pieces: list[Found], notes: list[Note]) -> list[Found]:
    """A table or lines that name state and office; what else stands among them goes too."""
    top = pieces[:_TOP]
    marked = [
        at
        for at, piece in enumerate(top)
        if _NATION.search(_said(piece)) or _PARTY.search(_said(piece))
    ]
    if not marked or any(isinstance(piece, Figure) for piece in top[: marked[-1]]):
        return pieces
    end = marked[-1] + 1
    if any(not _is_of_head(piece) for piece in top[:end]):
        return pieces
    while end < len(pieces) and _is_of_head(pieces[end]):
        end += 1
    said = " ".join(_said(piece) for piece in pieces[:end])
    notes.append(_dropped("tiêu đề văn bản hành chính", said))
    return pieces[end:]


def _is_of_head(piece: Found) -> bool:
    if isinstance(piece, WordTable):
        return bool(_NATION.search(piece.words) or _PARTY.search(piece.words))
    if not isinstance(piece, Line):
        return False
    text = piece.text
    is_marked = _NATION.search(text) or _PARTY.search(text)
    is_office = piece.is_loud and _HEAD.fullmatch(text)
    is_shaped = any(shape.fullmatch(text) for shape in (_NUMBER, DATELINE, _DASHES))
    return bool(is_marked or is_office or is_shaped) and piece.size < _LONGEST


def _said(piece: Found) -> str:
    if isinstance(piece, WordTable):
        return piece.words
    return piece.text if isinstance(piece, Line) else ""


def _dropped(what: str, words: str) -> Note:
    return Note(f"đã bỏ {what}: «{' '.join(words.split())[:_QUOTED]}…»")


def without_page_numbers(pieces: Sequence[Found]) -> tuple[list[Found], list[Note]]:
    """The pieces without numbers of pages and lines of dashes that stand alone."""
    found: list[Found] = []
    notes: list[Note] = []
    for piece in pieces:
        is_apart = isinstance(piece, Line) and piece.alignment != "" and not piece.mark
        if isinstance(piece, Line) and is_apart and _PAGE.fullmatch(piece.text):
            notes.append(Note(f"đã bỏ số trang «{piece.text}» đứng riêng một dòng"))
        elif not (isinstance(piece, Line) and _DASHES.fullmatch(piece.text)):
            found.append(piece)
    return found, notes


def headers(book: Book) -> Iterator[Note]:
    """Words at the top and foot of every page: told, since somebody typed them."""
    said: dict[str, None] = {}
    for section in book.sections:
        for part in (section.header, section.footer, section.first_page_header):
            if part.is_linked_to_previous:
                continue
            texts = (one.text or "" for one in part._element.iter(name("w:t")))  # noqa: SLF001 — python-docx gives paragraphs only
            text = " ".join("".join(texts).split())
            if not _PAGE.fullmatch(text) and not _DASHES.fullmatch(text):
                said[text[:_QUOTED]] = None
    if said:
        quoted = "; ".join(f"«{text}»" for text in said)
        yield Note(f"đầu trang, chân trang không đưa vào bài: {quoted}")


def contents_note(lines: int) -> list[Note]:
    """What is said of a table of contents."""
    return [Note(_CONTENTS.format(lines))] if lines else []
