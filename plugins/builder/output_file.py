"""One file of the output: inside the folder, whole, and written only where its bytes differ."""

import os
from functools import lru_cache
from pathlib import Path

from plugins.builder.pagelist import Made
from plugins.core.addresses import output_path


def write(output: Path, address: str, data: bytes, key: str) -> Made:
    """Brings the file of an address to these bytes.

    Raises ValueError for an address that would lie outside of the output.
    """
    path = output / output_path(address)
    if _is_fresh(path.parent, output):
        path.write_bytes(data)  # half a file of a build that dies: its list knows it as unknown
    elif not path.is_file() or path.read_bytes() != data:
        temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        temporary.write_bytes(data)
        temporary.replace(path)
    status = path.stat()
    return Made(key, status.st_size, status.st_mtime_ns)


def _is_fresh(folder: Path, output: Path) -> bool:
    """Makes the folder; whether it was not there before, so that nobody can be reading in it."""
    if ".." in folder.parts or not (folder == output or _is_inside(folder.parent, output)):
        raise _outside(folder, output)
    try:
        folder.mkdir()
    except FileNotFoundError:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        if not _is_inside(folder, output):
            raise _outside(folder, output) from None
        return False
    return True


@lru_cache(maxsize=1 << 12)
def _is_inside(folder: Path, output: Path) -> bool:
    """Whether a folder lies in the output, links followed."""
    return folder.resolve().is_relative_to(output.resolve())


def _outside(folder: Path, output: Path) -> ValueError:
    return ValueError(f"địa chỉ dẫn tới {folder}, nằm ngoài thư mục {output}")
