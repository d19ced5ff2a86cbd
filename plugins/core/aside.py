"""What a publishing build goes on without: errors of what it does not show anyway.

An error in a draft keeps nobody else's article from the public; one in what is public stops the
build, as everywhere. Whether something is public is never guessed: a file whose own header does
not say so in plain words counts as public.
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, TypeAlias

from pydantic.dataclasses import dataclass as typed

from plugins.core.article import Article, PublicationStatus
from plugins.core.content_root import DOCUMENTS, article_files
from plugins.core.dates import Moment
from plugins.core.entry import Entries
from plugins.core.frontmatter import Header, parse_header, split
from plugins.core.paper import Document
from plugins.core.problems import Problem
from plugins.core.schema import STRICT, Day, Flag, When, named, read_fields
from plugins.core.site import Scope, is_shown
from plugins.core.source import Source, read_source

Rules: TypeAlias = Callable[[Entries], list[Problem]]
_OF_REMOVALS = "removal-"  # rules that name one place of several, where a name may be back


@dataclass(frozen=True)
class Sifted:
    """Problems that count in this build, and errors that it goes on without."""

    counting: tuple[Problem, ...]
    aside: tuple[Problem, ...] = ()


@typed(frozen=True, kw_only=True, config=STRICT)
class _Standing:
    """What decides whether a file is public, where the rest of its header is not fit."""

    status: Annotated[PublicationStatus, named("Trạng thái")]
    date: Annotated[When | None, named("Ngày đăng")] = None
    event_date: Annotated[Day | None, named("Ngày diễn ra")] = None
    sample: Annotated[Flag, named("Bài mẫu")] = False


_KEYS = ("status", "date", "event_date", "sample")


def sifted(
    own: Sequence[Problem], rules: Rules, entries: Entries, hidden: frozenset[str]
) -> Sifted:
    """Parts the problems of files by themselves (``own``) and of ``rules`` over all of them.

    ``hidden`` are the folders, or files of pages, that the build does not show. A public file that
    is wrong only for the sake of a hidden one, as two of one address are, is not wrong here; but
    what was withdrawn keeps its address. A removal that is in doubt stops the build wherever it is
    said: the same row may stand in something public.
    """
    told = rules(entries)
    unseen = hidden - _withdrawn(entries)
    aside = {one for one in own if _is_error_of(hidden, one)}
    aside |= {one for one in told if _is_error_of(unseen, one)}
    between = [one for one in told if _may_be_aside(one) and one not in aside]
    if between and unseen:
        still = {_place(one) for one in rules(_without(entries, unseen))}
        aside |= {one for one in between if _place(one) not in still}
    counting = (one for one in (*own, *told) if one.level != "error" or one not in aside)
    return Sifted(tuple(counting), tuple(sorted(aside)))


def hidden_in(entries: Entries, root: Path, scope: Scope) -> frozenset[str]:
    """Folders and pages that a build of this scope does not show, unread ones among them."""
    found = {value.folder for value in _dated(entries) if not is_shown(value, scope)}
    found |= {p.value.file for p in entries.pages if p.value.fields.sample and not scope.samples}
    return frozenset(found | set(_unread_hidden(entries, root, scope)))


def says_hidden(source: Source, scope: Scope) -> bool:
    """Whether a header that is not fit to be read says in plain words that it is not public.

    What was withdrawn is public: a notice stands at its address, and old addresses lead there.
    """
    parts, _ = split(source)
    if parts is None:
        return False
    header, wrong = parse_header(source, parts.header)
    if any(one.rule == "duplicate-key" for one in wrong):
        return False
    plain = {key: header.values[key] for key in _KEYS if key in header.values}
    standing, _ = read_fields(_Standing, source, Header(plain, header.lines))
    return standing is not None and _is_hidden(standing, scope)


def _withdrawn(entries: Entries) -> frozenset[str]:
    """Folders of what was withdrawn and can be read: a notice stands at its address."""
    gone = (value for value in _dated(entries) if value.fields.status == "withdrawn")
    return frozenset(value.folder for value in gone)


def _dated(entries: Entries) -> Iterator[Article | Document]:
    yield from (entry.value for entry in entries.articles)
    yield from (entry.value for entry in entries.documents)


def _is_hidden(standing: _Standing, scope: Scope) -> bool:
    is_public = standing.status in ("published", "withdrawn")
    if not is_public or (standing.sample and not scope.samples):
        return True
    day = standing.date or (Moment(standing.event_date) if standing.event_date else None)
    return day is not None and day.instant() > scope.at


def _unread_hidden(entries: Entries, root: Path, scope: Scope) -> Iterator[str]:
    if not entries.unread:
        return
    for path in (*article_files(root), *(root / DOCUMENTS).glob("*/*/index.md")):
        folder = unicodedata.normalize("NFC", path.parent.relative_to(root).as_posix())
        if folder in entries.unread:
            source, _ = read_source(root, path)
            if source is not None and says_hidden(source, scope):
                yield folder


def _without(entries: Entries, folders: frozenset[str]) -> Entries:
    """The entries of all others; these are there, but nothing is known of them."""
    return replace(
        entries,
        articles=tuple(one for one in entries.articles if one.value.folder not in folders),
        documents=tuple(one for one in entries.documents if one.value.folder not in folders),
        pages=tuple(one for one in entries.pages if one.value.file not in folders),
        unread=entries.unread | folders,
    )


def _is_error_of(owners: frozenset[str], problem: Problem) -> bool:
    """Whether it stands in one of these folders of articles and documents, or files of pages.

    What lies deeper is no part of the article: a whole other one may have been moved there.
    """
    is_there = problem.file in owners or problem.file.rpartition("/")[0] in owners
    return is_there and _may_be_aside(problem)


def _may_be_aside(problem: Problem) -> bool:
    return problem.level == "error" and not problem.rule.startswith(_OF_REMOVALS)


def _place(problem: Problem) -> tuple[str, int, str]:
    return problem.file, problem.line, problem.rule
