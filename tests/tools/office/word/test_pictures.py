"""Pictures wherever Word puts them, as it shows them; what cannot be used is said."""

import io

import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.text.paragraph import Paragraph
from PIL import Image

from tests.tools.office.word.making import (
    LEAD,
    LONG,
    Writer,
    add_picture,
    append,
    captions,
    changed,
    notes,
    photos,
    picture,
    read_bytes,
    texts,
)

EMF = b"\x01\x00\x00\x00" + bytes(36) + b" EMF" + bytes(60)
CAPTION = "Các đại biểu dự hội nghị"


def article() -> Writer:
    writer = Writer()
    writer.line("Hội nghị tổng kết phong trào thi đua", "b", "center")
    writer.line(LEAD, "b")
    writer.line(LONG)
    return writer


def held(writer: Writer, data: bytes, name: str = "anh.bin") -> str:
    """A picture's file inside of the document, by its reference."""
    part = Part(PackURI(f"/word/media/{name}"), "image/x-emf", data, writer.book.part.package)
    return writer.book.part.relate_to(part, RT.IMAGE)


def pic(reference: str, more: str = "", name: str = "", alt: str = "", turn: int = 0) -> str:
    return (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="{name}" descr="{alt}"/><pic:cNvPicPr/>'
        f"</pic:nvPicPr><pic:blipFill><a:blip {reference}/>{more}</pic:blipFill>"
        f'<pic:spPr><a:xfrm rot="{turn}"/></pic:spPr></pic:pic>'
    )


def drawing(inside: str, kind: str = "inline", uri: str = "picture", alt: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:{kind}><wp:docPr id="1" name="Picture 1" descr="{alt}"/><a:graphic>'
        f'<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/{uri}">{inside}'
        f"</a:graphicData></a:graphic></wp:{kind}></w:drawing></w:r>"
    )


def described(paragraph: Paragraph, alt: str) -> None:
    (properties,) = paragraph._p.xpath(".//wp:docPr")  # noqa: SLF001 — python-docx has no other way in
    properties.set("descr", alt)


def test_bytes_come_as_they_were_and_keep_their_name() -> None:
    writer = article()
    reference = held(writer, picture(1))
    append(writer.line(), drawing(pic(f'r:embed="{reference}"', name="DSC_1027.jpg")))
    (photo,) = photos(writer.read())
    assert (photo.data, photo.name) == (picture(1), "DSC_1027.jpg")


@pytest.mark.parametrize(
    ("alt", "wanted"),
    [
        ("Hàng ghế đại biểu trong hội trường", "Hàng ghế đại biểu trong hội trường"),
        ("A group of people Description automatically generated", ""),
        ("Ảnh có chứa người Mô tả được tạo tự động", ""),
        ("Một nhóm người. Nội dung do AI tạo ra có thể không chính xác.", ""),
        ("DSC_1027.jpg", ""),
        ("Picture 3", ""),
        ("Hình ảnh 12", ""),
        ("z4165254342496_0f9b033642c7", ""),
        ("C:\\Users\\a\\anh.jpg", ""),
    ],
)
def test_alt_texts_of_people_and_of_programs(alt: str, wanted: str) -> None:
    writer = article()
    described(writer.photo(1, CAPTION), alt)
    writer.line(LONG)
    (photo,) = photos(writer.read())
    assert (photo.alt, photo.caption) == (wanted, CAPTION)


def test_an_alt_text_that_only_says_the_caption_again_goes() -> None:
    writer = article()
    described(writer.photo(1, CAPTION), CAPTION)
    writer.line(LONG)
    (photo,) = photos(writer.read())
    assert (photo.alt, photo.caption) == ("", CAPTION)


def test_an_anchored_picture_with_its_caption_below() -> None:
    writer = article()
    reference = held(writer, picture(1))
    append(writer.line(), drawing(pic(f'r:embed="{reference}"'), "anchor"))
    writer.line(CAPTION, "i", "center")
    writer.line(LONG)
    assert captions(writer.read()) == [CAPTION]


def test_pictures_of_a_group_each_with_its_alt_text() -> None:
    writer = article()
    one, two = (held(writer, picture(at), f"anh{at}.bin") for at in (1, 2))
    inside = pic(f'r:embed="{one}"', alt="Bên trái") + pic(f'r:embed="{two}"', alt="Bên phải")
    append(writer.line(), drawing(f"<wpg:wgp>{inside}</wpg:wgp>", alt="Nhóm"))
    assert [(photo.data, photo.alt) for photo in photos(writer.read())] == [
        (picture(1), "Bên trái"),
        (picture(2), "Bên phải"),
    ]


def test_older_drawings() -> None:
    writer = article()
    reference = held(writer, picture(1))
    shape = (
        f'<v:shape alt="Hàng ghế"><v:imagedata r:id="{reference}" o:title="DSC_1.jpg"/></v:shape>'
    )
    append(writer.line(), f"<w:r><w:pict>{shape}</w:pict></w:r>")
    (photo,) = photos(writer.read())
    assert (photo.data, photo.alt, photo.name) == (picture(1), "Hàng ghế", "DSC_1.jpg")


