"""Which profile a page fits: points for marks, and nothing guessed where none has enough."""

from collections.abc import Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from plugins.tools.sharepoint.model import Unread
from plugins.tools.sharepoint.profiles.profile import Profile
from plugins.tools.sharepoint.reading.places import first, nodes

_MOST_SCORES = 3


@dataclass(frozen=True)
class Fit:
    """How well a profile fits: points over points needed; 1 and more is enough."""

    profile: Profile
    score: float
    lacks: str = ""  # "title", "body": marks alone make no article


def fit(tree: LexborHTMLParser, profile: Profile) -> Fit:
    """Counts the marks, then looks whether title and body are there."""
    points = sum(mark.points for mark in profile.marks if tree.css_first(mark.css) is not None)
    score = points / profile.needs
    if score < 1:
        return Fit(profile, score)
    if first(tree, profile.title) is None:
        return Fit(profile, score, "title")
    return Fit(profile, score, "" if nodes(tree, profile.body) else "body")


def choose(tree: LexborHTMLParser, profiles: Sequence[Profile], name: str = "") -> Fit | Unread:
    """The best fit, or why there is none. With a name, only that profile is asked."""
    asked = [one for one in profiles if (one.name == name if name else not one.only_by_name)]
    fits = sorted((fit(tree, one) for one in asked), key=lambda one: -one.score)
    good = next((one for one in fits if one.score >= 1 and not one.lacks), None)
    if good is not None:
        return good
    scores = tuple((one.profile.name, round(one.score, 2)) for one in fits[:_MOST_SCORES])
    return Unread("no-profile", _reason(fits), scores)


_LACKS = {"title": "tiêu đề", "body": "thân bài"}


def _reason(fits: Sequence[Fit]) -> str:
    near = next((one for one in fits if one.lacks), None)
    if near is not None:
        return (
            f"giống «{near.profile.name}» nhưng không tìm thấy {_LACKS[near.lacks]};"
            " nếu đây là tin, bài, hãy chạy lệnh profile với trang này"
        )
    return (
        "không hồ sơ nào khớp: có lẽ không phải trang tin;"
        " nếu đây là tin, bài, hãy chạy lệnh profile với trang này rồi import lại"
    )
