"""The list of what was made for an output folder: kept outside of it, written last."""

import hashlib
import json
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True)
class Made:
    """A file that was made: its key, and its size and time as they were on disk."""

    key: str
    size: int
    mtime_ns: int


PageList: TypeAlias = dict[str, Made]


def _place(lists: Path, output: Path) -> Path:
    name = hashlib.blake2b(str(output.resolve()).encode(), digest_size=8).hexdigest()
    return lists / f"{name}.json"


def read_list(lists: Path, output: Path) -> PageList:
    """What the last build of that folder made; empty where that is unknown."""
    try:
        data = json.loads(_place(lists, output).read_text("utf-8"))
        return {address: Made(*entry) for address, entry in data.items()}
    except (OSError, ValueError, TypeError):
        return {}


def write_list(lists: Path, output: Path, made: PageList) -> None:
    """Through a temporary name: a build that dies before only causes extra work."""
    place = _place(lists, output)
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = place.with_suffix(".tmp")
    temporary.write_text(json.dumps({a: astuple(m) for a, m in made.items()}), "utf-8")
    temporary.replace(place)
