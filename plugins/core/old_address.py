"""Addresses of the portal that was: what they have in common, however they were written."""

import re
import unicodedata
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache

from plugins.core.mirror_names import without_mirror
from plugins.core.unseen import UNSEEN

LONGEST = 2_048  # signs; servers and nginx's tables take no more
_ABSOLUTE = re.compile(
    r"(?:https?:)?//(?:[^/?#@]*@)?(?P<host>[^/?#:@\s]+)(?P<port>:\d*)?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ESCAPE = re.compile(rb"%([0-9a-fA-F]{2})")
# What HTML leaves in an address; never «&copy=1», which is a parameter.
_ENTITY = re.compile(r"&(?:amp|#(?P<dec>\d{1,7})|#x(?P<hex>[0-9a-f]{1,6}));", re.IGNORECASE)
# Control characters too: links that were broken over lines, or copied with their direction.
_UNSEEN = re.compile(f"{UNSEEN.pattern}|[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029]")
_UNFIT = re.compile("[?\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")  # for a path in a server's table
_STROKES = re.compile(r"/{2,}")
_SESSION = re.compile(r"/\([SAF]\([^()/]*\)\)(?=/)|;jsessionid=[^/]*", re.IGNORECASE)
# Picture libraries make «_w/ANH_1_jpg.jpg» and «_t/ANH_1_jpg.jpg» of «ANH_1.jpg», one level up.
_RENDITION = re.compile(
    r"/_[wt]/(?P<name>[^/]+)_(?P<kind>jpe?g|png|gif|bmp|tiff?)\.\w{3,4}$", re.IGNORECASE
)
_PICTURE = re.compile(r"(?P<name>.*)\.(?P<kind>jpe?g|png|gif|bmp|tiff?)$", re.IGNORECASE)
_FRONT = re.compile(
    r"/(?:pages/default\.aspx|sitepages/home\.aspx|default\.aspx|index\.html?)$", re.IGNORECASE
)
# The number of a list's item: servers are given the same pattern (plugins/redirects).
ITEM_NAMES = ("itemid", "id")
ITEM_NUMBER = r"(?:%20|%0[9ad]|%c2%a0|[+\s])*0*([0-9]{1,10})(?![0-9a-z_-])"
_ITEMS = tuple(re.compile(rf"(?:^|[&;]){name}={ITEM_NUMBER}", re.IGNORECASE) for name in ITEM_NAMES)
_NOISE = re.compile(
    r"utm_\w+|fbclid|gclid|zarsrc|phpsessid|jsessionid|aspxautodetectcookiesupport|source|isdlg"
    r"|mobile|renditionid|initialtabid|visibilitycontext|contenttypeid|print|timestamp"
)
_PUBLISHED = re.compile(
    r"[?&;]publisheddate=(?P<day>\d{4}-\d\d-\d\d)(?:(?:T|\+|%20|\s)+(?P<clock>\d\d(?::|%3A)\d\d))?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class OldAddress:
    """A page or file of the old portal.

    ``host`` is in lower case, "" where nothing tells it. ``path`` is percent-decoded and NFC,
    spelled as written. ``query`` is what of the query tells pages apart, in one order:
    ``itemid=1424``, ``newsid=5``, or "".
    """

    host: str
    path: str
    query: str = ""

    @cached_property
    def seen(self) -> str:
        """The path without the letters that nobody sees, such as U+200B."""
        return _STROKES.sub("/", _UNSEEN.sub("", self.path).rstrip()) or "/"

    @cached_property
    def place(self) -> str:
        """The path alone, as it is compared: the original's where it is a rendition's."""
        return _place(self.seen)

    @cached_property
    def key(self) -> str:
        """The same for all spellings, whatever the host: ``/pages/a.aspx``, ``/p?itemid=5``."""
        return f"{self.place}?{self.query}" if self.query else self.place


def parse(address: str, base: str | None = None) -> OldAddress | None:
    """What an address means, as a page (at ``base``) writes it.

    None for what is no page or file of a site: mail, scripts, files of a disk, an anchor, and a
    relative address where no base is given.
    """
    if len(address) > LONGEST or (base and len(base) > LONGEST):
        return None
    host, page = _place_of(base) if base else ("", "")
    is_whole = address.startswith("/") or "://" in address[:8]
    return _parsed(address, host, "" if is_whole else page)


def resolve(
    moved: Mapping[str, str],
    address: str,
    base: str | None = None,
    hosts: AbstractSet[str] = frozenset(),
) -> str | None:
    """Where an address of the old portal leads today, by ``moved`` (key to new address).

    An address with a number that is not known falls back to its path. With a ``base``, other
    hosts than its own and ``hosts`` are other sites: None.
    """
    old = parse(address, base)
    if old is None or _is_foreign(old.host, base, hosts):
        return None
    return moved.get(old.key) or moved.get(old.place)


def spellings(address: str | OldAddress) -> tuple[str, ...]:
    """All decoded paths under which servers must answer for an address.

    Servers fold ASCII letters themselves, and only those: hence the lower-case spellings. Those
    with decomposed letters are what macOS and some editors send.
    """
    old = parse(address) if isinstance(address, str) else address
    if old is None:
        return ()
    seen = old.seen
    paths = [old.path, seen, _original(seen), _FRONT.sub("/", seen)]
    paths += _made_of(paths[2])
    told = dict.fromkeys(path.rstrip("/") or "/" for path in paths if not _UNFIT.search(path))
    told |= dict.fromkeys([path.lower() for path in told])
    if not seen.isascii():
        told |= dict.fromkeys([unicodedata.normalize("NFD", path) for path in told])
    return tuple(told)


def published_from(address: str) -> str | None:
    """The day and time of ``PublishedDate=``: 2017-02-28 08:50, on the clock of Vietnam.

    The final Z that some spellings have is false. It is evidence, not the date of an article: a
    related item's address has its own.
    """
    found = _PUBLISHED.search(address[:LONGEST])
    if not found:
        return None
    clock = (found["clock"] or "").upper().replace("%3A", ":")
    try:
        datetime.fromisoformat(f"{found['day']}T{clock or '00:00'}")
    except ValueError:
        return None
    return f"{found['day']} {clock}".strip()


@lru_cache(maxsize=1 << 14)  # a menu stands on every page
def _parsed(address: str, host: str, folder: str) -> OldAddress | None:
    text = without_mirror(_plain(address))
    if not text or text[0] in "#\\":
        return None
    host, rest = _split(text, host, folder)
    if not rest.startswith("/"):
        return None
    path, _, query = rest.partition("#")[0].partition("?")
    path = _tidy(path)
    if not path.startswith("/") or _without_dots(path) != path:
        return None  # «%2e%2e»: nothing of a site's own
    return OldAddress(host, path, _query(query))


def _tidy(path: str) -> str:
    """Decoded, without sessions and doubled strokes."""
    path = unicodedata.normalize("NFC", _decoded(_without_dots(path))).strip()
    if "(" in path or ";" in path:
        path = _SESSION.sub("", path)
    return _STROKES.sub("/", path) if "//" in path else path


@lru_cache(maxsize=64)
def _place_of(base: str) -> tuple[str, str]:
    """Host and path of the page that an address stands on."""
    host, rest = _split(without_mirror(_plain(base)), "", "")
    return host, rest.partition("#")[0].partition("?")[0]


def _plain(address: str) -> str:
    """Without blanks around it and what HTML left in it."""
    if "&" in address:
        address = _ENTITY.sub(_sign, address)
    return address.strip(" \t\r\n\f\v\xa0")


def _sign(found: re.Match[str]) -> str:
    number = int(found["dec"]) if found["dec"] else int(found["hex"] or "26", 16)
    is_sign = number < 0x110000 and not 0xD800 <= number < 0xE000
    return chr(number) if is_sign else ""


def _split(text: str, host: str, page: str) -> tuple[str, str]:
    """Host and what follows it; a relative address is taken from the folder of its page."""
    absolute = _ABSOLUTE.match(text)
    if absolute:
        port = absolute["port"] or ""
        named = absolute["host"].lower() + (port if port not in ("", ":", ":80", ":443") else "")
        return named, absolute["rest"] if absolute["rest"][:1] == "/" else f"/{absolute['rest']}"
    if text.startswith("/") or _SCHEME.match(text):
        return host, text
    folder = page if text.startswith("?") else page.rpartition("/")[0] + "/"
    return host, folder + text if page else text


def _without_dots(path: str) -> str:
    """Without ``.`` and ``..``, as browsers send it."""
    if "/." not in path:
        return path
    parts: list[str] = []
    for part in path.split("/"):
        if part == ".." and len(parts) > 1:
            parts.pop()
        elif part not in (".", ".."):
            parts.append(part)
    is_folder = path.endswith(("/.", "/.."))
    return "/".join([*parts, ""] if is_folder else parts) or "/"


def _decoded(text: str) -> str:
    """Percent-decoded; what is no UTF-8 stays as it was written."""
    if "%" not in text:
        return text
    data = _ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), text.encode("utf-8", "replace"))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return text


