"""A Word file as an editor hands it in: title, lead, photos with captions, a list, a signature."""

import io
from collections.abc import Iterator
from pathlib import Path

from docx import Document
from docx.document import Document as Manuscript
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm
from PIL import Image

from tests.tools.office.photos import exif, saved, scene, write

TITLE = "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2022 của tỉnh"
LEAD = (
    "Sáng ngày 08/3/2023, UBND tỉnh tổ chức Hội nghị tổng kết công tác thi đua, khen thưởng"
    " năm 2022 và phát động phong trào thi đua năm 2023."
)
BODY = (
    "Tham dự hội nghị có lãnh đạo các sở, ban, ngành và đại diện các khối thi đua trong tỉnh.",
    (
        "Báo cáo tại hội nghị nêu rõ phong trào thi đua đã bám sát nhiệm vụ chính trị của từng địa"
        " phương, từng đơn vị; nhiều cách làm hay được nhân rộng."
    ),
    (
        "Phát biểu kết luận, ông Trần Văn B đề nghị các đơn vị tiếp tục đổi mới nội dung, hình thức"
        " tổ chức các phong trào thi đua, chú trọng khen thưởng người trực tiếp lao động."
    ),
)
CAPTIONS = (
    "Quang cảnh hội nghị tổng kết.",
    "Các đại biểu chào cờ khai mạc hội nghị.",
    "Ông Trần Văn B phát biểu kết luận hội nghị.",
    "Đại diện các khối thi đua ký kết giao ước.",
    "Lãnh đạo tỉnh tặng hoa chúc mừng các đơn vị dẫn đầu.",
    "Các cá nhân nhận Bằng khen tại hội nghị.",
    "Đại biểu chụp ảnh lưu niệm.",
)
SEEN = (
    "Hội trường có nhiều hàng ghế",
    "Mọi người đứng nghiêm, hướng lên sân khấu",
    "Một người đứng sau bục nói",
    "Bốn người ngồi ký ở bàn dài",
    "Hai người trao nhau bó hoa",
    "Mười người đứng hàng ngang, tay cầm bằng",
    "Ba hàng người đứng trên bậc thềm",
)
DECISION = "(Kèm theo Quyết định số 125/QĐ-UBND ngày 20/01/2023 của Chủ tịch UBND tỉnh)"
AWARD = "Bằng khen của Chủ tịch UBND tỉnh"
HEADING = ("STT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Hình thức khen thưởng")
_LETTERS = "ABCDEGHIKLMNOPQRSTUVXY"
NAMES = tuple(f"{family} {letter}" for family in ("Nguyễn Văn", "Lê Thị") for letter in _LETTERS)[
    :30
]


def photos() -> list[Image.Image]:
    return [scene(seed, 1500, 1000) for seed in range(len(CAPTIONS))]


def card(folder: Path, pictures: list[Image.Image]) -> Path:
    """The camera's card: the photos in full size with a place, one more, and a video."""
    for number, picture in enumerate([*pictures, scene(77, 1500, 1000)]):
        block = exif(place=True, taken=f"2023:03:08 08:{number:02d}:00")
        write(folder, f"DSC_{1027 + number}.JPG", saved(picture, quality=92, exif=block))
    write(folder, "MVI_1099.MP4", b"video")
    return folder


def manuscript(path: Path, pictures: list[Image.Image], *, are_described: bool = True) -> Path:
    """The file; Word keeps a smaller copy of each photo."""
    document = Document()
    _line(document, TITLE, bold=True, align=WD_ALIGN_PARAGRAPH.CENTER)
    _line(document, LEAD, bold=True)
    texts = _texts()
    for number, (picture, caption) in enumerate(zip(pictures, CAPTIONS, strict=True)):
        if number % 2 == 0:
            document.add_paragraph(next(texts))
        small = picture.resize((900, 600))
        shown = document.add_paragraph()
        shown.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = shown.add_run()
        inline = run.add_picture(io.BytesIO(saved(small, quality=75)), width=Cm(15))
        if are_described:
            inline._inline.docPr.set("descr", SEEN[number])  # noqa: SLF001 — no other way to it
        _line(document, caption, italic=True, align=WD_ALIGN_PARAGRAPH.CENTER)
    _list(document)
    _line(document, "Nguyễn Văn T", bold=True, align=WD_ALIGN_PARAGRAPH.RIGHT)
    document.save(str(path))
    return path


def _texts() -> Iterator[str]:
    yield from BODY
    while True:
        yield "Hội nghị diễn ra trong không khí trang trọng, với sự tham gia của đông đảo đại biểu."


def _list(document: Manuscript) -> None:
    _line(document, "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN", bold=True)
    _line(document, DECISION, italic=True)
    table = document.add_table(rows=1, cols=len(HEADING))
    for cell, text in zip(table.rows[0].cells, HEADING, strict=True):
        cell.text = text
    for number, name in enumerate(NAMES, start=1):
        row = (str(number), name, "Chuyên viên", f"Sở {_LETTERS[number % 20]}", AWARD)
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def _line(
    document: Manuscript,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.LEFT,
) -> None:
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    paragraph.alignment = align
