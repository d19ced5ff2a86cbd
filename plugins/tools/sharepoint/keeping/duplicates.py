"""Pages that are one article: by what they are on their server, else by title and words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from plugins.core.dates import day_text, parse_day
from plugins.core.manuscript.evidence import Caution
from plugins.tools.sharepoint.keeping.prints import Print, likeness

SAME, NEAR = 0.9, 0.7
_AKIN = 0.3  # one address, or one number, with so little in common is two articles
_FEWEST_WORDS = 30  # below, equal words prove nothing: «Xem tệp đính kèm»
_PROBES = 8  # smallest shingles by which a page is looked up
_MOST_IN_BUCKET = 64
_MOST_COMPARED = 24
_PICTURE_WORTH = 20  # words

Reason = Literal["one", "identity", "text"]


@dataclass(frozen=True)
class Group:
    """The pages of one article: ``winner`` is the most complete; ``keys`` say who it is for good.

    ``cautions`` tell where its pages disagree.
    """

    winner: Print
    others: tuple[Print, ...]
    keys: tuple[str, ...]
    reason: Reason
    cautions: tuple[Caution, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """All its pages, the winner first."""
        return (self.winner.source, *(one.source for one in self.others))


@dataclass(frozen=True)
class Near:
    """Two pages that are much alike but not one for certain; ``share`` is 0 to 1."""

    one: str
    other: str
    share: float

    def caution(self) -> Caution:
        """What a person should look at."""
        share = round(self.share * 100)
        message = (
            f"«{self.one}» và «{self.other}» giống nhau khoảng {share} %; nếu là một bài,"
            " hãy giữ một bài và chép địa chỉ cũ của bài kia sang"
        )
        return Caution("near-duplicate", message)


@dataclass(frozen=True)
class Grouping:
    """All groups in the order of their first page, the doubtful pairs, the numbers not trusted."""

    groups: tuple[Group, ...]
    near: tuple[Near, ...]
    copied: frozenset[str]


def group(prints: Sequence[Print]) -> Grouping:
    """Which pages are one article. Near-linear: no page is compared with more than a few."""
    copied = _copied(prints)
    parts = _Parts(len(prints))
    _join_by_keys(prints, copied, parts)
    by_text, pairs = _join_by_text(prints, parts)
    near = tuple(_apart(pairs, prints, parts))
    members: dict[int, list[int]] = defaultdict(list)
    for index in range(len(prints)):
        members[parts.of(index)].append(index)
    lists = [[prints[index] for index in found] for found in members.values()]
    owners = Counter(key for found in lists for key in {key for one in found for key in one.keys})
    single = {key for key, count in owners.items() if count == 1 and key not in copied}
    is_text = {parts.of(index) for index in by_text}
    groups = (
        _group(found, single, by_text=root in is_text)
        for root, found in zip(members, lists, strict=True)
    )
    return Grouping(tuple(groups), near, copied)


class _Parts:
    """Disjoint sets of pages; the earliest page leads its set."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def of(self, index: int) -> int:
        while self._above[index] != index:
            self._above[index] = self._above[self._above[index]]
            index = self._above[index]
        return index

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.of(one), self.of(other)))
        self._above[second] = first


def _copied(prints: Iterable[Print]) -> frozenset[str]:
    """Numbers that stand on pages with different titles: a template was copied with its number."""
    titles: dict[str, set[str]] = defaultdict(set)
    for one in prints:
        for key in one.keys:
            if key.startswith("id:") and one.title:
                titles[key].add(one.title)
    return frozenset(key for key, found in titles.items() if len(found) > 1)


def _join_by_keys(prints: Sequence[Print], copied: frozenset[str], parts: _Parts) -> None:
    """Pages with one key, where they have anything in common."""
    leaders: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(prints):
        for key in one.keys:
            if key in copied:
                continue
            leader = next((i for i in leaders[key] if _are_akin(prints[i], one)), None)
            if leader is not None:
                parts.join(leader, index)
            elif len(leaders[key]) < _MOST_IN_BUCKET:
                leaders[key].append(index)


def _are_akin(one: Print, other: Print) -> bool:
    return (one.title == other.title != "") or likeness(one, other) >= _AKIN


