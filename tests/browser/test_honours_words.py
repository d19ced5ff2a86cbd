"""Words as the filter reads them: the browser folds as Python does, and finds every spelling."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from random import Random
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.builder.assets import read_assets
from plugins.builder.frame import frame_of
from plugins.builder.make import Workshop, make
from plugins.core.catalogue_files import read_catalogue
from plugins.core.names import canon, fold
from plugins.honorees import plugin
from plugins.honorees.filter_rows import plain_slug
from plugins.tools.bench.honours.crowd import person
from tests.browser.serve import Server, serving
from tests.core.making import HONOUR, article, site
from tests.output.built import ROOT

_NUMBER = 10_000
_NAMES = (
    *("Lí Văn Quí", "Lý Thị Mỹ", "Trần Mĩ Linh", "H'Hen Niê", "H’Wen Ksơr", "Ðặng Đình Ðức"),
    *("Nguy\u00adễn Thị Ẩ\u200bn", "Hoà Thuý Quỳnh", "Lê Thị Thuỷ", "Phạm Được", "Kỳ Anh Thy"),
)
_ODD = (
    *("Ðặng Ðình Ðường", "HOÀ THUỶ QUÝ QUỲ", "khoẻ khoẻo hoàn hoà2 hoà_", "Müller İstanbul ß"),
    *("K'Brơi", "H’Hen Niê", "Tra\u0302\u0300n", "Lê\u00a0Thị  B", "Ông (Bà) A-B/C", "№ 5² ①"),
    *("uỳ Uý QUỶ oe oè. OÈ", "क\u0903 \u20dd a", "đĐðÐ", "12/QĐ-UBND", "Sở GD&ĐT"),
    *("", " ", "\u00ad", "\u200b", "Ngu\u00adyễn", "Ð ð Đ đ", "ÐẶNG", "İstanbul", "ß ﬁ Ω"),
    *("H'Hen", "H’Hen", "qUÝ QUÝ quỷ", "oà Oà OÀ oÀ", "Hoàn hoà.", "thuỷ_", "a\u0301\u0323\u0302"),
    *(
        "１２ Ａ",
        "Ксения",
        "漢字",
        "\u0301",
        "uy\u0309 ủy",
        "hoa\u0300n hoa\u0300",
        "Ǖ ǖ",
        "e\u0302\u0301",
    ),
    *(
        "tab\tline\nend",
        "é è ẽ",
        "Ö Ø",
        "Y Ỵ ỵ",
        "e\u0302\u0301",
        "q\u0323uý",
        "O\u0300a",
        "oa\u0323\u0302",
    ),
)
_FOLD = """async texts => {
  const { canon, fold, slugify } = await import("/words.js");
  const plain = text => text.split(/\\s+/u).filter(Boolean).join(" ");
  return texts.map(text => [plain(canon(text)), plain(fold(text)), slugify(text) ?? ""]);
}"""
_OLD = {"òa": "oà", "óa": "oá", "ỏa": "oả", "ọa": "oạ", "ủy": "uỷ", "úy": "uý", "ùy": "uỳ"}


def spellings() -> list[str]:
    """Generated names, each in one of the ways in which people and programs write them."""
    chance = Random(6)  # noqa: S311 — made-up names, no secrets
    ways = (str, str.upper, str.lower, str.title, _old, lambda name: f"  {name}\u00a0 ")
    found = []
    for _ in range(_NUMBER):
        name = chance.choice(ways)(person(chance))
        found.append(unicodedata.normalize(chance.choice(("NFC", "NFD")), name))
    return [*found, *_ODD, *_NAMES]


def _old(name: str) -> str:
    for new, old in _OLD.items():
        name = re.sub(rf"(?<![qQ]){new}\b", old, name)
    return name


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The front of an index of a few people with awkward names."""
    folder = tmp_path_factory.mktemp("words")
    catalogue = read_catalogue(ROOT / "content")[0]
    honours = [replace(HONOUR, award="bang-khen-tinh", honoree=name) for name in _NAMES]
    honours.append(replace(honours[0], honoree="Lê Văn An", role="Bác sĩ"))
    found, assets = site(article("x", *honours), catalogue=catalogue), read_assets(ROOT / "theme")
    pages = [page for page in plugin.pages(found) if page.address.startswith(_MADE)]
    frame = frame_of(found, assets, set())
    make([*pages, *assets.pages], Workshop(ROOT / "theme/templates", folder / "o", folder, frame))
    with serving(folder / "o") as server:
        yield server


