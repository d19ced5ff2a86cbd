"""Which parts of a file's lines are words for readers: neither markup nor address nor data."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]

# Fields of the header that hold sentences; names, numbers and ids stay as they are.
PROSE_KEYS = ("title", "summary", "abstract", "note", "key_points")
_FENCE = re.compile(r"---[ \t]*")
_CODE_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})")
_DEFINITION = re.compile(r" {0,3}(?:\*?\[[^\]]+\]:\s*\S)")
_KEY = re.compile(r"(?P<indent> *(?:- +)?)(?P<key>[\w-]+):(?: +(?P<value>.*))?$")
_ITEM = re.compile(r" *- +(?P<value>.*)$")
_BLOCK = re.compile(r"[|>][+-]?\d?\s*$")
_FIGURE = re.compile(
    r" {0,3}!\[(?P<alt>.*?)\]\([^\s\"]*(?:\s+(?P<caption>[\"“”].*[\"“”]))?\s*\)\s*$"
)
_START = re.compile(r"[ \t]*(?:(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+)*")
# What is no word inside of a line: code, targets of links, tags, addresses, e-mail, file names.
_APART = re.compile(
    r"`+[^`]*`+|\]\([^)]*\)|<[^<>]*>|(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|\b[\w.-]+\.(?i:jpe?g|png|webp|gif|heic|pdf|docx?|xlsx?|csv|zip|com|vn|org|net|html?|aspx)\b"
)
# A quick look for lines that have none of these, as most have not.
_MAYBE_APART = re.compile(r"[`<@]|\]\(|://|www\.|\.[A-Za-z]")


def spans(lines: Sequence[str]) -> tuple[tuple[Span, ...], ...]:
    """For each line, from where to where it is words for readers."""
    return _spans(tuple(lines))


@lru_cache(maxsize=4)  # several rules and repairs ask for the same file, one after the other
def _spans(lines: tuple[str, ...]) -> tuple[tuple[Span, ...], ...]:
    start = next((i for i, line in enumerate(lines) if line.strip()), 0)
    fences = [i for i in range(start, len(lines)) if _FENCE.fullmatch(lines[i])][:2]
    if len(fences) < 2 or fences[0] != start:
        return ((),) * len(lines)
    head = [(), *_header(lines[start + 1 : fences[1]]), ()]
    return (*(((),) * start), *head, *_body(lines[fences[1] + 1 :]))


def _always(_line: str) -> bool:
    return True


def within(
    lines: list[str], change: Callable[[str], str], maybe: Callable[[str], bool] = _always
) -> list[str]:
    """The lines with a change made to each of their parts that are words.

    ``maybe`` is a quick look at a line that surely needs no change where it says so.
    """
    pairs = zip(lines, spans(lines), strict=True)
    return [_changed(line, parts, change) if maybe(line) else line for line, parts in pairs]


def _changed(line: str, parts: Iterable[Span], change: Callable[[str], str]) -> str:
    done, at = [], 0
    for begin, end in parts:
        done += [line[at:begin], change(line[begin:end])]
        at = end
    return "".join((*done, line[at:]))


def _header(lines: Sequence[str]) -> list[tuple[Span, ...]]:
    """Values of prose keys, the items below them, and the lines of their blocks."""
    found: list[tuple[Span, ...]] = []
    is_prose = False
    for line in lines:
        key = _KEY.match(line)
        if key and (key["key"].isascii() and not (is_prose and _ITEM.match(line))):
            is_prose = key["key"] in PROSE_KEYS
            value = key["value"] or ""
            is_open = is_prose and value and not _BLOCK.fullmatch(value)
            found.append(_value(line, key.start("value")) if is_open else ())
            continue
        item = _ITEM.match(line)
        begin = item.start("value") if item else len(line) - len(line.lstrip())
        found.append(_value(line, begin) if is_prose else ())
    return found


def _value(line: str, begin: int) -> tuple[Span, ...]:
    """A value without the quotes of YAML around it; one with escapes is left alone."""
    value = line[begin:].rstrip()
    if value.startswith('"') and "\\" in value:
        return ()
    is_quoted = len(value) > 1 and value[0] in "\"'" and value[-1] == value[0]
    end = begin + len(value)
    return _words(line, begin + is_quoted, end - is_quoted)


def _body(lines: Sequence[str]) -> list[tuple[Span, ...]]:
    found: list[tuple[Span, ...]] = []
    is_code = False
    for line in lines:
        if _CODE_FENCE.match(line):
            is_code = not is_code
            found.append(())
        elif is_code or not line.strip() or _DEFINITION.match(line):
            found.append(())
        else:
            found.append(line_spans(line))
    return found


def line_spans(line: str) -> tuple[Span, ...]:
    """The same for one line of a body that is no code."""
    figure = _FIGURE.match(line)
    if figure:
        spans = [figure.span("alt")]
        if figure["caption"]:
            begin, end = figure.span("caption")
            spans.append((begin + 1, end - 1))
        return tuple(spans)
    start = _START.match(line)
    return _words(line, start.end() if start else 0, len(line.rstrip()))


def is_definition(line: str) -> bool:
    """Whether it tells a link or an abbreviation for other lines."""
    return _DEFINITION.match(line) is not None


def _words(line: str, begin: int, end: int) -> tuple[Span, ...]:
    if not _MAYBE_APART.search(line):
        return ((begin, end),) if begin < end else ()
    found, at = [], begin
    for apart in _APART.finditer(line, begin, end):
        found.append((at, apart.start()))
        at = apart.end()
    return tuple(span for span in (*found, (at, end)) if span[0] < span[1])
