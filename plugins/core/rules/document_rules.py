"""Rules for one document by itself."""

from pathlib import Path

from plugins.core.catalogue import Catalogue
from plugins.core.entry import Entry
from plugins.core.paper import Document
from plugins.core.problems import Problem
from plugins.core.rules.addresses import of_addresses
from plugins.core.rules.files import missing_download
from plugins.core.rules.honour_rules import of_honours


def of_fields(
    entry: Entry[Document], listing: dict[str, Path], catalogue: Catalogue
) -> list[Problem]:
    """The paper itself must lie beside index.md; dates must follow each other."""
    fields = entry.value.fields
    problems = [*of_addresses(entry), *of_honours(entry, listing, catalogue)]
    lost = missing_download(fields.file, listing) if fields.file else None
    if lost:
        problems.append(entry.problem(("file",), "missing-attachment", *lost))
    for figure in entry.value.body.figures:
        message = "văn bản chưa nhận ảnh"
        hint = "hãy chuyển ảnh vào một bài viết rồi dẫn tới bài đó"
        problems.append(entry.source.problem(figure.line, "page-photo", message, hint))
    if fields.effective_date and fields.effective_date < fields.issue_date:
        message = "ngày có hiệu lực sớm hơn ngày ban hành"
        hint = "hãy xem lại hai ngày"
        problems.append(entry.warning(("effective_date",), "effective-before-issue", message, hint))
    return problems
