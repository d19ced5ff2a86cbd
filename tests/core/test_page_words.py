"""Settings in the words of standing pages."""

from dataclasses import fields, replace
from datetime import date

import pytest

from plugins.core.markdown_html import piece_html
from plugins.core.page_words import PLACES, filled
from plugins.core.paper import PageFields, StandingPage
from plugins.core.plain_text import paragraphs
from plugins.core.portal import Portal
from tests.core.making import body, site

PORTAL = Portal(
    agency="Ban <TĐKT> & *tỉnh* A",
    email="ban_tdkt_a@example.org",
    url="https://example.org",
    accessibility_checked=date(2026, 2, 3),
)


def page(text: str, lang: str = "vi", summary: str | None = None) -> StandingPage:
    made = PageFields(title="x", summary=summary)
    return StandingPage(
        file="pages/x.md",
        fields=replace(made, lang=lang),  # type: ignore[arg-type]
        body=body(text),
    )


def words(text: str, lang: str = "vi") -> str:
    return " ".join(paragraphs(filled(page(text, lang), PORTAL).body))


def html(text: str) -> str:
    return "".join(piece_html(filled(page(text), PORTAL).body))


def test_a_place_becomes_what_the_settings_say() -> None:
    assert words("Gửi {agency}, {email}.") == "Gửi Ban <TĐKT> & *tỉnh* A, ban_tdkt_a@example.org."
    assert words("Ngày {accessibility_checked}") == "Ngày 03/02/2026"


@pytest.mark.parametrize(("lang", "said"), [("vi", "(chưa khai báo)"), ("en", "(not stated yet)")])
def test_what_nobody_has_entered_is_said_to_be_open(lang: str, said: str) -> None:
    assert words("{phone}", lang) == said


def test_values_are_no_markup_and_addresses_are_links() -> None:
    assert "<em>" not in html("{agency}")
    assert "Ban &lt;TĐKT&gt; &amp; *tỉnh* A" in html("{agency}")
    assert '<a href="mailto:ban_tdkt_a@example.org">ban_tdkt_a@example.org</a>' in html("{email}")
    assert 'href="https://example.org"' in html("{url}")


def test_a_summary_is_filled_as_plain_text() -> None:
    made = filled(page("x", summary="Của {agency}, {phone}"), PORTAL)
    assert made.fields.summary == "Của Ban <TĐKT> & *tỉnh* A, (chưa khai báo)"


def test_other_braces_stay_as_they_are() -> None:
    assert words("{nothing} {A}") == "{nothing} {A}"


def test_every_page_of_a_site_is_filled() -> None:
    (shown,) = site(page("{email}")).pages
    assert shown.body.pieces[0].markdown == "(chưa khai báo)"


def test_every_place_is_a_setting() -> None:
    assert set(PLACES) <= {field.name for field in fields(Portal)}
