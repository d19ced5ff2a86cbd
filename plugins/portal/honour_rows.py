"""The table of honours at the end of an article or a decision."""

from collections.abc import Iterable, Iterator

from plugins.core.honour import Honour
from plugins.core.honour_words import (
    award_text,
    basis_text,
    presented_text,
    recipient,
    revocation_text,
    ribbon,
    role_and_unit,
    status_text,
)
from plugins.core.paper import Document
from plugins.core.pictures import Figure
from plugins.core.site import Site
from plugins.core.telling import Source
from plugins.core.typography import joined
from plugins.core.view_parts import Link
from plugins.portal.views import HonourRow


def honour_rows(
    site: Site, source: Source, figures: Iterable[tuple[str, Figure]] = ()
) -> Iterator[HonourRow]:
    """Its honours in their order; ``figures`` are its photos by file name."""
    anchors = dict(reversed(list(figures)))
    pages_of = _honoree_pages(site, source)
    for place, honour in enumerate(source.honours):
        if not honour.is_shown:
            continue
        award = site.catalogue.award[honour.award]
        yield HonourRow(
            award=award_text(award, honour.grade, site.catalogue),
            recipient=Link(recipient(honour), pages_of.get(place, "")),
            role=joined((role_and_unit(honour, site.catalogue), _named(source, honour))),
            presented=presented_text(honour),
            status=status_text(honour),
            basis=_basis(site, source, honour),
            photo=_photo_link(honour, anchors),
            ribbon=ribbon(award),
        )


def _basis(site: Site, source: Source, honour: Honour) -> str:
    """What it rests on; the page of a decision does not name itself in every row."""
    if isinstance(source, Document) and honour.decision == source.key:
        return revocation_text(honour, site.document)
    return basis_text(honour, site.document)


def _named(source: Source, count: Honour) -> str:
    """How many of a count this source names; "" where it names none or nothing is counted."""
    if count.count is None or count.id is None:
        return ""
    parts = sum(one.part_of == count.id and one.is_shown for one in source.honours)
    return f"đã nêu tên {parts} trong {count.count}" if parts else ""


def _honoree_pages(site: Site, source: Source) -> dict[int, str]:
    """Addresses of who has a page, by the place of the honour in its source."""
    return {
        telling.place: site.register.honoree_of[record.id].address
        for record in site.register.by_source.get(source, ())
        for telling in record.tellings
        if telling.source is source and record.id in site.register.honoree_of
    }


def _photo_link(honour: Honour, anchors: dict[str, Figure]) -> Link | None:
    figure = anchors.get(honour.photo or "")
    return Link(f"Ảnh {figure.number}/{figure.total}", f"#{figure.anchor}") if figure else None
