"""«Phiếu trình duyệt tin, bài»: an article on paper, for the signature that many offices want.

Only a preview has them, one for each article that is not public as it stands. They carry no page
of the portal's around them, so that they can be saved, sent and printed alone.
"""

import base64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from plugins.core import addresses
from plugins.core.approval.content import content_hash, short
from plugins.core.approval.ledger import Act
from plugins.core.approval.state import (
    LABELS,
    is_void,
    moment_text,
    state_of,
    taken_back_text,
    told_time,
)
from plugins.core.article import Article
from plugins.core.article_words import days
from plugins.core.body import Body, FigureRef
from plugins.core.content_root import as_on_disk
from plugins.core.dates import ICT
from plugins.core.page import Later, Page
from plugins.core.photo import Photo
from plugins.core.pictures import Figure, figures
from plugins.core.reading import folder_listing
from plugins.core.site import Site, notice
from plugins.core.typography import capital
from plugins.portal import words
from plugins.portal.blocks import blocks
from plugins.portal.honour_rows import honour_rows
from plugins.portal.kept_views import KeptBlock, KeptFigure
from plugins.portal.sheet_views import SheetFact, SheetHonour, SheetView
from plugins.portal.views import Block

_WIDTH = 480  # pixels of a photo that is 5 cm wide on paper


@dataclass(frozen=True)
class SheetFacts:
    """A view that lacks only its words and photos, and what these are made from."""

    shell: SheetView
    body: Body
    figures: tuple[tuple[FigureRef, Figure], ...]
    photos: tuple[Photo, ...]  # of the figures
    posters: tuple[tuple[Photo, str], ...]  # of the videos, with what is said of them


def pages_of(site: Site, article: Article) -> Iterator[Page]:
    """That of one article, where it has one."""
    if site.scope.unpublished and (notice(article, site.scope) or is_void(article)):
        address = addresses.approval_sheet(article.year, article.slug)
        facts = Later(partial(_facts, site, article))
        yield Page(address, "downloads/approval_sheet.html", facts, partial(_view, site))


def _facts(site: Site, article: Article) -> SheetFacts:
    found = figures(article, site.recipe)
    photos = tuple(photo for ref in found if (photo := article.photo(ref.file)))
    posters = tuple(
        (photo, f"Ảnh của video «{video.title}»: {video.url}")
        for video in article.fields.videos
        if (photo := article.photo(video.poster or ""))
    )
    shell = _shell(site, article, found)
    return SheetFacts(shell, article.body, tuple(found.items()), photos, posters)


def _shell(site: Site, article: Article, found: Mapping[FigureRef, Figure]) -> SheetView:
    fields = article.fields
    digest = content_hash(article, folder_listing(as_on_disk(site.places.root / article.folder)))
    return SheetView(
        agency=site.portal.agency or site.portal.name,
        title=fields.title,
        facts=tuple(_head(site, article)),
        doubt=_doubt(site, article, digest),
        digest=digest,
        fingerprint=short(digest),
        summary=fields.summary or "",
        key_points=fields.key_points,
        blocks=(),
        posters=(),
        honours=tuple(_honours(site, article, found)),
        files=tuple(f"{one.name} ({one.file})" for one in fields.attachments),
        corrections=words.corrections(article),
        credits=words.credits_of(article),
    )


def _honours(
    site: Site, article: Article, found: Mapping[FigureRef, Figure]
) -> Iterator[SheetHonour]:
    rows = honour_rows(site, article, ((ref.file, one) for ref, one in found.items()))
    shown = (honour for honour in article.honours if honour.is_shown)
    for row, honour in zip(rows, shown, strict=True):
        yield SheetHonour(row, honour.achievement or "")


def _head(site: Site, article: Article) -> Iterator[SheetFact]:
    """What it is, where it stands, and who has done what with it so far."""
    fields, acts = article.fields, site.acts
    yield SheetFact("Chuyên mục", words.topic(site, article).text)
    if fields.author:
        yield SheetFact("Tác giả", fields.author)
    yield from _days(article)
    names = [site.catalogue.movement[one].name for one in dict.fromkeys(fields.movements)]
    listed = (("Phong trào", names), ("Từ khóa", fields.tags))
    yield from (SheetFact(label, ", ".join(told)) for label, told in listed if told)
    if fields.series:
        yield SheetFact("Loạt bài", f"{fields.series.name}, kỳ {fields.series.part}")
    yield SheetFact("Địa chỉ khi đăng", site.portal.url + article.address)
    returned = acts.returned(article.folder)
    yield SheetFact("Trạng thái", LABELS[state_of(article, site.scope.at, returned)])
    if submitted := acts.last(article.folder, "submit"):
        yield SheetFact("Người trình", _who(submitted))
    if fields.approval:
        told = (fields.approval.by, fields.approval.position, told_time(fields.approval.time))
        yield SheetFact("Người duyệt", ", ".join(part for part in told if part))
    if returned:
        yield SheetFact("Trả lại", f"{_who(returned)}: {returned.note}")


def _days(article: Article) -> Iterator[SheetFact]:
    """The days, the first with its hour where it has one."""
    when, known = article.fields.date, days(article)
    if when and when.clock:
        yield SheetFact("Ngày đăng", capital(moment_text(when)))
        known = known[1:]
    yield from (SheetFact(one.label, one.text) for one in known)


def _who(act: Act) -> str:
    told = (act.by, act.position, moment_text(act.time.astimezone(ICT)))
    return ", ".join(part for part in told if part)


def _doubt(site: Site, article: Article, digest: str) -> str:
    """What must be said where the paper is of something else than was handed over."""
    if article.taken_back:
        return f"Phải duyệt lại: {taken_back_text(article.taken_back)}."
    if is_void(article):
        return "Nội dung in ở đây đã sửa sau khi duyệt; phải duyệt lại."
    last = site.acts.last(article.folder, "submit")
    if last is None and article.fields.approval is None:
        return "Bài chưa được trình duyệt; nội dung in ở đây còn có thể thay đổi."
    if last and last.hash != digest and article.fields.approval is None:
        return "Nội dung in ở đây đã sửa sau khi trình; hãy trình lại."
    return ""


def _view(site: Site, facts: SheetFacts) -> SheetView:
    """Converts the words, and puts the photos in."""
    data = {
        figure: _uri(site, photo)
        for (_, figure), photo in zip(facts.figures, facts.photos, strict=True)
    }
    parts = blocks(facts.body, dict(facts.figures))
    posters = tuple(
        KeptFigure(_uri(site, photo), photo.width, photo.height, "", caption, "", 1, 1)
        for photo, caption in facts.posters
    )
    return replace(facts.shell, blocks=tuple(_block(part, data) for part in parts), posters=posters)


def _block(part: Block, data: Mapping[Figure, str]) -> KeptBlock:
    if not part.figures:
        return KeptBlock(part.html)
    return KeptBlock(
        figures=tuple(
            KeptFigure(
                data=data[one],
                width=one.picture.width,
                height=one.picture.height,
                alt=one.picture.alt,
                caption=one.caption,
                credit=one.credit,
                number=one.number,
                total=one.total,
            )
            for one in part.figures
        )
    )


def _uri(site: Site, photo: Photo) -> str:
    data = site.jpeg(photo, _WIDTH)
    return f"data:image/jpeg;base64,{base64.b64encode(data).decode()}" if data else ""
