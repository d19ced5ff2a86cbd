"""Lists of honours leave the text with what entitles them; other tables stay tables."""

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.table import Table

from plugins.core.honour import Honour
from plugins.core.honour_sheet import read_sheet
from plugins.tools.office.draft import DraftList
from tests.tools.office.word.making import (
    CATALOGUE,
    LEAD,
    LONG,
    Writer,
    add_picture,
    append,
    captions,
    notes,
    read_bytes,
    set_as,
    texts,
)

AWARD = "Bằng khen của Chủ tịch UBND tỉnh"
DECISION = "(Kèm theo Quyết định số 125/QĐ-UBND ngày 20/01/2023 của Chủ tịch UBND tỉnh)"
NAMES = [f"Nguyễn Văn {chr(65 + at)}" for at in range(20)]


def article() -> Writer:
    writer = Writer()
    writer.line("Hội nghị tổng kết phong trào thi đua", "b", "center")
    writer.line(LEAD, "b")
    writer.line(LONG)
    return writer


def table(writer: Writer, rows: Sequence[tuple[str, ...]], *, is_bold: bool = False) -> Table:
    found: Table = writer.book.add_table(rows=len(rows), cols=len(rows[0]))
    found.style = "Table Grid"
    for at, (row, written) in enumerate(zip(found.rows, rows, strict=True)):
        for cell, text in zip(row.cells, written, strict=True):
            cell.text = ""
            set_as(cell.paragraphs[0].add_run(text), "b" if is_bold and not at else "")
    return found


def honours_of(found: DraftList, folder: Path) -> tuple[list[Honour], list[str]]:
    """What the project's reader of lists makes of it, and its problems."""
    path = folder / "honours.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(found.rows)
    honours, problems = read_sheet("x/honours.csv", path, CATALOGUE)
    return [one.honour for one in honours], [one.as_line() for one in problems]


def decision(honour: Honour) -> tuple[str, str]:
    found = honour.decision
    assert found is not None
    assert not isinstance(found, str)
    return str(found.number), str(found.date)


def test_a_list_with_a_column_of_awards(tmp_path: Path) -> None:
    writer = article()
    rows = [("STT", "Họ và tên", "Chức vụ", "Hình thức khen thưởng")]
    rows += [(str(at), name, "Công chức", AWARD) for at, name in enumerate(NAMES[:3], 1)]
    table(writer, rows)
    writer.line(LONG)
    draft = writer.read()
    assert texts(draft) == [LONG, LONG]
    honours, _ = honours_of(draft.lists[0], tmp_path)
    assert [one.honoree for one in honours] == NAMES[:3]


def test_the_lines_above_a_list_go_with_it_and_carry_the_decision(tmp_path: Path) -> None:
    writer = article()
    writer.line("Danh sách được công bố như sau:")
    writer.line("DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH", "b", "center")
    writer.line(DECISION, "i", "center")
    table(writer, [("STT", "Họ và tên", "Đơn vị công tác"), ("1", NAMES[0], "Sở Nội vụ")])
    draft = writer.read()
    assert texts(draft) == [LONG, "Danh sách được công bố như sau:"]
    honours, problems = honours_of(draft.lists[0], tmp_path)
    assert problems == []
    (honour,) = honours
    assert (honour.honoree, honour.award) == (NAMES[0], "bang-khen-tinh")
    assert decision(honour) == ("125/QĐ-UBND", "2023-01-20")


def test_merged_cells_say_the_same_in_every_row_and_groups_stand_once(tmp_path: Path) -> None:
    writer = article()
    writer.line(DECISION, "i", "center")
    found = table(
        writer,
        [
            ("STT", "Họ và tên", "Đơn vị công tác", "Hình thức khen thưởng"),
            ("I", "CÁ NHÂN", "", ""),
            ("1", NAMES[0], "Sở Nội vụ", AWARD),
            ("2", NAMES[1], "", AWARD),
            ("3", NAMES[2], "Sở Tài chính", AWARD),
        ],
    )
    found.cell(1, 1).merge(found.cell(1, 3))
    found.cell(2, 2).merge(found.cell(3, 2))
    draft = writer.read()
    assert draft.lists[0].rows[2:] == (
        ("I", "CÁ NHÂN", "", ""),
        ("1", NAMES[0], "Sở Nội vụ", AWARD),
        ("2", NAMES[1], "Sở Nội vụ", AWARD),
        ("3", NAMES[2], "Sở Tài chính", AWARD),
    )
    honours, problems = honours_of(draft.lists[0], tmp_path)
    assert problems == []
    assert [one.unit for one in honours] == ["Sở Nội vụ", "Sở Nội vụ", "Sở Tài chính"]


