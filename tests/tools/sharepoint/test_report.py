"""The report: one truth for programs, for archivists and for the screen."""

import datetime as dt
import json
import re
import time
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from plugins.core.dates import Moment
from plugins.core.manuscript.evidence import Evidence
from plugins.tools.sharepoint.importing.outcome import PageOutcome, Status, Told
from plugins.tools.sharepoint.importing.run import Imported
from plugins.tools.sharepoint.keeping.missing import MissingThing
from plugins.tools.sharepoint.model import Identity, Injection, Loss, Reading
from plugins.tools.sharepoint.report import console, writing
from plugins.tools.sharepoint.report.compare import Piece, compare, plain
from plugins.tools.sharepoint.report.digest import digest
from plugins.tools.sharepoint.report.figures import percent
from plugins.tools.sharepoint.report.kinds import KINDS
from plugins.tools.sharepoint.report.rows import report_lines
from plugins.tools.sharepoint.report.totals import totals

PLUGINS = Path(__file__).parents[3] / "plugins"
PACKAGES = ("tools/sharepoint", "core/manuscript", "core/legacy")  # all that reads pages
ABOUT = {"source": "kho", "batch": "dot-1", "importer": "thu 1", "dry_run": False}
PLANTED = Injection(
    score=6,
    position=3,
    hosts=("vi-du[.]com",),
    words="xem http://vi-du.com",
    html="<a href='x'>tài xỉu</a>",
    is_removed=True,
)
READING = Reading(
    profile="lacviet-news",
    confidence=0.92,
    title="Hội nghị tổng kết",
    date=Moment(dt.date(2019, 7, 30), dt.time(8, 5)),
    event_date=dt.date(2019, 7, 29),
    author="Nguyễn Văn A",
    text_credit=None,
    photo_credit=None,
    source_credit=None,
    summary=None,
    category="Tin tức",
    blocks=(),
    downloads=(),
    videos=(),
    identity=Identity(),
    evidence=(
        Evidence("date", "2019-07-30", "td.Time", "thứ ba, 30/07/2019"),
        Evidence("date", "2019-08-02", "tên tệp", "tin-2019-08-02.html", is_taken=False),
    ),
    cautions=(),
    injections=(),
    loss=Loss(0.02, ("nhạc", "hiệu"), ("trang", "chủ")),
    text="Hội nghị tổng kết\nĐại biểu dự nhạc hiệu hội nghị.\nNguyễn Văn A",
)
TOLD = Told("Hội nghị tổng kết", READING.date, READING.event_date, "Nguyễn Văn A")
PAGE = PageOutcome(
    source="Pages/hoi-nghi.aspx.html",
    status="imported",
    profile="lacviet-news",
    article="articles/2019/hoi-nghi/index.md",
    reading=READING,
    told=TOLD,
    images=(("a.jpg", "Đại biểu"), ("b.jpg", "")),
    missing=("/anh/c.jpg",),
    old_urls=("/Pages/hoi-nghi.aspx",),
    warnings=(("caption-missing", "1 ảnh không có chú thích"),),
    markdown='Đại biểu dự hội nghị.\n\n![](a.jpg "Đại biểu")\n\n![](b.jpg)\n',
    text_loss=0.02,
)


def _code() -> str:
    files = [path for package in PACKAGES for path in (PLUGINS / package).rglob("*.py")]
    return "\n".join(path.read_text("utf-8") for path in files)


def _failed(number: int, status: Status = "failed") -> PageOutcome:
    told = (("no-profile", "không hồ sơ nào khớp"),)
    return PageOutcome(source=f"x{number}.html", status=status, reason="không khớp", warnings=told)


def _many(count: int) -> tuple[PageOutcome, ...]:
    return tuple(replace(PAGE, source=f"Pages/{number}.aspx") for number in range(count))


# What the task's contract says of a page, key by key.
PROMISED = {
    "source": "Pages/hoi-nghi.aspx.html",
    "status": "imported",
    "profile": "lacviet-news",
    "article": "articles/2019/hoi-nghi/index.md",
    "title": "Hội nghị tổng kết",
    "date": "2019-07-30T08:05:00+07:00",
    "event_date": "2019-07-29",
    "author": "Nguyễn Văn A",
    "images": [{"file": "a.jpg", "caption": "Đại biểu"}, {"file": "b.jpg", "caption": None}],
    "text_loss": 0.02,
    "warnings": ["1 ảnh không có chú thích"],
}


