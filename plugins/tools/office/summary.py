"""What ``new`` says at the end: what it found, what is missing, what to do next."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from plugins.core.problems import Problem
from plugins.tools.bootstrap.say import COMMAND
from plugins.tools.office.card import listed
from plugins.tools.office.draft import Note
from plugins.tools.office.header import Known
from plugins.tools.office.lists import HonourLists, told
from plugins.tools.office.placing import Figure, Placed

_FEW = 3  # lines that say the same of different places


def made(folder: Path, placed: Placed, lists: HonourLists, known: Known) -> Iterator[str]:
    """What was made and what is missing."""
    yield f"Đã tạo bài «{known.title}» trong {folder}"
    found = [*_photos(placed.figures), *told(lists.honours)]
    if found:
        yield f"Có: {', '.join(found)}."
    missing = list(_missing(placed.figures, known))
    if missing:
        yield f"Còn thiếu: {', '.join(missing)}."


def to_look_at(notes: Iterable[Note]) -> Iterator[str]:
    """What the editor should know, one line each; what must be supplied comes first."""
    known = list(dict.fromkeys(notes))
    for note in sorted(known, key=lambda note: not note.is_missing):
        yield f"- {'Cần bổ sung' if note.is_missing else 'Lưu ý'}: {note.what}"


def checked(problems: Sequence[Problem]) -> Iterator[str]:
    """What ``check`` says of the new folder."""
    if problems:
        yield "Đọc soát bài này:"
        yield from _few_of_each(problems)
        if any(problem.rule == "missing-field" for problem in problems):
            yield "Điền những trường còn thiếu rồi đọc soát lại: khi đó mới soát được hết."
    else:
        yield "Đọc soát bài này: không có lỗi, không có cảnh báo."


def _few_of_each(problems: Sequence[Problem]) -> Iterator[str]:
    """Sixty photos without a description are told in four lines, or the rest is never read."""
    seen: Counter[str] = Counter(problem.rule for problem in problems)
    told: Counter[str] = Counter()
    for problem in problems:
        told[problem.rule] += 1
        more = seen[problem.rule] - _FEW
        if told[problem.rule] <= _FEW or more == 1:
            yield problem.as_line()
        elif told[problem.rule] == _FEW + 1:
            yield f"  … và {more} chỗ nữa như vậy; lệnh check kể hết"


def next_steps(folder: Path, *, is_told: bool) -> Iterator[str]:
    """Which file to open and which commands follow. ``is_told``: the text speaks of honours."""
    yield f"Việc tiếp theo: mở {folder / 'index.md'} để sửa, rồi"
    if is_told:
        why = "lời văn có kể khen thưởng: duyệt từng dòng"
        yield f'  {COMMAND} suggest "{folder}" --apply    ({why})'
    yield f'  {COMMAND} check --path "{folder}"    (đọc soát lại)'
    yield f"  {COMMAND} serve    (xem thử)"


def _photos(figures: Sequence[Figure]) -> Iterator[str]:
    if figures:
        with_caption = sum(bool(figure.caption) for figure in figures)
        yield f"{len(figures):02d} ảnh ({with_caption:02d} có chú thích)"


def _missing(figures: Sequence[Figure], known: Known) -> Iterator[str]:
    bare = [figure.file for figure in figures if not figure.caption]
    blind = [figure.file for figure in figures if not figure.alt]
    if not known.event_date:
        yield "ngày diễn ra"
    if not known.category:
        yield "chuyên mục"
    if not known.summary:
        yield "sapo"
    if not known.author:
        yield "tác giả"
    if bare:
        yield f"chú thích của {len(bare):02d} ảnh ({listed(bare)})"
    if blind:
        yield f"mô tả của {len(blind):02d} ảnh, cho người không nhìn thấy ảnh"
