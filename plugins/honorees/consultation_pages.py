"""Offers the page "Lấy ý kiến Nhân dân" while anything is open to comment.

Proposals are no honours: they stand here and in their article, and in no index or data. The page
asks search engines to leave it out, and is gone when the last day is over.
"""

from collections.abc import Iterator

from plugins.core import addresses
from plugins.core.article import Article, Consultation
from plugins.core.article_words import day
from plugins.core.honour import Honour
from plugins.core.honour_words import award_text, recipient, ribbon, role_and_unit, status_text
from plugins.core.page import Page
from plugins.core.site import Site
from plugins.core.typography import padded
from plugins.core.view_parts import HOME, Link, Meta
from plugins.honorees.consultation_views import ConsultationPart, ConsultationView, ProposalRow

_TITLE = "Lấy ý kiến Nhân dân"
_INTRO = (
    "Các trường hợp đang đề nghị khen thưởng, công khai để Nhân dân góp ý trước khi trình."
    " Đây chưa phải là kết quả khen thưởng."
)


def pages(site: Site) -> Iterator[Page]:
    """One page for all, or none; what closes first stands first."""
    spans = [(article.fields.consultation, article) for article in site.consulted]
    opened = sorted(((s, a) for s, a in spans if s), key=lambda pair: (pair[0].closes, pair[1].key))
    if not opened:
        return
    address = addresses.CONSULTATION
    meta = Meta(_TITLE, _INTRO, address, address, (HOME,), noindex=True)
    parts = tuple(
        _part(site, article, span, number) for number, (span, article) in enumerate(opened, start=1)
    )
    yield Page(address, "consultation.html", ConsultationView(meta, _TITLE, _INTRO, parts))


def _part(site: Site, article: Article, span: Consultation, number: int) -> ConsultationPart:
    proposed = [honour for honour in article.honours if honour.status == "proposed"]
    rows = tuple(_row(site, honour) for honour in proposed if honour.is_shown)
    return ConsultationPart(
        anchor=f"dot-{number}",
        article=Link(article.fields.title, article.address),
        days=(day("Bắt đầu", span.opens), day("Hết ngày", span.closes)),
        contact=span.contact,
        rows=rows,
        note=_note(len(rows), len(proposed)),
    )


def _note(shown: int, proposed: int) -> str:
    """Whoever may not be named here is not forgotten; an article may propose in its words alone."""
    if not shown:
        return "Các trường hợp đề nghị không liệt kê ở đây, xin xem trong bài."
    hidden = proposed - shown
    return f"Ngoài ra có {padded(hidden)} trường hợp không nêu tên ở đây." if hidden else ""


def _row(site: Site, honour: Honour) -> ProposalRow:
    award = site.catalogue.award[honour.award]
    return ProposalRow(
        recipient=recipient(honour),
        role=role_and_unit(honour, site.catalogue),
        award=award_text(award, honour.grade, site.catalogue),
        ribbon=ribbon(award),
        status=status_text(honour),
        achievement=honour.achievement or "",
    )
