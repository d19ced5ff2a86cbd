"""Code in a body that writes links where no editor wrote any."""

import base64
import binascii
import re
from urllib.parse import unquote

from bs4 import Tag

from plugins.tools.sharepoint.injected.links import HIDDEN, OUTSIDE, TERM, outside_host
from plugins.tools.sharepoint.injected.vocabulary import look, look_at_host, normal

_LONGEST = 100_000
_WRITES = re.compile(r"document\s*\.\s*write(?:ln)?\s*\(|\.innerHTML\s*\+?=|insertAdjacentHTML")
_HIDES = re.compile(
    r"\beval\s*\(\s*(?:atob|unescape|decodeURI|String|function\s*\(p,a,c,k)|\batob\s*\("
    r"|fromCharCode\s*\((?:\s*\d{1,5}\s*,){8}|unescape\s*\(\s*['\"]%"
)
_LOCATION = re.compile(r"location(?:\.href|\.replace|\.assign)?\s*[=(]\s*['\"](?:https?:)?//")
_CODED = re.compile(r"atob\s*\(\s*['\"]([A-Za-z0-9+/=\s]{8,20000})")
_NUMBERS = re.compile(r"fromCharCode\s*\(\s*((?:\d{1,5}\s*,\s*){3,5000}\d{1,5})")
_LINK = re.compile(r"(?:https?:|(?<=['\"=(]))//[\w.@-]+\.[a-z]{2,}", re.IGNORECASE)
_MOST_HOSTS = 20


def judge_code(element: Tag, own_hosts: frozenset[str]) -> tuple[int, tuple[str, ...], str]:
    """Score, hosts, and what it does; score 0 for code that plants nothing."""
    if element.name == "meta":
        return _refresh(element, own_hosts)
    text = (element.string or "")[:_LONGEST]
    does = next((name for name, sign in _DOES if sign.search(text)), "")
    if not does:
        return 0, (), ""
    clear = _clear(text)
    hosts = _hosts(clear, own_hosts)
    is_betting = look(normal(clear)).is_sure or any(look_at_host(host).term for host in hosts)
    if not (hosts or is_betting or does == "eval"):
        return 0, (), ""
    return HIDDEN + OUTSIDE * bool(hosts) + TERM * is_betting, hosts, does


_DOES = (("eval", _HIDES), ("document.write", _WRITES), ("location", _LOCATION))


def _refresh(element: Tag, own_hosts: frozenset[str]) -> tuple[int, tuple[str, ...], str]:
    """A page that sends its readers elsewhere."""
    content = str(element.get("content", ""))[:2_000]
    if str(element.get("http-equiv", "")).lower() != "refresh" or "url" not in content.lower():
        return 0, (), ""
    hosts = _hosts(content, own_hosts)
    is_betting = look(normal(content)).is_sure or any(look_at_host(host).term for host in hosts)
    score = HIDDEN + OUTSIDE * bool(hosts) + TERM * is_betting
    return (score, hosts, "meta refresh") if hosts else (0, (), "")


def _clear(text: str) -> str:
    """The code, and beside it what it has encoded."""
    parts = [text]
    parts += (_decoded(match) for match in _CODED.findall(text)[:20])
    parts += (_from_numbers(match) for match in _NUMBERS.findall(text)[:20])
    if "unescape" in text or "decodeURI" in text:
        parts.append(unquote(text))
    return "\n".join(part for part in parts if part)


def _decoded(coded: str) -> str:
    coded = "".join(coded.split())
    try:
        data = base64.b64decode(coded + "=" * (-len(coded) % 4))
    except (binascii.Error, ValueError):
        return ""
    text = data.decode("utf-8", "replace")
    return unquote(text) if "%" in text else text


def _from_numbers(numbers: str) -> str:
    return "".join(chr(min(int(one), 0xFFFF)) for one in numbers.split(","))


def _hosts(text: str, own_hosts: frozenset[str]) -> tuple[str, ...]:
    found = (outside_host(match, own_hosts) for match in _LINK.findall(text)[:200])
    return tuple(dict.fromkeys(host for host in found if host))[:_MOST_HOSTS]
