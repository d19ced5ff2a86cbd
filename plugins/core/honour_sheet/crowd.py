"""Who the persons of a list are: children, grown-ups, or both in one list."""

import re
from typing import Literal

from plugins.core.names import canon, fold

Crowd = Literal["", "học sinh", "sinh viên", "adults", "mixed"]
# "DANH SÁCH HỌC SINH", "II. Học sinh tiểu học": a list of pupils, and not of what is for pupils.
_LIST = re.compile(
    r"(?:^|\b(?:danh sach|khen thuong|tang|cho|doi voi|cac|nhung|khoi|gom|la|tuyen duong|bieu duong"
    r"|vinh danh|trao thuong)(?: \d+)?(?: cac)?(?: em)? )"
    r"(?P<who>hoc sinh|thieu nhi|doi vien|sinh vien)\b(?! dan quan)"
)
_TAUGHT = r"(?:hoc sinh|hs|thieu nhi|doi vien(?! dan quan))"
_GROWN = r"(?:giao vien|gv|can bo|nhan vien|thay|co giao|nha giao|phu huynh)"
_ADULTS = re.compile(rf"\b{_GROWN}\b")
_WORKERS = re.compile(
    r"\b(?:cong chuc|vien chuc|giang vien|nguoi lao dong|cong nhan|lanh dao|quan ly|nong dan"
    r"|doanh nhan|chien si)\b"
)
# "giáo viên, học sinh", "tập thể, cá nhân và các em học sinh"; not "giáo viên dạy học sinh giỏi".
_JOINED = re.compile(
    rf"\b(?:{_GROWN}|tap the|ca nhan)\b(?:(?!\b{_TAUGHT}\b).)*?"
    rf"(?:[,;/+&-]| va| cung(?: voi)?) ?(?:cac |nhung )?(?:em )?{_TAUGHT}\b"
)


def crowd_of(text: str) -> Crowd:
    """Who the people of a title, a group or a heading are; "" where it does not say."""
    said = fold(canon(text))
    found = _LIST.search(said)
    has_adults = bool(_ADULTS.search(said))
    if found and not (has_adults or "tap the" in said):
        return "sinh viên" if found["who"] == "sinh vien" else "học sinh"
    if (found and found["who"] != "sinh vien") or _JOINED.search(said):
        return "mixed"
    return "adults" if has_adults or _WORKERS.search(said) else ""
