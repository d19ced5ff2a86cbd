"""Words that were to be filled in: «xxx», «…/…/2025», «[tên]», «Lorem ipsum», «TODO», «???»."""

import re
from collections.abc import Iterator

from plugins.core.problems import Problem
from plugins.core.rules.wording.prose import Prose

# Quick looks at a whole text.
_SIGNS = (
    *("???", "TODO", "FIXME", "____", "xxx", "XXX", "orem ipsum", "…/", "… /", "../", ".. /"),
    *("gày …", "gày…", "gày ..", "gày.."),
)
_SIGN = re.compile(r"\[(?i:họ|tên|ngày|số|đơn|chức|địa|thời|điền|nội|chú|ảnh)[^\]]*\](?![(:])")
_LEFT = (
    re.compile(r"\?{3,}"),
    re.compile(r"(?<!\w)(?:x{3,}|X{4,}|(?i:lorem ipsum)|TODO|FIXME)(?!\w)"),
    re.compile(r"(?:…|\.{2,4}) ?/ ?(?:…|\.{2,4}|\d{1,2}) ?/ ?(?:\d{4}|…|\.{2,4})"),
    re.compile(r"(?<!\w)(?:…|\.{3,}) ?/(?:QĐ|KH|TB|BC|CV)-\w+"),
    re.compile(r"[Nn]gày ?(?:…|\.{3,}) ?tháng ?(?:…|\.{3,}|\d{1,2})"),
    re.compile(
        r"\[(?i:(?:họ )?tên|họ và tên|ngày(?: tháng)?(?: năm)?|số|đơn vị|chức vụ|địa điểm|thời gian"
        r"|điền[^\]]*|nội dung|chú thích|ảnh)\](?![(:])"
    ),
    re.compile(r"_{4,}"),
)


def of_placeholders(prose: Prose) -> Iterator[Problem]:
    """Each once a line."""
    text = prose.source.text
    if not any(sign in text for sign in _SIGNS) and not _SIGN.search(text):
        return
    for part in prose.parts:
        for pattern in _LEFT:
            if match := pattern.search(part.text):
                message = f"còn chỗ chưa điền: «{match[0]}»"
                yield prose.warning(part.line, "unfilled-place", message, "hãy điền hoặc xóa")
