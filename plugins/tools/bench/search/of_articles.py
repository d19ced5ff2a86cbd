"""Questions about articles, drawn at random from their words."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from random import Random

from plugins.core.abbreviations import ABBREVIATIONS
from plugins.tools.bench.search.corpus import Corpus, Text
from plugins.tools.bench.search.question import (
    ARTICLES,
    Question,
    all_bare,
    all_marked,
    one_wrong_letter,
    partly_marked,
)
from plugins.tools.bench.search.rows import BREAK, capitals, windows
from plugins.tools.bench.search.rule import Haystack
from plugins.tools.bench.search.spelling import bare, marked, old_tones, telex, words

_NO_FILTER: Mapping[str, str] = {}


class Articles:
    """Draws questions about articles."""

    def __init__(self, corpus: Corpus, chance: Random) -> None:
        self.texts = corpus.texts
        self.chance = chance
        self.all = Haystack([(one.title, *one.body, one.caption) for one in corpus.texts])
        self.titles = Haystack([(one.title,) for one in corpus.texts])

    @cached_property
    def names(self) -> list[str]:
        """Three or four neighbours with capitals, from texts and captions."""
        rows = (row for text in self.texts for part in text.body for row in capitals(part))
        return sorted({name for row in rows for name in windows(row)})

    @cached_property
    def rivals(self) -> list[str]:
        """Names of which others have the same letters."""
        same: defaultdict[str, set[str]] = defaultdict(set)
        for name in self.names:
            same[all_bare(name)].add(all_marked(name))
        return [name for name in self.names if len(same[all_bare(name)]) > 1]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        return frozenset(self.all.bare.split())

    def name(self) -> str:
        return self.chance.choice(self.names)

    def row(self, text: Text, least: int, most: int, *, of_title: bool) -> str:
        """Some neighbours of a title, or of a sentence; an empty line where there are too few."""
        source = text.title if of_title else self.chance.choice(text.body)
        found = words(source if of_title else self.chance.choice(BREAK.split(source)))
        if len(found) < least:
            return ""
        length = self.chance.randint(least, min(most, len(found)))
        start = self.chance.randint(0, len(found) - length)
        return " ".join(found[start : start + length])

    def text(self) -> Text:
        return self.chance.choice(self.texts)

    def ask(
        self,
        group: str,
        typed: str,
        right: Iterable[int],
        same: Iterable[int] = (),
        filters: Mapping[str, str] = _NO_FILTER,
    ) -> Question | None:
        """None where nothing is right; ``same`` are all with the same letters."""
        found = frozenset(str(self.texts[at].number) for at in right)
        wrong = frozenset(str(self.texts[at].number) for at in same) - found
        if not found or not typed:
            return None
        return Question(ARTICLES, group, typed, filters, found, wrong, len(found))


def _name_bare(of: Articles) -> Question | None:
    name = of.name()
    return of.ask("tên không dấu", all_bare(name), of.all.without_marks(name))


def _with_marks(of: Articles, group: str, phrase: str, typed: str) -> Question | None:
    same = of.all.without_marks(phrase)
    return of.ask(group, typed, of.all.with_marks(phrase), same)


def _name_marked(of: Articles) -> Question | None:
    name = of.name()
    return _with_marks(of, "tên có dấu", name, name)


def _rival(of: Articles) -> Question | None:
    if not of.rivals:
        return None
    name = of.chance.choice(of.rivals)
    return _with_marks(of, "tên chỉ khác dấu", name, name)


def _partly(of: Articles) -> Question | None:
    typed = partly_marked(of.name(), of.chance)
    return of.ask("tên nửa dấu", typed, of.all.where_typed(typed), of.all.without_marks(typed))


def _decomposed(of: Articles) -> Question | None:
    phrase = of.name() if of.chance.random() < 0.5 else of.row(of.text(), 3, 5, of_title=True)
    return _with_marks(of, "tổ hợp NFD", phrase, unicodedata.normalize("NFD", phrase))


def _old_tone(of: Articles) -> Question | None:
    phrase = of.row(of.text(), 3, 5, of_title=of.chance.random() < 0.5)
    new = " ".join(map(marked, words(phrase)))
    typed = old_tones(new)
    return None if typed == new else _with_marks(of, "hoà, hòa", phrase, typed)


def _stroke(of: Articles) -> Question | None:
    phrase = of.row(of.text(), 3, 5, of_title=True)
    if "đ" not in phrase.lower():
        return None
    return of.ask("đ, d", all_bare(phrase), of.titles.without_marks(phrase))


def _phrase(of: Articles) -> Question | None:
    phrase = of.row(of.text(), 3, 6, of_title=True)
    if of.chance.random() < 0.5:
        return of.ask("cụm từ", all_bare(phrase), of.titles.without_marks(phrase))
    found, same = of.titles.with_marks(phrase), of.titles.without_marks(phrase)
    return of.ask("cụm từ", phrase.lower(), found, same) if phrase else None


def _in_body(of: Articles) -> Question | None:
    phrase = of.row(of.text(), 3, 6, of_title=False)
    return _with_marks(of, "cụm từ trong bài", phrase, phrase.lower()) if phrase else None


def _both(of: Articles) -> Question | None:
    text = of.text()
    names = [name for part in text.body for row in capitals(part) for name in windows(row)]
    phrase = of.row(text, 3, 4, of_title=True)
    if not names or not phrase:
        return None
    name = of.chance.choice(names)
    found = of.all.without_marks(phrase) & of.all.without_marks(name)
    return of.ask("cụm từ và tên", all_bare(f"{phrase} {name}"), found)


def _filtered(of: Articles) -> Question | None:
    text = of.text()
    phrase = of.row(text, 2, 4, of_title=True)
    choices = {"nam": str(text.day.year), "muc": text.category, "danh-hieu": text.award}
    given = {name: value for name, value in choices.items() if value}
    kept = dict(of.chance.sample(sorted(given.items()), of.chance.randint(1, len(given))))
    found = {
        at
        for at in of.titles.without_marks(phrase)
        if all(_facts(of.texts[at])[name] == value for name, value in kept.items())
    }
    return of.ask("có lọc", all_bare(phrase), found, (), kept) if phrase else None


def _facts(text: Text) -> dict[str, str]:
    return {"nam": str(text.day.year), "muc": text.category, "danh-hieu": text.award}


def _beginning(of: Articles) -> Question | None:
    *first, last = words(of.row(of.text(), 3, 4, of_title=True)) or [""]
    if len(bare(last)) < 3:
        return None
    typed = all_bare(" ".join((*first, last[: of.chance.randint(2, len(last) - 1)])))
    return of.ask("đầu từ", typed, of.titles.without_marks(typed, is_cut=True))


def _misspelt(of: Articles) -> Question | None:
    phrase = all_bare(
        of.name() if of.chance.random() < 0.5 else of.row(of.text(), 3, 4, of_title=True)
    )
    typed = one_wrong_letter(phrase, of.vocabulary, of.chance)
    return of.ask("sai một chữ", typed, of.all.without_marks(phrase)) if typed else None


def _telex(of: Articles) -> Question | None:
    phrase = of.name() if of.chance.random() < 0.5 else of.row(of.text(), 3, 4, of_title=True)
    typed = telex(" ".join(map(marked, words(phrase))))
    return None if typed == phrase.lower() else _with_marks(of, "Telex", phrase, typed)


def _abbreviated(of: Articles) -> Question | None:
    """An abbreviation and what follows it, or what it stands for: both are right."""
    short, long = of.chance.choice(sorted(ABBREVIATIONS.items()))
    start, end = f" {all_bare(long)} ", re.compile(r"(?: \w+){1,2}")
    places = [match.end() - 1 for match in re.finditer(re.escape(start), of.all.bare)]
    if not places:
        return None
    after = end.match(of.all.bare, of.chance.choice(places))
    rest = after[0].strip() if after else ""
    found = of.all.without_marks(f"{long} {rest}") | of.all.without_marks(f"{short} {rest}")
    typed = short if of.chance.random() < 0.5 else long
    return of.ask("viết tắt", all_bare(f"{typed} {rest}".strip()), found)


def _in_caption(of: Articles) -> Question | None:
    captions = [text.caption for text in of.texts if text.caption]
    found = words(of.chance.choice(captions)) if captions else []
    if len(found) < 4:
        return None
    start = of.chance.randint(0, len(found) - 4)
    phrase = " ".join(found[start : start + 4])
    return _with_marks(of, "chú thích ảnh", phrase, phrase)


def _word(of: Articles) -> Question | None:
    word = of.row(of.text(), 1, 1, of_title=of.chance.random() < 0.5)
    return _with_marks(of, "một từ", word, word.lower()) if word else None


GROUPS: tuple[Callable[[Articles], Question | None], ...] = (
    _name_bare,
    _name_marked,
    _rival,
    _partly,
    _decomposed,
    _old_tone,
    _stroke,
    _phrase,
    _in_body,
    _both,
    _filtered,
    _beginning,
    _misspelt,
    _telex,
    _abbreviated,
    _in_caption,
    _word,
)
