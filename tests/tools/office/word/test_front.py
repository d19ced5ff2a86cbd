"""Title, lead, signature, closing mark, day of the event, and what belongs to the paper alone."""

import datetime as dt

import pytest

from tests.tools.office.word.making import LEAD, LONG, Writer, append, notes, texts

TITLE = "Hội nghị tổng kết phong trào thi đua"


def begun(title: str = TITLE, lead: str = f"{LEAD}.") -> Writer:
    writer = Writer()
    writer.line(title, "b", "center")
    writer.line(lead, "b")
    return writer


@pytest.mark.parametrize(
    ("looks", "align", "points", "style"),
    [
        ("b", "center", 0, ""),
        ("b", "", 0, ""),
        ("", "center", 0, ""),
        ("", "", 16, ""),
        ("", "", 0, "Title"),
        ("", "", 0, "Heading 1"),
    ],
)
def test_titles(looks: str, align: str, points: float, style: str) -> None:
    writer = Writer()
    writer.line(TITLE, looks, align, points, style)
    writer.line(LEAD, "i")
    writer.line(LONG)
    draft = writer.read()
    assert (draft.title, draft.summary) == (TITLE, LEAD)
    assert texts(draft) == [LONG]


def test_a_full_stop_behind_a_title_goes() -> None:
    writer = begun(f"{TITLE}.")
    writer.line(LONG)
    assert writer.read().title == TITLE


def test_an_article_without_a_title_gets_none() -> None:
    writer = Writer()
    writer.line(LONG)
    writer.line(LONG)
    draft = writer.read()
    assert (draft.title, draft.summary) == (None, None)
    assert texts(draft) == [LONG, LONG]


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        (
            "UBND TỈNH LAM GIANG TỔNG KẾT CÔNG TÁC TĐKT NĂM 2022",
            "UBND tỉnh lam giang tổng kết công tác TĐKT năm 2022",
        ),
        ("TRAO HUÂN CHƯƠNG LAO ĐỘNG CHO TẬP THỂ", "Trao Huân chương Lao động cho tập thể"),
        ("KỲ HỌP THỨ XI, HĐND TỈNH KHÓA XIV", "Kỳ họp thứ XI, HĐND tỉnh khóa XIV"),
        (
            "SỞ NỘI VỤ TỈNH LAM GIANG PHÁT ĐỘNG THI ĐUA",
            "Sở Nội vụ tỉnh Lam Giang phát động thi đua",
        ),
        ("CHUNG TAY PHÒNG, CHỐNG COVID-19", "Chung tay phòng, chống COVID-19"),
    ],
)
def test_capitals_become_a_sentence_and_are_said(written: str, wanted: str) -> None:
    writer = begun(written)
    writer.line(LONG)
    draft = writer.read()
    assert draft.title == wanted
    assert f"«{wanted}»: hãy sửa lại chữ hoa của tên riêng" in notes(draft)


def test_a_title_over_two_lines() -> None:
    writer = Writer()
    writer.line("HỘI NGHỊ TỔNG KẾT PHONG TRÀO THI ĐUA", "b", "center")
    writer.line("TỈNH NĂM 2022", "b", "center")
    writer.line(LEAD, "b")
    writer.line(LONG)
    draft = writer.read()
    assert draft.title == "Hội nghị tổng kết phong trào thi đua tỉnh năm 2022"
    assert draft.summary == LEAD
    assert "tiêu đề viết trên 2 dòng" in notes(draft)


def test_a_title_broken_by_hand_in_one_paragraph() -> None:
    writer = Writer()
    paragraph = writer.line("Hội nghị tổng kết", "b", "center")
    paragraph.runs[0].add_break()
    paragraph.add_run("phong trào thi đua").bold = True
    writer.line(LONG)
    assert writer.read().title == TITLE


def test_a_short_line_in_capitals_and_the_one_that_completes_it() -> None:
    writer = Writer()
    writer.line("HỘI NGHỊ", "b", "center")
    writer.line("Tổng kết phong trào thi đua", "b", "center")
    writer.line(LEAD, "b")
    writer.line(LONG)
    draft = writer.read()
    assert (draft.title, draft.summary) == ("Hội nghị Tổng kết phong trào thi đua", LEAD)
    assert "đã nối thành" in notes(draft)


