"""``python3 tasks.py bench honours``: a real build of 100,000 made-up honours by two processes."""

import gzip
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.tools.bench import measure
from plugins.tools.bench.honours import answers, content
from plugins.tools.bench.honours.answers import Answers
from plugins.tools.bench.honours.clock import SETTING
from plugins.tools.bench.measure import Command, RunError
from plugins.tools.bench.options import Options
from plugins.tools.bootstrap.say import say
from plugins.tools.project import PROJECT

_HONOURS, _PROCESSES = 100_000, 2
_MOST_SECONDS, _MOST_BYTES, _MOST_ANSWER = 60, 60_000, 100  # the goals; an answer in milliseconds
_OTHERS = f"trang đầu ≤ {_MOST_BYTES // 1000} kB, câu tra cứu chậm nhất ≤ {_MOST_ANSWER} ms"
_PLUGINS = ("reader", "photos", "portal", "honorees", "galleries", "builder")


@dataclass(frozen=True)
class Found:
    """Seconds by the clock and of all processors, files and bytes; ``reading`` is no part of it.

    On a busy machine only the processors' seconds can be compared: two quiet cores take half.
    """

    honours: int
    honorees: int
    reading: float
    register: float
    pages: float  # facts, rendering and writing of all pages
    reading_cpu: float
    register_cpu: float
    pages_cpu: float
    files: int
    front_bytes: int  # /bang-vang/ alone, gzip -9
    filter_bytes: int  # what the filter loads, gzip -9
    peak: int  # bytes of the largest process
    answers: Answers

    @property
    def is_reached(self) -> bool:
        """Whether all goals are."""
        is_quick = self.register + self.pages <= _MOST_SECONDS
        is_light = self.front_bytes <= _MOST_BYTES
        return is_quick and is_light and self.answers.most <= _MOST_ANSWER


def run(options: Options) -> int:
    """Print what was measured; 1 where the build failed."""
    if not measure.can_measure():
        say("Phép đo này cần Linux hoặc macOS: Windows không cho biết giờ CPU của tiến trình con.")
        return 1
    options.cache.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=options.cache, prefix="honours-") as folder:
        try:
            found = _measured(options.few or _HONOURS, options.rounds, Path(folder))
        except RunError as error:
            say(f"Không đo được: {error}.")
            return 1
    print(json.dumps(asdict(found), indent=2) if options.as_json else _text(found))
    return 0


def _measured(number: int, rounds: int, folder: Path) -> Found:
    root, output, result = folder / "content", folder / "output", folder / "clock.json"
    content.write(root, number)
    used = measure.run(_build(root, output, folder / "cache", result))
    clock = json.loads(result.read_text("utf-8"))
    cpu = clock["cpu"]
    loaded = (output / "du-lieu" / "tra-cuu").glob("*.json")
    return Found(
        honours=int(clock["records"]),
        honorees=int(clock["honorees"]),
        reading=clock["read"] - clock["began"],
        register=clock["registered"] - clock["read"],
        pages=clock["made"] - clock["registered"],
        reading_cpu=cpu["read"] - cpu["began"],
        register_cpu=cpu["registered"] - cpu["read"],
        pages_cpu=cpu["made"] - cpu["registered"],
        files=sum(path.is_file() for path in output.rglob("*")),
        front_bytes=_compressed(output / "bang-vang" / "index.html"),
        filter_bytes=sum(map(_compressed, loaded)),
        peak=used.peak,
        answers=answers.asked(output, rounds),
    )


def _build(root: Path, output: Path, cache: Path, result: Path) -> Command:
    plugins = [f"plugins.{name}" for name in _PLUGINS] + ["plugins.tools.bench.honours.clock"]
    settings = {
        "CACHE": str(cache),
        "JOBS": _PROCESSES,
        "AT": "2026-01-02",
        "PLUGINS": plugins,
        SETTING: str(result),
    }
    pelican = (sys.executable, "-m", "pelican", str(root), "-s", "pelicanconf.py")
    given = (f"{name}={json.dumps(value)}" for name, value in settings.items())
    return Command((*pelican, "-o", str(output), "--fatal", "warnings", "-e", *given), PROJECT)


def _compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def _text(found: Found) -> str:
    seconds = found.register + found.pages
    verdict = "ĐẠT" if found.is_reached else "CHƯA ĐẠT"
    return "\n".join(
        (
            f"{found.honours} khen thưởng, {found.honorees} hồ sơ; {_PROCESSES} tiến trình.",
            f"  đọc và kiểm tra nội dung (không tính): {_time(found.reading, found.reading_cpu)}",
            f"  lập sổ khen thưởng: {_time(found.register, found.register_cpu)}",
            f"  tạo và ghi {found.files} tệp: {_time(found.pages, found.pages_cpu)}",
            f"  trang đầu /bang-vang/: {found.front_bytes / 1000:.1f} kB (gzip)",
            f"  dữ liệu tra cứu: {found.filter_bytes / 1000:.0f} kB (gzip)",
            f"  bộ nhớ cao nhất của một tiến trình: {found.peak / 1e6:.0f} MB",
            f"  tra cứu: {_answered(found.answers)}",
            f"{verdict}: {seconds:.1f} giây (cần ≤ {_MOST_SECONDS}); các mức khác: {_OTHERS}",
        )
    )


def _answered(found: Answers) -> str:
    return f"trung vị {found.median:.0f} ms, chậm nhất {found.most:.0f} ms ({found.slowest})"


def _time(wall: float, cpu: float) -> str:
    return f"{wall:.1f} giây, CPU {cpu:.1f} giây"
