"""The addresses that stand for all pages do stand for all of them."""

from collections.abc import Callable

import pytest
from PIL import Image

from tests.browser.kinds import KINDS, LEAVING, NOWHERE
from tests.output.built import ROOT, Portal
from tests.output.html import Document, words

# What an article of that name must have to be worth looking at.
_SHOWN: dict[str, Callable[[Document, Portal], bool]] = {
    "seed": lambda page, _: len(list(page.all("figure"))) == 7,
    "panorama and groups": lambda page, portal: max(_shapes(page, portal)) > 2,
    "portrait": lambda page, portal: min(_shapes(page, portal)) < 1,
    "table and posthumous honours": lambda page, _: len(list(page.all("table"))) == 2,
    "many honours": lambda page, _: len(list(page.all("tr"))) > 12,
    "corrections of an article": lambda page, _: "Đính chính" in map(words, page.all("h2")),
    "series": lambda page, _: "Kỳ 1" in words(page.root) and "Kỳ 3" in words(page.root),
    "attachments": lambda page, _: any(
        link.get("href", "").endswith(".pdf") for link in page.all("a")
    ),
    "video": lambda page, _: "Video" in map(words, page.all("h2")),
}


def _shapes(page: Document, portal: Portal) -> list[float]:
    """Width by height of each figure's photo."""
    shapes = []
    for figure in page.all("figure"):
        for image in figure.iter("img"):
            with Image.open(portal.file(image.attrib["src"])) as photo:
                shapes.append(photo.width / photo.height)
    return shapes


def test_every_template_of_a_page_is_looked_at() -> None:
    templates = {path.name for path in (ROOT / "theme" / "templates").glob("*.html")}
    assert {template for template, _ in KINDS.values()} == templates - {"base.html"} - LEAVING


@pytest.mark.parametrize("kind", KINDS)
def test_it_was_made_by_the_template_that_it_stands_for(kind: str, portal: Portal) -> None:
    template, address = KINDS[kind]
    assert portal.templates.get(address.replace(NOWHERE, "/404.html").split("?")[0]) == template


@pytest.mark.parametrize("kind", _SHOWN)
def test_an_article_shows_what_it_was_chosen_for(
    kind: str, portal: Portal, documents: tuple[Document, ...]
) -> None:
    (page,) = (page for page in documents if page.address == KINDS[kind][1])
    assert _SHOWN[kind](page, portal)