@pytest.mark.parametrize(
    "rubric", ["TIN HOẠT ĐỘNG", "Tin bài", "CHUYÊN MỤC: NGƯỜI TỐT, VIỆC TỐT", "Bài viết:"]
)
def test_the_name_of_a_column_is_no_title(rubric: str) -> None:
    writer = Writer()
    writer.line(rubric, "b", "center")
    writer.line(TITLE, "b", "center")
    writer.line(LEAD, "b")
    writer.line(LONG)
    draft = writer.read()
    assert (draft.title, draft.summary) == (TITLE, LEAD)
    assert f"đã bỏ dòng «{rubric}» trên tiêu đề" in notes(draft)


def test_a_title_that_begins_like_a_column_stays() -> None:
    writer = begun("Tin học hóa công tác thi đua")
    writer.line(LONG)
    assert writer.read().title == "Tin học hóa công tác thi đua"


def test_labels_before_title_and_lead_go() -> None:
    writer = Writer()
    writer.line(f"Tiêu đề: {TITLE}")
    writer.line(f"Sapo: {LEAD}")
    writer.line(LONG)
    draft = writer.read()
    assert (draft.title, draft.summary) == (TITLE, LEAD)
    assert texts(draft) == [LONG]


@pytest.mark.parametrize(
    ("line", "align", "author", "said"),
    [
        ("Tác giả: Nguyễn Văn A", "", "Nguyễn Văn A", ""),
        ("Nguyễn Văn A", "center", "Nguyễn Văn A", ""),
        ("08/03/2023 15:20 GMT+7", "", None, "«08/03/2023 15:20 GMT+7»"),
        ("Lam Giang, ngày 09 tháng 3 năm 2023", "right", None, "«Lam Giang, ngày 09"),
    ],
)
def test_what_stands_between_title_and_lead(
    line: str, align: str, author: str | None, said: str
) -> None:
    writer = Writer()
    writer.line(TITLE, "b", "center")
    writer.line(line, "i", align)
    writer.line(LEAD, "b")
    writer.line(LONG)
    draft = writer.read()
    assert (draft.title, draft.summary, draft.author) == (TITLE, LEAD, author)
    assert texts(draft) == [LONG]
    assert said in notes(draft)


def test_two_authors_above_and_below_are_said() -> None:
    writer = Writer()
    writer.line(TITLE, "b", "center")
    writer.line("Tác giả: Nguyễn Văn A", "i", "center")
    writer.line(LEAD, "b")
    writer.line(LONG)
    writer.line("Trần Thị B", "b", "right")
    draft = writer.read()
    assert draft.author == "Trần Thị B"
    assert "dưới tiêu đề ghi tác giả «Nguyễn Văn A»" in notes(draft)


def test_a_plain_first_paragraph_is_no_lead() -> None:
    writer = Writer()
    writer.line(TITLE, "b", "center")
    writer.line(LONG)
    draft = writer.read()
    assert draft.summary is None
    assert texts(draft) == [LONG]


def test_a_text_all_in_bold_has_no_lead() -> None:
    writer = begun()
    for _ in range(3):
        writer.line(LONG, "b")
    assert writer.read().summary is None


