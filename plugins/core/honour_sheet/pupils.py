"""Pupils: what a list says of class and school becomes their role and unit.

A person whose role says "học sinh" has no page of its own (see ``core.pupil.is_pupil``), so a
filled class must never be dropped. Where children and grown-ups stand in one list, a row must say
which it is.
"""

import re
from dataclasses import dataclass

from plugins.core.honour_sheet.cells import Cells
from plugins.core.honour_sheet.crowd import Crowd
from plugins.core.names import fold
from plugins.core.pupil import is_adult_role

_STUDENTS = re.compile(r"\b(?:dai hoc|cao dang|hoc vien)\b")
_SCHOOLS = re.compile(r"\b(?:thpt|thcs|tieu hoc|mam non|pho thong|trung hoc|chuyen)\b")
_PUPILS = re.compile(r"\b(?:hoc sinh|hs|thieu nhi|doi vien|sinh vien|sv)\b")
_TEACHERS = ("gv", "gvcn", "gvbm", "cb", "cbql", "ban giam hieu", "bgh")


@dataclass(frozen=True)
class Schooling:
    """The role and the unit that a row's class and school make; "" where they say nothing."""

    role: str
    unit: str


def is_unclear(cells: Cells, role: str, honorific: str, crowd: Crowd) -> bool:
    """Whether a person may be a pupil or not: a child taken for a grown-up would have a page."""
    if role or honorific or crowd in ("học sinh", "sinh viên", "adults"):
        return False
    has_classes = not {"school_class", "class_and_school"}.isdisjoint(cells.columns.places)
    return crowd == "mixed" or has_classes


def schooling(cells: Cells, role: str, crowd: Crowd) -> Schooling:
    """What class and school make of a person's role; ``crowd`` is what all rows are."""
    listed = crowd if crowd in ("học sinh", "sinh viên") else ""
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
