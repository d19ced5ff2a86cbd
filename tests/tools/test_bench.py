"""The bench: arithmetic on made-up rounds, and our own pipeline on two small photos."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from plugins.tools.bench import command, measure
from plugins.tools.bench.measure import Command, RunError, Spread, Usage, spread
from plugins.tools.bench.photos import album, camera, ours, results, rounds
from plugins.tools.bench.photos.album import Shot
from plugins.tools.bench.photos.engine import Absent, Engine, Size, jpeg_and_webp
from plugins.tools.bench.photos.equal import Comparison, bytes_at, compare
from plugins.tools.bench.photos.outputs import Picture, wrong
from plugins.tools.bench.photos.quality import Quality
from plugins.tools.bench.photos.report import Report, as_json, as_text, goal_line, table
from plugins.tools.bench.photos.results import Goal, Row
from plugins.tools.bench.photos.rounds import Outcome, Trial
from plugins.tools.bench.photos.scaling import Scaling
from plugins.tools.bench.toolbox import UnavailableError

NOWHERE = Path("nowhere")
UPRIGHT = Shot("photo01", NOWHERE, 3200, 2400, is_turned=False)
PORTRAIT = Shot("photo02", NOWHERE, 2400, 3600, is_turned=True)
POSIX = pytest.mark.skipif(not measure.can_measure(), reason="Windows tells no CPU of children")


def engine(key: str) -> Engine:
    nothing = Command((), NOWHERE)
    return Engine(key, key.title(), "sáu tệp", nothing, nothing, NOWHERE, (), jpeg_and_webp)


def trial(work: float, idle: float = 1) -> Trial:
    return Trial(Usage(work, work * 2, 90_000_000), Usage(idle, idle, 30_000_000))


def picture(photo: str, kind: str, width: int, height: int, *, is_tagged: bool = False) -> Picture:
    return Picture(photo, NOWHERE, Size(kind, width, height), 50_000, is_tagged)


def save(path: Path, size: tuple[int, int], orientation: int = 1) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.linear_gradient("L").resize(size).convert("RGB").save(path, "JPEG", exif=exif)


OUTCOMES = (
    Outcome(engine("ours"), (trial(3), trial(5), trial(3.5)), (picture("photo01", "AVIF", 9, 9),)),
    Outcome(engine("eleventy-img"), (trial(11),)),
    Outcome(engine("hugo"), problem="photo01: có 5 tệp, phải là 6"),
    Absent("sigal", "sigal 2.6.1", "máy không có mạng"),
)
QUALITY = Quality(
    "SSIMULACRA2", {"ours": {"AVIF": 75.0}}, (Comparison("JPEG", 960, 0.78, compared=5, outside=1),)
)
SCALING = Scaling(36, Spread(2, 1.9, 2.1), Spread(3.2, 3, 3.3), machine=1.9, peak=120_000_000)


def report(quality: Quality | str = QUALITY, scaling: Scaling | str = SCALING) -> Report:
    rows = results.rows(OUTCOMES, 2, quality)
    goals = results.goals(rows, quality, scaling)
    return Report((UPRIGHT, PORTRAIT), 3, True, rows, quality, scaling, goals)  # noqa: FBT003


def test_an_unknown_bench_is_one_line_that_names_the_known_ones(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert command.run("anh") == 1
    known = "check, photos, honours, suggest, import, pages, search, serve"
    assert capfd.readouterr().err == f"Không có phép đo nào tên là «anh»; hiện có: {known}.\n"


def test_a_folder_without_photos_is_one_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert command.run("photos", folder=tmp_path) == 1
    said = capfd.readouterr().err
    assert said.startswith("Không đo được: trong «")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("score", "expected"),
    [(70, 100), (80, 400), (75, 200), (85, 800), (90, 1600), (69.9, None), (90.1, None)],
)
def test_bytes_between_two_scores_grow_by_a_factor(score: float, expected: float | None) -> None:
    found = bytes_at([(90, 1600), (70, 100), (80, 400)], score)
    assert found == (None if expected is None else pytest.approx(expected))


def test_photos_beyond_the_other_curve_are_left_out_and_counted() -> None:
    curve = [(70.0, 100.0), (80.0, 400.0)]
    found = compare("JPEG", 960, [(75, 150), (80, 300), (95, 900)], [curve] * 3)
    assert found.ratio == pytest.approx(450 / 600)
    assert (found.compared, found.outside) == (2, 1)
    assert compare("JPEG", 960, [(95, 900)], [curve]).ratio is None
    assert compare("JPEG", 960, [], []).ratio is None


def test_rounds_become_medians_without_the_idle_run() -> None:
    row, eleventy, hugo, sigal = results.rows(OUTCOMES, 2, QUALITY)
    assert row.cpu == Spread(2.5, 2, 4)
    assert row.seconds_per_photo == 1.25
    assert row.photos_per_second == 0.8
    assert (row.times_ours, eleventy.times_ours) == (1, 4)
    assert (row.files, row.bytes_per_photo, row.peak) == (1, 25_000, 90_000_000)
    assert (hugo.cpu, hugo.problem) == (None, "photo01: có 5 tệp, phải là 6")
    assert (sigal.cpu, sigal.problem) == (None, "máy không có mạng")
    assert spread([3, 1, 2, 5]) == Spread(2.5, 1, 5)


def test_without_our_own_rounds_nothing_is_a_multiple_of_them() -> None:
    rows = results.rows(OUTCOMES[1:], 2, "không có mạng")
    assert [row.times_ours for row in rows] == [None, None, None]


def test_goals_are_reached_or_not_or_unknown() -> None:
    found = {goal.text: (goal.found, goal.is_reached) for goal in report().goals}
    assert list(found.values()) == [
        (4, True),  # eleventy-img
        (None, None),  # Hugo failed
        (0.78, True),
        (120, True),  # the larger peak of the two
        (1.6, False),
    ]
    assert all(
        goal.found is None for goal in report("không có mạng", "hỏng").goals[2:] if goal.limit < 9
    )


def test_on_a_busy_machine_nothing_is_said_of_two_processes() -> None:
    busy = replace(SCALING, machine=1.3)
    assert busy.ratio is None
    assert results.goals((), QUALITY, busy)[-1].is_reached is None
    assert "máy bận việc khác" in as_text(report(QUALITY, busy))


def test_a_goal_is_one_line() -> None:
    most = Goal("dung lượng", 0.8, 0.805, is_lowest=False)
    assert goal_line(most) == "  CHƯA ĐẠT: dung lượng: 0,81 (cần ≤ 0,8)"
    least = Goal("gấp Hugo", 6, 6.04, is_lowest=True)
    assert goal_line(least) == "  ĐẠT: gấp Hugo: 6,04 (cần ≥ 6,0)"
    unknown = Goal("gấp Hugo", 6, None, is_lowest=True)
    assert goal_line(unknown) == "  CHƯA ĐO ĐƯỢC: gấp Hugo: – (cần ≥ 6,0)"


def test_columns_stand_below_their_headings() -> None:
    assert list(table([("Cách làm", "giây"), ("sharp", "12,5"), ("ta", "3")])) == [
        "Cách làm  giây",
        "sharp     12,5",
        "ta           3",
    ]


def test_the_report_holds_every_engine_and_goal() -> None:
    text = as_text(report())
    for words in (
        "2 ảnh, trung bình 8,2 triệu điểm ảnh; 3 vòng",
        "2,50 (2,00–4,00)",
        "sigal 2.6.1: máy không có mạng.",
        "JPEG rộng  960: 0,780 (5 ảnh, bỏ 1 ảnh ngoài khoảng đo)",
        "hai tiến trình 3,20 (3,00–3,30) ảnh/giây; hai tiến trình không chung",
        "ta đạt 84 % của mức ấy",
        "CHƯA ĐẠT: tốc độ hai tiến trình, gấp một tiến trình: 1,60 (cần ≥ 1,7)",
    ):
        assert words in text
    assert "Chưa đo được chất lượng: hết chỗ." in as_text(report("hết chỗ", "hỏng"))


def test_json_holds_the_same() -> None:
    found = json.loads(as_json(report()))
    assert found["rows"][0]["photos_per_second"] == 0.8
    assert found["rows"][3]["problem"] == "máy không có mạng"
    assert found["quality"]["comparisons"][0]["ratio"] == 0.78
    assert found["goals"][4]["is_reached"] is False
    assert json.loads(as_json(report("hỏng", "hỏng")))["quality"] == {"problem": "hỏng"}


def test_outputs_are_counted_and_must_stand_upright() -> None:
    def job(shot: Shot) -> tuple[Size, ...]:
        return (Size("JPEG", 480, round(480 * shot.height / shot.width)),)

    good = picture("photo02", "JPEG", 480, 721)  # engines round in their own ways
    assert wrong([good], [PORTRAIT], job) == ""
    assert wrong([], [PORTRAIT], job) == "photo02: có 0 tệp, phải là 1"
    lying = picture("photo02", "JPEG", 480, 320)
    assert wrong([lying], [PORTRAIT], job) == "photo02: JPEG 480x320, phải là JPEG 480x720"
    tagged = picture("photo02", "JPEG", 480, 720, is_tagged=True)
    assert "chỉ ghi hướng trong Exif" in wrong([tagged], [PORTRAIT], job)


def test_an_album_leaves_out_what_is_narrow_or_no_photo(tmp_path: Path) -> None:
    save(tmp_path / "a.jpg", (1700, 900), orientation=6)  # 900 wide when upright
    save(tmp_path / "b.JPG", (2400, 1700), orientation=6)
    save(tmp_path / "c.jpeg", (1600, 900))
    (tmp_path / "d.jpg").write_text("<html>")
    found = album.shots(tmp_path)
    assert [(s.path.name, s.width, s.height, s.is_turned) for s in found] == [
        ("b.JPG", 1700, 2400, True),
        ("c.jpeg", 1600, 900, False),
    ]
    assert len(album.shots(tmp_path, few=1)) == 1
    many = album.repeated(found, 5, tmp_path / "many")
    assert len({shot.path.read_bytes() for shot in many}) == 5
    assert [shot.is_turned for shot in many] == [True, False, True, False, True]
    with pytest.raises(UnavailableError, match="không có thư mục ảnh"):
        album.shots(tmp_path / "nowhere")


def test_the_test_set_has_both_sizes_and_two_portraits() -> None:
    assert len({scene.source for scene in camera.SCENES}) == 12
    assert sum(scene.is_portrait for scene in camera.SCENES) == 2
    assert sorted({scene.size for scene in camera.SCENES}) == [(4288, 2848), (6000, 4000)]


@POSIX
def test_a_command_costs_what_its_orphans_cost(tmp_path: Path) -> None:
    burn = "import time\nwhile time.process_time() < 0.3: pass"
    script = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {burn!r}])"
    usage = measure.run(Command((sys.executable, "-c", script), tmp_path))
    assert usage.peak > 1_000_000
    if sys.platform == "linux":
        assert usage.cpu > 0.25


@POSIX
def test_a_command_that_fails_says_its_last_line(tmp_path: Path) -> None:
    with pytest.raises(RunError, match=r"^hết giấy$"):
        measure.run(Command((sys.executable, "-c", "exit('in\\nhết giấy\\n')"), tmp_path))


@POSIX
def test_our_own_pipeline_runs_on_two_small_photos(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    save(tmp_path / "photos" / "a.jpg", (1800, 1200))
    save(tmp_path / "photos" / "b.jpg", (2400, 1650), orientation=6)
    shots = album.shots(tmp_path / "photos")
    (outcome,) = rounds.run([ours.engine(shots, tmp_path / "ours")], shots, 1, measure.one_core())
    assert outcome.problem == ""
    assert len(outcome.made) == 12
    row: Row = results.rows([outcome], len(shots), "không đo")[0]
    assert row.cpu is not None
    assert (row.files, row.times_ours) == (12, 1)
