"""One article, and what editors and leaders do with it."""

from datetime import datetime, timedelta
from pathlib import Path

from plugins.core.approval.ledger import read_acts
from plugins.core.dates import ICT, parse_moment
from plugins.core.frontmatter import Value
from plugins.core.header_edit import values_of
from plugins.tools.approval import command
from plugins.tools.approval.command import Order
from plugins.tools.check.command import check

PROJECT = Path(__file__).resolve().parents[3]
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=ICT)
FOLDER = "articles/2026/le-trao-tang"
TEXT = """---
title: Lễ trao tặng Huân chương
event_date: 23/11/2026
date:   # ngày đăng, bỏ trống thì ghi ngày duyệt
category: tin-tuc-su-kien
author: Nguyễn Văn A
summary: Lời dẫn của bài.
status: draft
---
Lời của bài.
"""


def order(root: Path, *paths: str, by: str = "Trần Thị B", position: str = "Trưởng ban") -> Order:
    return Order(root, paths or (FOLDER,), by, position)


def submit(root: Path, by: str = "Lê Văn C") -> int:
    return command.submit(order(root, by=by, position=""), NOW)


def approve(
    root: Path, date: str = "", by: str = "Trần Thị B", *, answer: bool | None = None
) -> int:
    """Without an answer the test fails where a question is asked."""

    def ask(question: str) -> bool:
        assert answer is not None, question
        return answer

    when = parse_moment(date) if date else None
    return command.approve(order(root, by=by), when, ask, NOW + timedelta(hours=1))


def text(root: Path) -> str:
    return (root / FOLDER / "index.md").read_bytes().decode()


def values(root: Path) -> dict[str, Value]:
    return dict(values_of(text(root).encode()))


def acts(root: Path) -> list[str]:
    found, problems = read_acts(root)
    assert problems == []
    return [act.verb for act in found.by_folder.get(FOLDER, ())]


def edit(root: Path, old: str = "Lời của bài", new: str = "Lời khác của bài") -> None:
    path = root / FOLDER / "index.md"
    path.write_text(text(root).replace(old, new), "utf-8", newline="")


def rules(root: Path) -> set[str]:
    return {problem.rule for problem in check(root)}
