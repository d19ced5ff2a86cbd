"""Whether a whole page is an advertisement for betting that somebody planted."""

from collections import Counter

from plugins.tools.sharepoint.injected.vocabulary import (
    invitations,
    is_of_law,
    law_words,
    look,
    normal,
    terms_of,
)

_LONGEST = 60_000  # letters that are looked at
_PASSED = 3  # the most that a page can score that tells of crime, prevention or law
_FEW, _MANY = 3, 6
_DENSE = 1 / 80  # terms for each word


def judge_page(title: str, text: str) -> tuple[int, str]:
    """A score, from 4 on the page is to be quarantined, and the reason in Vietnamese."""
    head, body = normal(title), normal(text[:_LONGEST])
    headed = look(head).is_sure
    if not headed and not look(body).is_sure:
        return 0, ""
    terms = terms_of(f"{head}. {body}")
    density = len(terms) / max(len(body.split()), 1)
    invited = invitations(f"{head}. {body}")
    score = 2 * headed + _of_terms(terms, density) + min(len(invited), 2)
    if _is_news(head, body, len(terms), len(invited)):
        score = min(score, _PASSED)
    return score, _reason(head, terms, invited, headed=headed)


def _of_terms(terms: list[str], density: float) -> int:
    return (
        (len(terms) >= _FEW) + (len(set(terms)) >= _FEW) + (len(terms) >= _FEW and density > _DENSE)
    )


def _is_news(head: str, body: str, terms: int, invited: int) -> bool:
    """A headline of crime or law, or a body that has more of it than of betting."""
    told = law_words(body)
    if is_of_law(head) and len(told) >= 2:
        return True
    return len(set(told)) >= 4 and len(told) > max(invited, terms / 3)


def _reason(head: str, terms: list[str], invited: set[str], *, headed: bool) -> str:
    most = ", ".join(f"«{term}» {count} lần" for term, count in Counter(terms).most_common(3))
    parts = [f"tiêu đề: «{head[:80]}»"] if headed else []
    parts += [f"thân bài: {most}"] if most else []
    parts += [f"{len(invited)} lời mời chơi"] if invited else []
    return "; ".join(parts)
