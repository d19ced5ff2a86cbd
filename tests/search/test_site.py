"""The search of a real site: what a build of content/ puts into its index, and what never."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from plugins.core.dates import Moment
from plugins.core.search import postings
from plugins.core.search.entry import Entry
from plugins.core.search.excerpts import excerptible
from plugins.core.search.facets import facets_of
from plugins.core.search.postings import BLOCK
from plugins.search.entries import arranged
from plugins.search.index_pages import People, Shards, thing_pages, version_of
from plugins.search.people import listed
from tests.core.making import FIELDS, HONOUR, article, made, site
from tests.output.built import Portal


def test_things_without_a_date_fill_blocks_of_their_own() -> None:
    entries = arranged(site(article("mot"), article("hai")))
    assert len(entries) == BLOCK + 2
    assert [entry.shown.address for entry in entries[BLOCK:] if entry] == [
        "/tin/2024/hai/",
        "/tin/2024/mot/",
    ]


def test_a_new_article_moves_no_other() -> None:
    before = arranged(site(article("mot")))
    after = arranged(site(article("mot"), article("tre-hon")))
    assert after[: len(before)] == before


def test_what_is_withdrawn_leaves_its_number_free() -> None:
    old, gone, new = article("cu"), article("giua"), article("moi")
    before = arranged(site(old, gone, new))
    after = arranged(replace(site(old, new), withdrawn=(gone,)))
    assert [one if one in after else None for one in before] == [*after]
    assert after.count(None) == before.count(None) + 1


def version(*entries: Entry | None) -> str:
    return version_of(Shards((), 0), entries, People(()), {}, facets_of(entries))


def test_the_version_of_the_index_knows_filters_as_well() -> None:
    entries = arranged(site(article("x", HONOUR)))
    others = tuple(entry and replace(entry, movements=("khac",)) for entry in entries)
    assert version(*entries) == version(*entries)
    assert version(*entries) != version(*others)


def test_pupils_and_proposals_are_no_people_here() -> None:
    pupil = replace(HONOUR, honoree="Nguyễn Thị C", role="học sinh lớp 5A")
    proposed = replace(HONOUR, honoree="Nguyễn Văn D", status="proposed")
    names = [one.name for one in listed(site(article("x", HONOUR, pupil, proposed)))]
    assert names == [HONOUR.honoree]


def test_an_article_is_found_by_all_that_its_header_says() -> None:
    fields = replace(
        FIELDS,
        date=Moment(date(2024, 1, 15)),
        summary="Lời dẫn",
        key_points=("Điểm thứ nhất", "Điểm thứ hai"),
        tags=("đường hoa",),
        author="Nguyễn Văn A",
    )
    (entry,) = (one for one in arranged(site(made(fields))) if one and one.year)
    assert entry.texts == ("Lời dẫn", "Điểm thứ nhất", "Điểm thứ hai")
    assert entry.others == ("đường hoa", "Nguyễn Văn A")
    assert {"đường hoa", "nguyễn văn"} <= {form for _, form in _forms(entry)}


def _forms(entry: Entry) -> Iterator[tuple[str, str]]:
    """The keys of a block that holds it alone, each with its forms."""
    for group in postings.block([entry]):
        for key, forms in json.loads(group).items():
            yield from ((key, form) for form in forms)


def test_an_excerpt_has_no_tags_and_tells_its_parts_apart() -> None:
    fields = replace(FIELDS, summary="Lời dẫn.", key_points=("Điểm",), tags=("đường hoa",))
    entries = [one for one in arranged(site(made(fields))) if one and one.year]
    (page,) = thing_pages(entries)
    stored = json.loads(gzip.decompress(page.view(page.facts)))
    assert stored["text"] == "Lời dẫn.\nĐiểm"
    assert stored["others"] == "đường hoa"


def test_what_ends_without_a_sign_is_parted_from_what_follows() -> None:
    parts = ("Tiêu đề", "“Xong.”", "A · b", "hết")
    assert excerptible(parts) == "Tiêu đề\u00a0·\n“Xong.”\nA · b\u00a0·\nhết"


def test_facets_say_which_choices_a_thing_has() -> None:
    facets = facets_of(arranged(site(article("x", HONOUR))))
    assert facets.choices("nam") == ("2024",)
    assert facets.choices("danh-hieu") == (HONOUR.award,)
    assert len(facets.blocks[0]["muc"]) == BLOCK + 1


def test_nothing_withdrawn_or_unpublished_is_in_the_index(portal: Portal) -> None:
    texts = [
        gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
        for path in portal.files()
        if path.suffix == ".bin"
    ]
    assert len(texts) > 50
    withdrawn = set(portal.made_by("withdrawn.html"))
    assert withdrawn
    shown = {json.loads(text)["address"] for text in texts if text.startswith('{"address"')}
    assert shown
    assert not shown & withdrawn
