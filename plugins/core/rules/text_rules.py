"""Rules that hold the words of an article against its honours; they change nothing."""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from plugins.core.article import Article
from plugins.core.award_finder import AwardFinder
from plugins.core.catalogue import Catalogue
from plugins.core.entry import Entries, Entry
from plugins.core.honour import Honour
from plugins.core.names import canon, fold
from plugins.core.problems import Problem
from plugins.core.recall import NOTHING_KNOWN, Recall
from plugins.core.rules.count_rules import CountReader
from plugins.core.rules.texts import (
    Sentence,
    Text,
    all_words,
    plain_words,
    sentences,
    texts_of,
)

_ON_BEHALF = "thua uy quyen "
_BEHALF = re.compile(rf"(?<!\w){_ON_BEHALF}(?:cua )?")
_GIVES = re.compile(r"(?<!\w)(?:trao|tang)(?!\w)")
_HOUSEHOLD = re.compile(r"^(?:hộ )?(?:gia đình )?", re.IGNORECASE)
_LIST = re.compile(r"danh sach|phu luc|quyet dinh")


def of_texts(
    entries: Entries, catalogue: Catalogue, recall: Recall = NOTHING_KNOWN
) -> Iterator[Problem]:
    """Every rule for every article that somebody may read."""
    counts = CountReader(AwardFinder(catalogue))
    decided = {entry.value.key: entry.value.honours for entry in entries.documents}
    for entry in entries.articles:
        if entry.value.fields.status == "withdrawn":
            continue
        keys = cited(entry.value)
        listed = tuple(honour for key in sorted(keys) for honour in decided.get(key, ()))
        yield from known_text(entry, listed, counts, recall)


def known_text(
    entry: Entry[Article], listed: tuple[Honour, ...], counts: CountReader, recall: Recall
) -> tuple[Problem, ...]:
    """As ``of_text``, from memory where the folder and the lists are as they were."""
    make = partial(of_text, entry, listed, counts)
    return recall.value(known_as(entry.value), (entry.value.folder,), make, repr(listed))


def known_as(article: Article) -> str:
    """What ``of_text`` gives is remembered by."""
    return f"words {article.folder}"


def cited(article: Article) -> frozenset[str]:
    """Keys of the documents whose lists count as the article's."""
    return frozenset(key for honour in article.honours for key in honour.documents)


def of_text(
    entry: Entry[Article], listed: tuple[Honour, ...], counts: CountReader
) -> tuple[Problem, ...]:
    """Every rule for one article, with the honours that its documents list."""
    texts = tuple(texts_of(entry))
    parts = tuple(sentences(texts))
    return (
        *_conferrers(entry, parts, counts.finder),
        *counts.problems(entry, parts, listed),
        *_names(entry, texts, listed, counts.finder.catalogue),
    )


def _conferrers(
    entry: Entry[Article], parts: Iterable[Sentence], finder: AwardFinder
) -> Iterator[Problem]:
    """On whose behalf the text says that the first award after it was presented."""
    said = set()
    for part in parts:
        if _ON_BEHALF not in part.folded:
            continue
        for behalf in _BEHALF.split(part.folded)[1:]:
            match = finder.conferrers.match(behalf)
            gives = _GIVES.search(behalf, match.end()) if match else None
            if match is None or gives is None:
                continue
            given = next(finder.awards(behalf[gives.end() :]), None)
            conferrer = finder.conferrer_named[match[0]]
            if given is None or not given[1].conferred_by or conferrer in given[1].conferred_by:
                continue
            name = next(t.name for t in finder.catalogue.conferrers if t.id == conferrer)
            message = (
                f"viết là thừa ủy quyền của {name} trao «{given[1].name}», không đúng thẩm quyền"
            )
            hint = f"thẩm quyền: {finder.conferrer_names(given[1])}; nguyên văn đã công bố thì giữ"
            if (part.line, message) not in said:
                said.add((part.line, message))
                yield entry.source.warning(part.line, "wrong-conferrer", message, hint)


def _names(
    entry: Entry[Article], texts: Iterable[Text], listed: Iterable[Honour], catalogue: Catalogue
) -> Iterator[Problem]:
    """Names of the front matter that stand in no word, no caption and no decision's list."""
    if not entry.value.fields.honours:
        return
    files = entry.value.fields.attachments
    if any(_LIST.search(fold(f"{file.name} {file.file.replace('-', ' ')}")) for file in files):
        return  # a list for download, which is not read
    words = all_words(entry, texts)
    decided = {canon(honour.honoree or "") for honour in listed}
    for index, honour in enumerate(entry.value.fields.honours):
        name = honour.honoree
        if not name or not honour.is_shown or canon(name) in decided:
            continue
        if not any(_stands(known, words) for known in _known_as(honour, catalogue)):
            message = f"«{name}» có trong khen thưởng nhưng không có trong bài"
            near = fold(plain_words(name)) in fold(words)
            hint = (
                "bài viết tên này với dấu khác; hãy xem lại bên nào đúng"
                if near
                else "hãy xem lại cách viết tên, hoặc nêu tên trong bài"
            )
            yield entry.warning(("honours", index, "honoree"), "name-not-in-text", message, hint)


def _known_as(honour: Honour, catalogue: Catalogue) -> tuple[str, ...]:
    unit = catalogue.unit_named(honour.honoree or "") if honour.kind == "collective" else None
    name = honour.honoree or ""
    people = _HOUSEHOLD.sub("", name) if honour.kind == "household" else name
    return (name, people, *(unit.names if unit else ()))


def _stands(name: str, words: str) -> bool:
    """As a whole, or each of its parts between commas ("Khoa Nội, Bệnh viện Đa khoa")."""
    return all(plain_words(part) in words for part in name.split(",") if part.strip())
