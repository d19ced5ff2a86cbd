"""Optional parts in tests: used where they are there; under ``REQUIRE_ALL=1`` they must be."""

import os

import pytest

from plugins.tools import extras


def require(name: str) -> None:
    """Skip, with the reason, where an extra is missing; fail where nothing may be missing."""
    if extras.is_there(name):
        return
    reason = f"the extra «{name}» is not installed: python3 tasks.py extra {name}"
    if os.environ.get("REQUIRE_ALL") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
