"""What ``bench search`` prints: the index, first questions, how good answers are, the goals."""

import json
import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass

from plugins.tools.bench.search.asking import Cold
from plugins.tools.bench.search.holding import SLOWER, Held
from plugins.tools.bench.search.index import Built
from plugins.tools.bench.search.question import ARTICLES, PEOPLE
from plugins.tools.bench.search.scoring import Summary

OURS = "Bảng Vàng"


@dataclass(frozen=True)
class First:
    """First questions to one engine about one kind of thing: medians of the rounds of each.

    ``opened`` is the slow line again, in a page that was there before, as the notes measure.
    """

    engine: str
    about: str
    fast: tuple[Cold, ...]
    slow: tuple[Cold, ...]
    opened: tuple[Cold, ...]


@dataclass(frozen=True)
class Quality:
    """Of one engine on one set of questions."""

    engine: str
    asked: str
    summaries: tuple[Summary, ...]

    def all_of(self, about: str) -> Summary | None:
        """The line of all questions about articles, or about people."""
        wanted = f"TẤT CẢ: {about}"
        return next((one for one in self.summaries if one.group == wanted), None)


@dataclass(frozen=True)
class Peer:
    """What the peer's index cost: seconds, bytes, files."""

    about: str
    cpu: float
    wall: float
    peak: int
    files: int
    size: int


@dataclass(frozen=True)
class Goal:
    """What was found, and the most or the least that is wanted."""

    text: str
    found: float | None
    limit: float
    is_lowest: bool = False

    @property
    def is_reached(self) -> bool | None:
        if self.found is None:
            return None
        return self.found >= self.limit if self.is_lowest else self.found <= self.limit


@dataclass(frozen=True)
class Report:
    """All that a run has found; ``problems`` say what could not be measured."""

    articles: int
    honorees: int
    rounds: int
    built: Built
    again: Built
    peers: tuple[Peer, ...]
    firsts: tuple[First, ...]
    qualities: tuple[Quality, ...]
    problems: tuple[str, ...]
    held: Held

    def first(self, engine: str, about: str) -> First | None:
        return next((x for x in self.firsts if (x.engine, x.about) == (engine, about)), None)


def goals(report: Report) -> Iterator[Goal]:
    """Those of the notes; the index's seconds are the clock's."""
    articles, people = (report.first(OURS, about) for about in (ARTICLES, PEOPLE))
    yield Goal("kB, câu hỏi đầu về bài, nhiều nhất", _of(articles, _most_kilobytes), 110)
    yield Goal("kB, câu hỏi đầu về người, phần tra tên, nhiều nhất", _of(people, _most_names), 20)
    for about, one in ((ARTICLES, articles), (PEOPLE, people)):
        opened, slow = _of(one, _opened_seconds), _of(one, _slow_seconds)
        yield Goal(f"giây trên đường chậm, {about}, trung vị, trang đã mở", opened, 1.2)
        yield Goal(f"giây trên đường chậm, {about}, trung vị, cùng lúc mở trang", slow, 1.2)
    yield Goal("ms, việc dài nhất của luồng chính trên điện thoại", report.held.longest, 50)
    for quality in report.qualities:
        if quality.engine == OURS:
            yield from _quality_goals(quality)
    yield Goal("giây lập chỉ mục (đồng hồ)", report.built.wall, 40)
    yield Goal("MB của tiến trình lớn nhất, kể cả đọc nội dung", report.built.peak / 1e6, 500)


def _quality_goals(quality: Quality) -> Iterator[Goal]:
    for about in (ARTICLES, PEOPLE):
        found = quality.all_of(about)
        if found is None:
            continue
        where = f"{quality.asked}, {about}"
        yield Goal(f"đúng ngay đầu ({where})", found.at_one, 0.97, is_lowest=True)
        yield Goal(f"đúng trong năm đầu ({where})", found.at_five, 0.99, is_lowest=True)
        yield Goal(f"đúng dấu đứng trước ({where})", found.first, 0.99, is_lowest=True)


def _of(first: First | None, figure: Callable[[First], float]) -> float | None:
    return None if first is None or not first.fast else figure(first)


def _most_kilobytes(first: First) -> float:
    return max(one.size for one in first.fast) / 1000


def _most_names(first: First) -> float:
    return max(one.names for one in first.fast) / 1000


def _slow_seconds(first: First) -> float:
    return statistics.median(one.milliseconds for one in first.slow) / 1000


def _opened_seconds(first: First) -> float:
    return statistics.median(one.milliseconds for one in first.opened) / 1000


