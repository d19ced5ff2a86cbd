"""Pupils: what a list says of class and school becomes their role and unit.

A person whose role says "học sinh" has no page of its own (see ``core.record.is_pupil``), so a
filled class must never be dropped.
"""

import re
from dataclasses import dataclass

from plugins.core.honour_sheet.cells import Cells
from plugins.core.names import canon, fold
from plugins.core.record import is_adult_role

_STUDENTS = re.compile(r"\b(?:dai hoc|cao dang|hoc vien)\b")
_SCHOOLS = re.compile(r"\b(?:thpt|thcs|tieu hoc|mam non|pho thong|trung hoc|chuyen)\b")
_PUPILS = re.compile(r"\b(?:hoc sinh|hs|thieu nhi|doi vien|sinh vien|sv)\b")
# "DANH SÁCH HỌC SINH", "II. Học sinh tiểu học": a list of pupils, and not of what is for pupils.
_LIST = re.compile(
    r"(?:^|\b(?:danh sach|khen thuong|tang|cho|doi voi|cac|nhung|khoi|gom)(?: cac)?(?: em)? )"
    r"(?P<who>hoc sinh|thieu nhi|doi vien|sinh vien)\b"
)
_TEACHERS = ("gv", "gvcn", "gvbm", "cb", "cbql", "ban giam hieu", "bgh")
_ADULTS = re.compile(r"\b(?:giao vien|can bo|nhan vien|thay|co giao|nha giao|tap the|phu huynh)\b")


@dataclass(frozen=True)
class Schooling:
    """The role and the unit that a row's class and school make; "" where they say nothing."""

    role: str
    unit: str


def pupils_of(text: str) -> str:
    """Gives "học sinh" or "sinh viên" where a title, a group or a heading is of these alone."""
    said = fold(canon(text))
    found = _LIST.search(said)
    if not found or _ADULTS.search(said):
        return ""
    return "sinh viên" if found["who"] == "sinh vien" else "học sinh"


def schooling(cells: Cells, role: str, listed: str) -> Schooling:
    """What class and school make of a person's role; ``listed`` is what all rows are."""
    school, both = cells.said("school"), cells.said("class_and_school")
    form = re.sub(r"^[Ll]ớp\s+", "", cells.said("school_class"))
    if is_adult_role(form) or fold(form) in _TEACHERS:  # "Giáo viên" where pupils have a class
        role, form = ", ".join(filter(None, (role, form))), ""
    own_unit = cells.said("unit")
    said = [f"lớp {form}"] if form else []
    if both:
        said.append(re.sub(r"^(?:[Ll]ớp )?(?=\d)|^[Ll]ớp ", "lớp ", both))
    said += [school] if school and own_unit else []
    unit = own_unit or school
    if not (listed or form or both):
        return Schooling(role, unit)
    return Schooling(_role(role, said, listed or _learner(f"{school} {both} {own_unit}")), unit)


def _role(role: str, said: list[str], learner: str) -> str:
    """The role as in "học sinh lớp 5A"; a teacher keeps the own role, with the class behind it."""
    is_told = bool(_PUPILS.search(fold(role)))
    if role and (is_told or is_adult_role(role)):
        return ", ".join((role, *said))
    is_class = bool(said) and said[0].startswith("lớp ")
    first = [f"{learner} {said[0]}", *said[1:]] if is_class else [learner, *said]
    return ", ".join((*([role] if role else []), *first))


def _learner(place: str) -> str:
    said = fold(place)
    return "sinh viên" if _STUDENTS.search(said) and not _SCHOOLS.search(said) else "học sinh"
