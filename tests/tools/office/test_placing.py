"""Photos of Word and of the card: each once, in its place, under a name that is safe anywhere."""

from pathlib import Path

import pytest

from plugins.core.photo_notes import PhotoNotes, xmp_packet
from plugins.tools.office import choosing
from plugins.tools.office.card import Card, read_card
from plugins.tools.office.draft import Draft, DraftPhoto, OfficeError
from plugins.tools.office.placing import Figure, Placed, place
from tests.tools.office.photos import exif, saved, scene, write

NO_CARD = Card((), ())
BIG = [scene(seed, 1600, 1000) for seed in range(4)]


def small(at: int, quality: int = 70) -> bytes:
    """What Word keeps of it."""
    return saved(BIG[at].resize((640, 400)), quality=quality)


def noted(at: int, caption: str = "", credit: str = "") -> bytes:
    notes = PhotoNotes(caption=caption, creator=credit)
    return saved(BIG[at], quality=90, xmp=xmp_packet(notes))


def card_of(folder: Path, **files: bytes) -> Card:
    for number, (stem, data) in enumerate(files.items()):
        time = exif(taken=f"2023:03:08 08:{number:02d}:00")
        whole = data or saved(BIG[number], quality=90, exif=time)
        write(folder, f"{stem}.JPG", whole)
    return read_card(folder)


def files_of(placed: Placed) -> list[str]:
    return [figure.file for figure in placed.figures]


def test_the_original_takes_the_place_of_words_copy(tmp_path: Path) -> None:
    card = card_of(tmp_path, DSC_1=b"", DSC_2=b"", DSC_3=b"")
    blocks = ("Đoạn một.", DraftPhoto(small(1), caption="Đại biểu dự lễ."), "Đoạn hai.")
    placed = place(Draft(blocks=blocks), card)
    assert placed.blocks == (
        "Đoạn một.",
        Figure("DSC_2.JPG", caption="Đại biểu dự lễ.", is_of_word=True),
        "Đoạn hai.",
        Figure("DSC_1.JPG"),
        Figure("DSC_3.JPG"),
    )
    written = {file.name: file.read() for file in placed.files}
    assert written["DSC_2.JPG"] == (tmp_path / "DSC_2.JPG").read_bytes()
    assert set(written) == {"DSC_1.JPG", "DSC_2.JPG", "DSC_3.JPG"}
    assert placed.notes == ()


def test_the_same_bytes_are_used_once(tmp_path: Path) -> None:
    card = card_of(tmp_path, DSC_1=b"", DSC_2=b"")
    whole = (tmp_path / "DSC_2.JPG").read_bytes()
    placed = place(Draft(blocks=(DraftPhoto(whole, caption="Một."),)), card)
    assert files_of(placed) == ["DSC_2.JPG", "DSC_1.JPG"]
    assert len(placed.files) == 2


def test_a_photo_of_word_alone_stays_and_is_said(tmp_path: Path) -> None:
    card = card_of(tmp_path, DSC_1=b"", DSC_2=b"")
    placed = place(Draft(blocks=(DraftPhoto(small(3), caption="Một."),)), card)
    assert files_of(placed) == ["anh-01.jpg", "DSC_1.JPG", "DSC_2.JPG"]
    (note,) = placed.notes
    assert "Ảnh thứ 1 trong Word không có trong thư mục ảnh" in note.what


def test_what_is_not_certain_is_said_and_not_taken(tmp_path: Path) -> None:
    card = card_of(tmp_path, DSC_1=b"", DSC_2=saved(BIG[0], quality=60))
    placed = place(Draft(blocks=(DraftPhoto(small(0), caption="Một."),)), card)
    assert files_of(placed) == ["anh-01.jpg", "DSC_1.JPG", "DSC_2.JPG"]
    (note,) = placed.notes
    assert "chưa chắc" in note.what
    assert "DSC_1.JPG" in note.what
    assert "DSC_2.JPG" in note.what


