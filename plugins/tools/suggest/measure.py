"""``python3 tasks.py bench suggest``: how much of what labels say is read, and how rightly."""

import json
import time
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from plugins.core.catalogue_files import read_catalogue
from plugins.core.suggest.book import Book, make_book
from plugins.core.suggest.reading import read_paragraph
from plugins.tools.bench.options import Options
from plugins.tools.bootstrap.say import say
from plugins.tools.project import CONTENT, PROJECT
from plugins.tools.suggest.labels import Facts, Labelled, facts_of, read_labels

OWN = PROJECT / "tests" / "data" / "suggest"


@dataclass
class Score:
    """Of one kind of fact: read rightly, read wrongly, missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, wanted: Counter[Hashable], found: Counter[Hashable]) -> None:
        """Count one sentence."""
        same = (wanted & found).total()
        self.right += same
        self.wrong += found.total() - same
        self.missed += wanted.total() - same

    @property
    def precision(self) -> float:
        """How much of what was read is right."""
        read = self.right + self.wrong
        return self.right / read if read else 1.0

    @property
    def recall(self) -> float:
        """How much of what is there was read."""
        there = self.right + self.missed
        return self.right / there if there else 1.0


@dataclass
class Figures:
    """All scores over some sentences. The last two must stay 0."""

    sentences: int = 0
    awards: Score = field(default_factory=Score)
    honorees: Score = field(default_factory=Score)
    counts: Score = field(default_factory=Score)
    presenters: Score = field(default_factory=Score)
    presenters_honoured: int = 0
    false_awards: int = 0
    slowest: float = 0.0  # seconds for one text

    def add(self, wanted: Facts, found: Facts) -> None:
        """Count one sentence."""
        self.sentences += 1
        self.awards.add(Counter(wanted.awards), Counter(found.awards))
        self.honorees.add(Counter(wanted.honorees), Counter(found.honorees))
        self.counts.add(Counter(wanted.counts), Counter(found.counts))
        self.presenters.add(_one(wanted.presenter), _one(found.presenter))
        names = {name for name, _ in found.honorees}
        self.presenters_honoured += wanted.presenter in names
        self.false_awards += len(found.awarded - wanted.awarded)


def figures(book: Book, sentences: Iterable[Labelled]) -> Figures:
    """Read every sentence and hold it against its label."""
    total = Figures()
    for sentence in sentences:
        began = time.perf_counter()
        finding = read_paragraph(book, sentence.text)
        total.slowest = max(total.slowest, time.perf_counter() - began)
        total.add(sentence.facts, facts_of(finding))
    return total


def run(options: Options) -> int:
    """Print the figures of each file of sentences, and of all together."""
    folder = options.folder or OWN
    labelled = read_labels(folder) if folder.is_dir() else {}
    if not labelled:
        say(f"«{folder}» không có tệp câu có nhãn (.json) nào")
        return 1
    book = make_book(read_catalogue(CONTENT)[0])
    parts = {name: figures(book, rows[: options.few]) for name, rows in labelled.items()}
    everything = [one for rows in labelled.values() for one in rows[: options.few]]
    parts["tất cả"] = figures(book, everything)
    if options.as_json:
        print(json.dumps({name: _row(one) for name, one in parts.items()}, ensure_ascii=False))
        return 0
    for name, one in parts.items():
        print("\n".join(_lines(name, one)))
    return 0


def _one(name: str | None) -> Counter[Hashable]:
    return Counter([name] if name else [])


def _lines(name: str, found: Figures) -> Sequence[str]:
    scores = {
        "hình thức và hạng": found.awards,
        "người, tập thể được khen": found.honorees,
        "số lượng": found.counts,
        "người trao": found.presenters,
    }
    return [
        f"{name}: {found.sentences} câu, câu lâu nhất {found.slowest * 1000:.0f} ms",
        *(f"  {what:<26} {_score(score)}" for what, score in scores.items()),
        f"  người trao bị nhận là người được khen: {found.presenters_honoured}",
        f"  «được tặng» sai (đề nghị, thu hồi, lịch sử, ngoài phạm vi): {found.false_awards}",
    ]


def _score(score: Score) -> str:
    told = f"chính xác {score.precision:.3f}, đầy đủ {score.recall:.3f}"
    return f"{told} ({score.right} đúng, {score.wrong} sai, {score.missed} sót)"


def _row(found: Figures) -> dict[str, object]:
    scores = {
        "award_and_class": found.awards,
        "honorees": found.honorees,
        "counts": found.counts,
        "presenters": found.presenters,
    }
    rows = {
        name: {"precision": score.precision, "recall": score.recall, **vars(score)}
        for name, score in scores.items()
    }
    return rows | {
        "sentences": found.sentences,
        "presenters_as_honorees": found.presenters_honoured,
        "false_awarded": found.false_awards,
        "slowest_ms": found.slowest * 1000,
    }
