"""``tasks.py submit | approve | return | withdraw --path …``: each article by itself, all said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Literal, TypeAlias

from plugins.core.approval.ledger import FILE
from plugins.core.approval.person import Person
from plugins.core.dates import ICT, Moment
from plugins.core.disk_reasons import reason_of
from plugins.core.header_edit import HeaderError
from plugins.tools.approval.acting import (
    Ask,
    NotNowError,
    Plan,
    approved,
    returned,
    submitted,
    withdrawn,
)
from plugins.tools.approval.desk import Desk, DeskError, Paper, open_desk
from plugins.tools.approval.writing import write
from plugins.tools.bootstrap.say import say

_YES = {"c", "có", "co", "y", "yes"}


@dataclass(frozen=True)
class Order:
    """What was asked for: which articles of which content root, and by whom."""

    content: Path
    paths: Sequence[str]
    by: str
    position: str = ""


@dataclass(frozen=True)
class _Errand:
    """One of the commands: what it makes of an article, and how its failure is called."""

    failing: str
    plan: Callable[[Desk, Paper, Person], Plan]
    is_strict: bool = True  # errors stand in its way


def submit(order: Order, now: datetime | None = None) -> int:
    """Hands articles over for approval; 1 where one of them was not."""
    errand = _Errand("chưa trình", _submitted)
    return _run(order, errand, now)


def approve(
    order: Order, date: Moment | None = None, ask: Ask | None = None, now: datetime | None = None
) -> int:
    """Approves articles; 1 where one of them was not."""
    asked = ask or _ask

    def plan(desk: Desk, paper: Paper, person: Person) -> Plan:
        return approved(paper, person, desk.acts, date, asked)

    return _run(order, _Errand("chưa duyệt", plan), now)


def give_back(order: Order, why: str, now: datetime | None = None) -> int:
    """Returns articles to their editors; 1 where one of them was not."""
    return _with_reason(order, why, now, "chưa trả lại", returned)


def withdraw(order: Order, why: str, now: datetime | None = None) -> int:
    """Withdraws published articles; 1 where one of them was not."""
    return _with_reason(order, why, now, "chưa gỡ", withdrawn)


def _submitted(desk: Desk, paper: Paper, person: Person) -> Plan:
    return submitted(paper, person, desk.acts)


def _with_reason(
    order: Order,
    why: str,
    now: datetime | None,
    failing: str,
    act: Callable[[Paper, Person, str], Plan],
) -> int:
    reason = " ".join(why.split())
    if not reason:
        say('hãy ghi lý do: --why "…"')
        return 1
    plan = partial(_reasoned, act, reason)
    return _run(order, _Errand(failing, plan, is_strict=False), now)


def _reasoned(
    act: Callable[[Paper, Person, str], Plan], why: str, _desk: Desk, paper: Paper, person: Person
) -> Plan:
    return act(paper, person, why)


def _run(order: Order, errand: _Errand, now: datetime | None) -> int:
    by, position = " ".join(order.by.split()), " ".join(order.position.split())
    if not by:
        say('hãy ghi họ tên người thực hiện: --by "Nguyễn Văn A"')
        return 1
    if not by[0].isalpha():
        say(f'họ tên «{by}» phải bắt đầu bằng chữ: --by "Nguyễn Văn A"')
        return 1
    try:
        desk = open_desk(order.content.resolve(), order.paths)
    except DeskError as error:
        say(str(error))
        return 1
    person = Person(by, position, now or datetime.now(ICT))
    done = [_do(desk, folder, person, errand) for folder in desk.troubles]
    if "recorded" in done:
        print(f"Đã ghi vào sổ trình duyệt ({FILE}); hãy lưu tệp này cùng bài vào kho.")
    return 1 if "refused" in done else 0


_Outcome: TypeAlias = Literal["recorded", "as it was", "refused"]


def _do(desk: Desk, folder: str, person: Person, errand: _Errand) -> _Outcome:
    """What came of the act; what was done, or why not, is said."""
    paper = next((one for one in desk.papers if one.folder == folder), None)
    wrong = desk.troubles[folder]
    if paper is None or (wrong and errand.is_strict):
        for problem in wrong:
            say(problem.as_line())
        why = "vì còn lỗi; hãy sửa" if wrong else "vì chưa đọc được; hãy xem lại index.md của bài"
        say(f"{folder}: {errand.failing}, {why} rồi chạy lại lệnh")
        return "refused"
    try:
        ready = errand.plan(desk, paper, person)
        if ready.change:
            write(desk.root, paper, person, ready.change)
    except (NotNowError, HeaderError) as error:
        say(f"{folder}: {errand.failing}: {error}")
        return "refused"
    except OSError as error:
        reason = reason_of(error)
        say(f"{folder}: {errand.failing}: không ghi được «{error.filename}»: {reason}")
        return "refused"
    for line in ready.said:
        print(line)
    return "recorded" if ready.change else "as it was"


def _ask(question: str) -> bool:
    try:
        return input(f"{question} (c/k): ").strip().lower() in _YES
    except (EOFError, KeyboardInterrupt):
        return False
