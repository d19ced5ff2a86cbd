"""Who is named as a pupil: children are named where the news named them, and nowhere else."""

import re
from functools import lru_cache

from plugins.core.honour import Honour
from plugins.core.names import fold

_PUPIL = re.compile(
    r"\b(?:hoc sinh|hs|doi vien(?! dan quan)|thieu nhi|thieu nien"
    r"|(?:lien|chi) doi (?:truong|pho))\b"
    r"|\blop (?:\d{1,2}[a-z]?\d{0,2}|la|choi|mam)\b"
)
# Said before, these make an adult of it: a teacher of pupils, the head of a children's house.
_ADULT = re.compile(
    r"\b(?:giao vien|giang vien|hieu truong|giam doc|chu nhiem|chu tich|cuu|nguyen|phu trach|can bo"
    r"|nhan vien|huan luyen vien|phu huynh|chuyen vien|truong phong"
    r"|bi thu (?:tinh|huyen|thanh) doan)\b"
)
_PUPIL_HONORIFICS = ("em", "chau", "be")


def is_pupil(honour: Honour) -> bool:
    """Whether a person is named as a pupil."""
    return honour.kind == "person" and _is_pupils(honour.honorific or "", honour.role or "")


@lru_cache(maxsize=1 << 14)  # asked for each honour of every list, and people share their roles
def _is_pupils(honorific: str, role_: str) -> bool:
    if fold(honorific) in _PUPIL_HONORIFICS:
        return True
    role = fold(role_)
    found = _PUPIL.search(role)
    return found is not None and not _ADULT.search(role[: found.start()])


def is_adult_role(role: str) -> bool:
    """Whether a role is a grown-up's, whatever pupils or classes it names."""
    return _ADULT.search(fold(role)) is not None
