"""What the reader tells of a text, in lines that a test can hold against words."""

from plugins.core.catalogue_files import read_catalogue
from plugins.core.suggest.book import make_book
from plugins.core.suggest.finding import Event
from plugins.core.suggest.reading import read_paragraph
from tests.builder.sites import PROJECT

BOOK = make_book(read_catalogue(PROJECT / "content")[0])


def told(text: str) -> list[str]:
    """As in "bang-khen-tinh: Nguyễn Văn A, Sở B | 1 collective, 1 person", an event a line."""
    return [_line(event) for event in read_paragraph(BOOK, text).events]


def _line(event: Event) -> str:
    award = f"{event.award} {event.grade}" if event.grade else event.award
    marks = "" if event.status == "awarded" else f" ({event.status})"
    marks += " (truy tặng)" if event.posthumous else ""
    names = ", ".join(one.name for one in event.honorees)
    counts = ", ".join(f"{number} {kind}" for kind, number in sorted(event.counts.items()))
    by = f" | nhận thay: {event.received_by}" if event.received_by else ""
    return f"{award}{marks}: {names} | {counts}{by}".replace(":  |", ": |").rstrip()
