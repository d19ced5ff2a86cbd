"""Writes entries into the ``honours`` of an article's header; every other byte stays as it is."""

import json
import re
from collections.abc import Iterable, Mapping

from plugins.core.frontmatter import Value
from plugins.core.header_edit import HeaderError, fences, lines_of, newline_of, values_of
from plugins.tools.suggest.entries import Entry

_KEY = re.compile(r"""(?P<key>["']?honours["']?[ \t]*:)(?P<value>.*)""")
_EMPTY = re.compile(r"[ \t]*(?:\[[ \t]*\]|null|~)?(?P<rest>[ \t]*(?:#.*)?)")
_ITEM = re.compile(r"(?P<indent>[ ]*)-[ \t]")
_PLAIN = re.compile(r"[^\W\d_][\w /.,()&+–-]*")  # what YAML reads as text, with no quotes around
_NO_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


def with_entries(data: bytes, entries: Iterable[Entry]) -> bytes:
    """The file with the entries at the end of its ``honours``."""
    before = values_of(data)
    lines = lines_of(data)
    first, last = fences(lines)
    at = next((i for i in range(first + 1, last) if _KEY.match(lines[i])), None)
    newline = newline_of(lines[first])
    if at is None:
        written = [f"honours:{newline}", *_block(entries, "  ", newline)]
        lines[last:last] = written
    else:
        _extend(lines, at, last, entries, newline)
    after = "".join(lines).encode("utf-8")
    _compare(before, values_of(after))
    return after


def _extend(lines: list[str], at: int, last: int, entries: Iterable[Entry], newline: str) -> None:
    """New items behind the last one of the list that begins at this line."""
    match = _KEY.match(lines[at].rstrip("\r\n"))
    empty = _EMPTY.fullmatch(match["value"]) if match else None
    if match is None or empty is None:
        way = "hãy viết mỗi khen thưởng thành một mục riêng, bắt đầu bằng «- award:»"
        raise HeaderError(f"dòng {at + 1}: «honours» viết trên một dòng; {way}")
    end = _end_of_list(lines, at, last)
    items = [item for line in lines[at + 1 : end] if (item := _ITEM.match(line))]
    if not items:
        lines[at] = f"{match['key']}{empty['rest']}{newline}"
    indent = items[0]["indent"] if items else "  "
    lines[end:end] = _block(entries, indent, newline)


def _end_of_list(lines: list[str], at: int, last: int) -> int:
    """The line behind the list's last item; remarks and blank lines below it stay below."""
    end = at + 1
    for index in range(at + 1, last):
        line = lines[index]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line.startswith((" ", "-")):
            break
        end = index + 1
    return end


def _block(entries: Iterable[Entry], indent: str, newline: str) -> list[str]:
    found: list[str] = []
    for entry in entries:
        begin = f"{indent}- "
        for key, value in entry.items():
            if isinstance(value, Mapping):
                found.append(f"{begin}{key}:{newline}")
                found += [f"{indent}    {k}: {_scalar(v)}{newline}" for k, v in value.items()]
            else:
                found.append(f"{begin}{key}: {_scalar(value)}{newline}")
            begin = f"{indent}  "
    return found


def _scalar(value: object) -> str:
    """A value as YAML; text in quotation marks where it could be read as something else."""
    if value is None:
        return "null"
    if isinstance(value, bool | int):
        return str(value).lower()
    text = str(value)
    is_plain = _PLAIN.fullmatch(text) and not text.endswith((" ", ".")) and " #" not in text
    is_number = re.fullmatch(r"\d{1,6}[A-Za-zĐđ]?(?:/\d{4})?[/-][\w/-]+", text)
    if (is_plain or is_number) and text.lower() not in _NO_TEXT:
        return text
    return json.dumps(text, ensure_ascii=False)


def _compare(before: Mapping[str, Value], after: Mapping[str, Value]) -> None:
    """Nothing but the end of ``honours`` may have changed."""
    old, new = before.get("honours") or [], after.get("honours") or []
    kept = {key: value for key, value in before.items() if key != "honours"}
    others = {key: value for key, value in after.items() if key != "honours"}
    is_longer = isinstance(old, list) and isinstance(new, list) and new[: len(old)] == old
    if kept != others or not is_longer:
        raise HeaderError("không thêm được vào «honours» mà vẫn giữ nguyên phần còn lại")
