"""Rules for honours that were taken out: every place where the name still stands."""

from collections.abc import Iterable, Iterator

from plugins.core.article import Article
from plugins.core.entry import Entries, Entry
from plugins.core.honour import Honour
from plugins.core.paper import Document, StandingPage
from plugins.core.problems import Problem
from plugins.core.removal import Removal, found_lines, in_address
from plugins.core.source import Source

_HINT = "hãy bỏ tên, hoặc thay bằng cách gọi chung"


def of_removals(entries: Entries, removals: tuple[Removal, ...]) -> Iterator[Problem]:
    """Texts, captions, descriptions, honours and addresses; nothing is read without removals."""
    sought = tuple(removal for removal in removals if removal.name_hash)
    if not sought:
        return
    every: tuple[Entry[Article] | Entry[Document] | Entry[StandingPage], ...]
    every = (*entries.articles, *entries.documents, *entries.pages)
    for entry in every:
        wanted = [removal for removal in sought if entry.source.name not in removal.others]
        yield from _in_text(entry.source, wanted)
        yield from _in_address(entry.source, wanted)
        if not isinstance(entry.value, StandingPage):
            yield from _in_list(entry.source, entry.value.listed, wanted)
        if isinstance(entry.value, Article):
            yield from _in_photos(entry.source, entry.value, wanted)


def _in_text(source: Source, wanted: Iterable[Removal]) -> Iterator[Problem]:
    said = set()
    for line, removal in found_lines(source.text, wanted):
        if (line, removal.id) not in said:
            said.add((line, removal.id))
            yield _still(source, line, removal, "tên đã gỡ vẫn còn ở dòng này")


def _in_address(source: Source, wanted: Iterable[Removal]) -> Iterator[Problem]:
    for removal in in_address(source.name, wanted):
        yield _still(
            source, 1, removal, "tên đã gỡ vẫn còn trong tên thư mục, tức là trong địa chỉ"
        )


def _in_list(
    source: Source, listed: Iterable[Honour], wanted: Iterable[Removal]
) -> Iterator[Problem]:
    """The list beside it is a table, read already."""
    text = "\n".join(
        " | ".join((h.honoree or "", h.role or "", h.received_by or "")) for h in listed
    )
    for removal in dict.fromkeys(removal for _, removal in found_lines(text, wanted)):
        yield _still(source, 1, removal, "tên đã gỡ vẫn còn trong danh sách đi kèm")


def _in_photos(source: Source, article: Article, wanted: Iterable[Removal]) -> Iterator[Problem]:
    """Captions that photographers wrote into the files are published with them."""
    for photo in article.photos:
        notes = photo.notes
        inside = [removal for _, removal in found_lines(f"{notes.caption}\n{notes.credit}", wanted)]
        for removal in dict.fromkeys((*inside, *in_address(photo.file, wanted))):
            said = (
                f"tên đã gỡ vẫn còn trong tệp ảnh «{photo.file}» (tên tệp hoặc chú thích ghi sẵn)"
            )
            yield _still(source, 1, removal, said)


def _still(source: Source, line: int, removal: Removal, said: str) -> Problem:
    message = f"{said} (yêu cầu gỡ {removal.id})"
    return source.warning(line, "removed-name", message, _HINT)
