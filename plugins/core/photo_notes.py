"""What a photographer wrote into a photo, and what of it is written into the published sizes.

Which property of XMP, IIM and Exif says what is told by the IPTC Photo Metadata Standard; XMP goes
first, because the older two cut texts and name no encoding. All of it is text of strangers: it is
read within limits, made one plain line, and whoever prints it escapes it.
"""

import html
import io
import re
import struct
import unicodedata
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PIL import Image

from plugins.core.photo_blocks import EXIF_FIELDS, of_exif, of_iim, of_xmp
from plugins.core.source import INVISIBLE

# Characters. A caption of the IIM ends at 2,000, too; nobody's name is longer than the others.
_LONGEST = {"caption": 2000, "credit": 300, "creator": 300, "copyright": 300}
READ = ("JPEG", "PNG", "WEBP", "AVIF")
# Pillow raised OSError, ValueError, RuntimeError and the bomb on 450,000 damaged files; the others
# are what its readers catch from one another and may forget.
_ODD = (
    ArithmeticError,
    Image.DecompressionBombError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
)

_IIM_RESOURCE = 0x0404  # among Photoshop's blocks

# Turned writing, nothings and letters of one font: a credit must not rearrange what follows it.
_UNSEEN = re.compile(
    INVISIBLE.pattern
    + r"|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]"
    + r"|[\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
# What devices and programs write where nobody wrote anything. Lists of iNaturalist and PhotoPrism.
_NO_CAPTION = re.compile(
    r"""(?i:(\S+\ ){0,2}digital\ ((still|game)\ )?camera)  # OLYMPUS, KONICA MINOLTA, KODAK …
    | (?i:(sony|minolta)\ dsc | samsung\ camera\ pictures | my\ beautiful\ picture)
    | (?i:exif_jpeg_picture | binary\ comment | default | untitled | hellomoto | screenshot)
    | (?i:(created|edited|processed)\ with\ .{1,60})       # GIMP, VSCO …
    | (?i:dcim[\\/].* | \S+\.(avif|heic|jpe?g|png|webp))   # DCIM\100MEDIA\DJI_0001.JPG
    | (?i:[a-z]{2,5}[_-]?\d{3,}\S*)                        # IMG_0001
    | _?[a-z]{1,9}                                         # Huawei's modes: cof, rhdr, oznor, _cuva
    """,
    re.VERBOSE,
)

# Pages write "Ảnh: " themselves.
_LABEL = re.compile(r"(?i:(?:nguồn\s+)?ảnh|photo|credit)\s*[:：]\s*")

_DEFAULT = '<rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt>'
_ELEMENTS = {
    "creator": "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
    "copyright": f"<dc:rights>{_DEFAULT}</dc:rights>",
    "caption": f"<dc:description>{_DEFAULT}</dc:description>",
    "credit": "<photoshop:Credit>{}</photoshop:Credit>",
}
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\
<x:xmpmeta xmlns:x="adobe:ns:meta/">\
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">\
{}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>"""


@dataclass(frozen=True)
class PhotoNotes:
    """What the photographer wrote into the file: plain text, "" where nothing is written.

    ``credit`` is how the photo must be credited: the Credit Line, or else the creator.
    """

    caption: str = ""
    credit: str = ""
    creator: str = ""
    copyright: str = ""


_NOTHING = PhotoNotes()


def read_notes(data: bytes) -> PhotoNotes:
    """The notes in the bytes of a JPEG, PNG, WebP or AVIF, or of a HEIC if Pillow has its plugin.

    Pixels are not decoded. Odd bytes never raise: what can be read is returned.
    """
    return notes_of(_info(data))


def notes_of(info: Mapping[Any, Any]) -> PhotoNotes:
    """The same of what Pillow holds of a picture of these formats that is just opened."""
    xmp, iim, exif = _blocks(info)
    sources = [_notes(texts) for texts in (of_xmp(xmp), of_iim(iim), of_exif(exif))]
    creator = _first(source.creator for source in sources)
    credit = _first(source.credit for source in sources) or creator
    return PhotoNotes(
        caption=_first(source.caption for source in sources),
        credit=_LABEL.sub("", credit) or credit,
        creator=creator,
        copyright=_first(source.copyright for source in sources),
    )


def xmp_packet(notes: PhotoNotes) -> bytes:
    """These notes and nothing else as XMP, for ``save(xmp=…)``; b"" where there are none."""
    written = _written(notes)
    elements = [
        element.format(html.escape(written[field], quote=False))
        for field, element in _ELEMENTS.items()
        if written[field]
    ]
    return _PACKET.format("".join(elements)).encode() if elements else b""


def exif_block(notes: PhotoNotes) -> bytes:
    """Description, artist and copyright as Exif, for ``save(exif=…)``; b"" where there are none."""
    written = _written(notes)
    exif = Image.Exif()
    for tag, field in EXIF_FIELDS.items():
        if written[field]:
            exif[tag] = written[field].encode()  # of a str Pillow makes ASCII with question marks
    return exif.tobytes() if exif else b""


def _info(data: bytes) -> Mapping[Any, Any]:
    formats = (*READ, "HEIF") if "HEIF" in Image.OPEN else READ
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=formats) as image:
                return image.info
    except _ODD:
        return {}


