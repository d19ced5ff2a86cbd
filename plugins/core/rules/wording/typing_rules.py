"""How words are typed: what ``fix`` can repair, each kind named once for a file."""

from collections import defaultdict
from collections.abc import Iterator

from plugins.core.frontmatter import is_whole
from plugins.core.problems import Problem
from plugins.core.repairs import repairs
from plugins.core.rules.wording.prose import Prose, others

_FIX = "lệnh fix sửa được"
_AFTER = "sửa phần đầu bài cho đọc được thì lệnh fix sửa được"
TOLD = {
    "zero-width": ("có ký tự không nhìn thấy", "ký tự ấy làm tìm kiếm không ra"),
    "office-ending": ("còn dấu «./.» giữa bài", "bài đăng chỉ cần dấu chấm"),
    "double-blank": ("có hai dấu cách liền nhau", "hãy để một dấu cách"),
    "blank-before-mark": ("thừa dấu cách trước dấu câu", "dấu câu viết liền chữ trước"),
    "blank-after-mark": ("thiếu dấu cách sau dấu câu", "sau dấu câu có một dấu cách"),
    "mixed-quotes": ('bài dùng lẫn ngoặc kép “ ” và " "', "hãy dùng một kiểu “…”"),
    "mixed-tone-place": ("bài đặt dấu thanh hai kiểu, như hòa và hoà", "hãy dùng một kiểu"),
}


def of_typing(prose: Prose) -> Iterator[Problem]:
    """One warning for each kind of slip, at its first line."""
    found: dict[str, list[int]] = defaultdict(list)
    for repair in repairs(prose.source.text, TOLD):
        found[repair.rule].append(repair.line)
    if not found:
        return
    way = _FIX if is_whole(prose.source) else _AFTER  # fix leaves such a file alone
    for rule, lines in found.items():
        message, hint = TOLD[rule]
        yield prose.warning(lines[0], rule, f"{message}{others(lines)}", f"{hint}; {way}")
