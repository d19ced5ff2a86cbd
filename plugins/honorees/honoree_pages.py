"""A page for everybody who was honoured: what, when, by whom, where it is shown."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from plugins.core import addresses
from plugins.core.article_words import banners
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
from plugins.core.linked_data import honoree_jsonld
from plugins.core.names import canon
from plugins.core.page import Page
from plugins.core.pictures import Figure, figures
from plugins.core.record import Record, Telling
from plugins.core.site import Site
from plugins.core.typography import capital, joined
from plugins.core.view_parts import Banner, Link, Meta
from plugins.honorees.lines import TRAIL
from plugins.honorees.views import Event, HonoreeView

_NOTE = "Hồ sơ lập từ tin, bài và văn bản của trang, không thay thế quyết định khen thưởng."
_SAMPLE = Banner("sample", "Hồ sơ mẫu: tên, đơn vị và quyết định đều là giả định.")


def pages(site: Site) -> Iterator[Page]:
    """One page each."""
    same = _homonyms(site.register.honorees)
    for honoree in site.register.honorees:
        others = tuple(other for other in same.get(_key(honoree), ()) if other is not honoree)
        yield Page(honoree.address, "honoree.html", _view(site, honoree, others))


def told_apart(site: Site, honoree: Honoree) -> str:
    """A name with what tells it from others of the same name."""
    first = honoree.records[0]
    place = role_and_unit(first.honour, site.catalogue)
    year = f"năm {first.year}" if first.year else ""
    award = award_text(first.award, first.honour.grade, site.catalogue)
    return joined((honoree.name, place or joined((award, year), " ")), ", ")


def _homonyms(found: Iterable[Honoree]) -> dict[tuple[str, str], list[Honoree]]:
    groups: dict[tuple[str, str], list[Honoree]] = defaultdict(list)
    for honoree in found:
        if honoree.is_homonym:
            groups[_key(honoree)].append(honoree)
    return groups


def _key(honoree: Honoree) -> tuple[str, str]:
    return honoree.kind, canon(honoree.name).casefold()


def _view(site: Site, honoree: Honoree, others: tuple[Honoree, ...]) -> HonoreeView:
    address = site.portal.url + honoree.address
    is_sample = all(told.source.fields.sample for r in honoree.records for told in r.tellings)
    photos = tuple(_photos(site, honoree))
    newest_first = sorted(honoree.records, key=lambda record: -(record.year or 0))
    return HonoreeView(
        meta=Meta(
            title=f"Hồ sơ: {told_apart(site, honoree) if others else honoree.name}",
            description=f"Khen thưởng của {honoree.name}: {_summary(site, honoree)}.",
            address=honoree.address,
            section=addresses.HONOURS,
            trail=TRAIL,
            noindex=is_sample,
            has_figures=bool(photos),
            json_ld=honoree_jsonld(honoree, site.portal, site.catalogue),
        ),
        title=honoree.name,
        kind=capital(KIND_NAMES[honoree.kind]),
        intro=_intro(site, honoree),
        banners=(_SAMPLE,) if is_sample else _archive_banners(site, honoree),
        homonyms=tuple(Link(told_apart(site, other), other.address) for other in others),
        events=tuple(_event(site, record) for record in newest_first),
        figures=photos,
        permalink=address,
        cite=joined((honoree.name, "hồ sơ khen thưởng", _portal_name(site), address), ", "),
        correction=_correction(site, honoree),
        note=_NOTE,
    )


def _portal_name(site: Site) -> str:
    return joined((site.portal.name, site.portal.province), " ")


def _summary(site: Site, honoree: Honoree) -> str:
    awards = (award_text(r.award, r.honour.grade, site.catalogue) for r in honoree.records)
    return ", ".join(dict.fromkeys(awards))


def _intro(site: Site, honoree: Honoree) -> str:
    """The newest role and unit as published, and other names under which honours were awarded."""
    role = role_and_unit(honoree.records[-1].honour, site.catalogue)
    others = ", ".join(honoree.names[1:])
    return joined((role, f"Tên khác trong quyết định: {others}" if others else ""))


def _archive_banners(site: Site, honoree: Honoree) -> tuple[Banner, ...]:
    """Notices of its newest article that hold for the page as well: of an older province."""
    newest = next((article for article, _ in honoree.records[-1].articles), None)
    found = banners(site, newest) if newest else ()
    return tuple(banner for banner in found if banner.kind == "archive")


def _event(site: Site, record: Record) -> Event:
    honour = record.honour
    told = [telling.honour for telling in record.tellings]
    presented = next((one for one in told if one.presented_by), honour)
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


def _photos(site: Site, honoree: Honoree) -> Iterator[Figure]:
    """The photos in which honours were presented, with their captions, numbered through."""
    found = [
        figure
        for record in honoree.records
        for article, telling in record.articles
        for figure in _photo(site, telling)
    ]
    for number, figure in enumerate(found, start=1):
        yield replace(figure, number=number, total=len(found), anchor=f"anh-{number}")


def _photo(site: Site, telling: Telling) -> Iterator[Figure]:
    article = site.article.get(telling.source.key)
    if telling.honour.photo and article is telling.source and article is not None:
        shown = figures(article, site.recipe)
        yield from (f for ref, f in shown.items() if ref.file == telling.honour.photo)


def _correction(site: Site, honoree: Honoree) -> Link:
    """Where to ask for correction or removal (Law 91/2025/QH15 gives the right to both)."""
    text = "Yêu cầu đính chính hoặc gỡ hồ sơ"
    if site.portal.email:
        return Link(text, f"mailto:{site.portal.email}?subject=Ho%20so%20{honoree.slug}")
    pages = {page.address for page in site.pages}
    ways = (addresses.standing("lien-he"), addresses.CORRECTIONS)
    return Link(text, next((way for way in ways if way in pages), addresses.HONOURS))
