"""``python3 tasks.py fix``: shows what would be repaired, and writes it after a yes."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from plugins.core.content_root import is_content_root
from plugins.core.disk_reasons import reason_of
from plugins.tools.bootstrap.say import say
from plugins.tools.check.paths import below, nearest, nowhere
from plugins.tools.fixing.found import Repairable, Skipped, found
from plugins.tools.fixing.showing import shown
from plugins.tools.on_disk import replace_file
from plugins.tools.project import CONTENT
from plugins.tools.terminal import put, terminal

_YES = ("c", "có", "co", "y", "yes")


def run(*, paths: Sequence[Path] = (), content: Path = CONTENT, is_agreed: bool = False) -> int:
    """1 where a path leads nowhere, or a file could not be written; a no is no failure."""
    root = content.resolve()
    if not is_content_root(root):
        say(f"«{content}» không phải thư mục nội dung: không có thư mục con articles")
        return 1
    wanted, strangers = below(root, paths)
    for path in strangers:
        say(nowhere(root, path))
    if strangers and not wanted:
        return 1
    seen = list(found(root, wanted))
    files = [one for one in seen if isinstance(one, Repairable)]
    _show(files, root)
    _tell(one for one in seen if isinstance(one, Skipped))
    if not files or not (is_agreed or _agrees()):
        return 1 if strangers else 0
    failed = [file for file in files if not write(file)]
    if len(failed) < len(files):
        put(f"Đã sửa {len(files) - len(failed)} tệp. Việc tiếp theo: đọc soát lại bằng lệnh check.")
    return 1 if strangers or failed else 0


def _show(files: Sequence[Repairable], root: Path) -> None:
    screen = terminal()
    for file in files:
        for line in shown(file, nearest(root, file.name, Path.cwd()), screen):
            put(line)
    number = sum(len(file.repairs) for file in files)
    if number:
        put(f"{number} chỗ sửa được trong {len(files)} tệp.")
    else:
        put("Không có gì để máy sửa.")


def _tell(skipped: Iterable[Skipped]) -> None:
    for one in skipped:
        say(f"bỏ qua «{one.name}»: {one.why}; hãy sửa theo lệnh check trước")


def _agrees() -> bool:
    """Asks once; where nobody can answer, nothing is written."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        put("Chưa ghi gì. Muốn ghi thì thêm --yes.")
        return False
    try:
        answer = input("Ghi các chỗ sửa này? (c: có, k: không) ")
    except (EOFError, KeyboardInterrupt):
        answer = ""
    is_yes = answer.strip().lower() in _YES
    if not is_yes:
        put("Chưa ghi gì.")
    return is_yes


def write(file: Repairable) -> bool:
    """Whole or not at all, and only over the very bytes that were shown."""
    try:
        if file.path.read_bytes() != file.before:
            say(f"«{file.name}» vừa được sửa ở nơi khác nên chưa ghi; hãy chạy lại lệnh fix")
            return False
        replace_file(file.path, file.after)
    except OSError as error:
        why = reason_of(error)
        say(f"không ghi được «{file.name}» ({why}); hãy đóng tệp ở nơi khác rồi thử lại")
        return False
    return True
