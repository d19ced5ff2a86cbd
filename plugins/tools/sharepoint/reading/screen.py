"""Text copied from the screen into a reading."""

from dataclasses import replace

from plugins.core.legacy.repair import Repaired, repair_text
from plugins.core.manuscript.blocks import Paragraph, Text
from plugins.core.manuscript.byline import Byline
from plugins.core.manuscript.walking import figures, words
from plugins.tools.sharepoint.model import Capture, Identity, Reading, Unread
from plugins.tools.sharepoint.reading.doubts import doubts
from plugins.tools.sharepoint.reading.events import event_of
from plugins.tools.sharepoint.screen_text.lines import is_sentence, lines_of, picture
from plugins.tools.sharepoint.screen_text.reading import ScreenText, read_screen_text
from plugins.tools.sharepoint.screen_text.several import second_title
from plugins.tools.sharepoint.text.decoding import Decoded, decode
from plugins.tools.sharepoint.text.loss import measure

_PROFILE = "screen-text"
_LONGEST_LABEL = 12  # words: menus have no longer lines
_FEWEST = 20  # words: less is a note, not an article


def read_screen(capture: Capture) -> Reading | Unread:
    """What the text says, or why it is no article."""
    decoded = decode(capture.data, capture.charset)
    repaired = repair_text(decoded.text)
    unread = _unread(repaired.text)
    if unread is not None:
        return unread
    reading = _reading(decoded, repaired)
    more = (one for one in doubts(reading) if one.rule not in ("title-missing", "author-missing"))
    return replace(reading, cautions=(*reading.cautions, *more))


def _unread(text: str) -> Unread | None:
    """Why a text is no article: too little, no sentence, or several articles."""
    if len(text.split()) < _FEWEST:
        return Unread("too-short", "văn bản quá ngắn, không phải tin, bài: hãy xem lại tệp")
    lines = lines_of(text)
    if not any(_tells(line) for line in lines):
        message = "văn bản chỉ có những dòng ngắn, có lẽ là trình đơn của trang: hãy xem lại tệp"
        return Unread("only-labels", message)
    other = second_title(lines)
    if other:
        message = (
            f"văn bản có vẻ gồm nhiều bài (bài sau bắt đầu từ «{other[:80]}»): hãy tách mỗi bài"
            " thành một tệp rồi nhập lại; nếu chỉ là một bài, hãy xóa dấu «./.» ở giữa bài"
        )
        return Unread("several-articles", message)
    return None


def _tells(line: str) -> bool:
    """A line as no menu has one: a sentence, a long line, a picture."""
    is_long = len(line.split()) > _LONGEST_LABEL
    return is_long or is_sentence(line) or picture(line) is not None


def _reading(decoded: Decoded, repaired: Repaired) -> Reading:
    found = read_screen_text(repaired.text)
    line = found.byline or Byline()
    lead = (Paragraph((Text(found.summary),)),) if found.summary else ()
    event = event_of((*lead, *found.blocks), found.date)
    return Reading(
        profile=_PROFILE,
        confidence=1.0 if found.title else 0.5,
        title=found.title,
        date=found.date,
        event_date=event.day,
        author=line.author,
        text_credit=line.text if line.text != line.author else None,
        photo_credit=line.photos,
        source_credit=line.source,
        summary=found.summary,
        category=found.category,
        blocks=found.blocks,
        downloads=(),
        videos=(),
        identity=Identity(),
        evidence=(*decoded.evidence, *repaired.evidence, *found.evidence, *event.evidence),
        cautions=(*decoded.cautions, *repaired.cautions, *found.cautions, *event.cautions),
        injections=(),
        loss=measure(repaired.text, _words(found, line), "\n".join(found.furniture)),
        text=repaired.text,
    )


def _words(found: ScreenText, line: Byline) -> str:
    """Every word of the article, wherever it stands in it, and the names of its pictures."""
    files = [figure.picture.address for figure in figures(found.blocks)]
    said = (found.title, found.category, found.summary, line.author, line.photos, line.source)
    return "\n".join(filter(None, (*said, *words(found.blocks), *files)))
