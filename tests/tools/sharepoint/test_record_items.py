"""Items of list exports become articles, or say why not. All exports here are made by hand."""

import datetime as dt
import json
from html import escape
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from plugins.core.manuscript.blocks import Paragraph, plain
from plugins.tools.sharepoint.holdings import open_holding
from plugins.tools.sharepoint.model import Capture, Reading, Unread
from plugins.tools.sharepoint.reading.record_item import read_record
from tests.tools.sharepoint.importing_again import laid

TITLE = "Lam Giang tổng kết phong trào thi đua"
BODY = "<p>UBND huyện tổ chức hội nghị.</p><p>Nhiều tập thể được biểu dương.</p>"


def read(tmp_path: Path, files: dict[str, str | bytes]) -> list[Reading | Unread]:
    holding = open_holding(laid(tmp_path / "kho", files))
    return [read_record(one) for one in holding.captures() if isinstance(one, Capture)]


def item(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 — JSON
    return {"Id": 4, "Title": TITLE, "PublishingPageContent": BODY} | changes


def rest(tmp_path: Path, **changes: Any) -> Reading | Unread:  # noqa: ANN401 — JSON
    data = json.dumps({"value": [item(**changes)]}, ensure_ascii=False)
    (found,) = read(tmp_path, {"ds.json": data})
    return found


def article(found: Reading | Unread) -> Reading:
    assert isinstance(found, Reading), found
    return found


def paragraphs(found: Reading | Unread) -> list[str]:
    blocks = article(found).blocks
    return [plain(block.children) for block in blocks if isinstance(block, Paragraph)]


WHOLE = ["UBND huyện tổ chức hội nghị.", "Nhiều tập thể được biểu dương."]


def manifest(attributes: str, item_attributes: str) -> str:
    return (
        '<SPObjects xmlns="urn:deployment-manifest-schema">'
        f'<SPObject Id="a" ObjectType="SPListItem" {attributes}>'
        f'<ListItem FileUrl="Pages/a.aspx" IntId="4" {item_attributes}><Fields>'
        f'<Field Name="Title" Value="{TITLE}"/>'
        f'<Field Name="PublishingPageContent" Value="{escape(BODY)}"/>'
        "</Fields></ListItem></SPObject></SPObjects>"
    )


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("OData__ModerationStatus", 3, "bản nháp"),
        ("OData__ModerationStatus", "2", "chờ duyệt"),
        ("OData__ModerationStatus", 1, "bị từ chối"),
        ("_ModerationStatus", "3;#Draft", "bản nháp"),
        ("OData__UIVersionString", "0.4", "bản nháp"),
    ],
)
def test_what_the_old_portal_did_not_show_is_no_article(
    tmp_path: Path, field: str, value: object, reason: str
) -> None:
    found = rest(tmp_path, **{field: value})
    assert isinstance(found, Unread)
    assert found.rule == "unpublished-item"
    assert reason in found.message


@pytest.mark.parametrize(
    ("field", "value"),
    [("OData__ModerationStatus", 0), ("OData__UIVersionString", "3.0"), ("Version", "1.2")],
)
def test_what_it_showed_is_one(tmp_path: Path, field: str, value: object) -> None:
    assert paragraphs(rest(tmp_path, **{field: value})) == WHOLE


@pytest.mark.parametrize(
    ("attributes", "item_attributes", "is_shown"),
    [
        ("", 'ModerationStatus="Approved" Version="2.0"', True),
        ("", 'ModerationStatus="Draft" Version="1.3"', False),
        ("", 'ModerationStatus="Denied" Version="1.0"', False),
        ('IsDeleted="true"', 'ModerationStatus="Approved" Version="1.0"', False),
    ],
)
def test_manifests_tell_of_drafts_and_deleted_items(
    tmp_path: Path,
    attributes: str,
    item_attributes: str,
    is_shown: bool,  # noqa: FBT001
) -> None:
    (found,) = read(tmp_path, {"Manifest.xml": manifest(attributes, item_attributes)})
    assert isinstance(found, Reading) == is_shown


def test_an_attachment_of_a_manifest_is_found_in_its_dat_file(tmp_path: Path) -> None:
    told = manifest("", "").replace(
        "</Fields>",
        "</Fields><Attachments>"
        '<Attachment Url="Lists/Tin/Attachments/4/qd.pdf" FileValue="0A.dat"/></Attachments>',
    )
    files: dict[str, str | bytes] = {"Manifest.xml": told, "0A.dat": b"%PDF-1.4"}
    holding = open_holding(laid(tmp_path / "kho", files))
    (page,) = [one for one in holding.captures() if isinstance(one, Capture)]
    assert page.record
    held = holding.find(page.record.attachments[0], page)
    assert held
    assert held.read() == b"%PDF-1.4"


