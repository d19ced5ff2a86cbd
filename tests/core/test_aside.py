"""What a publishing build goes on without, and what it must not guess."""

from functools import partial
from pathlib import Path

import pytest

from plugins.core.aside import Sifted, hidden_in, says_hidden, sifted
from plugins.core.photo_memory import PhotoMemory
from plugins.core.problems import fatal
from plugins.core.reading import read_entries
from plugins.core.rules.site_rules import of_site
from tests.core.making import CATALOGUE, site, source

_SCOPE = site(at="2024-01-15").scope
_MISSING = "\n![Thấy cờ](khong-co.jpg)\n"


@pytest.mark.parametrize(
    "lines",
    [
        "status: draft",
        "status: pending",
        'status: "withdrawn"',
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
    rules = partial(of_site, catalogue=CATALOGUE)
    return sifted(own, rules, entries, hidden_in(entries, root, _SCOPE))


def test_an_error_in_a_draft_is_set_aside_and_one_in_the_open_counts(tmp_path: Path) -> None:
    _write(tmp_path, "nhap", "status: draft", _MISSING)
    _write(tmp_path, "rach", "status: pending\nlạ: gì đó")
    _write(tmp_path, "go", "status: withdrawn\nlạ: gì đó")
    assert {p.file.split("/")[2] for p in _sift(tmp_path).aside} == {"nhap", "rach", "go"}
    assert fatal(_sift(tmp_path).counting) == ()
    _write(tmp_path, "mo", "status: published", _MISSING)
    assert {p.file.split("/")[2] for p in fatal(_sift(tmp_path).counting)} == {"mo"}


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
