"""The output folder: ours to fill, and never somebody else's to lose."""

import shutil
from pathlib import Path


class BuildRefused(Exception):  # noqa: N818 — said to a person, not an error of ours
    """Something that was asked for cannot be done; the message is one Vietnamese line."""


def claim(output: Path, *, is_known: bool) -> None:
    """Makes sure that what lies in the folder was made by us.

    A folder whose list is lost is emptied, or pages that are gone would stay in public. Raises
    BuildRefused for a folder with other people's files.
    """
    if is_known or not output.is_dir() or not any(output.iterdir()):
        return
    if not _is_ours(output):
        raise BuildRefused(
            f"thư mục «{output}» có tệp không phải do lệnh build tạo ra;"
            " hãy chọn một thư mục khác hoặc dọn trống thư mục này"
        )
    for path in output.iterdir():
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


def _is_ours(output: Path) -> bool:
    return (output / "404.html").is_file() and any(output.glob("a/site.*.css"))