@pytest.mark.parametrize(
    ("line", "looks", "align", "author"),
    [
        ("Nguyễn Văn A", "", "right", "Nguyễn Văn A"),
        ("Nguyễn Văn A2", "b", "right", "Nguyễn Văn A"),
        ("Nguyễn Văn A", "b", "", "Nguyễn Văn A"),
        ("Bài, ảnh: Nguyễn Văn A", "i", "", "Nguyễn Văn A"),
        ("Tin: Nguyễn Văn A", "", "", "Nguyễn Văn A"),
        ("N.V.A", "", "right", "N.V.A"),
        ("Hạ Vy", "", "right", "Hạ Vy"),
        ("Phòng Nghiệp vụ Thi đua", "b", "right", "Phòng Nghiệp vụ Thi đua"),
        ("\t\t\t\t\tNguyễn Văn A", "b", "", "Nguyễn Văn A"),
        ("Nguyễn Văn A.", "b", "right", "Nguyễn Văn A"),
        ("……………… Nguyễn Văn A", "b", "right", "Nguyễn Văn A"),
        ("NGUYỄN VĂN A", "b", "right", "Nguyễn Văn A"),
    ],
)
def test_signatures(line: str, looks: str, align: str, author: str) -> None:
    writer = begun()
    writer.line(f"{LONG}./.")
    writer.line(line, looks, align)
    draft = writer.read()
    assert draft.author == author
    assert texts(draft) == [LONG]
    assert "«./.»" in notes(draft)
    assert ("chữ số thừa" in notes(draft)) == ("2" in line)


def test_who_wrote_and_who_photographed() -> None:
    writer = begun()
    writer.photo(1, "Các đại biểu dự hội nghị")
    writer.line(LONG)
    writer.line("Bài: Nguyễn Văn A - Ảnh: Trần Thị B", "b", "right")
    draft = writer.read()
    assert draft.author == "Nguyễn Văn A"
    assert [block.credit for block in draft.blocks if not isinstance(block, str)] == ["Trần Thị B"]


def test_a_last_sentence_is_no_signature() -> None:
    writer = begun()
    writer.line(LONG)
    writer.line("Hội nghị thành công tốt đẹp.", "b")
    draft = writer.read()
    assert draft.author is None
    assert texts(draft)[-1] == "**Hội nghị thành công tốt đẹp.**"


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Sáng ngày 08/3/2023, UBND tỉnh tổ chức hội nghị tổng kết.", dt.date(2023, 3, 8)),
        ("Chiều 8-3-2023, tại hội trường, tỉnh tổ chức lễ trao thưởng.", dt.date(2023, 3, 8)),
        ("Sáng ngày 08/3, UBND tỉnh tổ chức hội nghị tổng kết công tác.", None),
        ("Từ ngày 08 đến ngày 10/3/2023, tỉnh tổ chức hội thi cho cán bộ.", None),
        ("Sáng 08/3/2023 và chiều 12/3/2023, tỉnh tổ chức hai hội nghị lớn.", None),
        ("Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2023, tỉnh mở hội thi.", None),
    ],
)
def test_the_day_of_the_event_is_never_guessed(lead: str, day: dt.date | None) -> None:
    writer = begun(lead=lead)
    writer.line(LONG)
    assert writer.read().event_date == day


@pytest.mark.parametrize(
    "lead",
    [
        "Từ ngày 08 đến ngày 10/3/2023, tỉnh tổ chức hội thi lớn.",
        "Sáng 08/3/2023 và chiều 12/3/2023, tỉnh tổ chức hai cuộc thi.",
    ],
)
def test_several_days_are_said(lead: str) -> None:
    writer = begun(lead=lead)
    writer.line(LONG)
    assert "đầu bài nói nhiều ngày" in notes(writer.read())


def test_a_letterhead_in_a_table_goes_and_is_said() -> None:
    writer = Writer()
    table = writer.book.add_table(rows=2, cols=2)
    table.cell(0, 0).text = "UBND TỈNH LAM GIANG"
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    table.cell(1, 0).text = "Số: 12/TB-UBND"
    table.cell(1, 1).text = "Lam Giang, ngày 09 tháng 3 năm 2023"
    writer.line("-----------", "", "center")
    writer.line(TITLE, "b", "center")
    writer.line(LONG)
    draft = writer.read()
    assert draft.title == TITLE
    assert texts(draft) == [LONG]
    assert "đã bỏ tiêu đề văn bản hành chính: «UBND TỈNH LAM GIANG" in notes(draft)


