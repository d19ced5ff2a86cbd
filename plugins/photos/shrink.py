"""Smaller JPEGs than are published, for copies that carry their photos with them."""

import io

from PIL import Image

_QUALITY = 70


def shrunk(data: bytes, width: int) -> bytes:
    """A published JPEG at this width in pixels, without any metadata; the same where narrower."""
    with Image.open(io.BytesIO(data)) as image:
        if image.width <= width:
            return data
        height = max(1, round(image.height * width / image.width))
        small = image.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.save(out, "JPEG", quality=_QUALITY, progressive=True, optimize=True)
    return out.getvalue()
