"""What a photographer wrote into a photo is found wherever it is, and written without change."""

import struct
import time
import unicodedata
from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from plugins.core.photo_notes import PhotoNotes, exif_block, read_notes, xmp_packet
from tests.core.noted import (
    ARTIST,
    CAPTION,
    COPYRIGHT,
    FULL,
    HEAD,
    NOTES,
    OLD,
    OLDER,
    TAIL,
    UTF8,
    alt,
    exif,
    iim,
    list_of,
    picture,
    with_iim,
    xmp,
)

# One source alone


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_exif_alone(kind: str) -> None:
    tags = {CAPTION: NOTES.caption, ARTIST: NOTES.creator, COPYRIGHT: NOTES.copyright}
    data = picture(kind, exif=exif({tag: text.encode() for tag, text in tags.items()}))
    assert read_notes(data) == PhotoNotes(
        NOTES.caption, NOTES.creator, NOTES.creator, NOTES.copyright
    )


def test_iim_alone() -> None:
    fields = {120: NOTES.caption, 110: NOTES.credit, 80: NOTES.creator, 116: NOTES.copyright}
    record = iim(UTF8, *((2, number, text.encode()) for number, text in fields.items()))
    assert read_notes(with_iim(record)) == NOTES


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "AVIF"])
def test_xmp_alone(kind: str) -> None:
    assert read_notes(picture(kind, xmp=xmp_packet(NOTES))) == NOTES


@pytest.mark.parametrize("is_compressed", [False, True])
def test_xmp_in_a_png_whose_pixels_are_never_decoded(*, is_compressed: bool) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", xmp_packet(NOTES).decode(), zip=is_compressed)
    data = picture("PNG", pnginfo=info, exif=exif({ARTIST: b"No"}))
    pixels = data.index(b"IDAT") + 4
    assert read_notes(data[:pixels] + bytes(40)) == NOTES


@pytest.mark.parametrize("data", [picture(), picture("PNG"), picture("WEBP"), picture("AVIF")])
def test_most_photos_say_nothing(data: bytes) -> None:
    assert read_notes(data) == PhotoNotes()


# Which source goes first


def test_xmp_goes_before_iim_and_iim_before_exif() -> None:
    both = with_iim(OLDER, picture(exif=exif(OLD)))
    assert read_notes(both) == PhotoNotes("Of the IIM", "I line", "I", "IIM")
    assert read_notes(with_iim(OLDER, picture(exif=exif(OLD), xmp=xmp_packet(NOTES)))) == NOTES


def test_each_field_has_its_own_order() -> None:
    packet = xmp_packet(PhotoNotes(caption="Of XMP"))
    data = with_iim(iim((2, 80, b"I")), picture(exif=exif(OLD), xmp=packet))
    assert read_notes(data) == PhotoNotes("Of XMP", "I", "I", "Exif")


def test_a_field_that_says_nothing_gives_way() -> None:
    packet = f"{HEAD}><dc:description>{alt(' ')}</dc:description>{list_of('<rdf:li/>')}{TAIL}"
    record = iim((2, 120, b"SONY DSC"), (2, 80, b"\0\0"))
    data = with_iim(record, picture(exif=exif(OLD), xmp=packet.encode()))
    assert read_notes(data) == PhotoNotes("of Exif", "E", "E", "Exif")


# Ways to write XMP


@pytest.mark.parametrize(
    ("inside", "attributes"),
    [
        pytest.param("", 'dc:description="Trao thưởng"', id="attribute"),
        pytest.param("<dc:description>Trao thưởng</dc:description>", "", id="plain element"),
        pytest.param(f"<dc:description>{alt('Trao thưởng')}</dc:description>", "", id="default"),
        pytest.param(
            f"<dc:description>{alt('Trao thưởng', 'vi-VN')}</dc:description>", "", id="Vietnamese"
        ),
        pytest.param(
            "<dc:description><rdf:Alt><rdf:li xml:lang='en'>Awards</rdf:li>"
            "<rdf:li xml:lang='X-Default'>Trao\n  thưởng</rdf:li></rdf:Alt></dc:description>",
            "",
            id="default after another",
        ),
        pytest.param(
            "</rdf:Description><rdf:Description xmlns:d='http://purl.org/dc/elements/1.1/'>"
            "<d:description><![CDATA[Trao ]]>th&#x1B0;ởng</d:description>",
            "",
            id="second description, other prefix",
        ),
        pytest.param("<dc:description>Trao\x0bthưởng</dc:description>", "", id="Word's line end"),
    ],
)
def test_ways_to_write_xmp(inside: str, attributes: str) -> None:
    assert read_notes(xmp(inside, attributes)).caption == "Trao thưởng"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_of_xmp(encoding: str) -> None:
    packet = f"{HEAD} photoshop:Credit='Lê Vỹ'>{TAIL}".encode(encoding)
    assert read_notes(picture(xmp=packet)).credit == "Lê Vỹ"


