"""Group rows: "I. TẬP THỂ", "1. Khối các sở, ngành", "BẰNG KHEN (05 tập thể)"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plugins.core.honour import Kind
from plugins.core.honour_sheet.awards import AwardBook, Setting
from plugins.core.honour_sheet.columns import Columns
from plugins.core.honour_sheet.decisions import is_citation
from plugins.core.honour_sheet.facets import Facets
from plugins.core.honour_sheet.grid import NO_VALUE, Row, one_line
from plugins.core.honour_sheet.kinds import is_people
from plugins.core.names import canon

NUMBER = re.compile(r"\(?(?:(?:[IVXLC]{1,7}|[A-ZĐ])\.\s?)?\d{1,6}(?:\.\d{1,4})*[.)]?\)?")
_ROMAN = re.compile(r"[IVXLC]{1,7}")
_UPPER, _LOWER = re.compile(r"[A-ZĐ]"), re.compile(r"[a-zđ]")
_MARKED = re.compile(
    r"(?P<mark>[A-ZĐ][.)]|[a-zđ][.)]|\d{1,3}(?:\.\d{1,3})*[.)]|[IVXLC]{1,7}\s*[.):–-])\s*(?=\D)"
    r"|(?P<roman>[IVX]{1,7})\s+(?=\D)|(?P<bullet>[-–+*•])\s*(?=\S)"
)
_KIND = r"(?:tập thể|cá nhân|hộ gia đình|gia đình|hộ|đơn vị|tap the|ca nhan|ho gia dinh)"
_KINDS = re.compile(
    rf"(?:(?:về|đối với|danh sách|khen thưởng|khen|các|những|cho|phần) )*{_KIND}"
    rf"(?:(?:,| và|/|;)? {_KIND})*(?: (?:được|đạt|có|tiêu biểu|xuất sắc)\b.*)?"
)
_BLOCK = re.compile(r"(?:khối|cụm|nhóm|các|ngành|lĩnh vực)\b")
_OCCASION = re.compile(r"(?:khen thưởng|năm|đợt|chuyên đề|phong trào|thành tích|công tác)\b")
_CLASS_ONLY = re.compile(r"(?:các )?hạng(?: \S+)?")
_NUMBERED = ("roman", "upper", "lower", "arabic0", "arabic1", "arabic2")
_SIGNS = " .)(/:–-"
_FIRST = ("I", "A", "a", "1")
_TAIL = re.compile(r"\s*(?:\([^()]*\d[^()]*\)|[:;,.]|:?\s*\d+ (?:tập thể|cá nhân|hộ|người).*)\s*$")


@dataclass(frozen=True)
class Lead:
    """A group row's words without its number; ``style`` and ``mark`` are those of the number."""

    text: str
    style: str = ""
    mark: str = ""
    is_doubtful: bool = False  # the words may be a name as well

    @property
    def is_numbered(self) -> bool:
        """Whether a number says that it is a group."""
        return self.style in _NUMBERED

    @property
    def bare(self) -> str:
        """The words without the count at their end."""
        text = self.text
        while (shorter := _TAIL.sub("", text)) != text:
            text = shorter
        return text or self.text


@dataclass(frozen=True)
class Group:
    """A group whose rows are being read; ``start`` is how many rows came before it."""

    line: int
    lead: Lead
    facets: Facets
    start: int
    counts: tuple[tuple[Kind | None, int], ...] = ()


def lead_of(text: str, number: str = "") -> Lead:
    """The words of a group row; ``number`` where its number stands in a cell of its own."""
    line = one_line(text)
    if number:
        return _lead(line, number)
    match = _MARKED.match(line)
    if not match:
        return Lead(line)
    words = line[match.end() :].strip()
    return Lead(words, "bullet") if match["bullet"] else _lead(words, match[0])


def _lead(words: str, number: str) -> Lead:
    mark = number.strip(_SIGNS)
    return Lead(words, _style(mark), mark)


def group_in(row: Row, below: Row | None, columns: Columns, book: AwardBook) -> Lead | None:
    """The group that a row begins; None for a row of data and for anything else."""
    index = columns.of("index")
    number = one_line(row.own(index.at[0])).replace(NO_VALUE, "") if index else ""
    others = [c for c in row.filled if row.own(c) != NO_VALUE and not (index and c in index.at)]
    if number and not is_number(number):
        return None if columns.has_name(row) else lead_of(number)  # "I. TẬP THỂ", first cell
    worded = [row.own(column) for column in others if not row.own(column).isdecimal()]
    if number and _is_mark(number) and worded:
        is_group = len(worded) == 1 or bool(_KINDS.fullmatch(_plain(lead_of(worded[0]))))
        counts = "".join(f" ({row.own(c)})" for c in others if row.own(c).isdecimal())
        return lead_of(" ".join(worded) + counts, number) if is_group else None
    if len(others) != 1:
        return None
    text = row.own(others[0])
    if is_citation(text) and not _is_own(others[0], columns):
        return lead_of(text)
    return (
        _numbered(text, number, below, columns) if number else _alone(row, others[0], columns, book)
    )