def _query(query: str) -> str:
    """What of a query tells pages apart: an item's number alone, else all but noise."""
    if not query:
        return ""
    for item in _ITEMS:
        found = item.search(query)
        if found:
            return f"itemid={found[1]}"
    return "&".join(sorted(_told(query)))


def _told(query: str) -> set[str]:
    parts = set()
    for part in query.split("&"):
        name, _, value = part.partition("=")
        name = name.lower()
        if value and not _NOISE.fullmatch(name):
            text = _UNSEEN.sub("", _decoded(value.replace("+", " "))).strip()
            parts.add(f"{name}={unicodedata.normalize('NFC', text).casefold()}")
    return parts


def _place(seen: str) -> str:
    path = _FRONT.sub("/", _original(seen))
    return unicodedata.normalize("NFC", path.casefold()).rstrip("/") or "/"


def _original(path: str) -> str:
    """The picture that a picture library made this one of."""
    return _RENDITION.sub(r"/\g<name>.\g<kind>", path) if "/_" in path else path


def _made_of(path: str) -> list[str]:
    """The smaller pictures that a picture library makes of one."""
    picture = _PICTURE.match(path)
    if not picture:
        return []
    folder, _, name = picture["name"].rpartition("/")
    return [f"{folder}/{size}/{name}_{picture['kind']}.jpg" for size in ("_w", "_t")]


def _is_foreign(host: str, base: str | None, hosts: AbstractSet[str]) -> bool:
    if not host or not base:
        return False
    here = parse(base)
    own = {_bare(name) for name in hosts} | ({_bare(here.host)} if here else set())
    return _bare(host) not in own


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.")
