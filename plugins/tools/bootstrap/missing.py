"""Which packages of a lock have no wheel in a folder, for one Python and one kind of machine.

Run as a file with ``FOLDER REQUIREMENTS`` by the Python that is about to install: prints one
``name==version`` a line. A fresh ``.venv`` has no ``packaging`` but the copy inside pip, which
judges tags and markers as well. ``tasks.py wheels`` uses the functions.
"""

import sys
from pathlib import Path
from typing import Dict, FrozenSet, Iterator, List, NamedTuple, Optional

try:
    from packaging import markers, tags, utils
    from packaging.version import Version
except ImportError:
    from pip._vendor.packaging import markers, tags, utils  # type: ignore[no-redef]
    from pip._vendor.packaging.version import Version  # type: ignore[assignment]


class Entry(NamedTuple):
    """One package of the lock: its name as pip normalises it, its version, its hashes."""

    name: str
    version: str
    marker: str
    hashes: List[str]


class Target(NamedTuple):
    """For what the wheels are: the words markers ask for, and the tags that install."""

    environment: Optional[Dict[str, str]]  # None: this very Python
    tags: FrozenSet[tags.Tag]

    def wants(self, entry: Entry) -> bool:
        return not entry.marker or markers.Marker(entry.marker).evaluate(self.environment)


def this_python() -> Target:
    return Target(None, frozenset(tags.sys_tags()))


def windows_python(version: str, machine: str, platform: str) -> Target:
    """Another Python: «3.12.4» on «AMD64», whose wheels say «win_amd64»."""
    minor = tuple(int(part) for part in version.split(".")[:2])
    environment = {
        "implementation_name": "cpython",
        "implementation_version": version,
        "os_name": "nt",
        "platform_machine": machine,
        "platform_python_implementation": "CPython",
        "platform_release": "10",
        "platform_system": "Windows",
        "platform_version": "",
        "python_full_version": version,
        "python_version": "{}.{}".format(*minor),
        "sys_platform": "win32",
    }
    own = tags.cpython_tags(minor, platforms=[platform])
    any_python = tags.compatible_tags(minor, "cp{}{}".format(*minor), [platform])
    return Target(environment, frozenset([*own, *any_python]))


def entries(text: str) -> Iterator[Entry]:
    """Read a lock as uv and pip-compile write it."""
    for line in text.replace("\\\n", " ").splitlines():
        head, *hashes = line.partition(" #")[0].split("--hash=")
        pin, _, marker = head.partition(";")
        name, equal, version = pin.strip().partition("==")
        if equal:
            sums = [one.strip() for one in hashes]
            yield Entry(utils.canonicalize_name(name), version.strip(), marker.strip(), sums)


def wanted(text: str, target: Target) -> List[Entry]:
    """The packages of the lock that this target installs."""
    return [entry for entry in entries(text) if target.wants(entry)]


def missing(folder: Path, text: str, target: Target) -> List[Entry]:
    """Those of them that have no wheel in the folder which fits."""
    have = {
        (name, version)
        for name, version, _, wheel_tags in _wheels(folder)
        if not target.tags.isdisjoint(wheel_tags)
    }
    return [
        entry for entry in wanted(text, target) if (entry.name, Version(entry.version)) not in have
    ]


def _wheels(folder: Path) -> Iterator[tuple]:  # type: ignore[type-arg]  # pip's own, untyped
    for file in sorted(folder.glob("*.whl")):
        try:
            yield utils.parse_wheel_filename(file.name)
        except utils.InvalidWheelFilename:
            continue


if __name__ == "__main__":
    FOLDER, LOCK = (Path(word) for word in sys.argv[1:3])
    for gap in missing(FOLDER, LOCK.read_text(encoding="utf-8"), this_python()):
        print("{}=={}".format(gap.name, gap.version))
