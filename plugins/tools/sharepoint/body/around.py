"""What elements hand down to what they hold: how letters are set, what block they stand in."""

from dataclasses import dataclass, replace

from bs4 import Tag

from plugins.core.manuscript.paragraphs import Place
from plugins.core.manuscript.pieces import Alignment
from plugins.core.manuscript.runs import Setting
from plugins.tools.sharepoint.body.looks import class_look, look_of, names_of

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ALIGN: dict[str, Alignment] = {"center": "center", "middle": "center", "right": "right"}
_STRONG = frozenset(("b", "strong"))
_EMPHASIS = frozenset(("i", "em", "cite", "dfn", "var"))
_SMALL_SIZES = ("1", "-1", "-2")


@dataclass(frozen=True)
class Around:
    """How the letters inside are set, in what place, how deep; ``is_pre`` keeps line ends."""

    setting: Setting
    place: Place
    depth: int = 0
    is_pre: bool = False


OUTSIDE = Around(Setting(), Place())


def in_block(tag: Tag, around: Around) -> Around:
    """What a block changes for what it holds."""
    name = tag.name
    place, setting = around.place, around.setting
    if tag.attrs:
        place, setting = _placed(tag, place), styled(tag, setting)
    if name in _HEADINGS:
        place = replace(place, heading=place.heading or _HEADINGS[name])
    elif name == "center":
        place = replace(place, alignment="center")
    elif name == "figcaption":
        place = replace(place, is_caption=True)
    return Around(setting, place, around.depth + 1, around.is_pre or name == "pre")


def _placed(tag: Tag, place: Place) -> Place:
    look, names = look_of(tag), class_look(names_of(tag))
    align = tag.attrs.get("align")
    said = _ALIGN.get(align.lower(), "") if isinstance(align, str) and tag.name != "table" else None
    alignment = look.alignment if look.alignment is not None else said
    return Place(
        alignment=place.alignment if alignment is None else alignment,
        heading=place.heading or names.heading,
        list_level=look.list_level or int(names.is_list_item),
        is_caption=place.is_caption or names.is_caption,
        is_lead=place.is_lead or names.is_lead,
    )


def in_line(tag: Tag, around: Around) -> Around:
    """What an inline element changes for what it holds; links are the walker's."""
    name, setting = tag.name, around.setting
    if name in _STRONG:
        setting = replace(setting, strong=True)
    elif name in _EMPHASIS:
        setting = replace(setting, emphasis=True)
    elif name == "sup":
        setting = replace(setting, raised="superscript")
    elif name == "sub":
        setting = replace(setting, raised="subscript")
    elif name == "small" or (name == "font" and tag.attrs.get("size") in _SMALL_SIZES):
        setting = replace(setting, is_small=True)
    if tag.attrs:
        setting = styled(tag, setting)
    return Around(setting, around.place, around.depth + 1, around.is_pre)


def styled(tag: Tag, setting: Setting) -> Setting:
    """The setting with what the element's style and classes change of it."""
    look, names = look_of(tag), class_look(names_of(tag))
    raised = "superscript" if names.is_note_sign else look.raised or setting.raised
    found = Setting(
        strong=setting.strong if look.strong is None else look.strong,
        emphasis=setting.emphasis if look.emphasis is None else look.emphasis,
        raised=raised,
        target=setting.target,
        link=setting.link,
        is_small=names.is_small or (setting.is_small if look.is_small is None else look.is_small),
    )
    return setting if found == setting else found
