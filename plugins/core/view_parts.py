"""Parts that the views of more than one plugin are made of."""

from dataclasses import dataclass

from plugins.core import addresses


@dataclass(frozen=True)
class Link:
    """A text that leads to an address of this site (or, for sources, to another)."""

    text: str
    href: str


HOME = Link("Trang chủ", addresses.HOME)


@dataclass(frozen=True)
class SharedImage:
    """The picture that networks show with a link; pixels. ``type`` is such as "image/jpeg"."""

    address: str
    width: int
    height: int
    alt: str
    type: str = "image/jpeg"


@dataclass(frozen=True)
class SharedArticle:
    """What networks are told of an article; times in ISO 8601, "" where they are not known."""

    published: str
    modified: str
    section: str


@dataclass(frozen=True)
class KnownIndex:
    """The index of the search as its page knows it, before anything is looked up in it."""

    place: str  # where its files stand
    version: str
    known: str  # JSON


@dataclass(frozen=True)
class Meta:
    """What <head> and the furniture need of every page."""

    title: str
    description: str
    address: str
    section: str = ""  # address of the menu item that is current, "" for none
    trail: tuple[Link, ...] = ()  # breadcrumb, from "Trang chủ" to the parent
    lang: str = "vi"
    image: SharedImage | None = None  # for sharing; None for the portal's own
    article: SharedArticle | None = None
    feed: Link | None = None  # an Atom feed of its own, beside that of everything
    noindex: bool = False
    has_figures: bool = False  # then the page loads the viewer of photos
    has_tools: bool = False  # then it loads the tools of an article
    has_filter: bool = False  # then it loads the filter of honours
    search: KnownIndex | None = None  # then it loads the search
    has_guess: bool = False  # then it loads what guesses the page that was meant
    has_choices: bool = False  # then it leads an old address with a number to its article
    has_extras: bool = False  # then it can be read aloud and offline where the device can
    is_kept: bool = False  # readers' devices may keep it for reading offline
    has_saved: bool = False  # then it lists what the device keeps
    json_ld: str = ""  # made by core.linked_data, which escapes what could end a script


@dataclass(frozen=True)
class Day:
    """A date with its meaning: label "Ngày đăng", text "08/3/2023", iso "2023-03-08"."""

    label: str
    text: str
    iso: str
    weekday: str  # "Thứ Tư"


@dataclass(frozen=True)
class Banner:
    """A notice across a page: ``kind`` is "draft", "sample" or "archive"."""

    kind: str
    text: str
    more: Link | None = None  # where it is explained


@dataclass(frozen=True)
class CountedLink:
    """A line of an index with its count, "24 tin"."""

    text: str
    href: str
    count: str
    detail: str = ""
