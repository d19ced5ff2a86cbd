"""``tasks.py new`` as editors run it, up to what ``check`` says of the new folder."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook
from PIL import Image

from plugins.core.catalogue_files import read_catalogue
from plugins.core.photo_notes import PhotoNotes, xmp_packet
from plugins.tools.check.command import check
from plugins.tools.office import asking
from plugins.tools.office.command import Order, run
from plugins.tools.office.draft import OfficeError
from plugins.tools.program import words_as_option
from tests.tools.office.photos import exif, saved, scene, write

CONTENT = Path(__file__).resolve().parents[3] / "content"
TITLE = "Lễ trao tặng Huân chương: một dấu mốc mới"
SLUG = "le-trao-tang-huan-chuong-mot-dau-moc-moi"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    content = tmp_path / "nội dung"
    (content / "articles").mkdir(parents=True)
    shutil.copytree(CONTENT / "catalogue", content / "catalogue")
    return content


def sheet(path: Path) -> Path:
    book = Workbook()
    page = book.worksheets[0]
    page.append(["Kèm theo Quyết định số 125/QĐ-UBND ngày 20/01/2023"])
    page.append(["STT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Hình thức khen thưởng"])
    for number, letter in enumerate("ABC", start=1):
        name = f"Nguyễn Văn {letter}"
        award = "Bằng khen của Chủ tịch UBND tỉnh"
        page.append([number, name, "Chuyên viên", f"Văn phòng {letter}", award])
    book.save(path)
    return path


def article(root: Path) -> Path:
    (found,) = root.glob("articles/*/*/index.md")
    return found


def test_a_title_alone_makes_a_folder_and_says_what_is_missing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(Order(title=TITLE, content=root)) == 0
    index = article(root)
    assert index.parent.name == SLUG
    assert f'title: "{TITLE}"' in index.read_text("utf-8")
    out = capsys.readouterr().out
    assert "Còn thiếu: ngày diễn ra, chuyên mục, sapo, tác giả." in out
    assert [line.count("LỖI") for line in out.splitlines() if "index.md:" in line] == [1, 1]
    assert f"mở {index}" in out
    assert "suggest" not in out


def test_photos_and_a_list_are_beside_the_text(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    card = tmp_path / "thẻ nhớ"
    notes = xmp_packet(PhotoNotes("Đại biểu dự lễ.", "Lê Văn C", "Lê Văn C"))
    first = exif(place=True, taken="2023:03:08 08:00:00", orientation=6)
    write(card, "DSC_2.JPG", saved(scene(1), exif=first, xmp=notes))
    write(card, "Ảnh 1.png", saved(scene(2), "PNG"))
    order = Order(
        title=TITLE,
        photos=card,
        honours=sheet(tmp_path / "ds.xlsx"),
        category="khen-thuong",
        content=root,
    )
    assert run(order) == 0
    folder = article(root).parent
    names = {path.name for path in folder.iterdir()}
    assert names == {"index.md", "honours.xlsx", "DSC_2.JPG", "anh-1.png"}
    body = (folder / "index.md").read_text("utf-8").rpartition("---\n")[2]
    assert body == '\n![](DSC_2.JPG "Đại biểu dự lễ.")\n\n![](anh-1.png "")\n'
    with Image.open(folder / "DSC_2.JPG") as after, Image.open(card / "DSC_2.JPG") as before:
        assert not after.getexif().get_ifd(0x8825)
        assert after.getexif()[0x0112] == 6
        assert after.tobytes() == before.tobytes()
    out = capsys.readouterr().out
    honours = "03 cá nhân, Quyết định 125/QĐ-UBND ngày 20/01/2023"
    assert f"Có: 02 ảnh (01 có chú thích), {honours}." in out
    assert "chú thích của 01 ảnh (anh-1.png)" in out
    assert "1 chú thích lấy từ tệp ảnh" in out


def test_what_it_prints_is_what_check_finds(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(Order(title="Bài thứ nhất của năm", content=root))
    run(Order(title=TITLE, content=root))
    out = capsys.readouterr().out
    found = [problem.as_line() for problem in check(root) if SLUG in problem.file]
    assert found
    assert all(line in out for line in found)
    assert len([line for line in out.splitlines() if f"{SLUG}/index.md:" in line]) == len(found)


def test_what_many_photos_lack_is_told_in_a_few_lines(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(7):
        write(tmp_path / "card", f"DSC_{number}.JPG", saved(scene(number, 1000, 700)))
    assert run(Order(title=TITLE, photos=tmp_path / "card", content=root)) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sum("chưa có chú thích" in line for line in lines) == 3
    assert lines.count("  … và 4 chỗ nữa như vậy; lệnh check kể hết") == 2  # captions, alt texts


@pytest.mark.parametrize(
    ("order", "words"),
    [
        (Order(), "chưa có tiêu đề"),
        (
            Order(title=TITLE, category="khen thuong"),
            "không có chuyên mục «khen thuong»; có phải «khen-thuong»?",
        ),
        (Order(title=TITLE, photos=Path("no")), "--photos cần một thư mục"),
        (Order(title=TITLE, honours=Path("no.xlsx")), "không có tệp này"),
        (Order(title="…"), "không có chữ hay số"),
    ],
)
def test_a_slip_is_one_line_and_leaves_nothing(
    order: Order, words: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(root.rglob("*"))
    assert run(replace(order, content=root)) == 1
    said = capsys.readouterr()
    assert words in said.err
    assert (len(said.err.splitlines()), said.out) == (1, "")
    assert sorted(root.rglob("*")) == before


def test_twice_the_same_command_makes_one_article(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(Order(title=TITLE, content=root)) == 0
    mine = article(root)
    mine.write_text(mine.read_text("utf-8") + "Đã viết thêm.\n", "utf-8")
    assert run(Order(title=TITLE, content=root)) == 1
    assert "không ghi đè" in capsys.readouterr().err
    assert article(root).read_text("utf-8").endswith("Đã viết thêm.\n")


def test_a_full_disk_leaves_no_half_folder(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The system refuses to write more than so many bytes, as a full disk does."""
    resource = pytest.importorskip("resource")
    write(tmp_path / "card", "DSC_1.JPG", saved(scene(1), quality=98))
    before = sorted(root.rglob("*"))
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, usual[1]))
    try:
        code = run(Order(title=TITLE, photos=tmp_path / "card", content=root))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert code == 1
    assert "Chưa tạo bài, không để lại gì: ổ đĩa không nhận" in capsys.readouterr().err
    assert sorted(root.rglob("*")) == before


