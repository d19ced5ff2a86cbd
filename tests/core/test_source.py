"""Files as they lie on disk."""

import unicodedata
from pathlib import Path

import pytest

from plugins.core.source import decode, read_source

NFD = unicodedata.normalize("NFD", "Hội nghị")


def rules(data: bytes) -> list[tuple[int, str, str]]:
    _, problems = decode("a.md", data)
    return [(problem.line, problem.rule, problem.level) for problem in problems]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        pytest.param(b"abc", [], id="good"),
        pytest.param(b"", [(1, "empty-file", "error")], id="empty"),
        pytest.param(b" \r\n\t", [(1, "empty-file", "error")], id="blank"),
        pytest.param(b"\xef\xbb\xbf\n", [(1, "empty-file", "error")], id="only a BOM"),
        pytest.param(b"\xef\xbb\xbfabc", [(1, "byte-order-mark", "warning")], id="BOM"),
        pytest.param(b"a\nb\n\xd0c", [(3, "not-utf8", "error")], id="other encoding, line 3"),
        pytest.param("abc".encode("utf-16"), [(1, "not-utf8", "error")], id="UTF-16"),
        pytest.param(f"a\n{NFD}".encode(), [(2, "nfd-text", "warning")], id="NFD, line 2"),
    ],
)
def test_what_is_wrong_with_the_bytes_is_named(
    data: bytes, found: list[tuple[int, str, str]]
) -> None:
    assert rules(data) == found


def test_text_is_read_composed_with_unix_line_ends_and_without_a_mark() -> None:
    source, _ = decode("a.md", b"\xef\xbb\xbf" + f"{NFD}\r\na\rb".encode())
    assert source is not None
    assert source.text == "Hội nghị\na\nb"


def test_names_are_relative_and_composed(tmp_path: Path) -> None:
    path = tmp_path / "articles" / f"{NFD}.md"
    path.parent.mkdir()
    path.write_text("abc")
    source, problems = read_source(tmp_path, path)
    assert source is not None
    assert (source.name, problems) == ("articles/Hội nghị.md", ())


def test_what_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "index.md").mkdir()
    source, problems = read_source(tmp_path, tmp_path / "index.md")
    assert source is None
    assert [problem.rule for problem in problems] == ["unreadable-file"]
