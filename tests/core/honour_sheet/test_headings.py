"""Headings: what they mean in every spelling, where they stand, and which columns are not read."""

from pathlib import Path

import pytest

from plugins.core.honour import Honour
from plugins.core.honour_sheet.heading_words import LABELS, Part, meaning
from plugins.core.schema import field_names
from tests.core.honour_sheet.lists import PROVINCE, of_text

MEANINGS: dict[Part, tuple[str, ...]] = {
    "index": ("STT", "TT", "Số TT", "Stt."),
    "name": (
        "Họ và tên", "HỌ TÊN", "ho va ten", "Họ và\ntên", "Tên tập thể", "Tên cá nhân", "Tập thể",
        "Đơn vị được khen thưởng", "Đơn vị được khen", "honoree", "Tên tập thể, cá nhân",
        "Họ và tên/Tên tập thể", "Cá nhân được khen thưởng", "Họ và tên, chức vụ", "Hộ gia đình",
    ),
    "honorific": ("Danh xưng", "Ông/Bà", "Ông (bà)"),
    "role": ("Chức vụ", "Chức vụ - Đơn vị công tác", "CHỨC VỤ, NƠI CÔNG TÁC", "Đơn vị, chức vụ"),
    "unit": ("Đơn vị công tác", "Nơi công tác", "Đơn vị", "Cơ quan", "unit"),
    "award": ("Hình thức", "Danh hiệu", "Hình thức khen thưởng", "Danh hiệu, hình thức", "award"),
    "class": ("Hạng", "class"),
    "kind": ("Đối tượng", "Loại", "Đối tượng (cá nhân, tập thể)", "kind"),
    "achievement": ("Thành tích", "Tóm tắt thành tích đạt được", "Năm đạt thành tích"),
    "count": ("Số lượng", "SL", "count"),
    "award_year": ("Năm", "NĂM", "Năm khen thưởng", "award_year"),
    "decision": ("Số quyết định", "Số QĐ", "Quyết định số", "Số, ngày quyết định", "decision"),
    "decision_date": ("Ngày quyết định", "Ngày ký", "Ngày, tháng quyết định"),
    "presented_by": ("Người trao", "presented_by"),
    "on_behalf_of": ("Thay mặt", "Thừa ủy quyền của"),
    "posthumous": ("Truy tặng",),
    "id": ("Mã", "id"),
    "remark": ("Ghi chú", "GHI CHÚ", "note"),
    "school": ("Trường", "Tên trường"),
    "school_class": ("Lớp", "Học sinh lớp"),
    "class_and_school": ("Lớp, trường", "Trường/Lớp"),
    "unused": ("Ký nhận", "Đơn vị đề nghị"),
    "private": (
        "Năm sinh", "Ngày, tháng, năm sinh", "Dân tộc", "Quê quán", "Ngày vào Đảng", "Nữ", "Nam",
        "Giới tính", "Địa chỉ", "Nơi ở hiện nay", "Số CCCD", "Điện thoại", "Số thẻ Đảng",
        "Tôn giáo", "Hộ khẩu thường trú",
    ),
}  # fmt: skip
TABLE = [(text, part) for part, texts in MEANINGS.items() for text in texts]


@pytest.mark.parametrize(("text", "part"), TABLE)
def test_offices_call_a_column_in_many_ways(text: str, part: Part) -> None:
    found = meaning(text)
    assert found is not None
    assert found.part == part


@pytest.mark.parametrize(
    "text", ["", "Xã hội", "Nguyễn Văn A", "1", "Sở Y tế", "x" * 500, "Hạng mục công trình"]
)
def test_other_words_are_no_headings(text: str) -> None:
    assert meaning(text) is None


def test_every_key_of_an_honour_is_a_heading() -> None:
    """But for those that have keys of their own below them: a cell holds one value."""
    keys = set(field_names(Honour)) - {"revocation"}
    assert {key for key in keys if meaning(key) is None} == set()


def test_every_heading_that_messages_offer_is_one() -> None:
    assert [label for label in LABELS if meaning(label) is None] == []


def test_columns_without_use_are_named_once(tmp_path: Path) -> None:
    head = "STT,Tên cá nhân,Năm sinh,Dân tộc,Hình thức,Ghi chú,Hình thứk khen thuởng"
    found = of_text(tmp_path, f"{head}\n1,A B,1970,Kinh,{PROVINCE},tốt,x\n{head}\n2,C D,,,LĐTT\n")
    assert found.names == ["A B", "C D"]
    assert found.rules == [(1, "private-column"), (1, "unknown-column"), (1, "unused-column")]
    assert "«Năm sinh» (cột C), «Dân tộc» (cột D)" in found.message("private-column")
    assert "«Ghi chú» (cột F)" in found.message("unused-column")
    assert "có phải «Hình thức khen thưởng»?" in found.message("unknown-column")
    assert "Kinh" not in str(found)
    assert "1970" not in str(found)


def test_nam_is_a_year_where_nothing_has_accents(tmp_path: Path) -> None:
    found = of_text(tmp_path, f"ten ca nhan,hinh thuc,nam\nA B,{PROVINCE},2020\n")
    assert found.one()["award_year"] == 2020


