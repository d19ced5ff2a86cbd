"""Addresses that nobody can follow by accident."""

import re

_HTTP = re.compile(r"\bhttp(?=s?:)", re.IGNORECASE)
_HOST = re.compile(r"(?<=//)[^/\\\s?#\"'<>]+")
_BARE = re.compile(r"(?<![\w.\[\]/-])(?:[\w-]+\.)+[a-z]{2,}(?![\w-])", re.IGNORECASE)


def defang_host(host: str) -> str:
    """``vi-du.com`` as ``vi-du[.]com``."""
    return host.replace("[.]", ".").replace(".", "[.]")


def defang(text: str) -> str:
    """A text in which every address is dead: ``hxxps://vi-du[.]com/a``."""
    text = _HOST.sub(lambda match: defang_host(match.group()), text)
    text = _BARE.sub(lambda match: defang_host(match.group()), text)
    return _HTTP.sub("hxxp", text)
