"""Draws the sample photos and prints the sample papers that are missing or differ."""

from __future__ import annotations

from pathlib import Path

from plugins.tools.chromium import ChromiumError
from plugins.tools.project import CONTENT
from plugins.tools.samples.paper_plan import PAPERS
from plugins.tools.samples.papers import print_pdf
from plugins.tools.samples.plan import DRAWINGS
from plugins.tools.samples.scene import draw, encode


def run(content: Path = CONTENT) -> int:
    """One line for each file; 1 where the papers could not be printed."""
    for drawing in DRAWINGS:
        _keep(content, drawing.path, encode(draw(drawing)))
    try:
        for paper in PAPERS:
            _keep(content, paper.path, print_pdf(paper))
    except ChromiumError as error:
        print(f"Chưa in được văn bản mẫu: {error}")
        return 1
    return 0


def _keep(content: Path, path: str, data: bytes) -> None:
    """Writes the file only where it is missing or differs, and says which."""
    target = content / path
    if target.is_file() and target.read_bytes() == data:
        print(f"Giữ nguyên: {path}")
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    print(f"Đã ghi: {path} ({len(data) // 1024} KB)")


if __name__ == "__main__":
    raise SystemExit(run())
