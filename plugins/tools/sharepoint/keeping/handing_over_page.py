"""The record of handing over as a page to print and sign, in the form of an office's minutes.

Heading and places for signatures follow the minutes (biên bản) of decree 30/2020/NĐ-CP.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

Line = tuple[str, ...]

_STYLE = """
@page { size: A4; margin: 20mm 15mm 20mm 20mm; }
body { font: 13pt/1.4 "Times New Roman", "Liberation Serif", serif; max-width: 180mm;
  margin: 0 auto; padding: 5mm; color: #000; background: #fff; }
header, h1 { text-align: center; }
h1 { font-size: 15pt; margin: 8mm 0; }
h2 { font-size: 13pt; }
table { width: 100%; border-collapse: collapse; font-size: 11pt; }
th, td { border: 1px solid #000; padding: 1mm 2mm; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
tr, .sign { break-inside: avoid; }
thead { display: table-header-group; }
code { font-size: 8.5pt; }
.sign { display: flex; justify-content: space-around; text-align: center; margin-top: 12mm; }
.sign div { min-height: 35mm; }
"""
_HEAD = (
    "<header><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b>"
    "</header>"
)
_SIGNATURES = (
    '<div class="sign"><div><b>BÊN GIAO</b><br>(ký, ghi rõ họ tên)</div>'
    "<div><b>BÊN NHẬN</b><br>(ký, ghi rõ họ tên)</div></div>"
)


def minutes(
    batch: str, facts: Sequence[str], lists: Iterable[tuple[str, Line, Sequence[Line]]]
) -> str:
    """``facts`` are lines; a list has a title, headings and rows. Needs no network."""
    title = f"Biên bản giao nhận tin, bài đợt nhập «{batch}»"
    parts = [
        _HEAD,
        f"<h1>{escape(title)}</h1>",
        *(f"<p>{escape(fact)}.</p>" for fact in facts),
        *(part for name, heads, rows in lists for part in _table(name, heads, rows)),
        _SIGNATURES,
    ]
    return (
        f'<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        + "\n".join(parts)
        + "\n</body>\n</html>\n"
    )


def _table(name: str, heads: Line, rows: Sequence[Line]) -> Iterator[str]:
    """A numbered table; one without rows says so."""
    yield f"<h2>{escape(name)}</h2>"
    if not rows:
        yield "<p>Không có.</p>"
        return
    head = "".join(f"<th>{escape(cell)}</th>" for cell in ("Số thứ tự", *heads))
    yield f"<table><thead><tr>{head}</tr></thead><tbody>"
    for number, row in enumerate(rows, 1):
        cells = "".join(f"<td>{_cell(cell)}</td>" for cell in row)
        yield f"<tr><td>{number}</td>{cells}</tr>"
    yield "</tbody></table>"


def _cell(text: str) -> str:
    return f"<code>{escape(text)}</code>" if len(text) == 64 and text.isalnum() else escape(text)
