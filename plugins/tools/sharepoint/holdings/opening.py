"""SOURCE as a holding: every file by its kind, in a stable order."""

import re
from collections.abc import Iterator
from pathlib import Path

from plugins.core.disk_reasons import reason_of
from plugins.tools.sharepoint.holdings.addresses import place_of
from plugins.tools.sharepoint.holdings.entries import Entry, Found, Tree, UnfitSourceError
from plugins.tools.sharepoint.holdings.finding import FileIndex, absolute, cleaned
from plugins.tools.sharepoint.holdings.folder import read_folder, read_single
from plugins.tools.sharepoint.holdings.kinds import Kinds, kind_by_suffix
from plugins.tools.sharepoint.holdings.mhtml import MhtmlParts, read_mhtml
from plugins.tools.sharepoint.holdings.pages import read_page, read_text
from plugins.tools.sharepoint.holdings.paging import ListPage, missing_pages
from plugins.tools.sharepoint.holdings.rest import read_json
from plugins.tools.sharepoint.holdings.sheets import read_sheet
from plugins.tools.sharepoint.holdings.warc import WarcShelf
from plugins.tools.sharepoint.holdings.xml_exports import read_xml, stored_files, vocabulary
from plugins.tools.sharepoint.holdings.zipped import read_zip
from plugins.tools.sharepoint.model import Capture, Held, Refused

_ZIP, _CABINET = b"PK\x03\x04", b"MSCF"
_OFFICE = (".xlsx", ".xlsm", ".docx", ".pptx", ".odt", ".ods", ".epub")
_SITE = re.compile(rb"SiteUrl\s*=\s*\"(https?://[^\"<>\s]{1,500})\"")
_HEAD = 4096
_UNFIT = {
    "cmp": "gói .cmp còn đóng; trên Windows hãy mở bằng lệnh: expand -F:* {name} THƯ-MỤC, "
    "rồi nhập THƯ-MỤC đó",
    "cab": "gói .cab còn đóng; trên Windows hãy mở bằng lệnh: expand -F:* {name} THƯ-MỤC, "
    "rồi nhập THƯ-MỤC đó",
    "iqy": "tệp .iqy chỉ là đường dẫn tới danh sách trên máy chủ; "
    "hãy mở bằng Excel khi máy chủ còn chạy, lưu thành .xlsx, rồi nhập tệp đó",
    "xls": "tệp của Excel cũ (.xls) không đọc được; hãy mở bằng Excel rồi lưu thành .xlsx",
    "ods": "tệp .ods không đọc được; hãy mở bằng LibreOffice rồi lưu thành .xlsx",
    "zip": "tệp nén chưa mở; hãy nhập riêng tệp này, hoặc giải nén rồi nhập thư mục",
    "wacz": "tệp WACZ chưa mở; hãy nhập riêng tệp này",
    "rar": "tệp nén .rar không đọc được; hãy giải nén rồi nhập thư mục",
    "7z": "tệp nén .7z không đọc được; hãy giải nén rồi nhập thư mục",
}
_NEVER_OFFERED = ("packed-cmp", "list-query")
_FORMS = "HTML, MHTML, WARC, JSON, XML, CSV, XLSX, TXT, ZIP"


def open_holding(source: Path) -> "FilesHolding":
    """What lies at SOURCE. Raises UnfitSourceError where nothing of it can be imported."""
    try:
        tree = _tree(source)
    except OSError as error:
        reason = reason_of(error)
        raise UnfitSourceError(
            f"không mở được «{source}» ({reason}); hãy kiểm tra đường dẫn và quyền đọc"
        ) from None
    holding = FilesHolding(source.name or source.resolve().name, tree)
    holding.check()
    return holding


def _tree(source: Path) -> Tree:
    if not source.exists():
        raise UnfitSourceError(f"không có «{source}»; hãy kiểm tra lại đường dẫn")
    path = source.resolve()
    if path.is_dir():
        return read_folder(path)
    if not path.is_file():
        raise UnfitSourceError(f"«{source}» không phải là tệp hay thư mục; hãy chọn nguồn khác")
    if path.stat().st_size == 0:
        raise UnfitSourceError(f"«{source}» là tệp trống; hãy tìm lại bản gốc")
    with path.open("rb") as file:
        head = file.read(4)
    if head == _ZIP and path.suffix.lower() not in _OFFICE:
        return read_zip(path)
    if head == _CABINET:
        raise UnfitSourceError(f"«{source}»: {_UNFIT['cmp'].format(name=path.name)}")
    return read_single(path)


