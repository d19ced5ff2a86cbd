"""Photos that are too small or too heavy to be good, and photos that nobody shows."""

from collections.abc import Iterator
from pathlib import Path

from plugins.core.article import Article
from plugins.core.entry import Entry
from plugins.core.problems import Problem

# Articles show a photo up to 960 pixels wide, the photo page up to 1,600 (core/recipe.py); below
# the first it is enlarged on a desktop. A portrait is bounded by its height.
SMALLEST = 960
HEAVIEST = 8 * 1024 * 1024  # bytes: what a repository should carry for ever


def of_photos(root: Path, entry: Entry[Article]) -> Iterator[Problem]:
    """Over the photos that lie in an article's folder."""
    article = entry.value
    lines = {figure.file: figure.line for figure in reversed(article.body.figures)}
    used = _used(article)
    text = entry.source.text.lower()
    files = {photo.file for photo in article.photos}
    is_whole = files.issuperset(lines)  # else the photo may be meant by a name that is not there
    for photo in article.photos:
        line = lines.get(photo.file, 1)
        longest = max(photo.width, photo.height)
        if photo.file in lines and longest < SMALLEST:
            message = f"ảnh «{photo.file}» nhỏ: {photo.width}x{photo.height} điểm ảnh"
            hint = f"hãy lấy tệp gốc của máy ảnh, cạnh dài từ {SMALLEST} điểm ảnh trở lên"
            yield entry.source.warning(line, "small-photo", message, hint)
        size = _size(root / photo.path)
        if size > HEAVIEST:
            message = f"tệp ảnh «{photo.file}» nặng {size / 1024 / 1024:.0f} MB"
            hint = "hãy xuất lại thành JPEG chất lượng 90, cạnh dài 4.000 điểm ảnh là đủ"
            yield entry.source.warning(line, "heavy-photo", message, hint)
        if photo.file not in used and is_whole and photo.file.lower() not in text:
            message = f"ảnh «{photo.file}» nằm trong thư mục nhưng bài không dùng"
            hint = "hãy đưa ảnh vào bài hoặc chuyển tệp ra ngoài"
            yield entry.source.warning(1, "unused-photo", message, hint)


def _used(article: Article) -> set[str]:
    fields = article.fields
    return {
        *(figure.file for figure in article.body.figures),
        *(honour.photo for honour in article.written if honour.photo),
        *(video.poster for video in fields.videos if video.poster),
        *(file.file for file in fields.old_files),
        *(attachment.file for attachment in fields.attachments),
    }


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # its name on the disk is not NFC, or it has gone meanwhile
