"""Where things lie, in whatever letters the disk has them."""

import unicodedata
from pathlib import Path

import pytest

from plugins.core.content_root import as_on_disk, is_there

_NFC = unicodedata.normalize("NFC", "lễ trao")
_NFD = unicodedata.normalize("NFD", _NFC)


@pytest.mark.parametrize(("made", "said"), [(_NFD, _NFC), (_NFC, _NFD), (_NFC, _NFC)])
def test_a_name_is_found_in_either_form(tmp_path: Path, made: str, said: str) -> None:
    there = tmp_path / made / made
    there.mkdir(parents=True)
    assert as_on_disk(tmp_path / said / said) == there


def test_two_folders_in_both_forms_are_each_themselves(tmp_path: Path) -> None:
    for name in (_NFC, _NFD):
        (tmp_path / name).mkdir()
        assert as_on_disk(tmp_path / name).name == name


@pytest.mark.parametrize("name", ["none", "x" * 300, "none/none", "nu\0ll"])
def test_what_is_not_there_stays_as_it_was_said(tmp_path: Path, name: str) -> None:
    assert as_on_disk(tmp_path / name) == tmp_path / name
    assert not is_there(tmp_path / name)


def test_a_path_from_here_stays_one_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(_NFD).mkdir()
    assert as_on_disk(Path(_NFC)) == Path(_NFD)