def as_text(report: Report) -> str:
    return "\n".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    yield f"{report.articles} bài, {report.honorees} lượt được khen; {report.rounds} vòng."
    yield from _index(report)
    yield ""
    yield from _firsts(report)
    held = report.held
    yield (
        f"Câu hỏi sau, luồng chính của điện thoại (CPU chậm {SLOWER} lần): việc dài nhất"
        f" {held.longest:.0f} ms, cả câu trung vị {held.answer:.0f} ms."
    )
    for quality in report.qualities:
        yield ""
        yield from _quality(quality)
    yield ""
    yield from (f"Không đo được: {problem}." for problem in report.problems)
    yield "Mục tiêu:"
    verdicts = {True: "ĐẠT", False: "CHƯA ĐẠT", None: "CHƯA ĐO ĐƯỢC"}
    for goal in goals(report):
        sign, digits = "≥" if goal.is_lowest else "≤", 3 if goal.limit < 1 else 1
        limit = f"{sign} {_number(goal.limit, 2 if goal.limit < 1 else 1)}"
        found = _number(goal.found, digits)
        yield f"  {verdicts[goal.is_reached]}: {goal.text}: {found} (cần {limit})"


def _index(report: Report) -> Iterator[str]:
    built, again = report.built, report.again
    yield (
        f"Chỉ mục: {_number(built.wall, 1)} giây, CPU {_number(built.cpu, 1)} giây (thêm"
        f" {_number(built.reading_cpu, 1)} giây CPU đọc nội dung), cao nhất"
        f" {built.peak / 1e6:.0f} MB; {built.files} tệp, {_number(built.size / 1e6, 2)} MB,"
        f" mảnh lớn nhất {_number(built.largest / 1000, 1)} kB."
    )
    yield (
        f"Thêm một bài: {again.changed} trong {again.files} tệp đổi,"
        f" {_number(again.wall, 1)} giây, CPU {_number(again.cpu, 1)} giây."
    )
    for peer in report.peers:
        yield (
            f"Pagefind, {peer.about}: {_number(peer.wall, 1)} giây, CPU {_number(peer.cpu, 1)}"
            f" giây, {peer.peak / 1e6:.0f} MB; {peer.files} tệp, {_number(peer.size / 1e6, 2)} MB."
        )


def _firsts(report: Report) -> Iterator[str]:
    yield "Câu hỏi đầu tiên, trình duyệt chưa có gì: trung vị (nhiều nhất) của các câu."
    heads = (f"{head:>15}" for head in ("kB", "kB tra tên", "tải", "ms nhanh", "ms chậm", "đã mở"))
    yield f"{'':<24}{''.join(heads)}"
    for one in report.firsts:
        if one.fast:
            figures = (
                _two([x.size / 1000 for x in one.fast], 1),
                _two([x.names / 1000 for x in one.fast], 1),
                _two([x.requests for x in one.fast], 0),
                *(
                    _two([x.milliseconds for x in way], 0)
                    for way in (one.fast, one.slow, one.opened)
                ),
            )
            yield f"{f'{one.engine}, {one.about}':<24}{''.join(f'{x:>15}' for x in figures)}"
    for about in (ARTICLES, PEOPLE):
        yield from _ratios(report, about)


def _ratios(report: Report, about: str) -> Iterator[str]:
    ours = report.first(OURS, about)
    theirs = next((x for x in report.firsts if x.engine != OURS and x.about == about), None)
    if ours and theirs and ours.fast and theirs.fast:
        sizes, fast, slow = (
            _ratio(theirs.fast, ours.fast, lambda one: one.size),
            _ratio(theirs.fast, ours.fast, lambda one: one.milliseconds),
            _ratio(theirs.slow, ours.slow, lambda one: one.milliseconds),
        )
        yield (
            f"{theirs.engine} so với ta, {about}: {_number(sizes, 1)} lần kB,"
            f" {_number(fast, 1)} lần thời gian nhanh, {_number(slow, 1)} lần chậm."
        )


def _ratio(theirs: Sequence[Cold], ours: Sequence[Cold], figure: Callable[[Cold], float]) -> float:
    return statistics.median(map(figure, theirs)) / statistics.median(map(figure, ours))


def _quality(quality: Quality) -> Iterator[str]:
    yield f"{quality.engine}, {quality.asked}:"
    yield f"  {'nhóm câu hỏi':<22} {'câu':>5} {'@1':>6} {'@5':>6} {'dấu':>6} {'(câu)':>6}"
    for one in quality.summaries:
        figures = (_number(value, 3) for value in (one.at_one, one.at_five, one.first))
        at_one, at_five, first = figures
        yield (
            f"  {one.group:<22} {one.questions:>5} {at_one:>6} {at_five:>6} {first:>6}"
            f" {one.rivals:>6}"
        )


def _two(values: Sequence[float], digits: int) -> str:
    return f"{_number(statistics.median(values), digits)} ({_number(max(values), digits)})"


def _number(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:.{digits}f}".replace(".", ",")


def as_json(report: Report) -> str:
    """The same; numbers as they were found."""
    found = asdict(report)
    found["goals"] = [asdict(goal) | {"is_reached": goal.is_reached} for goal in goals(report)]
    return json.dumps(found, ensure_ascii=False, indent=2)
