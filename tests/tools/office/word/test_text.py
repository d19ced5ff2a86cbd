"""Words come out as they were typed: emphasis, lists, headings, links, footnotes, signs, fonts."""

import unicodedata
from html import unescape
from pathlib import Path

import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from docx.text.paragraph import Paragraph
from markdown import Markdown

from plugins.tools.office.draft import Draft, OfficeError
from plugins.tools.office.word import read_word
from tests.core.legacy.text_making import PROSE, to_tcvn3, to_vni
from tests.tools.office.word.making import (
    CATALOGUE,
    LEAD,
    LONG,
    PROJECT,
    Writer,
    append,
    captions,
    notes,
    photos,
    set_as,
    texts,
)

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def article() -> Writer:
    writer = Writer()
    writer.line("Hội nghị tổng kết phong trào thi đua", "b", "center")
    writer.line(LEAD, "b")
    return writer


def one_line(writer: Writer) -> str:
    (text,) = texts(writer.read())
    return text


@pytest.mark.parametrize(
    "typed",
    [
        "Giá *tăng* 5% _không_ đổi",
        "1. Không phải danh sách",
        "# Không phải tiêu đề",
        "> Không phải trích dẫn",
        "[Không phải](liên kết) <b>và</b> &amp; dấu | dấu `x`",
        "Đường dẫn C:\\thi-dua\\bai",
        "![không](anh.jpg)",
        "+ 5 điểm cộng",
    ],
)
def test_signs_of_markdown_come_out_as_typed(typed: str) -> None:
    writer = article()
    writer.line(typed)
    html = Markdown(extensions=["tables", "sane_lists", "footnotes"]).convert(one_line(writer))
    shown = html.removeprefix("<p>").removesuffix("</p>")
    assert unescape(shown) == typed


def test_emphasis_breaks_and_small_signs() -> None:
    writer = article()
    paragraph = writer.line("Có ")
    set_as(paragraph.add_run("05 tập thể "), "b")
    set_as(paragraph.add_run("và"), "i")
    paragraph.add_run(" 10m")
    paragraph.add_run("2").font.superscript = True
    paragraph.add_run(" đất;").add_break()
    paragraph.add_run("dòng hai")
    assert one_line(writer) == "Có **05 tập thể** *và* 10m<sup>2</sup> đất;  \ndòng hai"


def test_blanks_and_letters_that_nobody_sees() -> None:
    writer = article()
    writer.line(unicodedata.normalize("NFD", "Phong\u00a0trào  thi\u200b đua\u00ad ở\ufeff xã"))
    assert one_line(writer) == "Phong trào thi đua ở xã"


def test_mixed_quotes_become_curly_and_are_said() -> None:
    writer = article()
    paragraph = writer.line('Phong trào “Chung sức" và ')
    set_as(paragraph.add_run('"Vì người nghèo"'), "b")
    draft = writer.read()
    assert texts(draft) == ["Phong trào “Chung sức” và **“Vì người nghèo”**"]
    assert "dấu ngoặc kép" in notes(draft)


def test_straight_quotes_alone_stay() -> None:
    writer = article()
    writer.line('Phong trào "Chung sức".')
    draft = writer.read()
    assert texts(draft) == ['Phong trào "Chung sức".']
    assert "ngoặc kép" not in notes(draft)


def test_lists_of_word() -> None:
    writer = article()
    writer.line("Một", style="List Bullet")
    writer.line("Trong một", style="List Bullet 2")
    writer.line("Hai", style="List Bullet")
    writer.line(LONG)
    for text in ("Việc một", "Việc hai"):
        writer.line(text, style="List Number")
    assert texts(writer.read()) == [
        "- Một\n    - Trong một\n- Hai",
        LONG,
        "1. Việc một\n2. Việc hai",
    ]


