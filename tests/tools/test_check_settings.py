"""``check`` looks at the portal's settings as well, with the line of each."""

from pathlib import Path

from plugins.tools.check.command import check_settings
from tests.builder.sites import SITE
from tests.tools.test_check import GOOD, check

TOO_LATE = """PORTAL = {
    "security_contact": "an-toan@example.org",
    "security_expires": "2020-01-31",
}
"""
OFFICIAL = """PORTAL = {
    "agency": "Sở A",
    "official": True,
}
"""


def test_an_end_that_is_past_is_an_error_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "pelicanconf.py").write_text(TOO_LATE, "utf-8")
    (problem,) = check_settings(SITE, tmp_path / "pelicanconf.py")
    assert problem.as_line().startswith("pelicanconf.py:3: LỖI: security.txt đã hết hạn")


def test_an_official_portal_is_asked_for_its_pages(tmp_path: Path) -> None:
    """The tiny site has introduction, corrections and English, and no page of contact."""
    (tmp_path / "pelicanconf.py").write_text(OFFICIAL, "utf-8")
    found = check_settings(SITE, tmp_path / "pelicanconf.py")
    assert {problem.level for problem in found} == {"warning"}
    pages = [problem for problem in found if problem.rule == "portal-page"]
    assert {problem.line for problem in pages} == {3}
    told = " ".join(problem.message for problem in pages)
    assert "(/lien-he/)" in told
    assert "(/en/)" not in told


def test_the_neutral_settings_of_the_project_have_no_problem() -> None:
    assert "pelicanconf.py" not in check(content=GOOD).stdout
