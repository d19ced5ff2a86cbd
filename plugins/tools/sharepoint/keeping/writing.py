"""Writes a draft: new or untouched articles only; what an editor has changed stays as it is."""

import difflib
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from plugins.core.content_root import article_files
from plugins.core.manuscript.evidence import Caution
from plugins.tools.on_disk import digests, new_folder, replace_file
from plugins.tools.sharepoint.keeping.drafting import Draft
from plugins.tools.sharepoint.keeping.ledger import FOLDER, Ledger, Written

# The newer text of an article that an editor has touched. No name here may begin with "index.md"
# or end in ".md": check would take it for an article that lies in the wrong place.
OFFERED = "ban-nhap-moi"
_TEXT, _DIFF = "bai.txt", "thay-doi.diff"
_WORKSHOP = "dang-ghi"

Status = Literal["new", "unchanged", "rewritten", "offered", "gone"]


@dataclass(frozen=True)
class Outcome:
    """What became of a draft. ``article`` is its index.md, relative to the content root.

    ``offered``: the editor's text stays, the newer one lies in ``ban-nhap-moi/`` beside it.
    ``gone``: the article was deleted or moved by hand, and nothing was written.
    """

    status: Status
    article: str
    cautions: tuple[Caution, ...] = ()


def write(draft: Draft, root: Path, ledger: Ledger, facts: Written) -> Outcome:
    """Bring a draft into the content root; ``facts`` is what the ledger shall keep of it.

    Raises OSError where the disk is full or forbids it: the article is then as it was, or is
    completed by the next run.
    """
    facts = replace(facts, folder=draft.folder, files=draft.digests, old=draft.old)
    folder = root / draft.folder
    known = ledger.in_folder(draft.folder)
    last = known.files if known else {}
    if not (folder / "index.md").is_file():
        return _write_new(draft, root, ledger, facts, was_there=bool(last))
    there = digests(folder)
    if there == draft.digests:
        ledger.note_written(facts)
        return Outcome("unchanged", _index(draft))
    if known and last == draft.digests:  # the source says what it said before
        return Outcome("unchanged", _index(draft))
    if _is_touched(there, last, draft.digests):
        return _offer(draft, root, ledger, known or replace(facts, files={}))
    _rewrite(draft, folder, last)
    ledger.note_written(facts)
    return Outcome("rewritten", _index(draft))


def _index(draft: Draft) -> str:
    return f"{draft.folder}/index.md"


def _files(draft: Draft) -> list[tuple[str, bytes]]:
    """All files, index.md last: an article without its pictures is not seen."""
    return [*((one.name, one.data) for one in draft.files), ("index.md", draft.text.encode())]


def _write_new(
    draft: Draft, root: Path, ledger: Ledger, facts: Written, *, was_there: bool
) -> Outcome:
    folder = root / draft.folder
    if was_there:
        return Outcome("gone", _index(draft), (_gone(draft, root),))
    if folder.exists():  # somebody's pictures, or what a kill has left: both stay
        for name, data in _files(draft):
            if not (folder / name).exists():
                replace_file(folder / name, data)
    else:
        new_folder(folder, _files(draft), root / FOLDER / _WORKSHOP)
    ledger.note_written(facts)
    return Outcome("new", _index(draft))


def _is_touched(
    there: Mapping[str, str], last: Mapping[str, str], wanted: Mapping[str, str]
) -> bool:
    """Whether a file is neither as last written nor as it would be written now.

    A rewriting that was broken off leaves some of both; a file of the editor's own, or one that
    is gone, is a change.
    """
    ours = all(digest in (last.get(name), wanted.get(name)) for name, digest in there.items())
    return not ours or any(name not in there and name in wanted for name in last)


def _rewrite(draft: Draft, folder: Path, last: Mapping[str, str]) -> None:
    there = digests(folder)
    for name, data in _files(draft):
        if there.get(name) != draft.digests[name]:
            replace_file(folder / name, data)
    for name in last:
        if name not in draft.digests:
            (folder / name).unlink(missing_ok=True)


def _offer(draft: Draft, root: Path, ledger: Ledger, known: Written) -> Outcome:
    """Lay the newer version beside the editor's, with what would change in it."""
    place = root / draft.folder / OFFERED
    digest = draft.digests["index.md"]
    caution = Caution(
        "article-touched",
        f"bài đã được sửa sau khi nhập nên giữ nguyên; bản mới ở «{draft.folder}/{OFFERED}»,"
        " hãy xem tệp thay-doi.diff, chép điều cần lấy rồi xóa thư mục này",
    )
    if known.offered == digest:  # offered before: taken or thrown away, it is not said twice
        return Outcome("unchanged", _index(draft))
    if place.exists():
        shutil.rmtree(place)
    files = [(one.name, one.data) for one in draft.files if known.files.get(one.name) != one.sha256]
    files += [(_TEXT, draft.text.encode()), (_DIFF, _diff(draft, root).encode())]
    new_folder(place, files, root / FOLDER / _WORKSHOP)
    ledger.note_written(replace(known, offered=digest))
    return Outcome("offered", _index(draft), (caution,))


def _diff(draft: Draft, root: Path) -> str:
    """From the editor's text to the newer one, as a unified diff."""
    now = (root / draft.folder / "index.md").read_text("utf-8", "replace")
    lines = difflib.unified_diff(
        now.splitlines(keepends=True),
        draft.text.splitlines(keepends=True),
        f"{draft.folder}/index.md (đang có)",
        "bản nhập mới",
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def _gone(draft: Draft, root: Path) -> Caution:
    """Where the article went, if its provenance tells."""
    sign = next((line for line in draft.text.split("\n") if line.startswith("  sha256: ")), "")
    moved = next(
        (
            path.parent.relative_to(root).as_posix()
            for path in (article_files(root) if sign else ())
            if f"\n{sign}\n" in path.read_text("utf-8", "replace")[:20_000]
        ),
        "",
    )
    if moved:
        message = (
            f"bài đã được chuyển từ «{draft.folder}» sang «{moved}»; không tạo lại bài thứ hai"
        )
        return Caution("article-moved", message)
    message = (
        f"bài «{draft.folder}» đã bị xóa sau khi nhập nên không tạo lại;"
        " nếu cần, hãy nhập vào một thư mục khác bằng --into rồi chép về"
    )
    return Caution("article-gone", message)
