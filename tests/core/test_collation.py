"""The order of names is that of ICU's collation for Vietnamese, as Chromium has it."""

from itertools import pairwise
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser

from plugins.core.names import sort_key
from plugins.tools.bench.honours.crowd import person

_LETTERS = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵfjwz"
)
_OTHERS = "   --–'’“”\".,;:/&()0123456789"
_EDGES = (
    *("", " ", "Y", "y", "Ý", "An", "an", "AN", "Ân", "Ăn", "Ánh", "anh", "Anh", "Hoà", "Hòa"),
    *("Thủy", "Thuỷ", "Thụy", "Nguyễn Văn A", "Nguyễn Văn Á", "Nguyễn Văn AB", "Nguyễn-Văn A"),
    *("K'Brơi", "K’Brơi", "Y Bhăm Niê", "H’Hen Niê", "Đinh", "Dinh", "đinh", "Điểu K'Ré"),
    *("Tổ 2", "Tổ 10", "Tổ II", "Müller", "Muller", "Jose", "José", "Sở GD&ĐT", "Công ty (TNHH) A"),
    *("Tra\u0302\u0300n", "Trần", "TRẦN", "Trần\u00a0Hùng", "Trần Hùng"),
)
_COMPARED = """names => {
  const { compare } = new Intl.Collator("vi");
  const places = names.map((_, place) => place);
  places.sort((one, other) => compare(names[one], names[other]));
  return places.map((place, at) =>
    [place, at ? Math.sign(compare(names[places[at - 1]], names[place])) : -1]);
}"""


@pytest.fixture(scope="module")
def names() -> list[str]:
    """Five thousand: people, some of them in other case, and letters and signs in any order."""
    chance = Random(7)  # noqa: S311 — made-up people, no secrets
    people = [person(chance) for _ in range(2500)]
    people += [name.upper() for name in people[:200]] + [name.lower() for name in people[:200]]
    signs = _LETTERS + _LETTERS.upper() + _OTHERS * 2
    odd = ["".join(chance.choices(signs, k=chance.randint(1, 7))) for _ in range(2100)]
    return [*_EDGES, *people, *odd][:5000]


def test_five_thousand_names_stand_in_the_order_of_icu(browser: Browser, names: list[str]) -> None:
    """Two names are equal for us only where the collator finds no difference either."""
    page = browser.new_page()
    order: list[Any] = page.evaluate(_COMPARED, names)
    page.close()
    assert len(order) == len(names) == 5000
    differing = [
        (names[before], names[now], said)
        for (before, _), (now, said) in pairwise(order)
        if _compare(names[before], names[now]) != said
    ]
    assert differing == []


def _compare(one: str, other: str) -> int:
    first, second = sort_key(one), sort_key(other)
    return (first > second) - (first < second)
