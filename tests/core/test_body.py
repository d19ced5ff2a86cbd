"""Figures and words of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.body import FigureRef, parse_body
from tests.core.making import body, source

LIKE_A_BODY = st.text(st.sampled_from('![]()"“”<>ab.jpg \n`~#'), max_size=60)


@pytest.mark.parametrize(
    ("line", "file", "caption", "alt"),
    [
        ('![Sân khấu](a.jpg "Hội nghị")', "a.jpg", "Hội nghị", "Sân khấu"),
        ("![Sân khấu](a.jpg)", "a.jpg", "", "Sân khấu"),
        ('![](a.jpg "Hội nghị")', "a.jpg", "Hội nghị", ""),
        ("![a](a.jpg “Hội nghị”)", "a.jpg", "Hội nghị", "a"),
        ("![a](a.jpg ”Hội nghị”)", "a.jpg", "Hội nghị", "a"),
        ('![a](a.jpg “Hội nghị")', "a.jpg", "Hội nghị", "a"),
        ("![a](a.jpg 'Hội nghị')", "a.jpg", "Hội nghị", "a"),
        ('![a](a.jpg "Danh hiệu "Mẹ" anh hùng")', "a.jpg", 'Danh hiệu "Mẹ" anh hùng', "a"),
        ('![a](a.jpg "Danh hiệu \\"Mẹ\\"")', "a.jpg", 'Danh hiệu "Mẹ"', "a"),
        ('![a](<Ảnh hội nghị (1).jpg> "b")', "Ảnh hội nghị (1).jpg", "b", "a"),
        ('![a](Ảnh hội nghị 1.jpg "b")', "Ảnh hội nghị 1.jpg", "b", "a"),
        ('  ![a [b]]( a.jpg  "b  c" )  ', "a.jpg", "b c", "a [b]"),
        ('![a](a.jpg "b (ảnh: c)")', "a.jpg", "b (ảnh: c)", "a"),
    ],
)  # fmt: skip
def test_a_picture_alone_in_its_paragraph_is_a_figure(
    line: str, file: str, caption: str, alt: str
) -> None:
    found, problems = parse_body(source(), line, 7)
    assert problems == []
    assert found.figures == (FigureRef(file, caption, alt, 7),)


def test_figures_that_follow_each_other_form_a_group() -> None:
    text = 'Chữ.\n\n![a](1.jpg "a")\n![a](2.jpg "b")\n\n![a](3.jpg "c")\n\nChữ.\n\n![a](4.jpg "d")'
    groups = [[figure.file for figure in piece.figures] for piece in body(text).pieces]
    assert groups == [[], ["1.jpg", "2.jpg", "3.jpg"], [], ["4.jpg"]]
    assert [figure.line for figure in body(text).figures] == [3, 4, 6, 10]


def test_words_keep_their_lines_between_paragraphs() -> None:
    first, *_ = parse_body(source(), "\nMột.\n\n\nHai\nba.\n\n", 5)[0].pieces
    assert first.line == 6
    assert first.markdown.split("\n") == ["Một.", "", "", "Hai", "ba."]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('Trước ![a](a.jpg "b") sau.', id="in a sentence"),
        pytest.param('![a](a.jpg "b")\nSau.', id="above words"),
        pytest.param('Trước.\n![a](a.jpg "b")', id="below words"),
        pytest.param('![a](a.jpg "b"', id="no closing bracket"),
        pytest.param('![a](a.jpg "b)', id="no closing quote"),
        pytest.param('! [a](a.jpg "b")', id="a gap"),
        pytest.param('- ![a](a.jpg "b")', id="in a list"),
        pytest.param('> ![a](a.jpg "b")', id="in a quotation"),
        pytest.param('[![a](a.jpg "b")](https://c.example)', id="in a link"),
        pytest.param("![a][1]", id="by reference"),
    ],
)
def test_a_picture_that_is_no_figure_is_a_problem(text: str) -> None:
    found, problems = parse_body(source(), text, 1)
    assert found.figures == ()
    assert [problem.rule for problem in problems] == ["stray-picture"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('![a](a.jpg "b"', "không đọc được dòng ảnh"),
        ('![a](a.jpg "b)', "không đọc được dòng ảnh"),
        ('! [a](a.jpg "b")', "không đọc được dòng ảnh"),
        ('Chữ ![a](a.jpg "b")', "chung đoạn với chữ"),
    ],
)
def test_a_misspelt_picture_is_not_blamed_on_its_neighbours(line: str, words: str) -> None:
    (problem,) = parse_body(source(), line, 1)[1]
    assert words in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "```\n![a](a.jpg)\n\n![a](a.jpg)\n```",
        "~~~~\n```\n\nChữ ![a](b.jpg)\n~~~~",
        "Hay! Quá!",
    ],
)
def test_code_and_exclamations_hold_no_pictures(text: str) -> None:
    found, problems = parse_body(source(), text, 1)
    assert problems == []
    assert found.figures == ()
    assert found.pieces[0].markdown == text


def test_words_are_counted_without_captions() -> None:
    assert body('Một hai.\n\n![a b](a.jpg "c d e")\n\n## Ba').words == 4


@given(LIKE_A_BODY)
def test_no_word_is_lost_and_no_line_invented(text: str) -> None:
    found, problems = parse_body(source(), text, 1)
    lines = text.split("\n")
    for piece in found.pieces:
        if not piece.figures:
            height = piece.markdown.count("\n") + 1
            assert piece.markdown.split("\n") == [
                line if line.strip() or line in piece.markdown else ""
                for line in lines[piece.line - 1 : piece.line - 1 + height]
            ]
    assert all(1 <= problem.line <= len(lines) for problem in problems)
