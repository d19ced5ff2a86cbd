"""What the words above a row say of it: its kind, award, class, unit and decision."""

import re
from dataclasses import dataclass

from plugins.core.catalogue import Catalogue
from plugins.core.honour import Kind, Status
from plugins.core.honour_sheet.awards import AwardBook, Setting
from plugins.core.honour_sheet.crowd import Crowd, crowd_of
from plugins.core.honour_sheet.decisions import Cited, cited, in_group
from plugins.core.honour_sheet.kinds import is_people, kind_in
from plugins.core.honour_sheet.withdrawn import is_left_out
from plugins.core.names import canon

_UNIT = re.compile(
    r"(?:sở|ban|ủy ban|ubnd|huyện|thành phố|tp|thị xã|thị trấn|xã|phường|đặc khu|công ty"
    r"|tổng công ty|tập đoàn|trường|bệnh viện|công an|đoàn|hội|liên đoàn|liên minh|liên hiệp"
    r"|văn phòng|chi cục|cục|trung tâm|hợp tác xã|htx|đảng ủy|đảng bộ|huyện ủy|thành ủy|tỉnh ủy"
    r"|tỉnh đoàn|bộ chỉ huy|tòa án|viện|kho bạc|bảo hiểm|ngân hàng|báo|đài|mặt trận|học viện"
    r"|phòng|thanh tra)\s+(?!(?:hợp|viên|thể|ngành|hội|kết|nhập|cáo|trợ)\b)\S",
)
_ATTACHED = re.compile(r"\(?\s*(?:ban hành )?kèm theo.*", re.IGNORECASE)


@dataclass(frozen=True)
class Facets:
    """All of it is optional: None and "" say nothing."""

    kind: Kind | None = None
    award: str = ""
    grade: str = ""
    unit: str = ""
    cited: Cited | None = None
    posthumous: bool = False
    status: Status | None = None  # where it is not awarded
    crowd: Crowd = ""  # who the persons below it are
    is_left_out: bool = False  # all rows are of those who get nothing
    unclear: str = ""  # words such as "Bằng khen" that several awards begin with

    def narrowed(self, nearer: "Facets") -> "Facets":
        """These facets with what a nearer group says. Another award has a class of its own."""
        grade = nearer.grade or ("" if nearer.award or nearer.unclear else self.grade)
        return Facets(
            kind=nearer.kind or self.kind,
            award=nearer.award or ("" if nearer.unclear else self.award),
            grade=grade,
            unit=nearer.unit or self.unit,
            cited=nearer.cited or self.cited,
            posthumous=nearer.posthumous or self.posthumous,
            status=nearer.status or self.status,
            crowd=nearer.crowd or self.crowd,
            is_left_out=nearer.is_left_out or self.is_left_out,
            unclear=nearer.unclear or ("" if nearer.award else self.unclear),
        )

    @property
    def said(self) -> frozenset[str]:
        """What something is said of; a group that only gathers units stands where units stand."""
        names = ("kind", "award", "grade", "cited", "posthumous", "status", "is_left_out")
        found = {name for name in names if getattr(self, name)}
        return frozenset(found | {"award"} if self.unclear else found or {"unit"})

    @property
    def tells(self) -> bool:
        """Whether anything is said of the rows below."""
        return bool(self.said - {"unit"} or self.unit)

    @property
    def setting(self) -> Setting:
        """What an award's short name is read by."""
        return Setting(self.award, self.cited.sign if self.cited else "")


class Reader:
    """Reads facets with the words of one catalogue."""

    def __init__(self, catalogue: Catalogue, book: AwardBook) -> None:
        self._book = book
        self._catalogue = catalogue

    def of_title(self, lines: list[str], known: Cited | None) -> Facets:
        """The facets of a list's title; ``known`` is the decision it lies beside."""
        text = " ".join(lines)
        decisions = cited(text)
        decision = decisions[0] if len(decisions) == 1 else None
        is_annex = decision is not None and bool(_ATTACHED.search(text))
        words = " ".join(_ATTACHED.sub("", line) for line in lines) if is_annex else text
        decision = _dated(decision, known)
        title = " ".join(_ATTACHED.sub("", line) for line in lines)
        told = self._book.mentioned(title, Facets(cited=decision).setting)
        return Facets(
            kind=kind_in(title),
            award=told.award,
            grade=told.grade if told.award else "",
            cited=decision,
            posthumous=told.posthumous,
            status=self._book.mentioned(words, Setting()).status,
            crowd=crowd_of(title),
            is_left_out=is_left_out(words) and not self._book.mentioned(words, Setting()).status,
            unclear=told.unclear,
        )

    def of_group(self, text: str, above: Facets, whole: str = "") -> Facets:
        """The facets of a group row below others; ``whole`` is its text with what is in brackets.

        A decision that cannot be read still hides the one above: the rows are not of that one.
        """
        decision = in_group(whole or text)
        setting = above.narrowed(Facets(cited=decision)).setting
        told = self._book.mentioned(text, setting)
        crowd = crowd_of(text)
        is_of_persons = crowd in ("học sinh", "sinh viên") or is_people(text)
        kind = kind_in(text) or ("person" if is_of_persons else None)
        return Facets(
            kind=kind,
            award=told.award,
            grade=told.grade,
            unit="" if told.award or told.unclear or kind or decision else self._unit(text),
            cited=decision,
            posthumous=told.posthumous,
            status=told.status,
            crowd=crowd,
            is_left_out=told.status is None and is_left_out(text),
            unclear=told.unclear,
        )

    def _unit(self, text: str) -> str:
        """The text where it names one unit, not several of a sort."""
        is_one = "," not in text and bool(_UNIT.match(canon(text).lower()))
        return text if is_one or self._catalogue.unit_named(text) else ""


def _dated(decision: Cited | None, known: Cited | None) -> Cited | None:
    """The decision of a title, with the date of the paper it lies beside if that is the same."""
    if decision is None or not decision.number:
        return known
    return known if decision.is_same(known) and not decision.day else decision
