"""A fact that one copy of an article lacks is taken from the copy that states it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plugins.core.dates import parse_moment
from plugins.tools.bench.importing.newsroom import story
from plugins.tools.bench.importing.portals import HOST, search_block
from plugins.tools.sharepoint.importing.completing import completed
from tests.tools.sharepoint.importing_again import imported, laid
from tests.tools.sharepoint.keeping_making import READING
from tests.tools.sharepoint.test_reading_pages import lacviet

_NUMBER = 3  # a page of a layout that prints no day
_PAGE = f"{HOST.removeprefix('http://')}/Pages/tin-{_NUMBER}.aspx"


def item(**changes: str) -> str:
    told = story(_NUMBER)
    fields = {
        "Id": _NUMBER,
        "Title": told.title,
        "PublishingPageContent": f"<p>{told.parts[0]}</p>",
        "ArticleStartDate": "2019-04-08T17:00:00Z",
        "EncodedAbsUrl": f"http://{_PAGE}",
    }
    return json.dumps({"value": [fields | changes]}, ensure_ascii=False)


def winner(pages: list[dict[str, Any]]) -> dict[str, Any]:
    (found,) = [page for page in pages if page["status"] != "skipped"]
    return found


def test_the_day_of_a_list_export_goes_to_the_saved_page(tmp_path: Path) -> None:
    mark = (
        f"<!-- Mirrored from {_PAGE} by HTTrack Website Copier/3.x, Tue, 04 Mar 2025 02:00:00 -->"
    )
    html = search_block(_NUMBER).replace(b"<html", mark.encode() + b"\n<html", 1)
    source, into = laid(tmp_path / "kho", {f"{_PAGE}.html": html}), tmp_path / "content"
    alone = winner(imported(source, into))
    assert alone["date"] is None
    laid(source, {"ds.json": item()})
    found = winner(imported(source, into))
    assert found["source"].endswith(".aspx.html")
    assert found["date"] == "2019-04-09T00:00:00+07:00"
    assert any("ds.json#1" in one for one in found["warnings"])
    assert not any("không in ngày đăng" in one for one in found["warnings"])
    assert "date: 2019-04-09 00:00" in (into / found["article"]).read_text("utf-8")
    assert winner(imported(source, into))["status"] == "unchanged"


@pytest.mark.parametrize(
    ("others", "wanted"),
    [
        ((), None),
        (("2019-04-09",), "2019-04-09"),
        (("2019-04-09", "2019-04-09 08:30"), "2019-04-09T08:30:00+07:00"),
        (("2019-04-09", "2020-01-01"), None),
    ],
)
def test_copies_that_disagree_give_no_day(others: tuple[str, ...], wanted: str | None) -> None:
    bare = replace(READING, date=None)
    copies = [(f"b{n}", replace(READING, date=parse_moment(day))) for n, day in enumerate(others)]
    found = completed(bare, copies)
    assert (found.date.iso() if found.date else None) == wanted


def test_what_the_page_itself_states_stays() -> None:
    mine = replace(READING, date=parse_moment("2019-04-09"), author="Nguyễn Văn A", category="Tin")
    other = replace(READING, date=parse_moment("2020-01-01"), author="Trần Thị B", category="Khác")
    assert completed(mine, [("b", other)]) is mine


def test_author_and_section_are_taken_where_all_agree() -> None:
    bare = replace(READING, author=None, text_credit=None, source_credit=None, category=None)
    one = replace(READING, author="Nguyễn Văn A", category="Tin")
    found = completed(bare, [("b", one), ("c", one)])
    assert (found.author, found.category) == ("Nguyễn Văn A", "Tin")
    other = replace(one, author="Trần Thị B")
    assert completed(bare, [("b", one), ("c", other)]).author is None


_ROWS = """Tiêu đề;Ngày đăng;Đường dẫn URL
Lễ trao Bằng khen năm 2022;08/3/2023;/Pages/khac.aspx
Hội nghị biểu dương gương sáng;09/3/2023;/Pages/bieu-duong.aspx
Hai bài cùng một tiêu đề;10/3/2023;/Pages/a.aspx
Hai bài cùng một tiêu đề;11/3/2023;/Pages/b.aspx
Trang có ngày in riêng;12/3/2023;/Pages/c.aspx
"""


def test_a_list_without_texts_dates_pages_that_print_no_day(tmp_path: Path) -> None:
    text = "<p>Hội nghị đã diễn ra tại hội trường lớn của tỉnh, có mặt {} đại biểu các huyện.</p>"
    titles = ("Lễ trao Bằng khen năm 2022", "Hai bài cùng một tiêu đề", "Bài không có ở danh sách")
    pages: dict[str, str | bytes] = {
        f"{number}.html": lacviet(text.format(number) * (number + 2), title=title, time="")
        for number, title in enumerate(titles)
    }
    printed = lacviet(text.format(70) * 9, title="Trang có ngày in riêng", time="01/02/2020")
    source, into = laid(tmp_path / "kho", {**pages, "3.html": printed}), tmp_path / "content"
    first = {page["title"]: page["date"] for page in imported(source, into)}
    assert first[titles[0]] is None
    laid(source, {"ds.csv": "\ufeff" + _ROWS})
    for place in (into, into, tmp_path / "moi"):  # again, and from the beginning
        found = {page["title"]: page["date"] for page in imported(source, place)}
        assert found[titles[0]] == "2023-03-08"
        assert found[titles[1]] is None
        assert found[titles[2]] is None
        assert found["Trang có ngày in riêng"] == "2020-02-01"
