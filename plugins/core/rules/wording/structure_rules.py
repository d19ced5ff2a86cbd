"""Headings, tables and lists that do not become what they look like."""

import re
from collections.abc import Iterator

from plugins.core.problems import Problem
from plugins.core.rules.wording.prose import Prose, others

_HEADING = re.compile(r" {0,3}(?P<level>#{1,6})(?P<text>[ \t].*|)$")
_CLOSED = re.compile(r"[\s#]*")
_GLUED = re.compile(r" {0,3}#{2,6}[^\s#]")
# Signs that Word puts before items, and an item whose blank is missing.
_BULLET = re.compile(r" {0,3}(?:[•●○▪■◦‣·+➢–—][ \t\u00a0]*(?=\w)|-(?=[^\W\d_]))")
_NUMBERED = re.compile(
    r" {0,3}(?:\d{1,2}|[a-zđ])(?:\)(?=[^\W\d_])|/[ \t](?=[^\W\d_])|\.(?=[A-ZĐÀ-Ỹ][a-zà-ỹ]))"
)
# A quick look at a line: whether it may be anything but words.
_SIGNS = frozenset("#|•●○▪■◦‣·+➢–—-0123456789")
_LETTER_SIGNS = frozenset(".)/")
_RULE = re.compile(r" *\|?(?: *:?-+:? *\|)* *:?-+:? *\|? *")
_EMPTY_HEAD = re.compile(r"[\s|]*")


def of_structure(prose: Prose) -> Iterator[Problem]:
    """Over the lines of the body."""
    if not any(map(_is_odd, prose.lines[prose.body_line - 1 :])):
        return
    lines = list(prose.body())
    yield from _headings(prose, lines)
    yield from _lists(prose, lines)
    yield from _tables(prose, lines)


def _is_odd(line: str) -> bool:
    begin = line.lstrip()[:2]
    return bool(begin) and (begin[0] in _SIGNS or begin[1:] in _LETTER_SIGNS)


def _headings(prose: Prose, lines: list[tuple[int, str]]) -> Iterator[Problem]:
    level = 1
    for number, line in lines:
        if "#" not in line[:4]:
            continue
        if _GLUED.match(line):
            message = f"«{line.strip()}» thiếu dấu cách sau dấu #"
            hint = "hãy viết ## rồi dấu cách rồi đề mục"
            yield prose.warning(number, "empty-heading", message, hint)
        heading = _HEADING.match(line)
        if heading is None:
            continue
        found, text = len(heading["level"]), heading["text"].strip()
        if _CLOSED.fullmatch(text):
            message = "đề mục không có chữ"
            yield prose.warning(number, "empty-heading", message, "hãy viết đề mục hoặc xóa dấu #")
            continue
        if found > level + 1:
            message = f"đề mục «{text}» viết {found} dấu #, bỏ qua bậc trên nó"
            hint = f"hãy viết {'#' * (level + 1)} {text}"
            yield prose.warning(number, "heading-skips", message, hint)
        level = max(min(found, level + 1), 2)


def _lists(prose: Prose, lines: list[tuple[int, str]]) -> Iterator[Problem]:
    """Two such lines after each other, with or without a blank one between, mean a list."""
    found: list[int] = []
    last = 0
    previous: tuple[int, str] | None = None
    for number, line in lines:
        if not line.strip():
            continue
        kind = _kind(line)
        if kind and previous and previous[1] == kind:
            found += [previous[0], number] if last != previous[0] else [number]
            last = number
        previous = (number, kind)
    if found:
        message = f"các dòng bắt đầu như dán từ Word không thành danh sách{others(found)}"
        hint = "mỗi dòng hãy bắt đầu bằng gạch nối và dấu cách (- chữ) hoặc số và dấu chấm (1. chữ)"
        yield prose.warning(found[0], "pasted-list", message, hint)


def _kind(line: str) -> str:
    if _BULLET.match(line):
        return line.lstrip()[0]
    return "1" if _NUMBERED.match(line) else ""


def _tables(prose: Prose, lines: list[tuple[int, str]]) -> Iterator[Problem]:
    """A run of lines with upright strokes needs its rule in the second, and words in the first."""
    run: list[tuple[int, str]] = []
    for number, line in [*lines, (0, "")]:
        if line.lstrip().startswith("|"):
            run.append((number, line))
            continue
        if len(run) > 1:
            yield from _table(prose, run)
        run = []


def _table(prose: Prose, run: list[tuple[int, str]]) -> Iterator[Problem]:
    if not _RULE.fullmatch(run[1][1]):
        message = "bảng không có dòng gạch |---|---| dưới hàng tiêu đề nên không thành bảng"
        hint = "hãy thêm dòng ấy sau hàng thứ nhất"
        yield prose.warning(run[0][0], "table-without-head", message, hint)
    elif _EMPTY_HEAD.fullmatch(run[0][1]):
        message = "bảng có hàng tiêu đề để trống"
        hint = "hãy viết tên các cột vào hàng thứ nhất"
        yield prose.warning(run[0][0], "table-without-head", message, hint)
