"""A page for everybody who was honoured: what, when, by whom, where it is shown."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from plugins.core import addresses
from plugins.core.article_words import predecessor_banner
from plugins.core.changes import newest_telling
from plugins.core.citation import citation
from plugins.core.dates import day_text
from plugins.core.honoree import Honoree
from plugins.core.honour import KIND_NAMES
from plugins.core.honour_words import (
    award_text,
    basis_text,
    presented_text,
    ribbon,
    role_and_unit,
    status_text,
)
from plugins.core.linked_data.register import honoree_jsonld
from plugins.core.page import Later, Listed, Page
from plugins.core.pictures import figures
from plugins.core.record import Record
from plugins.core.site import Site
from plugins.core.typography import capital, joined
from plugins.core.view_parts import Banner, Link, Meta
from plugins.honorees.homonyms import Homonyms
from plugins.honorees.letter_pages import letter_of
from plugins.honorees.lines import TRAIL
from plugins.honorees.views import Event, HonoreeView, Shot

_NOTE = "Hồ sơ lập từ tin, bài và văn bản của trang, không thay thế quyết định khen thưởng."
_SAMPLE = Banner("sample", "Hồ sơ mẫu: tên, đơn vị và quyết định đều là giả định.")


def pages(site: Site) -> Iterator[Page]:
    """One page each."""
    same = Homonyms(site)
    for honoree in site.register.honorees:
        facts = Later(partial(_view, site, honoree, same))
        listed = None if _is_sample(honoree) else Listed(newest_telling(honoree.records))
        yield Page(honoree.address, "honoree.html", facts, listed=listed)


def _view(site: Site, honoree: Honoree, same: Homonyms) -> HonoreeView:
    address = site.portal.url + honoree.address
    is_sample = _is_sample(honoree)
    shots = tuple(_shots(site, honoree))
    return HonoreeView(
        meta=_meta(site, honoree, same.line(honoree), shots, noindex=is_sample),
        title=honoree.name,
        kind=capital(KIND_NAMES[honoree.kind]),
        intro=_intro(site, honoree),
        banners=(_SAMPLE,) if is_sample else _archive_banners(site, honoree),
        homonyms_title=same.title(honoree),
        homonyms=same.others(honoree, letter_of),
        events=tuple(_event(site, record) for record in _newest_first(honoree)),
        shots=shots,
        permalink=address,
        cite=citation((honoree.name, "hồ sơ khen thưởng"), site.portal, honoree.address),
        correction=_correction(site, honoree),
        note=_NOTE,
    )


def _meta(
    site: Site, honoree: Honoree, name: str, shots: tuple[Shot, ...], *, noindex: bool
) -> Meta:
    return Meta(
        title=f"Hồ sơ: {name}",
        description=f"Khen thưởng của {honoree.name}: {_summary(site, honoree)}.",
        address=honoree.address,
        section=addresses.HONOURS,
        trail=TRAIL,
        noindex=noindex,
        has_figures=bool(shots),
        json_ld=honoree_jsonld(honoree, site.portal, site.catalogue),
    )


def _is_sample(honoree: Honoree) -> bool:
    """Whether nothing but samples tells of it."""
    return all(told.source.fields.sample for one in honoree.records for told in one.tellings)


def _newest_first(honoree: Honoree) -> list[Record]:
    """By year of award; an honour whose year nobody tells stands where its source does."""
    found = list(reversed(honoree.records))
    found.sort(key=lambda r: r.year or r.tellings[0].source.when.day.year, reverse=True)
    return found


def _summary(site: Site, honoree: Honoree) -> str:
    awards = (award_text(r.award, r.honour.grade, site.catalogue) for r in honoree.records)
    return ", ".join(dict.fromkeys(awards))


def _intro(site: Site, honoree: Honoree) -> str:
    """The newest role and unit as published, and other names under which honours were awarded."""
    role = role_and_unit(honoree.records[-1].honour, site.catalogue)
    others = ", ".join(honoree.names[1:])
    return joined((role, f"Tên khác trong quyết định: {others}" if others else ""))


def _archive_banners(site: Site, honoree: Honoree) -> tuple[Banner, ...]:
    """That all of its honours are of the province of before the merger."""
    newest = max(told.source.when.day for record in honoree.records for told in record.tellings)
    banner = predecessor_banner(site, "Khen thưởng", newest)
    return (banner,) if banner else ()


def _event(site: Site, record: Record) -> Event:
    honour = record.honour
    told = [telling.honour for telling in record.tellings]
    presented = next((one for one in told if presented_text(one)), honour)
    ceremony = next((one.ceremony_date for one in told if one.ceremony_date), None)
    achievement = next((one.achievement for one in told if one.achievement), "")
    return Event(
        award=Link(
            award_text(record.award, honour.grade, site.catalogue),
            addresses.award(record.award.id),
        ),
        ribbon=ribbon(record.award),
        year=f"Năm {record.year}" if record.year else "Chưa rõ năm của quyết định",
        status=status_text(honour),
        role=role_and_unit(honour, site.catalogue),
        presented=presented_text(presented),
        facts=tuple(
            fact
            for fact in (achievement, f"Trao ngày {day_text(ceremony)}" if ceremony else "")
            if fact
        ),
        basis=basis_text(honour, site.document),
        sources=tuple(
            Link(telling.source.fields.title, telling.source.address) for telling in record.tellings
        ),
    )


def _shots(site: Site, honoree: Honoree) -> Iterator[Shot]:
    """The photos in which honours were presented, each once, numbered through."""
    wanted = {
        (article, telling.honour.photo): None
        for record in honoree.records
        for article, telling in record.articles
        if telling.honour.photo
    }
    shown = {article: figures(article, site.recipe) for article, _ in wanted}
    found = [
        (article, figure)
        for article, photo in wanted
        for ref, figure in shown[article].items()
        if ref.file == photo
    ]
    for number, (article, figure) in enumerate(found, start=1):
        numbered = replace(figure, number=number, total=len(found), anchor=f"anh-{number}")
        way = Link(article.fields.title, f"{article.address}#{figure.anchor}")
        yield Shot(numbered, way)


def _correction(site: Site, honoree: Honoree) -> Link:
    """Where to ask for correction or removal (Law 91/2025/QH15 gives the right to both)."""
    text = "Yêu cầu đính chính hoặc gỡ hồ sơ"
    if site.portal.email:
        return Link(text, f"mailto:{site.portal.email}?subject=Ho%20so%20{honoree.slug}")
    pages = {page.address for page in site.pages}
    ways = (addresses.standing("lien-he"), addresses.CORRECTIONS)
    return Link(text, next((way for way in ways if way in pages), addresses.HONOURS))
