"""What stands on the screen at the end of an import: under 25 lines, however many pages."""

from collections.abc import Iterator, Sequence

from plugins.tools.sharepoint.importing.outcome import PageOutcome
from plugins.tools.sharepoint.report.figures import number, percent
from plugins.tools.sharepoint.report.kinds import KINDS
from plugins.tools.sharepoint.report.totals import Totals, status_name, totals, warnings_of

_MOST_KINDS = 10
_MOST_FAILED = 6
_MOST_OF_ONE = 12  # warnings of a single page, one by one
_LONGEST = 240


def lines(pages: Sequence[PageOutcome], *, is_dry: bool) -> Iterator[str]:
    """Sums, pages that became no article, the most frequent doubts; one page is told whole."""
    told = totals(pages)
    start = "Chạy thử, chưa ghi gì. " if is_dry else ""
    parts = [
        f"{number(count)} {status_name(status, is_dry=is_dry)}"
        for status, count in told.by_status.items()
    ]
    yield f"{start}{number(told.pages)} trang: {', '.join(parts) or 'không có trang nào'}."
    if told.articles:
        yield from _articles(told)
    yield from _failed(pages)
    own = [page for page in pages if page.article and not page.duplicate_of]
    yield from _of_one(own[0]) if len(own) == 1 else _of_many(own)


def _articles(told: Totals) -> Iterator[str]:
    yield (
        f"{number(told.articles)} bài; {number(told.images)} ảnh, {number(told.captions)} có chú"
        f" thích; {number(told.missing)} tệp còn thiếu; {number(told.undated)} bài chưa rõ ngày"
        " đăng."
    )
    half, most = percent(told.loss_median), percent(told.loss_most)
    yield f"Số chữ mất: nửa số bài không quá {half}, bài mất nhiều nhất {most}."
    if told.removed_links or told.doubted_links:
        yield (
            f"Nghi bị cài: {number(told.removed_links)} chỗ đã cách ly,"
            f" {number(told.doubted_links)} chỗ chỉ nêu ra."
        )


def _failed(pages: Sequence[PageOutcome]) -> Iterator[str]:
    failed = [page for page in pages if page.status in ("failed", "quarantined")]
    for page in failed[:_MOST_FAILED]:
        yield f"  {page.source}: {page.reason}"[:_LONGEST]
    if len(failed) > _MOST_FAILED:
        yield f"  … và {number(len(failed) - _MOST_FAILED)} trang khác, xem báo cáo."


def _of_one(page: PageOutcome) -> Iterator[str]:
    warnings = warnings_of(page)
    for _, message in warnings[:_MOST_OF_ONE]:
        yield f"  cần xem: {message}"[:_LONGEST]
    if len(warnings) > _MOST_OF_ONE:
        yield f"  … và {number(len(warnings) - _MOST_OF_ONE)} điều khác, xem báo cáo."


def _of_many(pages: Sequence[PageOutcome]) -> Iterator[str]:
    told = totals(pages)
    sample = {rule: text for page in reversed(pages) for rule, text in warnings_of(page)}
    for rule, count in list(told.rules.items())[:_MOST_KINDS]:
        kind = KINDS.get(rule)
        what = f"{kind.title}. {kind.todo}" if kind else sample[rule]
        yield f"  {number(count)} bài: {what}"[:_LONGEST]
    if len(told.rules) > _MOST_KINDS:
        yield f"  … và {number(len(told.rules) - _MOST_KINDS)} loại khác, xem báo cáo."
