"""When an article becomes public, and what a preview says of one that is not."""

from pathlib import Path

import pytest

from plugins.tools.approval.command import give_back
from plugins.tools.approval.desk import read_paper
from tests.builder.desk import NOW, SEEN, Desk, made, mark, publish
from tests.builder.sites import build, preview, text

_TIMED = """---
title: Tin hẹn giờ
date: 09/3/2025 08:00
category: tin-tuc-su-kien
summary: Lời dẫn của tin hẹn giờ.
status: published
---
Lời của tin hẹn giờ.
"""
# A file's own bytes are told by the fingerprint.
ON_PAPER = [place for place in SEEN if place not in {"paper", "photo", "poster", "file"}]
_ADDRESS = "tin/2025/hen-gio/index.html"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """One of them is approved and then edited, one returned; the rest is public."""
    desk = made(tmp_path_factory.mktemp("desk") / "content")
    desk.edit("void", "Đoạn cuối.", "Đoạn kết.")
    desk.edit("paper-void", "Đoạn cuối.", "Đoạn kết.")
    give_back(desk.order("returned"), "Thiếu chú thích ảnh", NOW)
    return desk


@pytest.mark.parametrize(
    ("at", "is_public"),
    [
        ("08/3/2025", False),
        ("09/3/2025 07:59", False),
        ("09/3/2025 08:00", True),
        ("2025-03-09T08:00", True),
        ("09/3/2025", True),
    ],
)
def test_a_scheduled_article_appears_at_its_minute(
    tmp_path: Path,
    at: str,
    is_public: bool,  # noqa: FBT001 — a column of the table
) -> None:
    path = tmp_path / "content/articles/2025/hen-gio/index.md"
    path.parent.mkdir(parents=True)
    path.write_text(_TIMED, "utf-8")
    done = build(tmp_path / "content", tmp_path / "output", at=at, TZ="America/New_York")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "output" / _ADDRESS).exists() is is_public


def test_a_time_that_is_none_is_one_line(tmp_path: Path) -> None:
    done = build(tmp_path, tmp_path / "output", at="09/3/2025 25:00")
    assert done.returncode == 1
    assert done.stderr == "--at: «25:00» không phải là giờ đọc được; hãy viết như 08:30.\n"


def test_a_preview_says_what_was_edited_after_its_approval_and_what_was_returned(
    desk: Desk, tmp_path: Path
) -> None:
    done = preview(desk.content, tmp_path / "output")
    assert done.returncode == 0, done.stderr
    void, returned, paper = (
        text(tmp_path / "output" / place / desk.folder(kind).name / "index.html")
        for kind, place in (
            ("void", "tin/2025"),
            ("returned", "tin/2025"),
            ("paper-void", "van-ban/2025"),
        )
    )
    told = "Đã sửa sau khi Trần Thị B duyệt lúc 09:00, ngày 24/11/2025: phải duyệt lại."
    assert told in void
    assert told in paper
    assert "Trả lại để chỉnh sửa" in returned
    assert "Thiếu chú thích ảnh" in returned
    assert told not in text(tmp_path / "output/tin/2025/cong-khai/index.html")
    sheets = {path.stem: path.read_text("utf-8") for path in tmp_path.rglob("phieu-trinh/*/*")}
    assert sheets.keys() == {desk.folder(kind).name for kind in ("void", "returned")}
    for kind in ("void", "returned"):
        sheet = sheets[desk.folder(kind).name]
        now = read_paper(desk.content, f"articles/2025/{desk.folder(kind).name}")
        assert now
        assert now.digest in sheet
        assert sheet.count("data:image/jpeg;base64,") == 2
        assert not [place for place in ON_PAPER if mark(kind, place) not in sheet]
    assert "đã sửa sau khi duyệt; phải duyệt lại" in sheets[desk.folder("void").name]
    assert (
        "Trần Thị B, Trưởng ban, lúc 09:00, ngày 24/11/2025: Thiếu chú thích ảnh"
        in (sheets[desk.folder("returned").name])
    )


def test_a_portal_that_asks_for_no_approval_publishes_what_is_published(
    desk: Desk, tmp_path: Path
) -> None:
    """Nothing of the approval is on its pages."""
    done = publish(desk, tmp_path / "output", approval_required=False)
    assert done.returncode == 0, done.stderr
    assert "Không đăng" not in done.stderr
    assert not (tmp_path / "output/phieu-trinh").exists()
    page = text(tmp_path / "output/tin/2025" / desk.folder("void").name / "index.html")
    assert mark("void", "title") in page
    assert "duyệt" not in page.replace("phê duyệt", "")
