"""Text of the years before Unicode: by its font, else by its syllables, and only where certain."""

import random
import unicodedata

import pytest

from plugins.core.legacy.repair import clean_spaces, repair_text
from plugins.core.legacy.syllables import is_syllable, share
from plugins.core.legacy.tables import TCVN3, VISCII, VNI
from tests.core.legacy.text_making import PROSE, to_tcvn3, to_vni

CAPITALS_LOST = PROSE.replace("Ủ", "ủ")
LETTERS = {
    unicodedata.normalize("NFC", letter + tone)
    for letter in "aăâeêioôơuưy"
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
} | {"đ"}
MARKED = {letter for letter in LETTERS if not letter.isascii()}


def test_the_tables_hold_every_letter() -> None:
    assert set(TCVN3.values()) - set("ĂÂĐÊÔƠƯ") == MARKED
    assert set(VISCII.values()) == MARKED | {letter.upper() for letter in MARKED}
    assert set(VNI.values()) == MARKED | {letter.upper() for letter in MARKED}


@pytest.mark.parametrize("word", ["nghiêng", "được", "quyết", "Ủy", "gì", "giếng", "khuỷu", "oái"])
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["nghÞ", "tæng", "®éng", "ñöôïc", "été", "Citroën", "HĐND", "đ", "vuờớ"]
)
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_unicode_in_any_form_is_vietnamese() -> None:
    for form in ("NFC", "NFD"):
        assert share(unicodedata.normalize(form, PROSE))[0] > 0.95


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ba\u0306\u0301c", "bắc"),
        ("bă\u0301c", "bắc"),  # half-composed, as UniKey writes it
        ("hội ngh\u00adị", "hội nghị"),
        ("\ufeffhội\u200b\u200c\u200d\u2060 nghị", "hội nghị"),
        ("hòa hoà thủy thuỷ", "hòa hoà thủy thuỷ"),
        ("Lễ «Tôn vinh» 25°C", "Lễ «Tôn vinh» 25°C"),
        ("co-op", "co-op"),
    ],
)
def test_unicode_is_composed_and_rid_of_what_nobody_sees(text: str, wanted: str) -> None:
    assert repair_text(text).text == wanted
    assert not repair_text(text).evidence


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        (to_tcvn3(PROSE), "TCVN3", CAPITALS_LOST),
        (to_vni(PROSE), "VNI", PROSE),
        (PROSE.encode().decode("latin-1"), "UTF-8", PROSE),
    ],
)
def test_syllables_decide_without_a_font(text: str, name: str, wanted: str) -> None:
    found = repair_text(text)
    assert found.text == wanted
    assert [one.value for one in found.evidence] == [name]
    assert [one.rule for one in found.cautions] == ["legacy-converted"]


def test_no_soft_hyphen_is_lost_before() -> None:
    assert "\u00ad" in to_tcvn3(PROSE)
    assert "được" in repair_text(to_tcvn3(PROSE)).text


@pytest.mark.parametrize(
    ("text", "font", "wanted"),
    [
        ("Héi nghÞ tæng kÕt", ".VnTime", "Hội nghị tổng kết"),
        ("héi nghÞ", ".VnTimeH", "HỘI NGHỊ"),
        ("Hoäi nghò", "VNI-Times", "Hội nghị"),
        ("HOÄI nghò", "VNI Helve", "HỘI nghị"),
        ("Hội nghị", ".VnTime", "Hội nghị"),  # typed in Unicode under an old name
        ("Hội thao mùa hè", ".VnTime", "Hội thao mùa hè"),
        ("Hội nghị", "Arial", "Hội nghị"),
    ],
)
def test_a_font_decides_however_short_the_text(text: str, font: str, wanted: str) -> None:
    assert repair_text(text, font).text == wanted


def test_vps_is_named_and_left() -> None:
    found = repair_text("H¶i nghÎ", "VPS Times")
    assert found.text == "H¶i nghÎ"
    assert [one.rule for one in found.cautions] == ["legacy-unsupported"]


def test_a_short_text_is_asked_about() -> None:
    found = repair_text(to_tcvn3("Lễ phát động phong trào thi đua xây dựng nông thôn mới"))
    assert not found.evidence
    assert [one.rule for one in found.cautions] == ["legacy-unsure"]
    assert len(found.cautions[0].message.splitlines()) == 1


def test_a_short_text_follows_its_page() -> None:
    title = "Lễ phát động phong trào thi đua"
    assert repair_text(to_tcvn3(title), likely="TCVN3").text == title
    assert repair_text(title, likely="TCVN3").text == title


@pytest.mark.parametrize(
    "text",
    [
        "L’été à Orléans, les élèves fêtaient Noël; ça ne gênait pas l’évêque français. " * 3,
        "Die Straße über die Brücke führt zu schönen Häusern; größere Wälder grüßen. " * 4,
        PROSE + " Citroën, Zürich, São Paulo, señor Muñoz, Ångström.",
    ],
)
def test_other_languages_stay(text: str) -> None:
    assert repair_text(text).text == text
    assert not repair_text(text).cautions


def test_blanks_become_single() -> None:
    assert clean_spaces(" a\xa0\xa0b\u3000\tc\n") == "a b c"


def test_no_text_makes_it_fall() -> None:
    chance = random.Random(5)  # noqa: S311 — a test's seed
    letters = to_tcvn3(PROSE) + to_vni(PROSE) + PROSE + "\ud800\0\ufffd\u0301"
    for _ in range(400):
        text = "".join(chance.choices(letters, k=chance.randrange(300)))
        for font in ("", ".VnTime", ".VnTimeH", "VNI-Times", "VPS Times"):
            repair_text(text, font)
