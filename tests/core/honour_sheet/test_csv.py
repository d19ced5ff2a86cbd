"""CSV: encodings, separators, quotes, and the lines that problems name."""

from pathlib import Path

import pytest

from tests.core.honour_sheet.lists import PROVINCE, as_csv, of_text, read, text_file

HEAD = ("Họ và tên", "Hình thức khen thưởng", "Đối tượng", "Chức vụ")
ROWS = (HEAD, ("Nguyễn Văn A", PROVINCE, "cá nhân", "Phó Giám đốc, Sở Y tế"))
TEXT = as_csv(ROWS)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_excel_saves_is_read(tmp_path: Path, separator: str, encoding: str) -> None:
    path = text_file(tmp_path, as_csv(ROWS, separator).encode(encoding))
    honour = read(path).one()
    assert honour == {
        "award": "bang-khen-tinh",
        "kind": "person",
        "basis": "article",
        "honoree": "Nguyễn Văn A",
        "role": "Phó Giám đốc, Sở Y tế",
        "line": 2,
    }


def test_the_separator_may_be_told_in_the_first_line(tmp_path: Path) -> None:
    found = of_text(tmp_path, "sep=;\n" + as_csv(ROWS, ";"))
    assert found.one()["line"] == 3


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_quoted_line_breaks_and_all_line_ends(tmp_path: Path, line_end: str) -> None:
    text = f'Danh sách\n\n{TEXT.splitlines()[0]}\n"Trần\nThị B",{PROVINCE},cn,\n,{PROVINCE},cn,\n'
    found = of_text(tmp_path, text.replace("\r\n", "\n").replace("\n", line_end))
    assert found.all_of("honoree", "line") == [("Trần Thị B", 4)]
    assert found.rules == [(6, "missing-field")]


def test_the_old_code_page_is_refused_with_its_line(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Họ và tên\nNguyễn Văn Ân\n".encode("cp1258", "replace"))
    found = read(path)
    assert found.rules == [(1, "not-utf8")]
    assert "CSV UTF-8" in found.message("not-utf8")


def test_utf16_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    assert read(text_file(tmp_path, TEXT.encode("utf-16")[:-1])).rules == [(2, "not-utf8")]


@pytest.mark.parametrize("end", ['"Lê C,x,y\n', '"Lê" C,x,y\n'])
def test_a_quote_without_its_other_half_is_named_where_it_stands(tmp_path: Path, end: str) -> None:
    found = of_text(tmp_path, TEXT + end)
    assert found.rules == [(3, "csv-quote")]
    assert not found.honours


def test_quotes_inside_of_a_value_are_words(tmp_path: Path) -> None:
    flag = 'Cờ "Đơn vị xuất sắc trong phong trào thi đua" của Chính phủ'
    found = of_text(tmp_path, f"Tên tập thể,Danh hiệu\nSở A,{flag}\n")
    assert found.one()["award"] == "co-thi-dua-chinh-phu"


def test_a_comma_without_quotes_is_noticed(tmp_path: Path) -> None:
    found = of_text(tmp_path, f"Tên cá nhân,Chức vụ,Hình thức\nA B,Giám đốc, Sở C,{PROVINCE}\n")
    assert (2, "extra-cell") in found.rules
    assert not found.honours


def test_blank_cells_and_rows_say_nothing(tmp_path: Path) -> None:
    text = f"STT;Tên cá nhân;Hình thức;;\n;;;;\n1;A\u00a0 B\u200b;{PROVINCE};;\n2;;;;\n\n;;;;\n"
    assert of_text(tmp_path, text).one()["honoree"] == "A B"


def test_letters_are_composed(tmp_path: Path) -> None:
    text = f"Tên cá nhân,Hình thức\nNguye\u0302\u0303n Va\u0306n A,{PROVINCE}\n"
    assert of_text(tmp_path, text).one()["honoree"] == "Nguyễn Văn A"


def test_the_name_says_nothing_of_what_a_file_is(tmp_path: Path) -> None:
    path = text_file(tmp_path, TEXT, "honours.txt")
    assert read(path).one()["honoree"] == "Nguyễn Văn A"