def _alone(row: Row, at: int, columns: Columns, book: AwardBook) -> Lead | None:
    """The group of a row whose only cell stands at ``at``."""
    index = columns.of("index")
    lead, names = lead_of(row.own(at)), [c for column in columns.name_columns() for c in column.at]
    may_be = not names or at <= max(names)  # an award alone in its column belongs to a name above
    if _is_across(row, at, columns) or (may_be and _is_group(lead, book)):
        return lead
    is_block_alone = may_be and is_block(lead.text)
    return replace(lead, is_doubtful=index is None) if is_block_alone else None


def group_above(row: Row, book: AwardBook) -> Lead | None:
    """The group that begins above the heading already."""
    texts = [row.own(column) for column in row.filled]
    if len(texts) == 2 and _is_mark(texts[0]):
        return lead_of(texts[1], texts[0])
    lead = lead_of(texts[0])
    return lead if len(texts) == 1 and _is_group(lead, book) else None


def _plain(lead: Lead) -> str:
    return canon(lead.bare).lower()


def _is_mark(number: str) -> bool:
    mark = number.strip(_SIGNS)
    return any(style.fullmatch(mark) for style in (_ROMAN, _UPPER, _LOWER))


def _numbered(text: str, number: str, below: Row | None, columns: Columns) -> Lead | None:
    """A row with a plain number is a group only where its words and the next number say so."""
    index = columns.of("index")
    plain = canon(text).lower()
    is_group = _BLOCK.match(plain) or _KINDS.fullmatch(_plain(lead_of(text))) or is_people(plain)
    if not (index and below and is_group):
        return None
    mark, following = number.strip(_SIGNS), index.text(below).strip(_SIGNS)
    is_above = following in ("1", "01", "") or following.startswith(f"{mark}.")
    return lead_of(text, number) if is_above else None


def _is_own(at: int, columns: Columns) -> bool:
    """Whether a decision stands in the column of decisions, and so is one row's."""
    own = columns.of("decision")
    return bool(own and at in own.at)


def _is_across(row: Row, at: int, columns: Columns) -> bool:
    """Whether a cell is merged across the names, from the left of the table on."""
    first = min(columns.placed)
    names = [column.at[0] for column in columns.name_columns()]
    end = at + row.widths.get(at, 1)
    return at <= first and end - at > 1 and (not names or end > min(names))


def _is_group(lead: Lead, book: AwardBook) -> bool:
    """Whether words in the column of names are a group's and nobody's name."""
    lower = _plain(lead)
    if (
        lead.style in ("roman", "upper")
        or is_people(lower)
        or _KINDS.fullmatch(lower)
        or _CLASS_ONLY.fullmatch(lower)
    ):
        return True
    told = book.told(lead.bare, Setting())
    return bool(told.award or told.unclear or lead.text.endswith(":"))


def is_block(text: str) -> bool:
    """Whether a group only gathers units of one sort, and so says nothing of its rows."""
    return bool(_BLOCK.match(canon(text).lower()))


def is_occasion(text: str) -> bool:
    """Whether a group only tells the occasion: "KHEN THƯỞNG CHUYÊN ĐỀ", "NĂM 2023"."""
    return bool(_OCCASION.match(canon(text).lower()))


def is_number(text: str) -> bool:
    """Whether a text is the number of a row or of a group."""
    return bool(NUMBER.fullmatch(text)) or _is_mark(text)


def _style(mark: str) -> str:
    if mark[-1:].isdecimal():  # 1, 1.2, II.1
        return f"arabic{min(mark.count('.'), 2)}"
    if _ROMAN.fullmatch(mark):
        return "roman"
    return "upper" if mark.isupper() else "lower"


def opened(title: Facets, stack: Sequence[Group], lead: Lead, facets: Facets) -> tuple[Group, ...]:
    """The groups that stay open above a new one.

    A number closes the groups down to the one numbered alike; words without a number close those
    that say something of the same, so that "GIẤY KHEN" ends "BẰNG KHEN" and not "TẬP THỂ".
    """
    if lead.is_numbered:
        return _above_number(stack, lead)
    alike = [
        at
        for at, group in enumerate(stack)
        if not group.lead.is_numbered and group.facets.said & facets.said
    ]
    if alike:
        return tuple(stack[: alike[0]])
    is_other = facets.award or facets.unclear
    is_whole = is_other and title.award and facets.award != title.award
    has_award = any(group.facets.award for group in stack)
    return () if is_whole and not has_award else tuple(stack)


def _above_number(stack: Sequence[Group], lead: Lead) -> tuple[Group, ...]:
    """Numbers that begin again below words without a number belong to those words."""
    same = [at for at, group in enumerate(stack) if group.lead.style == lead.style]
    if not same:
        return tuple(stack)
    after = stack[same[0] + 1 :]
    kept = [g for g in after if not g.lead.is_numbered] if lead.mark in _FIRST else []
    return (*stack[: same[0]], *kept)


def as_letter(stack: Sequence[Group], lead: Lead) -> Lead:
    """C after B is a letter, C alone is a hundred."""
    if lead.style != "roman" or len(lead.mark) > 1:
        return lead
    before = [group.lead.mark for group in stack if group.lead.style == "upper"]
    is_next = bool(before) and ord(before[-1][:1] or " ") + 1 == ord(lead.mark)
    is_letter = is_next or (lead.mark in "CL" and not _has_roman(stack))
    return Lead(lead.text, "upper", lead.mark) if is_letter else lead


def _has_roman(stack: Sequence[Group]) -> bool:
    return any(group.lead.style == "roman" for group in stack)