def test_xmp_may_begin_with_an_xml_declaration_even_a_wrong_one() -> None:
    head = '\n<?xml version="1.0" encoding="ascii"?>'
    packet = f"{head}{HEAD} photoshop:Credit='Lê Vỹ'>{TAIL}".encode()
    assert read_notes(picture(xmp=packet)).credit == "Lê Vỹ"


def test_creators_are_joined_once_each() -> None:
    items = "<rdf:li>Lê Vỹ</rdf:li><rdf:li> </rdf:li><rdf:li>Hồ Ấn</rdf:li><rdf:li>Lê Vỹ</rdf:li>"
    assert read_notes(xmp(list_of(items))).creator == "Lê Vỹ, Hồ Ấn"
    record = iim((2, 80, "Lê Vỹ".encode()), (2, 80, "Hồ Ấn".encode()))
    assert read_notes(with_iim(record)).credit == "Lê Vỹ, Hồ Ấn"


def test_a_picture_inside_a_picture_has_notes_of_its_own() -> None:
    ingredient = "<rdf:Description dc:rights='No'><dc:creator>No</dc:creator></rdf:Description>"
    for name in ("dc:source", "dc:rights"):
        pantry = f"<{name}><rdf:Bag><rdf:li>{ingredient}</rdf:li></rdf:Bag></{name}>"
        assert read_notes(xmp(pantry)) == PhotoNotes()


# Encodings of the old sources


@pytest.mark.parametrize(
    ("written", "text"),
    [
        pytest.param("Nguyễn Thị Hồng".encode(), "Nguyễn Thị Hồng", id="UTF-8"),
        pytest.param("Lê Vỹ, Hồ Ấn".encode()[:-1], "Lê Vỹ, Hồ Ấ", id="last byte gone"),
        pytest.param("Lê Vỹ, Hồ Ạ".encode()[:-1], "Lê Vỹ, Hồ", id="half a letter at the end"),
        pytest.param("Nguyê\u0303n Thi\u0323 Lê".encode("cp1258"), "Nguyễn Thị Lê", id="cp1258"),
        pytest.param("Lê".encode("cp1258"), "Lê", id="cp1258, last letter"),
        pytest.param(b"\x8d\xe9", "é", id="Latin-1 if all else fails"),
        pytest.param(unicodedata.normalize("NFD", "Lê Vỹ").encode(), "Lê Vỹ", id="NFD"),
        pytest.param("\ufeffLê Vỹ".encode(), "Lê Vỹ", id="byte order mark"),
        pytest.param("Nguy\ufffdn".encode(), "", id="letters lost by another program"),
    ],
)
def test_encodings_of_iim_and_exif(written: bytes, text: str) -> None:
    assert read_notes(with_iim(iim((2, 80, written)))).creator == text
    assert read_notes(picture(exif=exif({ARTIST: written}))).creator == text


def test_iim_that_says_utf8_and_is_not_gives_way() -> None:
    data = picture(exif=exif({CAPTION: b"Of Exif"}))
    assert read_notes(with_iim(iim(UTF8, (2, 120, b"Nguy\xe1n")), data)).caption == "Of Exif"
    cut = iim(UTF8, (2, 120, "Hồ Ạ".encode()[:-1]))
    assert read_notes(with_iim(cut, data)).caption == "Hồ"


def test_an_extended_dataset() -> None:
    value = "Hồ Ấn ".encode() * 30
    record = b"\x1c\x02\x78\x80\x04" + struct.pack(">L", len(value)) + value
    assert read_notes(with_iim(record)).caption == ("Hồ Ấn " * 30).strip()


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (b"Lens\0Press\0", "Lens, Press"),
        (b" \0Press\0", "Press"),
        (b"Lens\0\0\0old letters", "Lens"),
        (b"\0\0\0", ""),
    ],
)
def test_a_copyright_of_exif_has_two_parts(written: bytes, text: str) -> None:
    assert read_notes(picture(exif=exif({COPYRIGHT: written}))).copyright == text
    assert read_notes(picture(exif=exif({ARTIST: b"Lens\0old"}))).creator == "Lens"


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("kind", [1, 2, 7, 129])
def test_any_type_of_bytes_in_either_order(order: str, kind: int) -> None:
    text = "Hồ Ấn".encode()
    head = b"II*\0" if order == "<" else b"MM\0*"
    entries = struct.pack(
        f"{order}HHHLLHHL4s", 2, ARTIST, kind, len(text), 38, COPYRIGHT, kind, 2, b"\xc2\xa9"
    )
    block = head + struct.pack(f"{order}L", 8) + entries + bytes(4) + text
    notes = read_notes(picture("WEBP", exif=block))
    assert (notes.creator, notes.copyright) == ("Hồ Ấn", "©")


# What is not said


