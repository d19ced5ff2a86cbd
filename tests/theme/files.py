"""The theme's files, and what can be read from them without rendering."""

import re
from pathlib import Path

THEME = Path(__file__).resolve().parents[2] / "theme"
TEMPLATES = THEME / "templates"
CSS = THEME / "static" / "css"
JS = THEME / "static" / "js"

# Classes that Python, Markdown or the viewer put into a page, not a template.
FOREIGN = {"nobr", "viewer", "viewer__list", "viewer__list--held", "heard"}
# What a class in a template may end in, where the view decides.
_DIGITS = tuple("0123456789")
ENDINGS = {
    "ones-": _DIGITS[:3],
    "tenths-": _DIGITS,
    "cents-": _DIGITS,
    "banner--": ("draft", "sample", "archive"),
    "ribbon--": (
        "huan-chuong",
        "huy-chuong",
        "danh-hieu",
        "co-thi-dua",
        "bang-khen",
        "giay-khen",
        "ky-niem-chuong",
        "khac",
    ),
}
# Classes that name a state or place without rules of their own.
PLAIN = {"banner--sample", "banner--archive", "ones-0", "tenths-0", "cents-0"}


def templates() -> list[Path]:
    """Every template, macro and partial."""
    return sorted(TEMPLATES.rglob("*.html"))


def sheets() -> list[Path]:
    """The style sheets in the order in which the builder joins them."""
    return sorted(CSS.rglob("*.css"), key=lambda path: path.relative_to(CSS).as_posix())


def sheet(path: Path) -> str:
    """A style sheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)


def classes_in_templates() -> set[str]:
    """All classes that pages can carry."""
    found: set[str] = set()
    for path in templates():
        if path.parent.name == "downloads":  # no page: it carries its own rules
            continue
        for value in re.findall(r'class="((?:\{\{.*?\}\}|[^"{])*)"', path.read_text("utf-8")):
            for literal in re.findall(r'\{\{[^}]*?"([^"]*)" (?:if|else)|else "([^"]*)"', value):
                found.update(" ".join(literal).split())
            found.update(re.sub(r"\{\{.*?\}\}", "", value).split())
    for stem, endings in ENDINGS.items():
        if stem in found:
            found.remove(stem)
            found.update(stem + ending for ending in endings)
    return found


def classes_in_css() -> set[str]:
    """All classes that the style sheets select."""
    selectors = " ".join(re.sub(r"\{[^{}]*\}", " ", sheet(path)) for path in sheets())
    return set(re.findall(r"\.([a-z][a-z0-9_-]*)", re.sub(r"@media[^{]*", " ", selectors)))
