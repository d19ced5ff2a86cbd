"""Title and lead, as writers in Word set them apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.core.catalogue import Catalogue
from plugins.core.manuscript.blocks import Figure, Heading, plain
from plugins.core.manuscript.captions import doubted
from plugins.tools.office.draft import Note
from plugins.tools.office.word.masthead import label_of, without_label
from plugins.tools.office.word.pieces import Found, Line
from plugins.tools.office.word.sentence_case import sentence_case

_FEW, _LONGEST = 2, 45  # words of a title
_LONGEST_LINE = 30  # words of a title that only bold letters tell
_MOST_LINES = 3
_SHORT_HEAD = 5  # words of a first line in capitals («HỘI NGHỊ») that the next one completes
_NEAR = 5  # pieces from the top among which a title in its own style stands
_LEAST_LEAD, _LONGEST_LEAD = 8, 150  # words of a lead
_LONG = 30  # words from which a paragraph is the article's text
_COMMON = 0.4  # share of long paragraphs whose look says nothing
_ENDS = (".", "!", "?", ":")


@dataclass(frozen=True)
class Front:
    """What was found, None where nothing tells it, and the pieces that are left."""

    found: str | None
    pieces: list[Found]
    notes: tuple[Note, ...] = ()


def take_title(pieces: Sequence[Found], usual_points: float, catalogue: Catalogue) -> Front:
    """The title of the article; in capitals alone it is proposed as a sentence."""
    at = _place_of_title(pieces, usual_points)
    if at is None:
        return Front(None, list(pieces))
    lines = _lines_of_title(pieces, at, usual_points)
    rest = [*pieces[:at], *pieces[at + len(lines) :]]
    lines[0] = without_label(lines[0])
    if lines[-1].endswith(".") and not lines[-1].endswith(".."):
        lines[-1] = lines[-1][:-1].rstrip()
    written = " ".join(lines)
    notes = []
    if len(lines) > 1:
        notes.append(Note(f"tiêu đề viết trên {len(lines)} dòng, đã nối thành «{written}»"))
    loud = [line for line in lines if line.upper() == line and line.lower() != line]
    if not loud:
        return Front(written, rest, tuple(notes))
    if loud == lines:
        title, extent = sentence_case(written, catalogue), "toàn bộ"
    else:
        cased = (sentence_case(line, catalogue) if line in loud else line for line in lines)
        title, extent = " ".join(cased), "một phần"
    what = f"tiêu đề viết hoa {extent}, đã đổi thành «{title}»: hãy sửa lại chữ hoa của tên riêng"
    return Front(title, rest, (*notes, Note(what)))


def take_lead(pieces: Sequence[Found]) -> Front:
    """The lead: the first paragraph, where it is set in bold or italics as a whole."""
    for at, piece in enumerate(pieces):
        if isinstance(piece, Figure):
            continue
        if isinstance(piece, Line) and _is_lead(piece, pieces):
            return Front(without_label(piece.text), [*pieces[:at], *pieces[at + 1 :]])
        break
    return Front(None, list(pieces))


def is_doubt_of_lead(note: Note, lead: str | None) -> bool:
    """Whether a note takes for a caption what has become the lead."""
    return lead is not None and note.what.startswith(doubted(lead))


def _place_of_title(pieces: Sequence[Found], usual_points: float) -> int | None:
    for at, piece in enumerate(pieces[:_NEAR]):
        if isinstance(piece, Line) and (piece.kind == "title" or label_of(piece) == "title"):
            return at
    for at, piece in enumerate(pieces):
        if isinstance(piece, Figure):
            continue
        is_title = isinstance(piece, Heading) or (
            isinstance(piece, Line) and _is_title(piece, usual_points)
        )
        return at if is_title else None
    return None


def _is_title(line: Line, usual_points: float) -> bool:
    if not _FEW <= line.size <= _LONGEST or line.mark or line.kind or line.alignment == "right":
        return False
    if line.is_loud or line.points > usual_points:
        return True
    if line.alignment == "center" and line.marks & {"bold"}:
        return True
    is_apart = line.alignment == "center" or "bold" in line.marks
    return is_apart and line.size <= _LONGEST_LINE and not line.text.endswith(_ENDS)


def _lines_of_title(pieces: Sequence[Found], at: int, usual_points: float) -> list[str]:
    first = pieces[at]
    if not isinstance(first, Line):
        return [plain(first.children)] if isinstance(first, Heading) else []
    found = [first.text]
    for piece in pieces[at + 1 : at + _MOST_LINES]:
        if not isinstance(piece, Line) or not _goes_on(first, piece, usual_points):
            break
        if found[-1].endswith(_ENDS) or len(" ".join((*found, piece.text)).split()) > _LONGEST:
            break
        found.append(piece.text)
    return found


def _goes_on(first: Line, line: Line, usual_points: float) -> bool:
    """Whether a line is the next of a title: set alike, in a way that no lead is."""
    if label_of(line):
        return False
    if first.is_loud and first.size <= _SHORT_HEAD and _completes(first, line):
        return True
    if (line.kind, line.points) != (first.kind, first.points) or line.text.startswith("("):
        return False
    looks = (line.marks, line.alignment, line.is_loud)
    is_alike = looks == (first.marks, first.alignment, first.is_loud)
    is_apart = first.kind == "title" or first.alignment == "center" or first.is_loud
    return is_alike and (is_apart or first.points > usual_points)


def _completes(first: Line, line: Line) -> bool:
    """«HỘI NGHỊ» above «Tổng kết …», both centred and in bold, as official papers set a title."""
    is_alike = first.alignment == line.alignment == "center" and "bold" in first.marks & line.marks
    is_title = line.size <= _LONGEST_LINE and not line.text.endswith(_ENDS)
    return is_alike and is_title and not line.text.startswith("(") and "italic" not in line.marks


def _is_lead(line: Line, pieces: Sequence[Found]) -> bool:
    if line.is_lead or label_of(line) == "lead":
        return True
    if not _LEAST_LEAD <= line.size <= _LONGEST_LEAD or line.mark or line.alignment == "right":
        return False
    set_apart = line.marks & {"bold", "italic"}
    others = [
        one for one in pieces if isinstance(one, Line) and one is not line and one.size >= _LONG
    ]
    return any(
        sum(mark in one.marks for one in others) <= _COMMON * len(others) for mark in set_apart
    )
