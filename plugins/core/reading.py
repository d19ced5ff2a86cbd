"""From files to typed entries: every file is read, every problem kept, nothing guessed."""

import os
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from plugins.core.approval.content import approved_files
from plugins.core.article import Article, ArticleFields
from plugins.core.body import Body, parse_body
from plugins.core.catalogue import Catalogue
from plugins.core.content_root import DOCUMENTS, LISTS, PAGES, article_files
from plugins.core.entry import Entries, Entry
from plugins.core.file_kinds import PHOTOS
from plugins.core.frontmatter import Header, parse_header, split
from plugins.core.honour import Honour
from plugins.core.html_policy import dropped
from plugins.core.misplaced import misplaced
from plugins.core.paper import Document, DocumentFields, PageFields, StandingPage
from plugins.core.photo import Photo, Remark
from plugins.core.photo_file import UnreadablePhotoError
from plugins.core.photo_memory import PhotoMemory
from plugins.core.problems import Problem, fatal, unreadable_photo
from plugins.core.recall import NOTHING_KNOWN, Recall
from plugins.core.rules import article_rules, document_rules, page_rules
from plugins.core.schema import read_fields
from plugins.core.source import Source, read_source

Fields = TypeVar("Fields")


def read_entries(
    root: Path, catalogue: Catalogue, memory: PhotoMemory, recall: Recall = NOTHING_KNOWN
) -> tuple[Entries, list[Problem]]:
    """Everything below a content root, with the problems of each file by itself."""
    files = article_files(root)
    read = [known_article(root, path, catalogue, memory, recall) for path in files]
    papers, problems = recall.value(
        "papers", recall.below(DOCUMENTS, PAGES), lambda: read_papers(root, catalogue)
    )
    articles = tuple(entry for entry, _ in read if entry)
    unread = unread_folders(root, files, articles) | papers.unread
    problems = [*(p for _, found in read for p in found), *problems, *misplaced(root)]
    return Entries(articles, papers.documents, papers.pages, unread), problems


def known_article(
    root: Path, path: Path, catalogue: Catalogue, memory: PhotoMemory, recall: Recall
) -> tuple[Entry[Article] | None, list[Problem]]:
    """As ``read_article``, from memory where its folder is as it was."""
    what, folder = known_as(root, path)
    return recall.value(what, (folder,), lambda: read_article(root, path, catalogue, memory))


def known_as(root: Path, path: Path) -> tuple[str, str]:
    """What the article of a file is remembered by, and its folder."""
    folder = path.parent.relative_to(root).as_posix()
    return f"article {folder}", folder


def read_papers(root: Path, catalogue: Catalogue) -> tuple[Entries, list[Problem]]:
    """Documents and standing pages."""
    files = sorted((root / DOCUMENTS).glob("*/*/index.md"))
    documents = [_read_document(root, path, catalogue) for path in files]
    pages = [_read_page(root, path) for path in sorted((root / PAGES).glob("*.md"))]
    good = tuple(entry for entry, _ in documents if entry)
    entries = Entries(
        documents=good,
        pages=tuple(entry for entry, _ in pages if entry),
        unread=unread_folders(root, files, good),
    )
    return entries, [p for _, found in (*documents, *pages) for p in found]


def unread_folders(
    root: Path, files: Iterable[Path], entries: Iterable[Entry[Article] | Entry[Document]]
) -> frozenset[str]:
    """Folders of files that gave no entry, relative to the content root."""
    read = {entry.source.name for entry in entries}
    names = (unicodedata.normalize("NFC", path.relative_to(root).as_posix()) for path in files)
    return frozenset(name.rsplit("/", 1)[0] for name in names if name not in read)


def read_article(
    root: Path, path: Path, catalogue: Catalogue, memory: PhotoMemory, *, undated: bool = False
) -> tuple[Entry[Article] | None, list[Problem]]:
    """One article with the photos beside it; None where it is not fit to be shown.

    ``undated`` gives an import without a day as well, to be looked at: its problems are the same.
    """
    read, problems = _read(ArticleFields, root, path)
    if read is None:
        return None, problems
    source, header, fields, body = read.source, read.header, read.fields, read.body
    listing = folder_listing(path.parent)
    photos, broken = _photos(root, listing, _Lines(source, body), memory)
    strays = _strays(path.parent)
    problems += article_rules.of_dates(source, header)
    problems += article_rules.of_body(source, body, listing | strays, header, photos)
    problems += broken
    problems += [_stray(name, _Lines(source, body)) for name in strays]
    listed, wrong = _honour_list(root, path.parent, catalogue, None)
    problems += wrong
    if fields is None or not (fields.is_dated or undated):
        return None, problems
    article = Article(file=source.name, fields=fields, body=body, photos=photos, listed=listed)
    files = approved_files(article, listing)
    article = replace(article, is_approved=files is not None, approved_files=files or {})
    entry = Entry(article, source, header)
    wrong = article_rules.of_fields(entry, listing | strays, catalogue)
    if not fields.is_dated:  # of these, nobody is told until it has a day
        return (None if fatal(wrong) else entry), problems
    return entry, problems + wrong


def folder_listing(folder: Path) -> dict[str, Path]:
    """The files of a folder by their names in NFC (macOS writes NFD).

    A link that leads out of the folder is no file of the article.
    """
    with os.scandir(folder) as entries:
        inside = sorted(entries, key=lambda entry: os.path.normcase(entry.name))
    return {
        unicodedata.normalize("NFC", entry.name): folder / entry.name
        for entry in inside
        if _is_own(entry)
    }


