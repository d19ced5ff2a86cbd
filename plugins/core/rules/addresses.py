"""Rules for the addresses that a file asks for."""

from collections.abc import Iterator

from plugins.core.article import Article
from plugins.core.entry import Entry
from plugins.core.paper import Document
from plugins.core.problems import Problem


def of_addresses(entry: Entry[Article] | Entry[Document]) -> Iterator[Problem]:
    """The slug must have letters; former addresses begin with one stroke."""
    for index, old in enumerate(entry.value.fields.old_urls):
        if not old.startswith("/") or old.startswith("//"):
            message = f"địa chỉ cũ «{old}» phải bắt đầu bằng một dấu gạch chéo /"
            hint = "hãy bỏ phần tên miền: /Pages/Hoi-nghi.aspx"
            yield entry.problem(("old_urls", index), "bad-old-url", message, hint)
    if not entry.value.key.split("/")[1]:
        message = "phần cuối địa chỉ không có chữ hay số nào"
        yield entry.problem(("slug",), "bad-slug", message, "hãy đặt «slug» bằng chữ không dấu")
