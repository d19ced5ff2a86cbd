"""What all pages depend on beside their facts: code, templates, frame, versions."""

import hashlib
import platform
from importlib.metadata import version
from pathlib import Path

from plugins.builder.frame import Frame

_CODE = Path(__file__).resolve().parents[1]
_PACKAGES = ("Markdown", "jinja2", "nh3", "pillow")


def fingerprint(templates: Path, frame: Frame) -> bytes:
    """A digest that changes when any page might."""
    digest = hashlib.blake2b(repr(frame).encode(), digest_size=16)
    digest.update(platform.python_version().encode())
    for package in _PACKAGES:
        digest.update(version(package).encode())
    for path in (*sorted(_CODE.rglob("*.py")), *sorted(templates.rglob("*.html"))):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.digest()
