"""Titles and groups: what they say of the rows below them, and for how long."""

from datetime import date
from pathlib import Path

import pytest

from plugins.core.honour_sheet import Cited
from tests.core.honour_sheet.lists import ANNEX, PROVINCE, as_csv, of_text

HEAD = "STT,Họ và tên,Chức vụ,Hình thức"


def of(tmp_path: Path, *lines: str, head: str = HEAD) -> list[tuple[object, ...]]:
    """Name, kind, award and class of every row of a list that must be without problems."""
    found = of_text(tmp_path, "\n".join((head, *lines)))
    assert [problem.as_line() for problem in found.problems] == []
    return found.all_of("honoree", "kind", "award", "grade")


def test_the_title_tells_the_decision_its_date_and_the_award(tmp_path: Path) -> None:
    rows = [(line,) for line in ANNEX] + [("STT", "Tên cá nhân"), (1, "A B")]
    assert of_text(tmp_path, as_csv(rows)).one() == {
        "award": "bang-khen-tinh",
        "kind": "person",
        "basis": "decision",
        "honoree": "A B",
        "award_year": 2023,
        "decision": {"number": "123/QĐ-UBND", "date": date(2023, 3, 8)},
        "line": 4,
    }


def test_without_a_decision_the_article_is_the_basis(tmp_path: Path) -> None:
    found = of_text(tmp_path, f"DANH SÁCH NĂM 2023\nTên cá nhân,Hình thức\nA B,{PROVINCE}\n")
    assert found.one()["basis"] == "article"
    assert "award_year" not in found.one()


@pytest.mark.parametrize(
    ("title", "number", "says"),
    [
        ("Kèm theo Quyết định số 12/QĐ-UBND", "12/QĐ-UBND", "không ghi ngày"),
        ("Quyết định số    /QĐ-UBND ngày    tháng    năm 2023", None, "chưa có số"),
        ("Quyết định số 12/QĐ-UBND ngày    tháng 3 năm 2023", "12/QĐ-UBND", "chưa đọc được"),
        ("Quyết định số 12/QĐ-UBND ngày 31/02/2023", "12/QĐ-UBND", "không có ngày 31"),
        ("Quyết định số 1/QĐ-TTg và Quyết định số 2/QĐ-TTg", None, "nhiều quyết định"),
    ],
)
def test_nothing_of_a_decision_is_invented(
    tmp_path: Path, title: str, number: str | None, says: str
) -> None:
    found = of_text(tmp_path, f"{title}\nTên cá nhân,Hình thức\nA B,{PROVINCE}\n")
    assert says in found.message("unclear-decision")
    (honour,) = found.honours
    decision = honour.get("decision")
    assert (decision["number"] if isinstance(decision, dict) else None) == number
    assert "award_year" not in honour


def test_the_paper_beside_the_list_counts_where_the_list_names_none(tmp_path: Path) -> None:
    beside = Cited("9/QĐ-UBND", date(2022, 1, 2))
    plain = f"Tên cá nhân,Hình thức\nA B,{PROVINCE}\n"
    assert of_text(tmp_path, plain, beside).one()["award_year"] == 2022
    same = of_text(tmp_path, f"Kèm theo Quyết định số 9/QĐ-UBND\n{plain}", beside)
    assert same.one()["award_year"] == 2022
    other = of_text(tmp_path, f"Quyết định số 8/QĐ-UBND ngày 08/3/2023\n{plain}", beside)
    assert other.all_of("award_year") == [(2023,)]
    assert other.rules == [(1, "unclear-decision")]


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN", "proposed"),
        ("DANH SÁCH KHEN THƯỞNG (Kèm theo Tờ trình số 1/TTr-SNV)", "proposed"),
        ("DANH SÁCH THU HỒI BẰNG KHEN", "revoked"),
        ("Kèm theo Quyết định số 1/QĐ-UBND ngày 08/3/2023 theo Tờ trình số 2/TTr-SNV", None),
    ],
)
def test_what_is_not_awarded_is_never_published_as_awarded(
    tmp_path: Path, title: str, status: str | None
) -> None:
    found = of_text(tmp_path, f"{title}\nTên cá nhân,Hình thức\nA B,{PROVINCE}\n")
    assert found.all_of("status") == [(status,)]
    assert found.rules == ([(1, "not-awarded")] if status else [])


