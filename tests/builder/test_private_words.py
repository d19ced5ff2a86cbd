"""Personal data that an editor left in the words of honours reach no file of a built site."""

from pathlib import Path

import pytest

from tests.builder.sites import all_bytes, build, text

_ARTICLE = """---
title: Công bố quyết định khen thưởng
date: 2023-03-09
category: tin-tuc-su-kien
summary: UBND tỉnh công bố quyết định khen thưởng thành tích năm 2022.
status: published
honours:
  - award: bang-khen-tinh
    kind: person
    honoree: Nguyễn Văn An
    role: Già làng, dân tộc Kinh
    unit: Xã Bình An
    award_year: 2023
    basis: article
  - award: bang-khen-tinh
    kind: person
    honoree: Trần Thị Bình
    role: Trưởng Ban Dân tộc tỉnh
    achievement: Huy hiệu 50 năm tuổi Đảng
    award_year: 2023
    basis: article
---
Ngày 09/3/2023, UBND tỉnh trao Bằng khen cho Nguyễn Văn An, Trần Thị Bình.
"""
_DECISION = """---
title: Quyết định khen thưởng
kind: quyết định
number: 123/QĐ-UBND
issuer: Ủy ban nhân dân tỉnh Lam Giang
issue_date: 2023-03-08
abstract: Về việc tặng Bằng khen
status: published
---
Danh sách kèm theo quyết định.
"""
_LIST = """STT,Họ và tên,Chức vụ,Đơn vị công tác,Hình thức khen thưởng,Đối tượng
1,Lê Văn Cường,"Trưởng thôn, đảng viên",Xã Bình An,Bằng khen của Chủ tịch UBND tỉnh,cá nhân
2,Phạm Thị Dung,"Giáo viên, quê quán xã Hòa Sơn",Xã Bình An,Bằng khen của Chủ tịch UBND tỉnh,cá nhân
"""
_PRIVATE = ("dân tộc Kinh", "Già làng", "tuổi Đảng", "đảng viên", "quê quán", "Hòa Sơn")


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site of an article and a decision whose honours tell too much."""
    place = tmp_path_factory.mktemp("private")
    for file, words in (
        ("articles/2023/cong-bo/index.md", _ARTICLE),
        ("documents/2023/quyet-dinh/index.md", _DECISION),
        ("documents/2023/quyet-dinh/honours.csv", _LIST),
    ):
        path = place / "content" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, "utf-8")
    done = build(place / "content", place / "output")
    assert done.returncode == 0, done.stdout + done.stderr
    return place / "output"


@pytest.mark.parametrize("words", _PRIVATE)
def test_no_file_has_them(output: Path, words: str) -> None:
    everything = all_bytes(output).lower()
    assert words.lower().encode() not in everything


def test_the_rest_of_the_honour_is_there(output: Path) -> None:
    page = text(output / "bang-vang/ho-so/nguyen-van-an/index.html")
    assert "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh" in page
    assert "Xã Bình An" in page
    assert "Trưởng Ban Dân tộc tỉnh" in text(output / "bang-vang/ho-so/tran-thi-binh/index.html")
    assert "Lê Văn Cường" in (output / "du-lieu/khen-thuong.csv").read_text("utf-8")
