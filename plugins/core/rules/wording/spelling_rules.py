"""Misspelt words, and words that stand twice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

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

    def is_sought(line: str) -> bool:
        low = line.lower()
        return any(word in low and _has_any(low, others) for word, others in doubts.items())

    for part in prose.parts_of(is_sought):
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


def _has_any(low: str, words: Iterable[str]) -> bool:
    return any(word in low for word in words)
