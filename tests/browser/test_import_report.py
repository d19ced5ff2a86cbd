"""The report of an import, opened from the disk: legible, accessible, without a network."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins.core.dates import Moment
from plugins.core.manuscript.evidence import Evidence
from plugins.tools.sharepoint.importing.outcome import PageOutcome, Told
from plugins.tools.sharepoint.importing.run import Imported
from plugins.tools.sharepoint.keeping.missing import MissingThing
from plugins.tools.sharepoint.model import Identity, Injection, Loss, Reading
from plugins.tools.sharepoint.report import writing
from tests.browser.axe import violations
from tests.browser.looks import sideways

_ABOUT = {"source": "kho/2019", "batch": "dot-1", "importer": "thu 1", "dry_run": True}
_TITLE = "Hội nghị tổng kết công tác thi đua, khen thưởng"
_TEXT = "Các đại biểu dự hội nghị, nghe nhạc hiệu và phát động phong trào. " * 12
_READING = Reading(
    profile="lacviet-news",
    confidence=0.92,
    title=_TITLE,
    date=Moment(dt.date(2019, 7, 30)),
    event_date=None,
    author="Nguyễn Văn A",
    text_credit=None,
    photo_credit=None,
    source_credit=None,
    summary=None,
    category="Tin tức",
    blocks=(),
    downloads=(),
    videos=(),
    identity=Identity(),
    evidence=(
        Evidence("date", "2019-07-30", "td.Time", "thứ ba, 30/07/2019"),
        Evidence("date", "2019-08-02", "tên tệp", "tin-2019-08-02.html", is_taken=False),
    ),
    cautions=(),
    injections=(Injection(6, 3, ("vi-du[.]com",), "lời mời", "<a>", is_removed=True),),
    loss=Loss(0.02, ("nhạc", "hiệu"), ("trang", "chủ")),
    text=_TEXT,
)
_PAGE = PageOutcome(
    source="lamgiang.example/TinTuc/tintuc/Lists/Posts/" + "rat-dai-" * 20 + "2019.aspx.html",
    status="imported",
    profile="lacviet-news",
    article="articles/2019/hoi-nghi/index.md",
    reading=_READING,
    told=Told(_TITLE, _READING.date, None, "Nguyễn Văn A"),
    images=(("a.jpg", "Đại biểu"), ("b.jpg", "")),
    missing=("/anh/" + "c" * 200 + ".jpg",),
    old_urls=("/Pages/hoi-nghi.aspx",),
    warnings=(("caption-missing", "1 ảnh không có chú thích trên trang gốc"),),
    markdown=_TEXT.replace("nghe nhạc hiệu", "chào cờ") + '\n\n![](a.jpg "Đại biểu")\n',
    text_loss=0.02,
)
_FAILED = PageOutcome(
    source="trang-chu.html",
    status="failed",
    reason="không hồ sơ nào khớp",
    warnings=(("no-profile", "không hồ sơ nào khớp"),),
)
_MISSING = (MissingThing("picture", "/anh/" + "c" * 200 + ".jpg", 4, ("a.html",)),)


@pytest.fixture(params=[3, 100], ids=["one file", "many files"])
def report(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The first page of a small report and of a large one."""
    pages = [replace(_PAGE, source=f"{number}-{_PAGE.source}") for number in range(request.param)]
    return writing.write_pages(tmp_path, Imported((*pages, _FAILED), _MISSING), _ABOUT)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    yield page
    page.close()


def _files(report: Path) -> list[Path]:
    return [
        report,
        *sorted((report.parent / "bao-cao").glob("trang-0002.html")),
    ]  # one page: enough


def test_axe_finds_nothing_closed_or_open(report: Path, page: Page) -> None:
    for path in _files(report):
        page.goto(path.as_uri())
        assert list(violations(page, widths=(390, 1280))) == []
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        assert list(violations(page, widths=(390, 1280))) == []


def test_nothing_is_asked_of_a_network_and_nothing_runs_wide(report: Path, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in _files(report):
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(path.as_uri())
            assert sideways(page) == []
    assert all(url.startswith("file:") for url in asked)


def test_a_decision_leads_to_its_page_and_shows_both_texts(report: Path, page: Page) -> None:
    page.goto(report.as_uri())
    page.get_by_text("Ảnh không có chú thích").first.click()
    page.locator("details[open] a").first.click()
    article = page.locator("article:target")
    article.get_by_role("heading", name=_TITLE).wait_for()
    article.get_by_text("So trang gốc và bài").click()
    assert article.locator("del").first.inner_text() == "nghe nhạc hiệu"
    assert article.locator("ins").first.inner_text() == "chào cờ"


def test_paper_shows_what_the_screen_folds(report: Path, page: Page) -> None:
    page.goto(_files(report)[-1].as_uri())
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    assert page.get_by_text("không hồ sơ nào khớp").last.is_visible()
