"""A memory card: which photos are used, in which order, and one line for all others."""

from pathlib import Path

import pytest

from plugins.tools.office.card import read_card
from plugins.tools.office.draft import OfficeError
from tests.tools.office.photos import exif, saved, scene, write


def photo(seed: int, taken: str = "", fraction: str = "") -> bytes:
    return saved(scene(seed, 400, 300), exif=exif(taken=taken, fraction=fraction))


def names(folder: Path) -> list[str]:
    return [one.path.name for one in read_card(folder).photos]


def test_photos_stand_in_the_order_in_which_they_were_taken(tmp_path: Path) -> None:
    write(tmp_path, "DSC_0002.JPG", photo(1, "2023:03:08 08:30:00"))
    write(tmp_path, "DCIM/101/DSC_0001.JPG", photo(2, "2023:03:08 09:30:00"))
    write(tmp_path, "b.jpg", photo(3, "2023:03:08 08:30:00", "20"))
    write(tmp_path, "a.jpg", photo(4, "2023:03:08 08:30:00", "70"))
    assert names(tmp_path) == ["DSC_0002.JPG", "b.jpg", "a.jpg", "DSC_0001.JPG"]


def test_without_times_by_name_as_people_count(tmp_path: Path) -> None:
    for seed, name in enumerate(["anh 10.jpg", "anh 9.jpg", "Ảnh 2.jpg", "zalo.jpg"]):
        write(tmp_path, name, photo(seed))
    write(tmp_path, "clock.jpg", photo(9, "0000:00:00 00:00:00"))
    assert names(tmp_path) == ["anh 9.jpg", "anh 10.jpg", "clock.jpg", "zalo.jpg", "Ảnh 2.jpg"]


def test_a_photo_without_a_time_comes_behind_those_with_one(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg", photo(1))
    write(tmp_path, "b.jpg", photo(2, "2023:03:08 08:30:00"))
    assert names(tmp_path) == ["b.jpg", "a.jpg"]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("MVI_1.MP4", b"x", "video"),
        ("DSC_1.NEF", b"x", "RAW"),
        ("Thumbs.db", b"x", "hệ điều hành"),
        (".DS_Store", b"x", "hệ điều hành"),
        ("._DSC_1.JPG", b"x", "hệ điều hành"),
        ("bai.docx", b"x", "không phải ảnh"),
        ("nho.png", saved(scene(8, 160, 120), "PNG"), "quá nhỏ"),
        ("cut.jpg", photo(7)[:3000], "cụt"),
        ("empty.jpg", b"", "rỗng"),
        ("page.jpg", b"<html>", "không phải là ảnh"),
        ("DSC_1 (2).JPG", photo(0), "giống hệt DSC_1.JPG"),
    ],
)
def test_what_is_left_out_is_one_line_with_the_reason(
    name: str, data: bytes, words: str, tmp_path: Path
) -> None:
    write(tmp_path, "DSC_1.JPG", photo(0))
    write(tmp_path, name, data)
    card = read_card(tmp_path)
    assert [one.path.name for one in card.photos] == ["DSC_1.JPG"]
    (note,) = card.notes
    assert name in note.what
    assert words in note.what
    assert "\n" not in note.what


def test_many_files_of_a_kind_are_one_line(tmp_path: Path) -> None:
    write(tmp_path, "DSC_1.JPG", photo(0))
    for number in range(9):
        write(tmp_path, f"MVI_{number}.MOV", b"x")
    (note,) = read_card(tmp_path).notes
    assert "MVI_0.MOV" in note.what
    assert "và 4 tệp nữa" in note.what


def test_a_full_card_says_that_it_takes_a_while(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "DSC_1.JPG", photo(0))
    for number in range(60):
        write(tmp_path, f"MVI_{number}.MOV", b"x")
    read_card(tmp_path)
    assert "Đang đọc 61 tệp" in capsys.readouterr().err


def test_hidden_folders_of_systems_are_not_looked_into(tmp_path: Path) -> None:
    write(tmp_path, "DSC_1.JPG", photo(0))
    write(tmp_path, ".Trashes/DSC_2.JPG", photo(1))
    write(tmp_path, "$RECYCLE.BIN/DSC_3.JPG", photo(2))
    assert names(tmp_path) == ["DSC_1.JPG"]


def test_without_any_photo_the_reasons_are_said(tmp_path: Path) -> None:
    write(tmp_path, "MVI_1.MP4", b"x")
    with pytest.raises(OfficeError, match=r"không có ảnh nào dùng được.*MVI_1\.MP4: video"):
        read_card(tmp_path)
    with pytest.raises(OfficeError, match="không có; --photos cần"):
        read_card(tmp_path / "absent")
    with pytest.raises(OfficeError, match="là một tệp"):
        read_card(tmp_path / "MVI_1.MP4")


def test_a_photo_that_may_not_be_read_is_one_line(tmp_path: Path) -> None:
    write(tmp_path, "DSC_1.JPG", photo(0))
    (tmp_path / "DSC_2.JPG").symlink_to(tmp_path / "gone.jpg")
    (note,) = read_card(tmp_path).notes
    assert "DSC_2.JPG" in note.what
    assert "không mở được" in note.what
