"""The approval of an article in its header; every other byte stays as it is."""

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

from plugins.core.frontmatter import Value, parse_header, split
from plugins.core.source import decode
from plugins.tools.sharepoint.keeping.header_text import front_matter
from plugins.tools.sharepoint.keeping.on_disk import digests

_STATUS = re.compile(r"""(?P<key>["']?status["']?[ \t]*:[ \t]*)(?P<value>[^\s#]+)(?P<rest>.*)""")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_BOM = "\ufeff"
_APPROVED = ("status", "approval")  # what approving changes, so that its hash is not its own


class UnapprovableError(Exception):
    """The header cannot take the approval; the message is one line for the editor."""


def approved(data: bytes, approval: Mapping[str, str]) -> bytes:
    """The file with ``status: published`` and its ``approval``. Raises UnapprovableError."""
    before = values_of(data)
    if "approval" in before:
        raise UnapprovableError("bài đã có «approval»; hãy xem lại ai đã duyệt")
    lines = [line for line in _LINE.findall(data.decode("utf-8")) if line]
    first, last = _fences(lines)
    newline = "\r\n" if lines[first].endswith("\r\n") else "\n"
    written = front_matter({"approval": approval}).split("\n")[1:-2]
    lines[last:last] = [f"{line}{newline}" for line in written]
    _publish(lines, first, last)
    after = "".join(lines).encode("utf-8")
    _compare(before, values_of(after), approval)
    return after


def values_of(data: bytes) -> Mapping[str, Value]:
    """The header's values. Raises UnapprovableError where it cannot be read without guessing."""
    source, problems = decode("index.md", data)
    if source is None:
        raise UnapprovableError(problems[0].message)
    parts, wrong = split(source)
    if parts is None:
        raise UnapprovableError(wrong[0].message)
    header, wrong = parse_header(source, parts.header)
    if wrong:
        raise UnapprovableError(f"dòng {wrong[0].line}: {wrong[0].message}")
    return header.values


def content_hash(folder: Path, data: bytes) -> str:
    """SHA-256 of what is approved: header without status and approval, text, files beside it.

    It stays the same when the article is approved, and changes with any word or picture.
    """
    values = {key: value for key, value in values_of(data).items() if key not in _APPROVED}
    source, _ = decode("index.md", data)
    parts = split(source)[0] if source else None
    files = {name: told for name, told in digests(folder).items() if name != "index.md"}
    whole = [values, parts.body if parts else "", files]
    told = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()


def _fences(lines: list[str]) -> tuple[int, int]:
    """The two lines "---"."""
    marks = [i for i, line in enumerate(lines) if line.removeprefix(_BOM).rstrip() == "---"]
    return marks[0], marks[1]


def _publish(lines: list[str], first: int, last: int) -> None:
    for index in range(first + 1, last):
        match = _STATUS.match(lines[index])
        if match:
            end = lines[index][match.end() :]
            lines[index] = f"{match['key']}published{match['rest']}{end}"
            return
    raise UnapprovableError("không thấy dòng «status: pending»")


def _compare(
    before: Mapping[str, Value], after: Mapping[str, Value], approval: Mapping[str, str]
) -> None:
    """Nothing but status and approval may have changed."""
    wanted = {**before, "status": "published", "approval": dict(approval)}
    if wanted != after:
        raise UnapprovableError("không ghi được «approval» mà vẫn giữ nguyên phần còn lại")
