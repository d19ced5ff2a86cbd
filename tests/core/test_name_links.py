"""Names lead to their pages, once each, and no word is changed."""

import re

import pytest

from plugins.core.name_links import linked_html, text_parts

PEOPLE = {"Lê Văn An": "/a/", "Lê Văn": "/b/", "Sở Y tế & Dân số": "/c/"}


def plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


@pytest.mark.parametrize(
    ("html", "linked"),
    [
        ("<p>Ông Lê Văn An nhận.</p>", '<p>Ông <a href="/a/">Lê Văn An</a> nhận.</p>'),
        ("<p>Lê Văn Anh</p>", '<p><a href="/b/">Lê Văn</a> Anh</p>'),
        ("<p>Lê Vănh</p>", "<p>Lê Vănh</p>"),
        ("<h2>Lê Văn An</h2>", "<h2>Lê Văn An</h2>"),
        ('<p><a href="/x/">Lê Văn An</a></p>', '<p><a href="/x/">Lê Văn An</a></p>'),
        ("<p>Sở Y tế &amp; Dân số</p>", '<p><a href="/c/">Sở Y tế &amp; Dân số</a></p>'),
        (
            "<p>Lê Văn An, rồi Lê Văn An</p>",
            '<p><a href="/a/">Lê Văn An</a>, rồi <a href="/b/">Lê Văn</a> An</p>',
        ),
    ],
)
def test_the_first_mention_outside_links_and_headings_is_a_link(html: str, linked: str) -> None:
    assert linked_html(html, PEOPLE) == linked
    assert plain(linked) == plain(html)


def test_a_caption_is_cut_at_its_names_and_loses_nothing() -> None:
    text = "Bí thư trao thưởng cho ông Lê Văn An - Sở Y tế & Dân số"
    parts = text_parts(text, PEOPLE)
    assert "".join(part.text for part in parts) == text
    assert [(p.text, p.href) for p in parts if p.href] == [
        ("Lê Văn An", "/a/"),
        ("Sở Y tế & Dân số", "/c/"),
    ]
    assert text_parts("", PEOPLE) == ()
