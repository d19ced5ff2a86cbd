"""Small real photos in which a photographer wrote something."""

import io
import struct

from PIL import Image, PngImagePlugin

from plugins.core.photo_notes import PhotoNotes, xmp_packet

NOTES = PhotoNotes(
    caption="Đồng chí Nguyễn Thị Hồng Hạnh trao Bằng khen cho các tập thể, ngày 2-9.",
    credit="Lê Văn Vỹ/Bảng Vàng",
    creator="Lê Văn Vỹ",
    copyright="© 2026 Báo tỉnh X, giữ mọi quyền",
)
CAPTION, ARTIST, COPYRIGHT = 0x010E, 0x013B, 0x8298
UTF8 = (1, 90, b"\x1b%G")
HEAD = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" rdf:about=""'
)
TAIL = "</rdf:Description></rdf:RDF></x:xmpmeta>"


def picture(kind: str = "JPEG", **written: bytes | PngImagePlugin.PngInfo) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (6, 4), (200, 30, 30)).save(out, kind, **written)
    return out.getvalue()


def xmp(inside: str, attributes: str = "") -> bytes:
    """A photo whose only description holds these elements and attributes."""
    return picture("WEBP", xmp=f"{HEAD} {attributes}>{inside}{TAIL}".encode())


def exif(tags: dict[int, bytes]) -> bytes:
    block = Image.Exif()
    block.update(tags)
    return block.tobytes()


def iim(*datasets: tuple[int, int, bytes]) -> bytes:
    return b"".join(
        struct.pack(">BBBH", 0x1C, record, number, len(value)) + value
        for record, number, value in datasets
    )


def with_iim(record: bytes, data: bytes = picture()) -> bytes:
    """The JPEG with these bytes where Photoshop keeps the IIM."""
    block = b"Photoshop 3.0\0" + struct.pack(">4sHHL", b"8BIM", 0x0404, 0, len(record)) + record
    block += b"\0" * (len(record) % 2)
    return data[:2] + struct.pack(">HH", 0xFFED, len(block) + 2) + block + data[2:]


def alt(text: str, language: str = "x-default") -> str:
    return f'<rdf:Alt><rdf:li xml:lang="{language}">{text}</rdf:li></rdf:Alt>'


def list_of(items: str) -> str:
    return f"<dc:creator><rdf:Seq>{items}</rdf:Seq></dc:creator>"


OLD = {CAPTION: b"of Exif", ARTIST: b"E", COPYRIGHT: b"Exif"}
OLDER = iim((2, 120, b"Of the IIM"), (2, 110, b"I line"), (2, 80, b"I"), (2, 116, b"IIM"))
FULL: tuple[bytes, ...] = (
    with_iim(OLDER, picture(exif=exif(OLD), xmp=xmp_packet(NOTES))),
    *(picture(kind, exif=exif(OLD), xmp=xmp_packet(NOTES)) for kind in ("WEBP", "AVIF")),
    picture("PNG", exif=exif(OLD)),
)
