"""``python3 tasks.py remove-honour ID --reason …``: one entry in honorees/removals.yml."""

import json
import re
import secrets
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from plugins.core.address_ledger import FILE as LEDGER
from plugins.core.address_ledger import held, read_ledger, without_names, write_ledger
from plugins.core.article import Article
from plugins.core.catalogue import Catalogue
from plugins.core.catalogue_files import read_catalogue
from plugins.core.content_root import catalogue_root, is_content_root
from plugins.core.dates import ICT
from plugins.core.honoree import Honoree, honorees
from plugins.core.honour import Honour
from plugins.core.paper import Document
from plugins.core.photo_memory import MEMORY, PhotoMemory
from plugins.core.problems import errors
from plugins.core.reading import read_entries
from plugins.core.record import Record, records
from plugins.core.removal import FILE, PREFIX, Removal, found_lines, name_hash, read_removals
from plugins.core.telling import row_key, sort_key, source_key
from plugins.tools.bootstrap.say import COMMAND
from plugins.tools.on_disk import replace_file
from plugins.tools.project import CACHE, CONTENT

_WHERE = "mã nằm ở cột record_id của khen-thuong.csv"
_HEAD = re.compile(r"^(?:hộ )?(?:gia đình )?(?:ông |bà |anh |chị |cụ )?", re.IGNORECASE)
_TOP = """# Khen thưởng đã gỡ khỏi Bảng vàng và dữ liệu mở theo yêu cầu. Không ghi tên ở đây.
# Do lệnh remove-honour ghi; "name_hash" giúp check tìm nơi tên còn sót lại. Tệp nói về người khác
# trùng tên thì ghi vào "others: [articles/2024/…/index.md]" để không nhắc nữa.
"""


def run(identifier: str, *, reason: str, content: Path = CONTENT) -> int:
    """Writes the entry and says what is left to do; 1 where nothing was written."""
    root = content.resolve()
    wanted = identifier.strip().lower().removeprefix(PREFIX)
    trouble = _unfit(root, wanted, reason)
    removals, problems = read_removals(root)
    _, wrong = read_ledger(root)  # its row of this person is to be hidden
    trouble = trouble or next((p.as_line() for p in (*problems, *errors(wrong))), "")
    if any(removal.record_id == wanted for removal in removals):
        trouble = f"«{PREFIX}{wanted}» đã được gỡ trước đây, xem {FILE}"
    record = None if trouble else _record(root, wanted)
    if record is None:
        none = f"không có khen thưởng nào mang mã «{PREFIX}{wanted}»; {_WHERE}"
        print(trouble or none, file=sys.stderr)
        return 1
    return _write(root, record, reason.strip(), removals)


def _unfit(root: Path, wanted: str, reason: str) -> str:
    if not is_content_root(root):
        return f"«{root}» không phải thư mục nội dung"
    if not re.fullmatch(r"[0-9a-f]{12}", wanted):
        return f"«{wanted}» không phải mã khen thưởng; {_WHERE}"
    return "" if reason.strip() else "chưa ghi lý do (--reason)"


def _record(root: Path, wanted: str) -> Record | None:
    found = all_records(root)
    return next((record for record in found if wanted in (record.id, *record.other_ids)), None)


def all_records(root: Path) -> tuple[Record, ...]:
    """Every record of a content root, whatever may be shown today."""
    catalogue, everything = content_of(root)
    return records(*everything, catalogue)


def content_of(root: Path) -> tuple[Catalogue, tuple[list[Article], list[Document]]]:
    """The catalogue, and all articles and documents whose awards are in it."""
    catalogue, _ = read_catalogue(catalogue_root(root, CONTENT))
    memory = PhotoMemory(CACHE / MEMORY)
    entries, _ = read_entries(root, catalogue, memory)
    memory.save()
    known = catalogue.award
    articles = [e.value for e in entries.articles if all(h.award in known for h in e.value.honours)]
    documents = [
        e.value for e in entries.documents if all(h.award in known for h in e.value.honours)
    ]
    return catalogue, (articles, documents)


def _write(root: Path, record: Record, reason: str, removals: tuple[Removal, ...]) -> int:
    salt = next((r.name_hash.split(":")[1] for r in removals if r.name_hash), secrets.token_hex(8))
    entry = Removal(
        id=f"{PREFIX}{record.id}",
        rows=tuple(_rows(root, record)),
        date=datetime.now(ICT).date(),
        reason=reason,
        name_hash=_hash_of(record.honour, salt),
    )
    if any(found_lines(reason, (entry,))):
        print("lý do không được nhắc tên người được gỡ", file=sys.stderr)
        return 1
    path = root / FILE
    before = path.read_text("utf-8") if path.exists() else _TOP
    replace_file(path, f"{before.rstrip()}\n\n{_lines(entry)}".encode())
    _close_addresses(root, removals, entry)
    print(f"Đã ghi «{entry.id}» vào {FILE}: từ lần tạo sau không còn trong Bảng vàng.")
    print(f"Hãy chạy «{COMMAND} check»: mỗi nơi tên còn sót lại là một dòng cảnh báo.")
    return 0


def _rows(root: Path, record: Record) -> Iterator[str]:
    """Digests of source, row and sort of row, with how many rows of that sort there are."""
    sorts = Counter(sort_key(told) for one in all_records(root) for told in one.tellings)
    for told in record.tellings:
        sort = sort_key(told)
        yield f"{source_key(told.source)}:{row_key(told)}:{sort}:{sorts[sort]}"


def _close_addresses(root: Path, removals: tuple[Removal, ...], entry: Removal) -> None:
    """A published address that nobody has after a removal stays reserved, as a digest."""
    ledger, _ = read_ledger(root)
    if not ledger.lines:
        return
    catalogue, everything = content_of(root)
    gone = {removal.record_id: removal.row_keys for removal in removals}
    before = honorees(records(*everything, catalogue, gone), catalogue, ledger)
    gone[entry.record_id] = entry.row_keys
    after = honorees(records(*everything, catalogue, gone), catalogue, ledger)
    lost = (_addresses(before) - _addresses(after)) & ledger.lines.keys()
    if lost:
        with held(root):
            write_ledger(root, without_names((root / LEDGER).read_text("utf-8-sig"), lost))
        print(f"Đã ẩn địa chỉ hồ sơ của người này trong {LEDGER}; không ai khác được nhận lại.")


def _addresses(people: Iterable[Honoree]) -> set[str]:
    return {slug for one in people for slug in (one.slug, *one.former_slugs)}


def _hash_of(honour: Honour, salt: str) -> str | None:
    """Of a household, the name of its head: texts call it "nhà ông …" as well."""
    name = _HEAD.sub("", honour.honoree or "") if honour.kind == "household" else honour.honoree
    return name_hash(name, salt) if name else None


def _lines(entry: Removal) -> str:
    hashed = f'  name_hash: "{entry.name_hash}"\n' if entry.name_hash else ""
    reason = json.dumps(entry.reason, ensure_ascii=False)
    rows = "".join(f'    - "{row}"\n' for row in entry.rows)
    head = f"- id: {entry.id}\n  date: {entry.date.isoformat()}\n  reason: {reason}\n"
    return f"{head}{hashed}  rows:\n{rows}"
