"""``tasks.py profile PAGE``: a profile for pages that none fits, drafted with the archivist."""

from pathlib import Path

from plugins.core.manuscript.walking import figures, words
from plugins.tools.bootstrap.say import say
from plugins.tools.sharepoint.holdings import UnfitSourceError, open_holding
from plugins.tools.sharepoint.keeping.ledger import FOLDER
from plugins.tools.sharepoint.model import Capture, Unread
from plugins.tools.sharepoint.profiles import drafting
from plugins.tools.sharepoint.profiles.shelf import OWN, UnfitProfileError, open_shelf
from plugins.tools.sharepoint.reading.html_page import read_html
from plugins.tools.sharepoint.report.figures import moment_text, percent
from plugins.tools.sharepoint.text.decoding import decode


def draft_profile(page: Path, into: Path, ask: drafting.Ask = input) -> int:
    """Asks, saves the profile, and reads the page by it at once; 1 where that failed."""
    try:
        capture = _page(page)
        if capture is None:
            say(f"«{page}» không phải một trang HTML đã lưu; hãy chọn tệp .html hoặc .aspx")
            return 1
        text = decode(capture.data, capture.charset).text
        print("Mở trang trong trình duyệt, chép từng phần dán vào đây. Ctrl+C để dừng.")
        drafted = drafting.draft(text, lambda question: ask(f"{question}: "), print)
        path = drafting.write(into / FOLDER / OWN, drafted)
        shelf = open_shelf(into / FOLDER / OWN, drafted.name)
    except (UnfitSourceError, UnfitProfileError, drafting.StoppedError) as error:
        say(str(error))
        return 1
    except (KeyboardInterrupt, EOFError):
        say("đã dừng, chưa ghi hồ sơ nào")
        return 1
    print(f"Đã ghi hồ sơ: {path}")
    reading = read_html(capture, shelf.profiles, shelf.name)
    if isinstance(reading, Unread):
        say(f"đọc thử chưa được: {reading.message}")
        return 1
    count = sum(len(part.split()) for part in words(reading.blocks))
    day = moment_text(reading.date)
    print(f"Đọc thử: «{reading.title}», ngày đăng {day}, {count} chữ,")
    print(f"  {len(list(figures(reading.blocks)))} ảnh; chữ mất {percent(reading.loss.share)}.")
    return 0


def _page(page: Path) -> Capture | None:
    found = (one for one in open_holding(page).captures() if isinstance(one, Capture))
    return next((one for one in found if one.form == "html"), None)
