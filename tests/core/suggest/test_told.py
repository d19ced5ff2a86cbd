"""Sentences by what makes them hard, each with the events it tells, beside those that tell none.

In ``tests/data/suggest/told``: a sentence, then its events in deeper lines (``told.py``).
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builder.sites import PROJECT
from tests.core.suggest.told import told

FOLDER = PROJECT / "tests" / "data" / "suggest" / "told"


def sentences(path: Path) -> Iterator[tuple[str, list[str]]]:
    sentence, events = "", list[str]()
    for line in path.read_text("utf-8").splitlines():
        if line.startswith(" "):
            events.append(line.strip())
            continue
        if sentence:
            yield sentence, events
        sentence, events = line, []
    yield sentence, events


CASES = [
    pytest.param(sentence, events, id=f"{path.stem}: {sentence[:60]}")
    for path in sorted(FOLDER.glob("*.txt"))
    for sentence, events in sentences(path)
]


def test_every_kind_has_sentences_that_tell_and_some_that_do_not() -> None:
    for path in FOLDER.glob("*.txt"):
        told_of = [bool(events) for _, events in sentences(path)]
        assert sum(told_of) >= 4, path.name


@pytest.mark.parametrize(("sentence", "events"), CASES)
def test_the_events_of_a_sentence(sentence: str, events: list[str]) -> None:
    assert told(sentence) == events
