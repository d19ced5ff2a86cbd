"""Pages on which a server only says that there is none, and pages that were saved in part.

Servers send them with «200 OK», so that mirrors keep them. Title and shortness together tell: news
about errors has words.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from plugins.core.manuscript.evidence import Caution
from plugins.core.names import fold
from plugins.tools.sharepoint.model import Unread

_FEW = 60  # words of a body; a page with its menus has more
_FEW_ON_PAGE = 300
_TITLES = re.compile(
    r"(?:(?:error|http|loi) ?(?:[45]\d\d)\b.{0,60}|[45]\d\d(?: ?[-–:|] ?.{0,60})?"
    r"|(?:400|401|403|404|500|502|503) (?:bad|unauthorized|forbidden|not|internal|service).{0,60}"
    r"|(?:the )?(?:web ?)?(?:page|file|resource|item|site) (?:cannot|can't|could not) be found"
    r"|(?:page|file|item|site|resource) not found|not found"
    r"|access (?:is )?denied|access required|forbidden|unauthorized|bad request|sign ?in|log ?in"
    r"|error|(?:sorry,? )?something went wrong|(?:server|runtime|application) error.{0,60}"
    r"|service unavailable|(?:trang )?dang nhap(?: he thong)?"
    r"|(?:trang )?(?:bao )?loi(?: he thong)?|tu choi truy cap|truy cap bi tu choi"
    r"|khong co quyen truy cap.{0,40}"
    r"|(?:(?:trang|bai viet|tin|noi dung|du lieu) )?(?:nay |yeu cau )?"
    r"(?:khong (?:tim thay|ton tai)|(?:da )?bi xoa)(?: (?:trang|bai viet|noi dung|du lieu))?"
    r"(?: (?:nay|yeu cau))?(?: hoac .{0,30})?)"
    r"[.!]*"
)
_END = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_TAIL = 20_000  # letters: counters and archives write below the end
_WHY = "trang báo lỗi hoặc trang đăng nhập của máy chủ («{}»), không phải tin, bài"
_TODO = "hãy tải lại trang này nếu máy chủ còn chạy"


def error_of(title: str, text: str) -> Unread | None:
    """Why an article's title and words are no article, or None."""
    if len(text.split()) > _FEW or not _TITLES.fullmatch(fold(title)):
        return None
    return Unread("server-error", f"{_WHY.format(title[:60])}; {_TODO}")


def cut_off(text: str) -> Iterator[Caution]:
    """A page that does not end: the rest may have been lost when it was saved."""
    if _END.search(text[-_TAIL:]) is None:
        message = (
            "tệp không có phần kết (</html>): trang có thể bị cắt khi lưu, hãy so với trang gốc"
        )
        yield Caution("page-cut", message)


def error_page(tree: LexborHTMLParser) -> Unread | None:
    """The same for a page that fits no profile: by its heading or its title."""
    if tree.body is None or len(tree.body.text(separator=" ").split()) > _FEW_ON_PAGE:
        return None
    nodes = [*tree.css("h1, h2"), *tree.css("head title")]
    titles = [" ".join(node.text(separator=" ").split()) for node in nodes]
    return next((found for title in titles if (found := error_of(title, ""))), None)
