"""The table that ``bench pages`` prints, and the goals of it."""

import json
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from plugins.tools.bench.pages.lighthouse import CATEGORIES, Failed, Judged

MOST_LCP, MOST_TBT = 1300, 50  # ms
_MOST_SCRIPT = 6000  # bytes, of an article


@dataclass(frozen=True)
class Weight:
    """Bytes of the bodies as sent, and how many files."""

    html: int
    css: int
    js: int
    font: int
    image: int
    other: int
    files: int


@dataclass(frozen=True)
class Row:
    """One page: medians of its runs, or why there are none."""

    name: str
    address: str
    scores: dict[str, int]
    lcp: float
    cls: float
    tbt: float
    failed: tuple[Failed, ...]
    weight: Weight | None
    problem: str = ""

    @property
    def is_reached(self) -> bool:
        """Full marks, and quick enough."""
        is_quick = self.lcp <= MOST_LCP and self.tbt <= MOST_TBT and round(self.cls, 2) == 0
        return bool(self.scores) and min(self.scores.values()) == 100 and is_quick


def row(name: str, address: str, runs: Sequence[Judged], weight: Weight) -> Row:
    """Medians; an audit counts where it failed in more than half of the runs."""
    often = list(dict.fromkeys(failed for run in runs for failed in _told(run)))
    failed = [one for one in often if 2 * sum(one in _told(run) for run in runs) > len(runs)]
    where = {_key(one): one for run in runs for one in run.failed}
    return Row(
        name,
        address,
        {each: round(statistics.median(run.scores[each] for run in runs)) for each in CATEGORIES},
        statistics.median(run.lcp for run in runs),
        statistics.median(run.cls for run in runs),
        statistics.median(run.tbt for run in runs),
        tuple(where[one] for one in failed),
        weight,
    )


def _told(run: Judged) -> list[tuple[str, str]]:
    return [_key(one) for one in run.failed]


def _key(failed: Failed) -> tuple[str, str]:
    return failed.category, failed.audit


def lines(rows: Sequence[Row], version: str, rounds: int) -> Iterator[str]:
    """The table, then what takes marks away, then the verdict of each page."""
    yield (
        f"Lighthouse {version}, cấu hình điện thoại, trung vị của {rounds} lượt; "
        "máy chủ tại chỗ, nén brotli, chính sách của cổng trên mọi trả lời."
    )
    yield (
        f"{'trang':<22} {'nhanh':>5} {'tiếp cận':>8} {'cách làm':>8} {'SEO':>4} {'LCP ms':>7}"
        f" {'CLS':>6} {'TBT ms':>6} {'HTML':>6} {'CSS':>5} {'JS':>5} {'chữ':>5} {'ảnh':>6}"
        f" {'khác':>5} {'tệp':>4}"
    )
    yield from map(_line, rows)
    for one in rows:
        for failed in one.failed:
            yield f"  {one.name}: {failed.category}: {failed.audit} ({failed.where or 'cả trang'})"
    yield from _verdicts(rows)


def _line(one: Row) -> str:
    if one.weight is None:
        return f"{one.name:<22} không đo: {one.problem}"
    marks = [one.scores[each] for each in CATEGORIES]
    weight = one.weight
    kilobytes = (weight.html, weight.css, weight.js, weight.font, weight.image, weight.other)
    html, css, js, font, image, other = (_number(size / 1000, 1) for size in kilobytes)
    return (
        f"{one.name:<22} {marks[0]:>5} {marks[1]:>8} {marks[2]:>8} {marks[3]:>4} {one.lcp:>7.0f}"
        f" {_number(one.cls, 3):>6} {one.tbt:>6.0f} {html:>6} {css:>5} {js:>5} {font:>5} {image:>6}"
        f" {other:>5} {weight.files:>4}"
    )


def _verdicts(rows: Sequence[Row]) -> Iterator[str]:
    measured = [one for one in rows if one.weight]
    yield f"Cần 100 ở cả bốn mục, LCP ≤ {MOST_LCP} ms, CLS 0,00, TBT ≤ {MOST_TBT} ms:"
    for one in measured:
        yield f"  {'ĐẠT' if one.is_reached else 'CHƯA ĐẠT'}: {one.name}"
    article = next((one for one in measured if one.address.startswith("/tin/")), None)
    if article and article.weight:
        verdict = "ĐẠT" if article.weight.js <= _MOST_SCRIPT else "CHƯA ĐẠT"
        size = _number(article.weight.js / 1000, 1)
        yield f"  {verdict}: JavaScript của trang bài viết {size} kB (cần ≤ 6,0 kB)"


def _number(value: float, digits: int) -> str:
    return f"{value:.{digits}f}".replace(".", ",")


def as_json(rows: Sequence[Row], version: str, rounds: int) -> str:
    """The same, numbers as they were found."""
    pages = [asdict(one) | {"is_reached": one.is_reached} for one in rows]
    found = {"lighthouse": version, "rounds": rounds, "pages": pages}
    return json.dumps(found, ensure_ascii=False, indent=2)
