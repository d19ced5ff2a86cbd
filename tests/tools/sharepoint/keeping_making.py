"""Readings, captures and content roots, made as the tests of keeping need them."""

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from plugins.core.dates import Moment
from plugins.core.manuscript.blocks import Block, Figure, Paragraph, Picture, Text, plain
from plugins.tools.sharepoint.keeping.drafting import Draft, LinkTarget, PictureName, Setting, draft
from plugins.tools.sharepoint.keeping.ledger import Ledger, Written, open_ledger
from plugins.tools.sharepoint.keeping.places import Places
from plugins.tools.sharepoint.keeping.prints import Print, take_print
from plugins.tools.sharepoint.keeping.writing import Outcome, write
from plugins.tools.sharepoint.model import Capture, Held, Identity, Loss, Reading
from tests.core.pictures import jpeg

TITLE = "Lam Giang tổng kết phong trào thi đua năm 2016"
WORDS = "Sáng nay, tại hội trường lớn, tỉnh Lam Giang tổ chức hội nghị tổng kết phong trào. " * 4
URL = "http://www.cu.example/Pages/Lam-Giang-tong-ket-phong-trao.aspx"
PHOTO, OTHER = jpeg(), jpeg(8, 4)

READING = Reading(
    profile="publishing-page",
    confidence=0.9,
    title=TITLE,
    date=Moment(dt.date(2017, 1, 6), dt.time(8, 5)),
    event_date=dt.date(2017, 1, 5),
    author="Nguyễn Văn A",
    text_credit=None,
    photo_credit=None,
    source_credit=None,
    summary="Hội nghị tổng kết: 120 đại biểu dự.",
    category="Tin tức",
    blocks=(Paragraph((Text(WORDS.strip()),)),),
    downloads=(),
    videos=(),
    identity=Identity(),
    evidence=(),
    cautions=(),
    injections=(),
    loss=Loss(0.0, (), ()),
    text=WORDS,
)
CAPTURE = Capture(
    source="Pages/a.aspx.html",
    form="html",
    data=b"<html>a</html>",
    via="wget",
    url=URL,
    captured=dt.datetime(2017, 6, 14, 2, 43, 51, tzinfo=dt.UTC),
)


def words(text: str) -> Paragraph:
    """A paragraph."""
    return Paragraph((Text(text),))


def figure(address: str, caption: str = "", original: str | None = None) -> Figure:
    """A picture alone."""
    told = (Text(caption),) if caption else ()
    return Figure(Picture(address, original, alt="Sân khấu"), told)


def to_markdown(blocks: tuple[Block, ...], name: PictureName, target: LinkTarget) -> str:
    """Just enough Markdown; the real writer has tests of its own."""
    return "\n\n".join(_markdown(blocks, name, target))


def _markdown(blocks: tuple[Block, ...], name: PictureName, target: LinkTarget) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Figure):
            file = name(block.picture)
            caption = plain(block.caption)
            yield f'![{block.picture.alt}]({file} "{caption}")' if file else caption
        elif isinstance(block, Paragraph):
            link = target(plain(block.children))
            yield f"[tệp]({link})" if link else plain(block.children)


def find_in(files: Mapping[str, bytes], address: str, _near: Capture) -> Held | None:
    """What the archivist holds, by address."""
    data = files.get(address)
    return None if data is None else Held(address, len(data), lambda: data)


@dataclass(frozen=True)
class Desk:
    """An import in progress into a content root."""

    root: Path
    ledger: Ledger
    places: Places
    files: Mapping[str, bytes]

    def drafted(self, reading: Reading, *captures: Capture) -> Draft:
        """A draft in the folder that it gets."""
        found = captures or (CAPTURE,)
        keys = self.printed(reading, found[0]).keys
        folder = self.places.folder(reading, found[0], keys, "dot-1")
        setting = Setting(
            holding="tin-cu",
            importer="bang-vang 0.1.0",
            places=self.places,
            find=partial(find_in, self.files),
            links=lambda _target: None,
            to_markdown=to_markdown,
        )
        return draft(reading, found, "tin-tuc-su-kien", folder, setting)

    def printed(self, reading: Reading, capture: Capture) -> Print:
        """The print of a page of this holding."""
        return take_print(reading, capture, "tin-cu")

    def written(self, reading: Reading, *captures: Capture) -> Outcome:
        """Draft and write."""
        found = captures or (CAPTURE,)
        made = self.drafted(reading, *found)
        facts = Written(
            folder=made.folder,
            keys=self.printed(reading, found[0]).keys,
            batch="dot-1",
            title=made.title,
            cautions=tuple(one.message for one in made.cautions),
        )
        return write(made, self.root, self.ledger, facts)


@contextmanager
def desk(root: Path, files: Mapping[str, bytes] | None = None) -> Iterator[Desk]:
    """A run of the importer, from opening its ledger to closing it."""
    (root / "articles").mkdir(parents=True, exist_ok=True)
    with open_ledger(root) as ledger:
        yield Desk(root, ledger, Places(root, ledger), files or {})


def page(source: str, url: str | None = None, **changes: object) -> Capture:
    """Another capture."""
    return replace(CAPTURE, source=source, url=url, data=source.encode(), **changes)  # type: ignore[arg-type]  # fields of a capture


def tree(root: Path) -> dict[str, tuple[bytes, int]]:
    """Bytes and time of every article's file."""
    return {
        path.relative_to(root).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted((root / "articles").rglob("*"))
        if path.is_file()
    }
