"""Rules for the names of honours: what does not belong in one, and who cannot be whom."""

import re
from collections.abc import Iterator

from plugins.core.article import Article
from plugins.core.entry import Entries, Entry
from plugins.core.honour import KIND_NAMES, Honour
from plugins.core.names import canon
from plugins.core.paper import Document
from plugins.core.problems import Problem

AnyEntry = Entry[Article] | Entry[Document]

# "Ông", "Anh" may begin a name of somebody: they are honorifics before a family name only.
_FAMILY = (
    "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đào|đinh|mai|trương"
    "|lâm|trịnh|hà|cao|lương|lưu|chu|tạ|quách|nông|lò|giàng|vàng|sùng|tô|thái|đoàn|triệu|vi|hứa"
)
_BY_AGE = "ông|bà|anh|chị|em|cháu|cụ|bé|cô|chú|bác|mẹ"
_BY_RANK = (
    r"đồng chí|đ/c|đc\.|(?:thiếu|trung|thượng|đại) (?:úy|tá|tướng)|(?:hạ|trung|thượng) sĩ"
    r"|(?:bác|tiến|thạc) s[ĩỹ]|giáo sư"
    r"|phó giáo sư|kỹ sư|luật sư|hòa thượng|thượng tọa|đại đức|linh mục|mục sư|nghệ nhân|nghệ sĩ"
    r"|(?:pgs|gs|ts|ths|bs|nsnd|nsưt|nsut|ngnd|ngưt|ngut)[.,]"
)
_HONORIFIC = re.compile(
    rf"(?P<sure>{_BY_RANK}) ?\w+(?: \w+)+|(?P<likely>{_BY_AGE}) (?:{_FAMILY})(?: \w+)+",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:của|vợ|chồng|con|mẹ|cha|bố|ba|má|em trai|em gái|anh trai|chị gái|cháu|thân nhân|đại diện"
    r"|gia đình|thay|cho|dâu|rể)\b|,"
)
_SMALL = re.compile(rf"(?P<small>{_BY_AGE}) \w+(?: \w+)*")


def of_names(entry: AnyEntry) -> Iterator[Problem]:
    """For every honour that has a name; what is said of many rows is said once."""
    found = [
        problem
        for index, honour in enumerate(entry.value.honours)
        if honour.honoree
        for problem in (*_honorific(entry, index, honour), *_itself(entry, index, honour))
    ]
    yield from {problem.message: problem for problem in reversed(found)}.values()


def of_kinds(entries: Entries) -> Iterator[Problem]:
    """The same name as a person and as a collective: one of the two is a slip.

    Said once a name, at the later place; silent where both carry an ``id``.
    """
    every: tuple[AnyEntry, ...] = (*entries.documents, *entries.articles)
    first: dict[str, tuple[Honour, str]] = {}
    said = set()
    for entry in every:
        if entry.value.fields.status == "withdrawn":
            continue
        for index, honour in enumerate(entry.value.honours):
            if honour.honoree is None or honour.kind == "household":
                continue
            name = canon(honour.honoree).casefold()
            other, file = first.setdefault(name, (honour, entry.source.name))
            is_odd = other.kind != honour.kind and not (other.id and honour.id)
            if is_odd and name not in said:
                said.add(name)
                yield _two_kinds(entry, index, other, file)


def _two_kinds(entry: AnyEntry, index: int, other: Honour, file: str) -> Problem:
    message = f"«{other.honoree}» đã là {KIND_NAMES[other.kind]} ở «{file}»"
    hint = "hãy xem lại «kind» ở hai nơi; đúng cả hai thì ghi hai «id» khác nhau"
    return entry.warning(("honours", index, "kind"), "name-of-two-kinds", message, hint)


def _honorific(entry: AnyEntry, index: int, honour: Honour) -> Iterator[Problem]:
    name = canon(honour.honoree or "")
    match = _HONORIFIC.fullmatch(name) or _SMALL.fullmatch(name)
    if honour.kind == "person" and match:
        word = next(text for text in match.groups() if text)
        message = f"tên «{honour.honoree}» có cả cách xưng «{word}»"
        hint = f"hãy ghi riêng «honorific: {word}», và bỏ khỏi «honoree»"
        yield entry.warning(("honours", index, "honoree"), "honorific-in-name", message, hint)


def _itself(entry: AnyEntry, index: int, honour: Honour) -> Iterator[Problem]:
    """Nobody hands an award to themselves, or receives it in their own place."""
    for key, what in (("presented_by", "người trao"), ("received_by", "người nhận thay")):
        if _is_same(getattr(honour, key), honour):
            message = f"{what} «{getattr(honour, key)}» cũng là người được khen thưởng"
            hint = f"hãy xem lại «{key}» và «honoree»"
            yield entry.warning(("honours", index, key), "presented-to-oneself", message, hint)


def _is_same(text: str | None, honour: Honour) -> bool:
    """As a whole; a person also behind honorific and office: "Chủ tịch Nguyễn Văn A".

    The mother of somebody, or somebody's deputy, is another person.
    """
    told, name = canon(text or "").casefold(), canon(honour.honoree or "").casefold()
    before = told.removesuffix(name) if " " in name else ""
    is_behind = honour.kind == "person" and before != told and before.endswith(" ")
    return bool(told) and (told == name or (is_behind and not _RELATIVE.search(before)))
