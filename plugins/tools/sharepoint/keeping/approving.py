"""Accepts a batch of imported articles after a sample was looked at."""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.core.approval.content import content_hash
from plugins.core.approval.ledger import Act, append, held
from plugins.core.approval.person import Person
from plugins.core.approval.record import recorded
from plugins.core.article import Article
from plugins.core.catalogue_files import read_catalogue
from plugins.core.content_root import catalogue_root
from plugins.core.dates import ICT, day_text
from plugins.core.disk_reasons import reason_of
from plugins.core.header_edit import HeaderError
from plugins.core.photo_memory import PhotoMemory
from plugins.core.problems import Problem, errors
from plugins.core.reading import folder_listing, read_article
from plugins.core.typography import padded
from plugins.tools.bootstrap.say import say
from plugins.tools.check.command import check
from plugins.tools.on_disk import digest, replace_file
from plugins.tools.project import CONTENT
from plugins.tools.sharepoint.keeping.handing_over import Record, Row, write_record
from plugins.tools.sharepoint.keeping.ledger import FOLDER, Ledger, Written, open_ledger
from plugins.tools.sharepoint.keeping.lock import BusyError

_MOST_CAPTIONS, _MOST_CAUTIONS = 6, 6


@dataclass(frozen=True)
class _Candidate:
    """An article of the batch as it lies on the disk; ``reason`` says why it cannot be accepted.

    ``is_earlier``: it is published by now, as an earlier acceptance has left it.
    """

    written: Written
    article: Article | None
    reason: str
    is_earlier: bool = False


def approve_batch(
    into: Path, batch: str, approver: Person, *, ask: Callable[[str], bool], sample: int = 5
) -> int:
    """Publish what of a batch is without errors, dated and due; 1 where nothing was accepted.

    The sample is the same whenever the same batch is asked about.
    """
    if not approver.by.strip():
        say("hãy ghi tên người duyệt đợt nhập")
        return 1
    try:
        with open_ledger(into) as ledger:
            found = _of_batch(into, ledger, batch, approver.now)
            if _asked(into, batch, found, ask, sample):
                return _accept(into, batch, found, approver)
    except BusyError as error:
        say(str(error))
    except OSError as error:
        say(f"không ghi được «{error.filename or into}»: {reason_of(error)}")
    return 1


def _of_batch(into: Path, ledger: Ledger, batch: str, now: datetime) -> list[_Candidate]:
    """The articles of a batch; none where no such batch was imported, which is said."""
    articles = [one for one in ledger.articles() if one.batch == batch and one.files]
    if not articles:
        names = sorted({one.batch for one in ledger.articles() if one.files})
        known = ", ".join(names) or "chưa có đợt nào"
        say(f"không có đợt nhập «{batch}» trong «{into}»; các đợt đã nhập: {known}")
        return []
    return list(_candidates(into, articles, now))


def _asked(
    into: Path,
    batch: str,
    found: Sequence[_Candidate],
    ask: Callable[[str], bool],
    sample: int,
) -> bool:
    """Print the sample, and ask."""
    ready = [one for one in found if not (one.reason or one.is_earlier)]
    if not found:
        return False
    if all(one.is_earlier for one in found):
        say(f"cả {padded(len(found))} bài của đợt «{batch}» đã được nhận; không còn bài nào chờ")
        return False
    _print_sample(into, found, ready, batch, sample)
    if not ready:
        say("chưa bài nào của đợt này nhận được; hãy sửa các bài trên rồi chạy lại")
        return False
    try:
        is_yes = ask(f"Nhận {padded(len(ready))} bài của đợt «{batch}» và xuất bản?")
    except (EOFError, KeyboardInterrupt):
        is_yes = False
    if not is_yes:
        print("Không nhận; không có gì thay đổi.")
    return is_yes


def _accept(into: Path, batch: str, found: Sequence[_Candidate], approver: Person) -> int:
    with held(into):
        results = _publish(into, found, approver)
        for one, reason in results:
            if not (reason or one.is_earlier):
                append(into, _act(into, one, batch, approver))
    rows = tuple(_row(into, one, reason) for one, reason in results)
    record = Record(batch, approver.by, approver.position, approver.now.astimezone(ICT), rows)
    _close(rows, write_record(into / FOLDER / batch, record))
    return 0 if any(row.is_new for row in rows) else 1


def _candidates(into: Path, articles: Iterable[Written], now: datetime) -> Iterator[_Candidate]:
    wrong = _errors_by_folder(check(into))
    catalogue, _ = read_catalogue(catalogue_root(into, CONTENT))
    memory = PhotoMemory(None)
    for written in articles:
        path = into / written.folder / "index.md"
        if not path.is_file():
            yield _Candidate(written, None, "bài đã bị xóa hoặc chuyển đi sau khi nhập")
            continue
        entry, _ = read_article(into, path, catalogue, memory)
        article = entry.value if entry else None
        if article and article.fields.status == "published":
            yield _Candidate(written, article, "", is_earlier=True)
            continue
        yield _Candidate(written, article, _reason(article, wrong.get(written.folder, ()), now))


