"""A run of tokens with one meaning, and the kinds that rules ask for together."""

from dataclasses import dataclass, replace
from typing import Final

from plugins.core.suggest.decisions import Decision
from plugins.core.suggest.givers import Giver
from plugins.core.suggest.mentions import Mention
from plugins.core.suggest.offices import Holder
from plugins.core.suggest.quantities import Count
from plugins.core.suggest.text import Tokens

Data = Mention | Holder | Count | Giver | Decision | str | None
NAMED: Final = frozenset({"person", "unit", "household"})
RECIPIENTS: Final = NAMED | {"count", "group", "kin"}
VERBS: Final = frozenset({"give", "take", "passive", "propose", "revoke"})


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of tokens with one meaning. ``kind`` says which, ``data`` what was read."""

    kind: str
    start: int
    end: int
    data: Data = None

    @property
    def grades(self) -> tuple[str, ...]:
        """The classes of a chunk that names classes alone."""
        return tuple(str(self.data).split("|")) if self.kind == "class" else ()


def without_names(tokens: Tokens, chunks: tuple[Chunk, ...]) -> Tokens:
    """The tokens with names of people blanked: "Phí Thị Lượt" counts no turns."""
    plain = list(tokens)
    for one in chunks:
        name = one.data.name if isinstance(one.data, Holder) else None
        for at in range(*name) if name else ():
            plain[at] = replace(plain[at], key="·")
    return tuple(plain)
