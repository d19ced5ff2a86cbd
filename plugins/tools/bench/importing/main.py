"""``python3 tasks.py bench import``: what our import and others make of the same old pages."""

import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.tools.bench import measure
from plugins.tools.bench.importing import truth
from plugins.tools.bench.importing.report import Result, lines
from plugins.tools.bench.importing.scoring import Page, score
from plugins.tools.bench.importing.truth import Truth
from plugins.tools.bench.measure import Command, RunError, Usage
from plugins.tools.bench.options import Options
from plugins.tools.bench.toolbox import UnavailableError, python_with
from plugins.tools.bootstrap.say import say
from plugins.tools.project import PROJECT

_SCRIPTS = Path(__file__).with_name("peer_files")
_PAGES = 400
# Script, what it needs beside Python, and its name in the table.
_PEERS = (
    (
        "trafilatura_pages.py",
        (("trafilatura", "2.3.1"), ("lxml_html_clean", "0.4.6")),
        "trafilatura 2.3.1",
    ),
    (
        "readability_pages.py",
        (("readability-lxml", "0.9"), ("markdownify", "1.2.3")),
        "readability-lxml 0.9 + markdownify 1.2.3",
    ),
    (
        "markdownify_pages.py",
        (("beautifulsoup4", "4.15.0"), ("lxml", "6.1.3"), ("markdownify", "1.2.3")),
        "BeautifulSoup + markdownify 1.2.3",
    ),
)


def run(options: Options) -> int:
    """Print the table; 1 where our own import could not be run."""
    if not measure.can_measure():
        say("Phép đo này cần Linux hoặc macOS: Windows không cho biết giờ CPU của tiến trình con.")
        return 1
    options.cache.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=options.cache, prefix="import-") as name:
        place = Path(name)
        truths = _pages(options, place / "pages")
        if not truths:
            say("Thư mục không có trang .html nào kèm truth.json.")
            return 1
        size = sum(path.stat().st_size for path in (place / "pages").glob("*.html"))
        results = [_ours(truths, place), *_peers(truths, place, options.cache)]
    if options.as_json:
        print(json.dumps([asdict(one) for one in results], indent=2))
    else:
        print("\n".join(lines(results, len(truths), size)))
    return 1 if results[0].score is None else 0


def _pages(options: Options, folder: Path) -> tuple[Truth, ...]:
    """Pages of the person's own with their truth, or generated ones."""
    if options.folder is None:
        return truth.generate(folder, options.few or _PAGES)
    folder.mkdir()
    truths = truth.read(options.folder)[: options.few]
    for one in truths:
        shutil.copyfile(options.folder / one.file, folder / one.file)
    return truths


def _ours(truths: tuple[Truth, ...], place: Path) -> Result:
    """The whole command: articles, report, bag and ledger are written as well."""
    report, root = place / "report.json", place / "content"
    (root / "articles").mkdir(parents=True)
    command = ("tasks.py", "import", str(place / "pages"), "--into", str(root))
    try:
        used = _measured(Command((sys.executable, *command, "--report", str(report)), PROJECT))
        made = dict(_made(json.loads(report.read_text("utf-8"))["pages"], root))
    except (RunError, OSError, ValueError) as error:
        return Result("Bảng Vàng (import)", None, 0, 0, str(error))
    return _result("Bảng Vàng (import)", truths, made, used)


def _made(pages: list[dict[str, str]], root: Path) -> Iterator[tuple[str, Page]]:
    for page in pages:
        if page["article"]:
            text = (root / page["article"]).read_text("utf-8")
            body = text.split("\n---\n", 1)[-1]
            yield page["source"].rsplit("/", 1)[-1], Page(page["title"], page["date"], body)


def _peers(truths: tuple[Truth, ...], place: Path, cache: Path) -> Iterator[Result]:
    for script, needs, title in _PEERS:
        result = place / f"{script}.json"
        try:
            for name, version in needs:
                python = python_with(cache, name, version)
            arguments = (str(_SCRIPTS / script), str(place / "pages"), str(result))
            used = _measured(Command((str(python), *arguments), place))
        except (UnavailableError, RunError) as error:
            yield Result(title, None, 0, 0, str(error))
            continue
        pages = json.loads(result.read_text("utf-8"))
        made = {one["file"]: Page(one["title"], one["date"], one["markdown"]) for one in pages}
        yield _result(title, truths, made, used)
    why = "chỉ đọc feed, WordPress, Blogger…: không đọc trang đã lưu"
    yield Result("pelican-import", None, 0, 0, why)


def _measured(command: Command) -> Usage:
    return measure.run(command, measure.one_core())


def _result(title: str, truths: tuple[Truth, ...], made: dict[str, Page], used: Usage) -> Result:
    return Result(title, score(truths, made), len(truths) / used.cpu, used.peak)
