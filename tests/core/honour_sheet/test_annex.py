"""The annex of a decision as offices make it: 300 rows, groups, merged cells, signatures."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.core.honour_sheet.lists import ANNEX, PROJECT, of_rows, workbook

FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô")
MIDDLES = ("Văn", "Thị", "Hữu", "Ngọc", "Quang")
GIVENS = ("An", "Bình", "Chi", "Dũng", "Hạnh", "Khoa")
UNITS = ("Sở Y tế", "Sở Nội vụ", "UBND huyện Vân Lâm Hạ", "Công an tỉnh", "Trường THPT Lam Trung")
PEOPLE = tuple(f"{f} {m} {g}" for f in FAMILIES for m in MIDDLES for g in GIVENS)[:240]
MERGED = ("A1:C1", "A2:C2", "A4:G4", "A5:G5", "A7:A8", "B7:B8", "C7:D7", "E7:E8", "F7:F8", "G7:G8")
SCRIPT = """
import sys, time
from pathlib import Path
from plugins.core.catalogue_files import read_catalogue
catalogue = read_catalogue(Path("content"))[0]
start = time.process_time()
from plugins.core.honour_sheet import read_sheet
honours, problems = read_sheet("x/honours.xlsx", Path(sys.argv[1]), catalogue)
print(len(honours), len(problems), time.process_time() - start)
"""


def annex() -> tuple[list[tuple[object, ...]], list[str]]:
    """The rows of the list and its merged cells: 40 collectives, 20 households, 240 persons."""
    rows: list[tuple[object, ...]] = [
        ("ỦY BAN NHÂN DÂN", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("TỈNH LAM GIANG", None, None, "Độc lập - Tự do - Hạnh phúc"),
        (),
        *((line,) for line in ANNEX),
        (),
        ("STT", "Họ và tên", "Năm sinh", None, "Chức vụ", "Đơn vị công tác", "Thành tích"),
        (None, None, "Nam", "Nữ", None, None, None),
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"),
        ("I. TẬP THỂ (40 tập thể)",),
        *((i, f"Trường Tiểu học số {i}, xã Tiên Lạc Khê") for i in range(1, 41)),
        ("II", "HỘ GIA ĐÌNH (20 hộ)"),
        *((i, f"Hộ ông {name}") for i, name in enumerate(PEOPLE[:20], start=1)),
        ("III", "CÁ NHÂN (240 cá nhân)"),
    ]
    merged = [*MERGED, "A10:G10"]
    for start, unit in zip(range(0, 240, 48), UNITS, strict=True):
        first = len(rows) + 1
        merged.append(f"F{first}:F{first + 47}")
        rows += [
            (i + 1.0, f"{'Ông' if i % 2 else 'Bà'} {PEOPLE[i]}", 1970, None, f"Cán bộ {i}", unit)
            for i in range(start, start + 48)
        ]
    rows += [
        ("Tổng cộng: 40 tập thể, 20 hộ gia đình, 240 cá nhân./.",),
        (None, None, None, None, "TM. ỦY BAN NHÂN DÂN"),
        (None, None, None, None, "CHỦ TỊCH"),
        (),
        (None, None, None, None, "Nguyễn Văn X"),
    ]
    return rows, merged


def test_an_annex_of_300_rows(tmp_path: Path) -> None:
    found = of_rows(tmp_path, *annex())
    assert found.rules == [(7, "private-column")]
    kinds = Counter(honour["kind"] for honour in found.honours)
    assert kinds == {"collective": 40, "household": 20, "person": 240}
    assert {honour["award"] for honour in found.honours} == {"bang-khen-tinh"}
    assert {honour["award_year"] for honour in found.honours} == {2023}
    people = [honour for honour in found.honours if honour["kind"] == "person"]
    assert [honour["honoree"] for honour in people] == list(PEOPLE)
    assert Counter(honour["unit"] for honour in people) == dict.fromkeys(UNITS, 48)
    assert people[0]["line"] == 73
    assert people[0]["role"] == "Cán bộ 0"


def test_an_annex_takes_less_than_half_a_second(tmp_path: Path) -> None:
    """CPU time in a process of its own, so that the libraries' loading counts as well."""
    command = [sys.executable, "-c", SCRIPT, str(workbook(tmp_path, *annex()))]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, encoding="utf-8", check=True)
    honours, problems, seconds = done.stdout.split()
    assert (honours, problems) == ("300", "1")
    assert float(seconds) < 1.5, "0.3 s on an idle machine; the rest is for a busy one"
