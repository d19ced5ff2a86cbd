"""What a page's own bytes tell of where and when it was captured."""

import datetime as dt
import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from plugins.tools.sharepoint.holdings.addresses import wayback_undone

_HEAD, _TAIL = 65536, 4096
_MIRRORED = re.compile(
    rb"<!--\s*Mirrored from (?P<url>[^<>]{1,4000}?) by HTTrack[^<>]{0,200}?,\s*"
    rb"(?P<at>[A-Z][a-z]{2}, [^<>]{8,40}?)\s*-->"
)
_SAVED = re.compile(rb"<!--\s*saved from url=\((?P<size>\d{1,6})\)(?P<url>[^<>\s]{1,4000})\s*-->")
_SINGLE_FILE = re.compile(
    rb"Page saved with SingleFile\s+url:\s*(?P<url>\S{1,4000})\s+"
    rb"saved date:\s*(?P<day>[A-Z][a-z]{2}) (?P<month>[A-Z][a-z]{2}) (?P<rest>[\d: ]{10,20})"
    rb" GMT(?P<zone>[+-]\d{4})"
)
_DIGEST = re.compile(
    rb"__REQUESTDIGEST\b[^<>]{0,200}?0x[0-9A-F]{8,512},"
    rb"(?P<at>\d{1,2} [A-Z][a-z]{2} \d{4} [\d:]{8} -0000)"
)
_ARCHIVED = re.compile(
    rb"FILE ARCHIVED ON (?P<clock>\d\d:\d\d:\d\d) (?P<month>[A-Z][a-z]{2}) (?P<day>\d{1,2}), "
    rb"(?P<year>\d{4})"
)


@dataclass(frozen=True)
class Marks:
    """``via`` is "" where no tool has signed the page."""

    via: str = ""
    url: str | None = None
    captured: dt.datetime | None = None


def marks_of(data: bytes) -> Marks:
    """The signature of the tool that saved a page, and the time that the page tells itself."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):  # saved as «Unicode»
        data = data.decode("utf-16", "replace").encode()
    mark = _signed(data)
    return mark if mark.captured else Marks(mark.via, mark.url, _time_inside(data))


def _signed(data: bytes) -> Marks:
    if b"Mirrored from " in data[:_HEAD] and (match := _MIRRORED.search(data, 0, _HEAD)):
        url, archived = wayback_undone(_with_scheme(_text(match["url"])))
        return Marks("httrack", _web(url), archived or _mail_date(_text(match["at"])))
    if b"saved from url" in data[:_HEAD] and (match := _SAVED.search(data, 0, _HEAD)):
        url, archived = wayback_undone(_text(match["url"]))
        return Marks("saved-html", _web(url), archived)
    if b"SingleFile" in data[:_HEAD] and (match := _SINGLE_FILE.search(data, 0, _HEAD)):
        url, archived = wayback_undone(_text(match["url"]))
        at = f"{_text(match['day'])}, " + _day_first(match)
        return Marks("saved-html", _web(url), archived or _mail_date(at))
    return Marks()


def _day_first(match: re.Match[bytes]) -> str:
    """JavaScript's "Nov 25 2017 10:22:33" as e-mail writes it."""
    day, _, rest = _text(match["rest"]).partition(" ")
    return f"{day} {_text(match['month'])} {rest} {_text(match['zone'])}"


def _time_inside(data: bytes) -> dt.datetime | None:
    """The archive's note at the end, or the server's own clock in the form's digest."""
    if b"FILE ARCHIVED ON" in data[-_TAIL:]:
        match = _ARCHIVED.search(data, max(0, len(data) - _TAIL))
        if match:
            day, month, year, clock = (
                _text(match[name]) for name in ("day", "month", "year", "clock")
            )
            return _mail_date(f"{day} {month} {year} {clock} +0000")
    at = data.find(b"__REQUESTDIGEST")
    match = _DIGEST.search(data, at, at + 1000) if at >= 0 else None
    return _mail_date(_text(match["at"])) if match else None


def _mail_date(text: str) -> dt.datetime | None:
    try:
        moment = parsedate_to_datetime(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _with_scheme(url: str) -> str:
    return url if url.lower().startswith(("http://", "https://", "file:")) else f"http://{url}"


def _web(url: str) -> str | None:
    """Only an address of the web; ``about:internet`` and files of a disk are none."""
    is_web = re.match(r"https?://[^/\s]+", url, re.IGNORECASE)
    return url.strip() if is_web else None


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace").strip()
