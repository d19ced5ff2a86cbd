"""The builder's one entry: runs Pelican on this project and says what came of it.

``python -m plugins.builder.build --preview --output DIR`` is what the preview runs for each save.
"""

import argparse
import logging
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from blinker import signal
from pelican import Pelican
from pelican.log import console
from pelican.log import init as init_logging
from pelican.settings import read_settings

from plugins.builder.make import Report
from plugins.core.problems import ContentErrors
from plugins.core.site import Site

_PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Built:
    """What a build did."""

    report: Report
    samples_left_out: int


class BuildRefused(Exception):  # noqa: N818 — said to a person, not raised for an error of ours
    """Something a person asked for cannot be done; the message is one Vietnamese line."""


def run(
    *, content: str = "", output: str = "", jobs: int = 1, at: str = "", publish: bool = False
) -> int:
    """Builds the portal for readers. Prints what was done or what to mend; gives the exit code."""
    overrides = {"JOBS": jobs, "AT": at}
    return _say(overrides, content=content, output=output, publish=publish)


def run_preview(output: str) -> int:
    """Builds everything with drafts and future articles, for the editor's eyes only."""
    return _say({"SHOW_UNPUBLISHED": True}, content="", output=output, publish=False)


def _say(overrides: dict[str, Any], *, content: str, output: str, publish: bool) -> int:
    try:
        settings = _settings(overrides, content=content, output=output, publish=publish)
        built = build(settings)
    except ContentErrors as error:
        for problem in error.problems:
            print(problem.as_line(), file=sys.stderr)
        wrong = sum(problem.level == "error" for problem in error.problems)
        print(f"Chưa tạo trang: có {wrong} lỗi cần sửa.", file=sys.stderr)
        return 1
    except BuildRefused as error:
        print(error, file=sys.stderr)
        return 1
    _report(built, settings)
    return 0


def build(settings: dict[str, Any]) -> Built:
    """Runs Pelican with these settings. Raises ContentErrors before anything is written."""
    init_logging(logging.WARNING, fatal="warnings")  # what Pelican would log and skip must stop
    console.quiet = True
    built: list[Built] = []

    def keep(report: Report, site: Site) -> None:
        built.append(Built(report, site.samples_left_out))

    with signal("pages_made").connected_to(keep):
        Pelican(settings).run()
    return built[0]


def _settings(
    overrides: dict[str, Any], *, content: str, output: str, publish: bool
) -> dict[str, Any]:
    """Pelican's settings for this build. Raises BuildRefused for folders that will not do."""
    file = _PROJECT / ("publishconf.py" if publish else "pelicanconf.py")
    chosen = {"PATH": _content_root(content), "OUTPUT_PATH": _output_folder(output, content)}
    chosen = {key: value for key, value in chosen.items() if value}
    settings: dict[str, Any] = read_settings(str(file), override=chosen | overrides)
    return settings


def _content_root(content: str) -> str:
    if not content:
        return ""
    root = Path(content).resolve()
    if not (root / "articles").is_dir():
        message = f"«{content}» không phải thư mục nội dung: không có thư mục con articles"
        raise BuildRefused(message)
    return str(root)


def _output_folder(output: str, content: str) -> str:
    if not output:
        return ""
    folder = Path(output).resolve()
    root = Path(content).resolve() if content else _PROJECT / "content"
    if folder in (_PROJECT, root) or root in folder.parents or folder in root.parents:
        raise BuildRefused(
            f"không ghi trang vào «{output}»: đó là thư mục nguồn; hãy chọn nơi khác"
        )
    if folder.is_file():
        raise BuildRefused(f"«{output}» là một tệp; hãy chọn một thư mục")
    return str(folder)


def _report(built: Built, settings: dict[str, Any]) -> None:
    report = built.report
    if built.samples_left_out:
        print(f"Đã bỏ {built.samples_left_out} bài, văn bản, trang mẫu (sample: true).")
    print(
        f"Đã tạo {report.pages} tệp trong {settings['OUTPUT_PATH']}"
        f" (ghi mới {report.made}, xóa {report.removed})."
    )


def main() -> int:
    """The command line that the preview uses."""
    parser = argparse.ArgumentParser(prog="python -m plugins.builder.build")
    parser.add_argument("--preview", action="store_true", required=True)
    parser.add_argument("--output", required=True)
    return run_preview(parser.parse_args().output)


if __name__ == "__main__":
    sys.exit(main())
