"""``python3 tasks.py check``: every content rule, with file and line, for people or as JSON."""

import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from plugins.core.address_ledger import read_ledger
from plugins.core.approval.ledger import read_acts
from plugins.core.catalogue import Catalogue
from plugins.core.catalogue_files import read_catalogue
from plugins.core.content_root import catalogue_root, is_content_root
from plugins.core.dates import ICT
from plugins.core.entry import Entries
from plugins.core.photo_memory import MEMORY, PhotoMemory
from plugins.core.problems import Problem, errors
from plugins.core.reading import read_entries, read_papers
from plugins.core.removal import read_removals
from plugins.core.rules.approval_rules import of_approvals
from plugins.core.rules.portal_rules import of_portal
from plugins.core.rules.site_rules import of_site
from plugins.core.settings_file import NAME, read_portal

_PROJECT_CONTENT = Path(__file__).resolve().parents[3] / "content"
_SETTINGS = _PROJECT_CONTENT.parent / NAME


def run(
    *, paths: Sequence[Path] = (), content: Path = _PROJECT_CONTENT, as_json: bool = False
) -> int:
    """Prints all problems below the paths (all of them where none is given); 1 with an error."""
    root = content.resolve()
    if not is_content_root(root):
        print(
            f"«{content}» không phải thư mục nội dung: không có thư mục con articles",
            file=sys.stderr,
        )
        if as_json:
            _print_json(())
        return 1
    wanted, strangers = _below(root, paths)
    for path in strangers:
        print(f"không có «{path}» trong thư mục nội dung {root}", file=sys.stderr)
    is_lost = bool(strangers) and not wanted  # nothing that was asked for is there
    problems = [] if is_lost else [p for p in check(root) if _is_wanted(p, wanted)]
    if not paths:
        problems = sorted([*problems, *check_settings(root)])
    if as_json:
        _print_json(problems)
    elif not is_lost:
        _print_lines(problems)
    return 1 if strangers or errors(problems) else 0


def check(root: Path, settings: Path = _SETTINGS) -> tuple[Problem, ...]:
    """Every problem of a content root, in the order of files and lines.

    The root's own catalogue is used where it has one, else the project's; ``settings`` says
    whether the portal asks for approval.
    """
    catalogue, found = read_catalogue(catalogue_root(root, _PROJECT_CONTENT))
    memory = PhotoMemory(_PROJECT_CONTENT.parent / ".cache" / MEMORY)
    entries, problems = read_entries(root, catalogue, memory)
    memory.save()
    removals, wrong = read_removals(root)
    ledger, odd = read_ledger(root)
    acts, strange = read_acts(root)
    today = datetime.now(ICT).date()
    everything = [
        *of_site(entries, catalogue, removals, ledger, today),
        *of_approvals(entries, acts, is_required=is_approval_required(settings)),
    ]
    return tuple(sorted([*found, *problems, *wrong, *odd, *strange, *everything]))


def is_approval_required(settings: Path) -> bool:
    """Whether the portal publishes only what was approved."""
    portal, _, _ = read_portal(settings)
    return portal is not None and portal.approval_required


def check_settings(root: Path, settings: Path = _SETTINGS) -> list[Problem]:
    """What is wrong with the portal's settings for this content: missing, or out of date."""
    portal, header, problems = read_portal(settings)
    if portal is None:
        return problems
    papers, _ = read_papers(root, Catalogue()) if portal.official else (Entries(), [])
    public = {page.value.address for page in papers.pages if not page.value.fields.sample}
    return list(of_portal(portal, header, datetime.now(ICT).date(), public))


def _below(root: Path, paths: Iterable[Path]) -> tuple[list[str], list[Path]]:
    """Names relative to the content root, and the paths that lead nowhere in it.

    A path may be given from where the person stands, or from the content root.
    """
    wanted: list[str] = []
    strangers: list[Path] = []
    for path in paths:
        places = (path, root / path, root.parent / path)
        place = next((p.resolve() for p in places if _is_inside(p, root)), None)
        if place is None:
            strangers.append(path)
        else:
            name = place.relative_to(root).as_posix()
            wanted.append(unicodedata.normalize("NFC", name))  # as problems name files
    return wanted, strangers


def _is_inside(path: Path, root: Path) -> bool:
    return path.exists() and path.resolve().is_relative_to(root)


def _is_wanted(problem: Problem, wanted: Sequence[str]) -> bool:
    return not wanted or any(
        name in (".", problem.file) or problem.file.startswith(f"{name}/") for name in wanted
    )


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


def _print_lines(problems: Sequence[Problem]) -> None:
    for problem in problems:
        print(problem.as_line())
    wrong = len(errors(problems))
    if not problems:
        print("Nội dung không có lỗi, không có cảnh báo.")
    else:
        print(f"Tổng cộng: {wrong} lỗi, {len(problems) - wrong} cảnh báo.")
