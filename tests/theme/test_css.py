"""The style sheet: its weight, its colours measured, and what it must never do."""

import gzip
import re
from pathlib import Path

import pytest

from tests.theme.files import CSS, TEMPLATES, sheet, sheets

TOKENS = CSS / "1-tokens.css"
TEXT = ("ink", "ink-2", "link", "visited", "gold-ink")
GROUNDS = ("paper", "card", "tint")
ON_RED = ("red", "deep")
PAINT = re.compile(
    r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|color)\(|\b(?:black|white|red)\b"
)


def declarations(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*([^;]+);", css))


def schemes() -> dict[str, dict[str, str]]:
    """The tokens of each colour scheme, dark over light as browsers lay them."""
    css = sheet(TOKENS)
    light = declarations(css.partition("@media")[0])
    dark = css.partition("(prefers-color-scheme: dark)")[2].partition("@media")[0]
    return {"light": light, "dark": light | declarations(dark)}


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    pairs = [digit * 2 for digit in digits] if len(digits) == 3 else re.findall("..", digits)
    parts = [int(pair, 16) / 255 for pair in pairs]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_seven_to_one(scheme: str) -> None:
    tokens = schemes()[scheme]
    pairs = [(text, ground) for text in TEXT for ground in GROUNDS]
    pairs += [("cream", ground) for ground in ON_RED]
    pairs += [("night-ink", "night")]
    for text, ground in pairs:
        found = contrast(tokens[text], tokens[ground])
        assert found >= 7, f"{text} on {ground}: {found:.2f}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_controls_and_focus_stand_out_three_to_one(scheme: str) -> None:
    tokens = schemes()[scheme]
    pairs = [(mark, ground) for mark in ("control", "focus") for ground in GROUNDS]
    pairs += [(mark, ground) for mark in ("focus-red", "cream") for ground in ON_RED]
    pairs += [("gold", "deep")]  # the mark under the current menu item
    pairs += [("focus-red", "night")]
    for mark, ground in pairs:
        found = contrast(tokens[mark], tokens[ground])
        assert found >= 3, f"{mark} on {ground}: {found:.2f}"


def test_the_browser_bar_has_the_colour_of_the_masthead() -> None:
    head = (TEMPLATES / "partials" / "head.html").read_text("utf-8")
    bars = re.findall(r'name="theme-color" content="(\S+)" media="\(.*?: (\w+)\)"', head)
    assert {name: tokens["red"] for name, tokens in schemes().items()} == {
        scheme: colour for colour, scheme in bars
    }


@pytest.mark.parametrize("path", sheets(), ids=lambda path: path.name)
def test_colours_come_from_tokens(path: Path) -> None:
    if path != TOKENS:
        values = " ".join(re.findall(r":([^:;{}]+);", sheet(path)))
        assert not PAINT.findall(re.sub(r"var\([^)]*\)", "", values))


def test_every_token_is_used_and_known() -> None:
    css = "".join(sheet(path) for path in sheets())
    used = set(re.findall(r"var\(--([\w-]+)", css))
    known = set(declarations(css))
    local = {"min", "thumb"}  # knobs with a value of their own where nothing sets them
    assert used - local <= known
    assert known <= used


@pytest.mark.parametrize("path", sheets(), ids=lambda path: path.name)
def test_marks_over_letters_are_never_cut_nor_changed(path: Path) -> None:
    css = sheet(path)
    for forbidden in ("text-transform", "overflow: hidden", "overflow-y", "line-clamp", "justify;"):
        assert forbidden not in css
    for value in re.findall(r"line-height: ([\d.]+);", css):
        assert float(value) >= (
            1.2 if path.name == "numbers.css" else 1.37
        )  # digits alone are lower


@pytest.mark.parametrize("path", sheets(), ids=lambda path: path.name)
def test_browsers_of_2021_understand_it(path: Path) -> None:
    css = sheet(path)
    for younger in ("@layer", "@container", "aspect-ratio:", ":has(", "&", "dvh", "color-mix"):
        assert younger not in css
    assert "!important" not in css
    assert "url(" not in css


def test_nothing_moves() -> None:
    css = "".join(sheet(path) for path in sheets())
    assert not re.search(
        r"animation|transition|(?<!over)scroll-behavior|position: (?:sticky|fixed)", css
    )


def test_the_whole_sheet_is_light() -> None:
    joined = "\n".join(path.read_text("utf-8") for path in sheets()).encode()
    assert len(joined) <= 20_000
    assert len(gzip.compress(joined)) <= 6_000  # brotli makes it smaller still
