"""Every template, with views that hold everything and views that hold nothing."""

import dataclasses
import itertools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import html5lib
import pytest

from plugins.core.pictures import Figure
from plugins.galleries.views import GalleryView
from plugins.honorees.views import HonoursView
from plugins.portal import list_views, views
from plugins.redirects.views import ChoiceView
from tests.theme.files import (
    FOREIGN,
    PLAIN,
    TEMPLATES,
    classes_in_css,
    classes_in_templates,
    templates,
)
from tests.theme.filled import EMPTY_FRAME, FULL_FRAME, HOSTILE, KINDS, empty, full, html

MACROS = TEMPLATES / "macros"


def _place(path: Path) -> str:
    return path.relative_to(TEMPLATES).as_posix()


def parsed(page: str) -> Any:  # noqa: ANN401 — an ElementTree of html5lib
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)


def test_every_page_kind_has_a_view() -> None:
    names = {path.name for path in TEMPLATES.glob("*.html")} - {"base.html"}
    assert names == set(KINDS)


@pytest.mark.parametrize("template", KINDS)
@pytest.mark.parametrize("frame", [EMPTY_FRAME, FULL_FRAME], ids=["plain", "all"])
@pytest.mark.parametrize("fill", [empty, full])
def test_pages_are_valid(template: str, fill: Callable[[type], object], frame: Any) -> None:  # noqa: ANN401 — a Frame
    page = html(template, fill(KINDS[template]), frame)
    root = parsed(page)
    assert len(root.findall(".//main")) == 1
    assert len(root.findall(".//h1")) == 1
    assert "<i>" not in page.replace(HOSTILE, "")  # no text became markup
    assert not root.findall(".//i")


@pytest.mark.parametrize("template", KINDS)
def test_ids_are_unique_and_anchors_lead_somewhere(template: str) -> None:
    root = parsed(html(template, full(KINDS[template]), FULL_FRAME))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    named = [element.get("aria-labelledby") for element in root.iter()]
    assert {name for name in named if name} <= set(ids)


@pytest.mark.parametrize("template", KINDS)
def test_headings_skip_no_level(template: str) -> None:
    root = parsed(html(template, full(KINDS[template]), FULL_FRAME))
    levels = [int(found.tag[1]) for found in root.iter() if re.fullmatch("h[1-6]", str(found.tag))]
    assert levels[0] == 1
    assert all(now <= before + 1 for before, now in itertools.pairwise(levels))


@pytest.mark.parametrize("template", KINDS)
def test_every_text_of_a_full_view_is_shown(template: str) -> None:
    page = html(template, full(KINDS[template]), FULL_FRAME)
    for name in _texts(KINDS[template]):
        assert f"{name} &lt;i&gt;" in page, f"{name} is not on the page"


def _texts(kind: type) -> list[str]:
    """The texts that stand directly in a view, which no page may forget."""
    hints = kind.__annotations__
    addresses = {"permalink", "numbers_href", "exemplars_href", "target"}
    return [f"page.{name}" for name, hint in hints.items() if hint is str and name not in addresses]


def test_no_photo_of_an_article_comes_before_its_words() -> None:
    """On a phone the title is what opens the page, and 35 kB beside it are in its way."""
    figure = full(Figure)
    blocks = [views.Block(figures=(dataclasses.replace(figure, number=n),)) for n in (2, 3, 4)]
    view = dataclasses.replace(full(views.ArticleView), opening=(figure,), blocks=tuple(blocks))
    root = parsed(html("article.html", view, FULL_FRAME))
    photos = [image for image in root.iter("img") if image.get("decoding")]
    assert {(image.get("loading"), image.get("fetchpriority")) for image in photos} == {
        ("lazy", None)
    }
    assert all(image.get("width") and image.get("height") for image in root.iter("img"))
    assert all(image.get("alt") is not None for image in root.iter("img"))


def test_the_first_photo_of_a_gallery_comes_before_the_others() -> None:
    """On a phone the second stands in sight as well, and would take half of its line."""
    shot = full(GalleryView).rows[0][0]
    view = dataclasses.replace(full(GalleryView), rows=((shot, shot), (shot,)))
    root = parsed(html("gallery.html", view, FULL_FRAME))
    photos = [image for image in root.iter("img") if image.get("decoding")]
    assert [(image.get("loading"), image.get("fetchpriority")) for image in photos] == [
        (None, "high"),
        ("lazy", "low"),
        ("lazy", "low"),
    ]


def test_tables_tell_their_heads_apart() -> None:
    root = parsed(html("article.html", full(views.ArticleView), FULL_FRAME))
    table = root.find(".//table")
    assert table.find("caption") is not None
    assert {head.get("scope") for head in table.iter("th")} == {"col", "rowgroup", "row"}


def test_the_current_menu_item_says_so() -> None:
    view = full(views.PageView)
    assert view.meta.section == "/page.meta.section/"
    frame_page = html("page.html", view, FULL_FRAME)
    assert "aria-current" not in frame_page
    root = parsed(html("page.html", _in_section(view, "/meta.section/"), FULL_FRAME))
    current = [link for link in root.iter("a") if link.get("aria-current") == "page"]
    assert [link.get("href") for link in current] == ["/meta.section/"]


