"""Households stand with those whose name they have, and after nobody with other marks."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins.core.honour import Kind
from plugins.core.search.meta import meta
from plugins.core.search.people import Listed, file_count, people_files
from plugins.core.search.shards import FEWEST, shard, squeeze
from tests.browser.serve import serving
from tests.theme.files import JS

_NAMES: tuple[tuple[str, Kind], ...] = (
    ("Lê Văn Bình", "person"),
    ("Lê Văn Bính", "person"),
    ("Gia đình ông Lê Văn Bình", "household"),
    ("Hộ ông Trần Văn C và bà Lê Văn Bính", "household"),
    ("Gia đình bà Ngô Thị D", "household"),
)
_ASK = """async text => {
  const { Search } = await import("/finding.js"), { Files } = await import("/files.js");
  const found = await new Search(new Files("/index/", "")).ask(text, [], false);
  return { names: found.list.map(one => one.name), meant: found.meant };
}"""


def _index(folder: Path) -> None:
    people = [
        Listed(name, "Xã A", f"ho-so-{at}", 1, kind) for at, (name, kind) in enumerate(_NAMES)
    ]
    files = {f"ten-{at}": data for at, data in enumerate(people_files(people))}
    files |= {f"tu-{at}": shard([], frozenset()) for at in range(FEWEST)}
    facts = meta(0, FEWEST, file_count(len(people)), frozenset())
    files |= {"meta": squeeze(json.dumps(facts).encode()), "tu-vung": squeeze(b"{}")}
    folder.mkdir()
    for name, data in files.items():
        (folder / f"{name}.bin").write_bytes(data)


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """An empty page beside the scripts as they are written, and an index of these names."""
    root = tmp_path_factory.mktemp("households") / "site"
    shutil.copytree(JS, root)
    _index(root / "index")
    with serving(root) as server:
        page = browser.new_page()
        page.goto(server.origin)
        yield page
        page.close()


def test_they_stand_by_their_marks(page: Page) -> None:
    found = page.evaluate(_ASK, "Lê Văn Bính")["names"]
    assert found[:2] == ["Lê Văn Bính", "Hộ ông Trần Văn C và bà Lê Văn Bính"]
    assert set(found) == {name for name, _ in _NAMES if "Lê Văn B" in name}


def test_they_are_no_names_that_may_be_meant(page: Page) -> None:
    found = page.evaluate(_ASK, "le van binh")
    assert len(found["names"]) == 4
    assert set(found["meant"]) == {"Lê Văn Bính", "Lê Văn Bình"}


def test_one_alone_is_found_by_the_name_in_its_own(page: Page) -> None:
    assert page.evaluate(_ASK, "ngo thi d")["names"] == ["Gia đình bà Ngô Thị D"]
