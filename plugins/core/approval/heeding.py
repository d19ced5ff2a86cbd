"""What the ledger takes back: a return or a withdrawal counts although an old copy was put back.

A folder from somebody's memory stick, or from the repository, brings the record of an approval
that was taken back meanwhile. Lines that are lost from the ledger never take a page off.
"""

from dataclasses import replace
from typing import TypeVar

from plugins.core.approval.ledger import Acts
from plugins.core.article import Article
from plugins.core.entry import Entries, Entry
from plugins.core.paper import Document

Paper = TypeVar("Paper", Article, Document)


def heeded_paper(paper: Paper, acts: Acts) -> Paper:
    """The article or document; not approved where its approval was taken back."""
    act = acts.taking_back(paper.folder, paper.fields.approval)
    return replace(paper, is_approved=False, taken_back=act) if act else paper


def heeded(entries: Entries, acts: Acts) -> Entries:
    """The same of all that was read."""
    return replace(
        entries,
        articles=tuple(_entry(entry, acts) for entry in entries.articles),
        documents=tuple(_entry(entry, acts) for entry in entries.documents),
    )


def _entry(entry: Entry[Paper], acts: Acts) -> Entry[Paper]:
    value = heeded_paper(entry.value, acts)
    return entry if value is entry.value else replace(entry, value=value)