def test_a_name_that_word_has_kept_decides_between_two(tmp_path: Path) -> None:
    card = card_of(tmp_path, DSC_1=b"", DSC_2=saved(BIG[0], quality=60))
    copy = DraftPhoto(small(0), name="dsc_2.jpg", caption="Một.")
    placed = place(Draft(blocks=(copy,)), card)
    assert files_of(placed) == ["DSC_2.JPG", "DSC_1.JPG"]
    assert placed.notes == ()


def test_words_of_word_go_before_those_in_the_file(tmp_path: Path) -> None:
    card = card_of(tmp_path, DSC_1=noted(0, "Chú thích của người chụp."), DSC_2=noted(1, "Hai."))
    placed = place(Draft(blocks=(DraftPhoto(small(0), caption="Chú thích trong Word."),)), card)
    assert [figure.caption for figure in placed.figures] == ["Chú thích trong Word.", "Hai."]
    (note,) = placed.notes
    assert note.what.startswith("1 chú thích lấy từ tệp ảnh")


def test_one_credit_for_all_is_the_articles(tmp_path: Path) -> None:
    card = card_of(tmp_path, DSC_1=noted(0, "Một.", "Lê Văn C"), DSC_2=noted(1, "Hai.", "Lê Văn C"))
    placed = place(Draft(), card)
    assert placed.credit == "Lê Văn C"
    assert [figure.caption for figure in placed.figures] == ["Một.", "Hai."]


def test_several_credits_stay_with_their_photos() -> None:
    one = DraftPhoto(small(0), caption="Một.", credit="Lê Văn C")
    two = DraftPhoto(small(1), caption="Hai.", credit="Trần Thị D")
    placed = place(Draft(blocks=(one, two)), NO_CARD)
    assert placed.credit == ""
    captions = [figure.caption for figure in placed.figures]
    assert captions == ["Một. (Ảnh: Lê Văn C)", "Hai. (Ảnh: Trần Thị D)"]


def test_the_photographer_below_a_text_is_that_of_all_photos(tmp_path: Path) -> None:
    card = card_of(tmp_path, DSC_1=b"", DSC_2=b"")
    placed = place(Draft(blocks=(DraftPhoto(small(0), credit="Lê Thị D"),)), card)
    assert placed.credit == "Lê Thị D"
    assert [figure.caption for figure in placed.figures] == ["", ""]
    (note,) = placed.notes
    assert "Mọi ảnh trong bài được ghi người chụp là «Lê Thị D»" in note.what


def test_a_credit_is_no_caption() -> None:
    one = DraftPhoto(small(0), caption="Một.", credit="Lê Văn C")
    two = DraftPhoto(small(1), credit="Trần Thị D")
    placed = place(Draft(blocks=(one, two)), NO_CARD)
    assert [figure.caption for figure in placed.figures] == ["Một. (Ảnh: Lê Văn C)", ""]
    (note,) = placed.notes
    assert "anh-02.jpg do «Trần Thị D» chụp" in note.what


@pytest.mark.parametrize("alt", ["Chú thích.", "DSC_1.JPG", "dsc_1", ""])
def test_a_description_that_says_nothing_new_is_left_out(alt: str) -> None:
    photo = DraftPhoto(small(0), name="DSC_1.JPG", caption="Chú thích.", alt=alt)
    (figure,) = place(Draft(blocks=(photo,)), NO_CARD).figures
    assert figure.alt == ""


def test_names_are_safe_and_never_the_same_on_windows(tmp_path: Path) -> None:
    for number, name in enumerate(["Ảnh hội nghị 1.jpg", "anh-hoi-nghi-1.jpeg", "CON.jpg"]):
        time = exif(taken=f"2023:03:08 08:{number:02d}:00")
        write(tmp_path, name, saved(BIG[number], exif=time))
    write(tmp_path, "sub/con.JPG", saved(BIG[3], exif=exif(taken="2023:03:08 09:00:00")))
    names = files_of(place(Draft(), read_card(tmp_path)))
    assert names == ["anh-hoi-nghi-1.jpg", "anh-hoi-nghi-1.jpeg", "anh-CON.jpg", "anh-con-2.JPG"]


