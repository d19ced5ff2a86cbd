"""The seed article on paper: few sheets, every word and caption, and the way back to the page."""

import io
import json
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

import pytest
import segno
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from plugins.portal.kept_views import KeptBlock
from tests.browser.serve import Server, serving
from tests.output.built import ROOT, SEED
from tests.portal.sites import drawn
from tests.theme.filled import FULL_FRAME, html
from tests.theme.test_sheet import filled

_ORIGIN = "https://thiduakhenthuong.example.gov.vn"
_PORTAL = {"name": "Thi đua - Khen thưởng", "province": "tỉnh Lam Giang", "url": _ORIGIN}
_MOST_SHEETS = 4
_A4 = (595, 842)  # points
_WHEN_ALL_ARE_HERE = "() => Promise.all([...document.images].map(image => image.decode()))"


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The seed alone, in a portal that has a public address."""
    place = tmp_path_factory.mktemp("public")
    folder = f"content/articles/{SEED.removeprefix('/tin/')}"
    shutil.copytree(ROOT / folder, place / folder)
    command = [sys.executable, "-m", "pelican", str(place / "content"), "-s", "pelicanconf.py"]
    settings = [f"PORTAL={json.dumps(_PORTAL)}", 'AT="2026-11-24"']
    subprocess.run([*command, "-o", str(place / "output"), "-e", *settings], cwd=ROOT, check=True)
    with serving(place / "output") as running:
        yield running


@pytest.fixture(scope="module")
def page(browser: Browser, public: Server) -> Iterator[Page]:
    """The seed with all its photos."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(public.origin + SEED)
    page.evaluate("for (const image of document.images) image.loading = 'eager'")
    page.evaluate(_WHEN_ALL_ARE_HERE)
    yield page
    page.close()


@pytest.fixture(scope="module")
def paper(page: Page) -> PdfReader:
    """What comes out of the printer."""
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=False)))


def test_it_takes_four_sheets_of_a4_at_most(paper: PdfReader) -> None:
    assert 1 <= len(paper.pages) <= _MOST_SHEETS
    boxes = {(round(sheet.mediabox.width), round(sheet.mediabox.height)) for sheet in paper.pages}
    assert boxes == {_A4}


def test_the_sheet_of_an_approval_is_a4_and_each_page_bears_the_fingerprint(
    browser: Browser,
) -> None:
    sheet = browser.new_page()
    words = tuple(KeptBlock("<p>Lời của bài.</p>") for _ in range(60))
    view = replace(filled(), blocks=words, fingerprint="3f2a 91bc 07de 55aa")
    sheet.set_content(html("downloads/approval_sheet.html", view, FULL_FRAME))
    paper = PdfReader(io.BytesIO(sheet.pdf(prefer_css_page_size=True, print_background=False)))
    sheet.close()
    pages = [page.extract_text() for page in paper.pages]
    assert len(pages) > 1
    assert {(round(p.mediabox.width), round(p.mediabox.height)) for p in paper.pages} == {_A4}
    assert all(_letters("Dấu nội dung: 3f2a 91bc 07de 55aa") in _letters(text) for text in pages)
    assert _letters("không phải chữ ký số") in _letters(pages[-1])


def test_every_paragraph_caption_and_honour_is_on_paper(page: Page, paper: PdfReader) -> None:
    printed = _letters("".join(sheet.extract_text() for sheet in paper.pages))
    captions = [_letters(text) for text in page.locator("figcaption").all_inner_texts()]
    assert len(captions) == 7
    assert [caption for caption in captions if caption not in printed] == []
    for caption in captions:  # where a paragraph goes on overleaf, a photo may stand in between
        printed = printed.replace(caption, "")
    texts = page.locator("main h1, .sapo, .prose p, main td, main th").all_inner_texts()
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    assert len(lines) > 20
    assert [line for line in lines if _letters(line) not in printed] == []


def test_photos_are_there_and_what_only_a_screen_needs_is_not(paper: PdfReader) -> None:
    assert sum(len(sheet.images) for sheet in paper.pages) >= 7
    printed = _letters("".join(sheet.extract_text() for sheet in paper.pages))
    for words in ("Chia sẻ", "Lưu bài", "Cùng chủ đề", "Gương điển hình"):
        assert _letters(words) not in printed


def test_the_permanent_address_is_printed_with_its_code(page: Page, paper: PdfReader) -> None:
    address = _ORIGIN + SEED
    assert _letters(address) in _letters(paper.pages[-1].extract_text())
    rows = segno.make_qr(address, error="l", mask=3).matrix
    dark = {(x, y) for y, row in enumerate(rows) for x, module in enumerate(row) if module}
    assert drawn(page.locator(".qr path").get_attribute("d") or "") == dark
    assert not page.locator(".qr").is_visible()  # on a screen there is the link
    page.emulate_media(media="print")
    box = page.locator(".qr").bounding_box()
    page.emulate_media(media="screen")
    assert box
    assert box["width"] >= 90  # CSS pixels: 24 mm, so that a module is half a millimetre wide


def test_links_have_no_colour_and_no_line_on_paper(page: Page) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    looks = page.evaluate(
        """() => [...document.querySelectorAll("main a")].map(link => {
          const style = getComputedStyle(link);
          return `${style.color} ${style.textDecorationLine}`;
        })"""
    )
    page.emulate_media(media="screen", color_scheme="light")
    assert set(looks) == {"rgb(0, 0, 0) none"}


def test_a_portal_without_an_address_prints_no_code(browser: Browser, server: Server) -> None:
    page = browser.new_page()
    page.goto(server.origin + SEED)
    assert page.locator(".qr").count() == 0
    page.close()


def _letters(text: str) -> str:
    """Letters and digits alone: lines are broken and hyphens joined on paper."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFC", text))
