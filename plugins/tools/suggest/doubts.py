"""What in a proposal an editor should look at again before saying yes."""

from collections.abc import Iterator

from plugins.core.award_finder import AwardFinder
from plugins.core.catalogue import Award, Catalogue
from plugins.core.honour import KIND_NAMES
from plugins.core.rules.award_rules import sign_of
from plugins.core.suggest.finding import Event

_SHORT = 2  # syllables: such names are rare and often a part of something else


def doubts_of(event: Event, catalogue: Catalogue) -> tuple[str, ...]:
    """In Vietnamese; nothing where the reading is sure."""
    return tuple(dict.fromkeys((*event.doubts, *_more(event, catalogue))))


def _more(event: Event, catalogue: Catalogue) -> Iterator[str]:
    award = catalogue.award.get(event.award)
    if award is None:
        return
    if not may_delegate(event, award, catalogue):
        yield f"«{event.on_behalf_of}» không có thẩm quyền tặng «{award.name}»"
    sign = sign_of(event.decision or "")
    if sign and award.decision_suffixes and not _fits(sign, award.decision_suffixes):
        yield f"quyết định ký hiệu «{sign}» không tặng «{award.name}»"
    for kind in {one.kind for one in event.honorees} | set(event.counts):
        if award.recipients and kind not in award.recipients:
            yield f"«{award.name}» không dành cho {KIND_NAMES[kind]}"
    for one in event.honorees:
        if one.kind == "person" and len(one.name.split()) <= _SHORT:
            yield f"tên «{one.name}» chỉ có {len(one.name.split())} âm tiết"


def may_delegate(event: Event, award: Award, catalogue: Catalogue) -> bool:
    """Whether the authority behind a presenter confers the award at all, as far as is known."""
    delegate = AwardFinder(catalogue).conferrer(event.on_behalf_of or "")
    return not (delegate and award.conferred_by and delegate not in award.conferred_by)


def _fits(sign: str, suffixes: tuple[str, ...]) -> bool:
    return any(sign in suffix or suffix in sign for suffix in suffixes)
