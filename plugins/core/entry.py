"""A content file that was read: its typed value, and where each part of it stands."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from plugins.core.article import Article
from plugins.core.frontmatter import Header
from plugins.core.paper import Document, StandingPage
from plugins.core.problems import Problem
from plugins.core.source import Source

Value = TypeVar("Value", Article, Document, StandingPage)


@dataclass(frozen=True)
class Entry(Generic[Value]):
    """The value with its source and header, so that later rules can name lines."""

    value: Value
    source: Source
    header: Header

    def problem(self, path: tuple[str | int, ...], rule: str, message: str, hint: str) -> Problem:
        """An error at a field."""
        return self.source.problem(self.header.line(*path), rule, message, hint)

    def warning(self, path: tuple[str | int, ...], rule: str, message: str, hint: str) -> Problem:
        """A warning at a field."""
        return self.source.warning(self.header.line(*path), rule, message, hint)


@dataclass(frozen=True)
class Entries:
    """All entries of a content root, in the order of their files."""

    articles: tuple[Entry[Article], ...] = ()
    documents: tuple[Entry[Document], ...] = ()
    pages: tuple[Entry[StandingPage], ...] = ()
    unread: frozenset[str] = frozenset()  # folders whose file is there but not fit to be read
