"""The approval of an article in its header; every other byte stays as it is."""

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

from plugins.core.frontmatter import Value, split
from plugins.core.header_edit import HeaderError, fences, lines_of, newline_of, values_of
from plugins.core.source import decode
from plugins.tools.sharepoint.keeping.header_text import front_matter
from plugins.tools.sharepoint.keeping.on_disk import digests

_STATUS = re.compile(r"""(?P<key>["']?status["']?[ \t]*:[ \t]*)(?P<value>[^\s#]+)(?P<rest>.*)""")
_APPROVED = ("status", "approval")  # what approving changes, so that its hash is not its own


def approved(data: bytes, approval: Mapping[str, str]) -> bytes:
    """The file with ``status: published`` and its ``approval``. Raises HeaderError."""
    before = values_of(data)
    if "approval" in before:
        raise HeaderError("bài đã có «approval»; hãy xem lại ai đã duyệt")
    lines = lines_of(data)
    first, last = fences(lines)
    newline = newline_of(lines[first])
    written = front_matter({"approval": approval}).split("\n")[1:-2]
    lines[last:last] = [f"{line}{newline}" for line in written]
    _publish(lines, first, last)
    after = "".join(lines).encode("utf-8")
    _compare(before, values_of(after), approval)
    return after


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


def _publish(lines: list[str], first: int, last: int) -> None:
    for index in range(first + 1, last):
        match = _STATUS.match(lines[index])
        if match:
            end = lines[index][match.end() :]
            lines[index] = f"{match['key']}published{match['rest']}{end}"
            return
    raise HeaderError("không thấy dòng «status: pending»")


def _compare(
    before: Mapping[str, Value], after: Mapping[str, Value], approval: Mapping[str, str]
) -> None:
    """Nothing but status and approval may have changed."""
    wanted = {**before, "status": "published", "approval": dict(approval)}
    if wanted != after:
        raise HeaderError("không ghi được «approval» mà vẫn giữ nguyên phần còn lại")
