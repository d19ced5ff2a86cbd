"""Rules for one standing page by itself."""

from plugins.core.addresses import RESERVED
from plugins.core.entry import Entry
from plugins.core.paper import StandingPage
from plugins.core.problems import Problem


def of_fields(entry: Entry[StandingPage]) -> list[Problem]:
    """The file's name becomes the address, which must be free; pages show no figures yet."""
    problems = []
    if not entry.value.slug or entry.value.slug in RESERVED:
        message = f"tên tệp «{entry.source.name}» trùng với phần cố định của cổng"
        hint = "hãy đổi tên tệp"
        problems.append(entry.source.problem(1, "reserved-address", message, hint))
    for figure in entry.value.body.figures:
        message = "trang cố định chưa nhận ảnh"
        hint = "hãy chuyển ảnh vào một bài viết rồi dẫn tới bài đó"
        problems.append(entry.source.problem(figure.line, "page-photo", message, hint))
    return problems
