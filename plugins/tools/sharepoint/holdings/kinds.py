"""What a file of a holding is, by its name and its place; its bytes are asked later."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal, TypeAlias

from plugins.tools.sharepoint.holdings.addresses import renamed_back

Kind: TypeAlias = Literal[
    "page", "text", "mhtml", "warc", "json", "xml", "sheet", "unfit", "nothing"
]

_SUFFIXES: dict[str, Kind] = {
    **dict.fromkeys(("html", "htm", "xhtml", "shtml", "aspx", "asp", "php", "jsp"), "page"),
    **dict.fromkeys(("mht", "mhtml"), "mhtml"),
    **dict.fromkeys(("csv", "tsv", "xlsx", "xlsm"), "sheet"),
    **dict.fromkeys(("cmp", "cab", "iqy", "xls", "ods", "zip", "wacz", "rar", "7z"), "unfit"),
    **dict.fromkeys(("xml", "atom"), "xml"),
    "txt": "text",
    "json": "json",
    "warc": "warc",
}
_NO_PAGES = frozenset(
    (
        *("_layouts", "_vti_bin", "_vti_pvt", "_vti_cnf", "_catalogs", "_wpresources", "_themes"),
        *("_controltemplates", "_static", "style library", "hts-cache", "attachments", "__macosx"),
        *(".git", ".svn", "node_modules"),
    )
)
_NO_NAMES = frozenset(
    (
        *("robots.txt", "hts-log.txt", "cookies.txt", "wget-log.txt", "security.txt", "ads.txt"),
        *("humans.txt", "license.txt", "readme.txt", "hts-in_progress.lock", "thumbs.db"),
        *("manifest-sha256.txt", "tagmanifest-sha256.txt", "bagit.txt", "bag-info.txt"),
        *("desktop.ini", "backblue.gif", "fade.gif", "sitemap.xml", "browserconfig.xml"),
        *(
            "crossdomain.xml",
            "clientaccesspolicy.xml",
            "package.json",
            *("crossdomain.xml", "clientaccesspolicy.xml", "package.json", "composer.json"),
            *("manifest.json", "web.config"),
            "manifest.json",
            "web.config",
        ),
        *("exportsettings.xml", "requirements.xml", "rootobjectmap.xml", "systemdata.xml"),
        *("usergroup.xml", "usergroups.xml", "viewformslist.xml", "lookuplistmap.xml"),
        *("scenario.xml", "site.webmanifest"),
    )
)
# What browsers and Word call the folder of a saved page, in English and in Vietnamese.
SAVED_FOLDERS = (
    *("_files", ".files", "_tep", "_tệp", "_tập_tin", "_tập tin", "_tap_tin"),
    *("_các_tập_tin", "_các tập tin"),
)
_SAVED_FOLDER = re.compile(rf"(?P<stem>.+?)(?:{'|'.join(map(re.escape, SAVED_FOLDERS))})")


class Kinds:
    """The kinds of the files of one tree: a folder ``x_files`` beside ``x.html`` has no pages."""

    def __init__(self, names: Iterable[str]) -> None:
        self._stems: set[str] = set()
        self._page_folders: set[str] = set()
        for name in names:
            if kind_by_suffix(name) == "page":
                composed = unicodedata.normalize("NFC", name)
                self._stems |= {composed, composed.rpartition(".")[0]}
                self._page_folders.add(name.rpartition("/")[0])

    def of(self, name: str) -> Kind:
        """What to do with a file; ``nothing`` are the files that pages are made with."""
        leaf = name.rpartition("/")[2].lower()
        if leaf in _NO_NAMES or leaf.startswith((".", "~$")) or self._is_beside(name):
            return "nothing"
        return kind_by_suffix(name)

    def is_below_pages(self, name: str) -> bool:
        """Whether a folder around a file, below the root, has pages: then it belongs to one.

        At the root an export may lie beside saved pages.
        """
        folder = name.rpartition("/")[0]
        while folder:
            if folder in self._page_folders:
                return True
            folder = folder.rpartition("/")[0]
        return False

    def _is_beside(self, name: str) -> bool:
        parts = unicodedata.normalize("NFC", name).split("/")
        for at, part in enumerate(parts[:-1]):
            if part.lower() in _NO_PAGES:
                return True
            saved = _SAVED_FOLDER.fullmatch(part)
            if saved and "/".join((*parts[:at], saved["stem"])) in self._stems:
                return True
        return False


def kind_by_suffix(name: str) -> Kind:
    leaf = name.rpartition("/")[2]
    if leaf.lower().endswith((".warc.gz", ".warc")):
        return "warc"
    page = renamed_back(leaf).partition("?")[0].rstrip("/")
    stem, dot, suffix = page.rpartition(".")
    if not dot or not stem or not page:
        return "page"  # default documents and addresses without a suffix
    return _SUFFIXES.get(suffix.lower(), "nothing")
