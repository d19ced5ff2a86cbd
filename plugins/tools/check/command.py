"""``python3 tasks.py check``: every content rule, with file and line, for people or as JSON."""

import json
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from plugins.core.content_root import is_content_root
from plugins.core.problems import Problem, errors
from plugins.tools.bootstrap.say import say
from plugins.tools.check.answer import answer
from plugins.tools.check.checked import Checked
from plugins.tools.check.paths import below, is_wanted, nearest, nowhere
from plugins.tools.check.places import SETTINGS, Places
from plugins.tools.check.telling import Teller
from plugins.tools.fixing.found import has_repairs
from plugins.tools.project import CONTENT
from plugins.tools.terminal import put, terminal


def run(*, paths: Sequence[Path] = (), content: Path = CONTENT, as_json: bool = False) -> int:
    """Prints all problems below the paths (all of them where none is given); 1 with an error."""
    root = content.resolve()
    if not is_content_root(root):
        say(f"«{content}» không phải thư mục nội dung: không có thư mục con articles")
        if as_json:
            _print_json(())
        return 1
    wanted, strangers = below(root, paths)
    for path in strangers:
        say(nowhere(root, path))
    is_lost = bool(strangers) and not wanted  # nothing that was asked for is there
    checked = Checked() if is_lost else answer(Places(root))
    problems = [problem for problem in checked.problems if is_wanted(problem.file, wanted)]
    if not paths:
        problems = sorted([*problems, *checked.settings])
    if as_json:
        _print_json(problems)
    elif not is_lost:
        _print_lines(problems, checked, root)
    return 1 if strangers or errors(problems) else 0


def check(root: Path, settings: Path = SETTINGS) -> tuple[Problem, ...]:
    """Every problem of a content root, in the order of files and lines.

    The root's own catalogue is used where it has one, else the project's; ``settings`` says
    whether the portal asks for approval.
    """
    return answer(Places(root, settings)).problems


def check_settings(root: Path, settings: Path = SETTINGS) -> list[Problem]:
    """What is wrong with the portal's settings for this content: missing, or out of date."""
    return list(answer(Places(root, settings)).settings)


def _print_json(problems: Iterable[Problem]) -> None:
    rows = [
        {
            "file": problem.file,
            "line": problem.line,
            "level": problem.level,
            "rule": problem.rule,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    print(json.dumps(rows, ensure_ascii=False, indent=2))


def _print_lines(problems: Sequence[Problem], checked: Checked, root: Path) -> None:
    """For a person in a terminal file by file; for a pipe a line for each problem."""
    screen = terminal()
    if screen.is_read:
        name_of = partial(nearest, root, standing=Path.cwd())
        can_fix = has_repairs(root, {problem.file for problem in problems})
        lines = Teller(screen, checked.titles, name_of, can_fix).lines(problems)
    else:
        lines = iter((*(problem.as_line() for problem in problems), _total(problems)))
    for line in lines:
        put(line)


def _total(problems: Sequence[Problem]) -> str:
    if not problems:
        return "Nội dung không có lỗi, không có cảnh báo."
    wrong = len(errors(problems))
    return f"Tổng cộng: {wrong} lỗi, {len(problems) - wrong} cảnh báo."
