"""Scripts as published: joined with what they import, run by a real engine."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from plugins.builder.scripts import others_of, published, with_addresses
from tests.browser.serve import serving

MODULES = {
    "main.js": 'import { a, B } from "./one.js";\nimport { c } from "./two.js";\nrun(a, B, c);\n',
    "one.js": 'import { c } from "./two.js";\nexport const a = () => c;\nexport class B {}\n',
    "two.js": "// A comment.\nexport const c = 1, d = 2; // Why.\n  const inner = `x // y`;\n",
    "later.js": "export const late = 1;\n",
    "asks.js": 'const f = () => import("./later.js");\n',
}
SHARED = {
    "asking.js": 'import { a } from "./one.js";\nexport const b = a + 1;\n',
    "one.js": "export const a = 1;\n",
    "two.js": 'import { a } from "./one.js";\nexport const c = a + 2;\n',
    "main.js": 'import { b } from "./asking.js";\nimport { c } from "./two.js";\n'
    "export const all = [b, c];\n",
}


def test_what_is_imported_stands_in_front_once_and_alone_nowhere() -> None:
    found = published(MODULES)
    assert set(found) == {"main.js", "later.js", "asks.js"}
    text = found["main.js"]
    assert text.count("const c=1,d=2;") == 1
    assert text.index("const c=1") < text.index("const a=") < text.index("run(a,B,c)")
    assert not re.search(r"^(import|export) ", text, re.MULTILINE)


def test_comments_and_indents_go_and_texts_stay() -> None:
    text = published(MODULES)["main.js"]
    assert "A comment" not in text
    assert "Why" not in text
    assert "const inner=`x // y`;" in text


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("  const a = { b: [1, 2] };\n", "const a={b:[1,2]};"),
        ('f("a , b", c ? 1 : 2);\n', 'f("a , b",c?1:2);'),
        ("x = a + +b - -c;\n", "x=a + +b - -c;"),
        ("x = a ? .5 : 1\n", "x=a? .5:1\n"),
        ("const p = /a = b/;\n", "const p = /a = b/;\n"),
        ("const s = 'a = b', t = 1;\n", "const s = 'a = b', t = 1;\n"),
        ("f(`a = ${b}`,\n  c)\n", "f(`a = ${b}`,c)\n"),
        ('const q = "a \\" = b";\n', 'const q = "a \\" = b";\n'),
    ],
)
def test_blanks_go_where_they_mean_nothing(written: str, told: str) -> None:
    assert published({"x.js": written})["x.js"] == told


def test_what_a_page_loads_beside_a_script_gives_it_what_both_need() -> None:
    found = published(SHARED)
    assert set(found) == {"asking.js", "main.js"}
    assert found["asking.js"].count("const a=1;") == 1
    assert "export const b=" in found["asking.js"]
    assert found["asking.js"].endswith("export{a};")
    assert "const a=1;" not in found["main.js"]
    assert others_of(found["main.js"]) == ["asking.js"]
    assert with_addresses(found["main.js"], {"asking.js": "/a/asking.1.js"}).count("/a/asking.1.js")


def test_scripts_that_share_modules_run_as_they_were_written(
    tmp_path: Path, browser: Browser
) -> None:
    found = published(SHARED)
    for name, text in found.items():
        (tmp_path / name).write_text(text, "utf-8")
    with serving(tmp_path) as server, browser.new_page() as page:
        page.goto(server.origin)
        assert page.evaluate("async () => (await import('/main.js')).all") == [2, 3]


def test_what_is_loaded_later_is_known_by_its_address() -> None:
    text = published(MODULES)["asks.js"]
    assert others_of(text) == ["later.js"]
    assert "export const late=1;" in published(MODULES)["later.js"]
    assert 'import("/a/later.1.js")' in with_addresses(text, {"later.js": "/a/later.1.js"})


@pytest.mark.parametrize(
    "text",
    [
        "const b = 1, c = 2;\n",
        "const e = [1, 2].map((a, b) => a), c = 2;\n",
        "let c;\n",
        "class c {\n}\n",
        "class c extends Map {\n}\n",
        "const c = (d = 1) => {\n  d;\n};\n",
        'export const c = ["x, y"];\n',
    ],
)
def test_a_name_that_two_joined_modules_give_is_refused(text: str) -> None:
    one = 'import { a } from "./one.js";\n'
    with pytest.raises(ValueError, match=r"main\.js: c$"):
        published({"main.js": one + text, "one.js": "const c = 1;\nexport const a = c;\n"})


def test_names_inside_of_functions_may_be_those_of_other_modules() -> None:
    inner = "const f = (c = 1, d = 2) => {\n  const a = c, e = d;\n  return a + e;\n};\n"
    found = published(
        {
            "main.js": f'import {{ c }} from "./one.js";\n{inner}run(f, c);\n',
            "one.js": "export const c = 1, d = 2; // once, e = 3, f = 4\n",
        }
    )
    assert "run(f,c);" in found["main.js"]


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
