"""Views and facts: only values whose repr is their whole content, so that keys never lie."""

import dataclasses
import inspect
import types
from datetime import date, time
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from plugins.core import gallery, pager, pictures, view_parts
from plugins.galleries import views as gallery_views
from plugins.honorees import consultation_views, data_files, data_rows, data_views, filter_views
from plugins.honorees import views as honoree_views
from plugins.portal import list_views
from plugins.portal import views as portal_views
from plugins.redirects import tables as redirect_tables
from plugins.redirects import views as redirect_views

THEME = Path(__file__).resolve().parents[2] / "theme" / "templates"
PLAIN = (str, int, bool, date, time, type(None))
MODULES = (
    *(view_parts, pictures, gallery, pager, portal_views, list_views, honoree_views, gallery_views),
    *(consultation_views, data_files, data_rows, data_views, filter_views),
    *(redirect_tables, redirect_views),
)


def _views() -> list[type]:
    return [
        kind
        for module in MODULES
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if dataclasses.is_dataclass(kind) and kind.__module__ == module.__name__
    ]


def _is_plain(annotation: Any) -> bool:  # noqa: ANN401 — any annotation
    if annotation in PLAIN:
        return True
    if get_origin(annotation) in (Union, types.UnionType):
        return all(_is_plain(part) for part in get_args(annotation))
    if get_origin(annotation) is tuple:
        return all(_is_plain(part) for part in get_args(annotation) if part is not Ellipsis)
    return dataclasses.is_dataclass(annotation) and _is_frozen(annotation)


def _is_frozen(kind: Any) -> bool:  # noqa: ANN401 — any dataclass
    return bool(kind.__dataclass_params__.frozen)


@pytest.mark.parametrize("view", _views(), ids=lambda view: f"{view.__module__}.{view.__name__}")
def test_views_are_frozen_and_hold_plain_values_only(view: type) -> None:
    assert _is_frozen(view)
    for name, annotation in get_type_hints(view).items():
        assert _is_plain(annotation), f"{view.__name__}.{name} may hide something from its key"


def test_a_list_or_a_dict_would_not_pass() -> None:
    assert not _is_plain(list[str])
    assert not _is_plain(dict[str, str])
    assert not _is_plain(tuple[set[str], ...])


def test_every_template_belongs_to_a_page_kind() -> None:
    """A misspelt template name would stop a build; a template that nothing asks for is dead."""
    plugins = THEME.parents[1] / "plugins"
    code = "\n".join(path.read_text("utf-8") for path in plugins.rglob("*.py"))
    for template in THEME.glob("*.html"):
        assert template.name == "base.html" or f'"{template.name}"' in code
