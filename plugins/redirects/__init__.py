"""Old addresses live on: maps for servers, and pages that lead on where a host can do no more."""

from plugins.redirects.plugin import register

__all__ = ["register"]
