"""/.well-known/security.txt, and how builds watch the settings."""

import json
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from plugins.core.paper import PageFields, StandingPage
from plugins.core.portal import Portal
from plugins.portal import trust_pages
from tests.builder.sites import PROJECT, SITE, preview
from tests.core.making import NO_WORDS, site

SECURE = Portal(
    security_contact="mailto:an-toan@example.org",
    security_expires=date(2027, 6, 30),
    url="https://example.org",
)
POLICY = StandingPage(
    file="pages/bao-mat.md", fields=PageFields(title="Báo lỗ hổng"), body=NO_WORDS
)
RUN = """
import json, sys
from pathlib import Path
from plugins.builder.build import run_with
content, output, portal = sys.argv[1:]
settings = {"PORTAL": json.loads(portal), "AT": "2026-11-30"}
sys.exit(run_with("publishconf.py", Path(content), Path(output), settings))
"""


def security(portal: Portal, *contents: StandingPage) -> str:
    pages = list(trust_pages.pages(replace(site(*contents), portal=portal)))
    return b"".join(page.view(page.known()) for page in pages).decode()


def publish(output: Path, **portal: object) -> subprocess.CompletedProcess[str]:
    """A public build of a copy: it writes the ledger of addresses into its content."""
    content = shutil.copytree(SITE, output.parent / "content")
    return subprocess.run(
        [sys.executable, "-c", RUN, str(content), str(output), json.dumps(portal)],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_file_has_the_fields_of_rfc_9116() -> None:
    assert security(SECURE, POLICY).splitlines() == [
        "Contact: mailto:an-toan@example.org",
        "Expires: 2027-06-30T23:59:59+07:00",
        "Preferred-Languages: vi, en",
        "Canonical: https://example.org/.well-known/security.txt",
        "Policy: https://example.org/bao-mat/",
    ]


def test_its_lines_have_the_shape_of_rfc_9116() -> None:
    """Section 4: a name, a colon, a blank, a value; the end is one moment of RFC 3339."""
    lines = security(SECURE, POLICY).splitlines()
    assert all(re.fullmatch(r"[A-Z][A-Za-z-]+: \S.*", line) for line in lines)
    (expires,) = [line[9:] for line in lines if line.startswith("Expires: ")]
    assert datetime.fromisoformat(expires).utcoffset() is not None


def test_what_is_not_there_or_not_safe_is_left_out() -> None:
    assert "Policy" not in security(SECURE)
    unsafe = security(replace(SECURE, url="http://example.org"), POLICY)
    assert "Canonical" not in unsafe
    assert "Policy" not in unsafe


def test_there_is_no_file_without_contact_or_end() -> None:
    assert security(replace(SECURE, security_contact="")) == ""
    assert security(replace(SECURE, security_expires=None)) == ""


def test_the_builder_writes_and_removes_an_address_below_well_known(tmp_path: Path) -> None:
    output, place = tmp_path / "output", tmp_path / "output/.well-known/security.txt"
    portal = {"security_contact": "a@example.org", "security_expires": "2027-06-30"}
    chosen = f"PORTAL={json.dumps(portal)}"
    assert preview(SITE, output, "-e", chosen).returncode == 0, "not built"
    assert place.read_text("utf-8").startswith("Contact: mailto:a@example.org\n")
    assert preview(SITE, output, "-e", "PORTAL={}").returncode == 0
    assert not place.parent.exists()


def test_a_lost_list_leaves_no_old_file_behind(tmp_path: Path) -> None:
    output = tmp_path / "output"
    place = output / ".well-known/security.txt"
    assert preview(SITE, output).returncode == 0
    place.parent.mkdir()
    place.write_text("Contact: mailto:cu@example.org\n", "utf-8")
    lists = ["-e", f"CACHE={json.dumps(str(tmp_path / 'cache'))}"]
    assert preview(SITE, output, *lists).returncode == 0
    assert not place.exists()


def test_a_public_build_stops_at_an_end_that_is_past(tmp_path: Path) -> None:
    portal = {"security_contact": "a@example.org", "security_expires": "2026-11-01"}
    done = publish(tmp_path / "output", **portal)
    assert done.returncode == 1
    assert "security.txt đã hết hạn, ngày 01/11/2026" in done.stderr
    assert not (tmp_path / "output").exists()


def test_an_official_build_names_what_is_missing_and_goes_on(tmp_path: Path) -> None:
    done = publish(tmp_path / "output", official=True, agency="Sở A", url="https://a.example.org")
    assert done.returncode == 0
    lines = [line for line in done.stderr.splitlines() if line.startswith("pelicanconf.py:")]
    assert any("«responsible_person» (người chịu trách nhiệm)" in line for line in lines)
    assert any("(/lien-he/)" in line for line in lines)
    assert not any("«url»" in line or "«agency»" in line for line in lines)


def test_a_build_that_claims_nothing_is_not_asked_for_anything(tmp_path: Path) -> None:
    done = publish(tmp_path / "output")
    assert done.returncode == 0
    assert "pelicanconf.py" not in done.stderr