def test_numbers_that_markdown_has_no_list_for_are_kept_as_words() -> None:
    writer = article()
    numbering = writer.book.part.numbering_part.element
    levels = (("upperRoman", "%1."), ("decimal", "%1.%2."), ("lowerLetter", "%3)"))
    defined = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (style, text) in enumerate(levels)
    )
    xml = f'<w:abstractNum {SPACE} w:abstractNumId="77">{defined}</w:abstractNum>'
    numbering.insert(0, parse_xml(xml))
    numbering.append(
        parse_xml(f'<w:num {SPACE} w:numId="77"><w:abstractNumId w:val="77"/></w:num>')
    )
    for level, text in (
        (0, "Phần đầu có."),
        (1, "Mục có."),
        (2, "Ý có."),
        (2, "Ý nữa."),
        (0, "Phần sau."),
        (1, "Mục khác."),
    ):
        number(writer, text, level)
    assert texts(writer.read()) == [
        "I. Phần đầu có.", "I.1. Mục có.", "a) Ý có.", "b) Ý nữa.",
        "II. Phần sau.", "II.1. Mục khác.",
    ]  # fmt: skip


def number(writer: Writer, text: str, level: int) -> None:
    properties = writer.line(text)._p.get_or_add_pPr()  # noqa: SLF001 — python-docx has no other way in
    xml = f'<w:numPr {SPACE}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'
    properties.append(parse_xml(xml))


def test_lists_typed_by_hand() -> None:
    writer = article()
    writer.line("Hội nghị thống nhất:")
    for text in ("- Việc một;", "+ Trong việc một;", "- Việc hai.", "•\tViệc ba"):
        writer.line(text)
    writer.line(LONG)
    writer.line("- Câu nói đứng một mình.")
    writer.line(LONG)
    assert texts(writer.read()) == [
        "Hội nghị thống nhất:",
        "- Việc một;\n    - Trong việc một;\n- Việc hai.\n- Việc ba",
        LONG,
        "\\- Câu nói đứng một mình.",
        LONG,
    ]


def test_headings_by_style_begin_at_the_second_level() -> None:
    writer = article()
    writer.line("Kết quả", style="Heading 2")
    writer.line(LONG)
    writer.line("Cấp tỉnh", style="Heading 3")
    writer.line(LONG)
    assert texts(writer.read()) == ["## Kết quả", LONG, "### Cấp tỉnh", LONG]


def test_short_bold_lines_are_headings_and_bold_sentences_are_not() -> None:
    writer = article()
    writer.line(LONG)
    writer.line("1. Kết quả nổi bật", "b")
    writer.line(LONG)
    writer.line("Đó là điều rất đáng mừng.", "b")
    writer.line(LONG)
    assert texts(writer.read()) == [
        LONG, "## 1\\. Kết quả nổi bật", LONG, "**Đó là điều rất đáng mừng.**", LONG,
    ]  # fmt: skip


def test_links_and_addresses_that_nobody_can_follow() -> None:
    writer = article()
    paragraph = writer.line("Xem ")
    link(paragraph, "https://vi-du.vn/bao-cao", "báo cáo")
    paragraph.add_run(" và ")
    link(paragraph, "file:///C:/bai.docx", "tệp này")
    draft = writer.read()
    assert texts(draft) == ["Xem [báo cáo](https://vi-du.vn/bao-cao) và tệp này"]
    assert "liên kết «tệp này»" in notes(draft)


def test_many_links_to_the_same_nowhere_are_one_line() -> None:
    writer = article()
    paragraph = writer.line("Xem ")
    for word in ("một", "hai", "ba"):
        link(paragraph, "javascript:void(0)", word)
    draft = writer.read()
    (said,) = (note.what for note in draft.notes if "liên kết" in note.what)
    assert said.startswith("liên kết «một» (và 2 chỗ nữa) trỏ tới «javascript:void(0)», nơi")


def link(paragraph: Paragraph, address: str, words: str) -> None:
    reference = paragraph.part.relate_to(address, RT.HYPERLINK, is_external=True)
    append(
        paragraph, f'<w:hyperlink r:id="{reference}"><w:r><w:t>{words}</w:t></w:r></w:hyperlink>'
    )


def test_a_link_written_as_a_field() -> None:
    writer = article()
    paragraph = writer.line("Xem ")
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    append(paragraph, mark.format("begin"))
    append(paragraph, '<w:r><w:instrText> HYPERLINK "https://vi-du.vn" </w:instrText></w:r>')
    append(paragraph, mark.format("separate"))
    append(paragraph, "<w:r><w:t>trang này</w:t></w:r>")
    append(paragraph, mark.format("end"))
    paragraph.add_run(", trang 2")
    assert one_line(writer) == "Xem [trang này](https://vi-du.vn), trang 2"


