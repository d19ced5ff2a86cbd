"""Where ``check`` reads, and where it remembers."""

from dataclasses import dataclass
from pathlib import Path

from plugins.core.content_root import catalogue_root
from plugins.tools.project import CACHE, CONTENT, PROJECT

SETTINGS = PROJECT / "pelicanconf.py"


@dataclass(frozen=True)
class Places:
    """A content root with the settings that it is published with; ``cache`` None: no memory."""

    root: Path
    settings: Path = SETTINGS
    cache: Path | None = CACHE

    @property
    def catalogue(self) -> Path:
        """The content root whose catalogue is used: its own, or the project's."""
        return catalogue_root(self.root, CONTENT)
