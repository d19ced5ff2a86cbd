"""``{% once key %}…{% endonce %}``: furniture that is the same on many pages is rendered once.

What stands inside may depend on ``site`` and on the key, on nothing else of the page: the header
of 70,000 pages differs only by the section that it marks.
"""

from collections.abc import Callable

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser


class Once(Extension):
    """Keeps what was rendered, by place and key, as long as its environment lives."""

    tags = {"once"}  # noqa: RUF012 — as jinja2 declares it

    def parse(self, parser: Parser) -> nodes.Node:
        """A call of ``_kept`` around the body."""
        line = next(parser.stream).lineno
        place = nodes.Const(f"{parser.name}:{line}")
        key = parser.parse_expression()
        body = parser.parse_statements(("name:endonce",), drop_needle=True)
        call = self.call_method("_kept", [place, key])
        return nodes.CallBlock(call, [], [], body).set_lineno(line)

    def _kept(self, place: str, key: object, caller: Callable[[], str]) -> str:
        kept: dict[tuple[str, object], str] = self.environment.__dict__.setdefault("once", {})
        if (place, key) not in kept:
            kept[place, key] = caller()
        return kept[place, key]
