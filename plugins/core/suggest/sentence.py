"""A sentence ready to be read, and what the sentences before it have told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from plugins.core.suggest.book import Book
from plugins.core.suggest.chunk import Chunk, without_names
from plugins.core.suggest.decisions import Decision
from plugins.core.suggest.finding import Presenter
from plugins.core.suggest.givers import Giver
from plugins.core.suggest.history import Telling
from plugins.core.suggest.mentions import Mention
from plugins.core.suggest.text import Tokens, said

_YEAR = 4  # digits


@dataclass(frozen=True)
class Sentence:
    """Tokens and chunks of one sentence. ``consults``: its paragraph lists proposals."""

    book: Book
    text: str
    tokens: Tokens
    chunks: tuple[Chunk, ...]
    consults: bool = False

    @cached_property
    def plain(self) -> Tokens:
        """The tokens with names of people blanked: words in names mean nothing else."""
        return without_names(self.tokens, self.chunks)

    @cached_property
    def telling(self) -> Telling:
        """What says that awards are only told of."""
        return Telling(self.plain)

    @cached_property
    def award_years(self) -> frozenset[int]:
        """The years that stand behind awards: "Bằng khen năm 2007, Huân chương năm 2012"."""
        spans = (
            range(one.data.name_end, one.data.end)
            for one in self.chunks
            if isinstance(one.data, Mention)
        )
        texts = (self.tokens[at].text for span in spans for at in span)
        return frozenset(int(text) for text in texts if text.isdecimal() and len(text) == _YEAR)

    @cached_property
    def decision(self) -> Decision | None:
        """The one decision that the sentence cites; with two, nobody knows which."""
        found = [one.data for one in self.chunks if isinstance(one.data, Decision)]
        return found[0] if len(found) == 1 else None

    @cached_property
    def _names_foreign(self) -> bool:
        return any(_is_foreign(one) for one in self.chunks)

    def is_foreign(self, award: int) -> bool:
        """Whether another country gives it: named before, and nobody else behind a semicolon."""
        if not self._names_foreign:
            return False
        semis = (at for at in range(award) if self.chunks[at].kind == "semi")
        start = max(semis, default=0)
        part, before = self.chunks[start:award], self.chunks[:start]
        if any(_is_foreign(one) for one in part):
            return True
        return any(_is_foreign(one) for one in before) and not _gives(part)

    @cached_property
    def delegation(self) -> Giver | None:
        """The authority by whose delegation somebody else hands over."""
        kinds = (one for one in self.chunks if one.kind == "delegation")
        return next((one.data for one in kinds if isinstance(one.data, Giver)), None)

    def said(self, start: int, end: int) -> str:
        """The words from one token to before another, as written."""
        return said(self.text, self.tokens, start, end)


def _gives(part: Sequence[Chunk]) -> bool:
    """Whether somebody gives in this part of a sentence: an authority with its verb."""
    givers = [at for at, one in enumerate(part) if one.kind in ("giver", "office", "unit")]
    return bool(givers) and any(one.kind == "give" for one in part[givers[0] :])


def _is_foreign(one: Chunk) -> bool:
    return isinstance(one.data, Giver) and one.data.is_foreign


@dataclass
class Memory:
    """What the sentences of a paragraph have told so far: read on, never guessed."""

    signs: frozenset[str] = frozenset()  # of all decisions that the paragraph cites
    last: Mention | None = None  # the award named last
    known: dict[str, str] = field(default_factory=dict)  # the award named last of each family
    earlier: Mapping[str, str] = field(default_factory=dict)  # by paragraphs before this one
    presenter: Presenter | None = None
    presenters: set[str] = field(default_factory=set)
    on_behalf_of: str | None = None
    levels: list[str] = field(default_factory=list)  # of who gave last in the sentence
    named_level: str | None = None  # of the authority named last behind an award
    is_past: bool = False  # a sentence before spoke of a span of years

    def remember(self, mention: Mention) -> None:
        """Keep an award for the words that mean it again: "danh hiệu này", a bare "Bằng khen"."""
        self.last = mention
        if mention.family and mention.award:
            self.known[mention.family] = mention.award

    def begin_sentence(self) -> None:
        """Forget what holds within one sentence only."""
        self.levels, self.named_level = [], None
