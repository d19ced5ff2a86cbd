"""The files that go beside an article: its pictures and papers, each once, and what is not held."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from plugins.core import file_names
from plugins.core.disk_reasons import reason_of
from plugins.core.file_kinds import published_name
from plugins.core.manuscript.blocks import Picture
from plugins.core.manuscript.evidence import Caution
from plugins.tools.sharepoint.keeping.leaf import leaf
from plugins.tools.sharepoint.keeping.old_urls import old_path
from plugins.tools.sharepoint.model import Capture, Download, Held

Find = Callable[[str, Capture], Held | None]
GapKind = Literal["picture", "original", "attachment", "video"]

_LONGEST = 2_000  # signs of an address that is listed
_LARGEST = 200_000_000  # bytes: what the portal could publish of one file
_SHOWN = "JPEG, PNG, WebP hay GIF"


@dataclass(frozen=True)
class Enclosed:
    """A file beside the article, with its bytes as the archivist holds them."""

    name: str
    data: bytes

    @cached_property
    def sha256(self) -> str:
        """Its digest in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True)
class Gap:
    """Something that a page refers to and nobody holds; ``address`` is as the page writes it."""

    kind: GapKind
    address: str


@dataclass
class Enclosure:
    """Collects what is beside one article, in the order in which the page names it.

    ``old_files`` are names with their addresses on the old portal.
    """

    capture: Capture
    find: Find
    files: list[Enclosed] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    cautions: list[Caution] = field(default_factory=list)
    old_files: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._names = file_names.Names()
        self._by_bytes: dict[str, str] = {}
        self._pictures: dict[Picture, str | None] = {}
        self._papers: dict[str, str | None] = {}

    def picture(self, picture: Picture) -> str | None:
        """The file of a picture; None where it is a gap, which is said."""
        if picture not in self._pictures:
            self._pictures[picture] = self._picture(picture)
        return self._pictures[picture]

    def paper(self, download: Download) -> str | None:
        """The file of an attachment that may be offered to readers; None where there is none."""
        if download.address not in self._papers:
            self._papers[download.address] = self._paper(download)
        return self._papers[download.address]

    def offered(self, address: str) -> str | None:
        """The published name of an attachment by its address, where it was taken."""
        name = self._papers.get(address)
        return published_name(name) if name else None

    def _picture(self, picture: Picture) -> str | None:
        if picture.data is not None:
            return self._add_picture("anh-trong-bai", picture.data, "ảnh nằm trong trang")
        wanted = [one for one in (picture.original, picture.address) if one]
        for address in dict.fromkeys(wanted):
            data = self._read(address)
            if data and not file_names.is_markup(data):
                if address != wanted[0]:
                    self._smaller(wanted[0])
                name = self._add_picture(leaf(address), data, f"ảnh «{_told(address)}»")
                self._remember(name, wanted)
                return name if name and self._is_shown(name) else None
        self._miss("picture", wanted[-1] if wanted else "", "missing-picture", "ảnh")
        return None

    def _add_picture(self, found: str, data: bytes, told: str) -> str | None:
        suffix = file_names.picture_suffix(data)
        if not suffix:
            self._say("no-picture", f"{told} không phải là tệp ảnh; hãy tìm lại ảnh gốc")
            return None
        name = self._add(file_names.picture_name(found, suffix), data)
        if not file_names.is_shown(suffix):
            kind = suffix[1:].upper()
            self._say(
                "picture-kind",
                f"{told} có dạng {kind}, trang chưa hiện được; tệp «{name}» nằm cạnh bài,"
                f" hãy xuất lại thành {_SHOWN} rồi đặt vào bài",
            )
        return name

    def _is_shown(self, name: str) -> bool:
        return file_names.is_shown("." + name.rsplit(".", 1)[-1].lower())

    def _smaller(self, original: str) -> None:
        """The rendition is held, what it was made from is not."""
        self.gaps.append(Gap("original", original))
        message = f"chỉ còn ảnh thu nhỏ của «{_told(original)}»; nếu được, hãy tải ảnh gốc"
        self._say("rendition-only", message)

    def _paper(self, download: Download) -> str | None:
        data = self._read(download.address)
        if data is None:
            self._miss("attachment", download.address, "missing-attachment", "tệp kèm theo")
            return None
        name = file_names.download_name(leaf(download.address))
        is_offered = file_names.is_offered(name)
        if (
            is_offered
            and file_names.is_markup(data)
            and not name.lower().endswith((".txt", ".csv"))
        ):
            self._miss("attachment", download.address, "missing-attachment", "tệp kèm theo")
            return None
        name = self._add(name, data)
        self._remember(name, [download.address])
        if not is_offered:
            message = f"tệp «{name}» nằm cạnh bài nhưng trang không phát hành loại tệp này"
            way = "nếu là ảnh thì đặt vào bài, nếu không thì chuyển sang PDF"
            self._say("attachment-kind", f"{message}; {way}")
        return name if is_offered else None

    def _read(self, address: str) -> bytes | None:
        """The bytes behind an address; what cannot be read or is far too large is said."""
        held = self.find(address, self.capture)
        if held is None:
            return None
        if held.size > _LARGEST:
            message = f"tệp «{held.name}» lớn hơn {_LARGEST // 1_000_000} MB nên không chép vào bài"
            self._say("file-too-large", f"{message}; hãy thu nhỏ rồi chép bằng tay")
            return None
        try:
            return held.read() or None
        except OSError as error:
            message = f"không đọc được tệp «{held.name}» ({reason_of(error)})"
            self._say("unreadable-file", f"{message}; hãy kiểm tra quyền đọc rồi nhập lại")
            return None

    def _add(self, wanted: str, data: bytes) -> str:
        """Equal bytes are one file; other bytes of the same name get ``-2``."""
        digest = hashlib.sha256(data).hexdigest()
        if digest not in self._by_bytes:
            name = self._names.free(wanted)
            self.files.append(Enclosed(name, data))
            self._by_bytes[digest] = name
        return self._by_bytes[digest]

    def _remember(self, name: str | None, addresses: Iterable[str]) -> None:
        for address in addresses:
            path = old_path(address, self.capture) if name else None
            if name and path and (name, path) not in self.old_files:
                self.old_files.append((name, path))

    def _miss(self, kind: GapKind, address: str, rule: str, what: str) -> None:
        self.gaps.append(Gap(kind, address[:_LONGEST]))
        why = self._unfit(address)
        message = f"thiếu {what} «{_told(address)}»{why}; hãy tải từ máy chủ cũ rồi nhập lại"
        self._say(rule, message)

    def _unfit(self, address: str) -> str:
        """Why what lies there is not what was asked for; "" where nothing lies there."""
        held = self.find(address, self.capture) if address else None
        if held is None or held.size > _LARGEST:
            return ""
        try:
            data = held.read()
        except OSError:
            return ""
        if not data:
            return " (nguồn có tệp này nhưng trống)"
        is_page = file_names.is_markup(data)
        return " (nguồn có tệp này nhưng bên trong là trang web, thường là trang báo lỗi)" * is_page

    def _say(self, rule: str, message: str) -> None:
        self.cautions.append(Caution(rule, message))


def _told(address: str) -> str:
    """An address in a message: one line, not too long, never a whole ``data:`` picture."""
    text = " ".join(address.split())
    return text if len(text) <= 120 else f"{text[:60]}…{text[-50:]}"
