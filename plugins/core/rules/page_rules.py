"""Rules for one standing page by itself."""

from collections.abc import Iterator

from plugins.core.addresses import RESERVED
from plugins.core.entry import Entry
from plugins.core.nearest import did_you_mean
from plugins.core.page_words import PLACE, PLACES
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
    return [*problems, *_places(entry)]


def _places(entry: Entry[StandingPage]) -> Iterator[Problem]:
    """A place that no setting fills would stand on the page as it is written."""
    for piece in entry.value.body.pieces:
        for number, line in enumerate(piece.markdown.split("\n"), start=piece.line):
            for key in dict.fromkeys(PLACE.findall(line)):
                if key not in PLACES:
                    hint = did_you_mean(key, PLACES) or f"có thể dùng: {', '.join(PLACES)}"
                    message = f"không có thông tin «{{{key}}}» trong cài đặt của trang"
                    yield entry.source.problem(number, "unknown-place", message, hint)
