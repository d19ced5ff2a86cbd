"""Who holds a line for news: few for one browser, or none is left to load its pages.

A browser opens six connections to one server, over all its windows (HTTP/1.1). Tabs that are seen
hold one each; several windows side by side would take them all, and nothing would load any more.
So the newest few hold a line, and an older one is told to ask now and then instead.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from threading import Lock

MOST = 3  # of one machine; the other connections load pages and photos


@dataclass(eq=False)
class Line:
    """One tab's; no longer held when a newer tab took its place."""

    who: str
    is_held: bool = True


@dataclass
class Lines:
    """All that are held, by the machine at their other end, oldest first."""

    _held: dict[str, list[Line]] = field(default_factory=lambda: defaultdict(list))
    _lock: Lock = field(default_factory=Lock)

    def take(self, who: str) -> Line:
        """A line for a tab that is looked at just now."""
        with self._lock:
            lines = self._held[who]
            lines.append(Line(who))
            for line in lines[:-MOST]:
                line.is_held = False
            del lines[:-MOST]
            return lines[-1]

    def give_back(self, line: Line) -> None:
        """The tab is gone, or was told to ask."""
        with self._lock:
            lines = self._held[line.who]
            if line in lines:
                lines.remove(line)
            if not lines:
                del self._held[line.who]
