"""Related articles: what is shared decides, and nothing that is published later."""

import itertools
import random
from dataclasses import replace

import pytest

from plugins.core.article import Article
from plugins.core.honour import Honour
from plugins.portal.related import Relations
from tests.core.making import article, made, site

_DAYS = [f"2024-{month:02d}-{day:02d}" for month in range(1, 13) for day in (3, 9, 17, 26)]


def _honour(name: str, unit: str = "", visibility: str = "public", identifier: str = "") -> Honour:
    return Honour(
        award="bang-khen-tinh",
        kind="person",
        honoree=name,
        unit=unit or None,
        id=identifier or None,
        visibility=visibility,  # type: ignore[arg-type]
        basis="article",
    )


def _slugs(found: tuple[Article, ...]) -> list[str]:
    return [one.slug for one in found]


def _near(*contents: Article) -> list[str]:
    """What the last of them leads to."""
    return _slugs(Relations(site(*contents)).of(contents[-1]))


def test_people_come_before_units_and_units_before_what_is_only_newer() -> None:
    assert _near(
        article("nguoi", _honour("Nguyễn Văn A", "Xã B"), day="2024-01-01"),
        article("don-vi", _honour("Trần Thị C", "Xã B"), day="2024-01-02"),
        *(article(f"moi-{day}", day=f"2024-01-0{day}") for day in (3, 4, 5)),
        article("nay", _honour("Nguyễn Văn A", "Xã B"), day="2024-01-06"),
    ) == ["nguoi", "don-vi", "moi-5", "moi-4"]


def test_movements_come_before_the_category_alone() -> None:
    old, new, last = (article(slug, day=f"2024-01-0{n}") for n, slug in enumerate("abc", 1))
    in_it = [made(replace(one.fields, movements=("x",)), one.slug) for one in (old, last)]
    assert _near(in_it[0], new, in_it[1]) == ["a", "b"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_honour("Nguyễn Văn A"), _honour("Nguyễn Văn A")),  # a name alone joins nobody
        (_honour("Lê Thị Thủy", "Xã B"), _honour("Lê Thị Thúy", "Xã C")),
        (_honour("Nguyễn Văn A", "Xã B", "withheld"), _honour("Nguyễn Văn A", "Xã B", "withheld")),
    ],
)
def test_what_is_not_sure_or_not_public_brings_nothing_nearer(one: Honour, other: Honour) -> None:
    middle = [article(f"giua-{day}", day=f"2024-01-0{day}") for day in (2, 3, 4, 5)]
    found = _near(
        article("cu", one, day="2024-01-01"), *middle, article("nay", other, day="2024-02-01")
    )
    assert "cu" not in found


def test_an_id_joins_through_other_names_and_units() -> None:
    middle = [article(f"giua-{day}", day=f"2024-01-0{day}") for day in (2, 3, 4, 5)]
    found = _near(
        article("cu", _honour("Nguyễn Văn A", "Xã B", identifier="p1"), day="2024-01-01"),
        *middle,
        article("nay", _honour("Thích A", "Xã C", identifier="p1"), day="2024-02-01"),
    )
    assert found[0] == "cu"


def test_what_was_chosen_by_hand_comes_first_and_once() -> None:
    contents = [article(slug, day=f"2024-01-0{n}") for n, slug in enumerate("abcde", 1)]
    last = made(replace(contents[-1].fields, related=("2024/b",)), "e")
    assert _near(*contents[:-1], last) == ["b", "d", "c", "a"]


def test_publishing_changes_no_older_page() -> None:
    """Forty articles of random honours: each new one leaves all others as they were."""
    dice = random.Random(7)  # noqa: S311 — a fixed sequence, no secret
    contents = [
        article(
            f"bai-{n}",
            *(
                _honour(f"Nguyễn Văn {dice.choice('ABCD')}", dice.choice(("Xã B", "Xã C", "")))
                for _ in range(dice.randrange(3))
            ),
            day=day,
        )
        for n, day in enumerate(_DAYS[:40])
    ]
    before: dict[str, list[str]] = {}
    for count in range(1, len(contents) + 1):
        relations = Relations(site(*contents[:count]))
        now = {one.key: _slugs(relations.of(one)) for one in contents[:count]}
        assert {key: now[key] for key in before} == before
        before = now
    assert all(len(found) == 4 for found in itertools.islice(before.values(), 4, None))
    assert not any(
        int(other[4:]) >= n for n, found in enumerate(before.values()) for other in found
    )