def test_a_wrong_ending_is_mended(tmp_path: Path) -> None:
    write(tmp_path, "so-do.jpg", saved(BIG[0], "PNG"))
    assert files_of(place(Draft(), read_card(tmp_path))) == ["so-do.png"]


def test_a_picture_that_cannot_be_shown_is_said_with_its_caption() -> None:
    photo = DraftPhoto(b"\xd7\xcd\xc6\x9a wmf", caption="Sơ đồ tổ chức.")
    placed = place(Draft(blocks=("Đoạn.", photo)), NO_CARD)
    assert placed.blocks == ("Đoạn.",)
    (note,) = placed.notes
    assert note.is_missing
    assert "Sơ đồ tổ chức." in note.what


def whole_card(folder: Path, count: int) -> Card:
    """As many photos, of which the fifth has a caption."""
    for number in range(count):
        picture = scene(number, 400, 300)
        notes = xmp_packet(PhotoNotes("Đội văn nghệ." if number == 4 else "", "", ""))
        write(folder, f"IMG_{number:04d}.JPG", saved(picture, quality=60, xmp=notes))
    return read_card(folder)


def test_a_whole_card_beside_word_is_named_and_not_copied(tmp_path: Path) -> None:
    card = whole_card(tmp_path, choosing.MOST_BESIDES + 2)
    whole = (tmp_path / "IMG_0007.JPG").read_bytes()
    placed = place(Draft(blocks=("Một.", DraftPhoto(whole, caption="Khai mạc."))), card)
    assert files_of(placed) == ["IMG_0007.JPG", "IMG_0004.JPG"]
    assert len(placed.files) == 2
    assert any("còn 40 ảnh không có trong Word, không chép" in note.what for note in placed.notes)


def test_a_whole_card_alone_asks_for_a_choice(tmp_path: Path) -> None:
    card = whole_card(tmp_path, choosing.MOST + 1)
    with pytest.raises(OfficeError, match="quá nhiều cho một bài"):
        place(Draft(), card)


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("*Ảnh DSC_2.JPG: Đại biểu dự lễ.*", "Đại biểu dự lễ."),
        ("(dsc_2 - Đại biểu dự lễ)", "Đại biểu dự lễ"),
        ("Ảnh 1: DSC\\_2.JPG", ""),
    ],
)
def test_a_line_that_names_a_photo_of_the_card_is_its_place(
    line: str, caption: str, tmp_path: Path
) -> None:
    card = card_of(tmp_path, DSC_1=b"", DSC_2=b"", DSC_22=b"")
    placed = place(Draft(blocks=("Đoạn một.", line, "Đoạn hai.")), card)
    figure = Figure("DSC_2.JPG", caption=caption)
    assert placed.blocks[:3] == ("Đoạn một.", figure, "Đoạn hai.")
    assert files_of(placed) == ["DSC_2.JPG", "DSC_1.JPG", "DSC_22.JPG"]


@pytest.mark.parametrize("line", ["DSC_1 của máy ảnh bị mờ.", "Quang cảnh: DSC_1", "DSC_12: Ảnh"])
def test_a_line_that_only_speaks_of_a_photo_stays(line: str, tmp_path: Path) -> None:
    card = card_of(tmp_path, DSC_1=b"")
    assert place(Draft(blocks=(line,)), card).blocks[0] == line


def test_a_name_that_a_card_has_twice_is_said(tmp_path: Path) -> None:
    write(tmp_path, "100CANON/IMG_0001.JPG", saved(BIG[0]))
    write(tmp_path, "101CANON/IMG_0001.JPG", saved(BIG[1]))
    placed = place(Draft(blocks=("IMG_0001: Khai mạc",)), read_card(tmp_path))
    assert placed.blocks[0] == "IMG_0001: Khai mạc"
    assert any("2 ảnh cùng tên" in note.what for note in placed.notes)
