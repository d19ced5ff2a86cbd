"""The table of honours at the end of an article or a decision."""

from dataclasses import replace

from plugins.core.honour import Decision
from plugins.portal.honour_rows import honour_groups, honour_rows
from tests.core.making import HONOUR, article, document, site


def test_a_decision_does_not_name_itself_in_every_row_and_an_article_names_it() -> None:
    made = document()
    listed = replace(made, fields=replace(made.fields, honours=(HONOUR,)))
    news = article("tin", replace(HONOUR, decision=listed.key, basis="decision"))
    both = site(news, listed)
    assert [row.basis for row in honour_rows(both, listed)] == [""]
    (row,) = honour_rows(both, news)
    assert row.basis.startswith("Theo quyết định số 12/QĐ-UBND")


def test_honours_of_one_award_stand_below_one_heading_with_what_they_share() -> None:
    other = replace(HONOUR, honoree="Trần Thị B")
    asked = replace(HONOUR, honoree="Lê Văn C", status="proposed")
    made = article("tin", HONOUR, asked, other)
    both, waiting = honour_groups(site(made), made)
    rows = list(honour_rows(site(made), made))
    assert both.note == f"02 cá nhân\u00a0· {rows[0].basis}"
    assert [row.recipient for row in both.rows] == [rows[0].recipient, rows[2].recipient]
    assert {row.basis for row in both.rows} == {""}
    assert (waiting.status, waiting.note) == (rows[1].status, rows[1].basis)


def test_rows_that_rest_on_different_things_say_so_themselves() -> None:
    other = replace(
        HONOUR, honoree="Trần Thị B", basis="decision", decision=Decision(number="9/QĐ-UBND")
    )
    made = article("tin", HONOUR, other)
    (group,) = honour_groups(site(made), made)
    assert group.note == "02 cá nhân"
    assert [row.basis for row in group.rows] == [row.basis for row in honour_rows(site(made), made)]


def test_names_inside_a_count_are_not_added_to_it() -> None:
    count = replace(HONOUR, honoree=None, count=26, id="ca-nhan")
    made = article("tin", count, replace(HONOUR, part_of="ca-nhan"))
    (group,) = honour_groups(site(made), made)
    assert group.note.startswith("26 cá nhân")
