"""Captions in every habit of editors; a caption is never invented and never lost."""

import pytest

from tests.tools.office.word.making import (
    LEAD,
    LONG,
    Writer,
    add_picture,
    append,
    captions,
    notes,
    photos,
    set_as,
    texts,
)

CAPTION = "Đại biểu dự hội nghị chụp ảnh lưu niệm"


def article() -> Writer:
    writer = Writer()
    writer.line("Hội nghị tổng kết phong trào thi đua", "b", "center")
    writer.line(LEAD, "b")
    writer.line(LONG)
    return writer


@pytest.mark.parametrize("looks", ["i", "b", "bi"])
def test_a_centred_line_in_italics_or_bold_below_a_picture(looks: str) -> None:
    writer = article()
    writer.photo(1, CAPTION, looks)
    writer.line(LONG)
    draft = writer.read()
    assert captions(draft) == [CAPTION]
    assert texts(draft) == [LONG, LONG]


def test_the_style_caption() -> None:
    writer = article()
    writer.photo(1)
    writer.line(CAPTION, style="Caption")
    writer.line(LONG)
    assert captions(writer.read()) == [CAPTION]


def test_the_style_caption_above_every_picture() -> None:
    writer = article()
    for number in (1, 2):
        writer.line(f"{CAPTION} {number}", style="Caption")
        writer.photo(number)
        writer.line(LONG)
    draft = writer.read()
    assert captions(draft) == [f"{CAPTION} 1", f"{CAPTION} 2"]


def test_centred_italics_above_pictures_that_follow_each_other() -> None:
    writer = article()
    for number in (1, 2):
        writer.line(f"{CAPTION} {number}", "i", "center")
        writer.photo(number)
    writer.line(LONG)
    assert captions(writer.read()) == [f"{CAPTION} 1", f"{CAPTION} 2"]


@pytest.mark.parametrize("is_broken", [True, False])
def test_words_in_the_paragraph_of_the_picture(*, is_broken: bool) -> None:
    writer = article()
    paragraph = writer.photo(1)
    run = paragraph.add_run()
    if is_broken:
        run.add_break()
    paragraph.add_run(CAPTION)
    writer.line(LONG)
    draft = writer.read()
    assert captions(draft) == [CAPTION]
    assert texts(draft) == [LONG, LONG]


def test_a_long_paragraph_beside_a_picture_stays_text() -> None:
    writer = article()
    paragraph = writer.photo(1)
    paragraph.add_run(LONG)
    draft = writer.read()
    assert captions(draft) == [""]
    assert texts(draft) == [LONG, LONG]


def test_a_table_of_one_column_with_a_picture_and_its_caption() -> None:
    writer = article()
    table = writer.book.add_table(rows=2, cols=1)
    add_picture(table.cell(0, 0).paragraphs[0].add_run(), 1)
    table.cell(1, 0).text = CAPTION
    writer.line(LONG)
    draft = writer.read()
    assert captions(draft) == [CAPTION]
    assert texts(draft) == [LONG, LONG]


def test_two_pictures_in_a_row_of_a_table_with_captions_below() -> None:
    writer = article()
    table = writer.book.add_table(rows=2, cols=2)
    table.style = "Table Grid"
    for column in (0, 1):
        add_picture(table.cell(0, column).paragraphs[0].add_run(), column + 1)
        set_as(table.cell(1, column).paragraphs[0].add_run(f"{CAPTION} {column}"), "i")
    writer.line(LONG)
    assert captions(writer.read()) == [f"{CAPTION} 0", f"{CAPTION} 1"]


@pytest.mark.parametrize(
    "number",
    [
        "Ảnh 2: ",
        "Ảnh 2. ",
        "Hình 12 - ",
        "Ảnh số 3: ",
        "(Ảnh 1) ",
        "Figure 4: ",
        "Ảnh: ",
        "Ảnh 1, 2: ",
    ],
)
def test_a_number_before_a_caption_goes(number: str) -> None:
    writer = article()
    writer.photo(1, number + CAPTION)
    writer.line(LONG)
    assert captions(writer.read()) == [CAPTION]


