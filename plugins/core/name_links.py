"""Names in texts lead to the pages of the people: the first place where each name stands.

Words are never changed; names in links, headings and code are left as they are. A name counts only
as it is written in the data, between the ends of words.
"""

import re
from collections.abc import Mapping
from html import escape

from plugins.core.view_parts import Link

_TAG = re.compile(r"(<[^>]*>)")
_CLOSED_TO_LINKS = re.compile(r"</?(a|h[1-6]|code|pre|button)\b", re.IGNORECASE)


def linked_html(html: str, people: Mapping[str, str]) -> str:
    """HTML in which the first mention of each name is a link to its address."""
    waiting = {escape(name, quote=False): address for name, address in people.items()}
    depth = 0
    parts = []
    for part in _TAG.split(html):
        shut = _CLOSED_TO_LINKS.match(part)
        if shut:
            depth += -1 if part.startswith("</") else 1
        is_text = depth == 0 and not part.startswith("<")
        parts.append(_linked(part, waiting) if is_text and waiting else part)
    return "".join(parts)


def text_parts(text: str, people: Mapping[str, str]) -> tuple[Link, ...]:
    """A plain text cut into pieces: names with their address, all else with ""."""
    waiting = dict(people)
    parts: list[Link] = []
    rest = text
    while found := _first(rest, waiting):
        before, name, after = rest[: found.start()], found[0], rest[found.end() :]
        parts += [Link(before, "")] if before else []
        parts.append(Link(name, waiting.pop(name)))
        rest = after
    return (*parts, Link(rest, "")) if rest else tuple(parts)


def _linked(text: str, waiting: dict[str, str]) -> str:
    done = ""
    while found := _first(text, waiting):
        link = f'<a href="{waiting.pop(found[0])}">{found[0]}</a>'
        done += text[: found.start()] + link
        text = text[found.end() :]
    return done + text


def _first(text: str, waiting: Mapping[str, str]) -> re.Match[str] | None:
    """The first of the names; where two begin together, the longer."""
    there = [name for name in waiting if name in text]
    if not there:
        return None
    names = "|".join(re.escape(name) for name in sorted(there, key=len, reverse=True))
    return re.search(rf"(?<!\w)(?:{names})(?!\w)", text)
