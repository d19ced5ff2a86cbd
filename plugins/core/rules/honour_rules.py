"""Rules for the honours of one article or document."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from plugins.core.article import Article
from plugins.core.catalogue import Award, Catalogue
from plugins.core.dates import day_text
from plugins.core.entry import Entry
from plugins.core.honour import Decision, Honour
from plugins.core.names import canon
from plugins.core.nearest import did_you_mean, nearest
from plugins.core.paper import Document
from plugins.core.problems import Problem
from plugins.core.rules.award_rules import of_awards
from plugins.core.rules.files import missing_photo
from plugins.core.rules.name_rules import of_names
from plugins.core.rules.privacy_rules import of_privacy

AnyEntry = Entry[Article] | Entry[Document]

_UNIT_ID_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


def of_honours(
    entry: AnyEntry, listing: dict[str, Path], catalogue: Catalogue
) -> Iterator[Problem]:
    """Every rule, for every honour."""
    honours = entry.value.fields.honours
    counts = {honour.id for honour in honours if honour.count and honour.id}
    for index, honour in enumerate(honours):
        yield from _award(entry, index, honour, catalogue)
        yield from _unit(entry, index, honour, catalogue)
        yield from _photo(entry, index, honour, listing)
        yield from _part_of(entry, index, honour, counts)
        yield from _basis(entry, index, honour)
    yield from _twice(entry)
    yield from of_privacy(entry)
    yield from of_names(entry)
    yield from of_awards(entry, catalogue)


def _award(entry: AnyEntry, index: int, honour: Honour, catalogue: Catalogue) -> Iterator[Problem]:
    award = catalogue.award.get(honour.award)
    if award is None:
        names = {entry.name: entry.id for entry in catalogue.awards}
        message = f"hình thức «{honour.award}» không có trong danh mục"
        near = nearest(honour.award, (*catalogue.award, *names))
        hint = f"có phải «{names.get(near, near)}»?" if near else ""
        hint = hint or "hãy chọn một mã trong danh mục catalogue/awards.yml"
        yield entry.problem(("honours", index, "award"), "unknown-award", message, hint)
    elif honour.grade and honour.grade not in _grades(award):
        classes = ", ".join(_grades(award))
        message = f"«{award.name}» không có hạng «{honour.grade}»"
        hint = (
            f"các hạng: {classes}" if classes else "hình thức này không chia hạng; hãy bỏ «class»"
        )
        yield entry.problem(("honours", index, "class"), "unknown-class", message, hint)


def _grades(award: Award) -> tuple[str, ...]:
    return (*award.classes, "cac-hang") if award.classes else ()


def _unit(entry: AnyEntry, index: int, honour: Honour, catalogue: Catalogue) -> Iterator[Problem]:
    """A unit is an id of the catalogue or a name; what looks like an id must be one."""
    unit = honour.unit or ""
    if unit and set(unit) <= _UNIT_ID_LETTERS and unit not in catalogue.unit:
        message = f"đơn vị «{unit}» không có trong danh mục"
        hint = did_you_mean(unit, catalogue.unit) or "hãy viết tên đầy đủ của đơn vị"
        yield entry.problem(("honours", index, "unit"), "unknown-unit", message, hint)


def _photo(
    entry: AnyEntry, index: int, honour: Honour, listing: dict[str, Path]
) -> Iterator[Problem]:
    lost = missing_photo(honour.photo, listing) if honour.photo else None
    if lost:
        yield entry.problem(("honours", index, "photo"), "missing-photo", *lost)


def _part_of(entry: AnyEntry, index: int, honour: Honour, counts: set[str]) -> Iterator[Problem]:
    if honour.part_of and honour.part_of not in counts:
        message = f"«part_of» trỏ tới «{honour.part_of}», không phải mã của số liệu nào trong bài"
        hint = did_you_mean(honour.part_of, counts) or "hãy đặt «id» cho dòng có «count»"
        yield entry.problem(("honours", index, "part_of"), "unknown-count", message, hint)


def _basis(entry: AnyEntry, index: int, honour: Honour) -> Iterator[Problem]:
    is_decided = honour.decision is not None or isinstance(entry.value, Document)
    if honour.basis == "decision" and not is_decided:
        message = "ghi là theo quyết định (basis: decision) nhưng chưa có «decision»"
        hint = "hãy ghi số quyết định, hoặc đổi thành basis: article"
        yield entry.warning(("honours", index, "basis"), "missing-decision", message, hint)
    decision = honour.decision
    signed = decision.date if isinstance(decision, Decision) else None
    if signed and honour.award_year and signed.year != honour.award_year:
        message = f"năm khen thưởng {honour.award_year} khác năm của quyết định"
        hint = f"quyết định ghi ngày {day_text(signed)}; hãy xem lại"
        yield entry.problem(("honours", index, "award_year"), "award-year", message, hint)


def _twice(entry: AnyEntry) -> Iterator[Problem]:
    """The same person honoured twice with one award, class and decision in one article."""
    honours = entry.value.fields.honours
    keys = [_identity(honour) for honour in honours]
    times = Counter(key for key in keys if key)
    seen = set()
    for index, key in enumerate(keys):
        if key and times[key] > 1 and key in seen:
            message = f"«{honours[index].honoree}» đã có cùng hình thức khen thưởng ở trên"
            hint = (
                "hai người trùng tên thì ghi «unit» hoặc «role» để phân biệt; nếu không, hãy bỏ một"
            )
            yield entry.warning(("honours", index, "honoree"), "honour-twice", message, hint)
        seen.add(key)


def _identity(honour: Honour) -> tuple[object, ...] | None:
    if honour.honoree is None:
        return None
    name = canon(honour.honoree)
    return (
        name,
        honour.kind,
        honour.award,
        honour.grade,
        honour.unit,
        honour.role,
        honour.status,
        honour.decision,
    )
