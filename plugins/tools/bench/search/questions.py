"""What is asked: so many questions of each group, with all their right answers."""

from collections.abc import Callable, Iterator
from functools import partial
from random import Random

from plugins.tools.bench.search import of_articles, of_people
from plugins.tools.bench.search.corpus import Corpus
from plugins.tools.bench.search.question import Question

_TURNS = 60  # for each question that is wanted


def drawn(corpus: Corpus, number: int, seed: int = 7) -> list[Question]:
    """So many of each group, or fewer where the corpus has no more."""
    chance = Random(seed)  # noqa: S311 — questions, no secrets
    articles, people = of_articles.Articles(corpus, chance), of_people.People(corpus.people, chance)
    makers: list[Callable[[], Question | None]] = []
    makers += [partial(make, articles) for make in of_articles.GROUPS]
    makers += [partial(make, people) for make in of_people.GROUPS if people.names]
    return [question for make in makers for question in _some(make, number)]


def _some(make: Callable[[], Question | None], number: int) -> Iterator[Question]:
    seen: set[str] = set()
    for _ in range(number * _TURNS):
        question = make()
        if question is not None and question.typed not in seen:
            seen.add(question.typed)
            yield question
        if len(seen) == number:
            return
