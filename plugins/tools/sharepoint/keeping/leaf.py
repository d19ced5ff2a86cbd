"""The file name at the end of an address of the old portal."""

import re
import unicodedata
from urllib.parse import unquote


def leaf(address: str) -> str:
    """The name as people read it: decoded, in NFC, without query and folders."""
    bare = re.split(r"[?#]", address.strip(), maxsplit=1)[0].replace("\\", "/").rstrip("/")
    name = unquote(bare.rsplit("/", 1)[-1], errors="replace")
    return unicodedata.normalize("NFC", name.replace("\\", "/").rsplit("/", 1)[-1])
