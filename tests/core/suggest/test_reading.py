"""The reader of honours: figures on our own labelled sentences, and robustness."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.catalogue_files import read_catalogue
from plugins.core.suggest.book import make_book
from plugins.core.suggest.finding import Finding
from plugins.core.suggest.reading import read_paragraph
from plugins.tools.suggest.labels import read_labels
from plugins.tools.suggest.measure import OWN, Figures, figures

PROJECT = Path(__file__).resolve().parents[3]
BOOK = make_book(read_catalogue(PROJECT / "content")[0])
LABELS = read_labels(OWN)
TEXT = """trao tặng Huân chương Lao động hạng Ba cho ông bà Nguyễn Văn A và Bằng khen của Thủ tướng
; , - ( 05 cá nhân tập thể Quyết định số 15/QĐ-UBND đề nghị truy tặng thừa ủy quyền ) :"""
WORDS = TEXT.split()


@pytest.fixture(scope="module", params=["all", *LABELS])
def total(request: pytest.FixtureRequest) -> Figures:
    """All sentences together, and those of each file alone."""
    rows = LABELS.get(request.param) or tuple(one for rows in LABELS.values() for one in rows)
    return figures(BOOK, rows)


def test_there_are_enough_labelled_sentences() -> None:
    assert sum(len(rows) for rows in LABELS.values()) >= 200
    assert len(LABELS["heldout.json"]) >= 50


def test_awards_and_people_are_read_as_well_as_is_asked(total: Figures) -> None:
    assert total.awards.precision >= 0.97
    assert total.awards.recall >= 0.92
    assert total.honorees.precision >= 0.95
    assert total.honorees.recall >= 0.85


def test_no_presenter_is_honoured_and_no_proposal_is_an_award(total: Figures) -> None:
    assert (total.presenters_honoured, total.false_awards) == (0, 0)


def names(finding: Finding) -> list[str]:
    return [honoree.name for event in finding.events for honoree in event.honorees]


def plain(text: str) -> str:
    return " ".join(text.split())


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_words_in_any_order_are_read_without_inventing_a_name(text: str) -> None:
    for name in names(read_paragraph(BOOK, text)):
        assert name in plain(text)


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(text: str) -> None:
    read_paragraph(BOOK, text)


@pytest.mark.parametrize(
    "piece",
    ["Nguyễn Văn A, ", "Bằng khen ", "(((", "và và ", "trao cho ông ", "hạng Ba; ", "a-", "05 hộ "],
)
def test_no_text_takes_the_reader_for_ever(piece: str) -> None:
    """A hundred thousand letters of one thing: no pattern may go astray in it."""
    began = time.perf_counter()
    read_paragraph(BOOK, piece * (100_000 // len(piece)))
    assert time.perf_counter() - began < 60


def test_spelling_of_tones_and_blanks_makes_no_difference() -> None:
    text = (
        "Thừa ủy quyền của Chủ tịch nước, ông Trần Văn Bình trao Huân chương Lao động hạng Nhì"
        " cho bà Lê Thị Hòa."
    )
    old = text.replace("ủy", "uỷ").replace("Hòa", "Hoà")
    assert names(read_paragraph(BOOK, text)) == ["Lê Thị Hòa"]
    assert names(read_paragraph(BOOK, old)) == ["Lê Thị Hoà"]
    spaced = re.sub("Huân chương", "Huân\u00a0 chương", text)
    assert [e.award for e in read_paragraph(BOOK, spaced).events] == ["huan-chuong-lao-dong"]