def test_a_posthumous_title_holds_for_all(tmp_path: Path) -> None:
    found = of_text(tmp_path, "DANH SÁCH TRUY TẶNG HUÂN CHƯƠNG ĐỘC LẬP HẠNG BA\nTên cá nhân\nA B\n")
    honour = found.one()
    assert (honour["award"], honour["grade"]) == ("huan-chuong-doc-lap", "ba")
    assert honour["posthumous"] is True


def test_letters_numbers_and_words_make_levels(tmp_path: Path) -> None:
    assert of(
        tmp_path,
        "A. BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH (03)",
        "I,TẬP THỂ",
        "1. Khối các sở ngành",
        "1,Sở Y tế",
        "2. Khối huyện",
        "1,Huyện A",
        "II,CÁ NHÂN",
        "1,A B",
        "B,CỜ THI ĐUA CỦA CHÍNH PHỦ",
        "1,Huyện B",
        "C,Huân chương Lao động",
        ",Cá nhân",
        ",Hạng Nhì:",
        "1,C D",
        ",Hạng Ba:",
        "1,E F",
        ",Tập thể",
        ",Hạng Nhất:",
        "1,Sở C",
    ) == [
        ("Sở Y tế", "collective", "bang-khen-tinh", None),
        ("Huyện A", "collective", "bang-khen-tinh", None),
        ("A B", "person", "bang-khen-tinh", None),
        ("Huyện B", "collective", "co-thi-dua-chinh-phu", None),
        ("C D", "person", "huan-chuong-lao-dong", "nhi"),
        ("E F", "person", "huan-chuong-lao-dong", "ba"),
        ("Sở C", "collective", "huan-chuong-lao-dong", "nhat"),
    ]


def test_words_without_numbers_close_what_they_replace(tmp_path: Path) -> None:
    assert of(
        tmp_path,
        "BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH",
        "TẬP THỂ",
        "Sở Y tế,",
        "CÁ NHÂN",
        "A B,Giám đốc",
        "GIẤY KHEN CỦA GIÁM ĐỐC SỞ",
        "TẬP THỂ",
        "Phòng A,",
        "HỘ GIA ĐÌNH",
        "Hộ bà C,",
        head="Họ và tên,Chức vụ",
    ) == [
        ("Sở Y tế", "collective", "bang-khen-tinh", None),
        ("A B", "person", "bang-khen-tinh", None),
        ("Phòng A", "collective", "giay-khen-co-quan", None),
        ("Hộ bà C", "household", "giay-khen-co-quan", None),
    ]


def test_numbers_that_begin_again_belong_to_the_words_above(tmp_path: Path) -> None:
    assert of(
        tmp_path,
        "I. TẬP THỂ",
        "1,Sở A",
        "II. CÁ NHÂN",
        "1,A B",
        "GIẤY KHEN CỦA GIÁM ĐỐC SỞ",
        "I. TẬP THỂ",
        "1,Phòng C",
        head=f"DANH SÁCH TẶNG {PROVINCE.upper()}\nSTT,Họ và tên",
    ) == [
        ("Sở A", "collective", "bang-khen-tinh", None),
        ("A B", "person", "bang-khen-tinh", None),
        ("Phòng C", "collective", "giay-khen-co-quan", None),
    ]


def test_a_group_that_begins_above_the_heading(tmp_path: Path) -> None:
    text = f"DANH SÁCH\n{{}}\nSTT,Họ và tên,Hình thức\n1,A B,{PROVINCE}\n"
    for group in ("I. CÁ NHÂN", "CÁ NHÂN", "I,CÁ NHÂN"):
        assert of_text(tmp_path, text.format(group)).one()["kind"] == "person"


def test_tables_with_headings_and_titles_of_their_own(tmp_path: Path) -> None:
    first = "PHỤ LỤC I\n(Kèm theo Quyết định số 1/QĐ-UBND ngày 08/3/2023)\nTên tập thể,Hình thức"
    second = "PHỤ LỤC II\n(Kèm theo Quyết định số 2/QĐ-UBND ngày 08/3/2024)\nSTT,Danh hiệu,Họ tên"
    text = f"{first}\nSở A,Bằng khen\nTên tập thể,Hình thức\nSở B,Bằng khen\n{second}\n1,LĐTT,A B\n"
    found = of_text(tmp_path, text)
    assert not found.problems
    assert found.all_of("honoree", "award", "award_year") == [
        ("Sở A", "bang-khen-tinh", 2023),
        ("Sở B", "bang-khen-tinh", 2023),
        ("A B", "lao-dong-tien-tien", 2024),
    ]