def _is_own(entry: os.DirEntry[str]) -> bool:
    """A link that leads in a circle is no file, and raises nothing."""
    if not entry.is_symlink():
        return entry.is_file()
    path = Path(entry.path)
    return path.is_file() and not _leads_out(path)


def _leads_out(path: Path) -> bool:
    return not path.resolve().is_relative_to(path.parent.resolve())


def _honour_list(
    root: Path, folder: Path, catalogue: Catalogue, decision: DocumentFields | None
) -> tuple[tuple[Honour, ...], list[Problem]]:
    """The honours of the list beside an article or a decision; one list a folder."""
    listing = folder_listing(folder)
    found = [name for name in LISTS if name in listing]
    if not found:
        return (), []
    from plugins.core.honour_sheet import Cited, read_sheet  # noqa: PLC0415 — takes 0.1 s, and most folders have no list

    cited = Cited(decision.number or "", decision.issue_date) if decision else None
    name = f"{unicodedata.normalize('NFC', folder.relative_to(root).as_posix())}/{found[0]}"
    rows, problems = read_sheet(name, listing[found[0]], catalogue, beside=cited)
    if len(found) > 1:
        message = f"có cả {' và '.join(found)}; chỉ {found[0]} được đọc"
        problems.append(Problem(name, 1, "two-lists", message, "hãy giữ lại một danh sách"))
    return tuple(row.honour for row in rows), problems


@dataclass(frozen=True)
class _Parts(Generic[Fields]):
    """A content file taken apart; ``fields`` is None where the header is not good."""

    source: Source
    header: Header
    fields: Fields | None
    body: Body


def _read(
    kind: type[Fields], root: Path, path: Path
) -> tuple[_Parts[Fields] | None, list[Problem]]:
    """The parts of any content file, and what is wrong with them."""
    source, found = read_source(root, path)
    problems = list(found)
    if source is None:
        return None, problems
    parts, found = split(source)
    problems.extend(found)
    if parts is None:
        return None, problems
    header, found = parse_header(source, parts.header)
    problems.extend(found)
    fields, wrong = read_fields(kind, source, header) if header.lines else (None, [])
    problems.extend(wrong)
    body, stray = parse_body(source, parts.body, parts.body_line)
    problems.extend([*stray, *dropped(source, body)])
    return _Parts(source, header, fields, body), problems


@dataclass(frozen=True)
class _Lines:
    """Says things about photos at the line of the article that shows them."""

    source: Source
    body: Body

    def line(self, name: str) -> int:
        """The line of the first figure of that file; 1 where there is none."""
        return next((figure.line for figure in self.body.figures if figure.file == name), 1)

    def bad(self, name: str, reason: str) -> Problem:
        """The photo cannot be published; the rest of the site can."""
        return unreadable_photo(self.source.name, self.line(name), name, reason)

    def odd(self, name: str, remark: Remark) -> Problem:
        """A warning about a photo that is published all the same."""
        message = f"ảnh «{name}» {remark.message}"
        return self.source.warning(self.line(name), remark.rule, message, remark.hint)


def _photos(
    root: Path, listing: dict[str, Path], lines: _Lines, memory: PhotoMemory
) -> tuple[tuple[Photo, ...], list[Problem]]:
    photos: list[Photo] = []
    problems: list[Problem] = []
    for name, path in listing.items():
        if path.suffix.lower() not in PHOTOS:
            continue
        try:
            photo = memory.read(root, path)
        except UnreadablePhotoError as error:
            problems.append(lines.bad(name, str(error)))
        else:
            photos.append(photo)
            problems += [lines.odd(name, remark) for remark in photo.remarks]
    return tuple(photos), problems


def _strays(folder: Path) -> dict[str, Path]:
    """Photos that are links: out of the article's folder, to nothing, or in a circle."""
    with os.scandir(folder) as entries:
        links = [folder / entry.name for entry in entries if entry.is_symlink()]
    return {
        unicodedata.normalize("NFC", path.name): path
        for path in sorted(links)
        if path.suffix.lower() in PHOTOS and (not path.is_file() or _leads_out(path))
    }


def _stray(name: str, lines: _Lines) -> Problem:
    return lines.bad(
        name, "là liên kết ra ngoài thư mục của bài, hoặc đã đứt; hãy chép chính tệp ảnh vào"
    )


def _read_document(
    root: Path, path: Path, catalogue: Catalogue
) -> tuple[Entry[Document] | None, list[Problem]]:
    read, problems = _read(DocumentFields, root, path)
    if read is None:
        return None, problems
    source, header, fields, body = read.source, read.header, read.fields, read.body
    if fields is None:
        return None, problems
    listed, wrong = _honour_list(root, path.parent, catalogue, fields)
    problems += wrong
    document = Document(file=source.name, fields=fields, body=body, listed=listed)
    listing = folder_listing(path.parent)
    files = approved_files(document, listing)
    document = replace(document, is_approved=files is not None, approved_files=files or {})
    entry = Entry(document, source, header)
    return entry, problems + document_rules.of_fields(entry, listing, catalogue)


def _read_page(root: Path, path: Path) -> tuple[Entry[StandingPage] | None, list[Problem]]:
    read, problems = _read(PageFields, root, path)
    if read is None:
        return None, problems
    source, header, fields, body = read.source, read.header, read.fields, read.body
    if fields is None:
        return None, problems
    entry = Entry(StandingPage(file=source.name, fields=fields, body=body), source, header)
    return entry, problems + page_rules.of_fields(entry)
