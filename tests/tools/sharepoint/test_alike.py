"""What all pages together tell is said at each of them, and never floods the report."""

from collections.abc import Sequence

from plugins.tools.sharepoint.importing.alike import alike
from plugins.tools.sharepoint.keeping.duplicates import group
from plugins.tools.sharepoint.keeping.prints import Print
from tests.tools.sharepoint.test_duplicates import TEXT, other_text, printed, told


def cautions(pages: Sequence[Print], rule: str) -> dict[str, list[str]]:
    found = alike(group(pages))
    return {
        source: [one.message for one in told if one.rule == rule]
        for source, told in found.items()
        if any(one.rule == rule for one in told)
    }


def test_a_template_names_the_three_most_alike_and_counts_the_rest() -> None:
    pages = [printed(str(n), told(f"{TEXT} {other_text(n, 20)}", f"Tin {n}")) for n in range(1, 8)]
    found = cautions(pages, "near-duplicate")
    assert len(found) == 7
    assert all(len(one) <= 4 for one in found.values())
    assert all("còn giống 3 trang khác" in one[-1] for one in found.values())


def test_a_title_that_three_articles_share_may_be_the_portals() -> None:
    pages = [printed(str(n), told(other_text(n), "Cổng thông tin điện tử")) for n in range(1, 4)]
    assert set(cautions(pages, "title-shared")) == {"1", "2", "3"}
    assert cautions(pages[:2], "title-shared") == {}
    # Three pages of one article are one article.
    twice = [printed(str(n), told(TEXT, "Cổng thông tin điện tử")) for n in range(1, 4)]
    assert cautions(twice, "title-shared") == {}