def test_the_json_is_what_was_promised(tmp_path: Path) -> None:
    writing.write_json(tmp_path / "sâu" / "r.json", Imported((PAGE, _failed(1)), ()), ABOUT)
    told = json.loads((tmp_path / "sâu" / "r.json").read_text("utf-8"))
    assert set(told) == {"pages", "summary"}
    first, second = told["pages"]
    assert {key: first[key] for key in PROMISED} == PROMISED
    assert first["evidence"][1]["is_taken"] is False
    assert (first["lost"], first["furniture"]) == (["nhạc", "hiệu"], ["trang", "chủ"])
    assert {key: second[key] for key in ("title", "date", "article", "confidence")} == {
        "title": None,
        "date": None,
        "article": None,
        "confidence": None,
    }
    assert second["text_loss"] is not None


def test_the_sums_count_every_article_once() -> None:
    double = PageOutcome(
        source="b.html", status="skipped", article=PAGE.article, duplicate_of=PAGE.source
    )
    undated = replace(PAGE, told=replace(TOLD, date=None), text_loss=0.5)
    told = totals((PAGE, double, undated, _failed(1), _failed(2, "quarantined")))
    assert dict(told.by_status) == {"imported": 2, "skipped": 1, "quarantined": 1, "failed": 1}
    assert (told.articles, told.images, told.captions, told.undescribed) == (2, 4, 2, 4)
    assert (told.undated, told.duplicates, told.missing) == (1, 1, 2)
    assert (told.loss_median, told.loss_most) == (0.26, 0.5)
    assert dict(told.by_profile) == {"lacviet-news": 2}


def test_planted_links_are_never_silent() -> None:
    page = replace(PAGE, reading=replace(READING, injections=(PLANTED,)))
    told = json.loads("".join(report_lines((page,), ABOUT)))
    assert told["summary"]["quarantined_links"] == 1
    assert any("vi-du[.]com" in warning for warning in told["pages"][0]["warnings"])
    assert told["pages"][0]["quarantined"][0]["hosts"] == ["vi-du[.]com"]
    assert "vi-du[.]com" in "\n".join(console.lines((page,), is_dry=False))
    (line,) = writing.quarantine_lines((page,))
    assert json.loads(line)["html"] == PLANTED.html
    assert len(json.loads(line)["sha256"]) == 64


def test_every_rule_of_the_import_has_its_line_for_archivists() -> None:
    code = _code()
    rule = r"\"([a-z]+(?:-[a-z]+)+|undated|untitled|undecodable|video)\""
    used = set(re.findall(rf"(?:Caution|Unread|_say|_doubt)\(\s*{rule}", code))
    used |= set(re.findall(rf"Refused\([^\"()]*(?:\([^()]*\))?[^\"()]*,\s*{rule}", code))
    assert len(used) > 40
    assert used - set(KINDS) == set()


@pytest.mark.parametrize(
    ("source", "article", "only_source", "only_article"),
    [
        ("Đại biểu dự hội nghị.", "Đại biểu dự hội nghị", [], []),
        ("Ảnh một. Lời dẫn.", "Lời dẫn. Ảnh một.", [], []),  # a caption that moved
        ("Đại biểu dự nhạc hiệu họp.", "Đại biểu dự họp.", ["nhạc hiệu"], []),
        ("Họp.", "Họp rất vui.", [], ["rất vui"]),
        ("dự họp dự", "dự họp", ["dự"], []),
        ("HỘI NGHỊ", "Hội nghị", [], []),
        ("", "", [], []),
    ],
)
def test_words_of_one_side_alone_are_marked(
    source: str, article: str, only_source: list[str], only_article: list[str]
) -> None:
    told = compare(source, article)
    assert [piece.text for piece in told.source if piece.is_marked] == only_source
    assert [piece.text for piece in told.article if piece.is_marked] == only_article
    assert "".join(piece.text for piece in told.source) == source
    assert "".join(piece.text for piece in told.article) == article


