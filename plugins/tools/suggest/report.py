"""Findings in words, for the editor at the keyboard."""

from collections.abc import Iterator, Sequence

from plugins.core.catalogue import Catalogue
from plugins.core.honour import KIND_NAMES
from plugins.core.honour_words import award_text
from plugins.core.suggest.finding import Event, Finding, Honoree
from plugins.core.suggest.paragraphs import Paragraph
from plugins.core.typography import padded
from plugins.tools.suggest.doubts import doubts_of

_STATUS = {"awarded": "được tặng", "proposed": "đang đề nghị", "revoked": "bị hủy bỏ hoặc tước"}
_LONGEST = 240  # letters of the words read


def lines(
    paragraphs: Sequence[Paragraph], findings: Sequence[Finding], catalogue: Catalogue
) -> Iterator[str]:
    """Every paragraph with a finding, and a closing line."""
    found = 0
    for number, (paragraph, finding) in enumerate(zip(paragraphs, findings, strict=True), start=1):
        if finding.events:
            found += len(finding.events)
            yield f"Đoạn {number} (dòng {paragraph.line}):"
            for event in finding.events:
                yield from proposal(event, catalogue)
            yield ""
    if not found:
        yield f"Không đọc thấy khen thưởng nào trong {len(findings)} đoạn."
    else:
        yield f"Tìm thấy {padded(found)} đề xuất trong {padded(len(findings))} đoạn."


def proposal(event: Event, catalogue: Catalogue) -> Iterator[str]:
    """One event: what was read, and the words that it was read from."""
    award = catalogue.award[event.award]
    status = "truy tặng" if event.posthumous and event.status == "awarded" else ""
    yield f"  * {award_text(award, event.grade, catalogue)} ({status or _STATUS[event.status]})"
    yield f"    Đọc từ: «{_short(event.words)}»"
    for one in event.honorees:
        yield f"    - {_who(one)}"
    if event.counts:
        told = ", ".join(f"{padded(n)} {KIND_NAMES[kind]}" for kind, n in event.counts.items())
        yield f"    Số lượng: {told}"
    if event.decision:
        yield f"    Quyết định: {event.decision}"
    if event.presenter:
        told = ", ".join(filter(None, (event.presenter.name, event.presenter.role)))
        yield f"    Người trao: {told}"
    if event.on_behalf_of:
        yield f"    Thừa ủy quyền của: {event.on_behalf_of}"
    if event.received_by:
        yield f"    Người nhận thay: {event.received_by}"
    doubts = doubts_of(event, catalogue)
    yield f"    Cần xem lại: {'; '.join(doubts)}." if doubts else "    Độ tin cậy: cao."


def _who(one: Honoree) -> str:
    name = " ".join(filter(None, (one.honorific, one.name)))
    told = ", ".join(filter(None, (name, one.role, one.unit)))
    return told if one.kind == "person" else f"{told} ({KIND_NAMES[one.kind]})"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
