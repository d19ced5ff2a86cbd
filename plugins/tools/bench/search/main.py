"""``python3 tasks.py bench search``: index, questions, Pagefind beside it, report."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from plugins.tools.bench import browsing, measure
from plugins.tools.bench.host import POLICY, hosting
from plugins.tools.bench.measure import RunError
from plugins.tools.bench.options import Options
from plugins.tools.bench.search import (
    asking,
    content,
    corpus,
    given,
    holding,
    pagefind,
    questions,
)
from plugins.tools.bench.search.asking import Engine
from plugins.tools.bench.search.corpus import Corpus
from plugins.tools.bench.search.index import Site
from plugins.tools.bench.search.pagefind import Indexed
from plugins.tools.bench.search.question import ARTICLES, PEOPLE, Question
from plugins.tools.bench.search.report import (
    OURS,
    First,
    Peer,
    Quality,
    Report,
    as_json,
    as_text,
)
from plugins.tools.bench.search.scoring import marks, summaries
from plugins.tools.bench.toolbox import UnavailableError
from plugins.tools.bootstrap.say import say

_PEER = f"Pagefind {pagefind.VERSION}"
# WebAssembly and a worker from an address: the portal's own policy gives neither.
_PEER_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'").replace(
    "; require-trusted-types-for 'script'", ""
)
_EACH, _FEW_EACH = 40, 5  # questions of each group
_HELD = 25  # questions by which the main thread is measured
_FIRST = {ARTICLES: 8, PEOPLE: 4}  # first questions
_WAYS = ((False, False), (True, False), (True, True))  # whether slow, and the page there before
# Those of the notes, where a corpus brings its own queries.
_TYPED = {
    ARTICLES: (
        "le thi thuy",
        "hoi nghi tong ket",
        "Đặng Đình Đường",
        "khuat thi nguyet oanh",
        "bằng khen thủ tướng cầu giẽ",
        "vat cau lang van xa",
        "huan chuong lao dong hang nhi tran xuan hung",
        "thu hoi dat dai",
    ),
    PEOPLE: ("le thi thuy", "Đinh Thị Lụa", "nghiem ba toan", "Kiều Thanh Thuỷ"),
}


def run(options: Options) -> int:
    """Print what was measured, reached or not; 1 where our own index could not be built.

    ``folder`` has a corpus (``articles.json``, ``honorees.json``, ``queries.json``); ``few`` is a
    number of articles, with ten times as many honorees.
    """
    if not measure.can_measure():
        say("Phép đo này cần Linux hoặc macOS: Windows không cho biết giờ CPU của tiến trình con.")
        return 1
    options.cache.mkdir(parents=True, exist_ok=True)
    try:
        found = _corpus(options)
        with TemporaryDirectory(dir=options.cache, prefix="search-") as folder:
            report = _measured(found, options, Path(folder))
    except (UnavailableError, RunError) as error:
        say(f"Không đo được: {error}.")
        return 1
    print(as_json(report) if options.as_json else as_text(report))
    return 0


def _corpus(options: Options) -> Corpus:
    if options.folder:
        return corpus.read(options.folder, options.few)
    few = options.few
    return corpus.made_up(few or corpus.ARTICLES, 10 * few if few else corpus.HONOREES)


def _measured(found: Corpus, options: Options, folder: Path) -> Report:
    """Raises RunError where our own part fails."""
    site = Site(folder / "ours")
    content.write(site.root, found)
    built = site.build()
    asked = questions.drawn(found, _FEW_EACH if options.few else _EACH)
    sets = {"câu hỏi riêng": asked}
    if brought := list(given.questions(found)):
        sets["queries.json"] = brought
    theirs, problems = _peers(found, options.cache)
    with ExitStack() as stack:
        engines = _engines(stack, site, theirs)
        browser = stack.enter_context(browsing.browser())
        firsts = _firsts(browser, engines, found, asked, options.rounds)
        held = holding.held(browser, engines[0][0], asked[:: max(1, len(asked) // _HELD)])
        qualities = tuple(_qualities(browser, engines, sets))
    newest = replace(found.texts[-1], number=len(found.texts) + 1, day=date(2025, 12, 31))
    content.add(site.root, newest)
    return Report(
        articles=len(found.texts),
        honorees=len(found.people),
        rounds=options.rounds,
        built=built,
        again=site.build(),
        peers=tuple(_cost(about, one) for about, one in theirs.items()),
        firsts=firsts,
        qualities=qualities,
        problems=tuple(problems),
        held=held,
    )


def _peers(found: Corpus, cache: Path) -> tuple[dict[str, Indexed], list[str]]:
    """Pagefind's indexes by what they are about, and why one is missing."""
    made: dict[str, Indexed] = {}
    problems = []
    for about, make in ((ARTICLES, pagefind.articles), (PEOPLE, pagefind.people)):
        try:
            made[about] = make(found, cache)
        except (UnavailableError, RunError) as error:
            problems.append(f"{_PEER}, {about}: {error}")
    return made, problems


