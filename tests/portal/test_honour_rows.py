"""The table of honours at the end of an article or a decision."""

from dataclasses import replace

from plugins.portal.honour_rows import honour_rows
from tests.core.making import HONOUR, article, document, site


def test_a_decision_does_not_name_itself_in_every_row_and_an_article_names_it() -> None:
    made = document()
    listed = replace(made, fields=replace(made.fields, honours=(HONOUR,)))
    news = article("tin", replace(HONOUR, decision=listed.key, basis="decision"))
    both = site(news, listed)
    assert [row.basis for row in honour_rows(both, listed)] == [""]
    (row,) = honour_rows(both, news)
    assert row.basis.startswith("Theo quyết định số 12/QĐ-UBND")
