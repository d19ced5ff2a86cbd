"""Photo pages: the photos of each article that is told in them, and the library of them all."""

from plugins.galleries.plugin import register

__all__ = ["register"]
