"""What a publishing build goes on without, and what it must not guess."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from plugins.core.aside import Sifted, hidden_in, says_hidden, sifted
from plugins.core.photo_memory import PhotoMemory
from plugins.core.problems import fatal
from plugins.core.reading import read_entries
from plugins.core.removal import FILE, name_hash, read_removals
from plugins.core.rules.site_rules import of_site
from plugins.core.telling import Telling, row_key, sort_key, source_key
from tests.core.making import CATALOGUE, HONOUR, article, site, source

_SCOPE = site(at="2024-01-15").scope
_MISSING = "\n![Thấy cờ](khong-co.jpg)\n"


@pytest.mark.parametrize(
    "lines",
    [
        "status: draft",
        "status: pending",
        'status: "pending"',
        "status: withdrawn\ndate: 16/01/2024",
        "title: Tin: mới\nstatus: draft",
        "status: published\ndate: 16/01/2024",
        "status: published\nevent_date: 2024-02-01",
        "status: published\ndate: 01/01/2024\nsample: true",
    ],
)
def test_a_header_says_in_plain_words_that_it_is_not_public(lines: str) -> None:
    scope = site(at="2024-01-15", samples=False).scope
    assert says_hidden(source(f"---\n{lines}\n---\n"), scope)


@pytest.mark.parametrize(
    "text",
    [
        "---\nstatus: published\n---\n",
        "---\nstatus: withdrawn\n---\n",  # its notice is public
        "---\ntitle: Tin\n---\n",
        "---\nstatus: published\ndate: 15/01/2024\nevent_date: 2024-02-01\n---\n",
        "---\nstatus: published\ndate: 31/02/2025\n---\n",
        "---\nstatus: nháp\n---\n",
        "---\nstatuss: draft\n---\n",
        "---\nstatus: draft\nstatus: published\n---\n",
        '---\ntitle: "Tin\nstatus: draft\n"\n---\n',
        "---\nhonours:\n  - status: draft\n---\n",
        "---\nsummary: |\n  status: draft\n---\n",
        "---\n<<<<<<< HEAD\nstatus: draft\n=======\nstatus: published\n>>>>>>> b\n---\n",
        "---\nstatus: draft\n",
        "status: draft\n",
    ],
)
def test_what_does_not_say_so_plainly_counts_as_public(text: str) -> None:
    assert not says_hidden(source(text), _SCOPE)


def _write(root: Path, name: str, lines: str, words: str = "Lời.\n") -> None:
    path = root / "articles/2024" / name / "index.md"
    path.parent.mkdir(parents=True)
    head = f"---\ntitle: Tin {name}\ncategory: tin\ndate: 2024-01-10\n{lines}\n---\n"
    path.write_text(head + words, "utf-8")


def _sift(root: Path) -> Sifted:
    entries, own = read_entries(root, CATALOGUE, PhotoMemory())
    rules = partial(of_site, catalogue=CATALOGUE, removals=read_removals(root)[0])
    return sifted(own, rules, entries, hidden_in(entries, root, _SCOPE))


def test_an_error_in_a_draft_is_set_aside_and_one_in_the_open_counts(tmp_path: Path) -> None:
    _write(tmp_path, "nhap", "status: draft", _MISSING)
    _write(tmp_path, "rach", "status: pending\nlạ: gì đó")
    _write(tmp_path, "go", "status: withdrawn", _MISSING)
    assert {p.file.split("/")[2] for p in _sift(tmp_path).aside} == {"nhap", "rach", "go"}
    assert fatal(_sift(tmp_path).counting) == ()
    _write(tmp_path, "mo", "status: published", _MISSING)
    assert {p.file.split("/")[2] for p in fatal(_sift(tmp_path).counting)} == {"mo"}


def test_a_notice_that_cannot_be_written_counts(tmp_path: Path) -> None:
    """Readers of yesterday's notice, and of addresses that lead there, would find nothing."""
    _write(tmp_path, "go", "status: withdrawn\nlạ: gì đó")
    assert [p.file.split("/")[2] for p in fatal(_sift(tmp_path).counting)] == ["go"]


def test_a_public_article_that_slid_into_the_folder_of_a_draft_counts(tmp_path: Path) -> None:
    _write(tmp_path, "nhap", "status: draft")
    (tmp_path / "articles/2024/nhap/note.md").write_text("Lời.\n", "utf-8")
    assert [one.rule for one in _sift(tmp_path).aside] == ["misplaced-file"]
    _write(tmp_path, "nhap/mo", "status: published")
    counting = fatal(_sift(tmp_path).counting)
    assert [(p.rule, p.file) for p in counting] == [
        ("misplaced-file", "articles/2024/nhap/mo/index.md")
    ]


_ROW = """honours:
  - award: bang-khen-tinh
    kind: person
    honoree: {}
    unit: so-y-te
    award_year: 2023
    basis: article
"""


def test_a_removed_name_that_may_be_back_counts_though_a_draft_says_it_too(tmp_path: Path) -> None:
    """One place of several is named, and that one is the draft's."""
    honour = replace(HONOUR, award="bang-khen-tinh", honoree="Trần Văn Bình")
    told = [Telling(article(name, honour), 0, honour, None) for name in ("a-nhap", "b-mo")]
    rows = "".join(f"{source_key(t.source)}:{row_key(t)}:{sort_key(t)}:1, " for t in told)
    (tmp_path / "honorees").mkdir()
    (tmp_path / FILE).write_text(
        f"- id: kt-0123456789ab\n  date: 2024-01-12\n  reason: Đơn\n"
        f"  name_hash: '{name_hash('Trần Văn Bình', '00112233aabbccdd')}'\n  rows: [{rows}]\n",
        "utf-8",
    )
    for name, status in (("a-nhap", "draft"), ("b-mo", "published")):
        _write(tmp_path, name, f"status: {status}\n{_ROW.format('Trần Văn Vinh')}".rstrip())
    found = _sift(tmp_path)
    assert [(p.rule, p.file) for p in fatal(found.counting)] == [
        ("removal-undone", "articles/2024/a-nhap/index.md")
    ]


def test_a_public_article_is_not_wrong_for_the_sake_of_a_draft(tmp_path: Path) -> None:
    """The draft comes first, so that the error stands at the other."""
    _write(tmp_path, "a-nhap", "status: draft\nslug: tin-mot")
    _write(tmp_path, "b-mo", "status: published\nslug: tin-mot")
    told = _sift(tmp_path)
    assert [one.rule for one in told.aside] == ["same-address"]
    assert fatal(told.counting) == ()


@pytest.mark.parametrize("status", ["published", "withdrawn"])
def test_two_that_stand_at_one_address_count(tmp_path: Path, status: str) -> None:
    """The notice of a withdrawn one stands there too."""
    _write(tmp_path, "a", f"status: {status}\nslug: tin-mot")
    _write(tmp_path, "b", "status: published\nslug: tin-mot")
    _write(tmp_path, "c-nhap", "status: draft", _MISSING)
    assert [one.rule for one in fatal(_sift(tmp_path).counting)] == ["same-address"]
