"""Slugs that the browser makes are the slugs of addresses; tests/browser compares its folding."""

import unicodedata
from random import Random

from plugins.core.names import slugify
from plugins.honorees.filter_rows import plain_slug
from plugins.tools.bench.honours.crowd import person

_ODD = (
    *("Ðặng Ðình Ðường", "HOÀ THUỶ QUÝ QUỲ", "khoẻ khoẻo hoàn hoà2 hoà_", "Müller İstanbul ß"),
    *("K'Brơi", "H’Hen Niê", "Tra\u0302\u0300n", "Lê\u00a0Thị  B", "Ông (Bà) A-B/C", "№ 5² ①"),
    *("uỳ Uý QUỶ oe oè. OÈ", "क\u0903 \u20dd a", "đĐðÐ", "12/QĐ-UBND", "Sở GD&ĐT"),
)


def test_a_plain_slug_is_the_slug_of_every_name_of_usual_length() -> None:
    """In both forms, in capitals, and of odd names."""
    chance = Random(11)  # noqa: S311 — made-up people, no secrets
    people = [person(chance) for _ in range(4000)]
    forms = [unicodedata.normalize("NFD", name) for name in people[:3000]]
    units = [f"{name} – Trường hoà, thuỷ {at}" for at, name in enumerate(people[:1000])]
    names = [*_ODD, *people, *forms, *(name.upper() for name in people[:2000]), *units]
    assert [name for name in names if plain_slug(name) != slugify(name)] == []
