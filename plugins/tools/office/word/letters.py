"""Letters as they were meant, in place: old fonts, marks not composed, quotes of two kinds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from plugins.core.legacy.fonts import Font, legacy_font
from plugins.core.legacy.repair import told, verdicts_of
from plugins.tools.office.draft import Note, OfficeError
from plugins.tools.office.word.elements import Element, name
from plugins.tools.office.word.styles import Styles

_REFUSED = "legacy-unsupported"
_OPENS = re.compile(r"(?:^|[\s(\[«“‘/–-])$")
_QUOTES = Note('dấu ngoặc kép trong bài có cả “cong” và "thẳng": đã đổi hết thành “cong”')


@dataclass(frozen=True)
class Passage:
    """Texts of one paragraph and one font, in order."""

    font: Font | None
    elements: tuple[Element, ...]
    text: str


def repair(roots: Sequence[Element], styles: Styles) -> list[Note]:
    """Rewrites every text below the roots. Raises OfficeError for letters nobody can convert."""
    passages = [one for root in roots for one in _passages(root, styles)]
    notes: dict[str, None] = {}
    for passage, verdict in zip(passages, verdicts_of(passages), strict=True):
        for element in passage.elements:
            element.text = verdict.reader(element.text)
        refused = next((one for one in verdict.cautions if one.rule == _REFUSED), None)
        if refused:
            raise OfficeError(refused.message)
        cautions = told(verdict, passage.text)[1] if verdict.name else verdict.cautions
        notes |= dict.fromkeys(one.message for one in cautions)
    found = [Note(message) for message in notes]
    changed = [_curl(texts) for root in roots for texts in _paragraphs(root)]
    return [*found, _QUOTES] if any(changed) else found


def _passages(root: Element, styles: Styles) -> Iterator[Passage]:
    for paragraph in root.iter(name("w:p")):
        runs = [one for one in paragraph.iter(name("w:r")) if _texts_of(one)]
        fonts = [(legacy_font(styles.of_run(run, paragraph).font), run) for run in runs]
        for font, group in groupby(fonts, lambda pair: pair[0]):
            elements = tuple(text for _, run in group for text in _texts_of(run))
            yield Passage(font, elements, "".join(one.text for one in elements))


def _texts_of(run: Element) -> list[Element]:
    """The texts of a run itself, not of a text box in it."""
    return [one for one in run.findall(name("w:t")) if one.text]


def _paragraphs(root: Element) -> Iterator[list[Element]]:
    for paragraph in root.iter(name("w:p")):
        runs = (one for one in paragraph.iter(name("w:r")))
        yield [text for run in runs for text in _texts_of(run)]


def _curl(texts: Sequence[Element]) -> bool:
    """Straight quotes beside curly ones become curly; whether any did."""
    whole = "".join(one.text for one in texts)
    if '"' not in whole or not ("“" in whole or "”" in whole):
        return False
    curly = "".join(
        char if char != '"' else "“" if _OPENS.search(whole[max(0, at - 1) : at]) else "”"
        for at, char in enumerate(whole)
    )
    start = 0
    for element in texts:
        end = start + len(element.text)
        element.text, start = curly[start:end], end
    return True
