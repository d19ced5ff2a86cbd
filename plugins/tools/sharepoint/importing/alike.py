"""What only all pages together tell: texts that are much alike, titles that many articles share."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from plugins.core.manuscript.evidence import Caution
from plugins.tools.sharepoint.keeping.duplicates import Grouping, Near

_MOST_NEAR = 3  # pages named at one: a template makes hundreds alike
_SHARED = 3  # articles of one title from which it may be the portal's name


def alike(grouping: Grouping) -> Mapping[str, list[Caution]]:
    """Cautions by the source of the page at which they are said."""
    found: dict[str, list[Caution]] = defaultdict(list)
    for source, pairs in _pairs(grouping).items():
        pairs.sort(key=lambda pair: (-pair.share, pair.one, pair.other))
        found[source] += [pair.caution() for pair in pairs[:_MOST_NEAR]]
        if len(pairs) > _MOST_NEAR:
            more = len(pairs) - _MOST_NEAR
            message = f"còn giống {more} trang khác; đã nêu {_MOST_NEAR} trang giống nhất"
            found[source].append(Caution("near-duplicate", message))
    for source, caution in _shared_titles(grouping):
        found[source].append(caution)
    return found


def _pairs(grouping: Grouping) -> dict[str, list[Near]]:
    found: dict[str, list[Near]] = defaultdict(list)
    for pair in grouping.near:
        for source in (pair.one, pair.other):
            found[source].append(pair)
    return found


def _shared_titles(grouping: Grouping) -> Iterator[tuple[str, Caution]]:
    """A title that several articles have may be the portal's or the section's."""
    counts = Counter(one.winner.title for one in grouping.groups if one.winner.title)
    for one in grouping.groups:
        count = counts[one.winner.title]
        if count >= _SHARED:
            message = (
                f"{count} bài có cùng tiêu đề này: nếu là tên cổng hay tên mục, hãy điền «title»"
                " của từng bài hoặc sửa hồ sơ; đúng là tiêu đề thì bỏ qua"
            )
            yield one.winner.source, Caution("title-shared", message)
