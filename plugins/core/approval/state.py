"""Where an article stands between its first words and the public, in the words of an office."""

from datetime import datetime
from typing import Literal

from plugins.core.approval.ledger import Act
from plugins.core.article import Article
from plugins.core.dates import ICT, Moment, day_text
from plugins.core.paper import Document

State = Literal["draft", "returned", "pending", "approved", "void", "scheduled", "published"]
AnyState = State | Literal["withdrawn"]

LABELS: dict[AnyState, str] = {
    "draft": "Nháp",
    "returned": "Trả lại để chỉnh sửa",
    "pending": "Chờ duyệt",
    "approved": "Đã duyệt",
    "void": "Đã sửa sau khi duyệt",
    "scheduled": "Hẹn giờ",
    "published": "Đã đăng",
    "withdrawn": "Đã gỡ",
}


def state_of(value: Article | Document, at: datetime, returned: Act | None = None) -> AnyState:
    """The state at a moment; four are written in the file, the others follow from its approval.

    ``returned`` is the return that nobody has answered yet.
    """
    status = value.fields.status
    if status == "withdrawn":
        return status
    if value.taken_back:
        return "withdrawn" if value.taken_back.verb == "withdraw" else "returned"
    if is_void(value):
        return "void"
    if status == "published":
        return "published" if value.when.instant() <= at else "scheduled"
    if value.is_approved:
        return "approved"
    return "returned" if status == "draft" and returned else status


def is_void(value: Article | Document) -> bool:
    """Whether it was approved, and edited or taken back since."""
    return value.fields.approval is not None and not value.is_approved


def why_not_approved(value: Article | Document) -> str:
    """Why a portal that asks for approval leaves it out: half a sentence."""
    approval = value.fields.approval
    if approval is None:
        return "chưa được duyệt"
    if value.taken_back:
        return f"lời duyệt không còn hiệu lực: {taken_back_text(value.taken_back)}"
    return f"đã sửa sau khi duyệt ({approval.by} duyệt {told_time(approval.time)})"


def taken_back_text(act: Act) -> str:
    """Who returned or withdrew it after its approval, when and why."""
    verb = "gỡ" if act.verb == "withdraw" else "trả lại"
    return f"{act.by} đã {verb} bài {moment_text(act.time.astimezone(ICT))} ({act.note})"


def told_time(iso: str) -> str:
    """A time of a record as offices write it: "lúc 09:30, ngày 24/11/2026"."""
    try:
        when = datetime.fromisoformat(iso)
    except ValueError:
        return iso  # written by hand
    return moment_text(when.astimezone(ICT) if when.tzinfo else when)


def moment_text(when: datetime | Moment) -> str:
    """The same of a moment; a day without a time is "ngày 24/11/2026"."""
    if isinstance(when, Moment):
        day, clock = when.day, when.clock
    else:
        day, clock = when.date(), when.time()
    return f"lúc {clock:%H:%M}, ngày {day_text(day)}" if clock else f"ngày {day_text(day)}"


def return_text(act: Act) -> str:
    """Who returned it, when and why, in one sentence."""
    who = f"{act.by}, {act.position}" if act.position else act.by
    return f"Trả lại để chỉnh sửa ({who}, {moment_text(act.time.astimezone(ICT))}): {act.note}"