def test_a_unit_of_a_group_is_the_unit_of_its_rows(tmp_path: Path) -> None:
    head = f"STT,Tên cá nhân,Hình thức\nI,Sở Y tế\n1,A B,{PROVINCE}\nII,Khối xã\n1,C D,{PROVINCE}\n"
    assert of_text(tmp_path, head).all_of("unit") == [("Sở Y tế",), (None,)]


def test_a_decision_of_a_group(tmp_path: Path) -> None:
    text = (
        f"STT,Tên cá nhân,Hình thức\n"
        f"I,Quyết định số 1/QĐ-UBND ngày 08/3/2022\n1,A B,{PROVINCE}\n"
        f"II,Quyết định số 2/QĐ-UBND ngày 08/3/2023\n1,C D,{PROVINCE}\n"
    )
    assert of_text(tmp_path, text).all_of("award_year") == [(2022,), (2023,)]


def test_counts_that_are_wrong_are_said_with_both_numbers(tmp_path: Path) -> None:
    text = (
        f"STT,Họ và tên,Hình thức\nI. TẬP THỂ (02 tập thể)\n1,Sở A,{PROVINCE}\n"
        f"II. CÁ NHÂN (01),,\n1,A B,{PROVINCE}\nTổng cộng: 02 tập thể; 01 cá nhân\n"
    )
    found = of_text(tmp_path, text)
    assert found.rules == [(2, "group-count"), (6, "group-count")]
    assert "nhóm «TẬP THỂ» ghi 02, có 01" in found.problems[0].message
    assert "hàng cộng ghi 02 tập thể, có 01" in found.problems[1].message


def test_totals_of_groups_and_of_all_are_compared_with_their_own(tmp_path: Path) -> None:
    group = f"Tập thể\n1,Sở A,{PROVINCE}\n2,Sở B,{PROVINCE}\nCộng,,2\n"
    people = f"Cá nhân\n1,A B,{PROVINCE}\n,Cộng: 01 cá nhân\nTổng cộng,,3\n"
    found = of_text(tmp_path, f"STT,Họ và tên,Hình thức\n{group}{people}")
    assert not found.problems
    assert len(found.honours) == 3


def test_nothing_below_signatures_is_a_name(tmp_path: Path) -> None:
    rows = (
        ("STT", "Tên cá nhân", "Chức vụ", "Hình thức"),
        (1, "A B", "CHỦ TỊCH", PROVINCE),
        ("Danh sách này gồm có 01 người./.",),
        ("", "", "Lam Giang, ngày 08 tháng 3 năm 2023"),
        ("NGƯỜI LẬP BIỂU", "", "TM. ỦY BAN NHÂN DÂN TỈNH"),
        ("", "", "CHỦ TỊCH"),
        ("", "", "(Đã ký)"),
        ("", "Lê Thị X", "Nguyễn Văn Y"),
        ("Nơi nhận:",),
        ("- Như Điều 3;",),
    )
    found = of_text(tmp_path, as_csv(rows))
    assert found.one()["role"] == "CHỦ TỊCH"


def test_rows_with_numbers_below_signatures_are_not_lost(tmp_path: Path) -> None:
    text = f"STT,Tên cá nhân,Hình thức\n1,A B,{PROVINCE}\n,,CHỦ TỊCH\n,X Y,\n2,C D,{PROVINCE}\n"
    assert of_text(tmp_path, text).names == ["A B", "C D"]


def test_notes_say_nothing(tmp_path: Path) -> None:
    text = f"STT,Tên cá nhân,Hình thức\n1,A B,{PROVINCE}\nGhi chú: theo thứ tự\n(*) nghỉ hưu\n./.\n"
    assert of_text(tmp_path, text).names == ["A B"]


@pytest.mark.parametrize(
    ("lonely", "level"),
    [("Trần Văn C", "error"), ("a,Trần Văn C", "error"), ("III. Xã hội hóa giáo dục", "warning")],
)
def test_a_lonely_row_that_is_neither_name_nor_group_is_named(
    tmp_path: Path, lonely: str, level: str
) -> None:
    text = f"STT,Tên cá nhân,Hình thức\n1,A B,{PROVINCE}\n{lonely}\n2,D E,{PROVINCE}\n"
    found = of_text(tmp_path, text)
    assert [(problem.rule, problem.level) for problem in found.problems] == [("unread-row", level)]
    assert found.names == ["A B", "D E"]


