"""Rules for the addresses that a file asks for."""

from collections.abc import Iterable, Iterator

from plugins.core.article import Article
from plugins.core.entry import Entry
from plugins.core.old_address import parse
from plugins.core.paper import Document
from plugins.core.problems import Problem
from plugins.core.rules.files import missing


def of_addresses(entry: Entry[Article] | Entry[Document]) -> Iterator[Problem]:
    """The slug must have letters; former addresses begin with one stroke."""
    for index, old in enumerate(entry.value.fields.old_urls):
        yield from _old(entry, ("old_urls", index), old)
    if not entry.value.key.split("/")[1]:
        message = "phần cuối địa chỉ không có chữ hay số nào"
        yield entry.problem(("slug",), "bad-slug", message, "hãy đặt «slug» bằng chữ không dấu")


def of_old_files(entry: Entry[Article], listing: Iterable[str]) -> Iterator[Problem]:
    """A former address of a file belongs to a file that is there."""
    names = tuple(listing)
    for index, old in enumerate(entry.value.fields.old_files):
        yield from _old(entry, ("old_files", index, "url"), old.url)
        lost = missing(old.file, names)
        if lost:
            yield entry.problem(("old_files", index, "file"), "missing-old-file", *lost)


def _old(
    entry: Entry[Article] | Entry[Document], path: tuple[str | int, ...], old: str
) -> Iterator[Problem]:
    if not old.startswith("/") or old.startswith("//"):
        message = f"địa chỉ cũ «{old}» phải bắt đầu bằng một dấu gạch chéo /"
        hint = "hãy bỏ phần tên miền: /Pages/Hoi-nghi.aspx"
        yield entry.problem(path, "bad-old-url", message, hint)
    elif parse(old) is None:
        message = f"địa chỉ cũ «{old[:80]}» không phải là địa chỉ của một trang"
        hint = "hãy chép lại từ thanh địa chỉ, dài nhất 2.048 ký tự"
        yield entry.problem(path, "bad-old-url", message, hint)
