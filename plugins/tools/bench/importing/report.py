"""The table that ``bench import`` prints: quality side by side, pages a second of CPU time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.tools.bench.importing.scoring import Score

_GOAL = 100  # pages of 100 kB a CPU second


@dataclass(frozen=True)
class Result:
    """One tool: ``rate`` is pages a second of CPU time, its own start included.

    ``peak`` is bytes of memory; without a score, ``why`` says why.
    """

    tool: str
    score: Score | None
    rate: float
    peak: int
    why: str = ""


def lines(results: Sequence[Result], pages: int, size: int) -> Iterator[str]:
    """The table, then whether the goal is reached. ``size`` is bytes of all pages."""
    yield f"{pages} trang, trung bình {size / pages / 1000:.0f} kB; một nhân, kể cả khởi động."
    yield (
        f"{'công cụ':<42} {'tiêu đề':>8} {'ngày đúng':>9} {'sai':>4} {'đầu':>5} {'cuối':>5}"
        f" {'ảnh':>10} {'chú thích':>10} {'lẫn rác':>8} {'trang/giây':>11} {'MB':>5}"
    )
    for result in results:
        yield _row(result)
    yield from _verdict(results)


def _row(result: Result) -> str:
    found = result.score
    if found is None:
        return f"{result.tool:<42} không đo: {result.why}"
    return (
        f"{result.tool:<42} {found.titles:>8} {found.dates_right:>9} {found.dates_wrong:>4}"
        f" {found.begins:>5} {found.ends:>5}"
        f" {f'{found.pictures}/{found.pictures_true}':>10}"
        f" {f'{found.captions}/{found.captions_true}':>10}"
        f" {found.chrome:>8} {result.rate:>11.1f} {result.peak / 1e6:>5.0f}"
    )


def _verdict(results: Sequence[Result]) -> Iterator[str]:
    ours, *others = results
    if ours.score is None:
        return
    fast = "ĐẠT" if ours.rate >= _GOAL else "CHƯA ĐẠT"
    yield f"{fast}: {ours.rate:.1f} trang một giây CPU (cần ≥ {_GOAL})"
    rival = next((one for one in others if one.score and one.tool.startswith("trafilatura")), None)
    if rival is not None:
        ahead = "ĐẠT" if ours.rate > rival.rate else "CHƯA ĐẠT"
        yield f"{ahead}: nhanh gấp {ours.rate / rival.rate:.2f} lần trafilatura (cần > 1)"
