"""A list out of a CSV: its encoding and separator, and the line where each record begins."""

import csv
import io
from collections.abc import Callable, Iterator
from itertools import islice

from plugins.core.honour_sheet.desk import Desk
from plugins.core.honour_sheet.grid import Grid, Row, clean
from plugins.core.problems import Problem

MOST_ROWS, MOST_COLUMNS = 200_000, 100
_SEPARATORS = (",", ";", "\t")
_MUCH = 20_000  # characters that tell which separator is used
_LONGEST_TITLE = 60  # records above the heading
_UTF8, _UTF16 = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
_SAVE_AS = (
    "hãy mở bằng Excel, chọn Lưu thành… → «CSV UTF-8 (phân cách bằng dấu phẩy)», "
    "hoặc lưu thành .xlsx"
)


def read_csv(
    desk: Desk, data: bytes, is_heading: Callable[[Row], int]
) -> tuple[Grid | None, list[Problem]]:
    """The rows of a CSV, or None with the reason; ``is_heading`` tells how much of one a row is."""
    text, problem = _decode(desk, data)
    if text is None:
        return None, [problem] if problem else []
    first, _, rest = text.partition("\n")
    told = first.strip().removeprefix("sep=") if first.startswith("sep=") else ""
    if told:  # Excel's own way to name the separator
        text = "\n" + rest
    separator = told[:1] or _separator(text, is_heading)
    return _read(desk, text, separator)


def _separator(text: str, is_heading: Callable[[Row], int]) -> str:
    """The sign that gives the best heading; where none gives any, the one that is most used."""
    scores = {sign: _score(text, sign, is_heading) for sign in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda sign: scores[sign])
    return best if scores[best] else max(_SEPARATORS, key=text[:_MUCH].count)


def _decode(desk: Desk, data: bytes) -> tuple[str | None, Problem | None]:
    """Bytes as text with Unix line ends; only Unicode is read, because the rest is a guess."""
    encoding = "utf-16" if data[:2] in _UTF16 else "utf-8"
    try:
        text = data.removeprefix(_UTF8).decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"tệp CSV không phải Unicode (byte 0x{data[error.start]:02X})"
        return None, desk.problem(line, "not-utf8", message, _SAVE_AS)
    return text.replace("\r\n", "\n").replace("\r", "\n"), None


def _score(text: str, separator: str, is_heading: Callable[[Row], int]) -> int:
    """How good a heading the list has if this is its separator."""
    best = 0
    try:
        for row in islice(_records(text, separator), _LONGEST_TITLE):
            best = max(best, is_heading(row))
    except _QuoteError:
        pass  # what was read before it counts; the error is said when the file is read
    return best


def _read(desk: Desk, text: str, separator: str) -> tuple[Grid | None, list[Problem]]:
    try:
        rows = tuple(islice(_records(text, separator), MOST_ROWS + 1))
    except _QuoteError as error:
        message = "từ dòng này dấu ngoặc kép không khớp, nên không biết ô nào hết ở đâu"
        hint = 'ô có ngoặc kép phải có đủ hai đầu; ngoặc kép bên trong ô viết hai lần ("")'
        return None, [desk.problem(error.line, "csv-quote", message, hint)]
    if len(rows) > MOST_ROWS:
        return None, [too_large(desk, rows[-1].line)]
    return Grid(rows), []


def too_large(desk: Desk, line: int) -> Problem:
    """A list longer or wider than any annex."""
    rows = f"{MOST_ROWS:,}".replace(",", ".")
    message = f"danh sách quá lớn: hơn {rows} hàng, hoặc hơn {MOST_COLUMNS} cột"
    hint = "hãy chép riêng danh sách sang một tệp mới, hoặc chia thành nhiều tệp"
    return desk.problem(line, "sheet-too-large", message, hint)


class _QuoteError(Exception):
    """A record that cannot be told from what follows."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def _records(text: str, separator: str) -> Iterator[Row]:
    """The records that are not empty, each with the line where it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    while True:
        try:
            record = next(reader, None)
        except csv.Error:
            raise _QuoteError(line) from None
        if record is None:
            return
        cells = tuple(clean(text) for text in record)
        if any(cells):
            yield Row(line, cells)
        line = reader.line_num + 1