def _errors_by_folder(problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    found: dict[str, list[Problem]] = {}
    for problem in errors(problems):
        found.setdefault(problem.file.rsplit("/", 1)[0], []).append(problem)
    return found


def _reason(article: Article | None, wrong: Sequence[Problem], now: datetime) -> str:
    """Why an article stays as it is; "" where it may be published."""
    if wrong:
        more = f" (và {len(wrong) - 1} lỗi khác)" if len(wrong) > 1 else ""
        return f"dòng {wrong[0].line}: {wrong[0].message}{more}"
    if article is None:
        return "chưa có ngày đăng và ngày diễn ra; hãy điền «date» hoặc «event_date»"
    if article.fields.status != "pending":
        return f"bài đang ở trạng thái «{article.fields.status}», không phải «pending»"
    if article.when.instant() > now:
        return f"chưa đến ngày đăng {day_text(article.when.day)}"
    return ""


def _print_sample(
    into: Path, found: Sequence[_Candidate], ready: Sequence[_Candidate], batch: str, sample: int
) -> None:
    earlier = sum(1 for one in found if one.is_earlier)
    before = f", {padded(earlier)} bài đã nhận trước đó" if earlier else ""
    ready_now = f"{padded(len(ready))} bài đủ điều kiện nhận"
    print(f"Đợt nhập «{batch}»: {padded(len(found))} bài{before}, {ready_now}.")
    for one in found:
        if one.reason:
            print(f"  Chưa nhận: {one.written.folder}: {one.reason}")
    chance = random.Random(batch)  # noqa: S311 — a sample to look at, no secret
    picked = chance.sample(list(ready), min(max(sample, 0), len(ready)))
    print(f"Mẫu để xem ({padded(len(picked))} bài):" if picked else "Không có bài để xem mẫu.")
    for one in sorted(picked, key=lambda candidate: candidate.written.folder):
        for line in _told(into, one):
            print(f"  {line}")


def _told(into: Path, one: _Candidate) -> Iterator[str]:
    """An article in a few lines: what a person can compare with the old page."""
    article, written = one.article, one.written
    if article is None:
        return
    fields = article.fields
    yield f"{into / written.folder / 'index.md'}"
    yield f"  Tiêu đề: {fields.title}"
    posted = day_text(fields.date.day) if fields.date else "chưa rõ"
    event = day_text(fields.event_date) if fields.event_date else "chưa rõ"
    yield f"  Ngày đăng: {posted}; ngày diễn ra: {event}"
    figures = article.body.figures
    for figure in figures[:_MOST_CAPTIONS]:
        yield f"  Ảnh {figure.file}: {figure.caption or 'chưa có chú thích'}"
    if len(figures) > _MOST_CAPTIONS:
        yield f"  … và {padded(len(figures) - _MOST_CAPTIONS)} ảnh khác"
    share = f"{written.text_loss * 100:.1f}".replace(".", ",")
    yield f"  Chữ không tới được bài: {share} %"
    yield from (f"  Cần xem: {caution}" for caution in written.cautions[:_MOST_CAUTIONS])
    if len(written.cautions) > _MOST_CAUTIONS:
        more = padded(len(written.cautions) - _MOST_CAUTIONS)
        yield f"  … và {more} điều khác cần xem, ở báo cáo"


def _publish(
    into: Path, found: Sequence[_Candidate], approver: Person
) -> list[tuple[_Candidate, str]]:
    """Each article with the reason why it was not accepted, "" where it was."""
    before: dict[str, bytes] = {}
    reasons = {one.written.folder: one.reason for one in found}
    for one in found:
        folder = one.written.folder
        if one.article and not (one.reason or one.is_earlier):
            try:
                before[folder] = _publish_one(into / folder, one.article, approver)
            except HeaderError as error:
                reasons[folder] = str(error)
    wrong = _errors_by_folder(check(into))
    for folder, data in before.items():
        if folder in wrong:  # as published it breaks a rule that a pending one need not keep
            replace_file(into / folder / "index.md", data)
            reasons[folder] = wrong[folder][0].message
    return [(one, reasons[one.written.folder]) for one in found]


def _publish_one(folder: Path, article: Article, approver: Person) -> bytes:
    """The file as it was before."""
    path = folder / "index.md"
    data = path.read_bytes()
    approval = {
        "by": approver.by,
        "position": approver.position,
        "time": approver.time.isoformat(),
        "hash": content_hash(article, folder_listing(folder)),
    }
    told = {key: value for key, value in approval.items() if value}
    replace_file(path, recorded(data, "published", told))
    return data


def _act(into: Path, one: _Candidate, batch: str, approver: Person) -> Act:
    """The ledger's line of an article that was accepted."""
    folder = one.written.folder
    digest = content_hash(one.article, folder_listing(into / folder)) if one.article else ""
    when, note = approver.time, f"đợt nhập {batch}"
    return Act(when, "approve", folder, approver.by, approver.position, digest, note)


def _row(into: Path, one: _Candidate, reason: str) -> Row:
    path = into / one.written.folder / "index.md"
    told = digest(path) if path.is_file() else ""
    title = one.article.fields.title if one.article else one.written.title
    return Row(one.written.folder, title, reason, told, is_earlier=one.is_earlier)


def _close(rows: Sequence[Row], place: Path) -> None:
    kept, taken = (sum(1 for row in rows if row.reason), sum(1 for row in rows if row.is_new))
    print(f"Đã nhận và xuất bản {padded(taken)} bài; {padded(kept)} bài chưa nhận.")
    print(f"Biên bản giao nhận: {place}")
