"""``python3 tasks.py suggest FILE``: honours that a text tells of, proposed to the editor."""

import json
from pathlib import Path

from plugins.core.suggest.book import make_book
from plugins.core.suggest.reading import read
from plugins.tools.bootstrap.say import say
from plugins.tools.suggest import applying, report
from plugins.tools.suggest.opening import UnfitFileError, catalogue_for, opened
from plugins.tools.suggest.rows import row


def run(file: Path, *, as_json: bool = False, apply: bool = False) -> int:
    """Print proposals, or ask about them one by one; 1 with one line where that cannot be."""
    if as_json and apply:
        say("--json và --apply không đi cùng nhau: --json để máy đọc, --apply để người duyệt")
        return 1
    try:
        text = opened(file)
        catalogue = catalogue_for(text)
        book, words = make_book(catalogue), (one.text for one in text.paragraphs)
        findings = read(book, words, is_one_story=text.path.suffix.lower() == ".md")
        if apply:
            return applying.run(text, findings, catalogue)
    except UnfitFileError as error:
        say(str(error))
        return 1
    if as_json:
        print(json.dumps([row(finding) for finding in findings], ensure_ascii=False, indent=2))
        return 0
    for line in report.lines(text.paragraphs, findings, catalogue):
        print(line)
    if text.is_article and any(finding.events for finding in findings):
        print("Chưa ghi gì vào bài; thêm --apply để duyệt từng đề xuất.")
    return 0