def _blocks(info: Mapping[Any, Any]) -> tuple[bytes, bytes, bytes]:
    """The XMP packet, the IIM record and the Exif block of a file, b"" for what is not there.

    Not Pillow's ``getexif``, which decodes a PNG and hands text over as if it were Latin-1, nor its
    ``getiptcinfo``, which loses all where one length is wrong.
    """
    photoshop = info.get("photoshop")
    iim = photoshop.get(_IIM_RESOURCE) if isinstance(photoshop, dict) else None
    return _bytes(info.get("xmp")), _bytes(iim), _bytes(info.get("exif"))


def _bytes(block: object) -> bytes:
    """Blocks are bytes; a text chunk of a PNG that is called "xmp" is not."""
    return block if isinstance(block, bytes) else b""


def _first(texts: Iterable[str]) -> str:
    return next(filter(None, texts), "")


def _notes(texts: Iterable[tuple[str, str]]) -> PhotoNotes:
    """Of several texts for a field the first that says something; of creators all."""
    found: dict[str, list[str]] = {field: [] for field in _LONGEST}
    for field, text in texts:
        plain = _plain(text, _LONGEST[field])
        if plain and not (field == "caption" and _NO_CAPTION.fullmatch(plain)):
            found[field].append(plain)
    if not any(found.values()):  # as in most photos, of most sources
        return _NOTHING
    return PhotoNotes(
        caption=_first(found["caption"]),
        credit=_first(found["credit"]),
        creator=_plain(", ".join(dict.fromkeys(found["creator"])), _LONGEST["creator"]),
        copyright=_first(found["copyright"]),
    )


def _written(notes: PhotoNotes) -> dict[str, str]:
    """The notes by field, plain even where they were not read by us."""
    return {field: _plain(getattr(notes, field), most) for field, most in _LONGEST.items()}


def _plain(text: str, most: int) -> str:
    """One line of NFC text, cut at a word after at most so many characters; "" if letters are lost.

    U+FFFD stands for letters that a program could not read: no text is better than half of one.
    """
    text = " ".join(_UNSEEN.sub("", " ".join(text.split())).split())
    # Cut before normalising: marks piled up on one letter take time by the square of their number.
    text = unicodedata.normalize("NFC", text[: 4 * most])
    if "\ufffd" in text:
        return ""
    if len(text) <= most:
        return text
    whole_words, blank, _ = text[:most].rpartition(" ")
    return (whole_words if blank else text[: most - 1]) + "…"
