"""The maps for Apache and IIS as files, and what no map may hold."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from plugins.core.moves import page_moves
from plugins.core.old_address import ITEM_NUMBER
from plugins.redirects.apache import table_bytes
from plugins.redirects.iis import iis_bytes
from plugins.redirects.tables import Row, Tables, tables_of
from tests.builder.sites import build
from tests.core.test_moves import with_old
from tests.redirects.making import GONE, MEETING, PAPER, make_content

FOLDER = "chuyen-huong"
FILES = {
    *("nginx.conf", "apache.conf", "apache-trang.txt", "apache-tep.txt"),
    *("web.config", "map.json"),
}


def test_every_map_is_there_and_lies_nowhere_else(output: Path) -> None:
    assert {path.name for path in (output / FOLDER).iterdir()} == FILES


def test_maps_tell_nothing_of_what_is_not_public(output: Path) -> None:
    for name in FILES:
        text = (output / FOLDER / name).read_text("utf-8")
        assert "Nhap" not in text
        assert "nhap" not in text
        assert "TIEUDE" not in text


def test_keys_are_for_other_programs(output: Path) -> None:
    rows = json.loads((output / FOLDER / "map.json").read_text("utf-8"))
    assert list(rows) == sorted(rows)
    assert rows["/tintuc/tintuc/lists/posts/post.aspx?itemid=1424"] == MEETING
    assert rows["/vanban/dispform.aspx?itemid=7"] == PAPER
    assert rows["/pages/da-go.aspx"] == GONE


def test_a_site_without_old_addresses_has_no_maps(tmp_path: Path) -> None:
    content = make_content(tmp_path / "content")
    for path in content.rglob("index.md"):
        text = re.sub(r"^old_\w+:.*\n(?:  .*\n)*", "", path.read_text("utf-8"), flags=re.MULTILINE)
        path.write_text(text, "utf-8")
    assert build(content, tmp_path / "output").returncode == 0
    assert not (tmp_path / "output" / FOLDER).exists()
    assert not (tmp_path / "output" / "Pages").exists()


def test_apaches_keys_stand_once_and_hold_no_blank(output: Path) -> None:
    for name in ("apache-trang.txt", "apache-tep.txt"):
        lines = (output / FOLDER / name).read_text("ascii").splitlines()
        rows = [line.split(" ") for line in lines]
        assert lines
        assert {len(row) for row in rows} == {2}
        keys = [key for key, _ in rows]
        assert len(keys) == len(set(keys))
        assert [key for key in keys if key != key.lower() or not key.startswith("/")] == []


def test_apache_escapes_paths_as_it_looks_them_up_and_queries_as_they_come() -> None:
    rows = (Row('/tin ảnh/a#;"%.aspx?newsid=%20ả', "/tin/x/"),)
    expected = "/tin%20%e1%ba%a3nh/a%23;%22%25.aspx?newsid=%20ả /tin/x/\n"
    assert table_bytes(rows).decode() == expected


def test_the_rules_of_apache_name_only_what_is_there(output: Path) -> None:
    rules = (output / FOLDER / "apache.conf").read_text("utf-8")
    assert set(re.findall(r"/([\w-]+\.txt)\"", rules)) == {"apache-trang.txt", "apache-tep.txt"}
    for line in rules.splitlines():
        assert line.startswith(("#", "Rewrite")) or not line
    for pattern in re.findall(r"^RewriteCond \S+ (\S+)", rules, re.MULTILINE):
        re.compile(pattern)
    assert rules.count(ITEM_NUMBER) == 2


def test_iis_is_given_sound_xml_with_each_key_once(output: Path) -> None:
    root = ET.fromstring((output / FOLDER / "web.config").read_bytes())  # noqa: S314 — ours
    for table in root.iter("rewriteMap"):
        keys = [row.attrib["key"].casefold() for row in table.iter("add")]
        assert keys
        assert len(keys) == len(set(keys))
        assert not [key for key in keys if key.startswith("/")]
        assert (table.get("defaultValue"), table.get("ignoreCase")) == ("", "true")
    values = {row.attrib["key"]: row.get("value") for row in root.iter("add") if row.get("key")}
    assert values["tintuc/tintuc/lists/posts/post.aspx?itemid=1424"] == MEETING
    names = [rule.attrib["name"] for rule in root.iter("rule")]
    assert names == ["old_itemid", "old_id", "old_query", "old_path", "old_file"]
    for condition in root.iter("conditions"):
        (*_, last) = condition.iter("add")
        assert re.match(last.attrib["pattern"], "/tin/2019/x/")


def test_iis_takes_hostile_names_as_text() -> None:
    rows = (Row("/a\"<&>'/ả", "/tin/x/"), Row("/a\"<&>'/Ả", "/tin/y/"))
    root = ET.fromstring(iis_bytes(Tables(rows, ())))  # noqa: S314 — ours
    (table, _) = root.iter("rewriteMap")
    assert [row.attrib["key"] for row in table.iter("add")] == ["a\"<&>'/ả"]


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ("/A.aspx", ["/a.aspx"]),
        ("/P.aspx?x=1&ItemID=07", ["/p.aspx?itemid=7"]),
        ("/P.aspx?newsid=5&a=Ả", ["/p.aspx?a=%e1%ba%a3&newsid=5", "/p.aspx?newsid=5&a=%e1%ba%a2"]),
        ("/ả%0Ax.aspx", ["/a\u0309x.aspx", "/ảx.aspx"]),  # no table takes a line's end
    ],
)
def test_rows_are_what_servers_see(written: str, keys: list[str]) -> None:
    moves = tuple(page_moves([with_old(written)]))
    rows = tables_of(moves).pages
    assert [row.key for row in rows if row.new == "/tin/2024/x/"] == keys


def test_the_old_front_page_leads_home_only_where_there_was_sharepoint() -> None:
    fronts = [Row("/default.aspx", "/"), Row("/pages/default.aspx", "/")]
    assert [
        row for row in tables_of(tuple(page_moves([with_old("/A.aspx")]))).pages if row in fronts
    ] == fronts
    assert len(tables_of(tuple(page_moves([with_old("/a.html")]))).pages) == 1
