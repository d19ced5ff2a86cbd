"""robots.txt: everything may be read, but the files of the search's index say nothing to readers.

Source: RFC 9309 (Robots Exclusion Protocol); the Sitemap line is of sitemaps.org.
"""

from plugins.core import addresses
from plugins.core.page import Page
from plugins.core.site import Site


def page(site: Site) -> Page:
    """The file; it names the sitemap where there is one."""
    return Page(addresses.ROBOTS, None, site.portal.url, _robots)


def _robots(origin: str) -> bytes:
    lines = ["User-agent: *", f"Disallow: {addresses.SEARCH_FILES}"]
    if origin:
        lines += ["", f"Sitemap: {origin}{addresses.SITEMAP}"]
    return ("\n".join(lines) + "\n").encode()
