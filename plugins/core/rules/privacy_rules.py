"""Rules against personal data in the words of honours; ``privacy`` keeps them from every page.

What is said names the field and the kind of data, never the data: reports are passed around.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.core.article import Article
from plugins.core.entry import Entry
from plugins.core.honour import Honour
from plugins.core.paper import Document
from plugins.core.privacy import private_fields
from plugins.core.problems import Problem
from plugins.core.schema import field_names

_SURE = "hãy xóa phần đó: dữ liệu cá nhân không đưa lên trang; máy không hiện ô này khi chưa sửa"
_LIKELY = (
    "nếu đúng, hãy xóa phần đó; nếu là việc khác, hãy viết lại cho rõ;"
    " máy không hiện ô này khi chưa sửa"
)


@dataclass(frozen=True)
class Remark:
    """A field that tells personal data, and what is said of it."""

    rule: str
    field: str
    message: str
    hint: str

    @property
    def is_sure(self) -> bool:
        """Whether it is an error."""
        return self.rule == "private-data"


def of_privacy(entry: Entry[Article] | Entry[Document]) -> Iterator[Problem]:
    """For every honour of the front matter; lists say it at their rows."""
    for index, honour in enumerate(entry.value.fields.honours):
        for found in private_remarks(honour):
            say = entry.problem if found.is_sure else entry.warning
            yield say(("honours", index, found.field), found.rule, found.message, found.hint)


def private_remarks(honour: Honour) -> Iterator[Remark]:
    """What is said of each field of an honour that tells personal data."""
    names = field_names(Honour)
    for field, words in private_fields(honour):
        where = f"«{field}» ({names[field].lower()})"
        if words.is_sure:
            yield Remark("private-data", field, f"{where} có {words.what}", _SURE)
        else:
            yield Remark("likely-private", field, f"{where} có vẻ có {words.what}", _LIKELY)
