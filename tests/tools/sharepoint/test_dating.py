"""The day of publication: right or none, whatever the page, its server or its tool say."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import pytest

from plugins.core.dates import ICT
from plugins.tools.sharepoint.model import Capture
from plugins.tools.sharepoint.reading.dating import Dating, date_of
from plugins.tools.sharepoint.reading.day_order import is_american, order_of
from plugins.tools.sharepoint.reading.places import Place
from tests.tools.sharepoint.test_import_command import report, run

AMERICAN = b"<script>var _spPageContextInfo = {webLanguage: 1033, currentLanguage: 1033};</script>"
VIETNAMESE = AMERICAN.replace(b"currentLanguage: 1033", b"currentLanguage: 1066")


def dated(
    text: str,
    data: bytes = b"",
    *,
    via: Literal["warc", "saved-html"] = "saved-html",
    captured: dt.datetime | None = None,
    url: str | None = None,
) -> Dating:
    capture = Capture(source="a.html", form="html", data=data, via=via, captured=captured, url=url)
    return date_of([Place(text, "td.Time")] if text else [], capture)


def day(found: Dating) -> str | None:
    return found.date.day.isoformat() if found.date else None


def rules(found: Dating) -> list[str]:
    return [one.rule for one in found.cautions]


@pytest.mark.parametrize(
    "text", ["thứ hai, Ngày 09/04/2019, 08:00", "Chủ nhật, 08/04/2019", "thứ 7 12/04/2019"]
)
def test_a_day_of_the_week_that_is_another_days_makes_it_unsure(text: str) -> None:
    assert (day(dated(text)), rules(dated(text))) == (None, ["date-unread"])
    assert "thứ không khớp" in dated(text).cautions[0].message
    assert "thứ không khớp" not in dated("31/02/2023").cautions[0].message


@pytest.mark.parametrize(
    "text", ["Thứ Ba, ngày 09 tháng 4 năm 2019", "thứ 3 09/04/2019", "lần thứ hai, 09/04/2019"]
)
def test_a_day_of_the_week_that_fits_says_nothing(text: str) -> None:
    assert day(dated(text)) == "2019-04-09"


def test_no_page_was_published_after_it_was_saved() -> None:
    saved = dt.datetime(2019, 5, 1, 20, tzinfo=dt.UTC)  # already the second of May here
    assert day(dated("03/05/2019", via="warc", captured=saved)) == "2019-05-03"
    late = dated("04/05/2019", via="warc", captured=saved)
    assert (day(late), rules(late)) == (None, ["date-late"])
    # A page's own clock may be a copied template's: it proves nothing.
    assert day(dated("04/05/2019", captured=saved)) == "2019-05-04"
    soon = (dt.datetime.now(ICT) + dt.timedelta(days=40)).strftime("%d/%m/%Y")
    assert rules(dated(soon)) == ["date-late"]


def test_a_line_that_tells_of_a_change_alone_is_said() -> None:
    assert rules(dated("Cập nhật lúc: 14:30 09/04/2019")) == ["date-changed"]
    assert rules(dated("Đăng ngày 08/04/2019 - Cập nhật: 10/05/2020")) == []


def test_what_the_address_says_is_offered_where_nothing_is_printed() -> None:
    url = "http://a.example/post.aspx?ItemID=4&PublishedDate=2017-02-28T08:50:00Z"
    found = dated("", url=url)
    assert day(found) is None
    assert "2017-02-28" in found.cautions[0].message


@pytest.mark.parametrize(
    ("text", "order"),
    [
        *(("3/28/2023", "month"), ("28/3/2023", "day"), ("(03.08.2023)", "either")),
        *(("8/8/2023", ""), ("31/31/2023", ""), ("ngày 8 tháng 3 năm 2023", "")),
    ],
)
def test_the_order_of_a_day_in_numbers(text: str, order: str) -> None:
    assert order_of(text) == order


def test_an_american_page_says_so_itself() -> None:
    assert is_american(AMERICAN)
    assert not is_american(VIETNAMESE)
    assert not is_american(b"<html lang=en-us>")
    assert rules(dated("3/8/2023", AMERICAN)) == ["date-order"]
    assert rules(dated("3/8/2023", VIETNAMESE)) == []
    assert rules(dated("28/3/2023", AMERICAN)) == []
    assert (day(dated("3/28/2023")), rules(dated("3/28/2023"))) == (None, ["date-order"])


def imported(place: Path, times: Iterable[str], head: str = "") -> list[str | None]:
    """Dates of pages of one portal, imported together."""
    pages = place / "guong" / "cu.example" / "Pages"
    pages.mkdir(parents=True, exist_ok=True)
    for number, time in enumerate(times):
        html = (
            f"<html><head>{head}</head><body><h1 id=pageTitle>Tin số {number}</h1>"
            f"<div class=article><div class=article-header><div class=date-line>{time}</div></div>"
            f"<div class=article-content><p>{f'Bài viết thứ {number}. ' * 9}</p></div></div>"
        )
        (pages / f"tin-{number}.aspx.html").write_text(html, "utf-8")
    run(str(place / "guong"), "--into", str(place / "c"), "--report", str(place / "r.json"))
    found = report(place / "r.json")["pages"]
    return [page["date"] for page in sorted(found, key=lambda page: str(page["source"]))]


def test_one_page_that_writes_the_month_first_makes_the_others_unsure(tmp_path: Path) -> None:
    assert imported(tmp_path, ["3/8/2023", "3/28/2023", "8/8/2023"]) == [None, None, "2023-08-08"]
    # What an earlier run has seen still counts for a page that is new.
    again = imported(tmp_path, ["3/8/2023", "3/28/2023", "8/8/2023", "4/8/2023"])
    assert again == [None, None, "2023-08-08", None]


def test_one_page_that_writes_the_day_first_settles_an_english_portal(tmp_path: Path) -> None:
    head = AMERICAN.decode()
    assert imported(tmp_path, ["3/8/2023", "28/3/2023"], head) == ["2023-08-03", "2023-03-28"]
    assert imported(tmp_path / "b", ["3/8/2023"], head) == [None]
    assert imported(tmp_path / "d", ["3/8/2023"]) == ["2023-08-03"]
