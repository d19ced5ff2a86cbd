"""``{% once %}``: furniture is rendered once for a key, and never for another."""

from pathlib import Path

from jinja2 import DictLoader

from plugins.builder.render import environment

_PAGE = "{% once page.section %}\n<a>{{ page.section }} {{ page.seen() }}</a>\n{% endonce %}\n"


class _Page:
    """Counts how often the furniture asks it."""

    def __init__(self, section: str) -> None:
        self.section = section
        self.asked = 0

    def seen(self) -> str:
        """Called only where the body is rendered."""
        self.asked += 1
        return "<&>"


def test_the_body_is_rendered_once_for_a_key_and_escaped_once() -> None:
    env = environment(Path())
    env.loader = DictLoader({"page.html": _PAGE, "other.html": _PAGE})
    first, again, other = _Page("/a/"), _Page("/a/"), _Page("/b/")
    texts = [env.get_template("page.html").render(page=page) for page in (first, again, other)]
    assert texts[0] == texts[1] == "<a>/a/ &lt;&amp;&gt;</a>\n"
    assert texts[2] == "<a>/b/ &lt;&amp;&gt;</a>\n"
    assert [page.asked for page in (first, again, other)] == [1, 0, 1]


def test_another_template_and_another_build_keep_their_own() -> None:
    env = environment(Path())
    env.loader = DictLoader({"page.html": _PAGE, "other.html": _PAGE})
    pages = _Page("/a/"), _Page("/a/"), _Page("/a/")
    env.get_template("page.html").render(page=pages[0])
    env.get_template("other.html").render(page=pages[1])
    fresh = environment(Path())
    fresh.loader = env.loader
    fresh.get_template("page.html").render(page=pages[2])
    assert [page.asked for page in pages] == [1, 1, 1]
