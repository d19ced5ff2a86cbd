"""Front matter written as an editor would: one line a value, quotes only where YAML needs them."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from plugins.core.source import INVISIBLE

Row: TypeAlias = Mapping[str, str]
Value: TypeAlias = str | Sequence[str] | Row | Sequence[Row] | None

_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=~<](?:[^:#]|:(?=\S)|(?<=\S)#)*(?<![\s:])")
_NO_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_ODD = re.compile(r"[\u2028\u2029\ufeff\ud800-\udfff]")


def one_line(text: str) -> str:
    """Words as a header holds them: NFC, single blanks, nothing that YAML or the portal refuses."""
    text = _ODD.sub(" ", INVISIBLE.sub(" ", text.replace("\x85", " ")))
    return unicodedata.normalize("NFC", " ".join(text.split()))


def scalar(text: str) -> str:
    """A value of one line as YAML."""
    is_plain = _PLAIN.fullmatch(text) and text.lower() not in _NO_TEXT
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def front_matter(fields: Mapping[str, Value]) -> str:
    """The lines between and with the two ``---``; empty values are left out."""
    lines = ["---"]
    for key, value in fields.items():
        lines += _lines(key, value) if value else ()
    return "\n".join((*lines, "---", ""))


def _lines(key: str, value: str | Sequence[str] | Row | Sequence[Row]) -> Iterator[str]:
    if isinstance(value, str):
        yield f"{key}: {scalar(value)}"
        return
    inner = list(_inner(value))
    if inner:
        yield f"{key}:"
        yield from inner


def _inner(value: Sequence[str] | Row | Sequence[Row]) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from (f"  {key}: {scalar(text)}" for key, text in value.items() if text)
        return
    for item in value:
        if isinstance(item, str):
            yield f"  - {scalar(item)}"
            continue
        begin = "  - "
        for key, text in item.items():
            yield f"{begin}{key}: {scalar(text)}"
            begin = "    "
