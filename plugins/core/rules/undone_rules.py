"""Rules for removals that no longer find their honour: none may come back unseen."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from plugins.core.problems import Problem
from plugins.core.record import Record
from plugins.core.removal import FILE, PREFIX, Removal, is_named
from plugins.core.telling import Source, Telling, row_key, sort_key, source_key

Say: TypeAlias = Callable[[Telling, str, str, str], Problem]  # rule, message, hint
_Row: TypeAlias = tuple[Record, Telling]


@dataclass(frozen=True)
class Voice:
    """How an error and a warning are said of a row."""

    problem: Say
    warning: Say


def of_undone(
    records: Sequence[Record],
    sources: Iterable[Source],
    removals: Iterable[Removal],
    with_withdrawn: Callable[[], Iterable[Record]],
    voice: Voice,
) -> Iterator[Problem]:
    """One problem for each honour that may be one that was removed, and was edited since.

    ``records`` are all that may be public, removed ones too; ``sources`` are all of the content.
    ``with_withdrawn`` adds those of withdrawn sources, and is asked only where an id is not found.
    """
    entries = tuple(removals)
    gone = {removal.record_id for removal in entries}
    known = {identifier for record in records for identifier in (record.id, *record.other_ids)}
    lost = [removal for removal in entries if removal.record_id not in known]
    if not lost:
        return
    rest = _rest([r for r in records if gone.isdisjoint((r.id, *r.other_ids))], sources)
    unseen = []
    for removal in lost:
        rows = [found for key in removal.row_keys if (found := rest.by_row.get(key))]
        named = list(rest.named(removal))
        if rows:
            yield _edited(removal, max(rows, key=len), voice)
        elif named:
            yield from (_still_named(removal, told, voice.problem) for told in named)
        elif not removal.gone:
            unseen.append(removal)
    renamed = _Renamed(records, lost)
    yield from (said for removal in unseen for said in renamed.of(removal, voice.problem))
    bare = [removal for removal in unseen if not removal.sorts]
    if bare:
        asleep = {key for record in with_withdrawn() for key in (record.id, *record.other_ids)}
        yield from (_lost(removal) for removal in bare if removal.record_id not in asleep)


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
            is_other = _is_other(removal, record, telling)
            if not is_other and is_named(name, removal, without_tones=bool(known)):
                yield telling


class _Renamed:
    """Rows of one sort (source, award, kind): as many as before means that none was deleted."""

    def __init__(self, records: Iterable[Record], lost: Iterable[Removal]) -> None:
        self._rows: dict[str, list[_Row]] = defaultdict(list)
        self._before: dict[str, int] = {}
        self._lost: Counter[str] = Counter()
        for record in records:
            for telling in record.tellings:
                self._rows[sort_key(telling)].append((record, telling))
        for removal in lost:
            for sort, number in removal.sorts.items():
                self._before[sort] = max(number, self._before.get(sort, 0))
                self._lost[sort] += 1

    def of(self, removal: Removal, problem: Say) -> Iterator[Problem]:
        """One error where the row is likely to be there still, below a name in other letters."""
        for sort in removal.sorts:
            rows = [row for row in self._rows[sort] if not _is_other(removal, *row)]
            if len(rows) > self._before[sort] - self._lost[sort]:
                yield _may_be_renamed(removal, rows, problem)
                return


def _is_other(removal: Removal, record: Record, telling: Telling) -> bool:
    """Whether the editor said that a row, or all of its file, is of somebody else."""
    return telling.source.file in removal.others or f"{PREFIX}{record.id}" in removal.others


def _may_be_renamed(removal: Removal, rows: Sequence[_Row], problem: Say) -> Problem:
    record, telling = rows[0]
    message = (
        f"yêu cầu gỡ {removal.id} không còn khớp dòng nào, mà số dòng «{record.award.name}»"
        " không giảm: tên đã gỡ có thể đã sửa chữ và hiện lại"
    )
    hint = (
        "đúng vậy thì chạy remove-honour với mã mới; là người khác thì ghi mã dòng mới (kt-…) vào"
        f" «others», đã xóa dòng cũ thì ghi «gone: true» ở mục ấy trong {FILE}"
    )
    return problem(telling, "removal-undone", message, hint)


def _lost(removal: Removal) -> Problem:
    message = f"yêu cầu gỡ {removal.id} không khớp khen thưởng nào, nên không gỡ được gì"
    hint = (
        "hãy xem lại mã (cột record_id của khen-thuong.csv); dòng đã xóa hẳn thì ghi «gone: true»"
    )
    return Problem(FILE, 1, "removal-lost", message, hint)


def _rest(records: Iterable[Record], sources: Iterable[Source]) -> _Rest:
    by_row: dict[str, list[_Row]] = defaultdict(list)
    by_source: dict[str, list[_Row]] = {source_key(source): [] for source in sources}
    for record in records:
        for telling in record.tellings:
            by_row[row_key(telling)].append((record, telling))
            by_source[source_key(telling.source)].append((record, telling))
    return _Rest(by_row, by_source)


def _edited(removal: Removal, found: list[_Row], voice: Voice) -> Problem:
    """The row was edited: it stays taken out, and the entry should have its new id."""
    record, telling = found[0]
    if len(found) > 1:
        message = f"yêu cầu gỡ {removal.id} khớp {len(found)} dòng, không rõ dòng nào"
        hint = f"hãy đổi «id» của mục ấy trong {FILE} thành một trong các mã {_ids(found)}"
        return voice.problem(telling, "removal-unclear", message, hint)
    message = f"dòng đã gỡ ({removal.id}) được sửa, nay có mã {PREFIX}{record.id}; vẫn gỡ"
    hint = f"hãy đổi «id» của mục ấy trong {FILE} thành {PREFIX}{record.id}"
    return voice.warning(telling, "removal-edited", message, hint)


def _ids(found: Iterable[_Row]) -> str:
    return ", ".join(f"{PREFIX}{record.id}" for record, _ in found)


def _still_named(removal: Removal, telling: Telling, problem: Say) -> Problem:
    message = f"yêu cầu gỡ {removal.id} không còn khớp dòng nào, nhưng tên ấy còn ở khen thưởng này"
    hint = (
        "vẫn là khen thưởng phải gỡ thì chạy lại remove-honour với mã mới;"
        f" nếu không, ghi tên tệp này vào «others» của mục ấy trong {FILE}"
    )
    return problem(telling, "removal-undone", message, hint)