def test_words_that_are_a_block_or_a_name_are_asked_about(tmp_path: Path) -> None:
    title = "Danh sách tặng Cờ thi đua của Chính phủ"
    found = of_text(tmp_path, f"{title}\nTên tập thể,Chức vụ\nNhóm Thiện nguyện A,\nSở B,\n")
    assert found.rules == [(3, "unread-row")]
    found = of_text(tmp_path, f"{title}\nSTT,Tên tập thể\n,Khối các sở\n1,Sở B\n")
    assert not found.problems


def test_occasions_say_nothing(tmp_path: Path) -> None:
    text = f"STT,Tên cá nhân,Hình thức\nA. KHEN THƯỞNG CHUYÊN ĐỀ\n1,A B,{PROVINCE}\nNĂM 2023\n"
    assert of_text(tmp_path, text).names == ["A B"]


def test_another_table_with_two_columns(tmp_path: Path) -> None:
    first = f"DANH SÁCH TẶNG {PROVINCE.upper()}\nSTT,Tên cá nhân,Chức vụ\n1,A B,x"
    found = of_text(tmp_path, f"{first}\nSTT,Tên tập thể\n1,Sở A\n")
    assert found.all_of("honoree", "kind") == [("A B", "person"), ("Sở A", "collective")]


def test_a_title_in_two_rows_is_read_as_one(tmp_path: Path) -> None:
    title = "DANH SÁCH CÁ NHÂN\n(Kèm theo Quyết định số 2/QĐ-UBND ngày 08/3/2024)\nSTT,Họ tên"
    first = f"Tên cá nhân,Danh hiệu\nA B,LĐTT\nDANH SÁCH ĐỀ NGHỊ TẶNG {PROVINCE.upper()}"
    found = of_text(tmp_path, f"{first}\n{title}\n1,C D\n")
    assert found.all_of("award", "status", "award_year") == [
        ("lao-dong-tien-tien", None, None),
        ("bang-khen-tinh", "proposed", 2024),
    ]
    assert found.rules == [(3, "not-awarded")]


def test_a_collective_whose_name_begins_like_a_group_is_no_group(tmp_path: Path) -> None:
    names = ("Tập thể cán bộ và Nhân dân xã A", "Khối Mặt trận và đoàn thể", "Sở Y tế", "C. Ty A")
    rows = [(i, name) for i, name in enumerate(names, start=1)]
    head = ("STT", "Tên tập thể")
    title = ("Danh sách tặng Cờ thi đua của Chính phủ",)
    assert of_text(tmp_path, as_csv((title, head, *rows))).names == list(names)
    lonely = as_csv((title, (head[1],), (names[0],)))
    assert of_text(tmp_path, lonely).names == [names[0]]


def test_a_block_with_a_plain_number_is_a_group_where_numbers_begin_again(tmp_path: Path) -> None:
    text = (
        "Danh sách tặng Cờ thi đua của Chính phủ\nSTT,Tên tập thể\n"
        "1,Khối các sở\n1,Sở A\n2,Sở B\n2,Khối các huyện\n2.1,Huyện C\n"
    )
    assert of_text(tmp_path, text).names == ["Sở A", "Sở B", "Huyện C"]


def test_a_short_award_in_a_group_needs_its_office(tmp_path: Path) -> None:
    text = "STT,Tên cá nhân\nI. BẰNG KHEN\n1,A B\nII. GIẤY KHEN CỦA GIÁM ĐỐC SỞ\n1,C D\n"
    found = of_text(tmp_path, text)
    assert found.names == ["C D"]
    assert found.rules == [(3, "unknown-award")]
    assert "«BẰNG KHEN» chưa rõ của cấp nào" in found.message("unknown-award")


def decisions(tmp_path: Path, *lines: str) -> list[tuple[object, object]]:
    """Name and number of the decision of every row; "" where there is none."""
    found = of_text(tmp_path, "\n".join(("STT,Tên cá nhân,Hình thức", *lines)))
    pairs = found.all_of("honoree", "decision")
    return [(name, said["number"] if isinstance(said, dict) else "") for name, said in pairs]


