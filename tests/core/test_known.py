"""What was kept on the disk is given again where it is whole, and made anew where it is not."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from plugins.core.known import DamagedRowError, Known, pickled, unpickled

STATE = b"a state"
DAMAGES = [
    b"",
    b"no pickle at all",
    pickled(["Nguyễn Văn A"])[:-3],
    pickled("Nguyễn Văn A").replace("ễ".encode(), b"\xff\xff\xff"),
    pickled(Path("a")).replace(b"pathlib", b"pathlub"),
    b"\x80\x05G.",
    b"\x80\x05K\x01K\x02R.",
]


def asked(file: Path, made: list[str]) -> list[str]:
    """What is known of ``names``, and kept; ``made`` grows where it has to be made."""

    def make() -> list[str]:
        made.append("made")
        return ["Nguyễn Văn A"]

    known = Known(file, file.parent)
    found = known.value("names", STATE, make)
    known.save()
    return found


@pytest.mark.parametrize("row", DAMAGES)
def test_a_damaged_row_is_one_kind_of_error(row: bytes) -> None:
    with pytest.raises(DamagedRowError):
        unpickled(row)


@pytest.mark.parametrize("row", DAMAGES)
def test_a_damaged_row_is_made_anew(row: bytes, tmp_path: Path) -> None:
    file, made = tmp_path / "known.sqlite", list[str]()
    asked(file, made)
    with closing(sqlite3.connect(file)) as base, base:
        assert base.execute("UPDATE known SET value = ?", (row,)).rowcount == 1
    assert asked(file, made) == ["Nguyễn Văn A"]
    assert made == ["made", "made"]
    asked(file, made)
    assert made == ["made", "made"]  # and is whole again


def test_what_is_whole_is_given_again(tmp_path: Path) -> None:
    made: list[str] = []
    assert asked(tmp_path / "known.sqlite", made) == asked(tmp_path / "known.sqlite", made)
    assert made == ["made"]
