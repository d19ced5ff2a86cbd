"""Files that cannot be used: one Vietnamese line that says what to do, never a traceback."""

import contextlib
import io
import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from plugins.tools.office.draft import OfficeError
from plugins.tools.office.word import read_word
from tests.tools.office.word.making import (
    CATALOGUE,
    LEAD,
    LONG,
    Writer,
    append,
    changed,
    notes,
    read_bytes,
    texts,
)

DOCUMENT, TYPES = "word/document.xml", "[Content_Types].xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def article() -> Writer:
    writer = Writer()
    writer.line("Hội nghị tổng kết", "b", "center")
    writer.line(LEAD, "b")
    writer.photo(1, "Các đại biểu dự hội nghị")
    writer.line(LONG)
    writer.line("Việc thứ nhất", style="List Bullet")
    table = writer.book.add_table(rows=2, cols=2)
    table.cell(0, 0).text = "Họ và tên"
    return writer


WHOLE = article().bytes()


def refusal(data: bytes, name: str = "bai.docx") -> str:
    with pytest.raises(OfficeError) as caught:
        read_bytes(data, name)
    message = str(caught.value)
    assert "\n" not in message
    assert "hãy" in message
    return message


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (b"", "rỗng"),
        (b"   \r\n", "rỗng"),
        (OLE, "Word cũ (.doc)"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "có mật khẩu"),
        (b"{\\rtf1\\ansi B\xe0i}", ".rtf"),
        (b"<html><body>B</body></html>", "HTML"),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>B</p>", "HTML"),
        (b"MIME-Version: 1.0\r\n", "MHT"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\xff\xd8\xff\xe0 jfif", "ảnh"),
        (b"T\xc3\xb4i l\xc3\xa0 ch\xe1\xbb\xaf", "không phải tệp Word"),
        (b"PK\x03\x04" + bytes(40), "hỏng"),
        (WHOLE[: len(WHOLE) // 2], "hỏng"),
        (WHOLE[:-30], "hỏng"),
        (zipped(mimetype=b"application/vnd.oasis", **{"content.xml": b"<x/>"}), ".odt"),
        (zipped(a=b"x"), "tệp nén"),
        (changed(WHOLE, DOCUMENT, lambda _: b"<w:document"), "hỏng"),
        (changed(WHOLE, DOCUMENT, lambda _: b""), "hỏng"),
        (changed(WHOLE, "_rels/.rels", lambda _: b"<Relationships/>"), "hỏng"),
        (changed(WHOLE, DOCUMENT, lambda data: data.replace(b"</w:p>", b"", 1)), "hỏng"),
    ],
)
def test_other_files_are_named_with_a_remedy(data: bytes, wanted: str) -> None:
    assert wanted in refusal(data)


def test_a_workbook_is_named_as_one() -> None:
    out = io.BytesIO()
    Workbook().save(out)
    assert "--honours" in refusal(out.getvalue())


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        (
            b"officedocument.wordprocessingml.document.main",
            b"ms-word.document.macroEnabled.main",
            "macro (.docm)",
        ),
        (b"wordprocessingml.document.main", b"wordprocessingml.template.main", ".dotx"),
    ],
)
def test_macros_and_templates(old: bytes, new: bytes, wanted: str) -> None:
    assert wanted in refusal(changed(WHOLE, TYPES, lambda data: data.replace(old, new)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_types_are_never_resolved(tmp_path: Path, encoding: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("mat-khau-that", "utf-8")
    entity = f'<!DOCTYPE w [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'

    def plant(data: bytes) -> bytes:
        body = data.decode("utf-8").partition("?>")[2].replace("Hội nghị tổng kết", "&x;", 1)
        return f'<?xml version="1.0" encoding="{encoding}"?>{entity}{body}'.encode(encoding)

    message = refusal(changed(WHOLE, DOCUMENT, plant))
    assert "DTD" in message
    assert "mat-khau-that" not in message


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    huge = b"<w:document>" + b" " * 110_000_000
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(TYPES, b"<Types/>")
        archive.writestr(DOCUMENT, huge)
    assert len(out.getvalue()) < 500_000
    assert "lớn bất thường" in refusal(out.getvalue())


def test_a_password_of_the_zip_itself() -> None:
    data = bytearray(WHOLE)
    data[6] |= 1  # the first part's flag, here and in the list at the end
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "mật khẩu" in refusal(bytes(data))


def test_a_strict_document_is_named() -> None:
    old, new = (
        b"schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert "Strict" in refusal(changed(WHOLE, DOCUMENT, lambda data: data.replace(old, new)))


@pytest.mark.parametrize("kind", ["ins", "del", "moveFrom", "moveTo"])
def test_tracked_changes_stop_and_say_how_to_accept_them(kind: str) -> None:
    writer = article()
    text = "w:delText" if kind in ("del", "moveFrom") else "w:t"
    change = (
        f'<w:{kind} w:id="1" w:author="A"><w:r><{text}>sửa lại câu này</{text}></w:r></w:{kind}>'
    )
    append(writer.line("Câu đang sửa: "), change)
    message = refusal(writer.bytes())
    assert "1 chỗ sửa đang theo dõi" in message
    assert "«sửa lại câu này»" in message
    assert "Chấp nhận tất cả" in message


def test_tracked_formatting_is_nothing_to_ask_about() -> None:
    writer = article()
    paragraph = writer.line()
    append(
        paragraph,
        '<w:r><w:rPr><w:b/><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange></w:rPr>'
        "<w:t>Chữ đậm</w:t></w:r>",
    )
    assert "**Chữ đậm**" in texts(writer.read())


def test_comments_are_told_and_no_part_of_the_article() -> None:
    writer = article()
    paragraph = writer.line("Câu có nhận xét.")
    writer.book.add_comment(paragraph.runs, text="Xem lại số liệu", author="A", initials="A")
    draft = writer.read()
    assert "1 nhận xét (comment) không đưa vào bài: «Xem lại số liệu»" in notes(draft)
    assert not any("Xem lại số liệu" in text for text in texts(draft))


def test_a_file_that_is_not_there_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(
        OfficeError, match=r"không thấy tệp .*tên có dấu cách thì đặt trong ngoặc kép"
    ):
        read_word(tmp_path / "khong-co.docx", CATALOGUE)
    with pytest.raises(OfficeError, match="là thư mục"):
        read_word(tmp_path, CATALOGUE)


def test_an_empty_document_is_an_empty_draft() -> None:
    draft = Writer().read()
    assert (draft.title, draft.blocks, draft.lists) == (None, (), ())


def survives(data: bytes) -> None:
    with contextlib.suppress(OfficeError):
        read_bytes(data)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32), st.integers(1, 30))
def test_damaged_bytes_never_give_a_traceback(seed: int, slips: int) -> None:
    dice = random.Random(seed)  # noqa: S311 — a test's seed
    data = bytearray(WHOLE)
    for _ in range(slips):
        data[dice.randrange(len(data))] = dice.randrange(256)
    survives(bytes(data))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32))
def test_damaged_xml_never_gives_a_traceback(seed: int) -> None:
    """Elements, attributes and numbers go missing or change their places."""
    dice = random.Random(seed)  # noqa: S311 — a test's seed
    part = dice.choice(
        [DOCUMENT, "word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels"]
    )

    def damage(data: bytes) -> bytes:
        pieces = data.split(b"<")
        for _ in range(dice.randint(1, 6)):
            at = dice.randrange(1, len(pieces))
            match dice.randrange(4):
                case 0:
                    del pieces[at]
                case 1:
                    pieces[at] = (
                        pieces[at].replace(b'"1"', b'"-99999999999"').replace(b'="', b'="x')
                    )
                case 2:
                    pieces.insert(dice.randrange(1, len(pieces)), pieces[at])
                case _:
                    pieces[at] = pieces[at].replace(b"w:", dice.choice([b"a:", b"pic:", b"w:x"]))
        return b"<".join(pieces)

    survives(changed(WHOLE, part, damage))
