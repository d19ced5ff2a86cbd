"""Views filled from their types: with everything, or with as little as they allow."""

import dataclasses
import functools
import types
from typing import Any, get_args, get_origin, get_type_hints

from jinja2 import Environment

from plugins.builder.frame import Frame
from plugins.builder.render import environment, render
from plugins.core.pictures import Figure
from plugins.core.portal import MenuItem, Portal
from plugins.galleries.views import GalleriesView, GalleryView
from plugins.honorees.consultation_views import ConsultationView
from plugins.honorees.data_views import DataView
from plugins.honorees.views import (
    HonoreeView,
    HonourListView,
    HonoursView,
    HonoursYearView,
    LetterView,
)
from plugins.portal import archive_views, list_views, views
from plugins.redirects.views import ChoiceView, MovedView
from plugins.search.views import SearchView
from tests.theme.files import TEMPLATES

KINDS: dict[str, type] = {
    "404.html": views.NotFoundView,
    "article.html": views.ArticleView,
    "consultation.html": ConsultationView,
    "corrections.html": views.CorrectionsView,
    "data.html": DataView,
    "document.html": views.DocumentView,
    "documents.html": views.DocumentsView,
    "home.html": list_views.HomeView,
    "galleries.html": GalleriesView,
    "gallery.html": GalleryView,
    "honoree.html": HonoreeView,
    "honours.html": HonoursView,
    "honours_letter.html": LetterView,
    "honours_list.html": HonourListView,
    "honours_year.html": HonoursYearView,
    "index.html": list_views.IndexView,
    "light.html": views.LightView,
    "list.html": list_views.ListView,
    "months.html": archive_views.MonthsView,
    "movement.html": archive_views.MovementView,
    "saved.html": views.SavedView,
    "search.html": SearchView,
    "merger.html": views.MergerView,
    "moved.html": MovedView,
    "moved_choice.html": ChoiceView,
    "page.html": views.PageView,
    "year.html": archive_views.YearView,
    "withdrawn.html": views.WithdrawnView,
}
HOSTILE = """<i>"'&amp;"""  # what a text may hold without becoming markup
EMPTY_FRAME = Frame(Portal(), *(f"/a/{name}" for name in "cfsvhaqlmzt"))
FULL_FRAME = dataclasses.replace(
    EMPTY_FRAME,
    portal=Portal(
        name=f"name {HOSTILE}",
        province=f"province {HOSTILE}",
        agency=f"agency {HOSTILE}",
        governing_agency=f"governing_agency {HOSTILE}",
        responsible_person=f"responsible_person {HOSTILE}",
        address=f"address {HOSTILE}",
        phone=f"phone {HOSTILE}",
        email=f"email {HOSTILE}",
        contact_person=f"contact_person {HOSTILE}",
        licence=f"licence {HOSTILE}",
        official=True,
        url="https://example.org",
        menu=(MenuItem(text=HOSTILE, address="/meta.section/"),),
        footer_menu=(MenuItem(text=HOSTILE, address="/"),),
    ),
)


def full(kind: Any, name: str = "page") -> Any:  # noqa: ANN401 — any field of a view
    """A value of this type with every field filled, each text naming its field."""
    if kind is str:
        return f"/{name}/" if _is_address(name) else f"{name} {HOSTILE}"
    if kind in (int, bool):
        return kind(1)
    if get_origin(kind) is types.UnionType:
        return full(get_args(kind)[0], name)
    if get_origin(kind) is tuple:
        return _full_tuple(get_args(kind), name)
    return views.Block("<p>html</p>") if kind is views.Block else _build(kind, full, name)


def empty(kind: Any, name: str = "page") -> Any:  # noqa: ANN401 — any field of a view
    """A value of this type with no more than its own shape."""
    if kind is str:
        return "x" if name in {"title", "text"} else ""
    if kind in (int, bool):
        return kind(0)
    if get_origin(kind) is types.UnionType:
        return None
    if get_origin(kind) is tuple:
        return ()
    return _build(kind, empty, name)


def html(template: str, view: object, frame: Frame) -> str:
    """The page that this template makes of the view."""
    return render(theme(), template, view, frame)


@functools.cache
def theme() -> Environment:
    """The project's own templates in the builder's own environment."""
    return environment(TEMPLATES)


def _full_tuple(kinds: tuple[Any, ...], name: str) -> tuple[Any, ...]:
    """One of each; a body has words and figures."""
    parts = tuple(full(kind, name) for kind in kinds if kind is not Ellipsis)
    return (*parts, _figures()) if kinds[0] is views.Block else parts


def _build(kind: Any, fill: Any, name: str) -> Any:  # noqa: ANN401 — any view
    hints = get_type_hints(kind)
    return kind(**{field: fill(hint, f"{name}.{field}") for field, hint in hints.items()})


def _is_address(name: str) -> bool:
    return name.rpartition(".")[2] in {
        "href",
        "src",
        "full",
        "section",
        "address",
        "permalink",
        "target",
    }


def _figures() -> views.Block:
    """Three figures in a row: the first is wide."""
    figure = full(Figure, "figure")
    return views.Block(
        figures=tuple(
            dataclasses.replace(figure, number=number, total=3, anchor=f"anh-{number}")
            for number in (1, 2, 3)
        )
    )
