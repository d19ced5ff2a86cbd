"""The output folder: ours to fill, one build at a time, and never somebody else's to lose."""

import re
import shutil
from contextlib import AbstractContextManager
from pathlib import Path

from plugins.core import addresses, file_lock

_SITEMAP = re.compile(r"sitemap-\d+\.xml")  # parts of a large one
# At the top of an output; all else of ours is in folders.
_OUR_FILES = {"index.html"} | {
    address[1:]
    for address in vars(addresses).values()
    if isinstance(address, str) and re.fullmatch(r"/[^/]+", address)
}


class BuildRefused(Exception):  # noqa: N818 — said to a person, not an error of ours
    """Something that was asked for cannot be done; the message is one Vietnamese line."""


def claim(output: Path, *, is_known: bool) -> None:
    """Makes sure that what lies in the folder was made by us.

    A folder whose list is lost is emptied, or pages that are gone would stay in public; what
    begins with a dot (.git of a publishing checkout) stays. Raises BuildRefused for a folder with
    other people's files.
    """
    if is_known or not output.is_dir():
        return
    found = [path for path in output.iterdir() if not path.name.startswith(".")]
    if found and not _is_ours(output, found):
        raise BuildRefused(
            f"thư mục «{output}» có tệp không phải do lệnh build tạo ra;"
            " hãy chọn một thư mục khác hoặc dọn trống thư mục này"
        )
    for path in found:
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    hidden = output / addresses.output_path(addresses.SECURITY)
    hidden.unlink(missing_ok=True)  # ours, though it begins with a dot


def _is_ours(output: Path, found: list[Path]) -> bool:
    files = (path.name for path in found if path.is_file())
    strangers = [name for name in files if name not in _OUR_FILES and not _SITEMAP.fullmatch(name)]
    return not strangers and any(output.glob("a/site.*.css"))


def locked(place: Path) -> AbstractContextManager[None]:
    """One build of an output folder at a time; the next one says that it waits."""
    return file_lock.held(place, "Đang chờ một lệnh build khác của cùng thư mục…")