def test_the_title_may_stand_without_quotation_marks() -> None:
    given = ["tasks.py", "new", "Hội", "nghị", "--from", "a.docx", "tổng", "kết", "--photos=b"]
    meant = ["tasks.py", "new", "--title", "Hội nghị tổng kết", "--from", "a.docx"]
    assert words_as_option(given, "new", "--title") == [*meant, "--photos=b"]
    for other in ("tasks.py new --from a.docx", "tasks.py check --path new a", "tasks.py"):
        assert words_as_option(other.split(), "new", "--title") == other.split()


def test_the_category_is_asked_for_and_never_guessed(capsys: pytest.CaptureFixture[str]) -> None:
    catalogue, _ = read_catalogue(CONTENT)
    answers = iter(["9", "x", "4"])
    assert asking.category("", catalogue, ask=lambda _: next(answers)) == "khen-thuong"
    out = capsys.readouterr().out
    assert "  4. Khen thưởng\n" in out
    assert "«9» không phải là số từ 1 đến 6." in out
    assert asking.category("", catalogue, ask=lambda _: "") == ""
    assert asking.category("", catalogue) == ""
    assert asking.category("Khen thưởng", catalogue) == "khen-thuong"
    with pytest.raises(OfficeError):
        asking.category("0", catalogue)
