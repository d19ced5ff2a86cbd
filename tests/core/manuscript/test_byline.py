"""The line that says who wrote and photographed: taken where it is one, never out of a sentence."""

import pytest

from plugins.core.manuscript.blocks import Paragraph, Text
from plugins.core.manuscript.byline import Byline, is_person, parse, take

LINES = (
    ("Tin, ảnh: Nguyễn Văn A", Byline("Nguyễn Văn A", "Nguyễn Văn A", "Nguyễn Văn A")),
    ("Tin và ảnh: Trần Thị B", Byline("Trần Thị B", "Trần Thị B", "Trần Thị B")),
    ("TIN, BÀI: Lê Văn D", Byline("Lê Văn D", "Lê Văn D")),
    ("Bài: Lê Văn D - Ảnh: Phạm Thị E", Byline("Lê Văn D", "Lê Văn D", "Phạm Thị E")),
    ("Bài: Lê Văn D; ảnh: Phạm Thị E", Byline("Lê Văn D", "Lê Văn D", "Phạm Thị E")),
    ("Bài, ảnh: K'Văn H", Byline("K'Văn H", "K'Văn H", "K'Văn H")),
    ("Ảnh: Phạm Thị E", Byline(None, None, "Phạm Thị E")),
    ("Tác giả: Đỗ Thị M", Byline("Đỗ Thị M", "Đỗ Thị M")),
    ("(Theo Báo Lam Giang)", Byline(source="Báo Lam Giang")),
    ("Theo lamgiang online", Byline(source="lamgiang online")),
    ("Nguồn: Sở Nội vụ tỉnh Lam Giang", Byline(source="Sở Nội vụ tỉnh Lam Giang")),
    ("Đỗ Thị M", Byline("Đỗ Thị M")),
    ("N.V.A", Byline("N.V.A")),
    ("V. Anh", Byline("V. Anh")),
    ("Văn A (tổng hợp)", Byline("Văn A (tổng hợp)")),
    ("(Nguyễn Văn A)", Byline("Nguyễn Văn A")),
    ("Theo TTXVN", Byline(source="TTXVN")),
)
SENTENCES = (
    "Theo Báo cáo của Sở Nội vụ, năm 2022 toàn tỉnh có 312 tập thể được khen thưởng, tăng 12,5%.",
    "Theo đó, các đơn vị tập trung vào ba nội dung, gồm nêu gương, làm mẫu và kiểm tra chéo;",
    "Tin rằng phong trào sẽ còn lan rộng.",
    "Hội nghị kết thúc lúc 11 giờ.",
    "",
    "Ban Tổ chức",
    "Sở Nội vụ",
    "Ảnh hưởng: không đáng kể đến kết quả chung của phong trào trong năm, theo đánh giá của ban.",
)


@pytest.mark.parametrize(("line", "wanted"), LINES)
def test_by_lines_are_read(line: str, wanted: Byline) -> None:
    found = parse(line, is_apart=True, is_last=True)
    assert found is not None
    assert (found.author, found.text, found.photos, found.source) == (
        wanted.author,
        wanted.text,
        wanted.photos,
        wanted.source,
    )


@pytest.mark.parametrize("line", SENTENCES)
def test_sentences_and_offices_are_no_by_lines(line: str) -> None:
    assert parse(line, is_apart=True, is_last=True) is None


def test_a_bare_name_counts_only_where_it_is_set_apart() -> None:
    assert parse("Đỗ Thị M", is_apart=False, is_last=True) is None


def test_the_line_is_taken_from_the_end_and_the_rest_stays() -> None:
    blocks = [
        Paragraph((Text("Theo Sở Nội vụ, năm nay có 12 tập thể được khen."),)),
        Paragraph((Text("Tin, ảnh: Nguyễn Văn A"),), "right"),
        Paragraph((Text("Xem thêm"),)),
    ]
    rest, found = take(blocks)
    assert rest == (blocks[0], blocks[2])
    assert found is not None
    assert found.author == "Nguyễn Văn A"


def test_without_a_line_everything_stays() -> None:
    blocks = (Paragraph((Text("Hội nghị kết thúc lúc 11 giờ."),)),)
    assert take(blocks) == (blocks, None)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Nguyễn Văn A", True),
        ("Y Moan", True),
        ("H’Hen Niê", True),
        ("Nguyễn văn A", False),
        ("Hội Nông dân", False),
        ("Một", False),
        ("Nguyễn Thị Thanh Hương Lan Anh", False),
    ],
)
def test_names_of_people(line: str, *, wanted: bool) -> None:
    assert is_person(line) is wanted
