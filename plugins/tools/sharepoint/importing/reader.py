"""Reads one capture, of whatever form, and says by which version it was read."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from plugins.tools.sharepoint.model import Capture, Reading, Unread
from plugins.tools.sharepoint.profiles.shelf import Shelf
from plugins.tools.sharepoint.reading.html_page import read_html
from plugins.tools.sharepoint.reading.record_item import read_record
from plugins.tools.sharepoint.reading.screen import read_screen

VERSION = "bang-vang-import 1"
_PACKAGE = Path(__file__).resolve().parents[1]
_CORE = _PACKAGE.parents[1] / "core"
_PACKAGES = (_PACKAGE, _CORE / "manuscript", _CORE / "legacy")  # all that reads a page


@dataclass(frozen=True)
class Reader:
    """How pages are read in this run."""

    shelf: Shelf

    @cached_property
    def version(self) -> str:
        """Changes with the importer's code and with any profile: pages are then read again.

        What a newer program can read would else be told as unreadable for ever.
        """
        digest = hashlib.sha256(repr(self.shelf).encode() + program())
        return f"{VERSION} {digest.hexdigest()[:12]}"

    def read(self, capture: Capture) -> Reading | Unread:
        """The reading, or why there is none."""
        if capture.form == "record":
            return read_record(capture)
        if capture.form == "text":
            return read_screen(capture)
        return read_html(capture, self.shelf.profiles, self.shelf.name)


def program(*packages: Path) -> bytes:
    """The digest of the importer's own files, or of those in other folders."""
    found = hashlib.sha256()
    for package in packages or _PACKAGES:
        for path in sorted(package.rglob("*.py")):
            found.update(path.read_bytes())
    return found.digest()
