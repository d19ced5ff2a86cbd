"""``python3 tasks.py bench check``: 1,500 articles, cold, after one edit, unchanged."""

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.tools.bench import measure
from plugins.tools.bench.checking.content import write
from plugins.tools.bench.measure import Command, RunError
from plugins.tools.bench.options import Options
from plugins.tools.bootstrap.say import say
from plugins.tools.project import PROJECT

_ARTICLES = 1500
_SCRIPT = """
import sys
from pathlib import Path
from plugins.tools.check.answer import answer
from plugins.tools.check.places import Places
answer(Places(Path(sys.argv[1]), cache=Path(sys.argv[2])), fresh=0)
"""


@dataclass(frozen=True)
class Found:
    """Seconds of the clock and of the processor; a whole process each."""

    articles: int
    cold: float
    cold_cpu: float
    edited: float
    edited_cpu: float
    unchanged: float
    unchanged_cpu: float


def run(options: Options) -> int:
    """Print what was measured; 1 where a check failed."""
    if not measure.can_measure():
        say("Phép đo này cần Linux hoặc macOS: Windows không cho biết giờ CPU của tiến trình con.")
        return 1
    options.cache.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=options.cache, prefix="check-") as folder:
        try:
            found = _measured(options.few or _ARTICLES, Path(folder))
        except RunError as error:
            say(f"Không đo được: {error}.")
            return 1
    print(json.dumps(asdict(found), indent=2) if options.as_json else _text(found))
    return 0


def _measured(articles: int, folder: Path) -> Found:
    root = folder / "content"
    write(root, articles)
    arguments = (sys.executable, "-c", _SCRIPT, str(root), str(folder / "cache"))
    command = Command(arguments, PROJECT)
    cold = measure.run(command)
    with next(root.glob("articles/*/*/index.md")).open("a", encoding="utf-8") as file:
        file.write("Thêm một câu.\n")
    edited, unchanged = measure.run(command), measure.run(command)
    costs = (cost for used in (cold, edited, unchanged) for cost in (used.wall, used.cpu))
    return Found(articles, *costs)


def _text(found: Found) -> str:
    return "\n".join(
        (
            f"{found.articles} bài, mỗi bài 7 ảnh, 10 khen thưởng:",
            f"  lần đầu: {found.cold:.1f} giây, CPU {found.cold_cpu:.1f} giây (cần ≤ 10)",
            f"  sau khi sửa một bài: {found.edited:.1f} giây, CPU {found.edited_cpu:.1f} giây",
            f"  như cũ: {found.unchanged:.1f} giây, CPU {found.unchanged_cpu:.1f} giây (cần ≤ 2)",
        )
    )
