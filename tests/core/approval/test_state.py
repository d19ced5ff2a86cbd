"""The states that follow from a status, an approval and the day; what a build shows of them."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from plugins.core.approval.heeding import heeded_paper
from plugins.core.approval.ledger import NO_ACTS, Act, Acts
from plugins.core.approval.state import LABELS, return_text, state_of, told_time, why_not_approved
from plugins.core.article import Approval, Article, PublicationStatus
from plugins.core.dates import ICT
from plugins.core.entry import Entries, Entry
from plugins.core.frontmatter import Header
from plugins.core.rules.approval_rules import of_approvals
from plugins.core.site import Scope, is_shown, notice
from tests.core.making import article, source
from tests.core.making import site as site_of

APPROVAL = Approval(by="Trần Thị B", time="2024-01-14T09:30:00+07:00", hash="x")
NOON = datetime(2024, 1, 15, 12, tzinfo=ICT)
APPROVED = Act(
    datetime(2024, 1, 14, 9, 30, tzinfo=ICT), "approve", "articles/2024/x", "Trần Thị B", "", "x"
)
ACTS = Acts({APPROVED.folder: (APPROVED,)})
RETURN = Act(NOON, "return", "articles/2024/x", "Trần Thị B", "", "0" * 64, "Thiếu ảnh")


def given(
    status: PublicationStatus = "published", approved: str = "", day: str = "2024-01-15"
) -> Article:
    """``approved`` is "", "holds" or "void"."""
    found = article(status=status, day=day)
    record = APPROVAL if approved else None
    fields = replace(found.fields, approval=record)
    return replace(found, fields=fields, is_approved=approved == "holds")


@pytest.mark.parametrize(
    ("value", "state"),
    [
        (given("draft"), "draft"),
        (given("pending"), "pending"),
        (given("pending", "holds"), "approved"),
        (given("pending", "void"), "void"),
        (given("published"), "published"),
        (given("published", "holds"), "published"),
        (given("published", "holds", "2024-01-16"), "scheduled"),
        (given("published", "void", "2024-01-16"), "void"),
        (given("withdrawn", "void"), "withdrawn"),
    ],
)
def test_states_follow(value: Article, state: str) -> None:
    assert state_of(value, NOON) == state
    assert state in LABELS


def test_a_draft_that_came_back_is_returned() -> None:
    assert state_of(given("draft"), NOON, RETURN) == "returned"
    assert state_of(given("pending"), NOON, RETURN) == "pending"
    assert return_text(RETURN) == (
        "Trả lại để chỉnh sửa (Trần Thị B, lúc 12:00, ngày 15/01/2024): Thiếu ảnh"
    )


@pytest.mark.parametrize(
    ("approved", "is_public", "words"),
    [
        ("", False, "Chưa được duyệt, chưa công bố"),
        ("void", False, "Đã sửa sau khi duyệt, chưa công bố"),
        ("holds", True, ""),
    ],
)
def test_a_portal_that_asks_shows_what_was_approved(
    approved: str,
    is_public: bool,  # noqa: FBT001 — a column of the table
    words: str,
) -> None:
    value, strict = given("published", approved), Scope(NOON, approved_only=True)
    assert is_shown(value, strict) is is_public
    assert is_shown(value, Scope(NOON))
    assert notice(value, replace(strict, unpublished=True)) == words


def test_a_preview_tells_the_hour_of_a_scheduled_article() -> None:
    value = given("published", "holds", "2031-03-08")
    assert notice(value, Scope(NOON, unpublished=True)) == "Hẹn đăng ngày 08/3/2031, chưa công bố"


def test_a_site_that_asks_for_nothing_left_nothing_out() -> None:
    assert site_of(given("published", "void")).unapproved == ()


def test_reasons_and_times_are_told_in_the_words_of_an_office() -> None:
    assert why_not_approved(given()) == "chưa được duyệt"
    told = "đã sửa sau khi duyệt (Trần Thị B duyệt lúc 09:30, ngày 14/01/2024)"
    assert why_not_approved(given("published", "void")) == told
    assert told_time("2024-01-14T02:30:00+00:00") == "lúc 09:30, ngày 14/01/2024"
    assert told_time("hôm qua") == "hôm qua"


@pytest.mark.parametrize(
    ("value", "is_required", "found"),
    [
        (given("published", "void"), True, [("approval-void", "error", False)]),
        (given("published", "void"), False, [("approval-void", "warning", True)]),
        (given("pending", "void"), True, [("approval-void", "warning", True)]),
        (given("published"), True, [("approval-missing", "warning", True)]),
        (given("published"), False, []),
        (given("published", "holds"), True, []),
        (given("withdrawn", "void"), True, []),
        (given("draft"), True, []),
    ],
)
def test_rules_are_errors_only_where_something_is_left_out_and_stop_no_build(
    value: Article,
    is_required: bool,  # noqa: FBT001 — a column of the table
    found: list[tuple[str, str, bool]],
) -> None:
    entries = Entries((Entry(value, source(), Header({}, {})),))
    problems = of_approvals(entries, ACTS, is_required=is_required)
    assert [(one.rule, one.level, one.is_fatal) for one in problems] == found


@pytest.mark.parametrize(
    ("later", "is_recalled"),
    [
        ((), False),
        ((RETURN,), True),
        ((replace(RETURN, verb="withdraw"),), True),
        ((replace(RETURN, verb="submit"),), False),
        ((RETURN, replace(RETURN, verb="submit", time=NOON + timedelta(hours=1))), True),
        ((RETURN, replace(APPROVED, time=NOON + timedelta(hours=1))), False),
        ((replace(RETURN, time=APPROVED.time - timedelta(hours=1)),), False),
    ],
)
def test_an_old_copy_that_was_put_back_is_not_approved(
    later: tuple[Act, ...],
    is_recalled: bool,  # noqa: FBT001 — a column of the table
) -> None:
    value = given("published", "holds")
    told = sorted((APPROVED, *later), key=lambda act: act.time)
    acts = Acts({APPROVED.folder: tuple(told)})
    assert heeded_paper(value, acts).is_approved is not is_recalled
    lost = Acts({APPROVED.folder: later})  # the ledger lost its line
    assert heeded_paper(value, lost).is_approved is not is_recalled


def test_who_took_an_approval_back_is_told() -> None:
    acts = Acts({APPROVED.folder: (APPROVED, RETURN)})
    value = heeded_paper(given("published", "holds"), acts)
    told = "lời duyệt không còn hiệu lực: Trần Thị B đã trả lại bài lúc 12:00, ngày 15/01/2024"
    assert why_not_approved(value) == f"{told} (Thiếu ảnh)"
    assert state_of(value, NOON) == "returned"
    entries = Entries((Entry(given("published", "holds"), source(), Header({}, {})),))
    (problem,) = of_approvals(entries, acts, is_required=True)
    assert (problem.rule, problem.level, problem.is_fatal) == ("approval-recalled", "error", False)


def test_an_approval_that_the_ledger_does_not_know_is_said() -> None:
    entries = Entries((Entry(given("published", "holds"), source(), Header({}, {})),))
    (problem,) = of_approvals(entries, NO_ACTS, is_required=False)
    assert (problem.rule, problem.level) == ("approval-unrecorded", "warning")
