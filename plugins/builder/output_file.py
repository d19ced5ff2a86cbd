"""One file of the output: inside the folder, whole, and written only where its bytes differ.

Paths are texts here: for a site of 70,000 pages, taking ``Path`` objects apart and together costs
as much as the writing.
"""

import os
from functools import lru_cache
from pathlib import Path

from plugins.builder.pagelist import Made
from plugins.core.addresses import output_path


def write(output: Path, address: str, data: bytes, key: str) -> Made:
    """Brings the file of an address to these bytes.

    Raises ValueError for an address that would lie outside of the output.
    """
    path = os.path.join(output, output_path(address))
    if _is_fresh(os.path.dirname(path), str(output)):
        _put(path, data)  # half a file of a build that dies: its list knows it as unknown
    elif not _holds(path, data):
        folder, name = os.path.split(path)
        temporary = os.path.join(folder, f".{name}.{os.getpid()}.tmp")
        _put(temporary, data)
        os.replace(temporary, path)
    status = os.stat(path)
    return Made(key, status.st_size, status.st_mtime_ns)


def _put(path: str, data: bytes) -> None:
    with open(path, "wb") as file:
        file.write(data)


def _holds(path: str, data: bytes) -> bool:
    return os.path.isfile(path) and Path(path).read_bytes() == data


def _is_fresh(folder: str, output: str) -> bool:
    """Makes the folder; whether it was not there before, so that nobody can be reading in it."""
    is_below = folder == output or _is_inside(os.path.dirname(folder), output)
    if not is_below or ".." in folder.replace(os.sep, "/").split("/"):
        raise _outside(folder, output)
    try:
        os.mkdir(folder)
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)
    except FileExistsError:
        if not _is_inside(folder, output):
            raise _outside(folder, output) from None
        return False
    return True


@lru_cache(maxsize=1 << 12)
def _is_inside(folder: str, output: str) -> bool:
    """Whether a folder lies in the output, links followed."""
    return Path(folder).resolve().is_relative_to(Path(output).resolve())


def _outside(folder: str, output: str) -> ValueError:
    return ValueError(f"địa chỉ dẫn tới {folder}, nằm ngoài thư mục {output}")
