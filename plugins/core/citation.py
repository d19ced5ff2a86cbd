"""How pages say that they are to be cited."""

from plugins.core.portal import Portal
from plugins.core.typography import joined


def citation(what: tuple[str, ...], portal: Portal, address: str, when: str = "") -> str:
    """What it is, the portal with its province, the day where it has one, the full address."""
    name = joined((portal.name, portal.province), " ")
    return joined((*what, name, when, portal.url + address), ", ")
