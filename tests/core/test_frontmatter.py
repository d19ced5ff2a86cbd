"""The header of a file: text as written, every key with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.body import parse_body
from plugins.core.frontmatter import Value, parse_header, split
from plugins.core.source import decode
from tests.core.making import header, source

HEADER_LIKE = st.text(st.sampled_from("---\n: \"'[]{}&*!|>%@`#,?\t\u00a0aôĐ0\\~<.="), max_size=60)


def rules(text: str) -> list[tuple[int, str]]:
    _, problems = parse_header(source(), text)
    return [(problem.line, problem.rule) for problem in problems]


@pytest.mark.parametrize(
    "scalar",
    ["no", "yes", "0123", "12:30", "1e3", "0x1F", "2023-03-08", "08/3/2023", "1_000", "=", "<<"],
)
def test_what_yaml_would_resolve_stays_as_written(scalar: str) -> None:
    assert header(f"a: {scalar}\nb: [{scalar}]").values == {"a": scalar, "b": [scalar]}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("", None),
        ("null", None),
        ("~", None),
        ('""', ""),
        ('"null"', "null"),
        ('"a: b"', "a: b"),
        ("a  # ghi chú", "a"),
        ("a#b", "a#b"),
        (">-\n  a\n  b", "a b"),
        ("a\u00a0b", "a b"),
    ],
)
def test_scalars_are_text_or_nothing(written: str, value: Value) -> None:
    assert header(f"a: {written}").values == {"a": value}


def test_every_part_knows_its_line() -> None:
    found = header("\ntitle: a\nhonours:\n  - award: b\n    kind: c\n  -\n    award: d\n")
    assert found.line("title") == 2
    assert found.line("honours", 0, "kind") == 5
    assert found.line("honours", 1, "award") == 7
    assert found.line("honours", 0, "unit") == 4
    assert found.line("nothing") == 1


def test_nothing_at_all_is_an_empty_header() -> None:
    assert header("").values == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("a: b: c", [(1, "yaml-colon")], id="colon"),
        pytest.param("x: 1\na: b: c\nd: e: f", [(2, "yaml-colon"), (3, "yaml-colon")], id="each"),
        pytest.param("a:\n\tb: c", [(2, "yaml-tab")], id="tab"),
        pytest.param("a: @b", [(1, "yaml-unreadable")], id="reserved sign"),
        pytest.param("a: *b", [(1, "yaml-unreadable")], id="unknown alias"),
        pytest.param("a: &x {b: c}\nd: *x", [(1, "yaml-alias")], id="alias"),
        pytest.param("a: b\na: c", [(2, "duplicate-key")], id="twice"),
        pytest.param("a: {b: 1, b: 2}", [(1, "duplicate-key")], id="twice, inside"),
        pytest.param("- a", [(1, "front-matter-shape")], id="list"),
        pytest.param("chỉ có chữ", [(1, "front-matter-shape")], id="text"),
        pytest.param('a: "b\nc: d', [(1, "yaml-unreadable")], id="unclosed quote"),
    ],
)
def test_slips_are_named_with_their_line(text: str, found: list[tuple[int, str]]) -> None:
    assert rules(text) == found


def test_a_bad_line_does_not_hide_the_others() -> None:
    found, _ = parse_header(source(), "title: a: b\nauthor: 'c'\nrole: @d\nyear: 2023")
    assert found.values == {"title": "a: b", "author": "c", "role": "@d", "year": "2023"}


def test_the_first_of_two_equal_keys_is_kept() -> None:
    found, _ = parse_header(source(), "a: b\na: c")
    assert found.values == {"a": "b"}


def test_a_file_that_is_one_list_stands_under_its_name() -> None:
    found, problems = parse_header(source(), "- id: a\n- id: b", list_name="units")
    assert found.values == {"units": [{"id": "a"}, {"id": "b"}]}
    assert found.line("units", 1, "id") == 2
    assert not problems


def test_header_and_body_are_split_with_their_lines() -> None:
    parts, problems = split(source("\n---\ntitle: a\n---  \nChữ.\n---\nChữ."))
    assert parts is not None
    assert parts.header == "\n\ntitle: a"
    assert (parts.body, parts.body_line) == ("Chữ.\n---\nChữ.", 5)
    assert not problems


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("title: a\n---\n", (1, "front-matter-missing")),
        ("\n—\ntitle: a\n—\n", (2, "front-matter-missing")),
        ("----\ntitle: a\n----\n", (1, "front-matter-missing")),
        ("---\ntitle: a\n", (1, "front-matter-open")),
        ("---\ntitle: a\n –––\n", (1, "front-matter-open")),
    ],
)
def test_a_header_needs_both_its_fences(text: str, found: tuple[int, str]) -> None:
    parts, problems = split(source(text))
    assert parts is None
    assert [(problem.line, problem.rule) for problem in problems] == [found]


@pytest.mark.parametrize("deep", ["[" * 5000, "{a: " * 3000, "- " * 5000, "? " * 3000])
def test_absurd_depth_is_a_problem_and_no_crash(deep: str) -> None:
    assert rules(f"a: {deep}")


def read_all(data: bytes) -> None:
    source, _ = decode("a.md", data)
    if source is None:
        return
    parts, _ = split(source)
    if parts is None:
        return
    parse_header(source, parts.header)
    parse_body(source, parts.body, parts.body_line)


@given(st.binary(max_size=200))
def test_no_bytes_crash_the_readers(data: bytes) -> None:
    read_all(data)
    read_all(b"---\n" + data + b"\n---\n" + data)


@given(HEADER_LIKE, HEADER_LIKE)
def test_nothing_that_looks_like_a_header_crashes_the_readers(head: str, text: str) -> None:
    read_all(f"---\na: {head}\n---\n{text}".encode())
