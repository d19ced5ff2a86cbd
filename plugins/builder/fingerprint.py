"""What pages depend on beside their facts: code, templates, frame, versions."""

import hashlib
import platform
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from plugins.builder.frame import Frame

_CODE = Path(__file__).resolve().parents[1]
_TOOLS = _CODE / "tools"  # run beside Pelican: no page depends on them
_PACKAGES = ("Markdown", "jinja2", "nh3", "pillow", "pyyaml", "pydantic")


@dataclass(frozen=True)
class Fingerprint:
    """``code`` for files without a template (photos, papers), ``pages`` for all others."""

    code: bytes
    pages: bytes


def fingerprint(templates: Path, frame: Frame) -> Fingerprint:
    """Digests that change when any file, or any page, might."""
    sources = (path for path in sorted(_CODE.rglob("*.py")) if _TOOLS not in path.parents)
    versions = (platform.python_version(), *(version(package) for package in _PACKAGES))
    code = _digest(repr(versions).encode(), _CODE, sources)
    pages = _digest(code + repr(frame).encode(), templates, sorted(templates.rglob("*.html")))
    return Fingerprint(code, pages)


def _digest(start: bytes, folder: Path, paths: Iterable[Path]) -> bytes:
    digest = hashlib.blake2b(start, digest_size=16)
    for path in paths:
        digest.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return digest.digest()
