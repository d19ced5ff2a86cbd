"""Pelican's hooks: which reader reads, and when problems stop the build."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.readers import BaseReader, Readers

from plugins.core import reading
from plugins.core.address_ledger import AddressLedger, read_ledger
from plugins.core.addresses import output_path
from plugins.core.approval.heeding import heeded
from plugins.core.approval.ledger import NO_ACTS, read_acts
from plugins.core.article import Article
from plugins.core.aside import Sifted, hidden_in, sifted
from plugins.core.catalogue import Catalogue
from plugins.core.catalogue_files import read_catalogue
from plugins.core.content_root import article_files
from plugins.core.dates import ICT
from plugins.core.entry import Entries, Entry
from plugins.core.misplaced import misplaced
from plugins.core.photo_memory import MEMORY, PhotoMemory
from plugins.core.problems import ContentErrors, Problem, fatal
from plugins.core.removal import Removal, read_removals
from plugins.core.rules.portal_rules import of_portal
from plugins.core.rules.site_rules import of_site
from plugins.core.site import Site, is_shown, notice, select
from plugins.reader.settings import ReaderSettings, Settings, read_settings


class ArticleReader(BaseReader):  # type: ignore[misc]  # Pelican has no types
    """Reads an article into ``.typed``; what is broken is kept as problems, never logged."""

    enabled = True
    file_extensions = ("md",)

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.problems: list[Problem] = []
        self.entries: list[Entry[Article]] = []
        self.undated: list[Article] = []

    @cached_property
    def ours(self) -> ReaderSettings:
        """Our settings, read when the first article is."""
        return read_settings(self.settings)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The catalogue; its problems join those of the articles."""
        catalogue, found = read_catalogue(self.ours.catalogue_root)
        self.problems.extend(found)
        return catalogue

    @cached_property
    def memory(self) -> PhotoMemory:
        """What photo files were found to be by earlier builds."""
        return PhotoMemory(self.ours.places.cache / MEMORY)

    @cached_property
    def files(self) -> frozenset[Path]:
        """The articles of the content root; Pelican finds every Markdown file below it."""
        return frozenset(article_files(self.ours.places.root))

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Content and metadata for Pelican: the words stay in ``typed`` for the builder."""
        if Path(source_path) not in self.files:
            return "", {"status": "skip"}  # named by the rule misplaced-file
        ours = self.ours
        entry, found = reading.read_article(
            ours.places.root,
            Path(source_path),
            self.catalogue,
            self.memory,
            undated=ours.scope.unpublished,
        )
        self.problems.extend(found)
        if entry is None:
            return "", {"status": "skip"}
        if not entry.value.fields.is_dated:
            self.undated.append(entry.value)
            return "", {"status": "skip"}
        self.entries.append(entry)
        return "", self._metadata(entry.value)

    def _metadata(self, article: Article) -> dict[str, Any]:
        """Pelican knows few statuses: ours are mapped, and what must not show is skipped."""
        if not is_shown(article, self.ours.scope):
            return {"status": "skip"}
        return {
            "title": article.fields.title,
            "date": article.when.instant(),
            "slug": article.slug,
            "category": self.process_metadata("category", article.fields.category),
            "status": "draft" if notice(article, self.ours.scope) else "published",
            "summary": article.fields.summary or "",
            "url": article.address.lstrip("/"),
            "save_as": output_path(article.address),
            "typed": article,
        }


def check_settings(pelican: Pelican) -> None:
    """Before anything is read, where Pelican would log the error and go on."""
    read_settings(pelican.settings)


def use_our_reader(readers: Readers) -> None:
    """Markdown is read by us alone; Pelican's other readers would warn or read on their own."""
    readers.reader_classes = {"md": ArticleReader, "static": readers.reader_classes["static"]}


def put_site(generators: Iterable[Generator]) -> None:
    """All is read: stop on problems before anything is written, else hand over the site."""
    articles = next(g for g in generators if isinstance(g, ArticlesGenerator))
    reader: ArticleReader = articles.readers.readers["md"]
    articles.context["site"] = _site(reader)
    for generator in generators:
        if isinstance(generator, ArticlesGenerator | PagesGenerator):
            generator.generate_output = _write_nothing


def _site(reader: ArticleReader) -> Site:
    catalogue, ours = reader.catalogue, reader.ours
    reader.memory.save()
    root = ours.places.root
    papers, found = reading.read_papers(root, catalogue)
    unread = reading.unread_folders(root, article_files(root), reader.entries)
    read = sorted(reader.entries, key=lambda entry: entry.source.name)  # as check reads them
    entries = replace(papers, articles=tuple(read), unread=papers.unread | unread)
    acts = read_acts(root)[0]
    entries = heeded(entries, acts)
    removals, wrong = read_removals(root)
    ledger, odd = read_ledger(root)
    own = [*reader.problems, *found, *wrong, *odd, *misplaced(root)]
    told = _sifted(reader, entries, own, removals, ledger)
    if fatal(told.counting):
        raise ContentErrors(told.counting)
    site = select(entries, ours.places, ours.portal, catalogue, ours.scope)
    gone = {removal.record_id: removal.row_keys for removal in removals}
    undated = {one.key: one for one in sorted(reader.undated, key=lambda one: one.file)}
    site = replace(site, recipe=ours.recipe, crew=ours.crew)
    site = replace(site, problems=tuple(sorted(told.counting)), aside=told.aside)
    site = replace(site, undated=tuple(undated.values()))
    site = replace(site, acts=acts if ours.scope.unpublished else NO_ACTS)
    return replace(site, removed=gone, ledger=ledger)


def _sifted(
    reader: ArticleReader,
    entries: Entries,
    own: list[Problem],
    removals: tuple[Removal, ...],
    ledger: AddressLedger,
) -> Sifted:
    """Every problem; a publishing build goes on without errors of what it does not show."""
    ours = reader.ours
    today = ours.scope.at.astimezone(ICT).date()

    def rules(some: Entries) -> list[Problem]:
        return of_site(some, reader.catalogue, removals, ledger, today)

    if not ours.scope.keeps_addresses:
        return Sifted((*own, *rules(entries)))
    public = {page.value.address for page in entries.pages if not page.value.fields.sample}
    own = [*own, *of_portal(ours.portal, ours.portal_header, today, public)]
    return sifted(own, rules, entries, hidden_in(entries, ours.places.root, ours.scope))


def _write_nothing(_writer: object) -> None:
    """Pages are made by the builder; Pelican's own loops would only cost time."""


def register() -> None:
    """Connects the reader to Pelican."""
    signals.initialized.connect(check_settings)
    signals.readers_init.connect(use_our_reader)
    signals.all_generators_finalized.connect(put_site)
