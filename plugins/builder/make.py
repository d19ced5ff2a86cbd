"""Makes pages: only those whose key changed, and writes only bytes that differ."""

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

from jinja2 import Environment

from plugins.builder.fingerprint import Fingerprint, fingerprint
from plugins.builder.frame import Frame
from plugins.builder.output_file import write
from plugins.builder.output_folder import claim, locked
from plugins.builder.pagelist import (
    UNKNOWN,
    Made,
    PageList,
    lock_place,
    read_list,
    write_list,
)
from plugins.builder.render import environment, render
from plugins.core.addresses import output_path
from plugins.core.forked import can_fork, shared_out
from plugins.core.page import Page


@dataclass(frozen=True)
class Workshop:
    """Where pages come from and go to."""

    templates: Path
    output: Path
    lists: Path
    frame: Frame
    jobs: int = 1


@dataclass(frozen=True)
class Report:
    """What a build did: counts of files."""

    pages: int
    made: int
    removed: int


def make(pages: Sequence[Page], workshop: Workshop) -> Report:
    """Brings the output to exactly these pages; the list of them is written last.

    Before the first page is written, a list of all that may be there is kept: a build that dies
    leaves nothing behind that the next one does not know.
    """
    with locked(lock_place(workshop.lists, workshop.output)):
        before = read_list(workshop.lists, workshop.output)
        claim(workshop.output, is_known=bool(before))
        workshop.output.mkdir(parents=True, exist_ok=True)
        planned = {page.address: UNKNOWN for page in pages}
        write_list(workshop.lists, workshop.output, planned | before)
        return _make(pages, before, workshop)


def _make(pages: Sequence[Page], before: PageList, workshop: Workshop) -> Report:
    desk = _Desk(workshop, fingerprint(workshop.templates, workshop.frame), before)
    done = _spread([page for page in pages if page.is_copy], desk)
    done |= _spread([page for page in pages if not page.is_copy], desk)
    now = {address: entry for address, (entry, _) in done.items()}
    removed = _remove_leftovers(before, now, workshop.output)
    write_list(workshop.lists, workshop.output, now)
    return Report(len(pages), sum(is_made for _, is_made in done.values()), removed)


@dataclass(frozen=True)
class _Desk:
    """What is needed to judge a page and to make it."""

    workshop: Workshop
    prints: Fingerprint
    before: PageList

    @cached_property
    def env(self) -> Environment:
        """Each process makes its own."""
        return environment(self.workshop.templates)


_Done: TypeAlias = dict[str, tuple[Made, bool]]  # address: what stands there, whether made now


def _spread(pages: Sequence[Page], desk: _Desk) -> _Done:
    """Handles the pages in one process, or in forked ones where there are enough of them.

    Windows has no fork: one process, the same road.
    """
    jobs = min(desk.workshop.jobs, len(pages) // _WORTH_A_PROCESS)
    if jobs < 2 or not can_fork():
        return _handle_all(pages, desk)
    size = math.ceil(len(pages) / (jobs * _SHARES))
    shares = [slice(first, first + size) for first in range(0, len(pages), size)]
    parts = shared_out(lambda share: _handle_all(pages[share], desk), shares, jobs)
    return {address: entry for part in parts for address, entry in part.items()}


_WORTH_A_PROCESS = 100
# For each process: one that meets the heavy pages takes fewer. Neighbours stay together: pages of
# one article, and files of the index, share what is slow.
_SHARES = 64


def _handle_all(pages: Sequence[Page], desk: _Desk) -> _Done:
    return {page.address: _handle(page, desk) for page in pages}


def _handle(page: Page, desk: _Desk) -> tuple[Made, bool]:
    """Makes a page, unless it stands there already as it would be made."""
    facts, output = page.known(), desk.workshop.output
    key = _key(desk.prints, page.template, facts)
    entry = desk.before.get(page.address)
    if entry is not None and _is_current(entry, key, output, page.address):
        return entry, False
    view = page.view(facts)
    if page.template is None:
        data = view
    else:
        data = render(desk.env, page.template, view, desk.workshop.frame).encode()
    return write(output, page.address, data, key), True


def _key(prints: Fingerprint, template: str | None, facts: Any) -> str:  # noqa: ANN401 — of any kind
    base = prints.code if template is None else prints.pages
    return hashlib.blake2b(base + repr((template, facts)).encode(), digest_size=16).hexdigest()


def _is_current(entry: Made, key: str, output: Path, address: str) -> bool:
    """Same key, and the file still is the one that was written."""
    if entry.key != key:
        return False
    try:
        status = (output / output_path(address)).stat()
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (entry.size, entry.mtime_ns)


def _remove_leftovers(before: PageList, now: PageList, output: Path) -> int:
    """Removes files that the last list had and this one has not, and folders left empty."""
    gone = [address for address in before if address not in now]
    for address in gone:
        path = output / output_path(address)
        path.unlink(missing_ok=True)
        for folder in path.parents:
            if folder == output or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()
    return len(gone)
