"""The front of the index: what it covers, and every way into it."""

from collections.abc import Iterator
from itertools import islice

from plugins.core import addresses
from plugins.core.dates import day_text
from plugins.core.site import Site
from plugins.core.telling import Source
from plugins.core.total_words import kinds_text
from plugins.core.typography import joined
from plugins.core.view_parts import HOME, CountedLink, Meta
from plugins.honorees.filter_views import FilterView
from plugins.honorees.letter_pages import all_letters
from plugins.honorees.lines import NOTE, TITLE
from plugins.honorees.list_pages import UNITS, award_groups
from plugins.honorees.views import HonoursView

_NEWEST = 6


def front(site: Site, form: FilterView) -> HonoursView:
    """It stays light however many honours there are: no list here grows with them."""
    address = addresses.HONOURS
    intro = "Ai được khen thưởng, về việc gì, theo quyết định nào."
    meta = Meta(TITLE, f"{intro} {NOTE}", address, address, (HOME,), has_filter=bool(form.src))
    return HonoursView(
        meta=meta,
        title=TITLE,
        intro=intro,
        facts=tuple(_facts(site)),
        note=NOTE,
        letters=all_letters(site),
        newest=tuple(_newest(site)),
        years=tuple(_years(site)),
        awards=award_groups(site),
        ways=tuple(_ways(site)),
        filter=form,
    )


def _facts(site: Site) -> Iterator[str]:
    register = site.register
    if register.years:
        first, last = register.years[0], register.years[-1]
        yield f"Các năm {first} đến {last}" if first != last else f"Năm {first}"
    yield f"{_number(len(register.records))} khen thưởng"
    yield f"{_number(len(register.honorees))} hồ sơ"


def _newest(site: Site) -> Iterator[CountedLink]:
    """The sources that told last of honours, each with how many; records are newest first."""
    found = site.register.by_source
    for source in islice(_sources(site), _NEWEST):
        detail = joined((day_text(source.when.day), _first_names(site, source)))
        count = f"{_number(len(found[source]))} mục"
        yield CountedLink(source.fields.title, f"{source.address}#khen-thuong", count, detail)


def _sources(site: Site) -> Iterator[Source]:
    seen: set[str] = set()
    for record in site.register.records:
        source = record.tellings[0].source
        if source.file not in seen:
            seen.add(source.file)
            yield source


def _first_names(site: Site, source: Source) -> str:
    """Three of those who have a page."""
    people = site.register.honoree_of
    named = (people[r.id].name for r in site.register.by_source[source] if r.id in people)
    return ", ".join(islice(dict.fromkeys(named), 3))


def _years(site: Site) -> Iterator[CountedLink]:
    for year, found in site.register.year_totals.items():
        yield CountedLink(f"Năm {year}", addresses.honours_year(year), kinds_text(*found))


def _ways(site: Site) -> Iterator[CountedLink]:
    register = site.register
    units = f"{len(register.by_unit)} đơn vị có khen thưởng"
    yield CountedLink(UNITS.text, addresses.UNITS, units)
    yield CountedLink("Dữ liệu mở", addresses.DATA, f"{_number(len(register.records))} dòng")


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")
