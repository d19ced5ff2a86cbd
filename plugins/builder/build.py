"""The builder's one entry: runs Pelican on this project and says what came of it."""

import logging
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from blinker import signal
from pelican import Pelican
from pelican.log import console
from pelican.log import init as init_logging
from pelican.settings import read_settings

from plugins.builder.make import Report
from plugins.builder.output_folder import BuildRefused
from plugins.core.approval.state import why_not_approved
from plugins.core.content_root import is_content_root
from plugins.core.dates import Moment
from plugins.core.problems import ContentErrors, Problem, errors
from plugins.core.settings_file import NAME
from plugins.core.site import Site

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Built:
    """What a build did."""

    report: Report
    samples_left_out: int
    unapproved: tuple[str, ...]  # a line for each that was left out for want of approval
    problems: tuple[Problem, ...]
    aside: tuple[Problem, ...]  # errors of what a publishing build does not show anyway
    lacks_address: bool  # then there are no feeds and no sitemap


def run(
    *,
    content: Path = PROJECT / "content",
    output: Path = PROJECT / "output",
    jobs: int | None = None,
    at: Moment | None = None,
    publish: bool = False,
) -> int:
    """Builds the portal for readers. Prints what was done or what to mend; gives the exit code.

    ``at`` is the day, with its last minute, or the minute that decides what is due, now where it is
    None; ``jobs`` counts processes, one for each core where it is None.
    """
    conf = "publishconf.py" if publish else "pelicanconf.py"
    due = at.day.isoformat() if at else ""
    due += f" {at.clock:%H:%M}" if at and at.clock else ""
    overrides = {"JOBS": jobs or os.cpu_count() or 1, "AT": due}
    return run_with(conf, content.resolve(), output.resolve(), overrides)


def run_with(
    conf: str,
    content: Path,
    output: Path,
    overrides: dict[str, Any],
    wrong: Callable[[tuple[Problem, ...]], object] | None = None,
) -> int:
    """Builds with these settings over those of a file. Prints and returns as ``run``.

    ``wrong`` is told the problems that nothing was written for.
    """
    try:
        _check_folders(content, output)
        places = {"PATH": str(content), "OUTPUT_PATH": str(output)}
        built = build(read_settings(str(PROJECT / conf), override=places | overrides))
    except ContentErrors as error:
        for problem in error.problems:
            print(problem.as_line(), file=sys.stderr)
        count = len(errors(error.problems))
        print(f"Chưa tạo trang: có {count} lỗi cần sửa.", file=sys.stderr)
        if wrong:
            wrong(error.problems)
        return 1
    except BuildRefused as error:
        print(error, file=sys.stderr)
        return 1
    _report(built, output)
    is_preview = overrides.get("SHOW_UNPUBLISHED", False)  # its pages are there to be looked at
    return 1 if errors(built.problems) and not is_preview else 0


def build(settings: dict[str, Any]) -> Built:
    """Runs Pelican with these settings. Raises ContentErrors before anything is written."""
    init_logging(logging.WARNING, fatal="warnings")  # what Pelican would log and skip must stop
    console.quiet = True
    built: list[Built] = []

    def keep(report: Report, site: Site) -> None:
        lacks_address = not site.portal.url and not site.scope.unpublished
        unapproved = tuple(f"{v.file}: {why_not_approved(v)}" for v in site.unapproved)
        told = (site.samples_left_out, unapproved, site.problems, site.aside, lacks_address)
        built.append(Built(report, *told))

    with signal("pages_made").connected_to(keep):
        Pelican(settings).run()
    return built[0]


def _check_folders(content: Path, output: Path) -> None:
    """Raises BuildRefused for folders that will not do."""
    if not is_content_root(content):
        raise BuildRefused(
            f"«{content}» không phải thư mục nội dung: không có thư mục con articles"
        )
    sources = (PROJECT / "plugins", PROJECT / "theme", PROJECT / "tests", content)
    if any(output == source or source in output.parents for source in sources):
        raise BuildRefused(
            f"không ghi trang vào «{output}»: đó là thư mục nguồn; hãy chọn nơi khác"
        )
    if output in content.parents or output == PROJECT:
        raise BuildRefused(f"không ghi trang vào «{output}»: trong đó có thư mục nguồn")
    if output.is_file():
        raise BuildRefused(f"«{output}» là một tệp; hãy chọn một thư mục")


def _report(built: Built, output: Path) -> None:
    report = built.report
    if built.samples_left_out:
        print(f"Đã bỏ {built.samples_left_out} bài, văn bản, trang mẫu (sample: true).")
    for line in built.unapproved:
        print(f"Không đăng {line}; hãy trình và duyệt lại.", file=sys.stderr)
    _report_aside(built.aside)
    if built.lacks_address:
        print("Chưa ghi địa chỉ trang (url, pelicanconf.py): chưa có nguồn tin Atom, sitemap.xml.")
    bad = errors(built.problems)
    for problem in bad:
        print(problem.as_line(), file=sys.stderr)
    for problem in built.problems:
        if problem.file == NAME and problem.level == "warning":  # few, and nobody else says them
            print(problem.as_line(), file=sys.stderr)
    if len(built.problems) > len(bad):
        warnings = len(built.problems) - len(bad)
        print(f"Có {warnings} cảnh báo; xem bằng lệnh check")
    print(
        f"Đã tạo {report.pages} tệp trong {output} (ghi mới {report.made}, xóa {report.removed})."
    )
    if bad:
        print(f"Có {len(bad)} ảnh chưa dùng được; trang không hiện các ảnh đó.", file=sys.stderr)


def _report_aside(aside: tuple[Problem, ...]) -> None:
    """Errors in drafts and the like: each is said, none keeps the rest from the public."""
    for problem in aside:
        print(problem.as_line(), file=sys.stderr)
    if aside:
        print(
            f"{len(aside)} lỗi trên đây là của bài, văn bản không công khai (nháp, chờ duyệt, hẹn"
            " ngày, đã gỡ…) nên không chặn các bài khác; hãy sửa trước khi đăng các bài ấy.",
            file=sys.stderr,
        )