def test_a_lost_word_is_marked_where_it_was_lost() -> None:
    told = compare("thi đua của huyện, thi đua của tỉnh", "thi đua, thi đua của tỉnh")
    assert told.source[:3] == (
        Piece("thi đua "),
        Piece("của huyện", is_marked=True),
        Piece(", thi đua của tỉnh"),
    )


def test_texts_of_any_length_are_compared_in_bounded_time() -> None:
    started = time.process_time()
    told = compare("a b " * 30_000, "a c " * 30_000)
    assert time.process_time() - started < 5
    assert told.rest_source == 120_000 - 12_000
    assert sum(len(piece.text) for piece in told.source) == 12_000


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ('![](a.jpg "Đại \\"biểu\\"")', 'Đại \\"biểu\\"'),
        ("## Đề mục\n\n- một\n- **hai**", "Đề mục\n\nmột\n hai"),
        ("[Nghị quyết](/tin/2019/x/) số 5\\*", "Nghị quyết  số 5*"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a   b  \n\n 1   2"),
        ("<table><tr><td>a &amp; b</td></tr></table>", "a & b"),
    ],
)
def test_markdown_is_compared_as_readers_see_it(markdown: str, words: str) -> None:
    assert plain(markdown).split() == words.replace('\\"', '"').split()


@pytest.mark.parametrize(
    ("share", "text"),
    [(0, "0\u00a0%"), (0.0125, "1,25\u00a0%"), (1, "100\u00a0%"), (0.00001, "dưới 0,01 %")],
)
def test_shares_are_written_as_archivists_do(share: float, text: str) -> None:
    assert percent(share) == text


