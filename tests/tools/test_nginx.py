"""Finding nginx: by PATH first, then where Debian puts it; never started by that."""

from pathlib import Path

import pytest

from plugins.tools import nginx
from tests.extras import require_nginx


def test_the_path_is_asked_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "nginx"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert nginx.find() == program


def test_debians_is_found_without_roots_path(monkeypatch: pytest.MonkeyPatch) -> None:
    found = require_nginx()
    monkeypatch.setenv("PATH", "/nowhere")
    assert nginx.find() in (found, Path("/usr/sbin/nginx"))


def test_a_missing_one_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing may be missing it is a failure, else the test is passed over."""
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setattr(nginx, "_PLACES", ())
    monkeypatch.delenv("REQUIRE_ALL", raising=False)
    with pytest.raises(pytest.skip.Exception, match="nginx is not installed"):
        require_nginx()
    monkeypatch.setenv("REQUIRE_ALL", "1")
    with pytest.raises(pytest.fail.Exception, match="nginx is not installed"):
        require_nginx()
