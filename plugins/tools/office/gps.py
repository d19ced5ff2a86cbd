"""A copy of a photo that no longer tells where it was taken; its picture is the same, bit by bit.

Only metadata is edited: Exif and XMP in JPEG, PNG, WebP and HEIC. What a phone hangs behind the end
of a JPEG (a short video with a place of its own, a second picture) is left behind.
"""

import re
import zlib
from collections.abc import Iterator

from plugins.tools.office.tiff_gps import OddExifError, without_gps

_EXIF = b"Exif\0\0"
_MPF = b"MPF\0"  # the list of the pictures behind the end
_XMP_GPS = re.compile(
    rb"""\b\w+:GPS\w*\s*=\s*(?:"[^"]{0,999}"|'[^']{0,999}')"""  # an attribute
    rb"""|<(\w+:GPS\w*)\b[^>]{0,999}?(?:/>|>.{0,999}?</\1\s*>)""",  # an element
    re.DOTALL,
)
# Where HEIC keeps Exif, most programs say so again before it; the others write an offset of 0.
_TIFF = re.compile(rb"(?:Exif\0\0|\0{4})(?=II\*\0\x08\0{3}|MM\0\*\0{3}\x08)")
_PACKET = re.compile(rb"<x:xmpmeta\b.*?</x:xmpmeta>", re.DOTALL)
_MOST_XMP = 1 << 22  # bytes, when it is unpacked
_PNG = b"\x89PNG\r\n\x1a\n"
_STANDALONE = (*range(0xD0, 0xD8), 0x01, 0xFF)  # markers without a length


def without_place(data: bytes) -> bytes:
    """The photo without its place; a file of another kind comes back as it is.

    An Exif block that does not hold together is left out of a JPEG, PNG or WebP altogether: what
    it tells cannot be known.
    """
    if data.startswith(b"\xff\xd8"):
        return b"".join(_jpeg(data))
    if data.startswith(_PNG):
        return _PNG + b"".join(_png(data))
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        body = b"".join(_webp(data))
        return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body
    if data[4:8] == b"ftyp":
        return _in_place(data)
    return data


def _jpeg(data: bytes) -> Iterator[bytes]:
    """The segments up to the first scan, edited, then everything up to the end of the picture."""
    yield data[:2]
    at = 2
    while data[at : at + 1] == b"\xff" and len(data) >= at + 4:
        marker = data[at + 1]
        if marker == 0xDA:
            break
        if marker in _STANDALONE:
            end = at + (1 if marker == 0xFF else 2)
            yield data[at:end]
        else:
            end = at + 2 + int.from_bytes(data[at + 2 : at + 4])
            yield from _segment(marker, data[at:end])
        at = end
    yield data[at : _end_of_picture(data, at)]


def _segment(marker: int, segment: bytes) -> Iterator[bytes]:
    head, payload = segment[:4], segment[4:]
    if marker == 0xE1 and payload.startswith(_EXIF):
        try:
            yield head + _EXIF + without_gps(payload[len(_EXIF) :])
        except OddExifError:
            return
    elif marker == 0xE1:
        yield head + _without_xmp_gps(payload)
    elif not (marker == 0xE2 and payload.startswith(_MPF)):
        yield segment


def _end_of_picture(data: bytes, at: int) -> int:
    """Behind the marker that ends it; scans hold no marker but restarts."""
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        marker = data[at + 1]
        if marker == 0xD9:
            return at + 2
        is_inside = marker == 0 or marker in _STANDALONE
        at += (1 if marker == 0xFF else 2) if is_inside else _length(data, at)
    return len(data)


def _length(data: bytes, at: int) -> int:
    return 2 + max(2, int.from_bytes(data[at + 2 : at + 4]))


def _png(data: bytes) -> Iterator[bytes]:
    """Its chunks; each has a checksum. What follows the last one is left behind."""
    at = len(_PNG)
    while len(data) >= at + 12:
        size = int.from_bytes(data[at : at + 4])
        kind, value = data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        edited = _png_chunk(kind, value)
        if edited == value:
            yield data[at : at + 12 + size]
        elif edited is not None:
            checksum = zlib.crc32(kind + edited).to_bytes(4)
            yield len(edited).to_bytes(4) + kind + edited + checksum
        at += 12 + size
        if kind == b"IEND":
            return
    yield data[at:]


def _png_chunk(kind: bytes, value: bytes) -> bytes | None:
    """None for a chunk to be left out: ImageMagick keeps Exif as compressed text."""
    if kind == b"eXIf":
        try:
            return without_gps(value)
        except OddExifError:
            return None
    if kind in (b"tEXt", b"zTXt", b"iTXt") and value.startswith(b"Raw profile type"):
        return None
    if kind == b"iTXt" and value.startswith(b"XML:com.adobe.xmp\0"):
        return _png_xmp(value)
    return value


def _png_xmp(value: bytes) -> bytes | None:
    """Key, zero, whether it is compressed, how, language, zero, translated key, zero, text."""
    key_end = value.index(b"\0") + 1
    is_compressed = value[key_end : key_end + 1] == b"\1"
    if not is_compressed:
        return _without_xmp_gps(value)
    language_end = value.find(b"\0", key_end + 2) + 1
    start = value.find(b"\0", language_end) + 1
    unpacking = zlib.decompressobj()
    try:
        text = unpacking.decompress(value[start:], _MOST_XMP)
    except zlib.error:
        return None
    if unpacking.unconsumed_tail:
        return None
    edited = _without_xmp_gps(text)
    return value if edited == text else value[:start] + zlib.compress(edited)


def _webp(data: bytes) -> Iterator[bytes]:
    """Its chunks, each padded to an even length."""
    at = 12
    while len(data) >= at + 8:
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        kind, value = data[at : at + 4], data[at + 8 : at + 8 + size]
        if kind == b"EXIF":
            head = _EXIF if value.startswith(_EXIF) else b""
            try:
                value = head + without_gps(value[len(head) :])
            except OddExifError:
                value = head + b"II*\0\x08\0\0\0" + bytes(6)  # Exif that tells nothing
        elif kind == b"XMP ":
            value = _without_xmp_gps(value)
        yield kind + len(value).to_bytes(4, "little") + value + bytes(len(value) % 2)
        at += 8 + size + size % 2


def _in_place(data: bytes) -> bytes:
    """HEIC keeps blocks at offsets that its index tells, so their length must stay."""
    edited = bytearray(data)
    for found in _TIFF.finditer(data):
        try:
            edited[found.end() :] = without_gps(bytes(edited[found.end() :]))
        except OddExifError:
            edited[found.end() : found.end() + 8] = b"II*\0" + bytes(4)  # no directory
    for packet in _PACKET.finditer(data):
        edited[packet.start() : packet.end()] = _without_xmp_gps(packet[0])
    return bytes(edited)


def _without_xmp_gps(packet: bytes) -> bytes:
    """Blanks where XMP tells the place. In UTF-16, which nobody was seen to write, it stays."""
    return _XMP_GPS.sub(lambda found: b" " * len(found[0]), packet)
