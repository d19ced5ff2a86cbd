"""Searches an output for what must not be in it: words in every dress, pixels, bytes, names."""

import base64
import gzip
import hashlib
import html
import io
import json
import re
import unicodedata
import warnings
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote_to_bytes

from PIL import Image

from plugins.core.names import fold

GRID = (4, 3)  # patches of a picture that is known again by its colours
NEAR = 48  # of 255: what compression and shrinking change of a patch
_DATA = re.compile(rb"data:[\w/+.-]+;base64,([A-Za-z0-9+/=]+)")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})")
_PICTURES = {".jpg", ".avif", ".png", ".webp", ".ico"}


@dataclass(frozen=True)
class Found:
    """The whole output, opened up."""

    output: Path

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file by its name."""
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in sorted(self.output.rglob("*"))
            if path.is_file()
        }

    @cached_property
    def words(self) -> dict[str, str]:
        """The text of every file, its name first, as a search without marks would see it."""
        return {
            name: "\n".join(plain(name.encode()) + [p for one in opened(data) for p in plain(one)])
            for name, data in self.files.items()
        }

    @cached_property
    def pictures(self) -> list[tuple[str, tuple[int, ...]]]:
        """The patches of every picture, also of those inside of pages."""
        seen = [(name, data) for name, data in self.files.items() if _is_picture(name)]
        for name, data in self.files.items():
            seen += [(name, base64.b64decode(one)) for one in set(_DATA.findall(data))]
        return [(name, patches(data)) for name, data in seen]

    @cached_property
    def digests(self) -> frozenset[str]:
        """Of the bytes of every file."""
        return frozenset(hashlib.sha256(data).hexdigest() for data in self.files.values())

    def files_with(self, word: str) -> list[str]:
        """Files that tell a word in any dress; ``word`` in lower case without marks."""
        return [name for name, text in self.words.items() if word in text]

    def files_showing(self, picture: bytes) -> list[str]:
        """Files that show a picture in any size and format."""
        wanted = patches(picture)
        return [
            name
            for name, shown in self.pictures
            if max(abs(a - b) for a, b in zip(wanted, shown, strict=True)) < NEAR
        ]


def opened(data: bytes) -> Iterator[bytes]:
    """The bytes, what they are packed of, and what lies in data: addresses."""
    yield data
    for unpack in (gzip.decompress, zlib.decompress, lambda packed: zlib.decompress(packed, -15)):
        try:
            inside = unpack(data)
        except (OSError, zlib.error, EOFError):
            continue
        if inside:
            yield inside
    yield from (base64.b64decode(one) for one in set(_DATA.findall(data)))


def plain(data: bytes) -> list[str]:
    """The text of bytes without escapes of HTML, JSON and addresses, without marks or case."""
    texts = [data.decode(code, "ignore") for code in ("utf-8", "utf-16-le", "utf-16-be")]
    texts.append(unquote_to_bytes(data).decode("utf-8", "ignore"))
    texts += [html.unescape(text) for text in texts[:1] + texts[3:]]
    texts += [_ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)), text) for text in texts[:1]]
    return [fold(unicodedata.normalize("NFC", text)) for text in texts]


def dresses(word: str) -> Iterator[bytes]:
    """A word as files may hold it: for a test of the search itself."""
    for form in ("NFC", "NFD"):
        text = unicodedata.normalize(form, word)
        yield text.encode()
        yield text.upper().encode()
        yield text.encode("utf-16-le")
        yield json.dumps(text).encode()
        yield "".join(f"&#{ord(letter)};" for letter in text).encode()
        yield "".join(f"%{byte:02x}" for byte in text.encode()).encode()
        yield gzip.compress(text.encode())
        yield zlib.compress(text.encode())
        yield b'<img src="data:text/plain;base64,' + base64.b64encode(text.encode()) + b'">'
    yield fold(word).encode()


def patches(picture: bytes) -> tuple[int, ...]:
    """The colours of the patches of a picture."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(picture)) as image:
            small = image.convert("RGB").resize(GRID, Image.Resampling.BOX)
    return tuple(small.tobytes())


def painted(colours: Iterable[int], size: tuple[int, int] = (640, 480)) -> Image.Image:
    """A picture of such patches."""
    small = Image.frombytes("RGB", GRID, bytes(colours))
    return small.resize(size, Image.Resampling.NEAREST)


def _is_picture(name: str) -> bool:
    return Path(name).suffix in _PICTURES
