"""Sample papers: a Vietnamese decision or plan as a tagged PDF, printed by Chromium.

Every page says that it is a sample. The dates and the identifier that Chromium writes into the
file are replaced by fixed ones of the same length, so that two runs give the same bytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from pathlib import Path

from playwright.sync_api import sync_playwright

from plugins.tools import chromium

_DATE = re.compile(rb"(/(?:CreationDate|ModDate) ?\(D:)[^)]*(\))")
_ID = re.compile(rb"(/ID\s*\[)([^\]]*)(\])")


@dataclass(frozen=True)
class Article:
    heading: str
    text: str


@dataclass(frozen=True)
class Paper:
    path: str
    number: str
    place_date: str
    kind: str
    about: str
    articles: tuple[Article, ...]
    signer: tuple[str, str]
    before: str = ""
    grounds: tuple[str, ...] = ()
    opening: str = ""
    deputy: bool = False  # signs for the chairman (KT.)
    copies: tuple[str, ...] = ()
    annex: str = ""
    rows: tuple[tuple[str, str], ...] = ()


def render(document: Paper, target: Path) -> None:
    """Writes the PDF. Raises ChromiumError where there is no Chromium."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(print_pdf(document))


def print_pdf(document: Paper) -> bytes:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(chromium.ensure()), args=chromium.LAUNCH
        )
        page = browser.new_page()
        page.set_content(html(document))
        pdf = page.pdf(format="A4", tagged=True, outline=True, prefer_css_page_size=True)
        browser.close()
    return normalised(pdf)


def normalised(pdf: bytes) -> bytes:
    """The same PDF with fixed dates and identifier; no byte moves, so its tables stay right."""
    pdf = _DATE.sub(lambda found: found[1] + _fixed_date(found[0]) + found[2], pdf)
    return _ID.sub(lambda found: found[1] + re.sub(rb"[0-9A-Fa-f]", b"0", found[2]) + found[3], pdf)


def _fixed_date(whole: bytes) -> bytes:
    room = len(whole) - whole.index(b":") - 2
    return b"20230101000000+00'00'"[:room].ljust(room, b"0")


def html(document: Paper) -> str:
    parts = (
        _head(document),
        _title(document),
        _articles(document),
        _signature(document),
        _annex(document),
    )
    return (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8">'
        f"<title>{escape(document.kind)}: {escape(document.about)}</title>"
        f"<style>{_STYLE}</style></head><body>"
        f'<p class="sample">Văn bản mẫu, không có giá trị pháp lý</p>'
        f'<div class="mark" aria-hidden="true">VĂN BẢN MẪU</div>{"".join(parts)}</body></html>'
    )


def _head(document: Paper) -> str:
    return (
        '<div class="head"><div><p>ỦY BAN NHÂN DÂN</p><p><b>TỈNH LAM GIANG</b></p><hr class="s">'
        f"<p>{escape(document.number)}</p></div>"
        "<div><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>"
        '<p><b>Độc lập - Tự do - Hạnh phúc</b></p><hr class="l">'
        f"<p><i>{escape(document.place_date)}</i></p></div></div>"
    )


def _title(document: Paper) -> str:
    grounds = "".join(f"<p><i>{escape(line)}</i></p>" for line in document.grounds)
    before = f'<p class="c b">{escape(document.before.upper())}</p>' if document.before else ""
    opening = f'<p class="c b">{escape(document.opening.upper())}</p>' if document.opening else ""
    return (
        f"<h1>{escape(document.kind.upper())}</h1>"
        f'<p class="c b">{escape(document.about)}</p><hr class="s">{before}{grounds}{opening}'
    )


def _articles(document: Paper) -> str:
    if document.opening:  # a decision: the number opens the paragraph
        lines = (f"<p><b>{escape(a.heading)}</b> {escape(a.text)}</p>" for a in document.articles)
    else:
        lines = (f"<h2>{escape(a.heading)}</h2><p>{escape(a.text)}</p>" for a in document.articles)
    return "".join(lines)


def _signature(document: Paper) -> str:
    copies = "".join(f"<li>{escape(line)};</li>" for line in document.copies)
    role, name = document.signer
    above = "KT. CHỦ TỊCH" if document.deputy else "TM. ỦY BAN NHÂN DÂN"
    above = "" if document.before else f"<p><b>{above}</b></p>"
    return (
        f'<div class="sign"><div><p><b><i>Nơi nhận:</i></b></p><ul>{copies}</ul></div><div>{above}'
        f"<p><b>{escape(role.upper())}</b></p>"
        f'<p class="gap"><i>(Đã ký)</i></p><p><b>{escape(name)}</b></p></div></div>'
    )


def _annex(document: Paper) -> str:
    if not document.rows:
        return ""
    rows = "".join(
        f"<tr><td>{place}</td><td>{escape(name)}</td><td>{escape(unit)}</td></tr>"
        for place, (name, unit) in enumerate(document.rows, 1)
    )
    number = document.number.replace("Số:", "số")
    return (
        f'<section><h2 class="c">{escape(document.annex.upper())}</h2>'
        f'<p class="c"><i>(Kèm theo {escape(document.kind)} {escape(number)}, '
        f"{escape(document.place_date)})</i></p><table><thead><tr><th>STT</th>"
        "<th>Tên tập thể, cá nhân</th><th>Đơn vị, ghi chú</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></section>"
    )


_STYLE = """
@page { size: A4; margin: 20mm 18mm 20mm 28mm }
body { font: 13pt/1.42 "Times New Roman", "Liberation Serif", "DejaVu Serif", serif; margin: 0 }
p { margin: 0 0 6pt; text-align: justify }
h1 { font-size: 15pt; text-align: center; margin: 18pt 0 2pt }
h2 { font-size: 13pt; margin: 10pt 0 4pt }
hr { border: 0; border-top: .6pt solid #000; margin: 2pt auto 8pt }
hr.s { width: 22mm } hr.l { width: 52mm }
.c { text-align: center; text-wrap: balance } .b { font-weight: bold; margin-top: 8pt }
.head { display: grid; grid-template-columns: 2fr 3fr; column-gap: 6mm; font-size: 12pt }
.head p { margin: 0; text-align: center; white-space: nowrap }
.sign { display: grid; grid-template-columns: 1fr 1fr; margin-top: 14pt; break-inside: avoid }
.sign ul { margin: 0; padding: 0; list-style: "- "; list-style-position: inside; font-size: 11pt }
.sign div + div p { text-align: center; margin: 0 }
.sign .gap { padding: 22pt 0 }
section { break-before: page }
table { border-collapse: collapse; width: 100%; margin-top: 8pt }
th, td { border: .6pt solid #000; padding: 3pt 6pt; text-align: left }
td:first-child, th:first-child { width: 12mm; text-align: center }
.sample { font: 10pt sans-serif; text-align: center; color: #8c121b; margin-bottom: 8pt }
.mark { position: fixed; inset: 0; display: grid; place-items: center; z-index: -1;
  font: bold 54pt sans-serif; color: #f3e4e1; print-color-adjust: exact; white-space: nowrap;
  transform: rotate(-38deg) }
"""
