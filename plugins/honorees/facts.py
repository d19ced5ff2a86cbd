"""What the catalogue knows of an award or a unit, as far as it is certain."""

from collections.abc import Iterator

from plugins.core import addresses
from plugins.core.catalogue import Award, Catalogue, Unit
from plugins.core.dates import day_text
from plugins.core.register import AwardTotal
from plugins.core.total_words import kinds_text
from plugins.core.typography import joined
from plugins.honorees.numbers import named_text
from plugins.honorees.views import Fact

_UNSURE = " (chưa đối chiếu văn bản)"  # the catalogue has it from memory


def award_facts(total: AwardTotal, catalogue: Catalogue) -> tuple[Fact, ...]:
    """What an award is, who confers it under which law, and how many have it."""
    award = total.award
    conferrers = {term.id: term.name for term in catalogue.conferrers}
    names = {term.id: term.name for term in (*catalogue.levels, *catalogue.kinds)}
    classes = ", ".join(catalogue.class_name.get(grade, "") for grade in award.classes)
    conferred_by = "; ".join(conferrers.get(key, "") for key in award.conferred_by)
    facts = (
        Fact("Loại", joined((names.get(award.kind, ""), names.get(award.level, "")), ", ")),
        Fact("Hạng", _sure(award, "classes", classes)),
        Fact("Thẩm quyền", _sure(award, "conferrer", conferred_by)),
        *_law(award, catalogue),
        Fact("Đã khen thưởng", joined((kinds_text(total), named_text(total)), "; ")),
    )
    return tuple(fact for fact in facts if fact.value)


def unit_facts(unit: Unit, catalogue: Catalogue) -> tuple[Fact, ...]:
    """The names that a unit had, what became of it, and what went into it."""
    short = unit.short_name if unit.short_name != unit.name else ""
    former = [
        f"{name.name} (đến ngày {day_text(name.until)})" if name.until else name.name
        for name in unit.former
    ]
    facts = (
        Fact("Tên gọi tắt", short or ""),
        *_continued("Tên cũ", [Fact("", name) for name in former]),
        *_successor(unit, catalogue),
        *_continued("Đơn vị trước đây", list(_predecessors(unit, catalogue))),
    )
    return tuple(fact for fact in facts if fact.value)


def _sure(award: Award, what: str, text: str) -> str:
    is_sure = (award.certainty or {}).get(what) == "found"
    return text if is_sure or not text else text + _UNSURE


def _law(award: Award, catalogue: Catalogue) -> Iterator[Fact]:
    """Articles of the law, only where they were found in a source."""
    if award.outside_law:
        yield Fact("Căn cứ pháp luật", "Không thuộc các hình thức của Luật Thi đua, khen thưởng")
    elif (award.certainty or {}).get("article") == "found":
        laws = {law.id: law.name for law in catalogue.laws}
        found = (award.law_basis or {}).items()
        known = [Fact("", f"{laws.get(key, key)}: {where}") for key, where in found]
        yield from _continued("Căn cứ pháp luật", known)


def _continued(term: str, facts: list[Fact]) -> Iterator[Fact]:
    """The first of several values carries the term."""
    for fact in facts[:1]:
        yield Fact(term, fact.value, fact.href)
    yield from facts[1:]


def _successor(unit: Unit, catalogue: Catalogue) -> Iterator[Fact]:
    after = catalogue.unit.get(unit.successor.unit) if unit.successor else None
    if unit.successor and after:
        since = unit.successor.date
        day = f", từ ngày {day_text(since)}" if since else ""
        yield Fact("Đơn vị kế tục", after.name + day, addresses.unit(after.id))


def _predecessors(unit: Unit, catalogue: Catalogue) -> Iterator[Fact]:
    """Units that went into this one keep pages and honours of their own."""
    for before in catalogue.units:
        if before.successor and before.successor.unit == unit.id:
            since = before.successor.date
            day = f" (kế tục từ ngày {day_text(since)})" if since else ""
            yield Fact("", before.name + day, addresses.unit(before.id))
