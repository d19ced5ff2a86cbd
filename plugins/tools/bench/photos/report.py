"""What people read, in Vietnamese, and the same for programs."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from plugins.tools.bench.measure import Spread
from plugins.tools.bench.photos.album import Shot
from plugins.tools.bench.photos.equal import Comparison
from plugins.tools.bench.photos.quality import SCORED_WIDTH, Quality
from plugins.tools.bench.photos.results import Goal, Row
from plugins.tools.bench.photos.scaling import Scaling

_HEADINGS = (
    "Cách làm",
    "CPU giây (ít nhất–nhiều nhất)",
    "giây/ảnh",
    "ảnh/giây CPU",
    "CPU gấp ta",
    "tệp/ảnh",
    "KB/ảnh",
    "MB cao nhất",
    f"điểm ở {SCORED_WIDTH}",
)


@dataclass(frozen=True)
class Report:
    """All that a run has found."""

    album: Sequence[Shot]
    rounds: int
    is_pinned: bool
    rows: Sequence[Row]
    quality: Quality | str
    scaling: Scaling | str
    goals: Sequence[Goal]


def as_text(report: Report) -> str:
    return "\n".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    pixels = sum(shot.width * shot.height for shot in report.album) / len(report.album) / 1e6
    pinned = "mỗi cách một nhân" if report.is_pinned else "không ghim được nhân"
    yield (
        f"{len(report.album)} ảnh, trung bình {_number(pixels, 1)} triệu điểm ảnh; "
        f"{report.rounds} vòng, {pinned}; thời gian CPU là trung vị, đã trừ lần chạy không có ảnh."
    )
    yield ""
    yield from table([_HEADINGS, *(_cells(row) for row in report.rows if row.cpu)])
    yield ""
    yield from (f"{row.title}: {row.problem or row.remark}." for row in report.rows)
    yield ""
    yield from _quality(report.quality)
    yield _scaling(report.scaling)
    yield ""
    yield "Mục tiêu:"
    yield from (goal_line(goal) for goal in report.goals)


def table(lines: Sequence[Sequence[str]]) -> Iterator[str]:
    """Columns side by side; the first is text, the others are numbers."""
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    for line in lines:
        cells = [
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()


def _cells(row: Row) -> tuple[str, ...]:
    scores = " ".join(f"{kind} {_number(score, 1)}" for kind, score in sorted(row.scores.items()))
    return (
        row.title,
        _spread(row.cpu, 2),
        _number(row.seconds_per_photo, 3),
        _number(row.photos_per_second, 2),
        _number(row.times_ours, 2),
        _number(row.files / row.photos, 0),
        _number(row.bytes_per_photo / 1000, 0),
        _number(row.peak / 1e6, 0),
        scores or "–",
    )


def _quality(quality: Quality | str) -> Iterator[str]:
    if isinstance(quality, str):
        yield f"Chưa đo được chất lượng: {quality}."
        return
    yield f"Dung lượng AVIF của ta so với định dạng khác ở cùng điểm {quality.metric}:"
    yield from (_comparison(one) for one in quality.comparisons)


def _comparison(one: Comparison) -> str:
    outside = f", bỏ {one.outside} ảnh ngoài khoảng đo" if one.outside else ""
    return (
        f"  {one.kind:4} rộng {one.width:4}: {_number(one.ratio, 3)} ({one.compared} ảnh{outside})"
    )


def _scaling(scaling: Scaling | str) -> str:
    if isinstance(scaling, str):
        return f"Chưa đo được hai tiến trình: {scaling}."
    idle = "" if scaling.ratio else "; máy bận việc khác hoặc thiếu nhân, không kết luận được"
    return (
        f"Giờ đồng hồ, {scaling.photos} ảnh: một tiến trình {_spread(scaling.one, 2)} ảnh/giây, "
        f"hai tiến trình {_spread(scaling.two, 2)} ảnh/giây; hai tiến trình không chung gì nhau "
        f"trên máy này làm được gấp {_number(scaling.machine, 2)} một tiến trình, "
        f"ta đạt {_number(100 * scaling.gain / scaling.machine, 0)} % của mức ấy{idle}."
    )


def goal_line(goal: Goal) -> str:
    """One goal, what was found and whether that is enough."""
    verdicts = {True: "ĐẠT", False: "CHƯA ĐẠT", None: "CHƯA ĐO ĐƯỢC"}
    sign = "≥" if goal.is_lowest else "≤"
    limit = f"{sign} {_number(goal.limit, 1)}"
    return f"  {verdicts[goal.is_reached]}: {goal.text}: {_number(goal.found, 2)} (cần {limit})"


def _spread(found: Spread | None, digits: int) -> str:
    if found is None:
        return "–"
    least, most = _number(found.least, digits), _number(found.most, digits)
    return f"{_number(found.median, digits)} ({least}–{most})"


def _number(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:.{digits}f}".replace(".", ",")


def as_json(report: Report) -> str:
    """The same; numbers as they were found."""
    quality, scaling = report.quality, report.scaling
    found = {
        "photos": [
            {"name": shot.path.name, "width": shot.width, "height": shot.height}
            for shot in report.album
        ],
        "rounds": report.rounds,
        "is_pinned": report.is_pinned,
        "rows": [
            asdict(row)
            | {
                "seconds_per_photo": row.seconds_per_photo,
                "photos_per_second": row.photos_per_second,
            }
            for row in report.rows
        ],
        "quality": {"problem": quality} if isinstance(quality, str) else asdict(quality),
        "scaling": {"problem": scaling} if isinstance(scaling, str) else asdict(scaling),
        "goals": [asdict(goal) | {"is_reached": goal.is_reached} for goal in report.goals],
    }
    return json.dumps(found, ensure_ascii=False, indent=2)
