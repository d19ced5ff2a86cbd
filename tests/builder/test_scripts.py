"""Scripts as published: joined with what they import, run by a real engine."""

import re

import pytest

from plugins.builder.scripts import loaded_later, published, with_addresses

MODULES = {
    "main.js": 'import { a, B } from "./one.js";\nimport { c } from "./two.js";\nrun(a, B, c);\n',
    "one.js": 'import { c } from "./two.js";\nexport const a = () => c;\nexport class B {}\n',
    "two.js": "// A comment.\nexport const c = 1, d = 2; // Why.\n  const inner = `x // y`;\n",
    "later.js": "export const late = 1;\n",
    "asks.js": 'const f = () => import("./later.js");\n',
}


def test_what_is_imported_stands_in_front_once_and_alone_nowhere() -> None:
    found = published(MODULES)
    assert set(found) == {"main.js", "later.js", "asks.js"}
    text = found["main.js"]
    assert text.count("const c = 1, d = 2;\n") == 1
    assert text.index("module_two =") < text.index("module_one =") < text.index("run(a, B, c)")
    assert "return { c, d };" in text
    assert "return { a, B };" in text
    assert not re.search(r"^(import|export) ", text, re.MULTILINE)


def test_comments_and_indents_go_and_texts_stay() -> None:
    text = published(MODULES)["main.js"]
    assert "A comment" not in text
    assert "Why" not in text
    assert "const inner = `x // y`;" in text


def test_what_is_loaded_later_is_known_by_its_address() -> None:
    text = published(MODULES)["asks.js"]
    assert loaded_later(text) == ["later.js"]
    assert "export const late = 1;" in published(MODULES)["later.js"]
    assert 'import("/a/later.1.js")' in with_addresses(text, {"later.js": "/a/later.1.js"})


def test_circles_and_missing_modules_are_refused() -> None:
    circle = {
        "a.js": 'import { b } from "./b.js";\n',
        "b.js": 'import { a } from "./a.js";\n',
        "m.js": 'import { a } from "./a.js";\n',
    }
    with pytest.raises(ValueError, match=r"a\.js"):
        published(circle)
    with pytest.raises(ValueError, match=r"gone\.js"):
        published({"m.js": 'import { g } from "./gone.js";\n'})
