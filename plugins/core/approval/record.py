"""The state of an article in its own header: status, day of publication, record of approval.

Every other byte of the file stays as it is.
"""

import re
from collections.abc import Mapping

from plugins.core.article import PublicationStatus
from plugins.core.frontmatter import Value
from plugins.core.header_edit import HeaderError, fences, lines_of, newline_of, values_of
from plugins.core.header_text import scalar


def recorded(
    data: bytes,
    status: PublicationStatus,
    approval: Mapping[str, str] | None = None,
    date: str | None = None,
) -> bytes:
    """The file with this status and approval (None takes it out); ``date`` None leaves the day.

    Raises HeaderError where the header cannot be edited without touching anything else.
    """
    before = values_of(data)
    lines = lines_of(data)
    newline = newline_of(lines[fences(lines)[0]])
    _set(lines, "status", status, newline)
    if date is not None:
        _set(lines, "date", scalar(date), newline)
    _drop(lines, "approval")
    if approval:
        rows = [f"  {key}: {scalar(told)}" for key, told in approval.items()]
        last = fences(lines)[1]
        lines[last:last] = [f"{line}{newline}" for line in ("approval:", *rows)]
    after = "".join(lines).encode("utf-8")
    wanted: dict[str, Value] = {"status": status, "approval": dict(approval) if approval else None}
    wanted |= {"date": date} if date is not None else {}
    _compare(before, values_of(after), wanted)
    return after


def _set(lines: list[str], key: str, value: str, newline: str) -> None:
    """The value of a key of one line; its remark stays. A key that is not there comes last."""
    first, last = fences(lines)
    pattern = re.compile(
        rf"""(?P<key>["']?{key}["']?[ \t]*:)(?:[ \t]+(?:"[^"]*"|'[^']*'|[^\s#][^#\r\n]*?))?"""
        r"(?P<rest>(?:[ \t]+#[^\r\n]*)?)[ \t]*(?P<end>[\r\n]*)"
    )
    for index in range(first + 1, last):
        if match := pattern.fullmatch(lines[index]):
            lines[index] = f"{match['key']} {value}{match['rest']}{match['end']}"
            return
    lines[last:last] = [f"{key}: {value}{newline}"]


def _drop(lines: list[str], key: str) -> None:
    """Takes a key out with the indented lines below it; remarks and blank lines below stay."""
    first, last = fences(lines)
    start = re.compile(rf"""["']?{key}["']?[ \t]*:""")
    at = next((i for i in range(first + 1, last) if start.match(lines[i])), None)
    if at is None:
        return
    end = at + 1
    for index in range(at + 1, last):
        if lines[index].strip() and not lines[index].startswith((" ", "\t")):
            break
        end = index + 1 if lines[index].strip() else end
    del lines[at:end]


def _compare(
    before: Mapping[str, Value], after: Mapping[str, Value], wanted: Mapping[str, Value]
) -> None:
    """Nothing but what was wanted may have changed."""
    kept = {key: value for key, value in before.items() if key not in wanted}
    others = {key: value for key, value in after.items() if key not in wanted}
    if kept != others or any(after.get(key) != value for key, value in wanted.items()):
        way = "hãy viết mỗi trường «status», «date», «approval» thành dòng riêng như bài mẫu"
        raise HeaderError(f"không ghi được kết quả duyệt mà vẫn giữ nguyên phần còn lại; {way}")
