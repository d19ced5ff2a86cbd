"""axe-core on a page, for each colour scheme and width that readers have."""

from collections.abc import Iterator
from importlib.resources import files
from typing import Literal

from playwright.sync_api import Page

_AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_LIGHT = {"runOnly": _TAGS, "resultTypes": ["violations"]}
# Dark differs from light in colours alone: same elements, same boxes. So only these can differ.
_COLOUR_RULES = ["color-contrast", "link-in-text-block"]
_DARK = {"runOnly": {"type": "rule", "values": _COLOUR_RULES}, "resultTypes": ["violations"]}
_SCHEMES: tuple[tuple[Literal["light", "dark"], object], ...] = (("light", _LIGHT), ("dark", _DARK))
_RUN = """options => axe.run(document, options).then(result => ({
  rules: result.passes.length,
  violations: result.violations.flatMap(
    rule => rule.nodes.map(node => `${rule.id} ${node.target} ${node.failureSummary}`)),
}))"""
_FEWEST_RULES = 20  # that found something to look at: fewer, and axe has not seen the page


def violations(page: Page, widths: tuple[int, ...]) -> Iterator[str]:
    """What axe minds on the page that is open, light and dark; one line for each element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE)
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme, options in _SCHEMES:
            page.emulate_media(color_scheme=scheme)
            result = page.evaluate(_RUN, options)
            assert result["rules"] >= (_FEWEST_RULES if scheme == "light" else 1)
            yield from (f"{width} {scheme}: {line}" for line in result["violations"])
