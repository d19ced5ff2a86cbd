"""The <main> of one page per template, kept beside the tiny site and reviewed like code.

After a change that is meant: UPDATE_SNAPSHOTS=1 python -m pytest tests/builder/test_snapshots.py,
then read the difference.
"""

import os
import re
from pathlib import Path

import pytest

from tests.builder.sites import PROJECT, SITE, build

SNAPSHOTS = PROJECT / "tests" / "site" / "snapshots"
PAGES = {
    "home": "index.html",
    "article": "tin/2023/hoi-nghi/index.html",
    "light": "tin/2023/hoi-nghi/nhe/index.html",
    "withdrawn": "tin/2024/da-go/index.html",
    "list": "chuyen-muc/guong-dien-hinh/index.html",
    "index": "phong-trao/index.html",
    "months": "tin-theo-thang/index.html",
    "year": "tin-theo-thang/2023/index.html",
    "movement": "phong-trao/nong-thon-moi/index.html",
    "documents": "van-ban/index.html",
    "document": "van-ban/2023/quyet-dinh-thu/index.html",
    "page": "en/index.html",
    "corrections": "dinh-chinh/index.html",
    "merger": "sap-xep/index.html",
    "galleries": "thu-vien-anh/index.html",
    "gallery": "thu-vien-anh/2022/bo-anh/index.html",
    "honours": "bang-vang/index.html",
    "consultation": "lay-y-kien/index.html",
    "data": "du-lieu/index.html",
    "honoree": "bang-vang/ho-so/nguyen-van-a/index.html",
    "honours_letter": "bang-vang/a-z/a/index.html",
    "honours_list": "bang-vang/danh-muc/huan-chuong-lao-dong/index.html",
    "saved": "ngoai-tuyen/index.html",
    "search": "tim-kiem/index.html",
    "honours_year": "bang-vang/nam/2022/index.html",
    "moved": "Pages/Bo-anh.aspx/index.html",
    "moved_choice": "Lists/Posts/Post.aspx/index.html",
    "404": "404.html",
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site, built once for all snapshots."""
    folder = tmp_path_factory.mktemp("snapshots") / "output"
    assert build(SITE, folder).returncode == 0
    return folder


@pytest.mark.parametrize("template", PAGES)
def test_the_page_is_as_it_was_reviewed(output: Path, template: str) -> None:
    html = (output / PAGES[template]).read_text("utf-8")
    found = re.search(r"<main.*</main>", html, re.DOTALL)
    assert found
    main = re.sub(r"\n{2,}", "\n", found[0]) + "\n"
    main = re.sub(r'(?<=data-version=")\w+', "…", main)  # tells the code of the index as well
    kept = SNAPSHOTS / f"{template}.html"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(main, "utf-8")
    assert main == kept.read_text("utf-8")


def test_every_template_has_its_snapshot() -> None:
    templates = {path.stem for path in (PROJECT / "theme" / "templates").glob("*.html")}
    assert templates - {"base"} == set(PAGES)