def test_html_that_was_encoded_twice_is_html(tmp_path: Path) -> None:
    assert paragraphs(rest(tmp_path, PublishingPageContent=escape(BODY))) == WHOLE
    canvas = f'<div data-sp-canvascontrol=""><div data-sp-rte="">{BODY}</div></div>'
    found = rest(tmp_path, PublishingPageContent=None, CanvasContent1=escape(canvas))
    assert paragraphs(found) == WHOLE


def test_a_text_about_signs_keeps_them(tmp_path: Path) -> None:
    text = "<p>Điểm số &lt; 5 và &gt; 3 &amp; hơn nữa.</p>"
    assert paragraphs(rest(tmp_path, PublishingPageContent=text)) == [
        "Điểm số < 5 và > 3 & hơn nữa."
    ]


def test_entities_of_a_title_are_letters(tmp_path: Path) -> None:
    assert article(rest(tmp_path, Title="Tin &amp; b&#224;i 5 & 6")).title == "Tin & bài 5 & 6"


def test_lines_of_a_plain_text_are_paragraphs(tmp_path: Path) -> None:
    text = "UBND huyện tổ chức hội nghị.\r\n\r\nNhiều tập thể được biểu dương.\n"
    assert paragraphs(rest(tmp_path, PublishingPageContent=text)) == WHOLE


def test_a_canvas_that_breaks_off_is_refused(tmp_path: Path) -> None:
    whole = json.dumps([{"controlType": 4, "innerHTML": BODY}])
    found = rest(tmp_path, PublishingPageContent=None, CanvasContent1=whole[:-20])
    assert isinstance(found, Unread)
    assert found.rule == "broken-canvas"


@pytest.mark.parametrize(
    ("ticks", "wanted"),
    [
        ("/Date(1554793200000)/", "2019-04-09"),  # 07:00
        ("/Date(1554768000000)/", "2019-04-09"),  # 00:00
        ("/Date(1554831000000)/", None),  # 17:30 of the server, or 00:30 of the next day
    ],
)
def test_list_data_does_not_say_its_zone(tmp_path: Path, ticks: str, wanted: str | None) -> None:
    found = article(rest(tmp_path, ArticleStartDate=ticks))
    assert (found.date.iso() if found.date else None) == wanted
    assert ("date-zone" in {one.rule for one in found.cautions}) == (wanted is None)


@pytest.mark.parametrize(
    ("text", "rule"),
    [("43564", "date-unread"), ("04/13/2019", "date-order"), ("2099-04-09", "date-late")],
)
def test_a_day_that_is_none_is_left_open(tmp_path: Path, text: str, rule: str) -> None:
    found = article(rest(tmp_path, ArticleStartDate=text))
    assert found.date is None
    assert rule in {one.rule for one in found.cautions}


def test_utc_near_midnight_is_the_next_day_in_hanoi(tmp_path: Path) -> None:
    found = article(rest(tmp_path, ArticleStartDate="2019-04-09T17:30:00Z"))
    assert found.date
    assert found.date.iso() == "2019-04-10T00:30:00+07:00"


def test_an_article_whose_cell_excel_has_cut_says_so(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active
    book.active.append(["Tiêu đề", "Nội dung"])
    book.active.append([TITLE, ("Chữ của bài. " * 3000)[:32_767]])
    book.save(tmp_path / "ds.xlsx")
    (found,) = read(tmp_path, {"ds.xlsx": (tmp_path / "ds.xlsx").read_bytes()})
    assert "cut-cell" in {one.rule for one in article(found).cautions}


def test_the_day_of_the_event_may_stand_in_the_lead_alone(tmp_path: Path) -> None:
    lead = "Sáng ngày 08/3/2023, UBND huyện tổ chức hội nghị tổng kết."
    found = article(rest(tmp_path, Comments=lead, PublishingPageContent="<p>Có 12 tập thể.</p>"))
    assert found.event_date == dt.date(2023, 3, 8)
    other = "<p>Chiều ngày 09/3/2023, UBND huyện tổ chức hội nghị biểu dương.</p>"
    found = article(rest(tmp_path, Comments=lead, PublishingPageContent=other))
    assert found.event_date == dt.date(2023, 3, 9)
