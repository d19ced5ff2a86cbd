"""Documents, standing pages, corrections, and the page for addresses that are none."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from plugins.core import addresses
from plugins.core.article_words import approval_banners, day, predecessor_banner
from plugins.core.body import Body
from plugins.core.dates import day_text
from plugins.core.linked_data.trails import list_jsonld
from plugins.core.lists import Slice, slices
from plugins.core.page import Later, Listed, Page
from plugins.core.pager import address_of, pager
from plugins.core.paper import Document, StandingPage
from plugins.core.site import Site, notice
from plugins.core.typography import capital, joined
from plugins.core.view_parts import HOME, Banner, Link, Meta
from plugins.portal import merger, words
from plugins.portal.blocks import blocks
from plugins.portal.files import attachment, file_pages
from plugins.portal.honour_rows import honour_groups
from plugins.portal.views import (
    CorrectionsView,
    DocumentRow,
    DocumentsView,
    DocumentView,
    Fact,
    MergerView,
    Note,
    NotFoundView,
    PageView,
)

_DOCUMENTS = Link("Văn bản", addresses.DOCUMENTS)
_SAMPLE = Banner("sample", "Văn bản mẫu: số hiệu, người ký và nội dung đều là giả định.")
_SAMPLE_PAGES = {
    "vi": Banner("sample", "Trang mẫu: nội dung là giả định."),
    "en": Banner("sample", "Sample page: what it says is made up."),
}


@dataclass(frozen=True)
class WordFacts:
    """A view that lacks only its words, and the words in Markdown."""

    shell: DocumentView | PageView | CorrectionsView
    body: Body


def pages(site: Site) -> Iterator[Page]:
    """Every page that is no article and no list of articles."""
    for part in slices(site.documents):
        address = address_of(addresses.DOCUMENTS, part.number)
        yield Page(address, "documents.html", _documents(site, part, address), listed=Listed())
    for document in site.documents:
        facts = partial(_word_facts, site, document)
        listed = None if _is_unlisted(site, document) else Listed()  # its day of issue is no change
        yield Page(document.address, "document.html", Later(facts), _with_words, listed)
        files = [document.fields.file] if document.fields.file else []
        yield from file_pages(site, document, files)
    for page in site.pages:
        yield _standing(site, page)
    yield Page(addresses.NOT_FOUND, "404.html", _not_found())


def _word_facts(site: Site, document: Document) -> WordFacts:
    return WordFacts(_document(site, document), document.body)


def document_row(document: Document) -> DocumentRow:
    """A document in a list."""
    fields = document.fields
    return DocumentRow(
        title=fields.title,
        href=document.address,
        number=fields.number or "",
        kind=capital(fields.kind),
        issuer=fields.issuer,
        day=day("Ngày ban hành", fields.issue_date),
        flag="Văn bản mẫu" if fields.sample else "",
    )


def _with_words(facts: WordFacts) -> DocumentView | PageView | CorrectionsView:
    return replace(facts.shell, blocks=blocks(facts.body, {}))


def _documents(site: Site, part: Slice[Document], address: str) -> DocumentsView:
    intro = "Quyết định, kế hoạch, hướng dẫn về thi đua, khen thưởng."
    title = f"Văn bản, trang {part.number}" if part.number else "Văn bản"
    trail = (HOME, _DOCUMENTS) if part.number else (HOME,)
    return DocumentsView(
        meta=Meta(
            title=title,
            description=intro,
            address=address,
            section=addresses.DOCUMENTS,
            trail=trail,
            json_ld=list_jsonld(site.portal.url, (document.address for document in part.items)),
        ),
        title=title,
        intro=intro,
        rows=tuple(document_row(document) for document in part.items),
        pager=pager(addresses.DOCUMENTS, part, "văn bản"),
        years=tuple(
            Link(f"Năm {year}", addresses.honours_year(year))
            for year in sorted(site.register.years, reverse=True)
        ),
    )


def _document(site: Site, document: Document) -> DocumentView:
    fields = document.fields
    unpublished = notice(document, site.scope)
    file = None
    if fields.file:
        name = f"Tải {fields.kind.lower()}"
        file = attachment(site, document, fields.file, name)
    of_old = predecessor_banner(site, "Văn bản", fields.issue_date)
    citing = reversed(site.citing.get(document.key, ()))
    return DocumentView(
        meta=Meta(
            title=fields.title,
            description=fields.abstract,
            address=document.address,
            section=addresses.DOCUMENTS,
            trail=(HOME, _DOCUMENTS),
            noindex=_is_unlisted(site, document),
        ),
        kicker=capital(fields.kind),
        title=fields.title,
        facts=tuple(_facts(document)),
        abstract=fields.abstract,
        blocks=(),
        file=file,
        honours=tuple(honour_groups(site, document)),
        articles=tuple(words.card(site, article) for article in citing),
        banners=(
            *((Banner("draft", unpublished),) if unpublished else ()),
            *approval_banners(site, document),
            *((_SAMPLE,) if fields.sample else ()),
            *((of_old,) if of_old else ()),
        ),
    )


def _is_unlisted(site: Site, document: Document) -> bool:
    """Whether search engines are asked to leave it out."""
    return document.fields.sample or bool(notice(document, site.scope))


def _facts(document: Document) -> Iterator[Fact]:
    fields = document.fields
    signer = joined((fields.signer or "", fields.signer_role or ""), ", ")
    effective = day_text(fields.effective_date) if fields.effective_date else ""
    known = (
        ("Số, ký hiệu", fields.number or ""),
        ("Cơ quan ban hành", fields.issuer),
        ("Người ký", signer),
        ("Ngày ban hành", day_text(fields.issue_date)),
        ("Ngày có hiệu lực", effective),
    )
    yield from (Fact(term, value) for term, value in known if value)


def _standing(site: Site, page: StandingPage) -> Page:
    fields = page.fields
    meta = Meta(
        title=fields.title,
        description=fields.summary or fields.title,
        address=page.address,
        section=page.address,
        trail=() if fields.lang != "vi" else (HOME,),
        lang=fields.lang,
        noindex=fields.sample,
    )
    banners = (_SAMPLE_PAGES[fields.lang],) if fields.sample else ()
    parts = (meta, fields.title, fields.summary or "", (), banners)
    listed = None if fields.sample else Listed()
    if page.address == addresses.CORRECTIONS:
        shell = CorrectionsView(*parts, entries=tuple(_corrections(site)))
        facts = WordFacts(shell, page.body)
        return Page(page.address, "corrections.html", facts, _with_words, listed)
    if page.address == addresses.MERGER:
        old = MergerView(*parts, tuple(merger.facts(site)), tuple(merger.old_names(site)))
        return Page(page.address, "merger.html", WordFacts(old, page.body), _with_words, listed)
    facts = WordFacts(PageView(*parts), page.body)
    return Page(page.address, "page.html", facts, _with_words, listed)


def _corrections(site: Site) -> Iterator[tuple[Link, Note]]:
    """Corrections of all articles, newest first."""
    dated = [
        (correction.date, article.key, article, correction)
        for article in site.articles
        for correction in article.fields.corrections
    ]
    dated.sort(key=lambda row: row[:2], reverse=True)
    for when, _, article, correction in dated:
        note = Note(day("Đính chính", when), correction.note)
        yield Link(article.fields.title, article.address), note


def _not_found() -> NotFoundView:
    title = "Không tìm thấy trang"
    text = (
        "Rất tiếc, trang không có nội dung ở địa chỉ này."
        " Có thể bài đã chuyển sang địa chỉ khác; xin tìm trong các mục sau."
    )
    ways = (
        HOME,
        Link("Tin theo tháng", addresses.MONTHS),
        Link("Chuyên mục", addresses.CATEGORIES),
        Link("Phong trào thi đua", addresses.MOVEMENTS),
        Link("Bảng vàng", addresses.HONOURS),
        _DOCUMENTS,
    )
    meta = Meta(title, text, addresses.NOT_FOUND, noindex=True, has_guess=True)
    return NotFoundView(meta, title, text, addresses.SEARCH_FILES, ways)