@pytest.mark.parametrize(
    "text",
    [
        "OLYMPUS DIGITAL CAMERA",
        "KONICA MINOLTA DIGITAL CAMERA  ",
        "DIGITAL CAMERA",
        "KODAK Digital Still Camera",
        "SONY DSC",
        "Minolta DSC",
        "SAMSUNG CAMERA PICTURES",
        "Exif_JPEG_PICTURE",
        "DCIM\\100MEDIA\\DJI_0001.JPG",
        "IMG_20260902_101530",
        "Ảnh.jpeg",
        "default",
        "Untitled",
        "Screenshot",
        "oznor",
        "_cuva",
        "Created with GIMP",
        "Processed with VSCO with c1 preset",
    ],
)
def test_a_device_writes_no_caption(text: str) -> None:
    assert read_notes(picture(exif=exif({CAPTION: text.encode()}))).caption == ""
    assert read_notes(xmp(f"<dc:description>{text}</dc:description>")).caption == ""


@pytest.mark.parametrize(
    "text", ["Huế", "Trao tặng máy ảnh digital camera", "Năm 2026", "DSC tỉnh X", "hội nghị"]
)
def test_a_caption_may_look_like_one_of_a_device(text: str) -> None:
    assert read_notes(picture(exif=exif({CAPTION: text.encode()}))).caption == text


def test_a_creator_may_be_called_like_a_mode() -> None:
    assert read_notes(picture(exif=exif({ARTIST: b"danang"}))).creator == "danang"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Hồ\x00 \x07Ấn\x1b[31m", "Hồ Ấn[31m"),
        ("\u202eHồ\u2066 Ấn\u200b\U000f0001\ue000", "Hồ Ấn"),
        ("  Hồ\r\n\t\u2028\xa0 Ấn\r", "Hồ Ấn"),
        ("Hồ\rẤn", "Hồ Ấn"),
    ],
)
def test_text_is_one_plain_line(written: str, text: str) -> None:
    assert read_notes(with_iim(iim((2, 80, written.encode())))).creator == text


def test_long_text_is_cut_at_a_word() -> None:
    record = iim((2, 120, b"words " * 999), (2, 110, b"line " * 99), (2, 80, b"w" * 999))
    notes = read_notes(with_iim(record))
    assert notes.caption == "words " * 332 + "words…"
    assert notes.credit == "line " * 59 + "line…"
    assert notes.creator == "w" * 299 + "…"
    exact = ("word " * 400).encode()[:-1] + b"s"
    assert read_notes(picture(exif=exif({CAPTION: exact}))).caption == exact.decode()


# What is written into the published sizes

AWKWARD = PhotoNotes("<script>alert('1')</script> & \"2\" ]]> &amp;", "]]>", '"&"', "<![CDATA[")


@pytest.mark.parametrize("kind", ["JPEG", "AVIF", "WEBP"])
@pytest.mark.parametrize("notes", [NOTES, AWKWARD, PhotoNotes(), PhotoNotes(copyright="©")])
def test_what_is_written_is_read(kind: str, notes: PhotoNotes) -> None:
    assert read_notes(picture(kind, xmp=xmp_packet(notes), exif=exif_block(notes))) == notes
    assert read_notes(picture(kind, xmp=xmp_packet(notes))) == notes


def test_nothing_is_written_where_nothing_is_said() -> None:
    assert (xmp_packet(PhotoNotes(" ", "\x00")), exif_block(PhotoNotes("\n"))) == (b"", b"")
    assert b"photoshop:Credit>" not in xmp_packet(PhotoNotes(caption="a"))
    assert exif_block(PhotoNotes(credit="a")) == b""


def test_a_packet_to_the_letter() -> None:
    packet = xmp_packet(PhotoNotes("Một", "Hai & ba", "Bốn", "Năm")).decode()
    assert packet == (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">'
        "<dc:creator><rdf:Seq><rdf:li>Bốn</rdf:li></rdf:Seq></dc:creator>"
        f"<dc:rights>{alt('Năm')}</dc:rights><dc:description>{alt('Một')}</dc:description>"
        "<photoshop:Credit>Hai &amp; ba</photoshop:Credit>"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    )


def test_exif_holds_three_texts_and_neither_place_nor_device() -> None:
    written = Image.Exif()
    written.load(exif_block(NOTES))
    assert {tag: str(text).encode("latin-1").decode() for tag, text in written.items()} == {
        CAPTION: NOTES.caption,
        ARTIST: NOTES.creator,
        COPYRIGHT: NOTES.copyright,
    }
    head = bytes.fromhex("4d4d002a00000008 0001 013b00020000000a0000001a 00000000")
    assert exif_block(PhotoNotes(creator="Hồ Ấn")) == b"Exif\0\0" + head + "Hồ Ấn\0".encode()


@given(st.builds(PhotoNotes, *[st.text(max_size=400)] * 4))
def test_any_text_is_written_and_read_without_change(notes: PhotoNotes) -> None:
    once = read_notes(picture("WEBP", xmp=xmp_packet(notes), exif=exif_block(notes)))
    assert read_notes(picture("WEBP", xmp=xmp_packet(once))) == once
    assert {"Cc", "Co", "Cs"}.isdisjoint(map(unicodedata.category, "".join(astuple(once))))


def test_a_photo_takes_a_millisecond_or_so() -> None:
    start = time.process_time()
    for _ in range(100):
        assert read_notes(FULL[0]) == NOTES
    assert time.process_time() - start < 0.5
