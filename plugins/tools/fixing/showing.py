"""The repairs of a file as a person reads them: line, before, after, and what it is for."""

import difflib
import unicodedata
from collections.abc import Iterator

from plugins.core.header_edit import HeaderError, values_of
from plugins.core.repairs import Repair
from plugins.tools.fixing.found import Repairable
from plugins.tools.terminal import Terminal

NAMES = {
    "byte-order-mark": "bỏ dấu BOM ở đầu tệp",
    "nfd-text": "chữ có dấu về dạng dựng sẵn",
    "zero-width": "bỏ ký tự không nhìn thấy",
    "front-matter-missing": "ba gạch nối --- thay cho gạch của Word",
    "bad-value": "ngày viết như 08/3/2023",
    "office-ending": "bỏ dấu ./. của văn bản",
    "double-blank": "một dấu cách giữa hai từ",
    "blank-before-mark": "bỏ dấu cách trước dấu câu",
    "blank-after-mark": "thêm dấu cách sau dấu câu",
    "mixed-quotes": "một kiểu ngoặc kép trong bài",
    "mixed-tone-place": "một kiểu đặt dấu thanh trong bài",
}
_VOID = "Bài này đã được duyệt: sửa lời văn thì mất hiệu lực duyệt, phải trình và duyệt lại."
_AROUND = 30  # letters beside what changes


def shown(file: Repairable, name: str, terminal: Terminal) -> Iterator[str]:
    """Lines for one file; ``name`` as the person finds it."""
    yield terminal.paint(name, "strong")
    if is_approved(file.before):
        yield terminal.paint(f"  {_VOID}", "warning")
    for repair in file.repairs:
        yield f"  dòng {repair.line}: {NAMES.get(repair.rule, repair.rule)} ({repair.rule})"
        before, after = _differing(repair)
        yield terminal.paint(f"    - {before}", "error")
        yield terminal.paint(f"    + {after}", "good")
    yield ""


def is_approved(data: bytes) -> bool:
    """Whether its header has a record of approval."""
    try:
        return bool(values_of(data).get("approval"))
    except HeaderError:
        return False


def _differing(repair: Repair) -> tuple[str, str]:
    """What changes with a few letters around it; what nobody sees is written out."""
    pairs = difflib.SequenceMatcher(None, repair.before, repair.after, autojunk=False)
    changes = [code for code in pairs.get_opcodes() if code[0] != "equal"]
    _, old_start, _, new_start, _ = changes[0]
    _, _, old_end, _, new_end = changes[-1]
    return (
        _cut(repair.before, old_start, old_end),
        _cut(repair.after, new_start, new_end),
    )


def _cut(line: str, start: int, end: int) -> str:
    first, last = max(0, start - _AROUND), min(len(line), end + _AROUND)
    cut = "".join(map(_visible, line[first:last]))
    return f"{'…' if first else ''}{cut}{'…' if last < len(line) else ''}"


def _visible(letter: str) -> str:
    is_hidden = unicodedata.category(letter) in ("Cf", "Mn", "Cc") or letter == "\u00a0"
    return f"[U+{ord(letter):04X}]" if is_hidden else letter
