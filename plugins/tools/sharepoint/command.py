"""``tasks.py import SOURCE``: old pages into pending articles, and a report of every doubt."""

import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from plugins.core.catalogue_files import read_catalogue
from plugins.core.content_root import ARTICLES, catalogue_root
from plugins.core.dates import ICT
from plugins.core.disk_reasons import reason_of
from plugins.core.names import slugify
from plugins.tools.bootstrap.say import say
from plugins.tools.project import CONTENT
from plugins.tools.sharepoint.holdings import UnfitSourceError, open_holding
from plugins.tools.sharepoint.importing.articles import Desk
from plugins.tools.sharepoint.importing.reader import VERSION, Reader
from plugins.tools.sharepoint.importing.run import Imported, run
from plugins.tools.sharepoint.importing.sections import UnknownSectionError, sections_of
from plugins.tools.sharepoint.keeping import bag
from plugins.tools.sharepoint.keeping.ledger import FOLDER, LEDGER, Ledger, open_ledger, peek_ledger
from plugins.tools.sharepoint.keeping.lock import BusyError
from plugins.tools.sharepoint.keeping.places import Places
from plugins.tools.sharepoint.model import Holding
from plugins.tools.sharepoint.profiles.shelf import OWN, Shelf, UnfitProfileError, open_shelf
from plugins.tools.sharepoint.progress import Progress
from plugins.tools.sharepoint.report import console, writing

_BAG = "ban-goc"
_MOST_LINES = 10  # numbers of damaged lines that are told


@dataclass(frozen=True, kw_only=True)
class Order:
    """What the archivist asked for. ``report`` is where the JSON goes, if anywhere."""

    source: Path
    into: Path
    profile: str = ""
    category: str = ""
    is_dry: bool = False
    report: Path | None = None

    @property
    def batch(self) -> str:
        """The name of this import, the same for the same source."""
        return slugify(self.source.resolve().name) or "dot-nhap"


def perform(order: Order) -> int:
    """Import; 1 with a reason where a page became no article, or nothing could be read."""
    try:
        _refuse_inside(order)
        holding = open_holding(order.source)
        shelf = open_shelf(order.into / FOLDER / OWN, order.profile)
        catalogue, problems = read_catalogue(catalogue_root(order.into, CONTENT))
        if problems and not catalogue.categories:
            say(problems[0].as_line())
            return 1
        sections = sections_of(catalogue, order.category)
        with _ledger(order) as ledger:
            _tell_damaged(ledger.damaged, order.into)
            desk = Desk(
                root=order.into,
                holding=holding.name,
                importer=VERSION,
                batch=order.batch,
                find=holding.find,
                sections=sections,
                places=Places(order.into, ledger),
                ledger=ledger,
                is_dry=order.is_dry,
            )
            return _reported(order, _imported(holding, shelf, desk))
    except (UnfitSourceError, UnfitProfileError, UnknownSectionError, BusyError) as error:
        say(str(error))
    except BrokenPipeError:
        raise
    except OSError as error:
        say(f"không ghi được «{error.filename or order.into}»: {reason_of(error)}")
    return 1


def _refuse_inside(order: Order) -> None:
    """What an import writes must not be read by the next one, nor packed into its own bag."""
    source, into = order.source.resolve(), order.into.resolve()
    if source.is_dir() and into.is_relative_to(source):
        raise UnfitSourceError(
            f"thư mục nhập vào «{order.into}» nằm trong nguồn «{order.source}»;"
            " hãy chọn một thư mục ở ngoài nguồn"
        )


@contextmanager
def _ledger(order: Order) -> Iterator[Ledger]:
    """For a dry run only what is known is looked at; else the content root is made ready."""
    if order.is_dry:
        yield peek_ledger(order.into)
        return
    (order.into / ARTICLES).mkdir(parents=True, exist_ok=True)
    with open_ledger(order.into) as ledger:
        yield ledger


def _tell_damaged(lines: Sequence[int], into: Path) -> None:
    """Nothing is lost: what those lines told is read and looked for again."""
    if lines:
        few = ", ".join(map(str, lines[:_MOST_LINES])) + (" …" if len(lines) > _MOST_LINES else "")
        print(
            f"Sổ nhập {into / FOLDER / LEDGER}: dòng {few} hỏng nên bỏ qua ({len(lines)} dòng);"
            " trang liên quan được đọc lại, bài đã nhập được nhận ra theo «provenance»."
        )


def _imported(holding: Holding, shelf: Shelf, desk: Desk) -> Imported:
    with Progress(sys.stderr) as progress:
        return run(holding, Reader(shelf), desk, progress.tick)


def _reported(order: Order, found: Imported) -> int:
    """The lines on the screen, the JSON, the pages and the bag."""
    about = {
        "source": str(order.source),
        "batch": order.batch,
        "importer": VERSION,
        "dry_run": order.is_dry,
    }
    for line in console.lines(found.pages, is_dry=order.is_dry):
        print(line)
    if order.report is not None:
        writing.write_json(order.report, found, about)
    folder = order.into / FOLDER / order.batch
    if order.is_dry:
        folder = folder / "chay-thu"
    print(f"Báo cáo: {writing.write_pages(folder, found, about)}")
    print(f"Còn thiếu: {folder / writing.MISSING} ({len(found.missing)} dòng)")
    if not order.is_dry:
        _pack(order, folder / _BAG)
    return 0 if found.is_clean else 1


def _pack(order: Order, place: Path) -> None:
    """The untouched originals, as a BagIt bag (RFC 8493)."""
    info = {"External-Description": f"Tin, bài cũ nhập từ {order.source.name}"}
    today = dt.datetime.now(ICT).date()
    packed = bag.pack(place, bag.originals(order.source.resolve()), info, today)
    print(f"Bản gốc: {place} ({packed.files} tệp, thêm {packed.added})")
    for name in packed.refused[:5]:
        print(f"  không chép «{name}»: tên dẫn ra ngoài thư mục")
