"""Word files as editors make them, with python-docx; words are invented, names are placeholders."""

import io
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from docx import Document
from docx.document import Document as Book
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from PIL import Image

from plugins.core.catalogue_files import read_catalogue
from plugins.tools.office.draft import Draft, DraftPhoto
from plugins.tools.office.word import read_word

PROJECT = Path(__file__).resolve().parents[4]
CATALOGUE = read_catalogue(PROJECT / "content")[0]
LONG = (
    "Trong năm qua, phong trào thi đua của tỉnh Lam Giang được các sở, ngành, địa phương hưởng ứng"
    " bằng nhiều việc làm cụ thể, thiết thực; nhiều cách làm hay được nhân rộng, nhiều tấm gương"
    " tốt được phát hiện và biểu dương kịp thời ngay từ cơ sở."
)
LEAD = (
    "Sáng ngày 08/3/2023, UBND tỉnh Lam Giang tổ chức hội nghị tổng kết phong trào thi đua năm 2022"
)
MORE = (  # what python-docx does not know
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_ALIGN = {
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


def picture(number: int = 1, kind: str = "JPEG", size: tuple[int, int] = (60, 40)) -> bytes:
    """A small picture of its own for each number."""
    out = io.BytesIO()
    Image.new("RGB", size, (number * 37 % 256, 90, number * 11 % 256)).save(out, kind)
    return out.getvalue()


class Writer:
    """Writes a document from the top down."""

    def __init__(self) -> None:
        self.book: Book = Document()

    def line(
        self, text: str = "", looks: str = "", align: str = "", points: float = 0, style: str = ""
    ) -> Paragraph:
        """A paragraph; ``looks`` are letters of "biu" for bold, italic, underlined."""
        found = self.book.add_paragraph(style=style or None)
        if align:
            found.alignment = _ALIGN[align]
        if text:
            set_as(found.add_run(text), looks, points)
        return found

    def photo(self, number: int = 1, caption: str = "", looks: str = "i") -> Paragraph:
        """A picture centred in its paragraph, and its caption in the next one."""
        found = self.line(align="center")
        add_picture(found.add_run(), number)
        if caption:
            self.line(caption, looks, "center")
        return found

    def xml(self, text: str) -> None:
        """A paragraph or table as XML."""
        body = self.book.element.body
        spaces = nsdecls("w", "wp", "a", "pic", "r")
        body.insert(len(body) - 1, parse_xml(text.replace(">", f" {spaces} {MORE}>", 1)))

    def bytes(self) -> bytes:
        out = io.BytesIO()
        self.book.save(out)
        return out.getvalue()

    def read(self) -> Draft:
        return read_bytes(self.bytes())


def set_as(run: Run, looks: str, points: float = 0) -> Run:
    """A run with its looks: letters of "biu"."""
    run.bold, run.italic, run.underline = ("b" in looks, "i" in looks, "u" in looks)
    if points:
        run.font.size = Pt(points)
    return run


def add_picture(run: Run, number: int = 1, kind: str = "JPEG") -> None:
    run.add_picture(io.BytesIO(picture(number, kind)), width=Cm(8))


def append(paragraph: Paragraph, run: str) -> None:
    """Adds a run written as XML."""
    spaces = nsdecls("w", "wp", "a", "pic", "r", "m")
    paragraph._p.append(parse_xml(run.replace(">", f" {spaces} {MORE}>", 1)))  # noqa: SLF001 — python-docx has no other way in


def read_bytes(data: bytes, name: str = "bai.docx") -> Draft:
    """What ``read_word`` makes of the bytes of a file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return read_word(path, CATALOGUE)


def changed(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The file with one part of it changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for one in old.infolist():
            inside = old.read(one)
            new.writestr(one.filename, change(inside) if one.filename == part else inside)
    return out.getvalue()


def texts(draft: Draft) -> list[str]:
    """The Markdown of its blocks."""
    return [block for block in draft.blocks if isinstance(block, str)]


def photos(draft: Draft) -> list[DraftPhoto]:
    return [block for block in draft.blocks if isinstance(block, DraftPhoto)]


def captions(draft: Draft) -> list[str]:
    return [photo.caption for photo in photos(draft)]


def notes(draft: Draft) -> str:
    """All notes in one text."""
    return "\n".join(note.what for note in draft.notes)
