"""An Excel annex of 300 rows beside a decision, built: the decision, people, award and year."""

from pathlib import Path

import pytest

from tests.builder.sites import build, text
from tests.core.honour_sheet.lists import workbook
from tests.core.honour_sheet.test_annex import PEOPLE, annex

_DECISION = """---
title: Quyết định khen thưởng thành tích năm 2022
kind: quyết định
number: 123/QĐ-UBND
issuer: Ủy ban nhân dân tỉnh Lam Giang
issue_date: 2023-03-08
abstract: Về việc tặng Bằng khen cho các tập thể, hộ gia đình, cá nhân
status: published
---
Danh sách kèm theo quyết định.
"""
_ARTICLE = """---
title: Công bố quyết định khen thưởng
date: 2023-03-09
category: tin-tuc-su-kien
summary: UBND tỉnh công bố quyết định khen thưởng thành tích năm 2022.
status: published
---
Ngày 09/3/2023, UBND tỉnh công bố quyết định khen thưởng.
"""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of a content root with one decision and its list."""
    place = tmp_path_factory.mktemp("annex")
    for folder, words in (
        ("documents/2023/quyet-dinh-123", _DECISION),
        ("articles/2023/cong-bo", _ARTICLE),
    ):
        (place / "content" / folder).mkdir(parents=True)
        (place / "content" / folder / "index.md").write_text(words, "utf-8")
    book = workbook(place, *annex())
    book.rename(place / "content/documents/2023/quyet-dinh-123/honours.xlsx")
    done = build(place / "content", place / "output")
    assert done.returncode == 0, done.stdout + done.stderr
    return place / "output"


def test_the_decision_shows_all_rows_in_their_order(output: Path) -> None:
    shown = text(output / "van-ban/2023/quyet-dinh-123/index.html")
    places = [shown.find(name) for name in PEOPLE]
    assert -1 not in places
    assert places == sorted(places)
    assert "Trường Tiểu học số 40, xã Tiên Lạc Khê" in shown
    assert "1970" not in shown  # a year of birth is nobody's business


def test_everybody_has_a_page_that_names_the_decision(output: Path) -> None:
    pages = list((output / "bang-vang/ho-so").glob("*/index.html"))
    assert len(pages) == 300
    page = text(output / "bang-vang/ho-so/nguyen-van-an/index.html")
    assert "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh" in page
    assert "Theo quyết định số 123/QĐ-UBND ngày 08/3/2023" in page


def test_award_and_year_count_them(output: Path) -> None:
    award = text(output / "bang-vang/danh-muc/bang-khen-tinh/index.html")
    assert "240 cá nhân, 40 tập thể, 20 hộ gia đình" in award
    year = text(output / "bang-vang/nam/2023/index.html")
    assert "Xem đủ 300 mục" in year
