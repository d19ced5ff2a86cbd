"""Python and the browser fold, respell and slug names alike: a difference is a silent miss."""

import unicodedata
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser

from plugins.core.names import canon, fold, slugify
from plugins.honorees.filter_rows import plain_slug
from plugins.tools.bench.honours.crowd import person
from tests.browser.serve import Server

_ODD = (
    *("Ðặng Ðình Ðường", "HOÀ THUỶ QUÝ QUỲ", "khoẻ khoẻo hoàn hoà2 hoà_", "Müller İstanbul ß"),
    *("K'Brơi", "H’Hen Niê", "Tra\u0302\u0300n", "Lê\u00a0Thị  B", "Ông (Bà) A-B/C", "№ 5² ①"),
    *("uỳ Uý QUỶ oe oè. OÈ", "क\u0903 \u20dd a", "đĐðÐ", "12/QĐ-UBND", "Sở GD&ĐT"),
)
_ASKED = """async names => {
  const { src } = document.querySelector("script[type=module][src*=honours]");
  const { fold, canon, slugify } = await import(src);
  return names.map(name => [fold(name), canon(name), slugify(name) ?? ""]);
}"""


@pytest.fixture(scope="module")
def names() -> list[str]:
    """Names in both forms, in capitals, and odd ones."""
    chance = Random(11)  # noqa: S311 — made-up people, no secrets
    people = [person(chance) for _ in range(4000)]
    forms = [unicodedata.normalize("NFD", name) for name in people[:3000]]
    units = [f"{name} – Trường hoà, thuỷ {at}" for at, name in enumerate(people[:1000])]
    return [*_ODD, *people, *forms, *(name.upper() for name in people[:2000]), *units][:10_000]


def test_the_browser_makes_the_same_keys(
    browser: Browser, server: Server, names: list[str]
) -> None:
    page = browser.new_page()
    page.goto(f"{server.origin}/bang-vang/")
    found: list[Any] = page.evaluate(_ASKED, names)
    page.close()
    assert len(found) == len(names) == 10_000
    ours = [[fold(name), canon(name).lower(), plain_slug(name)] for name in names]
    theirs = [[_single(folded), _single(respelt), slug] for folded, respelt, slug in found]
    assert [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]] == []


def test_a_plain_slug_is_the_slug_of_every_name_of_usual_length(names: list[str]) -> None:
    assert [name for name in names if plain_slug(name) != slugify(name)] == []


def _single(text: str) -> str:
    """Names in data hold single blanks already."""
    return " ".join(text.split())
