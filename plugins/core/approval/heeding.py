"""What the ledger takes back: a return or a withdrawal counts although an old copy was put back.

A folder from somebody's memory stick, or from the repository, brings the record of an approval
that was taken back meanwhile. Lines that are lost from the ledger never take a page off.
"""

from dataclasses import replace

from plugins.core.approval.ledger import Acts
from plugins.core.article import Article
from plugins.core.entry import Entries, Entry
from plugins.core.paper import Document


def heeded_article(article: Article, acts: Acts) -> Article:
    """The article; not approved where its approval was taken back."""
    act = acts.taking_back(article.folder, article.fields.approval)
    return replace(article, is_approved=False, taken_back=act) if act else article


def heeded_document(document: Document, acts: Acts) -> Document:
    """The same of a document."""
    act = acts.taking_back(document.folder, document.fields.approval)
    return replace(document, is_approved=False, taken_back=act) if act else document


def heeded(entries: Entries, acts: Acts) -> Entries:
    """The same of all that was read."""
    return replace(
        entries,
        articles=tuple(_article(entry, acts) for entry in entries.articles),
        documents=tuple(_document(entry, acts) for entry in entries.documents),
    )


def _article(entry: Entry[Article], acts: Acts) -> Entry[Article]:
    value = heeded_article(entry.value, acts)
    return entry if value is entry.value else replace(entry, value=value)


def _document(entry: Entry[Document], acts: Acts) -> Entry[Document]:
    value = heeded_document(entry.value, acts)
    return entry if value is entry.value else replace(entry, value=value)
