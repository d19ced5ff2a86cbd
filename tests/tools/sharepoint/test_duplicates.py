"""Which pages are one article, which only look alike, and that 10,000 pages take no time."""

import datetime as dt
import json
import random
import time
from dataclasses import replace

import pytest

from plugins.core.dates import Moment
from plugins.tools.sharepoint.keeping.duplicates import Grouping, group
from plugins.tools.sharepoint.keeping.prints import Print, likeness, print_from, take_print
from plugins.tools.sharepoint.model import Capture, Download, Identity, Reading
from tests.tools.sharepoint.keeping_making import READING, figure, page

SYLLABLES = [
    onset + rhyme
    for onset in ("b", "ch", "d", "h", "l", "m", "n", "t", "th", "v")
    for rhyme in ("a", "ai", "an", "ang", "e", "em", "i", "inh", "o", "oa", "ong", "u", "ung", "uy")
]


def other_text(seed: int, words: int = 300) -> str:
    """Words by chance, the same for the same seed."""
    return " ".join(random.Random(seed).choices(SYLLABLES, k=words))  # noqa: S311 — no secret


TEXT = other_text(0)
LIST = "11111111-2222-3333-4444-555555555555"


def reworded(text: str, every: int) -> str:
    """One word in so many is another."""
    return " ".join("KHÁC" if i % every == every - 1 else w for i, w in enumerate(text.split()))


def told(text: str = TEXT, title: str = "Lễ trao tặng", **changes: object) -> Reading:
    return replace(READING, text=text, title=title, **changes)  # type: ignore[arg-type]  # fields of a reading


def printed(source: str, reading: Reading, url: str | None = None, **changes: object) -> Print:
    capture: Capture = page(source, url, **changes)
    return take_print(reading, capture, "tin-cu")


def sources(grouping: Grouping) -> list[tuple[str, ...]]:
    return [one.sources for one in grouping.groups]


URL = "http://cu.example/Pages/a.aspx"
ITEM = Identity(list_id=LIST, item_id="5")


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        (printed("a", told(), URL), printed("b", told(other_text(1)), URL.upper()), True),
        (printed("a", told(), URL), printed("b", told(title="Tiêu đề sửa"), URL), True),
        (printed("a", told(), URL), printed("b", told(other_text(1), "Khác"), URL), False),
        (printed("a", told(), URL), printed("b", told(), "http://www.cu.example/Tin/b.aspx"), True),
        (printed("a", told(identity=ITEM)), printed("b", told(other_text(1), identity=ITEM)), True),
        (
            printed("a", told(identity=ITEM)),
            printed("b", told(other_text(1), "Khác", identity=ITEM)),
            False,
        ),
        (printed("a", told()), printed("b", told(TEXT.upper(), "LỄ TRAO  tặng!")), True),
        (printed("a", told()), printed("b", told(reworded(TEXT, 60))), False),
        (printed("a", told()), printed("b", told(title="Lễ trao tặng lần hai")), False),
        (printed("a", told("Xem tệp")), printed("b", told("Xem tệp")), False),
        (printed("a", told("")), printed("b", told("")), False),
    ],
    ids=[
        "same-address",
        "same-address-title-edited",
        "same-address-other-article",
        "two-lists",
        "same-number",
        "copied-number",
        "letters-and-tones",
        "one-word-in-sixty",
        "other-title",
        "nothing-but-a-file",
        "scan-only",
    ],
)
def test_two_pages_are_one_article_only_for_a_good_reason(
    one: Print, other: Print, *, is_one: bool
) -> None:
    assert (len(group((one, other)).groups) == 1) is is_one


def test_tone_placement_does_not_make_two_articles() -> None:
    old = f"Hòa bình thủy lợi khỏe mạnh {TEXT}"
    new = f"Hoà bình thuỷ lợi khoẻ mạnh {TEXT}"
    grouping = group((printed("a", told(old)), printed("b", told(new))))
    assert sources(grouping) == [("a", "b")]
    assert grouping.groups[0].reason == "text"


def test_different_papers_under_one_text_are_two_articles() -> None:
    prints = [
        printed(name, told(downloads=(Download("Tệp", f"/VB/{name}.pdf"),))) for name in ("a", "b")
    ]
    grouping = group(prints)
    assert sources(grouping) == [("a",), ("b",)]
    assert [(near.one, near.other, near.share) for near in grouping.near] == [("a", "b", 1.0)]


