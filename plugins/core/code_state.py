"""Digests of our own code, by which caches know that it is not the code that filled them."""

import hashlib
import platform
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = ("Markdown", "jinja2", "nh3", "pillow", "pyyaml", "pydantic")
READERS = (*PACKAGES, "openpyxl", "pillow_heif")  # an optional part reads photos of phones


def code_digest(start: bytes, folder: Path, paths: Iterable[Path]) -> bytes:
    """16 bytes over these files of a folder: their names and what they hold."""
    digest = hashlib.blake2b(start, digest_size=16)
    for path in paths:
        digest.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return digest.digest()


def versions(packages: Iterable[str]) -> tuple[str, ...]:
    """Python's version and those of packages; "" for one that is not installed."""
    return (platform.python_version(), *map(_version, packages))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
