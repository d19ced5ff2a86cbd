"""``python3 tasks.py honours-template``: an empty list of honours to fill in, with drop-downs.

What a column holds is told by a note on its heading and by a hint beside the cell that is being
filled in, so that no example row has to be deleted. Words are those that ``honour_sheet`` reads.
"""

import io
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from plugins.core.catalogue import Catalogue
from plugins.core.catalogue_files import read_catalogue
from plugins.core.content_root import catalogue_root
from plugins.core.disk_reasons import reason_of
from plugins.core.honour import KIND_NAMES
from plugins.tools.bootstrap.say import COMMAND, say
from plugins.tools.project import CONTENT

LAST_ROW = 1001  # the drop-downs reach so far
_LIST, _WORDS = "Danh sách", "Danh mục"
_STATUSES = ("đã tặng", "đang đề nghị", "đã hủy bỏ quyết định", "đã tước danh hiệu")
_LONGEST_TITLE = 32  # characters of a hint's title: Excel refuses the file above that
_LINE = Side(style="thin", color="FF9E9E9E")


@dataclass(frozen=True)
class _Column:
    """A column of the form: heading, width in characters, what to write, what may be chosen."""

    heading: str
    width: int
    hint: str
    choices: tuple[str, ...] = ()


def run(path: Path, content: Path = CONTENT) -> int:
    """Writes the form; 1 with one line where the file is there already or cannot be written."""
    if path.suffix.lower() != ".xlsx":
        say(f"«{path}»: tên tệp phải kết thúc bằng .xlsx, ví dụ danh-sach.xlsx")
        return 1
    catalogue, _ = read_catalogue(catalogue_root(content, CONTENT))
    if not catalogue.awards:
        say(f"không đọc được danh mục hình thức khen thưởng của «{content}»; hãy chạy check")
        return 1
    if not path.parent.is_dir():
        say(f"không có thư mục «{path.parent}»; hãy tạo thư mục ấy trước, hoặc chọn nơi khác")
        return 1
    data = workbook(catalogue)
    try:
        with path.open("xb") as file:  # never over a list that somebody has filled in
            file.write(data)
    except FileExistsError:
        say(f"đã có tệp «{path}», không ghi đè; hãy đặt tên khác, hoặc chuyển tệp ấy đi")
        return 1
    except OSError as error:
        say(f"không ghi được «{path}» ({reason_of(error)}); hãy chọn thư mục khác")
        return 1
    print(f"Đã tạo {path}. Điền mỗi người, mỗi tập thể một hàng, lưu lại, rồi:")
    print(f'  {COMMAND} new "Tiêu đề của bài" --honours "{path}"')
    return 0


def workbook(catalogue: Catalogue) -> bytes:
    """The form as an .xlsx: the list, and a hidden sheet with what may be chosen."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = _LIST
    words = book.create_sheet(_WORDS)
    words.sheet_state = "hidden"
    for number, column in enumerate(_columns(catalogue), start=1):
        _write_column(sheet, words, number, column)
    sheet.freeze_panes = "C2"
    sheet.row_dimensions[1].height = 36
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _columns(catalogue: Catalogue) -> tuple[_Column, ...]:
    classes = tuple(term.name for term in catalogue.classes)
    awards = tuple(award.name for award in catalogue.awards)
    return (
        _Column("STT", 6, "Số thứ tự, như trong quyết định."),
        _Column(
            "Tên cá nhân, tập thể, hộ gia đình",
            34,
            "Mỗi hàng một tên, đúng như quyết định. Ví dụ: Nguyễn Văn A; Trường Tiểu học B.",
        ),
        _Column("Đối tượng", 14, "Chọn trong danh sách.", tuple(KIND_NAMES.values())),
        _Column("Danh xưng", 11, "Có thì ghi: ông, bà, Mẹ, Thiếu tá. Không đoán."),
        _Column("Chức vụ", 24, "Như quyết định. Học sinh ghi: học sinh lớp 5A."),
        _Column("Đơn vị công tác", 28, "Tên đầy đủ, như quyết định."),
        _Column(
            "Hình thức khen thưởng",
            36,
            "Chọn trong danh sách. Hạng ghi ở cột bên.",
            awards,
        ),
        _Column("Hạng", 11, "Chỉ với huân chương, huy chương, danh hiệu có hạng.", classes),
        _Column("Thành tích", 34, "Khen về việc gì, giai đoạn nào. Có thể để trống."),
        _Column("Số quyết định", 18, "Đủ ký hiệu. Ví dụ: 125/QĐ-UBND."),
        _Column("Ngày quyết định", 14, "Ngày trước, tháng sau. Ví dụ: 20/01/2023."),
        _Column("Truy tặng", 10, "Ghi x nếu truy tặng, không thì để trống.", ("x",)),
        _Column("Tình trạng", 20, "Để trống là đã tặng.", _STATUSES),
    )


def _write_column(sheet: Worksheet, words: Worksheet, number: int, column: _Column) -> None:
    letter = get_column_letter(number)
    head = sheet.cell(1, number, column.heading)
    head.font = Font(bold=True)
    head.fill = PatternFill("solid", fgColor="FFF3E5C8")
    head.alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
    head.border = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
    head.comment = Comment(column.hint, "Bảng Vàng", height=90, width=260)
    shape = sheet.column_dimensions[letter]
    shape.width = column.width
    shape.number_format = "@"  # or Excel would make another day of 08/3/2023, a date of 1/2
    sheet.add_data_validation(_validation(words, letter, column))
    for row, choice in enumerate(column.choices, start=1):
        words.cell(row, number, choice)


def _validation(words: Worksheet, letter: str, column: _Column) -> DataValidation:
    """The hint beside the cell, and the drop-down; what is not in it may be written all the same.

    The list stays open because a list may be older than the catalogue: ``check`` judges it.
    """
    found = DataValidation(
        allow_blank=True,
        showInputMessage=True,
        promptTitle=column.heading if len(column.heading) <= _LONGEST_TITLE else None,
        prompt=column.hint,
    )
    if column.choices:
        found.type = "list"
        found.formula1 = f"'{words.title}'!${letter}$1:${letter}${len(column.choices)}"
        found.showErrorMessage = True
        found.errorStyle = "warning"
        found.errorTitle = "Không có trong danh sách"
        found.error = f"Hãy chọn {column.heading.lower()} trong danh sách."
    found.add(f"{letter}2:{letter}{LAST_ROW}")
    return found
