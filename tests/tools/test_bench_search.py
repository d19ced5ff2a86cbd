"""The bench of the search: a corpus that is always the same, the rule, questions, marks, a run."""

import json
import unicodedata
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from plugins.core.names import canon, fold
from plugins.tools.bench import browsing, command, measure
from plugins.tools.bench.host import hosting
from plugins.tools.bench.search import asking, content, corpus, given, pagefind, questions, spelling
from plugins.tools.bench.search.asking import Cold, Engine, number_in
from plugins.tools.bench.search.corpus import Corpus, made_up
from plugins.tools.bench.search.holding import SLOWER, Held, held, tasks
from plugins.tools.bench.search.index import Built, Site
from plugins.tools.bench.search.question import ARTICLES, PEOPLE, Question
from plugins.tools.bench.search.report import (
    OURS,
    First,
    Goal,
    Peer,
    Quality,
    Report,
    as_json,
    as_text,
    goals,
)
from plugins.tools.bench.search.rule import Haystack
from plugins.tools.bench.search.scoring import Marks, marks, summaries
from plugins.tools.bench.toolbox import UnavailableError

POSIX = pytest.mark.skipif(not measure.can_measure(), reason="Windows tells no CPU of children")
HAY = Haystack(
    [
        ("Lễ trao Cờ thi đua", "Ông Lê Văn Hiên, thôn Hòa Lạc"),
        ("Thăm bà Lê Văn Hiền", "Tổ hoà giải; ở Lạc Hồng"),
        ("Đường hoa", "Lê Văn", "Hiền hậu 2025"),
    ]
)


@pytest.fixture(scope="module")
def small() -> Corpus:
    return made_up(120, 2000)


def test_the_same_numbers_give_the_same_corpus(small: Corpus) -> None:
    assert made_up(120, 2000) == small
    bodies = ["\n".join(text.body) for text in small.texts]
    assert any(body != unicodedata.normalize("NFC", body) for body in bodies)
    assert any("hoà " in body for body in bodies)
    assert any(text.caption for text in small.texts)
    assert len({text.title for text in small.texts}) > 90


def test_words_are_typed_in_other_ways() -> None:
    assert spelling.telex("được Nguyễn Hòa thủy") == "dduwowcj nguyeenx hoaf thuyr"
    assert spelling.old_tones("Hòa thủy quý hoàn khỏe") == "Hoà thuỷ quý hoàn khoẻ"
    assert pagefind.rewritten("Đoàn Thuỷ đi") == "Ďoàn Thủy ďi"


def test_the_rule_wants_neighbours_in_one_paragraph() -> None:
    assert HAY.without_marks("le van hien") == {0, 1}
    assert HAY.with_marks("lê văn hiền") == {1}
    assert HAY.with_marks("hòa giải") == {1}
    assert HAY.without_marks("giai o lac") == {1}
    assert HAY.without_marks("van hie") == set()
    assert HAY.without_marks("van hie", is_cut=True) == {0, 1}
    assert HAY.where_typed("le văn hien") == {0, 1}
    assert HAY.where_typed("le van hiền") == {1}
    assert HAY.where_typed("hau 2025") == {2}
    assert HAY.one_letter_away("le vam hien") == {0, 1}
    assert HAY.one_letter_away("leg van hien") == set()  # one more is no other


def test_all_groups_are_drawn_and_their_answers_are_right(small: Corpus) -> None:
    asked = questions.drawn(small, 4)
    assert questions.drawn(small, 4) == asked
    groups = Counter(question.group for question in asked)
    assert len(groups) == 25
    assert min(groups.values()) >= 1
    called = {str(text.number): text for text in small.texts}
    for question in asked:
        assert question.right
        assert not question.right & question.wrong
        if question.group == "tên không dấu":
            found = {name for name, text in called.items() if _has(text, question.typed)}
            assert question.right == found
        if question.group == "có lọc":
            texts = [called[name] for name in question.right]
            assert all(question.filters.get("muc", one.category) == one.category for one in texts)


def _has(text: corpus.Text, typed: str) -> bool:
    """As the rule says, worked out in another way."""
    parts = (text.title, text.caption, *text.body)
    rows = (" ".join(fold(canon(part)).translate(_BLANKS).split()) for part in parts)
    return any(f" {typed} " in f" {row} " for row in rows)


_BLANKS = str.maketrans(dict.fromkeys(".,;:!?()-–", " "))


