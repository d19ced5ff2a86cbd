"""The scripts: their weight, and what the page's policy or a reader would not forgive."""

import gzip
import re
from pathlib import Path

import pytest

from plugins.builder.scripts import published
from tests.theme.files import CSS, JS, sheet

SCRIPTS = sorted(JS.iterdir())
# What takes text as HTML, as code or as the address of code: Trusted Types stop it.
SINKS = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|srcdoc|setHTML"
    r"|createContextualFragment|\beval\b|new Function|importScripts|\bimport\b|\.src\s*="
)


# The scripts of the theme itself, by name: the builder joins them, or gives their address.
IMPORT = re.compile(r'^import \{[^}]*\} from "\./\w+\.js";$|import\("\./\w+\.js"\)', re.MULTILINE)


def code(path: Path) -> str:
    """A script without its comments and without what it imports of ours."""
    return IMPORT.sub("", re.sub(r"(?<![:\w])//.*", "", path.read_text("utf-8")))


def test_the_viewer_weighs_three_kilobytes_at_most() -> None:
    assert len(gzip.compress((JS / "viewer.js").read_bytes(), 9)) <= 3_000


def test_the_script_that_pages_wait_for_is_a_few_lines() -> None:
    assert len(gzip.compress(_joined("size.js"), 9)) <= 250


def test_the_tools_of_an_article_weigh_one_and_a_half_kilobytes_at_most() -> None:
    assert len(gzip.compress(_joined("tools.js"), 9)) <= 1_500


def test_the_filter_of_honours_weighs_five_kilobytes_at_most() -> None:
    assert len(gzip.compress(_joined("honours.js"), 9)) <= 5_000


def test_the_script_of_old_addresses_weighs_one_kilobyte_at_most() -> None:
    assert len(gzip.compress((JS / "moved.js").read_bytes(), 9)) <= 1_024


def test_what_asks_first_weighs_four_kilobytes_at_most_and_the_whole_search_less_than_twelve() -> (
    None
):
    asking, search = (len(gzip.compress(_joined(name), 9)) for name in ("asking.js", "search.js"))
    assert asking <= 4_000
    assert asking + search <= 11_500


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_asks_for_intl(path: Path) -> None:
    """The first Intl of a page takes a phone 40 ms and more, before anything was asked."""
    assert "Intl." not in code(path)
    assert "toLocale" not in code(path)


def test_a_search_weighs_110_kilobytes_at_most_with_all_scripts_and_ten_results() -> None:
    limit = int(re.findall(r"LIMIT = ([\d_]+)", (JS / "purse.js").read_text("utf-8"))[0])
    scripts = (_joined(name) for name in ("asking.js", "search.js", "size.js", "guessing.js"))
    results = 14_500  # which weigh 11 to 14 kB in the bench
    assert sum(len(gzip.compress(one, 9)) for one in scripts) + limit + results <= 110_000


def _joined(name: str) -> bytes:
    return published({path.name: path.read_text("utf-8") for path in SCRIPTS})[name].encode()


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_nothing_is_set_as_html_or_code(path: Path) -> None:
    assert SINKS.findall(code(path)) == []
    assert "style" not in code(path)  # style-src 'self' lets none through that stands in a page
    assert "http" not in code(path)
    assert "console" not in code(path)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_says_what_it_is_for_and_stays_short(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.startswith("// ")
    assert text.count("\n") <= 250
    assert max(map(len, text.splitlines())) <= 100


def test_the_viewer_and_its_style_sheet_name_the_same_classes() -> None:
    named = set(re.findall(r"viewer(?:__\w+(?:--\w+)?)?(?=\")", code(JS / "viewer.js")))
    assert named == set(re.findall(r"\.(viewer[\w-]*)", sheet(CSS / "5-blocks" / "viewer.css")))


def test_the_viewer_speaks_vietnamese_and_names_nobody() -> None:
    texts = re.findall(r'"([^"]*[^\x00-\x7f][^"]*)"', code(JS / "viewer.js"))
    assert set(texts) == {"Xem ảnh", "Các ảnh", "Ảnh trước", "Ảnh sau", "Mở ảnh lớn", "Đóng"}
