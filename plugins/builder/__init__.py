"""Makes every page: asks the plugins for pages, skips what is unchanged, renders, writes.

Settings: ``JOBS`` (processes, 1 by default), ``CACHE`` (folder outside the output for what is kept
between builds: lists of what was made; photos keep their sizes there as well).
"""

from plugins.builder.plugin import register

__all__ = ["register"]
