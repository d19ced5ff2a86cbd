"""Misspelt words, and words that stand twice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from plugins.core.problems import Problem
from plugins.core.rules.wording.prose import Prose, others
from plugins.core.spelling.finding import doubtful, misspelt
from plugins.core.spelling.repeated import repeated


def of_spelling(prose: Prose) -> Iterator[Problem]:
    """Each slip once, with all its lines."""
    doubts = doubtful(prose.source.text)
    if not doubts:
        return
    slips: dict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    twice: dict[str, list[int]] = defaultdict(list)
    for part in prose.parts_of(_sought(prose.source.text, doubts)):
        for slip in misspelt(part.text, doubts):
            slips[slip.found, slip.right].append(part.line)
        for again in repeated(part.text):
            twice[again.words].append(part.line)
    for (found, right), lines in slips.items():
        message = f"có thể viết sai chính tả: «{found}»{others(lines)}"
        hint = f"có phải «{'» hoặc «'.join(right)}»? Đúng nguyên văn thì giữ"
        yield prose.warning(lines[0], "misspelt-word", message, hint)
    for words, lines in twice.items():
        message = f"viết hai lần liền nhau: «{words}»{others(lines)}"
        yield prose.warning(lines[0], "word-twice", message, "hãy bỏ một lần nếu viết thừa")


def _sought(text: str, doubts: Mapping[str, Iterable[str]]) -> set[int]:
    """Numbers of the lines in which a slip may stand: the whole text is made small at once."""
    lows = list(enumerate(text.lower().split("\n"), 1))
    return {
        number
        for word, others in doubts.items()
        for number, low in lows
        if word in low and any(other in low for other in others)
    }
