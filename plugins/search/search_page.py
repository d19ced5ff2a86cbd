"""The search page: its form, its filters, what it says where nothing is found."""

import json
from collections.abc import Iterator

from plugins.core import addresses
from plugins.core.page import Listed, Page
from plugins.core.search.facets import Facets
from plugins.core.site import Site
from plugins.core.view_parts import HOME, KnownIndex, Link, Meta
from plugins.search.entries import PAGES, PAPERS
from plugins.search.views import Choice, Facet, SearchView

_TITLE = "Tìm kiếm"
_PEOPLE = Choice("ho-so", "Hồ sơ khen thưởng")
_WAYS = (
    Link("Tin theo tháng", addresses.MONTHS),
    Link("Tên cá nhân, tập thể, A đến Z", addresses.HONOURS + "#a-z"),
    Link("Phong trào thi đua", addresses.MOVEMENTS),
    Link("Chuyên mục", addresses.CATEGORIES),
    Link("Văn bản", addresses.DOCUMENTS),
)


def search_page(site: Site, version: str, known: dict[str, object], facets: Facets) -> Page:
    """The page for an index of this version, of which this is known."""
    view = SearchView(
        meta=Meta(
            title=_TITLE,
            description="Tìm tin, bài, người được khen thưởng, văn bản.",
            address=addresses.SEARCH,
            trail=(HOME,),
            search=KnownIndex(
                addresses.SEARCH_FILES,
                version,
                json.dumps(known, ensure_ascii=False, separators=(",", ":")),
            ),
        ),
        title=_TITLE,
        intro="Gõ có dấu hoặc không dấu; gõ có dấu thì kết quả đúng dấu đứng trước.",
        facets=tuple(_facets(site, facets)),
        nothing=tuple(_nothing(site)),
        contact=_contact(site),
        ways=_WAYS,
    )
    return Page(addresses.SEARCH, "search.html", view, listed=Listed())


def _facets(site: Site, facets: Facets) -> Iterator[Facet]:
    known = {facet: set(facets.choices(facet)) for facet in facets.sets}
    catalogue = site.catalogue
    sections = [
        *(Choice(one.id, one.name) for one in catalogue.categories if one.id in known["muc"]),
        *([Choice(PAPERS, "Văn bản")] if PAPERS in known["muc"] else ()),
        *([_PEOPLE] if site.register.honorees else ()),
        *([Choice(PAGES, "Trang thông tin")] if PAGES in known["muc"] else ()),
    ]
    years = sorted(known["nam"], reverse=True)
    awards = (Choice(one.id, one.name) for one in catalogue.awards if one.id in known["danh-hieu"])
    movements = (
        Choice(one.id, one.name) for one in catalogue.movements if one.id in known["phong-trao"]
    )
    yield Facet("muc", "Mục", tuple(sections))
    yield Facet("nam", "Năm", tuple(Choice(year, year) for year in years))
    yield Facet("danh-hieu", "Danh hiệu, hình thức", tuple(awards))
    yield Facet("phong-trao", "Phong trào", tuple(movements))


def _nothing(site: Site) -> Iterator[str]:
    """Which years there are, and that finding nothing proves nothing."""
    years = sorted({article.when.day.year for article in site.articles})
    if years:
        yield f"Trang này có tin, bài {_span(years)}."
    if site.register.years:
        yield f"Bảng vàng có khen thưởng {_span(list(site.register.years))}."
    yield "Không tìm thấy ở đây không có nghĩa là không được khen thưởng."


def _span(years: list[int]) -> str:
    first, last = years[0], years[-1]
    return f"năm {first}" if first == last else f"từ năm {first} đến năm {last}"


def _contact(site: Site) -> Link | None:
    """Whom to ask: by telephone where the settings give a number, else the page of contact."""
    if site.portal.phone:
        return Link(f"Điện thoại: {site.portal.phone}", f"tel:{site.portal.phone.replace(' ', '')}")
    page = next((page for page in site.pages if page.slug == "lien-he"), None)
    return Link(page.fields.title, page.address) if page else None
