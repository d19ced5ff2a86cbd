"""The state of an article in its header: what is written, and that nothing else is touched."""

import pytest

from plugins.core.approval.record import recorded
from plugins.core.header_edit import HeaderError, values_of

DRAFT = "---\ntitle: Tin\ndate: 2017-01-06\ncategory: tin\nstatus: pending\n---\nLời.\n"
APPROVAL = {
    "by": "Trần Thị B",
    "position": "Phó Trưởng ban: phụ trách",
    "time": "2026-11-24T09:30:00+07:00",
    "hash": "0" * 64,
}


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("x", "x", "status: published\napproval:\n  by: Trần Thị B\n"),
        ("pending", '"pending"  # chờ', "status: published  # chờ\n"),
        ("\n", "\r\n", "status: published\r\napproval:\r\n  by: Trần Thị B\r\n"),
        ("---\ntitle", "\ufeff---\ntitle", "status: published\n"),
        ("pending\n", "pending\nprovenance:\n  source: a\n", "  source: a\napproval:\n"),
        ("status: pending\n", "status:\n", "status: published\n"),
    ],
)
def test_the_header_is_edited_line_by_line(old: str, new: str, wanted: str) -> None:
    text = DRAFT.replace(old, new)
    found = recorded(text.encode(), "published", APPROVAL).decode()
    assert wanted in found
    assert len(set(text.splitlines()) - set(found.splitlines())) == 1
    assert values_of(found.encode())["approval"] == APPROVAL


def test_an_approval_is_replaced_and_taken_out_without_a_trace() -> None:
    """A later key, a remark and a blank line between stay as they are."""
    text = DRAFT.replace(
        "status: pending\n",
        "approval:\n  by: A\n\n  hash: x\n# Ghi chú\nstatus: pending\ntags: [a]\n",
    )
    again = recorded(text.encode(), "published", APPROVAL).decode()
    assert again.count("approval:") == 1
    assert "\n# Ghi chú\nstatus: published\ntags: [a]\napproval:\n" in again
    without = recorded(again.encode(), "draft").decode()
    assert without == DRAFT.replace("status: pending\n", "# Ghi chú\nstatus: draft\ntags: [a]\n")


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("date: 2017-01-06\n", "date: 09/3/2025 08:00\n"),
        ("date:   # ngày đăng\n", "date: 09/3/2025 08:00   # ngày đăng\n"),
        ('date: "06/01/2017"\n', "date: 09/3/2025 08:00\n"),
    ],
)
def test_the_day_of_publication_is_written_in_its_place(line: str, wanted: str) -> None:
    text = DRAFT.replace("date: 2017-01-06\n", line)
    found = recorded(text.encode(), "published", APPROVAL, "09/3/2025 08:00").decode()
    assert f"title: Tin\n{wanted}category" in found


def test_a_day_or_a_status_that_was_not_there_comes_last() -> None:
    text = DRAFT.replace("date: 2017-01-06\n", "").replace("status: pending\n", "")
    found = recorded(text.encode(), "pending", None, "09/3/2025").decode()
    assert found == text.replace("tin\n---", "tin\nstatus: pending\ndate: 09/3/2025\n---")


@pytest.mark.parametrize(
    "text",
    [
        "Không có phần đầu",
        DRAFT.replace("status: pending\n", "status: >-\n  pending\n"),
        DRAFT.replace("title: Tin\n", "title: Tin: tin\n"),
        "---\n{title: Tin, status: pending}\n---\n",
        "",
    ],
)
def test_what_cannot_be_edited_safely_is_refused(text: str) -> None:
    with pytest.raises(HeaderError) as caught:
        recorded(text.encode(), "published", APPROVAL)
    assert str(caught.value)
    assert "\n" not in str(caught.value)
