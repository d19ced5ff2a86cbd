"""Problems as editors read them."""

from dataclasses import replace

from plugins.core.problems import ContentErrors, Problem, errors

ERROR = Problem("articles/2024/x/index.md", 7, "bad-value", "sai", "hãy sửa")
WARNING = replace(ERROR, line=2, hint="", level="warning")


def test_a_problem_is_a_line_with_place_reason_and_remedy() -> None:
    assert ERROR.as_line() == "articles/2024/x/index.md:7: LỖI: sai; hãy sửa"
    assert WARNING.as_line() == "articles/2024/x/index.md:2: CẢNH BÁO: sai"


def test_only_errors_stop_a_build() -> None:
    assert errors([ERROR, WARNING]) == (ERROR,)


def test_an_exception_says_them_all_in_their_order() -> None:
    error = ContentErrors([ERROR, WARNING])
    assert str(error) == f"{WARNING.as_line()}\n{ERROR.as_line()}"
    assert error.exitcode == 1
