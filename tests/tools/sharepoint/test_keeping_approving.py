"""Accepting a batch: what is published, what stays pending and why, what is recorded."""

import csv
import datetime as dt
import hashlib
import io
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from plugins.core.approval.ledger import Act, read_acts
from plugins.core.approval.person import Person
from plugins.core.dates import Moment
from plugins.core.problems import errors
from plugins.tools import chromium
from plugins.tools.approval.desk import read_paper
from plugins.tools.check.command import check
from plugins.tools.chromium import LAUNCH
from plugins.tools.sharepoint.keeping.approving import approve_batch
from plugins.tools.sharepoint.keeping.bag import Original, pack
from plugins.tools.sharepoint.keeping.ledger import FOLDER, open_ledger
from tests.tools.sharepoint.keeping_making import PHOTO, READING, desk, figure, page, tree, words

NOW = dt.datetime(2026, 11, 24, 2, 30, tzinfo=dt.UTC)
APPROVER = Person("Trần Thị B", "Trưởng Ban", NOW)
GOOD = tuple(f"articles/2017/bai-so-{n}" for n in ("mot", "hai", "ba"))
UNDATED, LATER, BROKEN = (
    "articles/chua-ro-ngay/bai-khong-ngay",
    "articles/2099/bai-hen-ngay",
    "articles/2017/bai-co-loi",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A batch of six: three good ones, one without a date, one of the future, one with an error."""
    with desk(tmp_path, {"/I/a.jpg": PHOTO}) as working:
        for folder in (*GOOD, UNDATED, LATER, BROKEN):
            slug = folder.rsplit("/", 1)[1]
            day = Moment(dt.date(2099 if folder == LATER else 2017, 1, 6))
            blocks = (words(f"Lời của {slug}."), figure("/I/a.jpg", f"Ảnh của {slug}"))
            reading = replace(READING, title=f"Tin {slug}", date=day, blocks=blocks)
            if folder == UNDATED:
                reading = replace(reading, date=None, event_date=None)
            outcome = working.written(reading, page(slug, f"http://cu.example/Pages/{slug}.aspx"))
            assert outcome.article == f"{folder}/index.md"
    broken = tmp_path / BROKEN / "index.md"
    broken.write_text(broken.read_text("utf-8").replace("tin-tuc-su-kien", "khong-co"), "utf-8")
    bag = tmp_path / FOLDER / "dot-1/ban-goc"
    pack(bag, [Original("a.html", lambda: io.BytesIO(b"a"))], {}, NOW.date())
    return tmp_path


def accept(root: Path, *, answer: bool = True, sample: int = 5, approver: Person = APPROVER) -> int:
    return approve_batch(root, "dot-1", approver, ask=lambda _question: answer, sample=sample)


def digest(root: Path) -> str:
    """The hash of the first article as it lies there."""
    paper = read_paper(root, GOOD[0])
    assert paper
    return paper.digest


def statuses(root: Path) -> dict[str, str]:
    return {
        name.removesuffix("/index.md"): data.decode().split("\nstatus: ")[1].split("\n")[0]
        for name, (data, _) in tree(root).items()
        if name.endswith("index.md")
    }


def test_what_is_good_is_published_and_what_is_not_says_why(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert accept(root) == 0
    wanted = dict.fromkeys(GOOD, "published") | dict.fromkeys((UNDATED, LATER, BROKEN), "pending")
    assert statuses(root) == wanted
    said = capsys.readouterr().out
    assert f"Chưa nhận: {UNDATED}: chưa có ngày đăng" in said
    assert f"Chưa nhận: {LATER}: chưa đến ngày đăng 06/01/2099" in said
    assert f"Chưa nhận: {BROKEN}: dòng 5: chuyên mục «khong-co» không có trong danh mục" in said
    assert "Đã nhận và xuất bản 03 bài; 03 bài chưa nhận." in said
    assert [one.file for one in errors(check(root))] == [f"{BROKEN}/index.md"]


def test_the_approval_tells_who_when_and_what(root: Path) -> None:
    folder = root / GOOD[0]
    before = (folder / "index.md").read_bytes()
    told = digest(root)
    accept(root)
    after = (folder / "index.md").read_bytes()
    assert digest(root) == told
    act = read_acts(root)[0].last(GOOD[0])
    assert act == Act(NOW, "approve", GOOD[0], "Trần Thị B", "Trưởng Ban", told, "đợt nhập dot-1")
    assert {one.rule for one in check(root)} & {"approval-void", "approval-line"} == set()
    published = before.decode().replace("status: pending", "status: published")
    assert after.decode() == published.replace(
        "\n---\n",
        "\napproval:\n  by: Trần Thị B\n  position: Trưởng Ban\n"
        f"  time: 2026-11-24T09:30:00+07:00\n  hash: {told}\n---\n",
    )
    (folder / "a.jpg").write_bytes(b"x")
    assert digest(root) != told


def test_the_sample_is_the_same_every_time_and_is_shown_before_the_question(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = []
    for _ in range(2):
        assert accept(root, answer=False, sample=1) == 1
        shown.append(capsys.readouterr().out)
    assert shown[0] == shown[1]
    assert shown[0].count("Tiêu đề:") == 1
    assert "Ngày đăng: 06/01/2017; ngày diễn ra: 05/01/2017" in shown[0]
    assert "Ảnh a.jpg: Ảnh của bai-so-" in shown[0]
    assert "Chữ không tới được bài: 0,0 %" in shown[0]


def test_without_a_yes_nothing_changes(root: Path) -> None:
    before = tree(root)
    assert accept(root, answer=False) == 1
    assert tree(root) == before
    assert not list((root / FOLDER / "dot-1").glob("bien-ban*"))


def test_the_record_of_handing_over_names_every_article_and_the_bag(root: Path) -> None:
    accept(root)
    (table,) = (root / FOLDER / "dot-1").glob("bien-ban-giao-nhan-*.csv")
    rows = list(csv.reader(io.StringIO(table.read_text("utf-8-sig"), newline="")))
    assert len(rows) == 7
    for folder, _, result, reason, digest in rows[1:]:
        assert digest == hashlib.sha256((root / folder / "index.md").read_bytes()).hexdigest()
        assert (result == "đã nhận") is (folder in GOOD) is (reason == "")
    page_text = table.with_suffix(".md").read_text("utf-8")
    manifest = root / FOLDER / "dot-1/ban-goc/manifest-sha256.txt"
    for line in (
        "- Người nhận: Trần Thị B",
        "- Thời điểm: 09:30, ngày 24/11/2026",
        "- Số bài nhận lần này (xuất bản): 03",
        "- Số bài đã nhận các lần trước: 00",
        "- Số bài chưa nhận (chờ xử lý): 03",
        "- Bản gốc: 01 tệp trong túi BagIt «ban-goc»",
        f"`{hashlib.sha256(manifest.read_bytes()).hexdigest()}`",
    ):
        assert line in page_text


def test_the_record_can_be_printed_and_signed(root: Path) -> None:
    """Real Chromium makes the PDF: whole, on paper, with nothing from elsewhere."""
    sly = root / GOOD[0] / "index.md"
    sly.write_text(sly.read_text("utf-8").replace("title: Tin", "title: <b>Tin</b>"), "utf-8")
    accept(root, approver=replace(APPROVER, by="Trần Thị <B>"))
    (printed,) = (root / FOLDER / "dot-1").glob("bien-ban-giao-nhan-*.html")
    text = printed.read_text("utf-8")
    assert "&lt;b&gt;Tin" in text
    assert "Trần Thị &lt;B&gt;" in text
    assert all(folder in text for folder in (*GOOD, UNDATED, LATER, BROKEN))
    assert "BÊN GIAO" in text
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.ensure(), args=LAUNCH)
        shown = browser.new_page()
        shown.goto(printed.as_uri())
        data = shown.pdf(format="A4", prefer_css_page_size=True)
        rows = shown.locator("tbody tr").count()
        browser.close()
    assert data.startswith(b"%PDF")
    assert rows == 6


def test_a_second_acceptance_takes_what_was_mended_and_leaves_the_rest(root: Path) -> None:
    accept(root)
    before = {name: data for name, (data, _) in tree(root).items() if name.startswith(GOOD)}
    broken = root / BROKEN / "index.md"
    broken.write_text(broken.read_text("utf-8").replace("khong-co", "tin-tuc-su-kien"), "utf-8")
    later = replace(APPROVER, now=NOW + dt.timedelta(days=1))
    assert accept(root, approver=later) == 0
    assert statuses(root)[BROKEN] == "published"
    assert {name: data for name, (data, _) in tree(root).items() if name in before} == before
    assert len(list((root / FOLDER / "dot-1").glob("bien-ban-*.md"))) == 2
    assert accept(root, approver=later) == 1  # nothing is left to accept


def test_the_second_record_does_not_take_back_the_first(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    accept(root)
    broken = root / BROKEN / "index.md"
    broken.write_text(broken.read_text("utf-8").replace("khong-co", "tin-tuc-su-kien"), "utf-8")
    capsys.readouterr()
    accept(root, approver=replace(APPROVER, now=NOW + dt.timedelta(days=1)))
    said = capsys.readouterr().out
    assert "06 bài, 03 bài đã nhận trước đó, 01 bài đủ điều kiện nhận" in said
    assert "Đã nhận và xuất bản 01 bài; 02 bài chưa nhận." in said
    assert not [line for line in said.splitlines() if "Chưa nhận" in line and GOOD[0] in line]
    table = max((root / FOLDER / "dot-1").glob("bien-ban-giao-nhan-*.csv"))
    rows = list(csv.reader(io.StringIO(table.read_text("utf-8-sig"), newline="")))[1:]
    results = {row[0]: row[2] for row in rows}
    assert results == dict.fromkeys(GOOD, "đã nhận trước đó") | {
        BROKEN: "đã nhận",
        UNDATED: "chưa nhận",
        LATER: "chưa nhận",
    }
    page_text = table.with_suffix(".md").read_text("utf-8")
    assert "- Số bài nhận lần này (xuất bản): 01\n- Số bài đã nhận các lần trước: 03" in page_text


def test_a_batch_that_was_taken_whole_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with desk(tmp_path) as working:
        working.written(READING, page("a", "http://cu.example/Pages/a.aspx"))
    assert accept(tmp_path) == 0
    capsys.readouterr()
    assert accept(tmp_path) == 1
    assert (
        "cả 01 bài của đợt «dot-1» đã được nhận; không còn bài nào chờ" in capsys.readouterr().err
    )
    assert len(list((tmp_path / FOLDER / "dot-1").glob("bien-ban-*.md"))) == 1


def test_an_approved_article_is_never_overwritten_by_an_import(root: Path) -> None:
    accept(root)
    slug = GOOD[0].rsplit("/", 1)[1]
    with desk(root) as working:
        reading = replace(READING, title=f"Tin {slug}", blocks=(words("Bản khác."),))
        outcome = working.written(reading, page(slug, f"http://cu.example/Pages/{slug}.aspx"))
    assert outcome.status == "offered"
    assert statuses(root)[GOOD[0]] == "published"


@pytest.mark.parametrize(
    ("batch", "by", "said"),
    [
        ("dot-9", "B", "không có đợt nhập «dot-9» trong"),
        ("../..", "B", "không có đợt nhập «../..» trong"),
        ("dot-1", " ", "hãy ghi tên người duyệt"),
    ],
)
def test_a_slip_is_one_line(
    root: Path, capsys: pytest.CaptureFixture[str], batch: str, by: str, said: str
) -> None:
    assert approve_batch(root, batch, replace(APPROVER, by=by), ask=lambda _question: True) == 1
    (line,) = capsys.readouterr().err.strip().split("\n")
    assert said in line


def test_an_import_that_is_running_is_waited_for(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_ledger(root):
        assert accept(root) == 1
    assert "một lần nhập khác đang ghi" in capsys.readouterr().err
