"""The bench of honours: made-up people are the same each time, and a small build is measured."""

import json

import pytest

from plugins.tools.bench import command, measure
from plugins.tools.bench.honours import crowd
from plugins.tools.bench.honours.answers import QUESTIONS, Answers
from plugins.tools.bench.honours.main import Found


def test_the_same_number_gives_the_same_people() -> None:
    one, other = (list(crowd.decisions(650)) for _ in range(2))
    assert one == other
    assert [len(decided.honours) for decided in one] == [300, 300, 50]
    names = [honour.honoree for decided in one for honour in decided.honours]
    lengths = {len(str(name).split()) for name in names}
    assert {2, 3, 4, 5} <= lengths
    assert len(set(names)) < len(names)  # some come back


def test_units_lead_to_units_that_there_are() -> None:
    found = {unit.id: unit for unit in crowd.units()}
    assert len(found) == 200
    assert {unit.successor.unit for unit in found.values() if unit.successor} <= set(found)


@pytest.mark.skipif(not measure.can_measure(), reason="Windows tells no CPU of children")
def test_a_small_build_is_measured(capfd: pytest.CaptureFixture[str]) -> None:
    assert command.run("honours", few=40, as_json=True) == 0
    told = json.loads(capfd.readouterr().out)
    answers = Answers(**told.pop("answers"))
    found = Found(**told, answers=answers)
    assert 0 < answers.median <= answers.most
    assert tuple(answers.slowest.split(" = ")) in QUESTIONS
    assert found.honours == 40
    assert 0 < found.honorees <= 40
    assert found.is_reached
    assert found.front_bytes > 1000
    assert found.reading_cpu > 0
    assert 0 < found.pages_cpu < 60
    assert command.run("honours", few=40) == 0
    assert "ĐẠT: " in capfd.readouterr().out
