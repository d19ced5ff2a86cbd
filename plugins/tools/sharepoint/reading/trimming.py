"""What stands among the blocks of a body and is not the article's: the title again, page lines."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.core.manuscript.blocks import Block, Heading, Paragraph, plain
from plugins.core.names import canon

_WORD = re.compile(r"\w+")
_FIRST = 3  # blocks in which the title is said again
_LINE = 120  # letters of a line that can be furniture
# Lines of any portal; profiles add their own. Whole lines only: a sentence is never cut.
_LINES = (
    r"(?:số )?(?:lượt|người) (?:xem|truy cập|đọc)\s*:?\s*[\d.,]*",
    r"số lượt (?:người )?xem\s*:?\s*[\d.,]*",
    r"(?:bản )?in(?: (?:bài|trang)(?: viết| này)?)?",
    r"quay (?:lại|về)(?: trang (?:trước|chủ))?",
    r"(?:chia sẻ|gửi (?:email|bài)|về đầu trang|lên đầu trang|trang chủ)",
    r"(?:xem chi tiết|xem thêm|chi tiết)? ?(?:tại đây|tại file đính kèm)\.?",
    r"tải (?:file|tệp|văn bản) (?:đính kèm|về)\s*:?\s*(?:tại đây)?",
    r"skip ribbon commands|skip to main content|turn (?:on|off) .{0,20}mode",
)
_ALWAYS = re.compile("|".join(f"(?:{line})" for line in _LINES), re.IGNORECASE)


@dataclass(frozen=True)
class Trimmed:
    """The blocks that are the article, and the words of those that are not."""

    blocks: tuple[Block, ...]
    furniture: tuple[str, ...]


def trim(blocks: Sequence[Block], title: str, lines: re.Pattern[str] | None) -> Trimmed:
    """Drops empty paragraphs, furniture lines, and the title where it is only said again."""
    kept: list[Block] = []
    dropped: list[str] = []
    for block in blocks:
        text = plain(block.children) if isinstance(block, Paragraph | Heading) else None
        if text is None:
            kept.append(block)
        elif not text:
            continue
        elif _is_line(text, lines) or (len(kept) < _FIRST and _says_again(text, title)):
            dropped.append(text)
        else:
            kept.append(block)
    return Trimmed(tuple(kept), tuple(dropped))


def pattern(lines: Sequence[str]) -> re.Pattern[str] | None:
    """A profile's own furniture lines as one pattern."""
    return re.compile("|".join(f"(?:{line})" for line in lines), re.IGNORECASE) if lines else None


def _is_line(text: str, lines: re.Pattern[str] | None) -> bool:
    if len(text) > _LINE:
        return False
    return bool(_ALWAYS.fullmatch(text) or (lines and lines.fullmatch(text)))


def _says_again(text: str, title: str) -> bool:
    """The title once more adds no word: one that says more stays, since nothing may be lost."""
    said, known = _words(text), _words(title)
    return len(known) // 2 < len(said) <= len(known) and Counter(said) <= Counter(known)


def _words(text: str) -> list[str]:
    return _WORD.findall(canon(text).casefold())


def cut(title: str, cuts: Sequence[str]) -> str:
    """A title without what the portal sets before it; never cut to nothing."""
    for one in cuts:
        title = re.sub(one, "", title, count=1).strip() or title
    return title
