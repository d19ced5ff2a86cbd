"""Events of a sentence: awards with their recipients, status and doubts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from plugins.core.suggest import presenters, scope
from plugins.core.suggest.book import Book
from plugins.core.suggest.clauses import governor_of
from plugins.core.suggest.finding import Event, Honoree, Presenter, Status
from plugins.core.suggest.groups import groups_of, number_before
from plugins.core.suggest.judging import happens, status_of
from plugins.core.suggest.mentions import Mention
from plugins.core.suggest.offices import Holder
from plugins.core.suggest.placing import (
    Clause,
    goes_on_now,
    recipients_of,
    shares_subject,
    waits_for_subject,
    without,
)
from plugins.core.suggest.quantities import Kind
from plugins.core.suggest.receivers import receiver_of
from plugins.core.suggest.recipients import Found, Named, kind_of, name_of, tally
from plugins.core.suggest.resolving import resolved
from plugins.core.suggest.sentence import Memory, Sentence

_ORDER_DOUBT = "chia hạng theo thứ tự tên, cần xem lại"
_SHARED_DOUBT = "một số lượng chung cho nhiều hạng hoặc nhiều hình thức"
_BARE_DOUBT = "tên gọi không nêu cấp, hiểu theo nơi ban hành hoặc số quyết định gần nhất"
_NOBODY_DOUBT = "không đọc được tên hay số lượng"
_KINDS: Mapping[str, Kind] = {
    "person": "person",
    "collective": "collective",
    "household": "household",
}


@dataclass(frozen=True)
class Reading:
    """A clause as read: who is honoured, with what status, handed over by whom."""

    clause: Clause
    found: Found
    status: Status
    presenter: Presenter | None
    is_shared: bool = False  # with the subject of the clause before


@dataclass(frozen=True)
class Part:
    """One class of an award with those who have it."""

    grade: str | None
    found: Found
    doubt: str = ""


def read_sentence(sentence: Sentence, memory: Memory) -> list[Event]:
    """All events of a sentence, in order."""
    if scope.is_question(sentence.plain) or scope.attends(sentence.plain, sentence.chunks):
        return []
    memory.begin_sentence()
    events = [
        event for reading in _readings(sentence, memory) for event in _events(reading, memory)
    ]
    telling = sentence.telling
    sums_up = not events and telling.sums_up
    memory.is_past = not telling.is_current and (memory.is_past or sums_up)
    return events


def _readings(sentence: Sentence, memory: Memory) -> Iterator[Reading]:
    """Clause by clause: each knows the one before."""
    lower = 0
    before: Reading | None = None
    told: tuple[Clause, Found] | None = None  # of old, and so no event
    waiting: list[Clause] = []
    for group in groups_of(sentence.chunks, memory):
        governor = governor_of(sentence.chunks, group.first, lower)
        clause = Clause(sentence, group, governor, lower)
        found, end = recipients_of(clause)
        lower = max(end, group.last + 1)
        if found.is_empty and before is None and told and goes_on_now(clause, told[0]):
            found = told[1]
        reading = _read(clause, found, memory, before)
        told = None if reading else (clause, found)
        if reading is None and waits_for_subject(clause, found):
            waiting.append(clause)
        if reading is not None:
            yield from (replace(reading, clause=one) for one in waiting)
            waiting, before = [], reading
            yield reading


def _read(clause: Clause, found: Found, memory: Memory, before: Reading | None) -> Reading | None:
    """What a clause tells; None where nothing is given, proposed or taken away."""
    is_shared = found.is_empty and before is not None and _shares(clause, before)
    if is_shared and before is not None:
        found = before.found
    presenter, seen = presenters.presenter_of(clause)
    if presenter is None and before is not None and clause.governor.voice == "noun":
        presenter = before.presenter
    found = without(clause.chunks, found, seen)
    status = status_of(clause, memory, (before.clause, before.status) if before else None)
    if status is None or not happens(clause, found, before.clause if before else None):
        return None
    return Reading(clause, found, status, presenter, is_shared)


def _shares(clause: Clause, before: Reading) -> bool:
    """Whether the subject is that of the clause before, also along a row of givers."""
    return shares_subject(clause, before.clause, is_row=before.is_shared)


def _events(reading: Reading, memory: Memory) -> Iterator[Event]:
    """One event for each award and class of a clause."""
    clause = reading.clause
    mentions = resolved(clause, memory)
    _remember(reading, memory, is_out=all(mention.is_out for mention in mentions))
    if clause.sentence.is_foreign(clause.group.first):
        return  # another country gives
    for index, mention in zip(clause.group.indices, mentions, strict=True):
        if mention.award is not None and not mention.is_out:
            for part in _parts(reading, index, mention):
                yield _event(reading, index, mention, part)


def _remember(reading: Reading, memory: Memory, *, is_out: bool) -> None:
    """Who handed over; whoever gives a prize only is no presenter of an award."""
    memory.on_behalf_of = memory.on_behalf_of or presenters.behalf_of(reading.clause.sentence)
    if not is_out:
        memory.presenter = memory.presenter or reading.presenter
    if reading.presenter:
        memory.presenters.add(reading.presenter.name)


def _parts(reading: Reading, index: int, mention: Mention) -> list[Part]:
    clause = reading.clause
    found = _fitting(clause.sentence.book, mention, reading.found)
    own = _counted(clause, mention, index)
    if own is not None and (found.is_empty or index != clause.group.first):
        found = own
    return _by_class(mention.grades, found)


def _fitting(book: Book, mention: Mention, found: Found) -> Found:
    """Only recipients that an award of this kind can have."""
    award = book.awards.get(mention.award or "")
    if award is None or not award.recipients:
        return found
    allowed = {*award.recipients, "household"}  # families have what people and units have
    named = tuple(one for one in found.named if kind_of(one.chunk) in allowed)
    lost = {kind_of(one.chunk) for one in found.named} - {kind_of(one.chunk) for one in named}
    counts = {kind: number for kind, number in found.counts.items() if kind not in lost}
    return replace(found, named=named, counts=counts)


def _counted(clause: Clause, mention: Mention, index: int) -> Found | None:
    """A number of awards is a number of people where only people can have the award."""
    number = number_before(clause.chunks, index)
    award = clause.sentence.book.awards.get(mention.award or "")
    kinds = [_KINDS[kind] for kind in (award.recipients if award else ()) if kind in _KINDS]
    return Found(counts={kinds[0]: number}) if number is not None and len(kinds) == 1 else None


def _by_class(grades: tuple[str, ...], found: Found) -> list[Part]:
    """Which class goes to whom."""
    own = sorted({grade for one in found.named for grade in one.grades})
    if own:
        return [Part(grade, _only(found, grade)) for grade in own]
    if len(grades) <= 1:
        return [Part(grades[0] if grades else None, found)]
    if len(found.named) == len(grades):
        pairs = zip(grades, found.named, strict=True)
        return [Part(grade, Found((one,), tally((one,))), _ORDER_DOUBT) for grade, one in pairs]
    if len(found.named) > 1:
        return [Part("cac-hang", found, _SHARED_DOUBT)]
    shared = found if found.named else Found(is_group=True)
    return [Part(grade, shared, _SHARED_DOUBT) for grade in grades]


def _only(found: Found, grade: str) -> Found:
    named = tuple(one for one in found.named if grade in one.grades)
    return Found(named, tally(named))


def _event(reading: Reading, index: int, mention: Mention, part: Part) -> Event:
    clause, found = reading.clause, part.found
    is_shared = _is_shared(clause, found)
    decision = clause.sentence.decision
    is_posthumous = clause.is_told_posthumous or clause.sentence.book.is_of_the_dead(mention.award)
    receiver = receiver_of(clause, found, is_posthumous=is_posthumous)
    return Event(
        award=mention.award or "",
        grade=part.grade,
        status=reading.status,
        posthumous=is_posthumous,
        honorees=tuple(_honoree(clause.sentence, one) for one in found.named),
        counts={} if is_shared else found.counts,
        words=_words(clause, index, found),
        doubts=_doubts(clause, index, part, is_shared=is_shared),
        decision=decision.number if decision else None,
        award_year=decision.year if decision else None,
        presenter=reading.presenter,
        on_behalf_of=presenters.behalf_of(clause.sentence),
        received_by=clause.sentence.said(*receiver) if receiver else None,
    )


def _doubts(clause: Clause, index: int, part: Part, *, is_shared: bool) -> tuple[str, ...]:
    """What an editor should look at again."""
    bare = clause.group.mentions[clause.group.indices.index(index)].award is None
    nobody = not part.found.named and not part.found.counts
    found = (
        part.doubt,
        _SHARED_DOUBT if is_shared else "",
        _BARE_DOUBT if bare else "",
        _NOBODY_DOUBT if nobody and not is_shared else "",
    )
    return tuple(dict.fromkeys(filter(None, found)))


def _is_shared(clause: Clause, found: Found) -> bool:
    """Whether several awards in a row have one count between them."""
    others = clause.group.indices[1:]
    have_numbers = any(number_before(clause.chunks, index) is not None for index in others)
    return bool(others) and not found.named and bool(found.counts) and not have_numbers


def _honoree(sentence: Sentence, one: Named) -> Honoree:
    name = sentence.said(*name_of(one.chunk))
    holder = one.chunk.data if isinstance(one.chunk.data, Holder) else None
    if holder is None or one.chunk.kind == "household":
        return Honoree(name, kind_of(one.chunk))
    parts = (
        sentence.said(*span) if span else None for span in (holder.prefix, holder.role, holder.unit)
    )
    return Honoree(name, "person", *parts)


def _words(clause: Clause, index: int, found: Found) -> str:
    """The stretch of text that an event rests on."""
    places = [index, clause.verb, *(at for at in (found.first, found.last) if at >= 0)]
    start, end = clause.chunks[min(places)].start, clause.chunks[max(places)].end
    return clause.sentence.said(start, end)
