"""Optional parts in tests: used where they are there; under ``REQUIRE_ALL=1`` they must be."""

import os
from pathlib import Path
from typing import NoReturn

import pytest

from plugins.tools import extras, fonts, nginx


def require(name: str) -> None:
    """Skip, with the reason, where an extra is missing; fail where nothing may be missing."""
    if not extras.is_there(name):
        _missing(f"the extra «{name}» is not installed: python3 tasks.py extra {name}")


def require_nginx() -> Path:
    """A real nginx; skips or fails as ``require`` does."""
    found = nginx.find()
    if found is None:
        _missing("nginx is not installed (Debian: apt-get install nginx)")
    return found


def require_font(family: str) -> None:
    """A font of readers' devices; skips or fails as ``require`` does."""
    if family in fonts.missing():
        _missing(f"«{family}» is not installed (Debian: apt-get install {fonts.FAMILIES[family]})")


def _missing(reason: str) -> NoReturn:
    if os.environ.get("REQUIRE_ALL") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
