"""``tasks.py profile PAGE``: a profile drafted by asking what stands on one page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.core.names import slugify
from plugins.tools.sharepoint.profiles.selecting import common, holder, selector_for, times

Ask = Callable[[str], str]

_FIELDS = (
    ("title", "Tiêu đề của bài, chép đúng như trên trang"),
    ("date", "Ngày đăng, chép như trên trang (để trống nếu trang không in)"),
    ("category", "Tên chuyên mục (để trống nếu không in)"),
    ("summary", "Vài chữ đầu của sapo, nếu sapo đứng riêng (để trống nếu không)"),
    ("author", "Tên tác giả, nếu đứng ở chỗ riêng (để trống nếu không)"),
)
_TIMES = 3  # that a question is asked again
_TITLE_POINTS, _BODY_POINTS, _FIELD_POINTS, _NEEDS = 40, 30, 20, 60


@dataclass(frozen=True)
class Draft:
    """Selectors by key, as far as the archivist could say."""

    name: str
    label: str
    places: tuple[tuple[str, str], ...]  # key, selector
    body: str
    furniture: tuple[str, ...]

    def text(self) -> str:
        """The profile's file."""
        found = dict(self.places)
        points = {"title": _TITLE_POINTS}
        marks = [{"css": css, "points": points.get(key, _FIELD_POINTS)} for key, css in self.places]
        content = {
            "name": self.name,
            "label": self.label,
            "needs": _NEEDS,
            "marks": [*marks, {"css": self.body, "points": _BODY_POINTS}],
            **{key: [found[key]] for key, _ in _FIELDS if key in found},
            "body": [self.body],
            **({"furniture": list(self.furniture)} if self.furniture else {}),
        }
        return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=100)


class StoppedError(Exception):
    """The archivist could not name what a profile cannot do without."""


def draft(page: str, ask: Ask, say: Callable[[str], None]) -> Draft:
    """Asks field by field; every answer is looked for in the page and shown back."""
    tree = LexborHTMLParser(page)
    label = ask("Tên để gọi kiểu trang này (ví dụ: Báo điện tử tỉnh Lam Giang)").strip()
    places = tuple(
        (key, selector_for(tree, node))
        for key, question in _FIELDS
        if (node := _asked(tree, question, ask, say, is_needed=key == "title")) is not None
    )
    body = _body(tree, ask, say)
    furniture = tuple(_furniture(tree, body, ask, say))
    return Draft(
        slugify(label) or "ho-so-moi",
        label or "Hồ sơ mới",
        places,
        selector_for(tree, body),
        furniture,
    )


def _asked(
    tree: LexborHTMLParser, question: str, ask: Ask, say: Callable[[str], None], *, is_needed: bool
) -> LexborNode | None:
    for _ in range(_TIMES):
        words = ask(question).strip()
        if not words and not is_needed:
            return None
        node = holder(tree, words)
        if node is not None:
            css = selector_for(tree, node)
            say(f"  → {css} ({times(tree, css)} chỗ trên trang)")
            return node
        say("  Không tìm thấy những chữ ấy trên trang; hãy chép lại đúng từng chữ.")
    if is_needed:
        raise StoppedError("chưa tìm thấy phần bắt buộc; hãy mở trang, chép lại chữ rồi chạy lại")
    return None


def _body(tree: LexborHTMLParser, ask: Ask, say: Callable[[str], None]) -> LexborNode:
    first = _asked(tree, "Năm, sáu chữ đầu tiên của thân bài", ask, say, is_needed=True)
    last = _asked(tree, "Năm, sáu chữ cuối cùng của thân bài", ask, say, is_needed=True)
    around = common(first, last) if first is not None and last is not None else None
    if around is None:
        raise StoppedError("không tìm được khung chứa cả đầu và cuối bài; hãy chạy lại")
    return around


def _furniture(
    tree: LexborHTMLParser, body: LexborNode, ask: Ask, say: Callable[[str], None]
) -> Iterator[str]:
    """What stands in the body and is none of it; asked until an empty answer."""
    while True:
        words = ask("Trong khung ấy có gì không thuộc bài? Chép vài chữ (để trống khi hết)").strip()
        node = holder(tree, words) if words else None
        if not words:
            return
        if node is None or node.mem_id == body.mem_id:
            say("  Không tìm thấy thành phần riêng chứa những chữ ấy.")
            continue
        css = selector_for(tree, node)
        say(f"  → bỏ {css} ({times(tree, css)} chỗ)")
        yield css


def write(folder: Path, draft_: Draft) -> Path:
    """Saves it where ``import`` looks; an older one of that name is kept beside."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{draft_.name}.yml"
    if path.exists():
        path.replace(path.with_suffix(".yml.cu"))
    path.write_text(draft_.text(), "utf-8")
    return path
