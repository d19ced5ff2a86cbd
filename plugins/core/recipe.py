"""How photos are published: the one typed setting of all sizes and qualities."""

from typing import Annotated

from pydantic import model_validator
from pydantic.dataclasses import dataclass

from plugins.core.schema import STRICT, Many, Whole, named

_NARROWEST, _WIDEST = 16, 8000


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Recipe:
    """Widths in pixels, narrowest first and never enlarged; qualities on each codec's own scale.

    JPEG serves every browser, feeds and paper, so it has at least one width; AVIF may have none.
    ``version`` is raised when the same photo comes out with other pixels: addresses are for ever.
    """

    avif_widths: Annotated[Many[Whole], named("Các chiều rộng AVIF")] = (480, 720, 960, 1600)
    avif_quality: Annotated[Whole, named("Chất lượng AVIF", ge=1, le=100)] = 62
    avif_speed: Annotated[Whole, named("Tốc độ nén AVIF", ge=0, le=10)] = 9
    jpeg_widths: Annotated[Many[Whole], named("Các chiều rộng JPEG", min_length=1)] = (960, 1600)
    jpeg_quality: Annotated[Whole, named("Chất lượng JPEG", ge=1, le=95)] = 78
    version: Annotated[Whole, named("Phiên bản")] = 2

    @model_validator(mode="after")
    def _grow(self) -> "Recipe":
        for widths in (self.avif_widths, self.jpeg_widths):
            is_growing = list(widths) == sorted(set(widths))
            if not is_growing or any(not _NARROWEST <= width <= _WIDEST for width in widths):
                raise ValueError(
                    f"các chiều rộng {list(widths)} phải tăng dần, từ {_NARROWEST} đến {_WIDEST}"
                )
        return self
