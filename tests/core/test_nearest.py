"""Near misses."""

import pytest

from plugins.core.nearest import did_you_mean, nearest

KNOWN = ("title", "summary", "Tin tức - Sự kiện", "DSC_01.jpg")


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("tittle", "title"),
        ("TITLE", "title"),
        ("sumary", "summary"),
        ("tin tuc su kien", "Tin tức - Sự kiện"),
        ("DSC_1.jpg", "DSC_01.jpg"),
        ("xyz", ""),
        ("", ""),
    ],
)
def test_the_nearest_word_is_found_or_none(found: str, meant: str) -> None:
    assert nearest(found, KNOWN) == meant


def test_the_hint_is_a_question_or_nothing() -> None:
    assert did_you_mean("tittle", KNOWN) == "có phải «title»?"
    assert did_you_mean("xyz", KNOWN) == ""
    assert did_you_mean("title", ()) == ""
