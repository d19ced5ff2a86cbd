"""Words that Markdown or the project's reader would take for a sign."""

import re

from plugins.core.source import INVISIBLE

_BLANKS = re.compile(r"\s+")
_SIGNS = re.compile(r"[\\`*\[\]|]|<|&(?=#|\w{1,40};)|(?<!\w)_|_(?!\w)")
_ESCAPED = {"<": "&lt;", "&": "&amp;"}
_START = re.compile(
    r"(?P<sign>[#>+-])|(?P<number>\d{1,9})\.(?=\s|$)|(?P<wave>~~~)|(?P<line>=+\s*$)"
)
_IN_ADDRESS = re.compile(
    r"[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff<>\"'()\[\]\\`^{|}*]"
)
_ENTITY = re.compile(r"&(?=#|\w{1,40};)")


def text(value: str) -> str:
    """Words in the middle of a line."""
    return _SIGNS.sub(_escape, flat(value))


def _escape(match: re.Match[str]) -> str:
    return _ESCAPED.get(match[0]) or f"\\{match[0]}"


def flat(value: str) -> str:
    """Words on one line, without the letters that a content file may not hold."""
    return _BLANKS.sub(" ", INVISIBLE.sub("", value.replace("\x0b", " ").replace("\x0c", " ")))


def line_start(line: str) -> str:
    """An escaped line whose first letters would make it a heading, a quote or an item."""
    match = _START.match(line)
    if not match:
        return line
    if match["sign"]:
        return f"\\{line}"
    if match["number"]:
        return f"{match['number']}\\{line[match.end('number') :]}"
    return f"&#{ord(line[0])};{line[1:]}"


def before_link(line: str) -> str:
    """What stands before a link: an exclamation mark there would make it a picture."""
    bare = line.rstrip(" ")
    return f"{bare[:-1]}&#33;{line[len(bare) :]}" if bare.endswith("!") else line


def address(value: str) -> str:
    """An address in round brackets; Vietnamese letters stay readable."""
    return _ENTITY.sub("&amp;", plain_address(value))


def plain_address(value: str) -> str:
    """An address without the letters that end one, or that nobody sees."""
    return _IN_ADDRESS.sub(_quoted, value.strip())


def _quoted(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())