def test_nam_beside_accents_is_a_sex(tmp_path: Path) -> None:
    found = of_text(tmp_path, f"Tên cá nhân,Hình thức,Nam\nA B,{PROVINCE},1970\n")
    assert found.rules == [(1, "private-column")]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (f"Đơn vị,Hình thức\nSở Y tế,{PROVINCE}\n", ("Sở Y tế", "collective", None)),
        (f"Tên cá nhân,Đơn vị,Hình thức\nA B,Sở,{PROVINCE}\n", ("A B", "person", "Sở")),
        (f"Ông/Bà,Hình thức\nA B,{PROVINCE}\n", ("A B", "person", None)),
        (f"Tên,Cá nhân/tập thể,Hình thức\nA B,tập thể,{PROVINCE}\n", ("A B", "collective", None)),
        (f"Họ đệm,Tên,Đối tượng,Hình thức\nNguyễn,A,cn,{PROVINCE}\n", ("Nguyễn A", "person", None)),
    ],
)
def test_other_columns_decide_what_a_doubtful_heading_means(
    tmp_path: Path, text: str, fields: tuple[object, ...]
) -> None:
    found = of_text(tmp_path, text)
    assert not found.problems
    assert found.all_of("honoree", "kind", "unit") == [fields]


def test_a_column_for_each_kind(tmp_path: Path) -> None:
    head = "STT,Tập thể,Cá nhân,Hình thức"
    rows = f"1,Sở A,,{PROVINCE}\n2,,B C,{PROVINCE}\n3,Sở D,E F,{PROVINCE}\n"
    found = of_text(tmp_path, f"{head}\n{rows}")
    assert found.all_of("honoree", "kind") == [("Sở A", "collective"), ("B C", "person")]
    assert (4, "missing-field") in found.rules


def test_two_columns_with_one_meaning_are_an_error(tmp_path: Path) -> None:
    found = of_text(tmp_path, f"Tên cá nhân,Hình thức,Danh hiệu\nA B,{PROVINCE},LĐTT\n")
    assert found.rules == [(1, "double-column")]


def test_numbers_without_a_heading_are_numbers(tmp_path: Path) -> None:
    found = of_text(tmp_path, f",Họ và tên,Hình thức\nI,Cá nhân,\n1,A B,{PROVINCE}\n")
    assert found.names == ["A B"]
    assert not found.problems


def test_words_where_only_numbers_may_stand_are_not_lost(tmp_path: Path) -> None:
    found = of_text(tmp_path, f",Tên cá nhân,Hình thức\nSở Y tế,A B,{PROVINCE}\n")
    assert found.rules == [(2, "extra-cell")]


def test_a_heading_that_speaks_of_who_proposed_is_not_used(tmp_path: Path) -> None:
    found = of_text(tmp_path, f"Tên cá nhân,Hình thức,Đơn vị đề nghị khen\nA B,{PROVINCE},Sở\n")
    assert found.all_of("status", "unit") == [(None, None)]
    assert found.rules == [(1, "unused-column")]


def test_the_heading_said_again_in_a_list_of_one_column(tmp_path: Path) -> None:
    title = "Danh sách, gồm các cá nhân, đạt danh hiệu Lao động tiên tiến"
    assert of_text(tmp_path, f"{title}\nCá nhân\nA B\nCá nhân\nC D\n").names == ["A B", "C D"]


def test_two_rows_of_headings_in_a_csv(tmp_path: Path) -> None:
    head = "TT,Tên cá nhân,Năm sinh,,Quyết định,,Hình thức\n,,Nam,Nữ,Số,Ngày,\n1,2,3,4,5,6,7\n"
    found = of_text(tmp_path, f"{head}1,A B,1970,,12/QĐ-UBND,08/3/2023,{PROVINCE}\n")
    assert found.rules == [(1, "private-column")]
    assert found.all_of("honoree", "award_year", "line") == [("A B", 2023, 4)]


def test_a_group_below_the_heading_is_no_second_heading(tmp_path: Path) -> None:
    found = of_text(tmp_path, f"TT,Họ và tên,,Hình thức\n,Tập thể,,\n1,Sở A,,{PROVINCE}\n")
    assert found.all_of("honoree", "kind") == [("Sở A", "collective")]


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Văn A,Bằng khen\nTrần B,Giấy khen\n",
        "DANH SÁCH KHEN THƯỞNG\nNguyễn Văn A\n",
    ],
)
def test_a_list_without_a_heading_says_what_is_needed(tmp_path: Path, text: str) -> None:
    found = of_text(tmp_path, text)
    assert found.rules == [(1, "missing-heading")]
    assert "«Họ và tên»" in found.message("missing-heading")


def test_a_heading_without_names_is_told_by_its_row(tmp_path: Path) -> None:
    found = of_text(tmp_path, "Danh sách\nSTT,Hình thức,Chức vụ\n1,Bằng khen,Giám đốc\n")
    assert found.rules == [(2, "missing-heading")]
    assert "«STT Hình thức Chức vụ» không có cột tên" in found.message("missing-heading")


def test_a_list_of_one_column_takes_the_rest_from_its_title(tmp_path: Path) -> None:
    title = "DANH SÁCH CÁ NHÂN ĐẠT DANH HIỆU LAO ĐỘNG TIÊN TIẾN"
    assert of_text(tmp_path, f"{title}\nHọ và tên\nA B\nC D\n").names == ["A B", "C D"]


def test_a_proposal_in_a_heading_is_never_an_award(tmp_path: Path) -> None:
    found = of_text(tmp_path, f"Tên cá nhân,Hình thức đề nghị khen thưởng\nA B,{PROVINCE}\n")
    assert found.all_of("status") == [("proposed",)]
    assert found.rules == [(1, "not-awarded")]