def _in_section(view: views.PageView, section: str) -> views.PageView:
    return dataclasses.replace(view, meta=dataclasses.replace(view.meta, section=section))


def test_a_page_without_origin_or_for_no_index_has_no_canonical_address() -> None:
    assert "canonical" not in html("page.html", full(views.PageView), EMPTY_FRAME)
    assert "canonical" in html("home.html", empty(list_views.HomeView), FULL_FRAME)


@pytest.mark.parametrize("path", templates(), ids=_place)
def test_templates_stay_small_and_plain(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 80
    is_copy = path.parent.name == "downloads"  # no page: it carries its rules and is ours to fill
    for forbidden in (
        "|default",
        "| default",
        "is defined",
        "style=",
        *([] if is_copy else ["<style"]),
        "onclick",
    ):
        assert forbidden not in re.sub(r"\{#.*?#\}", "", text)
    scripts = re.findall(r"<script.*", text)
    is_head = path == TEMPLATES / "partials" / "head.html"
    size = '<script src="{{ site.size }}"></script>'
    viewer = '<script type="module" src="{{ site.viewer }}"></script>'
    tools = '<script type="module" src="{{ site.tools }}"></script>'
    searched = '<script type="module" src="{{ site.filter }}"></script>'
    known = "page.meta.search"
    search = '<script type="module" src="{{ site.search }}" async fetchpriority="high"></script>'
    asking = (
        '<script type="module" src="{{ site.asking }}" async fetchpriority="high"'
        f' data-index="{{{{ {known}.place }}}}" data-version="{{{{ {known}.version }}}}"'
        f' data-known="{{{{ {known}.known }}}}"></script>'
    )
    lost = '<script type="module" src="{{ site.lost }}"></script>'
    moved = '<script type="module" src="{{ site.moved }}"></script>'
    extras = '<script type="module" src="{{ site.extras }}"></script>'
    linked = '<script type="application/ld+json">{{ page.meta.json_ld|safe }}</script>'
    trail = '<script type="application/ld+json">{{ page.meta|trail(site.portal.url) }}</script>'
    saved = '<script type="module" src="{{ site.saved }}"></script>'
    searching = [asking, search]
    others = [viewer, tools, searched, lost, extras, saved, moved]
    all_of_them = [size, *searching, *others, linked, trail]
    assert scripts == (all_of_them if is_head else [])
    copies = {TEMPLATES / "downloads" / name for name in ("article.html", "approval_sheet.html")}
    is_words = path in {MACROS / "media.html", *copies}
    safe = re.findall(r"\{\{[^}]*\|\s*safe[^}]*\}\}", text)
    allowed = ["{{ page.meta.json_ld|safe }}"] if is_head else []
    assert safe == (["{{ block.html|safe }}"] if is_words else allowed)


@pytest.mark.parametrize("has_figures", [False, True])
def test_only_pages_with_figures_load_the_viewer(*, has_figures: bool) -> None:
    view = full(views.ArticleView)
    view = dataclasses.replace(view, meta=dataclasses.replace(view.meta, has_figures=has_figures))
    assert (FULL_FRAME.viewer in html("article.html", view, FULL_FRAME)) is has_figures


@pytest.mark.parametrize("has_filter", [False, True])
def test_only_the_index_of_honours_loads_its_filter(*, has_filter: bool) -> None:
    view = full(HonoursView)
    view = dataclasses.replace(view, meta=dataclasses.replace(view.meta, has_filter=has_filter))
    assert (FULL_FRAME.filter in html("honours.html", view, FULL_FRAME)) is has_filter


@pytest.mark.parametrize("has_choices", [False, True])
def test_only_a_page_of_choices_loads_the_script_of_old_addresses(*, has_choices: bool) -> None:
    view = full(ChoiceView)
    view = dataclasses.replace(view, meta=dataclasses.replace(view.meta, has_choices=has_choices))
    assert (FULL_FRAME.moved in html("moved_choice.html", view, FULL_FRAME)) is has_choices


@pytest.mark.parametrize("path", templates(), ids=_place)
def test_marked_runs_never_stand_in_an_attribute(path: Path) -> None:
    """``bind`` gives markup, which an attribute would show as it is."""
    assert not re.search(r'="[^"]*\|\s*bind', path.read_text("utf-8"))


def test_every_macro_is_used() -> None:
    text = "\n".join(path.read_text("utf-8") for path in templates())
    for name in re.findall(r"\{% macro (\w+)\(", text):
        assert len(re.findall(rf"\b{name}\(", text)) > 1, f"nothing calls {name}"


def test_every_import_is_used() -> None:
    for path in templates():
        text = path.read_text("utf-8")
        for line in re.findall(r"\{% from \S+ import (.*?) %\}", text):
            for name in line.split(", "):
                assert re.search(rf"\b{name}\(", text), f"{path.name} does not use {name}"


def test_classes_of_templates_and_style_sheets_are_the_same() -> None:
    assert classes_in_templates() - PLAIN - FOREIGN == classes_in_css() - FOREIGN
