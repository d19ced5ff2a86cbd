"""Small real pictures."""

import io

from PIL import Image


def jpeg(width: int = 6, height: int = 4, orientation: int = 1, kind: str = "JPEG") -> bytes:
    """A picture file; ``orientation`` is Exif's, 6 for a camera held upright."""
    image = Image.new("RGB", (width, height), (200, 30, 30))
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = io.BytesIO()
    image.save(out, kind, exif=exif)
    return out.getvalue()
