"""Under which names the preview answers: a page elsewhere must not read drafts through a name.

A site may let its own name lead to this machine (DNS rebinding); its pages then count as ours for
the browser. The name that was asked for gives it away. Numbers cannot be rebound.
"""

import ipaddress

_OURS = ("localhost", "localhost.")


def is_ours(host: str | None, *, lan: bool) -> bool:
    """Whether a ``Host`` header is of this machine; with ``lan`` any address in numbers is.

    Programs that send none are no browsers.
    """
    if host is None:
        return True
    name = _without_port(host.strip().lower())
    if name in _OURS:
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    return lan or address.is_loopback


def _without_port(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0] if host.count(":") == 1 else host
