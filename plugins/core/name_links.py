"""Names in texts lead to the pages of the people: the first place where each name stands.

Words are never changed; names in links, headings and code are left as they are. A name counts only
as it is written in the data, between the ends of words, and not where it is part of another name:
of a longer one, or of a place or an institution that is called after somebody (``name_places``).
"""

import re
from collections.abc import Iterator, Mapping
from html import escape

from plugins.core.name_places import is_mention
from plugins.core.view_parts import Link

_TAG = re.compile(r"(<[^>]*>)")
_CLOSED_TO_LINKS = re.compile(r"</?(a|h[1-6]|code|pre|button)\b", re.IGNORECASE)
_INSIDE_A_SENTENCE = re.compile(
    r"</?(?:a|abbr|b|code|em|i|mark|q|s|small|span|strong|sub|sup|u)\b", re.IGNORECASE
)


def linked_html(html: str, people: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """HTML in which the first mention of each name is a link to its address.

    Gives back the people as the next part of the text needs them: who has a link already has "" for
    an address, so that no shorter name is taken out of theirs.
    """
    waiting = {escape(name, quote=False): (name, address) for name, address in people.items()}
    left = {shown: address for shown, (_, address) in waiting.items()}
    depth, before = 0, ""
    parts = []
    for part in _TAG.split(html):
        if part.startswith("<"):
            if _CLOSED_TO_LINKS.match(part):
                depth += -1 if part.startswith("</") else 1
            before = before if _INSIDE_A_SENTENCE.match(part) else ""
            parts.append(part)
        else:
            parts.append(part if depth else _linked(part, left, before))
            before += part
    return "".join(parts), {name: left[shown] for shown, (name, _) in waiting.items()}


def text_parts(text: str, people: Mapping[str, str]) -> tuple[Link, ...]:
    """A plain text cut into pieces: names with their address, all else with ""."""
    waiting = dict(people)
    parts: list[Link] = []
    done = 0
    for found in _mentions(text, waiting):
        parts += [Link(text[done : found.start()], "")] if found.start() > done else []
        parts.append(Link(found[0], _take(waiting, found[0])))
        done = found.end()
    return (*parts, Link(text[done:], "")) if done < len(text) else tuple(parts)


def _linked(text: str, waiting: dict[str, str], before: str) -> str:
    parts, done = [], 0
    for found in _mentions(text, waiting, before):
        link = f'<a href="{_take(waiting, found[0])}">{found[0]}</a>'
        parts += [text[done : found.start()], link]
        done = found.end()
    return "".join((*parts, text[done:]))


def _take(waiting: dict[str, str], name: str) -> str:
    address, waiting[name] = waiting[name], ""
    return address


def _mentions(text: str, waiting: Mapping[str, str], before: str = "") -> Iterator[re.Match[str]]:
    """Where names with an address stand; of names that begin together the longest."""
    there = [name for name in waiting if name in text]
    if not any(waiting[name] for name in there):
        return
    names = "|".join(re.escape(name) for name in sorted(there, key=len, reverse=True))
    for found in re.finditer(rf"(?<!\w)(?:{names})(?!\w)", text):
        around = (before + text[: found.start()], text[found.end() :])
        if waiting[found[0]] and is_mention(found[0], *around):
            yield found
