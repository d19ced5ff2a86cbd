"""Words in Markdown become HTML, piece by piece."""

import pytest

from plugins.core.markdown_html import piece_html
from tests.core.making import body

FIGURE = '\n\n![a](a.jpg "b")\n\n'


def html(text: str) -> str:
    (only,) = piece_html(body(text))
    return only


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chữ **đậm**.", "<p>Chữ <strong>đậm</strong>.</p>"),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
        ("1\\. Một", "<p>1. Một</p>"),
        ("Một  \nhai", "<p>Một<br>\nhai</p>"),
        ("<iframe></iframe>", ""),
        ("[a](javascript:b)", "<p><a>a</a></p>"),
        ("```\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>"),
    ],
)
def test_words_are_paragraphs(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("# A", ["h2"]),
        ("## A\n\n### B\n\n## C", ["h2", "h3", "h2"]),
        ("## A\n\n#### B\n\n###### C", ["h2", "h3", "h4"]),
        ("#### A\n\n## B", ["h2", "h2"]),
        ("A\n===", ["h2"]),
    ],
)
def test_headings_follow_the_title_without_a_gap(text: str, headings: list[str]) -> None:
    levels = [part[:2] for part in html(text).split("<") if part[:1] == "h" and part[1:2].isdigit()]
    assert levels == headings


def test_cells_are_aligned_by_class_and_headed() -> None:
    table = html("| Tên | Số | Hạng |\n|---|--:|:-:|\n| a | 1 | b |")
    assert '<th scope="col">Tên</th>' in table
    assert '<td class="number">1</td>' in table
    assert '<td class="centred">b</td>' in table
    assert "style" not in table


def test_figures_leave_their_place_empty() -> None:
    pieces = piece_html(body(f"Một.{FIGURE}Hai."))
    assert pieces == ("<p>Một.</p>", "", "<p>Hai.</p>")


@pytest.mark.parametrize("text", [f"{FIGURE}Hai.", f"Một.{FIGURE}", FIGURE, ""])
def test_every_piece_has_its_html(text: str) -> None:
    found = body(text)
    is_words = [not piece.figures for piece in found.pieces]
    assert [bool(html) for html in piece_html(found)] == is_words


def test_links_by_reference_work_across_figures() -> None:
    first, _, _ = piece_html(body(f"[a][1]{FIGURE}Hai.\n\n[1]: https://b.example/"))
    assert first == '<p><a href="https://b.example/">a</a></p>'


def test_words_never_change_places_with_figures() -> None:
    """A piece that shows nothing, here only a link's address, must not pull the next one up."""
    pieces = piece_html(body(f"[1]: https://b.example/{FIGURE}Hai."))
    assert pieces == ("", "", "<p>Hai.</p>")


@pytest.mark.parametrize("end", ["", FIGURE])
def test_footnotes_are_kept_whatever_ends_the_text(end: str) -> None:
    pieces = piece_html(body(f"Một[^1].\n\n[^1]: Ghi chú.{end}"))
    assert "Ghi chú." in "".join(pieces)


def test_a_tag_left_open_loses_no_figure_and_no_word() -> None:
    pieces = piece_html(body(f"<div>\n\nMột.{FIGURE}Hai."))
    assert [("Một." in html, "Hai." in html) for html in pieces] == [
        (True, False),
        (False, False),
        (False, True),
    ]


def test_signs_that_look_like_our_own_are_harmless() -> None:
    pieces = piece_html(body(f"Một.{FIGURE}\ue0000\ue001\n\nHai."))
    assert "Hai." in pieces[2]
    assert pieces[1] == ""


def test_short_words_stay_with_their_numbers() -> None:
    assert '<span class="nobr">năm 2023</span>' in html("Trong năm 2023 này")
