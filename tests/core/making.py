"""Small values of the domain, made as the tests of core need them."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from plugins.core.article import Article, ArticleFields, PublicationStatus
from plugins.core.body import Body, parse_body
from plugins.core.catalogue import Award, Catalogue, Category, Term, Unit
from plugins.core.dates import ICT, Moment
from plugins.core.entry import Entries, Entry
from plugins.core.frontmatter import Header, parse_header
from plugins.core.honour import Honour
from plugins.core.paper import Document, DocumentFields, StandingPage
from plugins.core.portal import Portal
from plugins.core.site import Places, Scope, Site, select
from plugins.core.source import Source

CATALOGUE = Catalogue(
    categories=(Category(id="tin", name="Tin tức"),),
    units=(Unit(id="so-y-te", name="Sở Y tế tỉnh Lam Giang", kind="so-nganh"),),
    awards=(
        Award(
            id="huan-chuong-lao-dong",
            name="Huân chương Lao động",
            kind="huan-chuong",
            level="nha-nuoc",
            classes=("nhat", "nhi", "ba"),
        ),
        Award(id="bang-khen-tinh", name="Bằng khen của tỉnh", kind="bang-khen", level="tinh"),
        Award(id="co-thi-dua", name="Cờ thi đua", kind="danh-hieu-thi-dua", level="tinh"),
        Award(
            id="huy-hieu-dang",
            name="Huy hiệu Đảng",
            kind="huy-hieu",
            level="nha-nuoc",
            outside_law=True,
        ),
    ),
    classes=(Term(id="nhat", name="hạng Nhất"), Term(id="nhi", name="hạng Nhì")),
)
LABOUR_ORDER, CERTIFICATE, FLAG, BADGE = CATALOGUE.awards
HONOUR = Honour(
    award="huan-chuong-lao-dong", kind="person", basis="article", honoree="A", award_year=2023
)
COUNT = Honour(award="bang-khen-tinh", kind="collective", basis="article", count=8, award_year=2023)
FIELDS = ArticleFields(
    title="Tin", category="tin", date=Moment(date(2024, 1, 15)), status="published"
)
NO_WORDS = Body(())


def source(text: str = "") -> Source:
    return Source("articles/2024/x/index.md", text)


def header(text: str) -> Header:
    """A header that must be without problems."""
    found, problems = parse_header(source(), text)
    assert not problems
    return found


def body(text: str) -> Body:
    return parse_body(source(text), text, 1)[0]


def article(
    slug: str = "x",
    *honours: Honour,
    day: str = "2024-01-15",
    status: PublicationStatus = "published",
    sample: bool = False,
) -> Article:
    when = Moment(date.fromisoformat(day))
    fields = replace(FIELDS, date=when, status=status, sample=sample, honours=honours)
    return made(fields, slug)


def made(fields: ArticleFields, slug: str = "x") -> Article:
    """An article of 2024 with this front matter."""
    file = f"articles/2024/{slug}/index.md"
    return Article(file=file, fields=fields, body=NO_WORDS, photos=())


def document(
    slug: str = "qd", *, status: PublicationStatus = "published", sample: bool = False
) -> Document:
    fields = DocumentFields(
        title="Quyết định khen thưởng",
        kind="Quyết định",
        issuer="UBND tỉnh",
        issue_date=date(2023, 12, 20),
        abstract="Về việc khen thưởng",
        number="12/QĐ-UBND",
        status=status,
        sample=sample,
    )
    return Document(file=f"documents/2023/{slug}/index.md", fields=fields, body=NO_WORDS)


def site(
    *contents: Article | Document | StandingPage,
    at: str = "2026-11-24",
    unpublished: bool = False,
    samples: bool = True,
    catalogue: Catalogue = CATALOGUE,
) -> Site:
    """The site of a build at the end of a day."""
    nothing = Header({}, {})
    entries = Entries(
        tuple(Entry(value, source(), nothing) for value in contents if isinstance(value, Article)),
        tuple(Entry(value, source(), nothing) for value in contents if isinstance(value, Document)),
        tuple(
            Entry(value, source(), nothing) for value in contents if isinstance(value, StandingPage)
        ),
    )
    moment = datetime.combine(date.fromisoformat(at), datetime.max.time(), ICT)
    scope = Scope(at=moment, unpublished=unpublished, samples=samples)
    return select(entries, Places(Path(), Path()), Portal(), catalogue, scope)
