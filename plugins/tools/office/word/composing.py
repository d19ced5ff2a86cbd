"""Pieces of a Word file into a draft: what each of them is, decided one question after another."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from plugins.core.catalogue import Catalogue
from plugins.core.dates import day_text
from plugins.core.manuscript.blocks import Block, Paragraph, plain
from plugins.core.manuscript.event_days import find_event_days
from plugins.core.manuscript.grids import read_grid
from plugins.core.manuscript.pieces import Piece, finish
from plugins.core.manuscript.word_lists import gather
from plugins.tools.office.draft import Draft, Note
from plugins.tools.office.word import captions, ending, front, furniture, habits, masthead
from plugins.tools.office.word.honour_tables import HonourTables, Lists
from plugins.tools.office.word.pieces import Found, WordTable, as_found
from plugins.tools.office.word.writing import write

_LEAD = 2  # paragraphs that tell of the event
_SEVERAL = re.compile(
    r"\d\s*(?:-|–|đến|và|,)\s*(?:hết\s+)?(?:ngày\s+)?\d{1,2}\s*(?:[/.]|tháng)", re.IGNORECASE
)


@dataclass
class Composer:
    """``notes`` grows while questions are answered; ``usual_points`` is the size of the text."""

    catalogue: Catalogue
    usual_points: float
    notes: list[Note] = field(default_factory=list)

    def compose(self, pieces: Sequence[Found], footnotes: Sequence[tuple[str, str]]) -> Draft:
        """The draft of everything that was found."""
        lists = Lists()
        text = self._without_furniture(pieces)
        text = self._without_tables(text, lists)
        title = front.take_title(text, self.usual_points, self.catalogue)
        below = masthead.take_below(title.pieces)
        text = self._noted(ending.without_closing_mark(ending.without_dots(below.pieces)))
        lead = front.take_lead(self._noted(captions.bound(_pieces(text))))
        text = habits.with_headings(habits.with_typed_lists(lead.pieces))
        blocks = [finish(piece) for piece in gather(_pieces(text))]
        end = ending.take_signature(blocks)
        self.notes = [one for one in self.notes if not front.is_doubt_of_lead(one, lead.found)]
        day = self._event_day(lead.found or "", end.blocks)
        written = write(end.blocks, end.photos or below.photos, footnotes)
        told = (
            *lists.notes,
            *title.notes,
            *masthead.doubts(below, end.author),
            *lead.notes,
            *captions.doubts(end.blocks),
        )
        notes = (*self.notes, *told, *end.notes, *written.notes)
        return Draft(
            title=title.found,
            summary=lead.found,
            author=end.author or below.author,
            event_date=day,
            blocks=tuple(written.blocks),
            lists=tuple(lists.lists),
            notes=tuple(dict.fromkeys(notes)),
        )

    def _noted(self, answer: tuple[Sequence[Piece | Found], list[Note]]) -> list[Found]:
        """The pieces of an answer; its notes are kept."""
        pieces, notes = answer
        self.notes += notes
        return [as_found(one) for one in pieces]

    def _without_furniture(self, pieces: Sequence[Found]) -> list[Found]:
        text = self._noted(furniture.without_page_numbers(pieces))
        text = self._noted(furniture.without_letterhead(text))
        return self._noted(masthead.without_rubric(text))

    def _without_tables(self, pieces: Sequence[Found], lists: Lists) -> list[Found]:
        """Lists of honours are taken out; other tables become what they are."""
        honours = HonourTables(self.catalogue)
        found: list[Found] = []
        for piece in pieces:
            if not isinstance(piece, WordTable):
                found.append(piece)
            elif not honours.take(piece, found, lists):
                inside, cautions = read_grid(piece.grid)
                self.notes += [Note(one.message) for one in cautions]
                found += map(as_found, inside)
        return found

    def _event_day(self, lead: str, blocks: Sequence[Block]) -> dt.date | None:
        """The one day that the lead tells; none where it tells several or leaves a part open."""
        first = [plain(one.children) for one in blocks if isinstance(one, Paragraph)][:_LEAD]
        told = find_event_days("\n".join([lead, *first]).strip(), None)
        days = {dt.date.fromisoformat(one.value): one.quote for one in told}
        if not days:
            return None
        is_range = any(_SEVERAL.search(quote) for quote in days.values())
        if len(days) == 1 and not is_range and told[0].is_taken:
            return next(iter(days))
        said = ", ".join(f"{day_text(day)} («{quote}»)" for day, quote in days.items())
        what = "đầu bài nói nhiều ngày" if len(days) > 1 or is_range else "ngày diễn ra chưa chắc"
        self.notes.append(
            Note(f"{what}: {said}; hãy ghi đúng ngày vào event_date", is_missing=True)
        )
        return None


def _pieces(found: Sequence[Found]) -> list[Piece]:
    """What is left when tables have been read."""
    return [one for one in found if not isinstance(one, WordTable)]
