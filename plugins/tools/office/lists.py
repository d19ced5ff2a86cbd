"""Lists of honours for a new article: an editor's Excel file, or the tables of a Word file."""

import csv
import io
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook

from plugins.core.catalogue import Catalogue
from plugins.core.dates import day_text
from plugins.core.honour import KIND_NAMES, Decision, Honour
from plugins.core.honour_sheet import SUFFIXES, read_sheet
from plugins.core.names import canon
from plugins.tools.office.draft import DraftList, Note, OfficeError

_CSV, _XLSX = "honours.csv", "honours.xlsx"
_ASIDE = "bang-trong-word.csv"
# Problems after which a file gives no row at all: it is no list.
_NO_LIST = frozenset(("unreadable-sheet", "unreadable-file", "empty-file", "sheet-too-large"))


@dataclass(frozen=True)
class HonourLists:
    """Files to be written beside the article, and the honours that are read out of them."""

    files: tuple[tuple[str, bytes], ...] = ()
    honours: tuple[Honour, ...] = ()
    notes: tuple[Note, ...] = ()


def gather(sheet: Path | None, tables: Sequence[DraftList], catalogue: Catalogue) -> HonourLists:
    """The one list of an article: the Excel file where there is one, else the tables of Word.

    Raises OfficeError for a file that is no list; slips in single rows are left to ``check``.
    """
    of_word = _of_tables(tables, catalogue) if tables else HonourLists()
    if sheet is None:
        return of_word
    given = _of_sheet(sheet, catalogue)
    return _without_doubles(given, of_word, tables)


def told(honours: Iterable[Honour]) -> list[str]:
    """«45 cá nhân», «6 tập thể», and each decision with its date."""
    known = list(honours)
    counts: Counter[str] = Counter()
    for honour in known:
        counts[honour.kind] += honour.count or 1
    said = [f"{counts[kind]:02d} {name}" for kind, name in KIND_NAMES.items() if counts[kind]]
    return said + [
        _decision(one) for one in dict.fromkeys(honour.decision for honour in known) if one
    ]


def _decision(decision: Decision | str) -> str:
    if isinstance(decision, str):
        return f"Quyết định {decision}"
    day = f" ngày {day_text(decision.date)}" if decision.date else ""
    return f"Quyết định {decision.number}{day}"


def _of_sheet(path: Path, catalogue: Catalogue) -> HonourLists:
    if not path.is_file():
        what = "là một thư mục" if path.is_dir() else "không có tệp này"
        raise OfficeError(f"«{path}»: {what}; --honours cần một tệp Excel (.xlsx) hoặc CSV")
    suffix = path.suffix.lower()
    honours, problems = read_sheet(path.name, path, catalogue)
    bad = next((problem for problem in problems if problem.rule in _NO_LIST), None)
    if bad:
        raise OfficeError(f"«{path}»: {bad.message}; {bad.hint}")
    if suffix not in SUFFIXES:
        raise OfficeError(
            f"«{path}»: danh sách phải là tệp .xlsx hoặc .csv; "
            "hãy mở bằng Excel, chọn Lưu thành… → Excel Workbook (.xlsx)"
        )
    files = ((f"honours{suffix}", path.read_bytes()),)
    return HonourLists(files, tuple(row.honour for row in honours))


def _of_tables(tables: Sequence[DraftList], catalogue: Catalogue) -> HonourLists:
    """One table becomes a CSV; several become sheets, each with its own title and heading."""
    name, data = (_XLSX, _workbook(tables)) if len(tables) > 1 else (_CSV, _csv(tables[0]))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        honours, _ = read_sheet(name, path, catalogue)
    said = f"{len(tables)} bảng trong Word được chép thành {len(tables)} tờ của {name}"
    notes = (Note(said),) if len(tables) > 1 else ()
    return HonourLists(((name, data),), tuple(row.honour for row in honours), notes)


def _csv(table: DraftList) -> bytes:
    """With a byte order mark, or Excel would open it with another alphabet."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(table.rows)
    return out.getvalue().encode("utf-8-sig")


def _workbook(tables: Sequence[DraftList]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, table in enumerate(tables, start=1):
        sheet = book.create_sheet(f"Danh sách {number}")
        for line, row in enumerate(table.rows, start=1):
            for column, text in enumerate(row, start=1):
                if text:
                    cell = sheet.cell(line, column, text)
                    cell.data_type = "s"  # "=…" is a text as well
                    cell.number_format = "@"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _without_doubles(
    given: HonourLists, of_word: HonourLists, tables: Sequence[DraftList]
) -> HonourLists:
    """The Excel file counts; what only the tables of Word have is kept aside and said."""
    if not tables:
        return given
    known = {canon(honour.honoree or "").casefold() for honour in given.honours}
    names = [honour.honoree for honour in of_word.honours if honour.honoree]
    lost = [name for name in names if canon(name).casefold() not in known]
    if not lost and names:
        return HonourLists(
            given.files,
            given.honours,
            (Note("Bảng trong Word có đủ trong tệp danh sách nên chỉ dùng tệp danh sách"),),
        )
    aside = _csv(DraftList(tuple(row for table in tables for row in (*table.rows, ()))))
    said = f": {', '.join(lost[:5])}{' …' if len(lost) > 5 else ''}" if lost else ""
    note = Note(
        f"Bảng trong Word có {len(lost)} tên không có trong tệp danh sách{said}; bảng ấy được giữ "
        f"ở {_ASIDE}, hãy chép sang danh sách rồi xóa tệp đó"
    )
    return HonourLists((*given.files, (_ASIDE, aside)), given.honours, (note,))
