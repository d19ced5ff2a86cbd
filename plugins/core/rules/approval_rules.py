"""Rules of approval: what was edited after it, what was returned, what will be left out."""

from collections.abc import Iterator
from dataclasses import replace

from plugins.core.approval.heeding import heeded
from plugins.core.approval.ledger import FILE, Acts
from plugins.core.approval.state import is_void, return_text, taken_back_text, told_time
from plugins.core.article import Article
from plugins.core.entry import Entries, Entry
from plugins.core.paper import Document
from plugins.core.problems import Problem

_AGAIN = "hãy trình và duyệt lại (submit, approve), hoặc lấy lại bản đã duyệt"

_OLD_COPY = "có thể một bản cũ của thư mục đã được chép đè lên; hãy xem lại, trình và duyệt lại"


def of_approvals(entries: Entries, acts: Acts, *, is_required: bool) -> Iterator[Problem]:
    """Over articles and documents; samples are never published and need no approval.

    ``is_required``: the portal publishes only what was approved. No rule stops a build: it leaves
    out what may not be published, and says so.
    """
    entries = heeded(entries, acts)
    every: tuple[Entry[Article] | Entry[Document], ...] = (*entries.articles, *entries.documents)
    for entry in every:
        fields = entry.value.fields
        if is_void(entry.value) and fields.status != "withdrawn":
            yield _void(entry, is_error=is_required and fields.status == "published")
        elif is_required and fields.status == "published" and not fields.sample:
            yield from () if entry.value.is_approved else (_missing(entry),)
        if fields.approval and entry.value.is_approved:
            yield from () if acts.tells_of(entry.value.folder, fields.approval) else (_odd(entry),)
        returned = acts.returned(entry.value.folder)
        if returned and fields.status == "draft":
            hint = "hãy sửa rồi trình lại: submit"
            yield entry.warning(("status",), "approval-returned", return_text(returned), hint)


def _void(entry: Entry[Article] | Entry[Document], *, is_error: bool) -> Problem:
    if entry.value.taken_back:
        message = f"lời duyệt không còn hiệu lực: {taken_back_text(entry.value.taken_back)}"
        found = entry.warning(("approval",), "approval-recalled", message, _OLD_COPY)
    else:
        approval = entry.value.fields.approval
        told = f"{approval.by} duyệt {told_time(approval.time)}" if approval else ""
        message = f"đã sửa sau khi duyệt: nội dung không còn như bản {told}"
        found = entry.warning(("approval",), "approval-void", message, _AGAIN)
    if not is_error:
        return found
    left_out = f"{found.message}; khi công bố, bài này bị bỏ ra"
    return replace(found, message=left_out, level="error", is_fatal=False)


def _missing(entry: Entry[Article] | Entry[Document]) -> Problem:
    message = "chưa được duyệt; khi công bố, bài này bị bỏ ra"
    return entry.warning(("status",), "approval-missing", message, "hãy trình và duyệt bài này")


def _odd(entry: Entry[Article] | Entry[Document]) -> Problem:
    message = f"bài ghi là đã duyệt, nhưng sổ trình duyệt ({FILE}) không có lần duyệt ấy"
    hint = "hãy hỏi người duyệt; sổ thiếu dòng thì lấy lại sổ, bài chưa duyệt thì trình và duyệt"
    return entry.warning(("approval",), "approval-unrecorded", message, hint)
