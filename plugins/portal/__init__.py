"""The pages of the portal: home, articles, lists, documents, standing pages and the 404 page."""

from plugins.portal.plugin import register

__all__ = ["register"]