def test_headings_of_two_rows(tmp_path: Path) -> None:
    writer = article()
    found = table(
        writer,
        [
            ("STT", "Họ và tên", "Hình thức khen thưởng", "Quyết định", ""),
            ("", "", "", "Số", "Ngày"),
            ("1", NAMES[0], AWARD, "125/QĐ-UBND", "20/01/2023"),
        ],
    )
    found.cell(0, 3).merge(found.cell(0, 4))
    for column in range(3):
        found.cell(0, column).merge(found.cell(1, column))
    (honour,), problems = honours_of(writer.read().lists[0], tmp_path)
    assert problems == []
    assert (honour.honoree, decision(honour)) == (NAMES[0], ("125/QĐ-UBND", "2023-01-20"))


def test_numbers_that_word_writes_itself(tmp_path: Path) -> None:
    writer = article()
    found = table(
        writer,
        [
            ("STT", "Họ và tên", "Hình thức khen thưởng"),
            ("", NAMES[0], AWARD),
            ("", NAMES[1], AWARD),
        ],
    )
    for row in (1, 2):
        found.cell(row, 0).paragraphs[0].style = "List Number"
    draft = writer.read()
    assert [row[0] for row in draft.lists[0].rows] == ["STT", "1.", "2."]
    honours, _ = honours_of(draft.lists[0], tmp_path)
    assert len(honours) == 2


def test_people_without_an_award_stay_a_table_and_are_said() -> None:
    writer = article()
    table(writer, [("STT", "Họ và tên", "Đơn vị"), ("1", NAMES[0], "Sở Nội vụ")])
    draft = writer.read()
    assert draft.lists == ()
    assert NAMES[0] in texts(draft)[1]
    assert "không nói khen thưởng gì nên giữ làm bảng" in notes(draft)


@pytest.mark.parametrize("is_bold", [True, False])
def test_a_table_of_data_is_a_pipe_table(*, is_bold: bool) -> None:
    writer = article()
    table(writer, [("Năm", "Số tập thể"), ("2021", "12"), ("2022", "15 | 16")], is_bold=is_bold)
    draft = writer.read()
    assert (
        texts(draft)[1]
        == "| Năm | Số tập thể |\n| --- | --- |\n| 2021 | 12 |\n| 2022 | 15 \\| 16 |"
    )


def test_merged_cells_of_a_table_of_data_are_kept() -> None:
    writer = article()
    found = table(writer, [("Năm", "Số", ""), ("2021", "12", "3"), ("", "15", "4")], is_bold=True)
    found.cell(0, 1).merge(found.cell(0, 2))
    found.cell(1, 0).merge(found.cell(2, 0))
    html = texts(writer.read())[1]
    assert 'colspan="2"' in html
    assert 'rowspan="2"' in html


def test_a_table_that_only_lays_out_is_dissolved() -> None:
    writer = article()
    found = writer.book.add_table(rows=1, cols=1)
    found.cell(0, 0).text = LONG
    assert texts(writer.read()) == [LONG, LONG]


def test_a_table_inside_of_a_table() -> None:
    writer = article()
    outer = writer.book.add_table(rows=1, cols=1)
    inner = outer.cell(0, 0).add_table(2, 2)
    for row in range(2):
        for column in range(2):
            inner.cell(row, column).text = f"Ô {row}{column}"
    assert any("Ô 11" in text for text in texts(writer.read()))


def seed_like() -> Writer:
    """An article with seven captioned photos in several habits and an annex of thirty honorees."""
    writer = Writer()
    writer.line("HỘI NGHỊ TỔNG KẾT CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2022;", "b", "center", 16)
    writer.line("PHÁT ĐỘNG VÀ KÝ KẾT GIAO ƯỚC THI ĐUA NĂM 2023", "b", "center", 16)
    writer.line(f"{LEAD}; phát động và ký kết giao ước thi đua năm 2023.", "b")
    for number in range(1, 6):
        writer.photo(number, f"Ảnh {number}: Trao thưởng cho nhóm {number}")
        writer.line(LONG)
    pair = writer.book.add_table(rows=2, cols=2)
    for column in (0, 1):
        run = pair.cell(0, column).paragraphs[0].add_run()
        add_picture(run, 6 + column)
        pair.cell(1, column).text = f"Trao thưởng cho nhóm {6 + column}"
        pair.cell(1, column).paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    writer.line(f"{LONG}./.")
    writer.line("Bài, ảnh: Nguyễn Văn A2", "b", "right")
    annex(writer)
    return writer


def annex(writer: Writer) -> None:
    writer.line("PHỤ LỤC", "b", "center")
    writer.line("DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG", "b", "center")
    writer.line(DECISION, "i", "center")
    rows = [("STT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Hình thức khen thưởng")]
    rows += [("I", "TẬP THỂ (10 tập thể)", "", "", "")]
    rows += [(str(at), f"Phòng Nghiệp vụ {at}", "", "Sở Nội vụ", AWARD) for at in range(1, 11)]
    rows += [("II", "CÁ NHÂN (20 cá nhân)", "", "", "")]
    rows += [(str(at), name, "Công chức", "Sở Nội vụ", AWARD) for at, name in enumerate(NAMES, 1)]
    found = table(writer, rows, is_bold=True)
    for row in (1, 12):
        found.cell(row, 1).merge(found.cell(row, 4))
    for cell in [found.cell(row, 3) for row in range(3, 12)]:
        cell.text = ""
    found.cell(2, 3).merge(found.cell(11, 3))


