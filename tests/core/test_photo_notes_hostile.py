"""Photos made or broken to harm: what can be read is read, at once, and nothing raises."""

import time
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import PngImagePlugin

from plugins.core.photo_notes import PhotoNotes, read_notes
from tests.core.noted import FULL, HEAD, TAIL, iim, picture, with_iim, xmp

BOMB = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + f"]>{HEAD}><dc:description>Trao &i;</dc:description>{TAIL}"
)
EXTERNAL = (
    f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>{HEAD}><dc:rights>&a;</dc:rights>{TAIL}'
)
PARAMETER = f'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">{HEAD}><dc:rights>a</dc:rights>{TAIL}'


@pytest.mark.parametrize(
    "packet",
    [
        pytest.param(BOMB.encode(), id="billion laughs"),
        pytest.param(EXTERNAL.encode(), id="a file of the machine"),
        pytest.param(PARAMETER.encode(), id="a DTD of the net"),
        pytest.param(f"{HEAD}>".encode() + b"<a>" * 2_000_000, id="deep"),
        pytest.param(f"{HEAD}>".encode() + b"<rdf:li>" * 2_000_000, id="deep lists"),
        pytest.param(f"{HEAD}>".encode() + b"<a/>" * 2_000_000, id="many"),
        pytest.param(
            f'<a:b xmlns:a="{"u" * 300_000}">{"<a:c/>" * 60_000}'.encode(), id="a long namespace"
        ),
        pytest.param(f"{HEAD}><dc:rights>a".encode() + b" a" * 25_000_000, id="50 MB"),
        pytest.param(b"\xff\xfe" + b"<\0" * 9 + b"\xd8", id="broken UTF-16"),
        pytest.param(b"\0" * 500, id="padding"),
    ],
)
def test_hostile_xmp_says_nothing_and_takes_no_time(packet: bytes) -> None:
    data = picture("WEBP", xmp=packet)
    start = time.process_time()
    assert read_notes(data) == PhotoNotes()
    assert time.process_time() - start < 1


def test_of_broken_xmp_is_read_what_stands_before_the_break() -> None:
    cut = f"{HEAD} photoshop:Credit='Lê Vỹ'><dc:rights>©</dc:rights><dc:creator>Hồ".encode()
    for broken in (cut, cut + b"\x00\xff\xff</dc:wrong>", cut + b" &nbsp;</dc:creator>"):
        assert read_notes(picture(xmp=broken)) == PhotoNotes("", "Lê Vỹ", "", "©")


def test_marks_piled_up_on_a_letter_take_no_time() -> None:
    text = "e" + "\u0301\u0323" * 100_000
    start = time.process_time()
    assert len(read_notes(xmp(f"<dc:description>{text}</dc:description>")).caption) == 2000
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(iim((2, 80, b"I")) + b"\x1c\x02\x78\x7f\xffToo short", id="too long"),
        pytest.param(iim((2, 80, b"I")) + b"\x1c\x02\x78\xff\xff\xff", id="a long length"),
        pytest.param(iim((2, 80, b"I")) + b"\x1c\x02\x78\x80\x04\xff\xff\xff\xff", id="4 GB"),
        pytest.param(iim((2, 80, b"I")) + b"\x1c\x02\x78\x80", id="cut off"),
        pytest.param(iim((2, 80, b"I")) + b"no marker", id="no marker"),
        pytest.param(iim((2, 80, b"I"), (3, 120, b""), (2, 120, b"")), id="empty"),
    ],
)
def test_of_broken_iim_is_read_what_stands_before_the_break(record: bytes) -> None:
    assert read_notes(with_iim(record)) == PhotoNotes("", "I", "I", "")


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(b"II*\0\xff\xff\xff\xff", id="wild directory"),
        pytest.param(b"II*\0\x08\0\0\0\xff\xff", id="many entries, none there"),
        pytest.param(b"II*\0\x08\0\0\0\x01\0\x3b\x01\2\0\xff\xff\xff\xff\0\0\0\0", id="long text"),
        pytest.param(b"II*\0\x08\0\0\0\x01\0\x3b\x01\2\0\5\0\0\0\xff\xff\xff\xff", id="wild text"),
        pytest.param(b"II*\0\x08\0\0\0\x01\0\x3b\x01\4\0\1\0\0\0Text", id="a number"),
        pytest.param(b"II*\0", id="cut off"),
        pytest.param(b"Exif\0\0Exif\0\0", id="no TIFF"),
    ],
)
def test_broken_exif_says_nothing(block: bytes) -> None:
    assert read_notes(picture(exif=b"Exif\0\0" + block)) == PhotoNotes()
    assert read_notes(picture("WEBP", exif=block)) == PhotoNotes()


def test_text_chunks_of_a_png_do_not_pass_for_blocks() -> None:
    info = PngImagePlugin.PngInfo()
    for name in ("photoshop", "xmp", "exif"):
        info.add_text(name, "oops")
    assert read_notes(picture("PNG", pnginfo=info)) == PhotoNotes()


@given(st.binary())
@example(b"")
@example(b"<!DOCTYPE html>")
@example(FULL[0][:2])
def test_any_bytes_are_read(data: bytes) -> None:
    assert read_notes(data) == PhotoNotes()


BLOCKS: tuple[Callable[[bytes], bytes], ...] = (
    lambda block: picture("WEBP", xmp=b"<" + block),
    lambda block: picture("WEBP", exif=b"II*\0\x08\0\0\0" + block),
    lambda block: with_iim(b"\x1c\x02" + block),
)


@given(st.sampled_from(BLOCKS), st.binary())
def test_any_block_is_read(build: Callable[[bytes], bytes], block: bytes) -> None:
    assert isinstance(read_notes(build(block)), PhotoNotes)


@given(st.data())
def test_any_damaged_photo_is_read(data: st.DataObject) -> None:
    photo = bytearray(data.draw(st.sampled_from(FULL)))
    places = st.integers(0, len(photo) - 1)
    for place in data.draw(st.lists(places, max_size=8)):
        photo[place] = data.draw(st.integers(0, 255))
    end = data.draw(st.one_of(st.none(), places))
    assert isinstance(read_notes(bytes(photo[:end])), PhotoNotes)
