"""``python3 tasks.py bench pages``: Lighthouse on every kind of page, in turns; their weights."""

import shutil
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.tools import chromium
from plugins.tools.bench.host import PACKED, Host, hosting
from plugins.tools.bench.measure import RunError
from plugins.tools.bench.options import Options
from plugins.tools.bench.pages.lighthouse import VERSION, Judged, Lighthouse
from plugins.tools.bench.pages.report import Row, Weight, as_json, lines, row
from plugins.tools.bench.toolbox import UnavailableError, call, node_with
from plugins.tools.bootstrap.say import say
from plugins.tools.project import PROJECT

_BROTLI = Path(__file__).with_name("peer_files") / "brotli.mjs"
_SEED = "2023/hoi-nghi-tong-ket-cong-tac-thi-dua-khen-thuong-nam-2022"
# The pages of the project's own content.
PAGES = (
    ("trang chủ", "/"),
    ("bài viết", f"/tin/{_SEED}/"),
    ("thư viện ảnh", f"/thu-vien-anh/{_SEED}/"),
    ("bảng vàng", "/bang-vang/"),
    ("hồ sơ", "/bang-vang/ho-so/tran-xuan-hung/"),
    ("năm", "/bang-vang/nam/2023/"),
    ("tìm kiếm", "/tim-kiem/"),
    ("kết quả tìm", "/tim-kiem/?q=tran+xuan+hung"),
)
_NO_PAGE = "không có trang này"


def run(options: Options) -> int:
    """Print the table, reached or not; 1 where nothing could be measured.

    ``folder`` is a site that was built before; without it, the project's own is built.
    """
    options.cache.mkdir(parents=True, exist_ok=True)
    try:
        with TemporaryDirectory(dir=options.cache, prefix="pages-") as name:
            tool, site = _prepared(options, Path(name) / "site")
            with hosting(site, caches=True) as host:
                rows = _measured(tool, host, PAGES[: options.few], options.rounds)
    except UnavailableError as error:
        say(f"Không đo được: {error}.")
        return 1
    if options.as_json:
        print(as_json(rows, VERSION, options.rounds))
    else:
        print("\n".join(lines(rows, VERSION, options.rounds)))
    return 0 if any(one.weight for one in rows) else 1


def _prepared(options: Options, site: Path) -> tuple[Lighthouse, Path]:
    """Raises UnavailableError."""
    browser = chromium.find()
    if browser is None:
        raise UnavailableError("máy không có Chromium")
    if options.folder and not (options.folder / "index.html").is_file():
        raise UnavailableError(f"«{options.folder}» không phải là trang đã tạo")
    node, folder = node_with(options.cache / "lighthouse", {"lighthouse": VERSION})
    if options.folder:
        shutil.copytree(options.folder, site)
    else:
        call((sys.executable, "tasks.py", "build", "--output", str(site)), PROJECT)
    call((str(node), str(_BROTLI), str(site), *sorted(PACKED)), PROJECT)
    return Lighthouse(node, folder, browser), site


def _measured(
    tool: Lighthouse, host: Host, pages: Sequence[tuple[str, str]], rounds: int
) -> list[Row]:
    """Pages in turns: what else the machine does meets all of them."""
    runs: dict[str, list[Judged]] = {address: [] for _, address in pages}
    problems: dict[str, str] = {}
    for _ in range(rounds):
        for _, address in pages:
            try:
                runs[address].append(_judged(tool, host, address))
            except RunError as error:
                problems[address] = str(error)
    return [_row(host, name, address, runs[address], problems) for name, address in pages]


def _judged(tool: Lighthouse, host: Host, address: str) -> Judged:
    if host.find(address.partition("?")[0]) is None:
        raise RunError(_NO_PAGE)
    return tool.judge(host.origin + address)


def _row(
    host: Host, name: str, address: str, runs: Sequence[Judged], problems: dict[str, str]
) -> Row:
    if not runs:
        return Row(name, address, {}, 0, 0, 0, (), None, problems.get(address, ""))
    return row(name, address, runs, _weight(host, runs[-1]))


def _weight(host: Host, run: Judged) -> Weight:
    sizes: Counter[str] = Counter()
    for kind, path in run.loaded:
        if place := host.find(path):
            sizes[kind] += len(host.body(place, "br")[0])
    kinds = ("html", "css", "js", "font", "image", "other")
    return Weight(**{kind: sizes[kind] for kind in kinds}, files=len(run.loaded))
