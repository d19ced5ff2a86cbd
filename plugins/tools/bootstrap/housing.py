"""Where ``.venv`` lives: in the project, or in the person's own folder where that cannot be.

On Windows it moves out of a path that is too long for it, of a network share (two laptops would
make it for each other), of a USB stick (its letter changes and it is slow) and of a folder that
is copied to a cloud (20,000 files that nobody needs there).
"""

import hashlib
import os
import sys
from pathlib import Path
from typing import Mapping, NamedTuple, Optional

VARIABLE = "BANG_VANG_VENV"
_FOLDER = ".bang-vang"  # not AppData: the Store's Python sees another one than everybody else
_LONGEST_ROOT = 90  # of 259: «\.venv\Lib\site-packages\» and 115 for the longest file, and room
_LONGEST_CONTENT = 130  # «\content\articles\2025\» and a folder of 80 with its photos still fit
_CLOUDS = ("onedrive", "dropbox", "google drive", "googledrive")
_FIXED_DISK = 3  # GetDriveType


class Windows(NamedTuple):
    """What Windows says of the project's place."""

    drive_type: int
    long_paths: bool


def windows_at(root: Path) -> Optional[Windows]:
    """Ask Windows; None elsewhere."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        drive = ctypes.windll.kernel32.GetDriveTypeW(root.anchor)
        try:  # since Windows 10 1607
            long_paths = bool(ctypes.windll.ntdll.RtlAreLongPathsEnabled())
        except AttributeError:
            long_paths = False
        return Windows(drive, long_paths)
    return None


def house(root: Path, environment: Mapping[str, str], windows: Optional[Windows]) -> Optional[Path]:
    """Tell the folder that stands in for ``.venv``; None where ``.venv`` itself will do.

    Its name holds the project's path without the letter of its drive, so that a stick finds it
    again. Only this folder is ever removed, whatever folder the variable names.
    """
    chosen = environment.get(VARIABLE, "").strip().strip('"')
    if chosen:
        return root / Path(chosen).expanduser() / _name(root)
    if windows is None or not _must_move(root, windows) or not environment.get("USERPROFILE"):
        return None
    return Path(environment["USERPROFILE"]) / _FOLDER / _name(root)


def remark(root: Path, windows: Optional[Windows]) -> str:
    """Say what a person should know of the project's place; "" where all is well."""
    if windows is None:
        return ""
    if len(str(root)) > _LONGEST_CONTENT and not windows.long_paths:
        return (
            "Đường dẫn của thư mục dài {} ký tự; Windows chỉ nhận tệp có đường dẫn dưới 260 ký "
            "tự, nên bài có tên dài sẽ không tạo được. Hãy chuyển cả thư mục tới nơi ngắn hơn, "
            "ví dụ C:\\Bang-Vang, hoặc nhờ bộ phận công nghệ thông tin bật LongPathsEnabled."
        ).format(len(str(root)))
    if any(_is_cloud(part) for part in root.parts):
        return (
            "Thư mục đang nằm trong nơi tự sao lên mạng (OneDrive…): mỗi lần xem thử sẽ sao lên "
            "nhiều tệp. Nên chuyển cả thư mục tới ổ đĩa của máy, ví dụ C:\\Bang-Vang."
        )
    return ""


def _must_move(root: Path, windows: Windows) -> bool:
    too_long = len(str(root)) > _LONGEST_ROOT and not windows.long_paths
    cloud = any(_is_cloud(part) for part in root.parts)
    return too_long or cloud or windows.drive_type != _FIXED_DISK


def _is_cloud(part: str) -> bool:
    return part.lower().startswith(_CLOUDS)


def _name(root: Path) -> str:
    network = root.drive.startswith("\\\\")
    path = str(root) if network else str(root)[len(root.drive) :]
    return "venv-" + hashlib.sha256(os.fsencode(os.path.normcase(path))).hexdigest()[:8]
