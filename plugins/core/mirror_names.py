"""What mirrors made of addresses, undone: the Wayback Machine, HTTrack and wget rename."""

import re
from dataclasses import dataclass

# «…/web/20131105025500im_/http_/host/path»: mangled schemes are what mirrors of the archive leave.
_WAYBACK = re.compile(
    r"(?:(?:^|/)web\.archive\.org/web/(?P<at>\d{4,14})|(?:^|/)web/(?P<stamp>\d{14}))"
    r"(?:[a-z]{2}_)?/(?:(?P<scheme>https?)(?:_|:|%3A)?/{1,2})?(?P<rest>[\w.-]+\.[a-z]{2,}(?::\d+)?(?:/.*)?)$",
    re.IGNORECASE | re.DOTALL,
)
_PAGE = r"\.(?:aspx|ashx|asp|php|jsp)"
_SAVED_NAME = re.compile(rf"({_PAGE})\.html?(?=$|[?#])|-(aspx?)\.html?(?=$|[?#])", re.IGNORECASE)
# A question mark that could not be a file's name: «Post.aspx@ItemID=5», «.aspx_CAT_ID=13&…».
_SAVED_QUERY = re.compile(r"(\.\w{2,5})(?:@|%40|%3F)(?=[\w.-]+=)", re.IGNORECASE)
_UNDERSCORE = re.compile(rf"({_PAGE})_(?=[\w.-]+=)", re.IGNORECASE)
_QUERY_SUFFIX = re.compile(rf"({_PAGE}\?[^?#]*?=[^?#]*?)\.html?(?=$|#)", re.IGNORECASE)
_DEPTH = 3  # the archive has archived itself


@dataclass(frozen=True)
class Archived:
    """What an address of the Wayback Machine, or a file of its mirror, wraps.

    ``stamp`` are 4 to 14 digits from the year on, UTC; ``scheme`` is ``http`` where none is told;
    ``rest`` begins with the host.
    """

    stamp: str
    scheme: str
    rest: str


def archived(address: str) -> Archived | None:
    """The page that the archive keeps there; None for what is not the archive's."""
    found = _WAYBACK.search(address) if "web/" in address.lower() else None
    if not found:
        return None
    return Archived(
        found["at"] or found["stamp"], (found["scheme"] or "http").lower(), found["rest"]
    )


def without_mirror(address: str) -> str:
    """The address as its own server knew it; one that no mirror renamed comes back as it is."""
    for _ in range(_DEPTH):
        found = archived(address)
        if found is None:
            break
        address = f"//{found.rest}"
    return renamed_back(address)


def renamed_back(address: str) -> str:
    """Names of files back to names of pages: HTTrack and wget rename."""
    if "@" in address or "%" in address:
        address = _SAVED_QUERY.sub(r"\1?", address, count=1)
    if "_" in address:
        address = _UNDERSCORE.sub(r"\1?", address, count=1)
    if ".htm" in address.lower():
        address = _QUERY_SUFFIX.sub(r"\1", address, count=1)
        address = _SAVED_NAME.sub(_page_name, address, count=1)
    return address


def _page_name(found: re.Match[str]) -> str:
    return found[1] or f".{found[2]}"
