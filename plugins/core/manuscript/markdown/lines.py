"""Inline content as Markdown and as HTML."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from plugins.core.manuscript.blocks import Break, Inline, Link, Styled, Text, plain
from plugins.core.manuscript.markdown import escaping

_TAGS = {
    "strong": "strong", "emphasis": "em", "superscript": "sup", "subscript": "sub", "note": "sup",
}  # fmt: skip
_STARS = {"strong": "**", "emphasis": "*"}
_BREAK = "<br>"
_NO_PICTURE = re.compile(r"!(?=\s?\[)")  # the project's reader looks for pictures in HTML as well

LinkTarget = Callable[[str], str | None]


@dataclass(frozen=True)
class _Bit:
    """Letters with everything that they are set in, from outside to inside."""

    value: str
    styles: tuple[str, ...] = ()
    link: int = 0
    target: str = ""


def markdown(children: Sequence[Inline], link_target: LinkTarget, end: str = "  \n") -> str:
    """Inline content; ``end`` is what a line break becomes."""
    lines = _lines(children, link_target)
    return end.join(escaping.line_start(_markdown_line(line)) for line in lines)


def html(children: Sequence[Inline], link_target: LinkTarget) -> str:
    """The same for a block of HTML, in which Markdown has no signs."""
    line = _BREAK.join(_html_line(line) for line in _lines(children, link_target))
    return _NO_PICTURE.sub("&#33;", line)


def _lines(children: Sequence[Inline], link_target: LinkTarget) -> list[list[_Bit]]:
    """The lines with words, blanks single and outside of the emphasis."""
    lines: list[list[_Bit]] = [[]]
    for bit in _bits(children, _Bit(""), link_target, iter(range(1, 1 << 30))):
        if bit is None:
            lines.append([])
        else:
            lines[-1].append(bit)
    return [tidy for tidy in map(_tidy, lines) if tidy]


def _bits(
    children: Iterable[Inline], around: _Bit, link_target: LinkTarget, numbers: Iterator[int]
) -> Iterator[_Bit | None]:
    for child in children:
        if isinstance(child, Text):
            yield _Bit(escaping.flat(child.value), around.styles, around.link, around.target)
        elif isinstance(child, Break):  # a link over two lines stays one
            yield _Bit(" ", around.styles, around.link, around.target) if around.link else None
        elif isinstance(child, Styled):
            styles = around.styles
            if child.style not in styles:
                styles = tuple(style for style in _TAGS if style in (*styles, child.style))
            inside = _Bit("", styles, around.link, around.target)
            yield from _bits(child.children, inside, link_target, numbers)
        else:
            inside = _linked(child, around, link_target, numbers)
            yield from _bits(child.children, inside, link_target, numbers)


def _linked(link: Link, around: _Bit, link_target: LinkTarget, numbers: Iterator[int]) -> _Bit:
    target = None if around.link else link_target(link.target)
    if not target or not plain(link.children):
        return around
    return _Bit("", around.styles, next(numbers), target)


def _tidy(bits: Sequence[_Bit]) -> list[_Bit]:
    found: list[_Bit] = []
    blank = False
    for bit in bits:
        words = bit.value.strip()
        blank = blank or bit.value[:1] == " "
        if words:
            if blank and found:
                found.append(_between(found[-1], bit))
            found.append(_Bit(words, bit.styles, bit.link, bit.target))
            blank = False
        blank = blank or bit.value[-1:] == " "
    return found


def _between(one: _Bit, two: _Bit) -> _Bit:
    """A blank between letters that are set in different ways is set in none."""
    if one.link != two.link:
        return _Bit(" ")
    return _Bit(" ", one.styles if one.styles == two.styles else (), one.link, one.target)


def _markdown_line(bits: Sequence[_Bit]) -> str:
    line = ""
    for (link, target), group in groupby(bits, lambda bit: (bit.link, bit.target)):
        inside = "".join(_emphasised(signs, run) for signs, run in groupby(group, _signs_of))
        if link:
            line = f"{escaping.before_link(line)}[{inside}]({escaping.address(target)})"
        else:
            line += inside
    return line


def _signs_of(bit: _Bit) -> str:
    return "".join(_STARS.get(style, "") for style in bit.styles)


def _emphasised(signs: str, bits: Iterable[_Bit]) -> str:
    """Each run has all of its signs for itself, so that signs never stand inside of others."""
    words = ""
    for styles, run in groupby(bits, lambda bit: bit.styles):
        text = "".join(bit.value for bit in run)
        raised = [_TAGS[style] for style in styles if style not in _STARS]
        words += f"[^{text}]" if "note" in styles else _tagged(escaping.text(text), raised)
    return f"{signs}{words}{signs}"


def _tagged(words: str, tags: Sequence[str]) -> str:
    for tag in reversed(tags):
        words = f"<{tag}>{words}</{tag}>"
    return words


def _html_line(bits: Sequence[_Bit]) -> str:
    line = ""
    for (link, target), group in groupby(bits, lambda bit: (bit.link, bit.target)):
        inside = "".join(
            _tagged(escape(bit.value, quote=False), [_TAGS[style] for style in bit.styles])
            for bit in group
        )
        line += (
            f'<a href="{escape(escaping.plain_address(target))}">{inside}</a>' if link else inside
        )
    return line