def test_the_number_of_a_page_is_no_text() -> None:
    writer = article()
    paragraph = writer.line("Nội dung trang.")
    append(paragraph, '<w:fldSimple w:instr=" PAGE "><w:r><w:t>77</w:t></w:r></w:fldSimple>')
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    append(paragraph, mark.format("begin"))
    append(paragraph, "<w:r><w:instrText> NUMPAGES </w:instrText></w:r>")
    append(paragraph, mark.format("separate"))
    append(paragraph, "<w:r><w:t>78</w:t></w:r>")
    append(paragraph, mark.format("end"))
    assert one_line(writer) == "Nội dung trang."


def test_footnotes() -> None:
    writer = article()
    paragraph = writer.line("Theo báo cáo")
    append(paragraph, '<w:r><w:footnoteReference w:id="2"/></w:r>')
    paragraph.add_run(", số hộ tăng.")
    xml = (
        f'<w:footnotes {SPACE}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> Báo cáo *số 5*.</w:t>'
        "</w:r></w:p></w:footnote></w:footnotes>"
    )
    part = Part(
        PackURI("/word/footnotes.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        xml.encode(),
        writer.book.part.package,
    )
    writer.book.part.relate_to(part, RT.FOOTNOTES)
    assert texts(writer.read()) == [
        "Theo báo cáo[^1], số hộ tăng.", "[^1]: Báo cáo \\*số 5\\*.",
    ]  # fmt: skip


def test_hidden_and_struck_words_are_said() -> None:
    writer = article()
    paragraph = writer.line("Có 05 tập thể")
    paragraph.add_run(" (xem lại)").font.hidden = True
    paragraph.add_run(" được khen").font.strike = True
    draft = writer.read()
    assert texts(draft) == ["Có 05 tập thể được khen"]
    assert "chữ ẩn «(xem lại)»" in notes(draft)
    assert "chữ bị gạch ngang «được khen»" in notes(draft)


@pytest.mark.parametrize(
    ("font", "written", "meant"),
    [
        (".VnTime", to_tcvn3(PROSE), PROSE.replace("Ủ", "ủ")),
        (".VnTimeH", to_tcvn3("hội nghị"), "HỘI NGHỊ"),
        ("VNI-Times", to_vni(PROSE), PROSE),
    ],
)
def test_old_fonts_become_unicode_and_are_said(font: str, written: str, meant: str) -> None:
    writer = article()
    writer.line(written).runs[0].font.name = font
    writer.line(LONG).runs[0].font.name = font  # typed in Unicode under the old font's name
    draft = writer.read()
    assert texts(draft) == [meant, LONG]
    assert f"phông chữ «{font}»" in notes(draft)


def test_a_font_that_cannot_be_converted_stops() -> None:
    writer = article()
    writer.line("Hội nghÎ tổng").runs[0].font.name = "VPS Times"
    writer.line("hµi nghÞ").runs[0].font.name = "VPS Times"
    with pytest.raises(OfficeError, match="VPS"):
        writer.read()


def made_by_libreoffice() -> Draft:
    return read_word(Path(PROJECT / "tests/data/word/libreoffice.docx"), CATALOGUE)


def test_a_file_of_libreoffice() -> None:
    draft = made_by_libreoffice()
    assert (draft.title, draft.summary) == ("Hội nghị tổng kết phong trào thi đua", f"{LEAD}.")
    assert draft.author == "Nguyễn Văn A"
    assert captions(draft) == ["Các đại biểu dự hội nghị", "Trao Bằng khen cho các tập thể"]
    assert photos(draft)[0].alt == "Hàng ghế đại biểu trong hội trường"
    assert texts(draft) == [
        f"{LONG}[^1]",
        "## Kết quả nổi bật",
        "Tỉnh có **nhiều** cách làm hay, xem [báo cáo](https://vi-du.vn/bao-cao):",
        "- Phong trào thứ nhất\n    - Việc trong đó\n- Phong trào thứ hai",
        LONG,
        "1. Việc một\n2. Việc hai",
        LONG,
        "[^1]: Theo báo cáo của cơ quan thường trực.",
    ]
    (found,) = draft.lists
    assert len(found.rows) == 4
    assert draft.notes == ()
