"""Bytes become text: by mark, by name, by letters, and never with a fall."""

import codecs
import random

import pytest

from plugins.core.legacy.repair import clean
from plugins.tools.sharepoint.text.decoding import decode
from tests.core.legacy.text_making import (
    PROSE,
    to_tcvn3,
    to_viscii,
    to_vni,
    to_windows_1258,
)

PAGE = f'<html><head><meta charset="{{}}"></head><body><p>{PROSE}</p></body></html>'
CAPITALS_LOST = PROSE.replace("Ủ", "ủ")  # TCVN3 has none
CERTAIN = (
    (PROSE.encode(), None),
    (codecs.BOM_UTF8 + PROSE.encode(), "windows-1252"),
    (PROSE.encode("utf-16"), None),
    (codecs.BOM_UTF16_BE + PROSE.encode("utf-16-be"), "utf-8"),
    (PROSE.encode("utf-16-le"), None),
    (PROSE.encode("utf-16-be"), "iso-8859-1"),
    (PROSE.encode("utf-32"), None),
    (PROSE.encode(), "windows-1252"),  # servers lie; valid UTF-8 does not
    (PROSE.encode(), "rot13"),
    (to_windows_1258(PROSE), "windows-1258"),
    (to_viscii(PROSE), "VISCII"),
)
GUESSED = (
    (to_windows_1258(PROSE), "windows-1258", PROSE),
    (to_viscii(PROSE), "VISCII", PROSE),
    (to_tcvn3(PROSE).encode("cp1252"), "TCVN3", CAPITALS_LOST),
)


@pytest.mark.parametrize(("data", "charset"), CERTAIN)
def test_what_the_file_says_is_believed(data: bytes, charset: str | None) -> None:
    found = decode(data, charset)
    assert clean(found.text) == PROSE
    assert not found.cautions


@pytest.mark.parametrize("claim", [None, "iso-8859-1", "utf-8"])
@pytest.mark.parametrize(("data", "name", "wanted"), GUESSED)
def test_letters_tell_the_encoding_where_nothing_else_does(
    data: bytes, name: str, wanted: str, claim: str | None
) -> None:
    found = decode(data, claim)
    assert clean(found.text) == wanted
    assert [one.value for one in found.evidence] == [name]
    assert [one.rule for one in found.cautions] == ["charset-guessed"]


@pytest.mark.parametrize("name", ["windows-1258", "Windows-1258", "viscii"])
def test_a_meta_tag_names_the_encoding(name: str) -> None:
    page = PAGE.format(name)
    data = to_viscii(page) if name == "viscii" else to_windows_1258(page)
    found = decode(data, None)
    assert clean(found.text) == page
    assert found.evidence[0].origin == "thẻ meta"


@pytest.mark.parametrize("name", ["hex", "rot13", "idna", "undefined", "unicode_escape", "\0", "é"])
def test_a_name_that_is_no_encoding_is_passed_over(name: str) -> None:
    assert clean(decode(to_windows_1258(PROSE), name).text) == PROSE


@pytest.mark.parametrize("claim", [None, "utf-8", "iso-8859-1"])
def test_a_cut_file_stays_utf8_and_says_what_is_lost(claim: str | None) -> None:
    data = PROSE.encode()
    cut = data[: data.index("Ủ".encode()) + 1] + b"y ban nh\xc3\xa2n d\xc3\xa2n t\xe1"
    found = decode(data + cut, claim)
    assert found.text.startswith(PROSE)
    assert [one.rule for one in found.cautions] == ["undecodable"]


def test_text_under_a_legacy_font_is_left_to_the_repair() -> None:
    page = f'<p style="font-family:.VnTime">{to_tcvn3(PROSE)}</p>'
    found = decode(page.encode("cp1252"), None)
    assert found.text == page


def test_vni_is_left_to_the_repair() -> None:
    assert decode(to_vni(PROSE).encode("cp1252"), "iso-8859-1").text == to_vni(PROSE)


@pytest.mark.parametrize("charset", ["windows-1252", None])
def test_western_text_stays_western(charset: str | None) -> None:
    text = "L’été à Orléans, les élèves fêtaient Noël; ça ne gênait pas l’évêque français. " * 3
    found = decode(text.encode("cp1252"), charset)
    assert found.text == text
    assert bool(found.cautions) == (charset is None)


def test_a_guess_that_fits_only_half_of_the_words_is_not_made() -> None:
    german = "Die Straße über die Brücke führt zu schönen Häusern; größere Wälder grüßen. "
    data = to_viscii(PROSE[:160]) + german.encode("cp1252") * 2
    assert [one.rule for one in decode(data, None).cautions] == ["charset-unsure"]


def test_no_bytes_make_it_fall() -> None:
    chance = random.Random(5)  # noqa: S311 — a test's seed
    forms = [PROSE.encode(), PROSE.encode("utf-16"), to_viscii(PROSE), to_windows_1258(PROSE), b""]
    names = (None, "utf-8", "utf-16", "windows-1258", "viscii", "nonsense")
    for _ in range(800):
        data = bytearray(chance.choice(forms))
        for _ in range(chance.randrange(9)):
            place = chance.randrange(len(data) + 1)
            data[place : place + chance.randrange(3)] = chance.randbytes(chance.randrange(4))
        decode(bytes(data[: chance.randrange(400)]), chance.choice(names))
