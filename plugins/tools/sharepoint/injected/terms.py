"""Words of gambling, and of the news that fights it."""

import re

from plugins.core.names import fold

_TERMS = (
    "nha cai", "ca cuoc", "ca do", "tai xiu", "xoc dia", "no hu", "ban ca", "lo de", "soi keo",
    "keo nha cai", "game bai", "doi thuong", "casino", "baccarat", "slot", "jackpot", "togel",
    "gacor", "judi", "maxwin", "danh bai online", "keo bong", "ty le keo", "lo to online",
)  # fmt: skip
_TERM = re.compile(
    rf"(?<![a-z0-9])(?:{'|'.join(t.replace(' ', '[ _+-]?') for t in _TERMS)})(?![a-z0-9])"
)
# Brands alone prove nothing: a club of farmers ends in «club» as well.
_BRAND = re.compile(r"(?<![a-z0-9])\w{2,20}(?:bet|win|club|88|68|789)(?![a-z0-9])")
_FIGHT = re.compile(
    r"cong an|triet pha|phong,? chong|xu ly|khoi to|bat giu|tuyen truyen|canh bao|te nan|toi pham"
    r"|vi pham|dieu tra|to chuc danh bac|nghiem cam|ngan chan|dau tranh"
)


def terms(text: str) -> tuple[str, ...]:
    """Terms of gambling in a text, tones and separators aside."""
    return tuple(match[0] for match in _TERM.finditer(fold(text)))


def has_brand(text: str) -> bool:
    """Whether an address or a name has the shape of a betting brand."""
    return _BRAND.search(fold(text)) is not None


def fights(text: str) -> int:
    """How often a text speaks of crime, law and prevention."""
    return len(_FIGHT.findall(fold(text)))
