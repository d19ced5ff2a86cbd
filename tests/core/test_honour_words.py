"""Honours in words."""

from dataclasses import replace
from datetime import date

import pytest

from plugins.core.catalogue import Award
from plugins.core.honour import Decision, Honour, Revocation, Status
from plugins.core.honour_words import (
    award_text,
    basis_text,
    presented_text,
    recipient,
    ribbon,
    role_and_unit,
    status_text,
)
from tests.core.making import (
    BADGE,
    CATALOGUE,
    CERTIFICATE,
    COUNT,
    FLAG,
    HONOUR,
    LABOUR_ORDER,
    document,
)

BY_DECISION = replace(HONOUR, basis="decision")


@pytest.mark.parametrize(
    ("grade", "text"),
    [
        ("nhi", "Huân chương Lao động hạng Nhì"),
        ("cac-hang", "Huân chương Lao động các hạng"),
        (None, "Huân chương Lao động"),
    ],
)
def test_an_award_is_named_with_its_class(grade: str | None, text: str) -> None:
    assert award_text(LABOUR_ORDER, grade, CATALOGUE) == text


@pytest.mark.parametrize(
    ("honour", "text"),
    [
        (replace(HONOUR, honoree="Trần Xuân Hùng", honorific="ông"), "Ông Trần Xuân Hùng"),
        (replace(HONOUR, honoree="Trần Xuân Hùng"), "Trần Xuân Hùng"),
        (replace(HONOUR, honoree="đội xe số 1"), "Đội xe số 1"),
        (replace(COUNT, kind="person", count=5), "05 cá nhân"),
        (replace(COUNT, count=1586), "1.586 tập thể"),
        (replace(COUNT, kind="household", count=12), "12 hộ gia đình"),
    ],
)
def test_recipients_are_named_as_awarded_or_counted(honour: Honour, text: str) -> None:
    assert recipient(honour) == text


@pytest.mark.parametrize(
    ("role", "unit", "text"),
    [
        ("Giám đốc", "so-y-te", "Giám đốc, Sở Y tế tỉnh Lam Giang"),
        ("Giám đốc", "Trạm Y tế xã", "Giám đốc, Trạm Y tế xã"),
        ("Giám đốc Trạm Y tế xã", "Trạm Y tế xã", "Giám đốc Trạm Y tế xã"),
        ("Bí thư - Chủ tịch", None, "Bí thư - Chủ tịch"),
        (None, "so-y-te", "Sở Y tế tỉnh Lam Giang"),
        (None, None, ""),
    ],
)
def test_role_and_unit_are_one_line(role: str | None, unit: str | None, text: str) -> None:
    assert role_and_unit(replace(HONOUR, role=role, unit=unit), CATALOGUE) == text


@pytest.mark.parametrize(
    ("status", "posthumous", "text"),
    [
        ("awarded", False, ""),
        ("awarded", True, "Truy tặng"),
        ("proposed", False, "Đang đề nghị"),
        ("proposed", True, "Đang đề nghị truy tặng"),
        ("revoked", False, "Đã hủy bỏ quyết định"),
        ("revoked", True, "Đã hủy bỏ quyết định"),
    ],
)
def test_what_is_no_ordinary_award_says_so(status: Status, posthumous: bool, text: str) -> None:  # noqa: FBT001 — a column of the table
    assert status_text(replace(HONOUR, status=status, posthumous=posthumous)) == text


@pytest.mark.parametrize(
    ("honour", "text"),
    [
        (HONOUR, "Theo tin, bài"),
        (
            replace(BY_DECISION, decision=Decision(number="9/QĐ-CTN", date=date(2023, 2, 1))),
            "Theo quyết định số 9/QĐ-CTN ngày 01/02/2023",
        ),
        (
            replace(BY_DECISION, decision=Decision(number="9/QĐ-CTN")),
            "Theo quyết định số 9/QĐ-CTN",
        ),
        (
            replace(BY_DECISION, decision="2023/qd"),
            "Theo quyết định số 12/QĐ-UBND ngày 20/12/2023",
        ),
        (replace(BY_DECISION, decision="2023/khac"), "Theo quyết định"),
        (BY_DECISION, "Theo quyết định"),
    ],
)
def test_the_basis_tells_what_is_known_of_the_decision(honour: Honour, text: str) -> None:
    assert basis_text(honour, {"2023/qd": document()}) == text


def test_who_handed_it_over_gave_it_for_another() -> None:
    honour = replace(
        HONOUR, presented_by="Bà B", on_behalf_of="Chủ tịch nước", received_by="con trai"
    )
    assert presented_text(honour) == (
        "Người trao: Bà B\u00a0· Thừa ủy quyền của Chủ tịch nước\u00a0· Người nhận thay: con trai"
    )
    assert presented_text(HONOUR) == ""


@pytest.mark.parametrize(
    ("award", "colour"),
    [
        (LABOUR_ORDER, "huan-chuong"),
        (CERTIFICATE, "bang-khen"),
        (FLAG, "co-thi-dua"),
        (BADGE, "khac"),
    ],
)
def test_ribbons_show_the_kind_of_award(award: Award, colour: str) -> None:
    assert ribbon(award) == colour


REVOKED = replace(HONOUR, status="revoked")


def test_a_revoked_honour_names_the_act_and_its_decision() -> None:
    act = Decision(number="210/QĐ-UBND", date=date(2023, 10, 9))
    cancelled = replace(REVOKED, revocation=Revocation(act="huy-bo", decision=act))
    assert status_text(cancelled) == "Đã hủy bỏ quyết định"
    assert basis_text(cancelled, {}).endswith(
        "Hủy bỏ theo quyết định số 210/QĐ-UBND ngày 09/10/2023"
    )
    stripped = replace(REVOKED, revocation=Revocation(act="tuoc", decision="2023/qd"))
    assert status_text(stripped) == "Đã tước danh hiệu"
    papers = {"2023/qd": document()}
    assert basis_text(stripped, papers).endswith(
        "Tước theo quyết định số 12/QĐ-UBND ngày 20/12/2023"
    )
    assert stripped.documents == ("2023/qd",)


def test_without_its_decision_a_revoked_honour_says_the_act_alone() -> None:
    assert status_text(REVOKED) == "Đã hủy bỏ quyết định"
    assert basis_text(replace(REVOKED, revocation=Revocation(act="tuoc")), {}) == "Theo tin, bài"
