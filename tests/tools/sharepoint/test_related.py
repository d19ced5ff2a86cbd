"""Lists of other news below an article are no part of it; lists of the article stay."""

import csv
from pathlib import Path

import pytest

from tests.builder.sites import build
from tests.tools.sharepoint.test_import_command import report, run
from tests.tools.sharepoint.test_reading_pages import good, lacviet

TEXT = "<p>Hội nghị đã diễn ra sáng nay tại hội trường lớn của tỉnh.</p>"
LINKS = "<li><a href='/Pages/mot.aspx'>Hội nghị thứ nhất</a> (12/05/2018)</li>"
LINKS += "<li><a href='/Pages/hai.aspx'>Hội nghị thứ hai</a></li>"


@pytest.mark.parametrize(
    "rest",
    [
        f"<p><strong>Tin liên quan:</strong></p><ul>{LINKS}</ul>",
        f"<div><h3>CÁC TIN KHÁC</h3><ul>{LINKS}</ul></div>",
        f"<p>Tin, bài cùng chuyên mục</p>{LINKS}".replace("li>", "p>"),
        f"<p>Xem thêm:</p><ul>{LINKS}</ul><p>Các tin đã đưa</p><ul>{LINKS}</ul>",
    ],
)
def test_a_list_of_other_news_goes_and_the_author_before_it_is_found(rest: str) -> None:
    found = good(lacviet(f"{TEXT}<p style='text-align:right'>Nguyễn Văn A</p>{rest}"))
    assert len(found.blocks) == 1
    assert found.author == "Nguyễn Văn A"
    assert found.loss.share == 0
    assert set(found.mentioned) == {"/Pages/mot.aspx", "/Pages/hai.aspx"}


@pytest.mark.parametrize(
    "rest",
    [
        f"<p>Tin liên quan:</p><ul>{LINKS}</ul><p>Hội nghị kết thúc vào buổi chiều cùng ngày.</p>",
        f"<p>Văn bản liên quan:</p><ul>{LINKS}</ul>",
        f"<p>Các tin khác:</p><ul>{LINKS}</ul>".replace(".aspx", ".pdf"),
        "<p>Các tin khác:</p><ul><li>Huyện A được khen</li><li>Huyện B được khen</li></ul>",
        "<p>Xem thêm:</p><p><a href='/Pages/mot.aspx'>Hội nghị thứ nhất</a></p>",
    ],
)
def test_a_list_of_the_article_stays(rest: str) -> None:
    found = good(lacviet(f"{TEXT}{rest}"))
    assert found.mentioned == ()
    assert len(found.blocks) > 1


def test_pages_that_lists_of_other_news_name_are_told_as_missing(tmp_path: Path) -> None:
    pages = tmp_path / "guong" / "cu.example" / "Pages"
    pages.mkdir(parents=True)
    part = f"<div id='part2'><ul>{LINKS.replace('hai', 'ba')}</ul></div>"
    body = f"{TEXT * 3}{part}<p>Tin liên quan</p><ul>{LINKS}</ul>"
    (pages / "mot.aspx.html").write_bytes(lacviet(body))
    assert run(str(tmp_path / "guong"), "--into", str(tmp_path / "c")).returncode == 0
    with (tmp_path / "c/.import/guong/con-thieu.csv").open(encoding="utf-8-sig") as file:
        found = {row["Địa chỉ"] for row in csv.DictReader(file)}
    assert {one.rsplit("/", 1)[-1] for one in found} == {"hai.aspx", "ba.aspx"}


def test_links_of_which_only_the_words_are_left_are_said(tmp_path: Path) -> None:
    pages = tmp_path / "guong" / "cu.example" / "Pages"
    pages.mkdir(parents=True)
    links = "<p>Xem <a href='hai.aspx'>bài hai</a>, <a href='/Pages/vang.aspx'>bài vắng</a>, "
    links += "<a href='http://khac.example/'>báo khác</a>, <a href='/qd.pdf'>tệp</a>.</p>"
    (pages / "mot.aspx.html").write_bytes(lacviet(f"{TEXT * 3}{links}"))
    (pages / "hai.aspx.html").write_bytes(lacviet(TEXT * 5, title="Bài hai không ngày", time=""))
    place = tmp_path / "r.json"
    run(str(tmp_path / "guong"), "--into", str(tmp_path / "c"), "--report", str(place))
    (one,) = (page for page in report(place)["pages"] if page["source"].endswith("mot.aspx.html"))
    (said,) = (line for line in one["warnings"] if "chỉ còn chữ" in line)
    assert "«/Pages/vang.aspx» chỉ còn chữ" in said


def test_a_link_to_an_article_without_a_day_leads_there_once_it_has_one(tmp_path: Path) -> None:
    pages, into = tmp_path / "guong" / "cu.example" / "Pages", tmp_path / "c"
    pages.mkdir(parents=True)
    link = "<p>Xem <a href='Bai%20hai.aspx'>bài hai</a> của phong trào thi đua.</p>"
    (pages / "mot.aspx.html").write_bytes(lacviet(f"{TEXT * 3}{link}"))
    (pages / "Bai hai.aspx.html").write_bytes(lacviet(TEXT * 5, title="Bài hai", time=""))
    place = tmp_path / "r.json"
    run(str(tmp_path / "guong"), "--into", str(into), "--report", str(place))
    (one,) = (page for page in report(place)["pages"] if page["source"].endswith("mot.aspx.html"))
    assert any("«Bai%20hai.aspx» dẫn tới bài chưa có ngày" in line for line in one["warnings"])
    assert "[bài hai](/Pages/Bai%20hai.aspx)" in (into / one["article"]).read_text("utf-8")
    (undated,) = (into / "articles/chua-ro-ngay").iterdir()
    (into / "articles/2020").mkdir()
    undated.rename(into / "articles/2020/bai-hai")
    for path in into.glob("articles/*/*/index.md"):
        text = path.read_text("utf-8").replace("status: pending", "status: published")
        if path.parent.name == "bai-hai":
            text = text.replace("category:", "date: 2020-05-04\ncategory:", 1)
        path.write_text(text, "utf-8")
    done = build(into, tmp_path / "o")
    assert done.returncode == 0, done.stderr
    assert "/tin/2020/bai-hai/" in (tmp_path / "o/Pages/Bai hai.aspx/index.html").read_text("utf-8")
