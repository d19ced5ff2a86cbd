"""Opens what the editor names: a plain text, an article, or an article's folder."""

from dataclasses import dataclass
from pathlib import Path

from plugins.core.catalogue import Catalogue
from plugins.core.catalogue_files import read_catalogue
from plugins.core.content_root import ARTICLES, catalogue_root, is_content_root
from plugins.core.source import Source, read_source
from plugins.core.suggest.paragraphs import Paragraph, of_article, of_text
from plugins.tools.project import CONTENT

_INDEX = "index.md"
_PAPERS = {
    ".docx": "tệp Word", ".doc": "tệp Word", ".odt": "tệp văn bản", ".rtf": "tệp văn bản",
    ".pdf": "tệp PDF", ".xlsx": "bảng tính", ".xls": "bảng tính", ".html": "trang web",
    ".htm": "trang web",
}  # fmt: skip


class UnfitFileError(Exception):
    """The file cannot be read as a text; the message is one line for the editor."""


@dataclass(frozen=True)
class Opened:
    """A file with its paragraphs. ``content`` is the content root above it, if there is one."""

    path: Path
    source: Source
    paragraphs: tuple[Paragraph, ...]
    content: Path | None

    @property
    def is_article(self) -> bool:
        """Whether it is an article in a content root, which honours can be written into."""
        return self.content is not None and self.path.name == _INDEX


def opened(file: Path) -> Opened:
    """The file, decoded and cut into paragraphs."""
    path = file / _INDEX if file.is_dir() else file
    _refuse_strangers(file, path)
    source, problems = read_source(path.resolve().parent, path.resolve())
    if source is None:
        raise UnfitFileError(f"«{file}»: {problems[0].message}; {problems[0].hint}")
    cut = of_article if path.suffix.lower() == ".md" else of_text
    return Opened(path.resolve(), source, cut(source), _content_above(path.resolve()))


def catalogue_for(file: Opened) -> Catalogue:
    """The catalogue of the content root, else the project's."""
    root = catalogue_root(file.content or CONTENT, CONTENT)
    catalogue, problems = read_catalogue(root)
    if not catalogue.awards:
        reason = f": {problems[0].as_line()}" if problems else ""
        raise UnfitFileError(f"không đọc được danh mục hình thức khen thưởng{reason}")
    return catalogue


def _refuse_strangers(file: Path, path: Path) -> None:
    if not path.exists():
        missing = f"«{file}» không có tệp {_INDEX}" if file.is_dir() else f"không có tệp «{file}»"
        raise UnfitFileError(missing)
    suffix = path.suffix.lower()
    if suffix in _PAPERS:
        way = "hãy chép phần chữ vào một tệp .txt lưu với bảng mã UTF-8, rồi chạy lại với tệp đó"
        raise UnfitFileError(f"«{file}» là {_PAPERS[suffix]}: {way}")
    if suffix not in (".txt", ".md"):
        raise UnfitFileError(f"«{file}»: chỉ đọc được tệp .txt, .md hoặc thư mục của bài viết")


def _content_above(path: Path) -> Path | None:
    """The content root of an article: ``<root>/articles/<year>/<slug>/index.md``."""
    parents = path.parents
    is_deep = len(parents) > 3 and parents[2].name == ARTICLES
    return parents[3] if is_deep and is_content_root(parents[3]) else None
