"""What the pages at old addresses show."""

from dataclasses import dataclass

from plugins.core.view_parts import Meta


@dataclass(frozen=True)
class MovedView:
    """A page that leads on by itself: template ``moved.html``."""

    meta: Meta
    text: str  # of the link
    target: str


@dataclass(frozen=True)
class Choice:
    """An article at an old address that many share.

    ``query`` is what its own address has: "itemid=1424", "" where it has nothing.
    """

    query: str
    label: str  # "ItemID 1424", as the reader's address bar has it
    text: str
    href: str


@dataclass(frozen=True)
class Range:
    """A page of choices, from one number to another."""

    first: int
    last: int
    text: str
    href: str


@dataclass(frozen=True)
class ChoiceView:
    """The articles at an old address: template ``moved_choice.html``."""

    meta: Meta
    title: str
    intro: str
    ranges: tuple[Range, ...]
    choices: tuple[Choice, ...]
