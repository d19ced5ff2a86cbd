"""The articles and documents that a command names, as they lie on the disk, with their errors."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from plugins.core.approval.content import content_hash
from plugins.core.approval.heeding import heeded, heeded_paper
from plugins.core.approval.ledger import Acts, read_acts
from plugins.core.article import Article
from plugins.core.catalogue_files import read_catalogue
from plugins.core.content_root import as_on_disk, catalogue_root, is_content_root, is_there
from plugins.core.entry import Entry
from plugins.core.paper import Document
from plugins.core.photo_memory import MEMORY, PhotoMemory
from plugins.core.problems import Problem, errors
from plugins.core.reading import folder_listing, read_article, read_papers
from plugins.tools.check.command import check
from plugins.tools.check.paths import nowhere
from plugins.tools.project import CACHE, CONTENT

_INDEX = "index.md"


class DeskError(Exception):
    """The command cannot begin; the message is one line for the person at the keyboard."""


@dataclass(frozen=True)
class Paper:
    """An article or a document; ``digest`` is its hash as it lies there."""

    path: Path  # its index.md
    value: Article | Document
    digest: str
    wrong: tuple[Problem, ...] = ()  # errors of the file itself

    @property
    def folder(self) -> str:
        """Relative to the content root."""
        return self.value.folder

    @property
    def title(self) -> str:
        """As lines name it: «title» (folder)."""
        return f"«{self.value.fields.title}» ({self.folder})"


@dataclass(frozen=True)
class Desk:
    """What lies on it: the papers, what stands in their way, and what was done before."""

    root: Path
    papers: tuple[Paper, ...]
    troubles: dict[str, tuple[Problem, ...]]  # errors by folder; of one that cannot be read as well
    acts: Acts


def open_desk(root: Path, paths: Sequence[str]) -> Desk:
    """All that the paths name, each once. Raises DeskError where one names nothing."""
    if not is_content_root(root):
        raise DeskError(f"«{root}» không phải thư mục nội dung: không có thư mục con articles")
    if not paths:
        raise DeskError("hãy nói bài nào: --path content/articles/2025/ten-bai")
    folders = list(dict.fromkeys(_folder(root, path) for path in paths))
    found = _errors(check(root), folders)
    papers = [paper for folder in folders if (paper := read_paper(root, folder))]
    return Desk(root, tuple(papers), found, read_acts(root)[0])


def read_paper(root: Path, folder: str) -> Paper | None:
    """As it lies there now; None where its errors leave nothing to judge."""
    catalogue, _ = read_catalogue(catalogue_root(root, CONTENT))
    acts, _ = read_acts(root)
    path = as_on_disk(root / folder / _INDEX)
    entry: Entry[Article] | Entry[Document] | None
    problems: Sequence[Problem]
    if folder.startswith("documents/"):
        papers, problems = read_papers(root, catalogue)
        entry = next(
            (one for one in heeded(papers, acts).documents if one.value.folder == folder), None
        )
    else:
        memory = PhotoMemory(CACHE / MEMORY)
        read, problems = read_article(root, path, catalogue, memory)
        entry = replace(read, value=heeded_paper(read.value, acts)) if read else None
    if entry is None:
        return None
    digest = content_hash(entry.value, folder_listing(path.parent))
    return Paper(path, entry.value, digest, _errors(problems, (folder,))[folder])


def _errors(problems: Iterable[Problem], folders: Sequence[str]) -> dict[str, tuple[Problem, ...]]:
    """What has to be mended first; a void approval is what these commands are for."""
    wrong = [one for one in errors(problems) if not one.rule.startswith("approval-")]
    return {
        folder: tuple(one for one in wrong if one.file.startswith(f"{folder}/"))
        for folder in folders
    }


def _folder(root: Path, text: str) -> str:
    """The folder relative to the content root, from wherever the person stands.

    With or without index.md, with strokes of Windows or of others, in NFC.
    """
    written = text.strip().strip('"')
    for spelling in dict.fromkeys((text, written, written.replace("\\", "/"))):
        path = Path(spelling)
        for place in map(as_on_disk, (path, root / path, root.parent / path)):
            folder = place.parent if place.name == _INDEX else place
            if is_there(folder / _INDEX) and folder.resolve().is_relative_to(root):
                name = folder.resolve().relative_to(root).as_posix()
                return _known(unicodedata.normalize("NFC", name), text)
    raise DeskError(nowhere(root, Path(text)))


def _known(name: str, text: str) -> str:
    parts = PurePosixPath(name).parts
    if len(parts) != 3 or parts[0] not in ("articles", "documents"):
        raise DeskError(f"«{text}» không phải thư mục của một bài hay một văn bản")
    return name
