"""Real photographs to make a test set of: two packages of Debian, unpacked and not installed."""

import shutil
import tempfile
from pathlib import Path

from plugins.tools.bench.toolbox import UnavailableError, call, found
from plugins.tools.bootstrap.say import say

_PACKAGES = ("lomiri-wallpapers-16.04", "lomiri-wallpapers-20.04")


def fetch(folder: Path) -> Path:
    """The folder with the photographs, fetched the first time. Raises UnavailableError."""
    if folder.is_dir():
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:
            _unpack(Path(temporary), folder)
    except UnavailableError as error:
        raise UnavailableError(
            f"không lấy được ảnh thử ({error}); hãy chỉ một thư mục ảnh JPEG bằng --folder"
        ) from None
    return folder


def _unpack(temporary: Path, folder: Path) -> None:
    apt, dpkg = found("apt-get"), found("dpkg-deb")
    say("Đang tải ảnh thử bằng apt-get (27 MB)…")
    try:
        call((str(apt), "download", *_PACKAGES), temporary)
    except UnavailableError:  # on a fresh machine apt does not know its packages yet
        call((str(apt), "update"), temporary)
        call((str(apt), "download", *_PACKAGES), temporary)
    for package in sorted(temporary.glob("*.deb")):
        call((str(dpkg), "-x", str(package), "tree"), temporary)
    shutil.move(temporary / "tree" / "usr" / "share" / "backgrounds", folder)
