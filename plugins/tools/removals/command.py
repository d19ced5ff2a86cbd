"""``python3 tasks.py remove-honour ID --reason …``: one entry in honorees/removals.yml."""

import json
import re
import secrets
import sys
from datetime import datetime
from pathlib import Path

from plugins.core.catalogue_files import read_catalogue
from plugins.core.dates import ICT
from plugins.core.honour import Honour
from plugins.core.photo_memory import MEMORY, PhotoMemory
from plugins.core.reading import catalogue_root, is_content_root, read_entries
from plugins.core.record import Record, records
from plugins.core.removal import FILE, PREFIX, Removal, found_lines, name_hash, read_removals

_PROJECT_CONTENT = Path(__file__).resolve().parents[3] / "content"
_HEAD = re.compile(r"^(?:hộ )?(?:gia đình )?(?:ông |bà |anh |chị |cụ )?", re.IGNORECASE)
_TOP = """# Khen thưởng đã gỡ khỏi Bảng vàng và dữ liệu mở theo yêu cầu. Không ghi tên ở đây.
# Do lệnh remove-honour ghi; "name_hash" giúp check tìm nơi tên còn sót lại. Tệp nói về người khác
# trùng tên thì ghi vào "others: [articles/2024/…/index.md]" để không nhắc nữa.
"""


def run(identifier: str, *, reason: str, content: Path = _PROJECT_CONTENT) -> int:
    """Writes the entry and says what is left to do; 1 where nothing was written."""
    root = content.resolve()
    wanted = identifier.strip().lower().removeprefix(PREFIX)
    trouble = _unfit(root, wanted, reason)
    removals, problems = read_removals(root)
    trouble = trouble or next((problem.as_line() for problem in problems), "")
    if any(removal.record_id == wanted for removal in removals):
        trouble = f"«{PREFIX}{wanted}» đã được gỡ trước đây, xem {FILE}"
    record = None if trouble else _record(root, wanted)
    if record is None:
        trouble = trouble or f"không có khen thưởng nào mang mã «{PREFIX}{wanted}»"
        print(f"{trouble}; mã nằm ở cột record_id của khen-thuong.csv", file=sys.stderr)
        return 1
    return _write(root, record, reason.strip(), removals)


def _unfit(root: Path, wanted: str, reason: str) -> str:
    if not is_content_root(root):
        return f"«{root}» không phải thư mục nội dung"
    if not re.fullmatch(r"[0-9a-f]{12}", wanted):
        return f"«{wanted}» không phải mã khen thưởng"
    return "" if reason.strip() else "chưa ghi lý do (--reason)"


def _record(root: Path, wanted: str) -> Record | None:
    found = all_records(root)
    return next((record for record in found if wanted in (record.id, *record.other_ids)), None)


def all_records(root: Path) -> tuple[Record, ...]:
    """Every record of a content root, whatever may be shown today."""
    catalogue, _ = read_catalogue(catalogue_root(root, _PROJECT_CONTENT))
    memory = PhotoMemory(_PROJECT_CONTENT.parent / ".cache" / MEMORY)
    entries, _ = read_entries(root, catalogue, memory)
    memory.save()
    articles = [entry.value for entry in entries.articles]
    documents = [entry.value for entry in entries.documents]
    return records(articles, documents, catalogue)


def _write(root: Path, record: Record, reason: str, removals: tuple[Removal, ...]) -> int:
    salt = next((r.name_hash.split(":")[1] for r in removals if r.name_hash), secrets.token_hex(8))
    entry = Removal(
        id=f"{PREFIX}{record.id}",
        date=datetime.now(ICT).date(),
        reason=reason,
        name_hash=_hash_of(record.honour, salt),
    )
    if any(found_lines(reason, (entry,))):
        print("lý do không được nhắc tên người được gỡ", file=sys.stderr)
        return 1
    path = root / FILE
    path.parent.mkdir(exist_ok=True)
    before = path.read_text("utf-8") if path.exists() else _TOP
    path.write_text(f"{before.rstrip()}\n\n{_lines(entry)}", "utf-8")
    print(f"Đã ghi «{entry.id}» vào {FILE}: từ lần tạo sau không còn trong Bảng vàng.")
    print("Hãy chạy «python3 tasks.py check»: mỗi nơi tên còn sót lại là một dòng cảnh báo.")
    return 0


def _hash_of(honour: Honour, salt: str) -> str | None:
    """Of a household, the name of its head: texts call it "nhà ông …" as well."""
    name = _HEAD.sub("", honour.honoree or "") if honour.kind == "household" else honour.honoree
    return name_hash(name, salt) if name else None


def _lines(entry: Removal) -> str:
    hashed = f'  name_hash: "{entry.name_hash}"\n' if entry.name_hash else ""
    reason = json.dumps(entry.reason, ensure_ascii=False)
    return f"- id: {entry.id}\n  date: {entry.date.isoformat()}\n  reason: {reason}\n{hashed}"
