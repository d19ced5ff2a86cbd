"""Texts in the three kinds of metadata that a photo file may hold: XMP, IIM and Exif.

Each reader takes one block of bytes and gives (field, text) pairs; it never raises.
"""

import codecs
import struct
from collections.abc import Iterator
from contextlib import suppress
from xml.parsers import expat

from plugins.core.source import INVISIBLE

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns# "
_ITEM = f"{_RDF}li"
_PLACE = [f"{_RDF}RDF", f"{_RDF}Description"]  # deeper down are the notes of other pictures
_LANGUAGE = "http://www.w3.org/XML/1998/namespace lang"
_XMP = {
    "http://purl.org/dc/elements/1.1/ description": "caption",
    "http://ns.adobe.com/photoshop/1.0/ Credit": "credit",
    "http://purl.org/dc/elements/1.1/ creator": "creator",
    "http://purl.org/dc/elements/1.1/ rights": "copyright",
}
_MOST_XMP = 1 << 19  # bytes, 8 times what fits into a JPEG: some programs keep a whole history
_LONGEST_NAMESPACE = 200  # each name is handed over with it: a long one costs time for each

_IIM = {(2, 120): "caption", (2, 110): "credit", (2, 80): "creator", (2, 116): "copyright"}
_UTF8_IIM = ((1, 90), b"\x1b%G")

EXIF_FIELDS = {0x010E: "caption", 0x013B: "creator", 0x8298: "copyright"}
_ONE_BYTE_TYPES = (1, 2, 7, 129)  # byte, ASCII, undefined, and the UTF-8 of Exif 3.0


class _Packet:
    """Takes the texts with their languages out of an XMP packet while expat walks it."""

    def __init__(self) -> None:
        self.texts: list[tuple[str, str, str]] = []  # field, language, text
        self._path: list[str] = []
        self._language = ""
        self._text: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A property may be an attribute of the description."""
        self._path.append(name)
        self._language = attributes.get(_LANGUAGE, "").lower()
        self._text.clear()
        if self._path[-2:] == _PLACE:
            for key in filter(_XMP.__contains__, attributes):
                self.texts.append((_XMP[key], "", attributes[key]))

    def read(self, text: str) -> None:
        self._text.append(text)

    def end(self, name: str) -> None:
        """Or an element of it, holding text or the items of a list (Seq, Alt, Bag)."""
        place = self._path[-5:-2] if name == _ITEM else self._path[-3:]
        if place[:-1] == _PLACE and place[-1] in _XMP:
            self.texts.append((_XMP[place[-1]], self._language, "".join(self._text)))
        self._path.pop()
        self._text.clear()


def of_xmp(packet: bytes) -> list[tuple[str, str]]:
    """Texts of XMP in UTF-8 or UTF-16, those in the default language first.

    expat rather than BeautifulSoup: it knows namespaces, takes a fifth of the time, walks deep
    nesting without recursion, and hands over what stands before an error. XMP has no DOCTYPE, so
    the first one ends the reading, before any entity is declared.
    """
    found = _Packet()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = found.start
    parser.CharacterDataHandler = found.read
    parser.EndElementHandler = found.end
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartNamespaceDeclHandler = _refuse_long_namespace
    with suppress(expat.ExpatError):
        parser.Parse(_xmp_text(packet[:_MOST_XMP]))
    texts = sorted(found.texts, key=lambda found: found[1] != "x-default")
    return [(field, text) for field, _, text in texts]


def _refuse_doctype(*_: object) -> None:
    raise expat.ExpatError("XMP has no DOCTYPE")


def _refuse_long_namespace(_prefix: str | None, name: str | None) -> None:
    if len(name or "") > _LONGEST_NAMESPACE:
        raise expat.ExpatError("XMP has no such namespace")


def _xmp_text(packet: bytes) -> str:
    """Decoded, without the control characters at which XML ends (Word's line break, padding)."""
    encoding = "utf-8"
    if packet[:2] in (codecs.BOM_UTF16_LE, b"<\0"):
        encoding = "utf-16-le"
    elif packet[:2] in (codecs.BOM_UTF16_BE, b"\0<"):
        encoding = "utf-16-be"
    return INVISIBLE.sub(" ", packet.decode(encoding, "replace")).lstrip("\ufeff \t\n")


def of_iim(record: bytes) -> list[tuple[str, str]]:
    """Texts of the IIM record, in UTF-8 where it says so."""
    datasets = list(_datasets(record))
    is_utf8 = _UTF8_IIM in datasets
    return [
        (_IIM[number], _decode(value, is_utf8=is_utf8))
        for number, value in datasets
        if number in _IIM
    ]


def _datasets(record: bytes) -> Iterator[tuple[tuple[int, int], bytes]]:
    """Numbers and values of the IIM, version 4.2, up to the first that is broken."""
    place = 0
    while record[place : place + 1] == b"\x1c" and len(record) >= place + 5:
        _, first, second, size = struct.unpack_from(">BBBH", record, place)
        place += 5
        if size & 0x8000:  # an "extended" dataset: this is the size of its size
            length = size & 0x7FFF
            size = int.from_bytes(record[place : place + length])
            place += length
        if size > len(record) - place:
            return
        yield (first, second), record[place : place + size]
        place += size


def of_exif(block: bytes) -> list[tuple[str, str]]:
    """Texts end at a zero byte; a copyright has two, the photographer's and the editor's."""
    return [
        (EXIF_FIELDS[tag], ", ".join(filter(None, (_decode(part).strip() for part in parts))))
        for tag, value in _exif_values(block.removeprefix(b"Exif\0\0"))
        for parts in [value.split(b"\0")[: 2 if EXIF_FIELDS[tag] == "copyright" else 1]]
    ]


def _exif_values(tiff: bytes) -> Iterator[tuple[int, bytes]]:
    """The bytes of our tags in the first directory, as far as offsets stay inside the block."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None:
        return
    with suppress(struct.error):
        (start,) = struct.unpack_from(f"{order}L", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for entry in range(start + 2, start + 2 + 12 * count, 12):
            tag, kind, size = struct.unpack_from(f"{order}HHL", tiff, entry)
            if tag in EXIF_FIELDS and kind in _ONE_BYTE_TYPES:
                in_place = entry + 8
                place = (
                    in_place if size <= 4 else struct.unpack_from(f"{order}L", tiff, in_place)[0]
                )
                if place + size <= len(tiff):
                    yield tag, tiff[place : place + size]


def _decode(data: bytes, *, is_utf8: bool = False) -> str:
    """Text of IIM and Exif: UTF-8 where it can be, then the Windows code page of Vietnamese.

    A letter cut in two at the end of UTF-8 (by the IIM's lengths) is dropped; but one byte behind
    plain ASCII is a letter of a code page, the ê of "Lê".
    """
    with suppress(UnicodeDecodeError):
        text, used = codecs.utf_8_decode(data, "replace" if is_utf8 else "strict")
        if is_utf8 or used == len(data) or not text.isascii():
            return text
    with suppress(UnicodeDecodeError):
        return data.decode("cp1258")
    return data.decode("latin-1")
