"""Bare awards: which "Bằng khen" or "Cờ thi đua" it is, told by the decision or by who gives."""

from dataclasses import replace

from plugins.core.suggest.chunk import Chunk
from plugins.core.suggest.givers import Giver, giver_at, giver_within
from plugins.core.suggest.mentions import Mention
from plugins.core.suggest.offices import Holder
from plugins.core.suggest.placing import Clause
from plugins.core.suggest.sentence import Memory
from plugins.core.suggest.text import Tokens


def resolved(clause: Clause, memory: Memory) -> tuple[Mention, ...]:
    """The awards of a clause, bare ones resolved where the text says enough."""
    mentions = clause.group.mentions
    memory.levels = _levels(clause) or memory.levels
    if all(mention.award for mention in mentions):
        return mentions
    found = tuple(
        mention if mention.award or mention.giver else _resolve(clause, memory, mention)
        for mention in mentions
    )
    for mention in found:
        memory.remember(mention)
    return found


def _resolve(clause: Clause, memory: Memory, mention: Mention) -> Mention:
    """The first evidence decides: partner, decision, giver, paragraph, what was named before."""
    book, family, partners = clause.sentence.book, mention.family or "", clause.group.mentions
    decision = clause.sentence.decision
    levels = [*memory.levels, *(one.giver.level for one in partners if one.giver)]
    candidates = [
        *(one.award for one in partners if one.family == family),
        book.by_suffix(family, decision.sign) if decision else None,
        *(book.resolve(family, level) for level in levels),
        *(book.by_suffix(family, sign) for sign in memory.signs if len(memory.signs) == 1),
        memory.known.get(family),
        book.resolve(family, memory.named_level) if memory.named_level else None,
        memory.earlier.get(family),
    ]
    return replace(mention, award=next(filter(None, candidates), None))


def _levels(clause: Clause) -> list[str]:
    """Levels of who may have given: by delegation, then agent or subject, the nearest first."""
    sentence, governor = clause.sentence, clause.governor
    low = governor.passive + 1 if governor.passive >= 0 else clause.lower
    delegate = sentence.delegation
    found = [_level_of(sentence.tokens, one) for one in reversed(clause.chunks[low : clause.verb])]
    return [level for level in (delegate.level if delegate else None, *found) if level]


def _level_of(tokens: Tokens, one: Chunk) -> str | None:
    if isinstance(one.data, Giver):
        return one.data.level or None
    if isinstance(one.data, Holder) and one.data.role:
        found = giver_within(tokens, *one.data.role)
        return found.level if found else None
    if one.kind == "unit":
        giver = giver_at(tokens, one.start)
        return giver.level if giver and giver.level else None
    return None
