"""For machines that follow or index the portal: Atom feeds, sitemap.xml and robots.txt."""

from plugins.feeds.plugin import register

__all__ = ["register"]
