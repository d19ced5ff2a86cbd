"""Makes pages: only those whose key changed, and writes only bytes that differ."""

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from plugins.builder.fingerprint import Fingerprint, fingerprint
from plugins.builder.frame import Frame
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
    prints = fingerprint(workshop.templates, workshop.frame)
    keys = [_key(prints, page) for page in pages]
    todo = [
        (page, key)
        for page, key in zip(pages, keys, strict=True)
        if not _is_current(before.get(page.address), key, workshop.output, page)
    ]
    made = _spread(todo, workshop)
    kept = {page.address: before[page.address] for page in pages if page.address not in made}
    removed = _remove_leftovers(before, kept | made, workshop.output)
    write_list(workshop.lists, workshop.output, kept | made)
    return Report(len(pages), len(made), removed)


def _key(prints: Fingerprint, page: Page) -> str:
    base = prints.code if page.template is None else prints.pages
    facts = repr((page.template, page.facts)).encode()
    return hashlib.blake2b(base + facts, digest_size=16).hexdigest()


def _is_current(entry: Made | None, key: str, output: Path, page: Page) -> bool:
    """Same key, and the file still is the one that was written."""
    if entry is None or entry.key != key:
        return False
    try:
        status = (output / output_path(page.address)).stat()
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (entry.size, entry.mtime_ns)


def _spread(todo: Sequence[tuple[Page, str]], workshop: Workshop) -> PageList:
    """Makes the pages in one process, or in forked ones where there are enough of them.

    Windows has no fork: one process, the same road.
    """
    jobs = min(workshop.jobs, len(todo) // _WORTH_A_PROCESS)
    if jobs < 2 or not hasattr(os, "fork"):
        return _make_all(todo, workshop)
    return _make_forked(todo, workshop, jobs)


_WORTH_A_PROCESS = 100


def _make_all(todo: Sequence[tuple[Page, str]], workshop: Workshop) -> PageList:
    env = environment(workshop.templates)
    made: PageList = {}
    for page, key in todo:
        view = page.view(page.facts)
        if page.template is None:
            data = view
        else:
            data = render(env, page.template, view, workshop.frame).encode()
        made[page.address] = _write(_target(workshop.output, page.address), data, key)
    return made


def _make_forked(todo: Sequence[tuple[Page, str]], workshop: Workshop, jobs: int) -> PageList:
    """Children inherit the pages by fork, since views are functions that no pipe can carry."""
    import multiprocessing  # noqa: PLC0415 — costs 20 ms that a small build does not pay

    context = multiprocessing.get_context("fork")
    with context.Pool(jobs, _keep, (todo, workshop)) as pool:
        parts = pool.map(_make_share, [(index, jobs) for index in range(jobs)], chunksize=1)
    return {address: entry for part in parts for address, entry in part.items()}


_inherited: list[tuple[Sequence[tuple[Page, str]], Workshop]] = []


def _keep(todo: Sequence[tuple[Page, str]], workshop: Workshop) -> None:
    _inherited[:] = [(todo, workshop)]


def _make_share(share: tuple[int, int]) -> PageList:
    todo, workshop = _inherited[0]
    index, jobs = share
    return _make_all(todo[index::jobs], workshop)


def _target(output: Path, address: str) -> Path:
    """The file of an address. Raises ValueError for one that would lie outside of the output."""
    path = output / output_path(address)
    if ".." in path.parts or not _is_inside(path.parent, output):
        raise ValueError(f"địa chỉ {address} nằm ngoài thư mục {output}")
    return path


@lru_cache(maxsize=1 << 12)
def _is_inside(folder: Path, output: Path) -> bool:
    """Whether a folder lies in the output, links followed."""
    return folder.resolve().is_relative_to(output.resolve())


def _write(path: Path, data: bytes, key: str) -> Made:
    """Writes through a temporary name, and only where the bytes differ."""
    if not path.is_file() or path.read_bytes() != data:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        temporary.write_bytes(data)
        temporary.replace(path)
    status = path.stat()
    return Made(key, status.st_size, status.st_mtime_ns)


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
