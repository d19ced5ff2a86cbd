"""Telephones and numbers of identity papers in a text, in forms that are nothing else."""

import re
from collections.abc import Iterator

from plugins.core.problems import Problem
from plugins.core.rules.wording.prose import Prose

# Quick looks at a whole text.
_DIGITS = re.compile(r"[35789]\d(?:[ .]?\d){7}")
_PAPERS = ("ăn cước", "hứng minh", "CCCD", "CMND", "cccd", "cmnd")
_MOBILE = re.compile(r"(?<![\w.,/+-])(?:\+84|0)[ .]?[35789]\d(?:[ .]?\d){7}(?![\d/.,]\d|\d)")
_PAPER = re.compile(
    r"(?i:cccd|cmnd|căn cước(?: công dân)?|chứng minh(?: thư)?(?: nhân dân)?)"
    r"(?: số)?[ :]*(?:số)?[ :]*(?P<number>\d{9}(?:\d{3})?)(?!\d)"
)
# Telephones of offices are there to be called.
_OFFICE = re.compile(
    r"(?i:đường dây nóng|tổng đài|hotline|liên hệ|trực ban|trực tuyến|văn phòng|cơ quan|phòng"
    r"|ban|sở|zalo|tiếp nhận|fax|điện thoại)"
)


def of_private_words(prose: Prose) -> Iterator[Problem]:
    """What stands beside an office's name is the office's."""
    text = prose.source.text
    if not _DIGITS.search(text) and not any(paper in text for paper in _PAPERS):
        return
    for part in prose.parts:
        paper, mobile = _PAPER.search(part.text), _MOBILE.search(part.text)
        if paper:
            message = f"bài có số giấy tờ của một người («…{paper['number'][-3:]}»)"
            yield _said(prose, part.line, message)
        elif mobile and not _OFFICE.search(part.text[: mobile.start()]):
            message = f"bài có số điện thoại di động («…{mobile[0][-3:]}»)"
            yield _said(prose, part.line, message)


def _said(prose: Prose, line: int, message: str) -> Problem:
    hint = "nếu là của một người, hãy bỏ đi; của cơ quan thì giữ"
    return prose.warning(line, "private-in-text", message, hint)
