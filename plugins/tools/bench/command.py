"""``python3 tasks.py bench NAME``: finds the bench of that name."""

from collections.abc import Callable, Mapping
from pathlib import Path

from plugins.tools.bench.checking import main as checking
from plugins.tools.bench.honours import main as honours
from plugins.tools.bench.importing import main as importing
from plugins.tools.bench.options import Options
from plugins.tools.bench.pages import main as pages
from plugins.tools.bench.photos import main as photos
from plugins.tools.bench.preview import main as preview
from plugins.tools.bench.search import main as search
from plugins.tools.bootstrap.say import say
from plugins.tools.project import CACHE
from plugins.tools.suggest import measure

# A new bench is one line here.
BENCHES: Mapping[str, Callable[[Options], int]] = {
    "check": checking.run,
    "photos": photos.run,
    "honours": honours.run,
    "suggest": measure.run,
    "import": importing.run,
    "pages": pages.run,
    "search": search.run,
    "serve": preview.run,
}


def run(
    name: str,
    *,
    folder: Path | None = None,
    rounds: int = 3,
    few: int | None = None,
    as_json: bool = False,
) -> int:
    """Run one bench; 1 with a line where there is none of that name."""
    bench = BENCHES.get(name)
    if bench is None:
        say(f"Không có phép đo nào tên là «{name}»; hiện có: {', '.join(BENCHES)}.")
        return 1
    return bench(
        Options(cache=CACHE / "bench", folder=folder, rounds=rounds, few=few, as_json=as_json)
    )
