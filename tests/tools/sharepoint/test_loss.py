"""Words lost are counted, furniture is not, and order does not matter."""

import pytest

from plugins.tools.sharepoint.text.loss import measure

CASES = (
    ("", "", "", 0.0, ()),
    ("In bài viết", "", "in BÀI viết", 0.0, ()),
    ("Hội nghị tổng kết", "kết, tổng. «nghị» HỘI", "", 0.0, ()),
    ("Hội nghị tổng kết", "Hội nghị", "", 0.5, ("tổng", "kết")),
    ("tin tin tin", "tin", "", 2 / 3, ("tin", "tin")),
    ("tin tin tin", "", "tin", 1.0, ("tin", "tin")),
    ("in tin in", "tin in", "in", 0.0, ()),
    ("bă\u0301c ngh\u00adị\u200b", "bắc nghị", "", 0.0, ()),
    ("K'Thanh – 05/4", "K’Thanh 05/4", "", 0.0, ()),
    ("một hai", "một hai ba bốn", "", 0.0, ()),
    ("H\nội ngh\nị tổng kết", "Hội nghị tổng", "", 1 / 6, ("kết",)),  # markup cut the words
    ("tỉnh\n1\nvà tỉnh", "tỉnh1 và tỉnh", "", 0.0, ()),  # a footnote's number beside its word
    ("tỉnh 1 và tỉnh", "tỉnh1 và", "", 1 / 4, ("tỉnh",)),
    ("H x\nội", "Hội", "", 1.0, ("h", "x", "ội")),
    ("ội H", "Hội", "", 1.0, ("ội", "h")),
    ("- ; … ./.", "", "", 0.0, ()),
)


@pytest.mark.parametrize(("source", "article", "furniture", "share", "lost"), CASES)
def test_loss(
    source: str, article: str, furniture: str, share: float, lost: tuple[str, ...]
) -> None:
    found = measure(source, article, furniture)
    assert found.lost == lost
    assert found.share == pytest.approx(share)


def test_lines_may_come_apart() -> None:
    assert measure(["Hội nghị", "tổng kết"], "Hội nghị", "").lost == ("tổng", "kết")


def test_the_lost_are_listed_in_the_order_of_the_source() -> None:
    assert measure("a b c d e", "c", "").lost == ("a", "b", "d", "e")


def test_furniture_is_listed() -> None:
    assert measure("Quay lại bài", "bài", "quay lại").furniture == ("quay", "lại")


def test_long_lists_are_cut_but_counted() -> None:
    found = measure(" ".join(f"w{number}" for number in range(5000)), "", "")
    assert len(found.lost) == 400
    assert found.share == 1.0
