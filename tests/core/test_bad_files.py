"""Files with the slips that editors make, and everything that ``check`` must say of each.

A case is a content root in tests/data/bad with an ``expected.json``: every problem with its file,
line, level and rule, and a part of its message and hint. An empty list is a habit that is accepted.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import TypedDict

import pytest

from plugins.core.problems import Problem
from plugins.tools.check.command import check

BAD = Path(__file__).resolve().parents[1] / "data" / "bad"
CASES = sorted(path.parent.name for path in BAD.glob("*/expected.json"))
NOT_FOR_EDITORS = ("\n", "«»", "Traceback", "None", "['", "{'")


class Expected(TypedDict, total=False):
    """One problem of an ``expected.json``."""

    file: str
    line: int
    level: str
    rule: str
    message: str
    hint: str


@cache
def problems(case: str) -> tuple[Problem, ...]:
    return check(BAD / case)


def fits(problem: Problem, expected: Expected) -> bool:
    """Whether a problem is the expected one, with the expected words in it."""
    return (
        problem.file == expected["file"]
        and problem.line == expected["line"]
        and problem.level == expected["level"]
        and problem.rule == expected["rule"]
        and expected["message"] in problem.message
        and expected.get("hint", "") in problem.hint
    )


@pytest.mark.parametrize("case", CASES)
def test_check_names_every_slip_and_nothing_else(case: str) -> None:
    wanted: list[Expected] = json.loads((BAD / case / "expected.json").read_text("utf-8"))
    found = list(problems(case))
    for expected in wanted:
        match = next((problem for problem in found if fits(problem, expected)), None)
        assert match, (expected, [(problem.rule, problem.as_line()) for problem in found])
        found.remove(match)
    assert [problem.as_line() for problem in found] == []


@pytest.mark.parametrize("case", CASES)
def test_what_is_said_is_for_editors_and_on_one_line(case: str) -> None:
    for problem in problems(case):
        said = f"{problem.message} {problem.hint}"
        assert problem.line >= 1
        assert not [word for word in NOT_FOR_EDITORS if word in said], said


def test_problems_stand_in_the_order_of_files_and_lines() -> None:
    places = [(problem.file, problem.line) for problem in problems("many-broken-files")]
    assert places == sorted(places)
    assert len({file for file, _ in places}) > 5


# Broken in test_portal_rules.py: settings are no content.
_SETTINGS = {
    "approval-missing",
    "portal-incomplete",
    "portal-merger",
    "portal-page",
    "security-expires",
    "settings-file",
}


def test_every_rule_that_editors_read_of_has_a_file_that_breaks_it() -> None:
    """Not so for lost rights, links (no repository keeps them) and terms of the catalogue."""
    guide = (BAD.parents[2] / "docs/quy-tac.md").read_text("utf-8")
    told = set(re.findall(r"^\| `([a-z0-9-]+)` \| (?:lỗi|cảnh báo)", guide, re.MULTILINE))
    broken = {problem.rule for case in CASES for problem in problems(case)}
    assert len(told) > 40
    elsewhere = {"unreadable-file", "address-unwritten", "unknown-id", "outside-folder"}
    elsewhere |= {"heavy-photo", "own-address"}  # broken in test_wording.py
    elsewhere |= {"replaced-file"}  # broken in tests/portal/test_files.py
    assert told - broken == elsewhere | _SETTINGS