@pytest.mark.parametrize(
    ("written", "caption", "credit"),
    [
        (f"{CAPTION}. Ảnh: Nguyễn Văn A", f"{CAPTION}.", "Nguyễn Văn A"),
        (f"{CAPTION} (Ảnh: Nguyễn Văn A)", CAPTION, "Nguyễn Văn A"),
        ("Ảnh: Nguyễn Văn A", "", "Nguyễn Văn A"),
        ("Ảnh 3", "", ""),
    ],
)
def test_who_photographed_is_no_caption(written: str, caption: str, credit: str) -> None:
    writer = article()
    writer.photo(1, written)
    writer.line(LONG)
    (photo,) = photos(writer.read())
    assert (photo.caption, photo.credit) == (caption, credit)


def test_one_caption_for_several_pictures_is_said() -> None:
    writer = article()
    writer.photo(1)
    writer.photo(2)
    writer.photo(3, CAPTION)
    writer.line(LONG)
    draft = writer.read()
    assert captions(draft) == ["", "", CAPTION]
    assert f"chú thích «{CAPTION}» nằm dưới 3 ảnh" in notes(draft)


def test_a_caption_far_longer_than_a_line_is_kept_and_said() -> None:
    writer = article()
    long = " ".join([CAPTION] * 6) + " tại hội trường UBND tỉnh Lam Giang trong buổi sáng hôm nay ạ"
    writer.photo(1)
    writer.line(long + " " + long, style="Caption")
    writer.line(LONG)
    draft = writer.read()
    assert captions(draft) == [long + " " + long]
    assert "hãy rút gọn" in notes(draft)


def test_plain_words_below_a_picture_are_no_caption() -> None:
    writer = article()
    writer.photo(1)
    writer.line("Hội nghị có hơn hai trăm đại biểu tham dự.")
    writer.line(LONG)
    draft = writer.read()
    assert captions(draft) == [""]
    assert "Hội nghị có hơn hai trăm đại biểu tham dự." in texts(draft)


def test_words_of_a_text_box_grouped_with_a_picture() -> None:
    writer = article()
    paragraph = writer.photo(1)
    box = (
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"<w:p><w:pPr><w:pStyle w:val='Caption'/></w:pPr><w:r><w:t>{CAPTION}</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    append(paragraph, box)
    writer.line(LONG)
    draft = writer.read()
    assert captions(draft) == [CAPTION]
    assert texts(draft) == [LONG, LONG]


def test_pictures_side_by_side_in_one_paragraph() -> None:
    writer = article()
    paragraph = writer.photo(1)
    paragraph.add_run("   ")
    add_picture(paragraph.add_run(), 2)
    writer.line("Trái: khai mạc. Phải: bế mạc", "i", "center")
    writer.line(LONG)
    draft = writer.read()
    assert captions(draft) == ["", "Trái: khai mạc. Phải: bế mạc"]
    assert "nằm dưới 2 ảnh" in notes(draft)


def test_a_plain_short_line_below_a_picture_is_told() -> None:
    writer = article()
    writer.photo(1)
    writer.line(CAPTION)
    writer.line(LONG)
    draft = writer.read()
    assert (captions(draft), CAPTION in texts(draft)) == ([""], True)
    assert f"dòng «{CAPTION}» dưới ảnh có thể là chú thích" in notes(draft)


def test_the_photographer_on_a_line_of_its_own_below_a_caption() -> None:
    writer = article()
    writer.photo(1, CAPTION)
    writer.line("Ảnh: Nguyễn Văn A", "i", "right")
    writer.line(LONG)
    draft = writer.read()
    (photo,) = photos(draft)
    assert (photo.caption, photo.credit) == (CAPTION, "Nguyễn Văn A")
    assert texts(draft) == [LONG, LONG]


def test_what_somebody_says_in_italics_is_no_caption() -> None:
    writer = article()
    said = "“Phải làm từ việc nhỏ, làm đến nơi đến chốn thì phong trào mới bền”, chị B chia sẻ."
    writer.photo(1)
    writer.line(said, "i")
    writer.line(LONG)
    draft = writer.read()
    assert captions(draft) == [""]
    assert f"*{said}*" in texts(draft)


def test_a_lead_below_a_logo_is_not_told_as_a_caption() -> None:
    writer = Writer()
    writer.photo(1)
    writer.line("Hội nghị tổng kết phong trào thi đua", "b", "center")
    writer.line(LEAD, "b")
    writer.line(LONG)
    draft = writer.read()
    assert draft.summary == LEAD
    assert "có thể là chú thích" not in notes(draft)
