"""The way in: paragraphs of a text to findings."""

from collections.abc import Iterable
from dataclasses import replace

from plugins.core.suggest import scope
from plugins.core.suggest.book import Book
from plugins.core.suggest.chunks import chunk
from plugins.core.suggest.decisions import decision_at
from plugins.core.suggest.events import read_sentence
from plugins.core.suggest.finding import Event, Finding
from plugins.core.suggest.loud import calmed
from plugins.core.suggest.second_look import looked_over
from plugins.core.suggest.sentence import Memory, Sentence
from plugins.core.suggest.sentences import sentences, unwrapped
from plugins.core.suggest.text import Tokens, normalised, tokenise


def read(
    book: Book, paragraphs: Iterable[str], *, is_one_story: bool = False
) -> tuple[Finding, ...]:
    """A finding for each paragraph, in order, also where nothing was found.

    In one story, "Bằng khen" alone may mean the one that a heading or paragraph before it named.
    """
    found: list[Finding] = []
    known: dict[str, str] = {}
    for paragraph in paragraphs:
        memory = Memory(earlier=known if is_one_story else {})
        found.append(_finding(book, paragraph, memory))
        known |= memory.known
    return tuple(found)


def read_paragraph(book: Book, paragraph: str) -> Finding:
    """Everything that one paragraph says of honours."""
    return _finding(book, paragraph, Memory())


def _finding(book: Book, paragraph: str, memory: Memory) -> Finding:
    whole = unwrapped(normalised(paragraph))
    tokens = _legible(book, tokenise(whole))
    consults = scope.consults(tokens)
    memory.signs = _signs(tokens)
    events: list[Event] = []
    for start, end in sentences(tokens):
        events.extend(_read(book, whole, tokens[start:end], memory, consults=consults))
    events = _without_presenters(_without_totals(_merged(events)), memory)
    if not events:
        return Finding(paragraph)
    return Finding(paragraph, memory.presenter, memory.on_behalf_of, tuple(events))


def _legible(book: Book, tokens: Tokens) -> Tokens:
    """Texts without tones and lines in capitals, as the rules read all others."""
    return calmed(book.toneless.restored(tokens))


def _read(book: Book, text: str, tokens: Tokens, memory: Memory, *, consults: bool) -> list[Event]:
    chunks = looked_over(book, tokens, chunk(book, tokens))
    return read_sentence(Sentence(book, text, tokens, chunks, consults), memory)


def _signs(tokens: Tokens) -> frozenset[str]:
    """The signs of all decisions in a paragraph."""
    found = (decision_at(tokens, at) for at in range(len(tokens)))
    return frozenset(decision.sign for decision in found if decision)


def _merged(events: list[Event]) -> list[Event]:
    """The same award told twice, without anybody new the second time, is one event."""
    kept: list[Event] = []
    for event in events:
        twin = next((one for one in kept if _is_twin(one, event)), None)
        if twin is None:
            kept.append(event)
    return kept


def _is_twin(one: Event, other: Event) -> bool:
    is_same = (one.award, one.grade, one.status, one.posthumous) == (
        other.award,
        other.grade,
        other.status,
        other.posthumous,
    )
    names = {honoree.name for honoree in one.honorees}
    is_known = {honoree.name for honoree in other.honorees} <= names
    return is_same and is_known and (not other.counts or other.counts == one.counts)


def _without_totals(events: list[Event]) -> list[Event]:
    """An award without class is the heading of the classes that follow it."""
    with_class = {(event.award, event.status) for event in events if event.grade}
    return [
        event
        for event in events
        if event.grade or event.honorees or (event.award, event.status) not in with_class
    ]


def _without_presenters(events: list[Event], memory: Memory) -> list[Event]:
    """Who hands over in a paragraph is never honoured in it."""
    return [_without(event, memory.presenters) for event in events]


def _without(event: Event, presenters: set[str]) -> Event:
    kept = tuple(one for one in event.honorees if one.name not in presenters)
    if len(kept) == len(event.honorees):
        return event
    left = (event.counts.get("person") or 0) - (len(event.honorees) - len(kept))
    counts = {kind: number for kind, number in event.counts.items() if kind != "person"}
    return replace(event, honorees=kept, counts=counts | ({"person": left} if left > 0 else {}))
