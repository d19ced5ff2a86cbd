"""Templates in fewer steps: the same bytes as jinja2's own code, and as strict."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, UndefinedError
from jinja2.compiler import CodeGenerator
from markupsafe import Markup, escape

from plugins.builder.render import environment, render
from plugins.builder.template_code import escaped
from plugins.core.view_parts import Link
from tests.theme.files import TEMPLATES
from tests.theme.filled import EMPTY_FRAME, FULL_FRAME, KINDS, empty, full


def _environment(text: str) -> Environment:
    env = environment(TEMPLATES)
    env.loader = DictLoader({"page.html": text})
    return env


@pytest.mark.parametrize("template", KINDS)
@pytest.mark.parametrize("frame", [EMPTY_FRAME, FULL_FRAME], ids=["plain", "all"])
@pytest.mark.parametrize("fill", [empty, full])
def test_the_bytes_are_those_of_jinja2(
    template: str,
    fill: Callable[[type], object],
    frame: Any,  # noqa: ANN401 — a Frame
) -> None:
    ours, theirs = environment(TEMPLATES), environment(TEMPLATES)
    theirs.code_generator_class = CodeGenerator
    view = fill(KINDS[template])
    assert render(ours, template, view, frame) == render(theirs, template, view, frame)


def test_what_a_view_lacks_stops_the_build() -> None:
    view = Link("Tin", "/tin/")
    with pytest.raises(AttributeError, match="titel"):
        render(_environment("{{ page.titel }}"), "page.html", view, EMPTY_FRAME)
    with pytest.raises(UndefinedError, match="pages"):
        render(_environment("{{ pages.text }}"), "page.html", view, EMPTY_FRAME)
    macro = "{% macro one(a) %}{{ a }}{% endmacro %}{{ one(1, 2) }}"
    with pytest.raises(TypeError, match="argument"):
        render(_environment(macro), "page.html", view, EMPTY_FRAME)


def test_a_name_that_python_keeps_for_itself_is_read_as_well() -> None:
    view = SimpleNamespace(**{"class": "nhat", "text": "<"})
    text = render(_environment("{{ page.class }} {{ page.text }}"), "page.html", view, EMPTY_FRAME)
    assert text == "nhat &lt;"


@pytest.mark.parametrize("sign", ["", *"&<>\"'", *("x" + sign for sign in "&<>\"'"), "ố <b> &amp;"])
def test_texts_are_escaped_and_markup_is_not(sign: str) -> None:
    assert escaped(sign) == escape(sign)
    assert escaped(Markup(sign)) == sign  # noqa: S704 — it is what is tested


def test_numbers_and_what_is_no_text_are_written_as_they_read() -> None:
    assert [escaped(value) for value in (7, True, Link("<", ">"))] == [
        "7",
        "True",
        "Link(text=&#39;&lt;&#39;, href=&#39;&gt;&#39;)",
    ]
