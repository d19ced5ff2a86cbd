"""Frames, films and plug-ins: none comes along, each is said with its address."""

import re
from urllib.parse import urlsplit

from bs4 import Tag

from plugins.core.manuscript.evidence import Caution
from plugins.core.manuscript.runs import clean
from plugins.tools.sharepoint.body.addresses import unsafe_scheme
from plugins.tools.sharepoint.model import Video

EMBEDS = frozenset(("iframe", "frame", "object", "embed", "video", "audio", "applet"))
_FILE = re.compile(
    r"[^\s=,;&\"']{1,500}\.(?:mp4|m4v|mov|wmv|flv|webm|avi|mpe?g|ogv)(?![\w.])", re.IGNORECASE
)
_HOSTS = (".youtube.com", ".youtube-nocookie.com", ".youtu.be", ".vimeo.com", ".dailymotion.com")
_EMBED = re.compile(r"/(?:embed|v)/([\w-]{6,20})")
_MOST = 4000


def read_embed(tag: Tag) -> tuple[Video | None, Caution | None]:
    """The video behind an element, and what to tell; neither for an empty one."""
    for address in _addresses(tag):
        found = _video(address)
        if found:
            message = f"video {found} không nhúng vào bài, chỉ giữ liên kết: hãy lưu tệp nếu còn"
            return Video(_title(tag), found), Caution("video", message)
    address = next((one for one in _addresses(tag) if not unsafe_scheme(one)), "")
    if not address or address.lower().startswith("about:"):
        return None, None
    message = f"đã bỏ khung nhúng {address[:200]}: hãy xem có cần thay bằng liên kết không"
    return None, Caution("embed-dropped", message)


def _addresses(tag: Tag) -> list[str]:
    parts = [tag, *tag.find_all(["source", "param", "embed"], limit=30)]
    values = [
        part.attrs.get(name) for part in parts for name in ("src", "data", "value", "data-src")
    ]
    return [value.strip()[:_MOST] for value in values if isinstance(value, str) and value.strip()]


def _video(address: str) -> str:
    """The address at which the video can be watched, or nothing."""
    if unsafe_scheme(address):
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    host = f".{parts.hostname or ''}"
    if host.endswith(_HOSTS):
        match = _EMBED.match(parts.path) if "youtube" in host else None
        return f"https://www.youtube.com/watch?v={match[1]}" if match else address
    if "facebook.com" in host and "video" in address:
        return address
    match = _FILE.search(address)
    return match[0] if match else ""


def _title(tag: Tag) -> str:
    value = tag.attrs.get("title")
    return clean(value[:300]).strip() if isinstance(value, str) else ""
