"""The second pass: groups of pages become articles, drafted with their links and written."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.core import addresses
from plugins.core.content_root import UNDATED
from plugins.core.manuscript.blocks import Block
from plugins.core.manuscript.evidence import Caution
from plugins.tools.sharepoint.importing.completing import completed
from plugins.tools.sharepoint.importing.gaps import shown, with_gaps
from plugins.tools.sharepoint.importing.leads import Leads, Links
from plugins.tools.sharepoint.importing.list_days import ListDays
from plugins.tools.sharepoint.importing.outcome import PageOutcome, Status, Told
from plugins.tools.sharepoint.importing.sections import Sections
from plugins.tools.sharepoint.importing.spool import Spool
from plugins.tools.sharepoint.keeping.drafting import (
    Draft,
    LinkTarget,
    PictureName,
    Setting,
    ToMarkdown,
    draft,
)
from plugins.tools.sharepoint.keeping.duplicates import Group
from plugins.tools.sharepoint.keeping.enclosing import Find
from plugins.tools.sharepoint.keeping.ledger import Ledger, Written
from plugins.tools.sharepoint.keeping.places import Places
from plugins.tools.sharepoint.keeping.writing import Outcome, write
from plugins.tools.sharepoint.model import Capture, Reading

_STATUS: Mapping[str, Status] = {
    "new": "imported",
    "rewritten": "imported",
    "offered": "skipped",
    "gone": "skipped",
    "unchanged": "unchanged",
}


@dataclass(frozen=True)
class Planned:
    """An article that has its folder: the captures of its group, the one that was read first.

    ``absent`` are the pages of the old portal that it links to and nobody holds.
    """

    group: Group
    captures: tuple[Capture, ...]
    folder: str
    absent: tuple[str, ...] = ()

    @property
    def address(self) -> str | None:
        """Where it will stand; unknown while it has no year."""
        _, year, slug = self.folder.split("/")
        return None if year == UNDATED else addresses.article(int(year), slug)


@dataclass(frozen=True, kw_only=True)
class Desk:
    """What drafting and writing needs. Where ``is_dry``, neither content nor ledger is written."""

    root: Path
    holding: str
    importer: str
    batch: str
    find: Find
    sections: Sections
    places: Places
    ledger: Ledger
    is_dry: bool

    def setting(self, links: LinkTarget, to_markdown: ToMarkdown) -> Setting:
        """That of one article: where its links lead, and how its text is written down."""
        return Setting(
            holding=self.holding,
            importer=self.importer,
            places=self.places,
            find=self.find,
            links=links,
            to_markdown=to_markdown,
        )


def plan(
    groups: Sequence[Group],
    captures: Mapping[str, Capture],
    spool: Spool,
    desk: Desk,
    days: ListDays,
) -> list[Planned]:
    """Chooses the folder of every article, so that links between them are known before writing."""
    planned = []
    titles = Counter(group.winner.title for group in groups)
    for group in groups:
        reading = spool.get(group.winner.source)
        if reading is not None:
            others = ((source, spool.get(source)) for source in group.sources[1:])
            whole = completed(reading, ((source, one) for source, one in others if one))
            of_group = tuple(captures[source] for source in group.sources)
            is_only = titles[group.winner.title] == 1
            whole = days.dated(whole, of_group, is_only=is_only)
            if whole is not reading:
                spool.put(group.winner.source, whole)
            folder = desk.places.folder(whole, of_group[0], group.keys, desk.batch)
            planned.append(Planned(group, of_group, folder))
    return planned


def write_article(
    one: Planned, reading: Reading, leads: Leads, near: Iterable[Caution], desk: Desk
) -> tuple[Draft, list[PageOutcome]]:
    """One article and what became of each of its pages."""
    category, unsure = desk.sections.of(reading)
    images: list[tuple[str, str]] = []

    def to_markdown(blocks: tuple[Block, ...], name: PictureName, target: LinkTarget) -> str:
        images.extend(shown(blocks, name))
        return with_gaps(blocks, name, target)

    links = Links(leads, one.captures[0].url)
    setting = desk.setting(links.target, to_markdown)
    made = draft(reading, one.captures, category, one.folder, setting)
    cautions = (
        *reading.cautions,
        *unsure,
        *made.cautions,
        *links.cautions(),
        *one.group.cautions,
        *near,
    )
    facts = _written(one, reading, made, cautions, desk)
    done = _dry(made) if desk.is_dry else write(made, desk.root, desk.ledger, facts)
    first = replace(
        _outcome(one.captures[0], reading, made, done),
        images=tuple(images),
        warnings=said((*cautions, *done.cautions)),
    )
    return made, [first, *doubles(one.captures[1:], first)]


def _outcome(capture: Capture, reading: Reading, made: Draft, done: Outcome) -> PageOutcome:
    """What became of the page that was read; its pictures and warnings are told beside."""
    return PageOutcome(
        source=capture.source,
        status=_STATUS[done.status],
        profile=reading.profile,
        article=done.article,
        reading=replace(reading, blocks=()),
        told=Told(reading.title, reading.date, reading.event_date, reading.author),
        missing=tuple(gap.address for gap in made.gaps),
        old_urls=made.old,
        markdown=made.markdown,
        text_loss=round(reading.loss.share, 5),
    )


def _written(
    one: Planned, reading: Reading, made: Draft, cautions: Iterable[Caution], desk: Desk
) -> Written:
    """What the ledger keeps of an article, each warning once."""
    warned = {caution.message: caution.rule for caution in cautions}
    category, _ = desk.sections.of(reading)
    return Written(
        folder=one.folder,
        keys=one.group.keys,
        batch=desk.batch,
        title=made.title,
        cautions=tuple(warned),
        rules=tuple(warned.values()),
        missing=(
            *((gap.kind, gap.address) for gap in made.gaps),
            *(("page", address) for address in one.absent),
        ),
        label=reading.category or "",
        category=category,
        text_loss=round(reading.loss.share, 5),
    )


def said(cautions: Iterable[Caution]) -> tuple[tuple[str, str], ...]:
    """Rules with their messages, each once."""
    return tuple(dict.fromkeys((one.rule, one.message) for one in cautions))


def _dry(made: Draft) -> Outcome:
    return Outcome("new", f"{made.folder}/index.md")


def doubles(captures: Iterable[Capture], first: PageOutcome) -> Iterator[PageOutcome]:
    """What became of the other pages of an article."""
    for capture in captures:
        reason = f"là một bài với «{first.source}»: địa chỉ cũ được giữ ở bài đó"
        yield PageOutcome(
            source=capture.source,
            status="skipped",
            profile=first.profile,
            article=first.article,
            reason=reason,
            duplicate_of=first.source,
        )
