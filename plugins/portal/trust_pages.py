"""``/.well-known/security.txt`` (RFC 9116): where to tell of a weakness of the portal."""

from collections.abc import Iterator
from datetime import date

from plugins.core import addresses
from plugins.core.page import Page
from plugins.core.portal import Portal
from plugins.core.site import Site


def pages(site: Site) -> Iterator[Page]:
    """The file, where a contact and an end are set; core/rules/portal_rules.py watches the end."""
    portal = site.portal
    if portal.security_contact and portal.security_expires:
        has_policy = any(page.address == addresses.SECURITY_REPORTS for page in site.pages)
        text = _security_text(portal, portal.security_expires, has_policy=has_policy)
        yield Page(addresses.SECURITY, None, text, str.encode)


def _security_text(portal: Portal, expires: date, *, has_policy: bool) -> str:
    """Its lines; web addresses must begin with https:// (section 2.5), so others are left out."""
    lines = [
        f"Contact: {portal.security_contact}",
        f"Expires: {expires.isoformat()}T23:59:59+07:00",
        "Preferred-Languages: vi, en",
    ]
    if portal.url.startswith("https://"):
        lines.append(f"Canonical: {portal.url}{addresses.SECURITY}")
        lines += [f"Policy: {portal.url}{addresses.SECURITY_REPORTS}"] if has_policy else []
    return "\n".join(lines) + "\n"
