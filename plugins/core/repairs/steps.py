"""All repairs, one step after the other; a step sees the lines as the one before left them."""

from collections.abc import Callable
from typing import TypeAlias

from plugins.core.repairs.blanks import after_marks, before_marks, double_blanks
from plugins.core.repairs.characters import composed, without_order_mark, without_zero_width
from plugins.core.repairs.endings import without_office_ending
from plugins.core.repairs.header import with_dates, with_fences
from plugins.core.repairs.quotes import with_one_kind_of_quotes
from plugins.core.repairs.repair import Repair
from plugins.core.repairs.tones import with_one_tone_place

Step: TypeAlias = Callable[[list[str]], list[str]]

# The name of the rule, and what gives the lines without that slip: as many lines as it took.
STEPS: tuple[tuple[str, Step], ...] = (
    ("byte-order-mark", without_order_mark),
    ("nfd-text", composed),
    ("zero-width", without_zero_width),
    ("front-matter-missing", with_fences),
    ("bad-value", with_dates),
    ("office-ending", without_office_ending),
    ("double-blank", double_blanks),
    ("blank-before-mark", before_marks),
    ("blank-after-mark", after_marks),
    ("mixed-quotes", with_one_kind_of_quotes),
    ("mixed-tone-place", with_one_tone_place),
)


def repairs(text: str) -> tuple[Repair, ...]:
    """Everything that can be repaired in a file, in the order of its lines."""
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    found: list[Repair] = []
    for rule, step in STEPS:
        after = step(lines)
        pairs = enumerate(zip(lines, after, strict=True), start=1)
        found += [Repair(number, old, new, rule) for number, (old, new) in pairs if old != new]
        lines = after
    return tuple(sorted(found, key=lambda repair: repair.line))