class _Balanced(HTMLParser):
    """Notes every address, script and tag that is left open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br"):
            self.open.append(tag)
        self.addresses += [value or "" for key, value in attrs if key in ("href", "src")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _checked(html: str) -> _Balanced:
    parser = _Balanced()
    parser.feed(html)
    assert parser.open == []
    return parser


def test_the_page_is_whole_and_needs_no_network(tmp_path: Path) -> None:
    sick = replace(PAGE, reading=replace(READING, injections=(PLANTED,), text="<script>x</script>"))
    missing = (MissingThing("picture", "/anh/c.jpg", 4, ("a.html",)),)
    path = writing.write_pages(tmp_path, Imported((sick, _failed(1)), missing), ABOUT)
    html = path.read_text("utf-8")
    assert all(address.startswith("#") for address in _checked(html).addresses)
    for words in ("Việc cần quyết định", "vi-du[.]com", "Ảnh không có chú thích", "không lấy"):
        assert words in html
    assert "hxxp://vi-du[.]com" in html
    assert "<script>x" not in html
    assert "http" not in html
    assert (tmp_path / "con-thieu.csv").is_file()
    assert len((tmp_path / "cach-ly.jsonl").read_text("utf-8").splitlines()) == 1
    assert not (tmp_path / "bao-cao").exists()


def test_many_pages_are_told_in_files_of_a_hundred(tmp_path: Path) -> None:
    (tmp_path / "bao-cao").mkdir()
    (tmp_path / "bao-cao" / "trang-0009.html").write_text("cũ")
    (tmp_path / "cach-ly.jsonl").write_text("cũ")
    writing.write_pages(tmp_path, Imported((*_many(230), _failed(1)), ()), ABOUT)
    names = sorted(path.name for path in (tmp_path / "bao-cao").iterdir())
    assert names == ["trang-0001.html", "trang-0002.html", "trang-0003.html"]
    assert not (tmp_path / "cach-ly.jsonl").exists()
    first = (tmp_path / "bao-cao.html").read_text("utf-8")
    for address in _checked(first).addresses:
        file, _, anchor = address.partition("#")
        target = (tmp_path / (file or "bao-cao.html")).read_text("utf-8")
        assert not anchor or f'id="{anchor}"' in target
    last = (tmp_path / "bao-cao" / "trang-0003.html").read_text("utf-8")
    assert _checked(last).addresses[:2] == ["../bao-cao.html", "trang-0002.html"]
    assert last.count("<article") == 31


def test_the_first_page_of_ten_thousand_stays_small(tmp_path: Path) -> None:
    pages = tuple(replace(page, reading=None, markdown="") for page in _many(10_000))
    path = writing.write_pages(tmp_path, Imported(pages, ()), ABOUT)
    assert path.stat().st_size < 200_000
    assert len(list((tmp_path / "bao-cao").iterdir())) == 100


def test_decisions_come_by_frequency_and_notes_apart() -> None:
    merged = replace(PAGE, warnings=(("duplicates-merged", "2 trang là một bài"),))
    told = digest((merged, merged, merged, PAGE, _failed(1), _failed(2)), (), ABOUT)
    assert [one.kind.title for one in told.decisions] == [
        KINDS["no-profile"].title,
        KINDS["caption-missing"].title,
    ]
    assert [one.count for one in told.notes] == ["3"]
    unknown = digest((replace(PAGE, warnings=(("quite-new", "điều lạ: hãy xem"),)),), (), ABOUT)
    assert unknown.decisions[0].kind.title == "Điều lạ: hãy xem"


def test_the_screen_stays_short() -> None:
    rules = tuple((rule, f"điều {rule}") for rule in KINDS)
    many = (*(replace(page, warnings=rules) for page in _many(300)), *map(_failed, range(50)))
    told = list(console.lines(many, is_dry=True))
    assert len(told) < 25
    assert max(map(len, told)) <= 240
    assert told[0] == "Chạy thử, chưa ghi gì. 350 trang: 300 sẽ nhập, 50 không thành bài."
    assert "… và 44 trang khác, xem báo cáo." in told[9]


def test_a_single_page_is_told_whole() -> None:
    told = list(console.lines((PAGE,), is_dry=False))
    assert told[0] == "1 trang: 1 đã nhập."
    assert told[-1] == "  cần xem: 1 ảnh không có chú thích"


def test_no_page_is_no_crash(tmp_path: Path) -> None:
    empty = Imported((), ())
    assert list(console.lines((), is_dry=False)) == ["0 trang: không có trang nào."]
    assert "Nguồn không có trang nào" in writing.write_pages(tmp_path, empty, {}).read_text("utf-8")


def test_letters_that_no_encoding_has_are_replaced(tmp_path: Path) -> None:
    odd = replace(PAGE, source="a\udcff.html", reading=replace(READING, text="\ud800 chữ\x00"))
    writing.write_pages(tmp_path, Imported((odd,), ()), ABOUT)
    writing.write_json(tmp_path / "r.json", Imported((odd,), ()), ABOUT)
    assert "a?.html" in (tmp_path / "bao-cao.html").read_text("utf-8")


MANUAL = (Path(__file__).parents[3] / "docs/luu-tru.md").read_text("utf-8")


def test_the_manual_quotes_messages_that_exist() -> None:
    code = _code()
    code = re.sub(r"\"\s*\n\s*f?\"", "", code)  # a message in several lines of code
    quoted = re.findall(r"^\| `([^`]+)` \|", MANUAL.split("## Hay gặp")[1], re.MULTILINE)
    fragments = [part for line in quoted for part in re.split(r"«[^»]*»|…", line)]
    assert len(quoted) > 15
    assert [part for part in fragments if len(part) > 11 and part not in code] == []


def test_the_manual_names_the_files_that_are_written(tmp_path: Path) -> None:
    page = replace(PAGE, reading=replace(READING, injections=(PLANTED,)))
    writing.write_pages(tmp_path, Imported((page, *_many(100)), ()), ABOUT)
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"bao-cao.html", "bao-cao", "con-thieu.csv", "cach-ly.jsonl"}
    assert [name for name in names if f"`{name}`" not in MANUAL and f"/{name}`" not in MANUAL] == []


def test_kinds_that_are_equally_many_stand_in_the_order_of_their_names() -> None:
    rules = (("words-lost", "a"), ("author-missing", "b"), ("caption-missing", "c"))
    page = PageOutcome(source="a.html", status="imported", article="a/b/c/index.md", warnings=rules)
    assert list(totals([page]).rules) == ["author-missing", "caption-missing", "words-lost"]
