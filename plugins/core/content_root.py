"""Where things lie in a content root, for those who need no more than that."""

from pathlib import Path

UNDATED = "chua-ro-ngay"  # in the place of a year: an import may not know any
ARTICLES, DOCUMENTS, PAGES = "articles", "documents", "pages"
# Beside an index.md; the last three are refused with what to do.
LISTS = ("honours.csv", "honours.xlsx", "honours.xls", "honours.xlsm", "honours.ods")


def is_content_root(folder: Path) -> bool:
    """A content root is a folder with ``articles/``."""
    return (folder / ARTICLES).is_dir()


def catalogue_root(root: Path, project: Path) -> Path:
    """Where the catalogue of a content root lies: its own, or the project's where it has none."""
    return root if (root / "catalogue").is_dir() else project


def article_files(root: Path) -> list[Path]:
    """All articles of a content root, in the order of their paths."""
    inside = root.resolve()
    found = sorted((root / ARTICLES).glob("*/*/index.md"))
    return [path for path in found if path.parent.resolve().is_relative_to(inside)]
