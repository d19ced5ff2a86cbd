"""A line of a text that names a photo of the card: «Ảnh DSC_1027.JPG: Quang cảnh hội nghị»."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.tools.office.card import CardPhoto

_SIGNS = '*_ ()[]«»"“”'
_BEFORE = re.compile(
    r"(?:chú thích\s*)?(?:ảnh|hình)?\s*(?:số\s*)?(?:\d{1,3}\s*[:.)–-])?\s*", re.IGNORECASE
)
_AFTER = re.compile(
    r"(?:\.(?:jpe?g|png|heic|webp))?[\s)\]]*(?:[:.–-]\s*(?P<caption>.*)|$)",
    re.IGNORECASE | re.DOTALL,
)
_LEAST = 4  # letters of a name that says which photo is meant, a digit among them
_LONGEST = 400  # letters of such a line


@dataclass(frozen=True)
class Named:
    """The photos that a line may mean, more than one where a card has the name twice."""

    photos: tuple[CardPhoto, ...]
    caption: str


def find(line: str, card: Sequence[CardPhoto]) -> Named | None:
    """The photo that a Markdown block names, and the caption behind its name."""
    if "\n" in line or len(line) > _LONGEST:
        return None
    words = line.replace("\\", "").strip(_SIGNS)
    rest = words[match.end() :] if (match := _BEFORE.match(words)) else words
    for text in dict.fromkeys((rest, words)):
        names = {one.path.stem for one in card if _begins(text, one.path.stem)}
        for name in sorted(names, key=len, reverse=True):
            if after := _AFTER.fullmatch(text[len(name) :]):
                photos = tuple(one for one in card if one.path.stem == name)
                return Named(photos, (after["caption"] or "").strip(_SIGNS))
    return None


def _begins(text: str, stem: str) -> bool:
    is_telling = len(stem) >= _LEAST and any(char.isdigit() for char in stem)
    return is_telling and text.casefold().startswith(stem.casefold())
