"""The list of what was made for an output folder: kept outside of it, written last."""

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True)
class Made:
    """A file that was made: its key, and its size and time as they were on disk."""

    key: str
    size: int
    mtime_ns: int


PageList: TypeAlias = dict[str, Made]

UNKNOWN = Made("", -1, -1)  # planned: it may be there or not, and is made anyway


def lock_place(lists: Path, output: Path) -> Path:
    """The file that a build of this output holds while it works."""
    return _place(lists, output).with_suffix(".lock")


def _place(lists: Path, output: Path) -> Path:
    name = hashlib.blake2b(str(output.resolve()).encode(), digest_size=8).hexdigest()
    return lists / f"{name}.json"


def read_list(lists: Path, output: Path) -> PageList:
    """What the last build of that folder made; empty where that is unknown."""
    try:
        kept = json.loads(_place(lists, output).read_text("utf-8"))
        return {address: Made(*entry) for address, entry in kept["made"].items()}
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def write_list(lists: Path, output: Path, made: PageList) -> None:
    """Through a temporary name: a build that dies before only causes extra work."""
    place = _place(lists, output)
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = place.with_suffix(f".{os.getpid()}.tmp")
    rows = {address: (one.key, one.size, one.mtime_ns) for address, one in made.items()}
    temporary.write_text(json.dumps({"output": str(output.resolve()), "made": rows}), "utf-8")
    temporary.replace(place)
    _forget_lost_outputs(lists)


def _forget_lost_outputs(lists: Path) -> None:
    """Removes lists of output folders that are no more."""
    for place in lists.glob("*.json"):
        try:
            output = json.loads(place.read_text("utf-8"))["output"]
        except (OSError, ValueError, TypeError, KeyError):
            output = ""
        if not output or not Path(output).is_dir():
            place.unlink(missing_ok=True)
            place.with_suffix(".lock").unlink(missing_ok=True)