_MADE = ("/bang-vang/", "/du-lieu/tra-cuu/")


@pytest.fixture(scope="module")
def page(browser: Browser, served: Server) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(f"{served.origin}/bang-vang/")
    yield page
    page.close()


def test_the_browser_folds_ten_thousand_names_as_python_does(browser: Browser) -> None:
    texts = spellings()
    with serving(ROOT / "theme/static/js") as scripts:
        page = browser.new_page()
        page.goto(scripts.origin)
        found = page.evaluate(_FOLD, texts)
        page.close()
    wanted = [[canon(text).lower(), fold(text), plain_slug(text)] for text in texts]
    differ = [(t, f, w) for t, f, w in zip(texts, found, wanted, strict=True) if f != w]
    assert differ == []
    assert len(set(texts)) > _NUMBER / 2


def asked(page: Page, query: str) -> list[str]:
    """The names that a query finds, best first."""
    page.goto(f"{page.url.split('?')[0]}?{urlencode({'q': query})}")
    expect(page.locator("[data-status]")).to_contain_text("ìm thấy")
    expect(page.locator("[data-results]")).to_have_attribute("aria-busy", "false")
    return page.locator("[data-results] li a").all_inner_texts()


@pytest.mark.parametrize(
    ("queries", "name"),
    [
        (("Lý Quý", "lí quí", "ly quy", "li qui", "LÝ VĂN QUÝ"), "Lí Văn Quí"),
        (("Lí Mĩ", "lý mỹ", "li thi mi"), "Lý Thị Mỹ"),
        (("H'Hen", "H’Hen", "HHen", "hhen nie", "H`Hen", "Hen Niê"), "H'Hen Niê"),
        (("H'Wen", "hwen", "wen"), "H’Wen Ksơr"),
        (("Đặng Đình Đức", "Ðặng", "dang dinh duc", "đặng đình"), "Ðặng Đình Ðức"),
        (("Nguyễn Thị Ẩn", "nguyen thi an", "nguy\u00aden"), "Nguy\u00adễn Thị Ẩ\u200bn"),
        (("hòa thúy", "Hoà Thuý", "hoa thuy quynh", "Hòa Thúy Quỳnh"), "Hoà Thuý Quỳnh"),
        (("Leej Thij Thuyr", "leej thuyr", "lee thi thuy", "lê thị thủy"), "Lê Thị Thuỷ"),
        (("dduwowcj", "phamj dduwowcj", "được"), "Phạm Được"),
        (("bác sỹ", "bác sĩ", "bac si an", "bacs syx"), "Lê Văn An"),
        (("ky anh", "kì anh", "Anh Thy"), "Kỳ Anh Thy"),
        (("lin", "linh", "mi li"), "Trần Mĩ Linh"),
    ],
)
def test_every_spelling_finds_the_name(page: Page, queries: tuple[str, ...], name: str) -> None:
    assert [query for query in queries if name not in asked(page, query)] == []


@pytest.mark.parametrize(("query", "not_this"), [("ly", "Trần Mĩ Linh"), ("thi", "Kỳ Anh Thy")])
def test_other_syllables_stay_other(page: Page, query: str, not_this: str) -> None:
    assert not_this not in asked(page, query)


def test_the_spelling_that_was_typed_comes_first(page: Page) -> None:
    assert asked(page, "Lí")[0] == "Lí Văn Quí"
    assert asked(page, "Lý")[0] == "Lý Thị Mỹ"


def test_addresses_know_nothing_of_search(page: Page, served: Server) -> None:
    assert asked(page, "Lí Văn Quí") == ["Lí Văn Quí"]
    way = page.locator("[data-results] li a").get_attribute("href")
    assert way == "/bang-vang/ho-so/li-van-qui/"
    assert page.request.get(served.origin + way).status == 200
