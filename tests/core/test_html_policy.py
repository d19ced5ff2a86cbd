"""What HTML stays in an article, and what ``check`` says of the rest."""

import pytest

from plugins.core.html_policy import clean, dropped
from tests.core.making import body, source


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<b>a</b><script>alert(1)</script>", "<b>a</b>"),
        ("<style>a{}</style>a", "a"),
        ('<p onclick="a()" style="color:red" id="x">a</p>', '<p id="x">a</p>'),
        ('<a href="javascript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="JAVASCRIPT:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="data:text/html,x">a</a>', "<a>a</a>"),
        ('<a href="https://a.example/" target="_blank">a</a>', '<a href="https://a.example/">a</a>'),
        ('<a href="/tin/2023/x/#y">a</a>', '<a href="/tin/2023/x/#y">a</a>'),
        ('<a href="tel:0226">a</a>', '<a href="tel:0226">a</a>'),
        ('<img src="a.jpg">', ""),
        ('<iframe src="https://a.example"></iframe>', ""),
        ("<svg><script>a</script></svg>", ""),
        ("a &lt; b &amp; c", "a &lt; b &amp; c"),
        ('<td colspan="2" width="3">a</td>', "a"),
        ("<!-- a -->b", "b"),
    ],
)  # fmt: skip
def test_only_the_allow_list_stays(html: str, left: str) -> None:
    assert clean(html) == left


def test_cells_keep_what_makes_a_table() -> None:
    table = '<table><tbody><tr><th scope="row">a</th><td colspan="2">b</td></tr></tbody></table>'
    assert clean(table) == table


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a\n\n<iframe></iframe>", 3, "<iframe>"),
        ("a <script>b</script>", 1, "<script>"),
        ("a\n<p\n  onclick='b'>c</p>", 2, "«onclick»"),
        ("<a href='javascript:b'>c</a>", 1, "«javascript:b»"),
        ("a\n\n[b](javascript:c)", 3, "«javascript:c»"),
        ("[b]( vbscript:c)", 1, "«vbscript:c»"),
        ("a [b][1]\n\n[1]: javascript:c", 3, "«javascript:c»"),
        ("<img src='a.jpg'/>", 1, "<img>"),
        ("<b>a</b>\n\n<font>b", 3, "<font>"),
        ("<o:p></o:p>", 1, "<o:p>"),
    ],
)
def test_what_would_be_dropped_is_named_with_its_line(text: str, line: int, words: str) -> None:
    (problem,) = dropped(source(), body(text))
    assert (problem.line, problem.level, problem.rule) == (line, "warning", "html-dropped")
    assert words in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "Giá < 5 và > 3",
        "`<iframe>` là một thẻ",
        "```\n<iframe>\n```",
        "<b>a</b> <a href='/tin/'>c</a> <mailto:a@b.example>",
        "[a](https://b.example) [c](/tin/) [d](#e) [f](mailto:g@h.example)",
        "<https://a.example/b?c=d>",
        "<hoidong@lamgiang.example>",
        "Quyết định [1]: số 12",
    ],
)
def test_what_stays_is_not_named(text: str) -> None:
    assert dropped(source(), body(text)) == []
