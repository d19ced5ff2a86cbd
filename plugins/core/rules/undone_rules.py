"""Rules for removals that no longer find their honour: none may come back unseen."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from plugins.core.problems import Problem
from plugins.core.record import Record, Source, Telling, row_key, source_key
from plugins.core.removal import FILE, PREFIX, Removal, is_named

Say: TypeAlias = Callable[[Telling, str, str, str], Problem]  # rule, message, hint
_Row: TypeAlias = tuple[Record, Telling]


def of_undone(
    records: Sequence[Record],
    sources: Iterable[Source],
    removals: Iterable[Removal],
    *,
    problem: Say,
    warning: Say,
) -> Iterator[Problem]:
    """One problem for each honour that may be one that was removed, and was edited since.

    ``records`` are all that may be public, removed ones too; ``sources`` are all of the content.
    """
    entries = tuple(removals)
    gone = {removal.record_id for removal in entries}
    known = {identifier for record in records for identifier in (record.id, *record.other_ids)}
    lost = [removal for removal in entries if removal.record_id not in known]
    if not lost:
        return
    rest = _rest([r for r in records if gone.isdisjoint((r.id, *r.other_ids))], sources)
    for removal in lost:
        rows = [found for key in removal.row_keys if (found := rest.by_row.get(key))]
        if rows:
            yield _edited(removal, max(rows, key=len), problem, warning)
        else:
            yield from (_still_named(removal, told, problem) for told in rest.named(removal))


@dataclass(frozen=True)
class _Rest:
    """Honours that no removal takes out by its id."""

    by_row: Mapping[str, list[_Row]]
    by_source: Mapping[str, list[_Row]]

    def named(self, removal: Removal) -> Iterator[Telling]:
        """Rows with the name, in its source; anywhere, where its source is not known (any more).

        Inside the source tones do not count: a spelling may have been corrected.
        """
        known = [key for key in removal.source_keys if key in self.by_source]
        for record, telling in chain(*(self.by_source[key] for key in known or self.by_source)):
            name = telling.source.written[telling.place].honoree or ""
            is_other = telling.source.file in removal.others
            is_other = is_other or f"{PREFIX}{record.id}" in removal.others
            if not is_other and is_named(name, removal, without_tones=bool(known)):
                yield telling


def _rest(records: Iterable[Record], sources: Iterable[Source]) -> _Rest:
    by_row: dict[str, list[_Row]] = defaultdict(list)
    by_source: dict[str, list[_Row]] = {source_key(source): [] for source in sources}
    for record in records:
        for telling in record.tellings:
            by_row[row_key(telling)].append((record, telling))
            by_source[source_key(telling.source)].append((record, telling))
    return _Rest(by_row, by_source)


def _edited(removal: Removal, found: list[_Row], problem: Say, warning: Say) -> Problem:
    """The row was edited: it stays taken out, and the entry should have its new id."""
    record, telling = found[0]
    if len(found) > 1:
        message = f"yêu cầu gỡ {removal.id} khớp {len(found)} dòng, không rõ dòng nào"
        hint = f"hãy đổi «id» của mục ấy trong {FILE} thành một trong các mã {_ids(found)}"
        return problem(telling, "removal-unclear", message, hint)
    message = f"dòng đã gỡ ({removal.id}) được sửa, nay có mã {PREFIX}{record.id}; vẫn gỡ"
    hint = f"hãy đổi «id» của mục ấy trong {FILE} thành {PREFIX}{record.id}"
    return warning(telling, "removal-edited", message, hint)


def _ids(found: Iterable[_Row]) -> str:
    return ", ".join(f"{PREFIX}{record.id}" for record, _ in found)


def _still_named(removal: Removal, telling: Telling, problem: Say) -> Problem:
    message = f"yêu cầu gỡ {removal.id} không còn khớp dòng nào, nhưng tên ấy còn ở khen thưởng này"
    hint = (
        "vẫn là khen thưởng phải gỡ thì chạy lại remove-honour với mã mới;"
        f" nếu không, ghi tên tệp này vào «others» của mục ấy trong {FILE}"
    )
    return problem(telling, "removal-undone", message, hint)
