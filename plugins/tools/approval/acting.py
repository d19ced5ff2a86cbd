"""What each command does with one article: may it, what is said, what is written."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from plugins.core.approval.content import content_hash, short
from plugins.core.approval.ledger import Acts
from plugins.core.approval.person import Person
from plugins.core.approval.state import LABELS, moment_text, state_of
from plugins.core.article import Article
from plugins.core.dates import ICT, Moment, day_text
from plugins.core.names import fold
from plugins.core.paper import Document
from plugins.core.reading import folder_listing
from plugins.tools.approval.desk import Paper
from plugins.tools.approval.writing import Change, is_waiting

Ask: TypeAlias = Callable[[str], bool]
_BACK = "muốn đăng lại, hãy sửa «status: withdrawn» thành «status: draft» rồi trình"


class NotNowError(Exception):
    """The act does not fit the article; the message says why and what to do, in one line."""


@dataclass(frozen=True)
class Plan:
    """An act that may be done: what is written, and what is said of it.

    ``change`` is None where the article stands already as it would after it.
    """

    change: Change | None
    said: tuple[str, ...]


def submitted(paper: Paper, person: Person, acts: Acts) -> Plan:
    """The editor is done: the article waits for approval, with its hash."""
    if paper.value.fields.status == "withdrawn":
        raise NotNowError(f"bài đã gỡ; {_BACK}")
    if paper.value.is_approved and paper.value.fields.status == "published":
        return _as_it_was(paper, "đã được duyệt và chưa sửa gì nên không cần trình lại")
    last = acts.last(paper.folder)
    if last and is_waiting(paper, last):
        when = moment_text(last.time.astimezone(ICT))
        return _as_it_was(paper, f"đã trình {when} ({last.by}), chưa thay đổi gì nên không ghi lại")
    said = [f"Đã trình duyệt {paper.title}: {person.by}; dấu nội dung {short(paper.digest)}."]
    if paper.value.fields.status == "published":
        said.append("Bài đang đăng nay chờ duyệt: lần công bố tới chưa có bài này nếu chưa duyệt.")
    return Plan(Change("submit", "pending", paper.digest), tuple(said))


def _as_it_was(paper: Paper, why: str) -> Plan:
    return Plan(None, (f"{paper.title} {why}.",))


def returned(paper: Paper, person: Person, why: str) -> Plan:
    """Back to the editor, with the reason; what was approved before is approved no more."""
    status = paper.value.fields.status
    if status not in ("pending", "published"):
        state = LABELS[state_of(paper.value, person.now)]
        raise NotNowError(f"chỉ trả lại bài đang chờ duyệt hay đã duyệt; bài này: {state}")
    said = [f"Đã trả lại {paper.title} để chỉnh sửa: {why}"]
    if status == "published":
        said.append("Lần công bố tới không còn bài này; muốn để lại thông báo thì dùng withdraw.")
    return Plan(Change("return", "draft", paper.digest, why), tuple(said))


def withdrawn(paper: Paper, person: Person, why: str) -> Plan:
    """Its address keeps a notice, without its content."""
    if paper.value.fields.status == "withdrawn":
        return _as_it_was(paper, "đã gỡ rồi nên không ghi lại")
    if paper.value.fields.status != "published":
        raise NotNowError("chỉ gỡ bài đã đăng; bài chưa đăng thì trả lại bằng return")
    if paper.value.when.instant() > person.now:
        raise NotNowError("bài mới hẹn giờ, chưa ai đọc được; hãy trả lại bằng return")
    said = (f"Đã gỡ {paper.title}: lần công bố tới, địa chỉ của bài chỉ còn thông báo đã gỡ.",)
    return Plan(Change("withdraw", "withdrawn", paper.digest, why), said)


def approved(paper: Paper, person: Person, acts: Acts, date: Moment | None, ask: Ask) -> Plan:
    """Published from its day on, as it stands."""
    value = paper.value
    if value.fields.status == "withdrawn":
        raise NotNowError(f"bài đã gỡ; {_BACK}")
    if value.is_approved and value.fields.status == "published" and date in (None, _day(value)):
        return _as_it_was(paper, "đã được duyệt và chưa sửa gì nên không cần duyệt lại")
    doubt = _doubt(paper, acts)
    if doubt and not ask(f"{paper.title}: {doubt} Vẫn duyệt?"):
        raise NotNowError(f"{doubt} Không có gì thay đổi")
    day, told = _publication(paper, person, acts, date)
    if isinstance(value, Article) and day:
        value = replace(value, fields=replace(value.fields, date=day))
    moved = _moved(paper, value.address, person)
    if moved and not ask(f"{paper.title}: {moved} Vẫn duyệt?"):
        raise NotNowError(f"{moved} Không có gì thay đổi")
    digest = content_hash(value, folder_listing(paper.path.parent))
    record = {"by": person.by, "position": person.position, "time": person.time.isoformat()}
    approval = {key: text for key, text in (record | {"hash": digest}).items() if text}
    change = Change("approve", "published", digest, "", approval, _written(day) if day else None)
    who = f"{person.by}, {person.position}" if person.position else person.by
    first = f"Đã duyệt {paper.title}: {who}, {moment_text(person.time)}; dấu {short(digest)}."
    where = f"Địa chỉ của bài, giữ lâu dài: {value.address}"
    return Plan(change, (first, *_same_person(paper, person, acts), *told, where))


def _doubt(paper: Paper, acts: Acts) -> str:
    """Why the approver is asked: a sentence; "" where the text is the one that was submitted."""
    last = acts.last(paper.folder)
    if last and last.verb == "return":
        when = moment_text(last.time.astimezone(ICT))
        return f"Bài bị trả lại {when} ({last.note}), chưa trình lại."
    if last is None or last.verb not in ("submit", "approve"):
        return "Bài chưa được trình duyệt bằng lệnh submit."
    if last.hash != paper.digest:
        what = "trình duyệt" if last.verb == "submit" else "duyệt"
        return f"Bài đã sửa sau khi {last.by} {what} {moment_text(last.time.astimezone(ICT))}."
    return ""


def _moved(paper: Paper, address: str, person: Person) -> str:
    """What is asked where readers know it at another address by now; "" where they do not."""
    before = paper.value
    is_known = before.fields.status == "published" and before.when.instant() <= person.now
    if not is_known or before.address == address:
        return ""
    return (
        f"Ngày đăng mới đổi địa chỉ của bài từ {before.address} sang {address};"
        f" để đường dẫn cũ vẫn tới bài, hãy ghi old_urls: [{before.address}] vào đầu bài trước."
    )


def _publication(
    paper: Paper, person: Person, acts: Acts, wanted: Moment | None
) -> tuple[Moment | None, tuple[str, ...]]:
    """The day to write, None for none, and what is said of it."""
    today = Moment(person.time.date())
    if isinstance(paper.value, Document):
        if wanted:
            raise NotNowError("văn bản hiện theo ngày ban hành; không đặt được ngày đăng (--date)")
        return None, ()
    has = paper.value.fields.date
    if wanted and wanted != has:
        before = f" (trước đó ghi {moment_text(has)})" if has else ""
        return wanted, (_told(wanted, person) + before + ".",)
    if has or _was_public(paper, acts):
        return None, (_told(has or paper.value.when, person) + ".",)
    return today, (f"Ngày đăng: {day_text(today.day)}, ghi theo ngày duyệt vì bài chưa ghi ngày.",)


def _was_public(paper: Paper, acts: Acts) -> bool:
    """Its address has a year already, which must not change."""
    is_out = paper.value.fields.status == "published"
    return is_out or acts.last(paper.folder, "approve") is not None


def _told(when: Moment, person: Person) -> str:
    if when.instant() > person.now:
        return f"Hẹn đăng {moment_text(when)}: bài hiện ở lần công bố đầu tiên từ lúc ấy"
    return f"Ngày đăng: {moment_text(when).removeprefix('ngày ')}"


def _same_person(paper: Paper, person: Person, acts: Acts) -> tuple[str, ...]:
    """Allowed, but said: whoever approves wrote or submitted it."""
    last = acts.last(paper.folder, "submit")
    author = paper.value.fields.author if isinstance(paper.value, Article) else None
    roles = [("trình", last.by if last else None), ("viết", author)]
    same = [role for role, name in roles if name and fold(name) == fold(person.by)]
    return (f"Lưu ý: người duyệt cũng là người {' và '.join(same)} bài này.",) if same else ()


def _day(value: Article | Document) -> Moment | None:
    return value.fields.date if isinstance(value, Article) else None


def _written(when: Moment) -> str:
    return day_text(when.day) + (f" {when.clock:%H:%M}" if when.clock else "")
