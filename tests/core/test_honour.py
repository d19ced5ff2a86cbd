"""Which honours are honours."""

from dataclasses import replace

import pytest

from plugins.core.honour import Status
from tests.core.making import HONOUR


@pytest.mark.parametrize(
    ("status", "counts"), [("awarded", True), ("proposed", False), ("revoked", False)]
)
def test_only_an_awarded_honour_is_one(status: Status, counts: bool) -> None:  # noqa: FBT001 — a column of the table
    assert replace(HONOUR, status=status).is_awarded is counts


def test_a_posthumous_award_is_an_award() -> None:
    assert replace(HONOUR, posthumous=True).is_awarded