class FilesHolding:
    """A tree of files of any forms mixed."""

    def __init__(self, name: str, tree: Tree) -> None:
        self.name = name
        self._tree = tree
        self._named = {entry.name: entry for entry in tree.entries}
        self._kinds = Kinds(self._named)
        archives = (one for one in tree.entries if self._kinds.of(one.name) == "warc")
        self._shelf = WarcShelf(tuple(archives))
        self._index: FileIndex | None = None
        self._mhtml = MhtmlParts()
        self._origin = self._site_address()

    def check(self) -> None:
        """Raises UnfitSourceError where there is nothing to say about any file."""
        if self._tree.refused and not self._tree.entries:
            one = self._tree.refused[0]
            raise UnfitSourceError(f"«{one.source}»: {one.message}")
        if not self._tree.entries:
            raise UnfitSourceError(f"«{self.name}» không có tệp nào; hãy chọn thư mục khác")
        if len(self._tree.entries) == 1 and self._kinds.of(self._tree.entries[0].name) == "unfit":
            message = _unfit(self._tree.entries[0]).message
            raise UnfitSourceError(f"«{self.name}»: {message}")
        if not self._tree.refused and not any(map(self._is_readable, self._tree.entries)):
            raise UnfitSourceError(
                f"«{self.name}» không có tệp nào thuộc dạng nhập được ({_FORMS}); "
                "hãy chọn tệp hoặc thư mục khác"
            )

    def captures(self) -> Iterator[Capture | Refused]:
        """Every page in the order of the files' names; what is refused is said, not skipped."""
        yield from self._tree.refused
        pages: list[ListPage] = []
        for entry in self._tree.entries:
            yield from self._read(entry, pages)
        yield from missing_pages(pages)
        yield from self._shelf.redirect_circles()

    def find(self, address: str, near: Capture) -> Held | None:
        """The file behind an address as a page writes it, or None where it is not held."""
        inside = self._inside_mhtml(address, near)
        if inside:
            return inside
        if self._index is None:
            self._index = FileIndex(self._tree, self._stored())
        entry = self._index.find(address, near)
        if entry:
            return entry.held()
        url = absolute(cleaned(address), near)
        return self._shelf.find(url) if url.lower().startswith("http") else None

    def _read(self, entry: Entry, pages: list[ListPage]) -> Found:
        match self._kinds.of(entry.name):
            case "page":
                yield from self._read_page(entry)
            case "text":
                yield from self._read_text(entry, pages)
            case "json":
                yield from read_json(entry, pages, is_beside=self._is_beside(entry))
            case "xml":
                yield from read_xml(entry, self._origin, pages, is_beside=self._is_beside(entry))
            case "sheet":
                yield from read_sheet(entry, is_beside=self._is_beside(entry))
            case "warc":
                yield from self._shelf.captures(entry)
            case "mhtml":
                yield from read_mhtml(entry)
            case "unfit":
                found = _unfit(entry)
                if found.rule in _NEVER_OFFERED or not self._is_beside(entry):
                    yield found
            case _:
                return

    def _read_page(self, entry: Entry) -> Found:
        leaf = entry.name.rpartition("/")[2]
        yield from read_page(entry, self._tree.label, is_sure="." in leaf)

    def _read_text(self, entry: Entry, pages: list[ListPage]) -> Found:
        """Text, unless it is a reply that a browser saved as text."""
        try:
            start = entry.read(64).lstrip(b"\xef\xbb\xbf \t\r\n")
        except OSError:
            start = b""
        if start.startswith((b'{"', b'[{"')):
            yield from read_json(entry, pages, is_beside=False)
        else:
            yield from read_text(entry)

    def _is_beside(self, entry: Entry) -> bool:
        """Whether a data file is one that a page offers or is made with, as mirrors keep them."""
        is_mirrored = bool(place_of(entry.name, self._tree.label).host)
        return is_mirrored or self._kinds.is_below_pages(entry.name)

    def _is_readable(self, entry: Entry) -> bool:
        kind = self._kinds.of(entry.name)
        if kind == "page" and "." not in entry.name.rpartition("/")[2]:
            return any(True for _ in self._read_page(entry))
        return kind != "nothing"

    def _inside_mhtml(self, address: str, near: Capture) -> Held | None:
        if kind_by_suffix(near.source) != "mhtml":
            return None
        entry = self._named.get(near.source)
        clean = cleaned(address)
        if entry is None or not clean:
            return None
        return self._mhtml.find(entry, (clean, absolute(clean, near)))

    def _stored(self) -> Iterator[tuple[str, str]]:
        """The addresses of an unpacked .cmp's files, with the names under which they lie."""
        for entry in self._tree.entries:
            if self._kinds.of(entry.name) == "xml" and _is_manifest(entry):
                prefix = f"{entry.folder}/" if entry.folder else ""
                for one in stored_files(entry):
                    yield one.address, f"{prefix}{one.data}"

    def _site_address(self) -> str:
        """The site's address out of ExportSettings.xml beside a Manifest.xml."""
        for entry in self._tree.entries:
            if entry.name.rpartition("/")[2].lower() == "exportsettings.xml":
                try:
                    match = _SITE.search(entry.read(_HEAD * 4))
                except OSError:
                    continue
                if match:
                    return match[1].decode("utf-8", "replace")
        return ""


def _is_manifest(entry: Entry) -> bool:
    try:
        return vocabulary(entry.read(_HEAD)) == "cmp"
    except OSError:
        return False


def _unfit(entry: Entry) -> Refused:
    leaf = entry.name.rpartition("/")[2]
    suffix = leaf.rpartition(".")[2].lower()
    rule = {"cmp": "packed-cmp", "iqy": "list-query", "zip": "nested-zip"}.get(suffix, "unfit-file")
    return Refused(entry.name, rule, _UNFIT[suffix].format(name=leaf))