@pytest.mark.parametrize(
    "row",
    [
        "Quyết định số 7/QĐ-UBND ngày 08/3/2023,,",
        ",Quyết định số 7/QĐ-UBND ngày 08/3/2023,",
        ",,Quyết định số 7/QĐ-UBND ngày 08/3/2023",
        ",(Kèm theo Quyết định số 7/QĐ-UBND ngày 08/3/2023),",
        ",Theo QĐ số 7 /QĐ – UBND ngày 08/3/2023 của Chủ tịch UBND tỉnh,",
        "II,Quyết định số 7/QĐ-UBND ngày 08/3/2023,",
        "II. CÁ NHÂN (Quyết định số 7/QĐ-UBND ngày 08/3/2023),,",
        ",7/QĐ-UBND ngày 08/3/2023,",
    ],
)
def test_a_row_that_names_a_decision_is_for_the_rows_below(tmp_path: Path, row: str) -> None:
    first = "I. Quyết định số 6/QĐ-UBND ngày 08/3/2022,,"
    lines = (first, f"1,A B,{PROVINCE}", row, f"1,C D,{PROVINCE}", f"2,E F,{PROVINCE}")
    assert decisions(tmp_path, *lines) == [
        ("A B", "6/QĐ-UBND"),
        ("C D", "7/QĐ-UBND"),
        ("E F", "7/QĐ-UBND"),
    ]
    years = of_text(tmp_path, "\n".join(("STT,Tên cá nhân,Hình thức", *lines))).all_of("award_year")
    assert years == [(2022,), (2023,), (2023,)]


def test_a_decision_in_the_column_of_decisions_is_one_rows_own(tmp_path: Path) -> None:
    rows = f"1,A B,{PROVINCE},\n,,,Quyết định số 7/QĐ-UBND\n2,C D,{PROVINCE},\n"
    found = of_text(tmp_path, f"STT,Tên cá nhân,Hình thức,Số quyết định\n{rows}")
    assert found.all_of("decision") == [(None,), (None,)]
    assert (3, "missing-field") in found.rules


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("Quyết định số 1/QĐ-UBND và Quyết định số 2/QĐ-UBND", "nêu nhiều quyết định"),
        ("Quyết định số ……/QĐ-UBND ngày    tháng 3 năm 2023", "chưa có số"),
        ("Quyết định:", "chưa có số"),
        ("Quyết định số 7/QĐ-UBND ngày 31/02/2023", "không có ngày 31"),
        ("Quyết định số 7/QĐ-UBND", "không ghi ngày"),
    ],
)
def test_a_decision_of_a_group_that_is_not_clear_is_said(
    tmp_path: Path, row: str, says: str
) -> None:
    title = "(Kèm theo Quyết định số 9/QĐ-UBND ngày 08/3/2021)"
    found = of_text(tmp_path, f"{title}\nSTT,Tên cá nhân,Hình thức\n,{row},\n1,A B,{PROVINCE}\n")
    assert says in found.message("unclear-decision")
    assert ":3:" in found.message("unclear-decision")
    assert "award_year" not in found.honours[0], "nothing of the title's decision is taken over"


def test_rows_of_no_decision_beside_others_are_named(tmp_path: Path) -> None:
    text = (
        f"STT,Tên cá nhân,Hình thức\nI. CÁ NHÂN\n,Quyết định số 1/QĐ-UBND ngày 08/3/2023\n"
        f"1,A B,{PROVINCE}\nII. Khối xã\n1,C D,{PROVINCE}\n2,E F,{PROVINCE}\n"
    )
    found = of_text(tmp_path, text)
    assert found.rules == [(6, "unclear-decision")]
    assert "hàng 6-7 không thuộc quyết định nào" in found.message("unclear-decision")


def test_a_decision_between_groups_ends_none_of_them(tmp_path: Path) -> None:
    lines = (
        "I. TẬP THỂ,,",
        "(Kèm theo Quyết định số 1/QĐ-UBND ngày 08/3/2023),,",
        f"1,Sở A,{PROVINCE}",
        "(Kèm theo Quyết định số 2/QĐ-UBND ngày 08/3/2023),,",
        f"2,Sở B,{PROVINCE}",
    )
    found = of_text(tmp_path, "\n".join(("STT,Họ và tên,Hình thức", *lines)))
    assert not found.problems
    assert found.all_of("kind") == [("collective",)] * 2
