"""All repairs, one step after the other; a step sees the lines as the one before left them."""

from collections.abc import Callable, Container
from typing import NamedTuple

from plugins.core.repairs import blanks, characters, endings, header, quotes, tones
from plugins.core.repairs.repair import Repair


class Step(NamedTuple):
    """``maybe`` looks at the whole text and is quick; ``change`` keeps the number of lines."""

    rule: str
    maybe: Callable[[str], bool]
    change: Callable[[list[str]], list[str]]


STEPS = (
    Step("byte-order-mark", characters.has_order_mark, characters.without_order_mark),
    Step("nfd-text", characters.is_decomposed, characters.composed),
    Step("zero-width", characters.has_zero_width, characters.without_zero_width),
    Step("front-matter-missing", bool, header.with_fences),
    Step("bad-value", bool, header.with_dates),
    Step("office-ending", endings.has_office_ending, endings.without_office_ending),
    Step("double-blank", blanks.has_double, blanks.double_blanks),
    Step("blank-before-mark", blanks.has_before, blanks.before_marks),
    Step("blank-after-mark", blanks.has_glued, blanks.after_marks),
    Step("mixed-quotes", quotes.has_two_kinds, quotes.with_one_kind_of_quotes),
    Step("mixed-tone-place", tones.has_two_places, tones.with_one_tone_place),
)
RULES = frozenset(step.rule for step in STEPS)


def repairs(text: str, rules: Container[str] = RULES) -> tuple[Repair, ...]:
    """Everything that can be repaired in a file, in the order of its lines; of these rules only."""
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    found: list[Repair] = []
    for step in STEPS:
        if step.rule not in rules or not step.maybe(text):
            continue
        after = step.change(lines)
        pairs = enumerate(zip(lines, after, strict=True), start=1)
        changed = [
            Repair(number, old, new, step.rule) for number, (old, new) in pairs if old != new
        ]
        if changed:
            found += changed
            lines, text = after, "\n".join(after)
    return tuple(sorted(found, key=lambda repair: repair.line))
