"""From HTML back to Markdown: converted again, it gives the same HTML."""

import pytest

from plugins.core.body import parse_body
from plugins.core.html_markdown import markdown_of
from plugins.core.markdown_html import piece_html
from plugins.core.source import Source


def _html(markdown: str) -> str:
    body, problems = parse_body(Source("index.md", markdown), markdown, 1)
    assert not problems
    return "\n".join(piece_html(body))


@pytest.mark.parametrize(
    "markdown",
    [
        "Một đoạn.\n\nĐoạn hai, **đậm** và *nghiêng*.",
        "## Mục\n\nLời dẫn:\n\n- một\n- hai\n    - hai chấm một\n- ba",
        "1. một\n2. hai",
        "Kể từ:\n\n3. ba\n4. bốn",
        "> Trích dẫn\n>\n> hai đoạn",
        "| Năm | Số |\n|---|---|\n| 2022 | 5 \\| 6 |",
        "Xem [quyết định](https://example.org/a_b?c=1).",
        "Dấu \\*sao\\*, \\_gạch\\_, \\[ngoặc\\], 5 &lt; 6.",
        "1986\\. Năm ấy.",
        "\\- không phải danh sách",
        "\\# không phải mục",
        "Dòng một  \nDòng hai",
        "```\nmã <b>\n```",
        "Chữ `mã *lạ*` đây.",
        "***\n\nsau vạch",
        "a",
    ],
)
def test_it_comes_back_as_it_was(markdown: str) -> None:
    html = _html(markdown)
    again = markdown_of(html)
    assert _html(again) == html


def test_what_no_page_shows_is_not_in_it() -> None:
    written = (
        "Lời.<!-- số điện thoại -->\n\n[//]: # (ghi chú riêng)\n\n[x]: https://example.org/bi-mat\n"
    )
    assert markdown_of(_html(written)) == "Lời."


def test_names_without_a_sign_in_markdown_stay_as_words() -> None:
    html = '<p><abbr title="Ủy ban nhân dân">UBND</abbr> <span class="nobr">năm 2023</span></p>'
    assert markdown_of(html) == "UBND năm 2023"