def test_near_duplicates_are_only_reported() -> None:
    grouping = group((printed("a", told()), printed("b", told(reworded(TEXT, 40)))))
    assert sources(grouping) == [("a",), ("b",)]
    (near,) = grouping.near
    assert 0.7 <= near.share < 0.9
    assert "«a» và «b»" in near.caution().message


def test_a_copied_number_is_no_identity_and_no_key() -> None:
    prints = [
        printed(name, told(other_text(seed + 10), f"Tin {name}", identity=ITEM))
        for seed, name in enumerate("abc")
    ]
    grouping = group(prints)
    assert grouping.copied == {f"id:{LIST}:5"}
    assert [one.keys for one in grouping.groups] == [(f"src:tin-cu/{name}",) for name in "abc"]


def test_the_path_that_a_template_tells_names_no_article() -> None:
    hosting = Identity(path="/Pages/tin.aspx")
    prints = [
        printed(name, told(other_text(seed + 10), f"Tin {name}", identity=hosting))
        for seed, name in enumerate("ab")
    ]
    grouping = group(prints)
    assert [one.keys for one in grouping.groups] == [("src:tin-cu/a",), ("src:tin-cu/b",)]


def test_the_most_complete_page_wins_then_the_newest_and_all_keys_stay() -> None:
    early, late = (dt.datetime(2017, month, 1, tzinfo=dt.UTC) for month in (1, 9))
    illustrated = told(blocks=(*READING.blocks, figure("/a.jpg"), figure("/b.jpg")))
    prints = (
        printed("a", told(), "http://cu.example/a.aspx", captured=early),
        printed("b", illustrated, "http://cu.example/b.aspx", captured=early),
        printed("c", illustrated, "http://cu.example/c.aspx", captured=late),
    )
    (found,) = group(prints).groups
    assert found.sources == ("c", "a", "b")
    assert [key for key in found.keys if key.startswith("url:")] == [
        "url:cu.example/c.aspx",
        "url:cu.example/b.aspx",
        "url:cu.example/a.aspx",
    ]
    assert [one.rule for one in found.cautions] == ["duplicates-merged"]


def test_where_the_pages_of_an_article_disagree_it_is_said() -> None:
    later = told(
        date=Moment(dt.date(2017, 2, 9)), title="Lễ trao", downloads=(Download("", "/x.pdf"),)
    )
    richer = told(reworded(TEXT, 100) + " thêm vài chữ")
    (found,) = group((printed("a", richer, URL), printed("b", later, URL))).groups
    rules = [one.rule for one in found.cautions]
    assert rules == [
        "duplicates-merged",
        "duplicates-disagree",
        "duplicates-disagree",
        "duplicates-files",
    ]
    assert "06/01/2017, 09/02/2017" in found.cautions[1].message


def test_a_print_survives_the_ledger() -> None:
    one = printed("a", told(downloads=(Download("", "/x.pdf"),)), URL)
    assert print_from(json.loads(json.dumps(one.as_json()))) == one


@pytest.mark.parametrize("every", [25, 60, 200])
def test_sketches_of_long_texts_come_near_the_truth(every: int) -> None:
    text = other_text(3, 3000)
    one, other = printed("a", told(text)), printed("b", told(reworded(text, every)))
    kept = 1 - 5 / every  # five shingles a changed word
    assert likeness(one, other) == pytest.approx(kept / (2 - kept), abs=0.08)


def test_ten_thousand_pages_are_grouped_in_seconds() -> None:
    """Half of them share a long standing text, so that rare shingles must do the work."""
    common = other_text(99, 60)
    texts = [f"{common} {other_text(n, 120)}" if n % 2 else other_text(n, 120) for n in range(5000)]
    prints = [printed(f"{n}", told(texts[n % 5000], f"Tin {n % 5000}")) for n in range(10_000)]
    begun = time.perf_counter()
    grouping = group(prints)
    assert time.perf_counter() - begun < 20
    assert len(grouping.groups) == 5000
    assert all(len(one.others) == 1 for one in grouping.groups)
    assert grouping.near == ()
