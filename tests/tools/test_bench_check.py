"""The bench of ``check`` on three articles: what it makes is checked and remembered."""

import json
from pathlib import Path

import pytest

from plugins.tools.bench import measure
from plugins.tools.bench.checking import main
from plugins.tools.bench.checking.content import write
from plugins.tools.bench.options import Options
from plugins.tools.check.answer import answer
from plugins.tools.check.places import Places


@pytest.mark.skipif(not measure.can_measure(), reason="Windows tells no CPU of children")
def test_the_three_times_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(Options(cache=tmp_path, few=3, as_json=True)) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["articles"] == 3
    assert all(found[name] > 0 for name in ("cold", "edited", "unchanged"))


def test_its_articles_are_as_long_as_the_seed_and_without_errors(tmp_path: Path) -> None:
    write(tmp_path / "content", 3)
    sizes = [path.stat().st_size for path in tmp_path.glob("content/articles/*/*/index.md")]
    assert len(sizes) == 3
    assert min(sizes) > 8_000
    problems = answer(Places(tmp_path / "content", cache=None)).problems
    assert [problem.as_line() for problem in problems if problem.level == "error"] == []