def test_a_whole_article_with_seven_photos_and_thirty_honorees(tmp_path: Path) -> None:
    draft = read_bytes(seed_like().bytes())
    assert draft.title == (
        "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2022;"
        " phát động và ký kết giao ước thi đua năm 2023"
    )
    assert draft.summary == f"{LEAD}; phát động và ký kết giao ước thi đua năm 2023."
    assert draft.author == "Nguyễn Văn A"
    assert str(draft.event_date) == "2023-03-08"
    assert captions(draft) == [f"Trao thưởng cho nhóm {number}" for number in range(1, 8)]
    assert texts(draft) == [LONG] * 6
    honours, problems = honours_of(draft.lists[0], tmp_path)
    assert problems == []
    assert [one.kind for one in honours] == ["collective"] * 10 + ["person"] * 20
    assert {one.unit for one in honours} == {"Sở Nội vụ"}
    assert {decision(one) for one in honours} == {("125/QĐ-UBND", "2023-01-20")}


def test_a_signature_stands_before_the_annex_and_is_found() -> None:
    writer = article()
    append(writer.line("Kết thúc."), "<w:r><w:br w:type='page'/></w:r>")
    writer.line("Nguyễn Văn A", "b", "right")
    annex(writer)
    draft = writer.read()
    assert draft.author == "Nguyễn Văn A"
    assert len(draft.lists) == 1


def people(*rows: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [("TT", "Họ và tên", "Đơn vị"), *rows]


def test_a_list_that_goes_on_in_a_table_without_heading_is_one_list(tmp_path: Path) -> None:
    writer = article()
    writer.line(f"DANH SÁCH ĐƯỢC TẶNG {AWARD.upper()}", "b", "center")
    writer.line(DECISION, "i", "center")
    table(writer, people(("1", "Nguyễn Văn A", "Sở Nội vụ")))
    writer.line()
    table(writer, [("2", "Nguyễn Văn B", "Sở Y tế")])
    draft = writer.read()
    assert len(draft.lists) == 1
    found, _ = honours_of(draft.lists[0], tmp_path)
    assert [one.honoree for one in found] == ["Nguyễn Văn A", "Nguyễn Văn B"]
    assert texts(draft) == [LONG]


def test_parts_of_a_list_below_each_other_share_its_decision(tmp_path: Path) -> None:
    writer = article()
    writer.line(f"Tập thể, cá nhân được tặng {AWARD}", "b", "center")
    writer.line(DECISION, "i", "center")
    writer.line("I. TẬP THỂ", "b")
    table(writer, [("TT", "Tên tập thể"), ("1", "Phòng Kinh tế")])
    writer.line("II. CÁ NHÂN", "b")
    table(writer, people(("1", "Nguyễn Văn A", "Sở Nội vụ")))
    draft = writer.read()
    assert len(draft.lists) == 2
    found = [honours_of(one, tmp_path)[0][0] for one in draft.lists]
    assert [(one.honoree, one.kind) for one in found] == [
        ("Phòng Kinh tế", "collective"),
        ("Nguyễn Văn A", "person"),
    ]
    assert len({decision(one) for one in found}) == 1


@pytest.mark.parametrize("title", ["PHÂN CÔNG NHIỆM VỤ", "II. PHÂN CÔNG NHIỆM VỤ", ""])
def test_another_table_below_a_list_takes_no_honour_from_it(title: str) -> None:
    writer = article()
    writer.line(f"Cá nhân được tặng {AWARD}", "b", "center")
    table(writer, people(("1", "Nguyễn Văn A", "Sở Nội vụ")))
    writer.line(title or LONG, "b" if title else "", "center" if title else "")
    table(writer, [("TT", "Họ và tên", "Nhiệm vụ"), ("1", "Nguyễn Văn B", "Đón đại biểu")])
    draft = writer.read()
    assert len(draft.lists) == 1
    assert "Nguyễn Văn B" not in str(draft.lists)
    assert any("| Nguyễn Văn B |" in text for text in texts(draft))


def test_a_sentence_that_announces_a_list_entitles_it(tmp_path: Path) -> None:
    writer = article()
    sentence = f"Các cá nhân được tặng {AWARD} gồm:"
    writer.line(sentence)
    table(writer, people(("1", "Nguyễn Văn A", "Sở Nội vụ")))
    writer.line(LONG)
    draft = writer.read()
    found, _ = honours_of(draft.lists[0], tmp_path)
    assert [(one.honoree, one.award) for one in found] == [("Nguyễn Văn A", "bang-khen-tinh")]
    assert texts(draft) == [LONG, LONG]
    assert f"câu «{sentence}» trước bảng được chuyển" in notes(draft)
