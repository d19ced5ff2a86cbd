"""From a view to HTML: the templates see ``page`` and ``site``, and nothing else."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from plugins.builder.frame import Frame
from plugins.builder.once import Once
from plugins.builder.template_code import TemplateCode, escaped
from plugins.core.linked_data.trails import trail_jsonld
from plugins.core.typography import bind_title
from plugins.core.view_parts import Meta


class _Environment(Environment):
    """What a template is compiled to, and the function that its code escapes texts with."""

    code_generator_class = TemplateCode
    escaped = staticmethod(escaped)


def environment(templates: Path) -> Environment:
    """A strict environment: an unknown name is an error, every value is escaped.

    Pelican's own loader would fall back to its "simple" theme where a template is missing.
    """
    env = _Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=[Once],
        auto_reload=False,  # a build is short: templates are not looked at again for each page
    )
    env.globals.clear()
    del env.filters["random"]
    env.filters["bind"] = bound
    env.filters["trail"] = _trail
    return env


@lru_cache(maxsize=1 << 14, typed=True)  # pages of the index say the same words 70,000 times
def bound(text: str) -> Markup:
    """Filter ``bind``: a plain text in which a dash never begins a line; see core.typography."""
    return Markup(bind_title(str(escape(text))))  # noqa: S704 — escaped in this very line


def _trail(meta: Meta, origin: str) -> Markup:
    """Filter ``trail``: the breadcrumb in JSON-LD, in which nothing can end its script element."""
    return Markup(trail_jsonld(meta, origin))  # noqa: S704 — core.linked_data escapes it


def render(env: Environment, template: str, view: Any, frame: Frame) -> str:  # noqa: ANN401 — every page kind has its own view
    """The HTML of one page."""
    return env.get_template(template).render(page=view, site=frame)
