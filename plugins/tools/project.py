"""Where the project's own things lie, whatever folder a command was given in."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
CONTENT = PROJECT / "content"  # its catalogue serves content roots that have none of their own
CACHE = PROJECT / ".cache"  # may be removed at any time
