"""The photos of a folder or a memory card: which are used, in which order, and why the others not.

Nothing of the folder is touched. Files are read one by one: a card holds more than memory does.
"""

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.core.file_kinds import PHOTOS
from plugins.core.photo import Photo
from plugins.core.photo_file import UnreadablePhotoError, opened, read_photo
from plugins.tools.bootstrap.say import say
from plugins.tools.office.draft import Note, OfficeError

_VIDEOS = frozenset(
    (".mp4", ".mov", ".avi", ".mts", ".m2ts", ".mkv", ".3gp", ".wmv", ".m4v", ".mpg", ".mpeg")
)
_RAW = frozenset(
    (
        *(".nef", ".nrw", ".cr2", ".cr3", ".crw", ".arw", ".srf", ".sr2", ".dng", ".raf", ".orf"),
        *(".rw2", ".pef", ".srw", ".x3f"),
    )
)
_JUNK = frozenset(("thumbs.db", "desktop.ini", ".ds_store", "ehthumbs.db"))
_SMALLEST = 320  # pixels of the longer side; thumbnails of cameras have 160
_MANY = 50  # files, which take seconds
_MOST_NAMES = 5  # in one line
_EXIF_DIRECTORY, _TAKEN, _FRACTION = 0x8769, 0x9003, 0x9291  # Exif 3.0, tables 5 and 8
_TIME = re.compile(r"(?!0000)\d{4}:\d\d:\d\d \d\d:\d\d:\d\d")


@dataclass(frozen=True)
class CardPhoto:
    """A photo that can be used; ``taken`` is when, as text that sorts, "" where unknown."""

    path: Path
    photo: Photo
    taken: str


@dataclass(frozen=True)
class Card:
    """The photos in the order in which they were taken, and what is said of the other files."""

    photos: tuple[CardPhoto, ...]
    notes: tuple[Note, ...]


def read_card(folder: Path) -> Card:
    """All photos in a folder and the folders in it. Raises OfficeError where there is none."""
    if not folder.is_dir():
        what = "là một tệp" if folder.exists() else "không có"
        raise OfficeError(f"«{folder}» {what}; --photos cần một thư mục có ảnh")
    paths = list(_files(folder))
    if len(paths) > _MANY:
        say(f"Đang đọc {len(paths)} tệp trong {folder} …")
    left: dict[str, list[str]] = defaultdict(list)
    found: dict[str, CardPhoto] = {}
    # Of two with the same bytes the shorter name is the camera's: "DSC_1.JPG", "DSC_1 (2).JPG".
    for path in sorted(paths, key=lambda path: (len(path.name), _natural(str(path)))):
        _look_at(folder, path, found, left)
    notes = tuple(Note(_line(reason, names)) for reason, names in left.items())
    if not found:
        reasons = "".join(f"; {note.what}" for note in notes)
        raise OfficeError(f"thư mục «{folder}» không có ảnh nào dùng được{reasons}")
    return Card(tuple(sorted(found.values(), key=_order)), notes)


def _files(folder: Path) -> Iterator[Path]:
    """Every file below a folder; those of systems among them, so that they are named."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith((".", "$", "__MACOSX"))]
        yield from (Path(place, name) for name in names)


def _look_at(
    folder: Path, path: Path, found: dict[str, CardPhoto], left: dict[str, list[str]]
) -> None:
    """Takes a photo in, or writes down why it is left out."""
    reason = _no_photo(path.name) or _take_in(folder, path, found)
    if reason:
        left[reason].append(path.name)


def _take_in(folder: Path, path: Path, found: dict[str, CardPhoto]) -> str:
    """Why a photo is not among those found from now on; "" where it is."""
    try:
        one = CardPhoto(path, read_photo(folder, path), _taken(path))
    except UnreadablePhotoError as error:
        return f"ảnh không dùng được, {error}"
    reason = _unwanted(one, found)
    if not reason:
        found[one.photo.digest] = one
    return reason


def _no_photo(name: str) -> str:
    suffix = Path(name).suffix.lower()
    if name.lower() in _JUNK or name.startswith(("._", "~$")):
        return "tệp của hệ điều hành"
    if suffix in _VIDEOS:
        return "video; hãy đưa lên nơi lưu video rồi ghi địa chỉ vào «videos» của bài"
    if suffix in _RAW:
        return "ảnh thô của máy ảnh (RAW); cần thì xuất thành JPEG"
    return "" if suffix in PHOTOS else "không phải ảnh JPEG, PNG, WebP, GIF hay HEIC"


def _unwanted(one: CardPhoto, found: dict[str, CardPhoto]) -> str:
    photo = one.photo
    if max(photo.width, photo.height) < _SMALLEST:
        return f"ảnh quá nhỏ, cạnh dài chưa tới {_SMALLEST} điểm ảnh"
    same = found.get(photo.digest)
    return f"giống hệt {same.path.name}, chỉ dùng một" if same else ""


def _taken(path: Path) -> str:
    """The camera's own time, with its fraction of a second for series; "" where it tells none."""
    try:
        with opened(path.read_bytes()) as image:
            tags = image.getexif().get_ifd(_EXIF_DIRECTORY)
    except OSError:
        raise UnreadablePhotoError("không mở được tệp") from None
    taken, fraction = str(tags.get(_TAKEN, "")).strip("\0 "), str(tags.get(_FRACTION, ""))
    return f"{taken}.{fraction.strip(chr(0) + ' ')}" if _TIME.fullmatch(taken) else ""


def _order(one: CardPhoto) -> tuple[bool, str, list[tuple[int, str]]]:
    """By time; those without one come behind, by name: DSC_9 before DSC_10."""
    return not one.taken, one.taken, _natural(one.path.name)


def _natural(name: str) -> list[tuple[int, str]]:
    parts = re.findall(r"\d+|\D+", name.lower())
    return [(int(part), "") if part.isascii() and part.isdigit() else (0, part) for part in parts]


def _line(reason: str, names: Iterable[str]) -> str:
    return f"Không chép {listed(names)}: {reason}"


def listed(names: Iterable[str]) -> str:
    """Names in one line: "a, b và 12 tệp nữa"."""
    known = list(names)
    more = f" và {len(known) - _MOST_NAMES} tệp nữa" if len(known) > _MOST_NAMES else ""
    return ", ".join(known[:_MOST_NAMES]) + more