ONE = Question(ARTICLES, "tên", "le", {}, frozenset("123"), frozenset("9"), 3)
PLAIN = replace(ONE, wrong=frozenset())


def test_marks_of_answers() -> None:
    assert marks(ONE, "1234569") == Marks(1, 1, 1)
    assert marks(ONE, "4123") == Marks(0, 1, 1)
    assert marks(ONE, "1923") == Marks(1, 1, 0)
    assert marks(ONE, "145") == Marks(1, 1 / 3, 1)
    assert marks(ONE, "") == Marks(0, 0, 0)
    assert marks(PLAIN, "1").first is None
    pairs = [(ONE, Marks(1, 1, 1)), (PLAIN, Marks(0, 0.5, None))]
    line, whole = summaries(pairs)
    assert (line.questions, line.at_one, line.at_five, line.first, line.rivals) == (
        2,
        0.5,
        0.75,
        1,
        1,
    )
    assert whole.group == "TẤT CẢ: bài"


BUILT = Built(30, 50, 20, 400_000_000, 12_000, 9_000_000, 15_000, 12_000)


def report() -> Report:
    def cold(size: int, slow: float) -> tuple[Cold, ...]:
        return (Cold(size, size // 5, 20, slow), Cold(size + 1000, size // 5, 21, slow + 100))

    firsts = (
        First(OURS, ARTICLES, cold(80_000, 200), cold(80_000, 1000), cold(0, 900)),
        First("Pagefind", ARTICLES, cold(400_000, 500), cold(400_000, 2500), cold(0, 2400)),
        First(OURS, PEOPLE, cold(105_000, 200), cold(105_000, 1300), cold(0, 1100)),
    )
    found = tuple(summaries([(ONE, Marks(1, 0.98, 1))]))
    again = replace(BUILT, cpu=5, changed=420)
    peer = Peer(ARTICLES, 12, 23, 1_600_000_000, 10_248, 24_000_000)
    qualities = (Quality(OURS, "queries.json", found),)
    return Report(
        10_000, 100_000, 3, BUILT, again, (peer,), firsts, qualities, ("hết chỗ",), Held(70, 90)
    )


def test_the_report_holds_goals_and_ratios() -> None:
    text = as_text(report())
    for words in (
        "Thêm một bài: 420 trong 12000 tệp đổi, 30,0 giây, CPU 5,0 giây.",
        "Pagefind so với ta, bài: 5,0 lần kB, 2,2 lần thời gian nhanh, 2,4 lần chậm.",
        "việc dài nhất 70 ms, cả câu trung vị 90 ms.",
        "  CHƯA ĐẠT: ms, việc dài nhất của luồng chính trên điện thoại: 70,0 (cần ≤ 50,0)",
        "Không đo được: hết chỗ.",
        "  ĐẠT: giây trên đường chậm, bài, trung vị, trang đã mở: 0,9 (cần ≤ 1,2)",
        "  ĐẠT: giây trên đường chậm, bài, trung vị, cùng lúc mở trang: 1,1 (cần ≤ 1,2)",
        "  ĐẠT: kB, câu hỏi đầu về bài, nhiều nhất: 81,0 (cần ≤ 110,0)",
        "  CHƯA ĐẠT: kB, câu hỏi đầu về người, phần tra tên, nhiều nhất: 21,0 (cần ≤ 20,0)",
        "  CHƯA ĐẠT: đúng trong năm đầu (queries.json, bài): 0,980 (cần ≥ 0,99)",
    ):
        assert words in text
    assert json.loads(as_json(report()))["goals"][0]["is_reached"] is True
    nothing = list(goals(replace(report(), firsts=())))
    assert nothing[0].is_reached is None
    assert Goal("x", 0.97, 0.97, is_lowest=True).is_reached is True


def test_tasks_are_those_of_the_busiest_main_thread_by_its_own_clock() -> None:
    task = {"name": "ThreadControllerImpl::RunTask", "pid": 1, "dur": 9000}
    events = [
        {"name": "thread_name", "pid": 1, "tid": at, "args": {"name": name}}
        for at, name in enumerate(("CrRendererMain", "CrRendererMain", "Compositor"))
    ]
    events += [task | {"tid": 0, "tdur": each} for each in (2000, 500)]
    events += [task | {"tid": 1, "tdur": 1000}, task | {"tid": 2, "tdur": 8000}]
    events.append({"name": "RunMicrotasks", "pid": 1, "tid": 0, "tdur": 1900, "dur": 1900})
    assert tasks(json.dumps({"traceEvents": events}).encode()) == [0, 2 * SLOWER, 0.5 * SLOWER]
    assert tasks(b'{"traceEvents": []}') == [0]


def test_a_folder_without_a_corpus_is_one_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert command.run("search", folder=tmp_path) == 1
    said = capfd.readouterr().err
    assert said.startswith("Không đo được: «")
    assert said.count("\n") == 1


def test_a_corpus_of_a_folder_brings_its_queries(tmp_path: Path) -> None:
    article = {
        "id": 7,
        "title": "Hội nghị A",
        "date": "2019-01-02",
        "cat": "Văn bản",
        "body": ["Một."],
    }
    person = {"id": 0, "type": "p", "name": "Lê Văn A", "unit": "Sở A", "year": 2019}
    asked = {
        "ix": "art",
        "cls": "filter",
        "q": "hoi nghi",
        "filters": {"year": "2019", "category": "Văn bản"},
        "rel": ["/tin/2019/00007.html"],
        "foldonly": [],
    }
    by_award = asked | {"filters": {"award": "Cờ"}}
    by_name = asked | {"ix": "hon", "filters": None, "rel": [0]}
    for name, made in (
        ("articles", [article]),
        ("honorees", [person]),
        ("queries", [asked, by_award, by_name]),
    ):
        (tmp_path / f"{name}.json").write_text(json.dumps(made), "utf-8")
    found = corpus.read(tmp_path)
    one, other = given.questions(found)
    assert (set(one.right), dict(one.filters)) == ({"7"}, {"nam": "2019", "muc": "van-ban-moi"})
    assert (other.about, set(other.right), other.many) == (PEOPLE, {"Lê Văn A"}, 1)
    assert corpus.read(tmp_path, few=1).given == ()
    (tmp_path / "articles.json").write_text("{}")
    with pytest.raises(UnavailableError, match="không phải là tập mẫu"):
        corpus.read(tmp_path)


@POSIX
def test_a_real_build_is_asked_in_a_real_browser(tmp_path: Path, small: Corpus) -> None:
    found = replace(small, texts=small.texts[:40], people=small.people[:60])
    site = Site(tmp_path)
    content.write(site.root, found)
    built = site.build()
    assert built.files == built.changed > 50
    asked = questions.drawn(found, 2)
    with hosting(site.output) as host, browsing.browser() as browser:
        engine = Engine(
            OURS, host, "/tim-kiem/", "/a/asking.", _answer, str, others=("/a/search.",)
        )
        articles = [one for one in asked if one.about == ARTICLES]
        answers = asking.answers(browser, engine, articles)
        whole = summaries(
            [(one, marks(one, all_of)) for one, all_of in zip(articles, answers, strict=True)]
        )[-1]
        assert whole.at_one > 0.85
        _answers_are_kept(replace(engine, kept=tmp_path / "kept.json"), browser, articles[:2])
        cold = asking.cold(browser, engine, articles[0], is_slow=False)
        opened = asking.cold(browser, engine, articles[0], is_slow=False, is_open=True)
        busy = held(browser, engine, articles[:2])
    assert cold.size > cold.names > 1000
    assert cold.requests > 3
    assert opened.milliseconds > 0
    assert cold.milliseconds > 0
    assert opened.size == cold.size
    assert 0.5 < busy.longest < 400
    assert busy.longest / 4 < busy.answer
    content.add(site.root, replace(found.texts[0], number=99, day=date(2025, 12, 31)))
    again = site.build()
    assert 0 < again.changed < again.files
    assert again.files == built.files + 1


def _answer(way: str, _words: str) -> str:
    return number_in(way)


def _answers_are_kept(engine: Engine, browser: Browser, asked: list[Question]) -> None:
    """What an earlier run has answered is not asked again, and the rest is."""
    assert engine.kept is not None
    first = asking.answers(browser, engine, asked[:1])
    kept = json.loads(engine.kept.read_text("utf-8"))
    assert [tuple(one) for one in kept.values()] == first
    engine.kept.write_text(json.dumps(dict.fromkeys(kept, ("77",))), "utf-8")
    both = asking.answers(browser, engine, asked)
    assert both[0] == ("77",)
    assert both[1] == asking.answers(browser, replace(engine, kept=None), asked[1:])[0]
    assert len(json.loads(engine.kept.read_text("utf-8"))) == 2
