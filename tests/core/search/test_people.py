"""The index of honorees by name."""

import gzip
import json

from plugins.core.honour import Kind
from plugins.core.search.people import Listed, file_count, home, people_files
from plugins.core.search.postings import hash_of


def listed(name: str, slug: str, honours: int = 1, kind: Kind = "person") -> Listed:
    return Listed(name, f"detail of {slug}", slug, honours, kind)


def look(files: list[bytes], key: str) -> object:
    return json.loads(gzip.decompress(files[hash_of(home(key)) % len(files)])).get(key)


PEOPLE = [
    listed("Lê Thị Thủy", "le-thi-thuy"),
    listed("Lê Thị Thúy", "le-thi-thuy-so-y-te", 3),
    listed("Trần Thị Thủy", "tran-thi-thuy"),
    listed("Sở Y tế", "so-y-te", kind="collective"),
]


def test_a_full_name_leads_to_everybody_most_honoured_first() -> None:
    files = people_files(PEOPLE)
    assert look(files, "=le thi thuy") == [
        ["Lê Thị Thúy", "detail of le-thi-thuy-so-y-te", "le-thi-thuy-so-y-te"],
        ["Lê Thị Thủy", "detail of le-thi-thuy"],  # the name gives the slug
    ]


def test_households_stand_after_those_whose_name_they_have() -> None:
    named = "Hộ ông Lê Thị Thuý và bà H'Hen Niê"
    both = listed(named, "ho", kind="household")
    school = listed("Trường tiểu học Lê Thị Thủy", "truong", kind="collective")
    files = people_files([*PEOPLE, listed("Hhen Niê", "hhen-nie"), both, school])
    rows = [look(files, "=le thi thuy"), look(files, "=hhen nie")]
    assert [[name for name, *_ in row] for row in rows if isinstance(row, list)] == [
        ["Lê Thị Thúy", "Lê Thị Thủy", named],
        ["Hhen Niê", named],
    ]


def test_a_household_alone_is_found_by_the_parts_of_its_name() -> None:
    files = people_files([listed("Gia đình ông Lê Văn B", "gia-dinh", kind="household")])
    assert look(files, "=le van b") is None  # or names that go on would not be looked for
    assert look(files, "le van") == ["gia dinh ong le van b"]


def test_parts_of_names_lead_to_names() -> None:
    files = people_files(PEOPLE)
    assert look(files, "thi thuy") == ["le thi thuy", "tran thi thuy"]
    assert look(files, "le_thuy") == ["le thi thuy"]
    assert look(files, "thuy") == ["le thi thuy", "tran thi thuy"]
    assert look(files, "te") is None  # collectives have no given name


def test_a_word_left_open_leads_to_words_that_make_a_name() -> None:
    files = people_files([*PEOPLE, listed("Lê Thị Mai Hoa", "le-thi-mai-hoa")])
    assert look(files, "le thi ?") == ["thuy"]
    assert look(files, "? thi thuy") == ["le", "tran"]  # two are called Lê Thị Thủy, but for marks
    assert look(files, "le ? mai hoa") == ["thi"]
    assert look(files, "le thi ? hoa") == ["mai"]
    assert look(files, "so y ?") == ["te"]


def test_what_goes_on_from_a_name_stands_beside_it() -> None:
    keys = ("=le thi", "le thi ?", "? le thi", "le thi")
    assert {home(key) for key in keys} == {"le thi"}
    assert home("le ? thuy") == "le ? thuy"


def test_somebody_new_changes_the_files_of_the_own_name_alone() -> None:
    crowd = [listed(f"Người Số {at}", f"nguoi-so-{at}") for at in range(2_000)]
    before = people_files(crowd)
    after = people_files([*crowd, listed("Đặng Đình Mới", "dang-dinh-moi")])
    assert len(before) == len(after)
    changed = sum(one != other for one, other in zip(before, after, strict=True))
    assert 0 < changed <= 9


def test_nobody_has_no_files() -> None:
    assert file_count(0) == 0
    assert people_files([]) == []
