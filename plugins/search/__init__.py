"""The search on the site: its page, and the index that the browser fetches by need."""

from plugins.search.plugin import register

__all__ = ["register"]
