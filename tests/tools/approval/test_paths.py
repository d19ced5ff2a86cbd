"""An article is found however a person names it."""

import unicodedata
from pathlib import Path

import pytest

from plugins.core.approval.ledger import read_acts
from plugins.tools.approval import command
from plugins.tools.check.command import run as run_check
from tests.tools.approval.steps import FOLDER, NOW, acts, order


@pytest.mark.parametrize(
    "spelling",
    [
        FOLDER,
        f"{FOLDER}/index.md",
        f"{FOLDER}/",
        FOLDER.replace("/", "\\"),
        "{root}/" + FOLDER,
        "{name}/" + FOLDER,
        '"{root}/' + FOLDER + '"',
    ],
)
def test_an_article_is_found_however_its_path_is_written(root: Path, spelling: str) -> None:
    path = spelling.format(root=root, name=root.name)
    assert command.submit(order(root, path, path), NOW) == 0
    assert acts(root) == ["submit"]


def test_a_folder_named_by_a_mac_is_found_by_its_name(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "articles/2026/lễ trao tặng"
    on_disk = root / unicodedata.normalize("NFD", name)
    (root / FOLDER).rename(on_disk)
    assert not (root / name).exists()
    assert command.submit(order(root, name), NOW) == 0
    assert command.approve(order(root, str(on_disk)), None, lambda _question: False, NOW) == 0
    assert [act.verb for act in read_acts(root)[0].by_folder[name]] == ["submit", "approve"]
    assert "status: published" in (on_disk / "index.md").read_text("utf-8")
    assert run_check(paths=[Path(name)], content=root) == 0
    assert capsys.readouterr().err == ""


def test_a_folder_whose_name_ends_with_a_quotation_mark_is_found(root: Path) -> None:
    name = 'articles/2026/lễ "mừng"'
    (root / FOLDER).rename(root / name)
    assert command.submit(order(root, name), NOW) == 0
