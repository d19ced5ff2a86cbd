"""The portal's settings: what an official one must show, and the end of security.txt."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plugins.core.frontmatter import Header
from plugins.core.portal import Portal
from plugins.core.problems import Problem
from plugins.core.rules.portal_rules import of_portal
from plugins.core.settings_file import portal_header, read_portal, typed_portal

TODAY = date(2026, 11, 30)
PAGES = {
    f"/{slug}/"
    for slug in ("gioi-thieu", "lien-he", "kha-nang-tiep-can", "dinh-chinh", "ve-du-lieu", "en")
}
WHOLE = Portal(
    official=True,
    province="tỉnh A",
    agency="Sở Nội vụ",
    governing_agency="UBND tỉnh A",
    responsible_person="Ông Nguyễn Văn A",
    contact_person="Bà Trần Thị B",
    address="Số 1, đường C",
    phone="0000",
    email="ban@example.org",
    licence="Không thuộc diện cấp phép",
    url="https://example.org",
    security_contact="mailto:an-toan@example.org",
    security_expires=date(2027, 6, 30),
)
SECURE = replace(Portal(), security_contact="mailto:an-toan@example.org")


def found(portal: Portal, pages: set[str] | None = None) -> list[Problem]:
    nothing = Header({}, {})
    return list(of_portal(portal, nothing, TODAY, PAGES if pages is None else pages))


def test_the_default_portal_lacks_nothing() -> None:
    assert found(Portal(), set()) == []


def test_an_official_portal_that_tells_everything_lacks_nothing() -> None:
    assert found(WHOLE) == []


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("governing_agency", "cơ quan chủ quản"),
        ("responsible_person", "người chịu trách nhiệm"),
        ("contact_person", "đầu mối liên hệ"),
        ("address", "địa chỉ"),
        ("phone", "điện thoại"),
        ("email", "thư điện tử"),
        ("licence", "giấy phép"),
        ("url", "địa chỉ công khai"),
        ("security_contact", "nơi nhận báo lỗ hổng bảo mật"),
    ],
)
def test_what_an_official_portal_does_not_tell_is_named(key: str, name: str) -> None:
    less: dict[str, Any] = {key: ""}
    (problem,) = found(replace(WHOLE, **less))
    assert problem.level == "warning"
    assert f"«{key}» ({name})" in problem.message
    assert problem.file == "pelicanconf.py"


def test_an_official_portal_without_its_pages_is_told_which() -> None:
    (problem,) = found(WHOLE, PAGES - {"/en/"})
    assert "(/en/)" in problem.message
    assert "content/pages/en.md" in problem.hint


@pytest.mark.parametrize(
    ("last", "level", "part"),
    [
        (None, "error", "chưa có hạn"),
        (date(2026, 11, 29), "error", "đã hết hạn, ngày 29/11/2026"),
        (date(2026, 11, 30), "warning", "còn 0 ngày"),
        (date(2026, 12, 30), "warning", "còn 30 ngày"),
        (date(2026, 12, 31), "", ""),
        (date(2027, 11, 30), "", ""),
        (date(2027, 12, 2), "error", "hơn một năm"),
    ],
)
def test_the_end_of_security_txt_is_watched(last: date | None, level: str, part: str) -> None:
    problems = found(replace(SECURE, security_expires=last))
    assert [problem.level for problem in problems] == ([level] if level else [])
    assert all(part in problem.message for problem in problems)


def test_no_end_is_watched_while_there_is_no_contact() -> None:
    assert found(replace(Portal(), security_expires=date(2020, 1, 1))) == []


def test_the_notice_of_the_merger_needs_name_and_day() -> None:
    (problem,) = found(replace(Portal(), predecessor="tỉnh Cũ"))
    assert "chưa có «predecessor_until»" in problem.message
    (problem,) = found(replace(Portal(), predecessor_until=date(2025, 6, 30)))
    assert "chưa có «predecessor»" in problem.message


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("an-toan@example.org", "mailto:an-toan@example.org"),
        ("mailto:an-toan@example.org", "mailto:an-toan@example.org"),
        ("https://example.org/bao-loi/", "https://example.org/bao-loi/"),
        ("tel:+84-1234", "tel:+84-1234"),
    ],
)
def test_a_security_contact_becomes_a_uri(written: str, read: str) -> None:
    portal, problems = typed_portal(Header({"security_contact": written}, {}))
    assert not problems
    assert portal is not None
    assert portal.security_contact == read


@pytest.mark.parametrize("written", ["http://example.org/", "phòng công nghệ", "0123"])
def test_other_security_contacts_are_refused(written: str) -> None:
    portal, problems = typed_portal(Header({"security_contact": written}, {}))
    assert portal is None
    assert "phải là thư điện tử" in problems[0].message


def test_problems_of_settings_name_their_line(tmp_path: Path) -> None:
    conf = tmp_path / "pelicanconf.py"
    conf.write_text('A = 1\nPORTAL = {\n    "name": "A",\n    "provinse": "tỉnh A",\n}\n', "utf-8")
    portal, _, problems = read_portal(conf)
    assert portal is None
    assert [(problem.file, problem.line) for problem in problems] == [("pelicanconf.py", 4)]
    assert "có phải «province»?" in problems[0].as_line()


@pytest.mark.parametrize(
    ("text", "line"),
    [('PORTAL = {\n    "name": "A"\n    "form": "trang",\n}\n', 2), ("PORTAL = {\n  tên,\n}\n", 1)],
)
def test_a_settings_file_that_python_cannot_read_is_one_line(
    tmp_path: Path, text: str, line: int
) -> None:
    conf = tmp_path / "pelicanconf.py"
    conf.write_text(text, "utf-8")
    portal, _, (problem,) = read_portal(conf)
    assert portal is None
    assert (problem.rule, problem.file) == ("settings-file", "pelicanconf.py")
    assert problem.line in (line, line + 1)


def test_the_project_s_own_settings_are_read_with_their_lines() -> None:
    conf = Path(__file__).resolve().parents[2] / "pelicanconf.py"
    portal, header, problems = read_portal(conf)
    assert problems == []
    assert portal is not None
    lines = conf.read_text("utf-8").split("\n")
    last = header.line("footer_menu", len(portal.footer_menu) - 1, "text")
    assert '"security_expires"' in lines[header.line("security_expires") - 1]
    assert portal.footer_menu[-1].text in lines[last - 1]
    assert portal_header({}, conf.with_name("none.py")).lines == {}
