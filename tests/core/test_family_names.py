"""Several places know family names and offices: what a narrow list has, the wide one has too."""

from plugins.core import name_offices, name_places
from plugins.core.names import fold
from plugins.core.search.families import FAMILIES
from plugins.core.suggest.words import people

# The name as it is linked, with a family name before it that makes a longer name of it.
COMMON = "Nguyễn|Trần|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Đinh|Trịnh|Lê"


def test_the_most_common_ones_are_known_everywhere() -> None:
    for name in COMMON.split("|"):
        assert not name_places.is_mention("Văn An", f"{name} ", ""), name
        assert name.lower() in people.STRONG
        assert fold(name) in FAMILIES
    assert name_places.is_mention("Văn An", "Mai ", "")  # an ordinary word as well


def test_weak_ones_are_family_names() -> None:
    assert people.WEAK < people.STRONG


def test_heads_of_offices_are_roles() -> None:
    heads = name_offices.HEADS.split("|")
    assert set(heads) < set(people.ROLES)
