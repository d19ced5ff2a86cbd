"""Rules over the rows of one source, and of one ``id``: who was joined, and who was kept apart."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from plugins.core.catalogue import Catalogue
from plugins.core.honoree import Honoree
from plugins.core.honour import Honour
from plugins.core.names import canon
from plugins.core.problems import Problem
from plugins.core.record import identity
from plugins.core.telling import Telling

Warn: TypeAlias = Callable[[Telling, str, str, str], Problem]  # rule, message, hint
Where: TypeAlias = Callable[[Telling], str]  # file and line


def of_joined(people: Iterable[Honoree], warning: Warn, where: Where) -> Iterator[Problem]:
    """Names that one ``id`` joins, and rows of one source that tell the same of one person."""
    for one in people:
        if one.identity is not None and one.identity[0] == "id":
            yield from _names_of_one_id(one, warning, where)
        yield from _same_rows(one, warning, where)


def of_apart(
    people: Iterable[Honoree], catalogue: Catalogue, warning: Warn, where: Where
) -> Iterator[Problem]:
    """People of one name and unit whom an article without decision names in two roles."""
    first: dict[tuple[object, ...], Telling] = {}
    for one in people:
        told = one.records[0].tellings[0]
        who = identity(one.honour, catalogue)
        if one.identity is not None or who is None or told.decision:
            continue
        other = first.setdefault((who, told.source.file), told)
        if other is not told:
            message = f"«{one.name}» có hai dòng cùng đơn vị, khác chức vụ (xem {where(other)})"
            hint = "đang coi là hai người; một người thì ghi cùng một «id», hai người thì hai «id»"
            yield warning(told, "roles-apart", message, hint)


def _names_of_one_id(one: Honoree, warning: Warn, where: Where) -> Iterator[Problem]:
    """An ``id`` that was copied to somebody else would give them one page."""
    known: dict[tuple[str, str], Telling] = {}
    for record in one.records:
        for told in record.tellings:
            if told.honour.honoree and told.honour.id:
                name = canon(told.honour.honoree).casefold()
                known.setdefault((told.honour.kind, name), told)
    told, *others = known.values()
    for other in others:
        message = (
            f"một «id» ({other.honour.id}) ghi cho hai tên: «{other.honour.honoree}» ở đây,"
            f" «{told.honour.honoree}» ở {where(told)}"
        )
        hint = "hai người thì ghi hai «id» khác nhau; một người thì xem lại tên"
        yield warning(other, "same-id", message, hint)


def _same_rows(one: Honoree, warning: Warn, where: Where) -> Iterator[Problem]:
    first: dict[tuple[object, ...], Telling] = {}
    for told in (told for record in one.records for told in record.tellings):
        honour = told.honour
        key = (told.source.file, honour.award, honour.grade, told.decision, told.year)
        other = first.setdefault(key, told)
        if other is not told and not _is_plain_double(other.honour, told.honour):
            message = f"hai dòng trùng: «{one.name}» đã có cùng khen thưởng ở {where(other)}"
            hint = "hãy bỏ một dòng; hai người thì ghi hai «id», hai lần thì ghi «award_year»"
            yield warning(told, "row-twice", message, hint)


def _is_plain_double(one: Honour, other: Honour) -> bool:
    """Said already by ``honour-twice``, which looks at one file alone."""
    return (one.unit, one.role, one.decision) == (other.unit, other.role, other.decision)