def _cost(about: str, one: Indexed) -> Peer:
    return Peer(about, one.used.cpu, one.used.wall, one.used.peak, one.files, one.size)


def _engines(
    stack: ExitStack, site: Site, theirs: dict[str, Indexed]
) -> list[tuple[Engine, tuple[str, ...]]]:
    """Each with what it is asked about."""
    ours = stack.enter_context(hosting(site.output))
    own = Engine(OURS, ours, "/tim-kiem/", "/a/asking.", _our_answer, str, others=("/a/search.",))
    found = [(own, tuple(_FIRST))]
    for about, one in theirs.items():
        host = stack.enter_context(hosting(one.folder, _PEER_POLICY))
        called = _Names(one.names)
        kept = one.folder / pagefind.ANSWERS
        engine = Engine(_PEER, host, "/", "/pagefind.js", called, pagefind.rewritten, kept)
        found.append((engine, (about,)))
    return found


def _our_answer(way: str, words: str) -> str:
    return asking.number_in(way) if way.startswith("/tin/") else words


class _Names:
    """The name in an answer of the peer: its number, or the name of that number."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names

    def __call__(self, way: str, _words: str) -> str:
        number = asking.number_in(way)
        return self.names[int(number)] if self.names else number


def _firsts(
    browser: Browser,
    engines: Sequence[tuple[Engine, tuple[str, ...]]],
    found: Corpus,
    asked: Sequence[Question],
    rounds: int,
) -> tuple[First, ...]:
    """Engines in turns, question by question: what else the machine does meets all of them."""
    cases = [
        (engine, question, way)
        for about in _FIRST
        for question in _first_questions(found, asked, about)
        for way in _WAYS
        for engine, kinds in engines
        if about in kinds
    ]
    runs: dict[int, list[asking.Cold]] = {place: [] for place in range(len(cases))}
    for _ in range(rounds):
        for place, (engine, question, (is_slow, is_open)) in enumerate(cases):
            one = asking.cold(browser, engine, question, is_slow=is_slow, is_open=is_open)
            runs[place].append(one)

    def of(engine: Engine, about: str, wanted: tuple[bool, bool]) -> tuple[asking.Cold, ...]:
        return tuple(
            asking.median_of(runs[place])
            for place, (one, question, way) in enumerate(cases)
            if one is engine and question.about == about and way == wanted
        )

    return tuple(
        First(engine.title, about, *(of(engine, about, way) for way in _WAYS))
        for about in _FIRST
        for engine, kinds in engines
        if about in kinds
    )


def _first_questions(found: Corpus, asked: Sequence[Question], about: str) -> list[Question]:
    """Those of the notes for a corpus that they were made for; else one of each first groups."""
    own: dict[str, Question] = {}
    for question in asked:
        if question.about == about and not question.filters:
            own.setdefault(question.group, question)
    chosen = list(own.values())[: _FIRST[about]]
    if not found.given:
        return chosen
    return [replace(chosen[0], typed=typed, filters={}) for typed in _TYPED[about]]


def _qualities(
    browser: Browser,
    engines: Sequence[tuple[Engine, tuple[str, ...]]],
    sets: dict[str, list[Question]],
) -> Iterator[Quality]:
    for name, asked in sets.items():
        for engine, kinds in engines:
            mine = [question for question in asked if question.about in kinds]
            answers = asking.answers(browser, engine, mine)
            pairs = [(one, marks(one, found)) for one, found in zip(mine, answers, strict=True)]
            title = engine.title
            yield Quality(title, name, tuple(summaries(pairs)))
