"""What mirrors made of addresses, undone: the Wayback Machine, HTTrack and wget rename."""

import re

# «…/web/20131105025500im_/http_/host/path»: mangled schemes are what mirrors of the archive leave.
_WAYBACK = re.compile(
    r"(?:(?:^|/)web\.archive\.org/web/\d{4,14}|(?:^|/)web/\d{14})(?:[a-z]{2}_)?/"
    r"(?:https?(?:_|:)?/{1,2})?(?P<rest>[\w.-]+\.[a-z]{2,}(?::\d+)?(?:/.*)?)$",
    re.IGNORECASE | re.DOTALL,
)
_PAGE = r"\.(?:aspx|ashx|asp|php|jsp)"
_SAVED_NAME = re.compile(rf"({_PAGE})\.html?(?=$|[?#])|-(aspx)\.html?(?=$|[?#])", re.IGNORECASE)
# A question mark that could not be a file's name: «Post.aspx@ItemID=5», «.aspx_CAT_ID=13&…».
_SAVED_QUERY = re.compile(r"(\.\w{2,5})(?:@|%40|%3F)(?=[\w.-]+=)", re.IGNORECASE)
_UNDERSCORE = re.compile(rf"({_PAGE})_(?=[\w.-]+=)", re.IGNORECASE)
_QUERY_SUFFIX = re.compile(rf"({_PAGE}\?[^?#]*?=[^?#]*?)\.html?(?=$|#)", re.IGNORECASE)
_DEPTH = 3  # the archive has archived itself


def without_mirror(address: str) -> str:
    """The address as its own server knew it; one that no mirror renamed comes back as it is."""
    for _ in range(_DEPTH):
        archived = _WAYBACK.search(address) if "web/" in address.lower() else None
        if not archived:
            break
        address = f"//{archived['rest']}"
    return _as_named(address)


def _as_named(address: str) -> str:
    """Names of files back to names of pages."""
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