def _join_by_text(
    prints: Sequence[Print], parts: _Parts
) -> tuple[set[int], list[tuple[int, int, float]]]:
    """Pages joined by title and words, and pairs that are only alike."""
    shelves: dict[int, list[int]] = defaultdict(list)
    titled: dict[str, list[int]] = defaultdict(list)
    joined: set[int] = set()
    near: list[tuple[int, int, float]] = []
    for index, one in enumerate(prints):
        if not one.sketch:
            continue
        same = titled[one.title] if one.title else []
        is_new = True
        for other in _candidates(one, shelves, same):
            if parts.of(other) == parts.of(index):
                continue
            share = likeness(prints[other], one, NEAR)
            if share >= SAME and _may_be_one(prints[other], one):
                parts.join(other, index)
                joined.add(index)
                is_new = False
                break
            if share >= NEAR:
                near.append((other, index, share))
        if is_new:
            _shelve(index, one, shelves, same)
    return joined, near


def _apart(
    pairs: Iterable[tuple[int, int, float]], prints: Sequence[Print], parts: _Parts
) -> Iterator[Near]:
    """Pairs of pages that did not become one article after all, once for two articles."""
    seen = set()
    for one, other, share in pairs:
        articles = (parts.of(one), parts.of(other))
        if articles[0] != articles[1] and articles not in seen:
            seen.add(articles)
            yield Near(prints[one].source, prints[other].source, share)


def _candidates(one: Print, shelves: dict[int, list[int]], same: Sequence[int]) -> Iterator[int]:
    """Those with the same title, then those with most of the smallest shingles in common."""
    hits: Counter[int] = Counter()
    for shingle in one.sketch[:_PROBES]:
        hits.update(shelves.get(shingle, ()))
    likely = [index for index, _ in hits.most_common(_MOST_COMPARED)]
    yield from dict.fromkeys((*same[:_MOST_COMPARED], *likely))


def _shelve(index: int, one: Print, shelves: dict[int, list[int]], same: list[int]) -> None:
    """A shingle that many pages have tells nothing, so its shelf is soon full."""
    for shingle in one.sketch[:_PROBES]:
        if len(shelves[shingle]) < _MOST_IN_BUCKET:
            shelves[shingle].append(index)
    if one.title and len(same) < _MOST_IN_BUCKET:
        same.append(index)


def _may_be_one(one: Print, other: Print) -> bool:
    """Equal titles, words enough, and no different papers attached to them."""
    if not one.title or one.title != other.title:
        return False
    if min(one.words, other.words) < _FEWEST_WORDS:
        return False
    return not one.files or not other.files or bool(set(one.files) & set(other.files))


def _group(found: Sequence[Print], single: set[str], *, by_text: bool) -> Group:
    ordered = sorted(found, key=_completeness, reverse=True)
    winner, others = ordered[0], tuple(one for one in found if one is not ordered[0])
    keys = dict.fromkeys(key for one in ordered for key in one.keys if key in single)
    ranked = tuple(sorted(keys, key=lambda key: _RANKS.index(key.partition(":")[0])))
    reason: Reason = "one" if not others else "text" if by_text else "identity"
    return Group(winner, others, ranked, reason, tuple(_cautions(winner, others)))


_RANKS = ("id", "url", "path", "item", "src")


def _completeness(one: Print) -> tuple[int, str]:
    """The most words and pictures; of equals the newest capture."""
    return one.words + _PICTURE_WORTH * one.pictures, one.captured


def _cautions(winner: Print, others: Sequence[Print]) -> Iterator[Caution]:
    if not others:
        return
    names = ", ".join(f"«{one.source}»" for one in others[:3])
    more = f" và {len(others) - 3} trang khác" if len(others) > 3 else ""
    message = f"là một bài với {names}{more}; đã giữ bản đầy đủ nhất và mọi địa chỉ cũ"
    yield Caution("duplicates-merged", message)
    days = sorted({one.day for one in (winner, *others) if one.day})
    if len(days) > 1:
        told = ", ".join(day_text(parse_day(day)) for day in days)
        message = f"các bản của bài ghi ngày đăng khác nhau ({told}); hãy xem lại «date»"
        yield Caution("duplicates-disagree", message)
    titles = {one.title for one in (winner, *others)}
    if len(titles) > 1:
        message = "các bản của bài có tiêu đề khác nhau; hãy xem lại «title»"
        yield Caution("duplicates-disagree", message)
    lacking = sorted({name for one in others for name in one.files} - set(winner.files))
    if lacking:
        message = f"bản khác của bài còn có tệp {', '.join(lacking[:5])}; hãy bổ sung nếu cần"
        yield Caution("duplicates-files", message)
    pictures = max(one.pictures for one in others)
    if pictures > winner.pictures:
        message = f"bản khác của bài có {pictures} ảnh, bản được giữ có {winner.pictures}"
        yield Caution("duplicates-pictures", f"{message}; hãy so lại hai bản")