def test_a_drawing_and_its_older_form_are_one_picture() -> None:
    writer = article()
    reference = held(writer, picture(1))
    new = drawing(pic(f'r:embed="{reference}"')).removeprefix("<w:r>").removesuffix("</w:r>")
    old = f'<w:pict><v:shape><v:imagedata r:id="{reference}"/></v:shape></w:pict>'
    both = f"<mc:Choice Requires='wpg'>{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>"
    append(writer.line(), f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>")
    assert len(photos(writer.read())) == 1


def test_the_words_of_a_text_box_are_kept_once_and_said() -> None:
    writer = article()
    words = "<w:p><w:r><w:t>Khung chữ bên lề</w:t></w:r></w:p>"
    box = f"<w:txbxContent>{words}</w:txbxContent>"
    new = drawing(f"<wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp>", "anchor", "shape")
    new = new.removeprefix("<w:r>").removesuffix("</w:r>")
    old = f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
    both = f"<mc:Choice Requires='wps'>{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>"
    append(writer.line(LONG), f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>")
    draft = writer.read()
    assert texts(draft) == [LONG, LONG, "Khung chữ bên lề"]
    assert "khung chữ «Khung chữ bên lề»" in notes(draft)


@pytest.mark.parametrize(("uri", "what"), [("chart", "biểu đồ"), ("diagram", "sơ đồ SmartArt")])
def test_charts_and_diagrams_are_said_and_their_captions_kept(uri: str, what: str) -> None:
    writer = article()
    append(writer.line(), drawing("", uri=uri))
    writer.line("Hình 1: Số tập thể được khen", style="Caption")
    writer.line(LONG)
    draft = writer.read()
    (missing,) = [note for note in draft.notes if note.is_missing and what in note.what]
    assert "Số tập thể được khen" in missing.what
    assert "*Hình 1: Số tập thể được khen*" in texts(draft)
    assert photos(draft) == []


@pytest.mark.parametrize("data", [EMF, b"\xd7\xcd\xc6\x9a" + bytes(40)])
def test_metafiles_are_said(data: bytes) -> None:
    writer = article()
    append(writer.line(), drawing(pic(f'r:embed="{held(writer, data)}"')))
    draft = writer.read()
    assert photos(draft) == []
    assert "EMF/WMF" in notes(draft)


def test_a_picture_that_is_only_linked_is_said() -> None:
    writer = article()
    address = "file:///D:/anh/DSC_1.jpg"
    reference = writer.book.part.relate_to(address, RT.IMAGE, is_external=True)
    append(writer.line(), drawing(pic(f'r:link="{reference}"')))
    draft = writer.read()
    assert photos(draft) == []
    assert f"chỉ là liên kết (ở {address})" in notes(draft)


def test_a_picture_whose_file_is_gone_is_said() -> None:
    writer = article()
    append(writer.line(), drawing(pic('r:embed="rId999"')))
    assert "không nằm trong tệp Word" in notes(writer.read())


def test_a_picture_that_word_lost_itself_is_said_and_the_rest_is_read() -> None:
    writer = article()
    writer.photo(1, CAPTION)
    writer.line(LONG)

    def lose(data: bytes) -> bytes:
        return data.replace(b'Target="media/image1.jpg"', b'Target="../NULL"')

    draft = read_bytes(changed(writer.bytes(), "word/_rels/document.xml.rels", lose))
    assert "không nằm trong tệp Word" in notes(draft)
    assert texts(draft) == [LONG, f"*{CAPTION}*", LONG]


def test_the_same_picture_twice_is_said() -> None:
    writer = article()
    for _ in range(2):
        writer.photo(1, CAPTION)
        writer.line(LONG)
    draft = writer.read()
    assert len(photos(draft)) == 2
    assert "xuất hiện hai lần" in notes(draft)


def halves(kind: str) -> bytes:
    """Red at the left, blue at the right, 80 by 40."""
    image = Image.new("RGB", (80, 40), (250, 0, 0))
    image.paste((0, 0, 250), (40, 0, 80, 40))
    out = io.BytesIO()
    image.save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_what_was_cut_off_in_word_is_cut_off(kind: str) -> None:
    writer = article()
    reference = held(writer, halves(kind))
    cut = '<a:srcRect l="50000" t="25000"/>'
    append(writer.line(), drawing(pic(f'r:embed="{reference}"', cut)))
    draft = writer.read()
    with Image.open(io.BytesIO(photos(draft)[0].data)) as shown:
        assert (shown.size, shown.format) == ((40, 30), kind)
        red, _, blue = shown.convert("RGB").resize((1, 1)).tobytes()
    assert (red < 60, blue > 190) == (True, True)
    assert "đã được cắt trong Word" in notes(draft)


def test_a_quarter_turn_of_word_is_made() -> None:
    writer = article()
    reference = held(writer, halves("PNG"))
    append(writer.line(), drawing(pic(f'r:embed="{reference}"', turn=5_400_000)))
    draft = writer.read()
    with Image.open(io.BytesIO(photos(draft)[0].data)) as shown:
        assert shown.size == (40, 80)
        assert shown.getpixel((20, 5)) == (250, 0, 0)  # the left side has become the top
    assert "đã được xoay" in notes(draft)


def test_a_broken_picture_that_was_cut_is_handed_on_and_said() -> None:
    writer = article()
    reference = held(writer, b"\xff\xd8\xff no picture")
    append(writer.line(), drawing(pic(f'r:embed="{reference}"', '<a:srcRect l="50000"/>')))
    draft = writer.read()
    assert photos(draft)[0].data == b"\xff\xd8\xff no picture"
    assert "hãy cắt lại" in notes(draft)


def test_a_picture_in_a_table_of_data_stands_below_it() -> None:
    writer = article()
    table = writer.book.add_table(rows=4, cols=3)
    table.style = "Table Grid"
    for row in range(4):
        for column in range(3):
            table.cell(row, column).text = f"Ô {row}.{column}"
    add_picture(table.cell(2, 2).paragraphs[0].add_run(), 1)
    draft = writer.read()
    assert len(photos(draft)) == 1
    assert "ảnh trong bảng số liệu" in notes(draft)


def test_an_embedded_object_is_said() -> None:
    writer = article()
    append(writer.line(), "<w:r><w:object><v:shape/></w:object></w:r>")
    assert "đối tượng nhúng" in notes(writer.read())
