"""What pages depend on beside their facts: code, templates, frame, versions."""

from dataclasses import dataclass
from pathlib import Path

from plugins.builder.frame import Frame
from plugins.core.code_state import PACKAGES, code_digest, versions

_CODE = Path(__file__).resolve().parents[1]
_TOOLS = _CODE / "tools"  # run beside Pelican: no page depends on them


@dataclass(frozen=True)
class Fingerprint:
    """``code`` for files without a template (photos, papers), ``pages`` for all others."""

    code: bytes
    pages: bytes


def fingerprint(templates: Path, frame: Frame) -> Fingerprint:
    """Digests that change when any file, or any page, might."""
    sources = (path for path in sorted(_CODE.rglob("*.py")) if _TOOLS not in path.parents)
    code = code_digest(repr(versions(PACKAGES)).encode(), _CODE, sources)
    pages = code_digest(code + repr(frame).encode(), templates, sorted(templates.rglob("*.html")))
    return Fingerprint(code, pages)
