"""The tree of a body: lexbor's own nodes give the same one as its markup, parsed once more."""

from random import Random

import pytest
from bs4 import BeautifulSoup
from bs4.element import PageElement
from selectolax.lexbor import LexborHTMLParser

from plugins.tools.sharepoint.reading.soup import soup_of, soup_within

_SCRAPS = (
    *('<p style="text-align&#58;right">', "</p>", "<b>", "</b>", "<br/>", "<ul>", "<li>", "</ul>"),
    *("<table>", "<tr>", "<td>", "</td>", "</table>", "<h1>", "</h1>", "<center>", "</div>"),
    *('<a href="x?a=1&amp;b=2" class="k  l">', "</a>", '<img src="a&amp;b" alt=x>', "<p class>"),
    *('<font face=".VnTime">', "</font>", "<div hidden>", "<o:p>", "</o:p>", '<st1:p w:st="on">'),
    *("chữ ", "&nbsp;", "&lt;b&gt;", "&amp;lt;", "\n", "  ", "\u200b", "<pre>\n\nx </pre>"),
    *("<!-- c -->", "<!---->", "<!--[if gte mso 9]><xml></xml><![endif]-->", "<![if !vml]>"),
    *('<?xml:namespace prefix = o ns = "urn" />', '<script>var a="<b>";</script>', "<wbr>"),
    *("<style>p{}</style>", "<iframe src=x>q<b>r</iframe>", "<template><i>t</i></template>"),
    *('<svg viewBox="0 0"><path/></svg>', "<noscript><img src=q></noscript>", "<hr>", "<xmp><b>"),
    *("<textarea><b>x</textarea>", "<select><option>a</select>", "<math><mi>x</math>", "<form>"),
)


@pytest.mark.parametrize("seed", range(8))
def test_nodes_and_markup_give_one_tree(seed: int) -> None:
    chance = Random(seed)  # noqa: S311 — scraps, no secrets
    for _ in range(150):
        html = "".join(chance.choices(_SCRAPS, k=chance.randint(1, 25)))
        body = LexborHTMLParser(html).body
        assert body is not None
        _same(soup_within(html), body.inner_html or "")
        elements = [*body.iter()]
        _same(soup_of(elements), "\n".join(element.html or "" for element in elements))


def test_conditions_inside_of_raw_text_are_no_reason_to_fail() -> None:
    assert soup_within("<p>Một</p><xmp><![if x</xmp>").p is not None


def _same(tree: BeautifulSoup, markup: str) -> None:
    wanted = BeautifulSoup(markup, "html.parser")
    assert [*map(_told, tree.descendants)] == [*map(_told, wanted.descendants)]


def _told(node: PageElement) -> tuple[str, str, object]:
    return type(node).__name__, str(node), getattr(node, "attrs", None)
