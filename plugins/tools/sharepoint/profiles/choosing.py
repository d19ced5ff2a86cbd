"""Which profile a page fits: points for marks, and nothing guessed where none has enough."""

from collections.abc import Iterable, Sequence
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


def fit(tree: LexborHTMLParser, profile: Profile, *, in_full: bool = True) -> Fit:
    """Counts the marks, then looks whether title and body are there.

    Without ``in_full`` it ends as soon as the marks left are too few: the score is then too low.
    """
    points, left = 0, sum(mark.points for mark in profile.marks)
    for mark in profile.marks:
        left -= mark.points
        points += mark.points * (tree.css_first(mark.css) is not None)
        if not in_full and points + left < profile.needs:
            break
    score = points / profile.needs
    if score < 1:
        return Fit(profile, score)
    if first(tree, profile.title) is None:
        return Fit(profile, score, "title")
    return Fit(profile, score, "" if nodes(tree, profile.body) else "body")


def choose(tree: LexborHTMLParser, profiles: Sequence[Profile], name: str = "") -> Fit | Unread:
    """The best fit, or why there is none. With a name, only that profile is asked."""
    asked = [one for one in profiles if (one.name == name if name else not one.only_by_name)]
    quick = _ranked(fit(tree, one, in_full=False) for one in asked)
    good = next((one for one in quick if one.score >= 1 and not one.lacks), None)
    if good is not None:
        return good
    fits = _ranked(fit(tree, one) for one in asked)
    scores = tuple((one.profile.name, round(one.score, 2)) for one in fits[:_MOST_SCORES])
    return Unread("no-profile", _reason(fits), scores)


def _ranked(fits: Iterable[Fit]) -> list[Fit]:
    return sorted(fits, key=lambda one: -one.score)


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