def test_a_letterhead_in_lines_goes_and_is_said() -> None:
    writer = Writer()
    writer.line("ỦY BAN NHÂN DÂN TỈNH LAM GIANG", "b", "center")
    writer.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "b", "center")
    writer.line("Độc lập - Tự do - Hạnh phúc", "b", "center")
    writer.line("Lam Giang, ngày 09 tháng 3 năm 2023", "i", "right")
    writer.line(TITLE, "b", "center")
    writer.line(LONG)
    draft = writer.read()
    assert draft.title == TITLE
    assert draft.event_date is None
    assert "tiêu đề văn bản hành chính" in notes(draft)


def test_recipients_go_and_are_said() -> None:
    writer = begun()
    writer.line(LONG)
    table = writer.book.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Nơi nhận:\n- Các sở, ngành;\n- Lưu: VT."
    table.cell(0, 1).text = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A"
    draft = writer.read()
    assert texts(draft) == [LONG]
    assert "«Nơi nhận»" in notes(draft)


def test_headers_footers_page_numbers_and_contents() -> None:
    writer = begun()
    writer.book.sections[0].header.paragraphs[0].text = "Bản tin nội bộ"
    writer.line("Mục lục", style="TOC Heading")
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    contents = writer.line()
    append(contents, field.format("begin"))
    append(contents, "<w:r><w:instrText> TOC \\o </w:instrText></w:r>")
    append(contents, field.format("separate"))
    contents.add_run("Kết quả nổi bật\t3")
    append(writer.line("Việc cần làm\t5"), field.format("end"))
    writer.line(LONG)
    writer.line("- 2 -", "", "center")
    writer.line(LONG)
    draft = writer.read()
    assert texts(draft) == [LONG, LONG]
    said = notes(draft)
    assert "đầu trang, chân trang không đưa vào bài: «Bản tin nội bộ»" in said
    assert "mục lục (3 dòng)" in said
    assert "đã bỏ số trang «- 2 -»" in said


def test_a_letterhead_of_an_annex_goes_as_well() -> None:
    writer = begun()
    writer.line(LONG)
    table = writer.book.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "UBND TỈNH LAM GIANG\nSỞ NỘI VỤ\n_______"
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n____"
    writer.line("Phụ lục kèm theo kế hoạch có mười hai việc.")
    draft = writer.read()
    assert texts(draft) == [LONG, "Phụ lục kèm theo kế hoạch có mười hai việc."]
    assert "đã bỏ tiêu đề văn bản hành chính: «UBND TỈNH LAM GIANG" in notes(draft)


@pytest.mark.parametrize(
    ("left", "right", "author", "said"),
    [
        ("Nơi nhận:\n- Lưu: VT.", "NGƯỜI VIẾT\n\n\nNguyễn Văn A", "Nguyễn Văn A", "«Nơi nhận»"),
        ("", "TÁC GIẢ\n(Ký tên)\nNguyễn Văn A", "Nguyễn Văn A", ""),
        ("Nơi nhận:\n- Lưu: VT.", "CHỦ TỊCH\nNguyễn Văn A", None, "người ký «Nguyễn Văn A»"),
    ],
)
def test_who_signs_in_a_table(left: str, right: str, author: str | None, said: str) -> None:
    writer = begun()
    writer.line(LONG)
    table = writer.book.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = left, right
    draft = writer.read()
    assert (draft.author, texts(draft)) == (author, [LONG])
    assert said in notes(draft)


@pytest.mark.parametrize("behind", ["MỘT SỐ HÌNH ẢNH TẠI HỘI NGHỊ", "Danh sách có 02 cá nhân."])
def test_a_name_signs_above_what_is_attached(behind: str) -> None:
    writer = begun()
    writer.line(LONG)
    writer.line("Nguyễn Văn A", "b", "right")
    writer.line(behind, "b", "center")
    writer.photo(1, "Các đại biểu dự hội nghị")
    draft = writer.read()
    assert draft.author == "Nguyễn Văn A"
    assert texts(draft) == [LONG, f"**{behind}**"]


def test_a_name_within_the_text_signs_nothing() -> None:
    writer = begun()
    writer.line(LONG)
    writer.line("Nguyễn Văn A", "b", "right")
    for _ in range(4):
        writer.line(LONG)
    assert writer.read().author is None
