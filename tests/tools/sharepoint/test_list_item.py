"""The profile of a list item's display form.

No real page was found: the fixture is made by hand after the markup that SharePoint's own field
controls write (ms-formtable, SPBookmark_ anchors, a comment with the field's name and type).
"""

import pytest

from plugins.core.manuscript.blocks import Figure, Paragraph, plain
from plugins.tools.sharepoint.model import Capture, Reading, Unread
from plugins.tools.sharepoint.profiles.profile import read_profiles
from plugins.tools.sharepoint.reading.html_page import read_html

PROFILES, _ = read_profiles()
TITLE = "Lam Giang tổng kết phong trào thi đua năm 2018"
BODY = (
    '<div dir=""><div class="ExternalClass0123456789ABCDEF0123456789ABCDEF">'
    "<p>UBND tỉnh tổ chức hội nghị tổng kết phong trào thi đua với sự tham dự của các sở.</p>"
    '<table><tr><td><img src="/Anh/a.jpg" alt="a.jpg"></td></tr>'
    "<tr><td>Đại biểu dự hội nghị</td></tr></table>"
    "<p>Nhiều tập thể và cá nhân tiêu biểu được biểu dương, khen thưởng tại hội nghị./.</p>"
    "</div></div>"
)


def row(name: str, label: str, kind: str, value: str) -> str:
    return (
        '<tr><td nowrap="true" valign="top" width="190px" class="ms-formlabel">'
        f'<h3 class="ms-standardheader"><a name="SPBookmark_{name}"></a>{label}</h3></td>'
        f'<td valign="top" class="ms-formbody" id="{kind}">'
        f'<!-- FieldName="{label}" FieldInternalName="{name}" FieldType="{kind}" -->'
        f"{value}</td></tr>"
    )


def form(*rows: str) -> bytes:
    return (
        '<!DOCTYPE html><html><head><meta name="GENERATOR" content="Microsoft SharePoint">'
        "<title>Tin tức - Lam Giang</title></head><body><form>"
        '<div class="ms-quicklaunch"><a href="/">Trang chủ</a></div>'
        '<table class="ms-formtable" border="0">' + "".join(rows) + "</table>"
        '<table class="ms-formtoolbar"><tr><td class="ms-descriptiontext" id="onetidinfoblock1">'
        "Created at 1/2/2020 8:00 AM by Nguyễn Văn A</td></tr></table></form></body></html>"
    ).encode()


def read(data: bytes) -> Reading | Unread:
    url = "http://cu.example/Lists/TinTuc/DispForm.aspx?ID=12"
    capture = Capture(source="DispForm.html", form="html", data=data, via="saved-html", url=url)
    return read_html(capture, PROFILES)


ATTACHED = (
    '<tr id="idAttachmentsRow"><td class="ms-formlabel">'
    '<h3 class="ms-standardheader"><a name="SPBookmark_Attachments"></a>Đính kèm</h3></td>'
    '<td class="ms-formbody" id="SPFieldAttachments"><table id="idAttachmentsTable"><tr><td>'
    '<a href="/Lists/TinTuc/Attachments/12/qd.pdf">qd.pdf</a></td></tr></table></td></tr>'
)
TITLED = row("Title", "Tiêu đề", "SPFieldText", TITLE)


@pytest.mark.parametrize("body", ["Body", "NoiDung", "N_x1ed9_i_x0020_dung"])
@pytest.mark.parametrize("date", ["NgayDang", "Ng_x00e0_y_x0020__x0111__x0103_ng"])
def test_the_fields_of_a_form_are_read(body: str, date: str) -> None:
    found = read(
        form(
            TITLED,
            row(date, "Ngày đăng", "SPFieldDateTime", "30/01/2019 08:15"),
            row("TomTat", "Tóm tắt", "SPFieldNote", "Hội nghị diễn ra tại thành phố Lam Giang."),
            row("ChuyenMuc", "Chuyên mục", "SPFieldLookup", '<a href="/x">Tin tức</a>'),
            row(body, "Nội dung", "SPFieldNote", BODY),
            row("TacGia", "Tác giả", "SPFieldText", "Trần Thị B"),
            ATTACHED,
        )
    )
    assert isinstance(found, Reading), found
    assert (found.profile, found.title) == ("list-item", TITLE)
    assert found.date
    assert found.date.iso() == "2019-01-30T08:15:00+07:00"
    assert (found.author, found.category) == ("Trần Thị B", "Tin tức")
    assert found.summary == "Hội nghị diễn ra tại thành phố Lam Giang."
    assert [one.address for one in found.downloads] == ["/Lists/TinTuc/Attachments/12/qd.pdf"]
    (figure,) = [block for block in found.blocks if isinstance(block, Figure)]
    assert plain(figure.caption) == "Đại biểu dự hội nghị"
    paragraphs = [plain(one.children) for one in found.blocks if isinstance(one, Paragraph)]
    assert [text[:4] for text in paragraphs] == ["UBND", "Nhiề"]
    assert found.loss.share == 0


def test_when_the_database_made_the_item_is_no_day_of_publication() -> None:
    created = row("Created", "Đã tạo", "SPFieldDateTime", "01/02/2020")
    found = read(form(TITLED, row("Body", "Nội dung", "SPFieldNote", BODY), created))
    assert isinstance(found, Reading)
    assert found.date is None


@pytest.mark.parametrize(
    "rows",
    [
        (TITLED, row("Phone", "Điện thoại", "SPFieldText", "0123 456 789")),  # no text
        (  # a form to fill in
            row("Title", "Tiêu đề", "SPFieldText", '<input type="text" value="Tin">'),
            row("Body", "Nội dung", "SPFieldNote", "<textarea></textarea>"),
        ),
    ],
)
def test_forms_of_other_lists_are_no_articles(rows: tuple[str, ...]) -> None:
    assert isinstance(read(form(*rows)), Unread)
