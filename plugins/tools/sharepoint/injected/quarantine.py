"""The entry: takes planted links out of an article's body, and tells what it took."""

from collections.abc import Iterable, Iterator

from bs4 import BeautifulSoup, Tag
from selectolax.lexbor import LexborHTMLParser

from plugins.tools.sharepoint.injected.code import judge_code
from plugins.tools.sharepoint.injected.defanging import defang_host
from plugins.tools.sharepoint.injected.inside import source
from plugins.tools.sharepoint.injected.links import (
    HIDDEN,
    REMOVED,
    REPORTED,
    TERM,
    Link,
    judge,
)
from plugins.tools.sharepoint.injected.together import raised
from plugins.tools.sharepoint.injected.vocabulary import is_of_law, look, normal
from plugins.tools.sharepoint.injected.walking import Aside, Place, Region, walk
from plugins.tools.sharepoint.model import Injection

_LONGEST_WORDS = 200
_LONGEST_TEXT = 20_000  # letters of a hidden block that are looked at
_LARGE = 4_000  # letters: a hidden block of that size may be the article, only its links go
_MOST_HOSTS = 20


def quarantine(body: Tag, own_hosts: frozenset[str]) -> tuple[Injection, ...]:
    """What looks planted, in the order of the body; from a score of 4 it is taken out of the tree.

    ``own_hosts`` are the portal's own. Prose that readers see is never taken out: of a link whose
    words are honest only the address goes.
    """
    seen = walk(body)
    found = [
        *(one for region in seen.regions for one in _of_region(region, own_hosts)),
        *_visible(seen.links, own_hosts),
        *(one for aside in seen.asides for one in _of_comment(aside, own_hosts)),
        *(one for place in seen.code for one in _of_code(place, own_hosts)),
    ]
    return tuple(sorted(found, key=lambda one: one.position))


def _visible(places: Iterable[Place], own_hosts: frozenset[str]) -> Iterator[Injection]:
    links = [judge(one.element, one.position, own_hosts, is_hidden=False) for one in places]
    for link in raised(links):
        if link.score >= REPORTED:
            yield _injection(link)
        if link.score >= REMOVED:
            _take_out(link)


def _take_out(link: Link) -> None:
    """Honest words stay where they are, and so does what stands in a link that nobody closed."""
    if link.looks_planted and link.inside.is_whole:
        link.element.extract()
    else:
        del link.element["href"]


def _of_region(region: Region, own_hosts: frozenset[str]) -> Iterator[Injection]:
    """A hidden block is one finding, however many links it holds."""
    element = region.place.element
    text = element.get_text(" ")
    links = raised(
        [judge(one.element, one.position, own_hosts, is_hidden=True) for one in region.links]
    )
    score = max((*(link.score for link in links), _of_words(text)), default=0)
    if score >= REMOVED and len(text) > _LARGE:
        for link in links:
            if link.score >= REMOVED:
                yield _injection(link)
                _take_out(link)
    elif score >= REMOVED or any(link.host and link.score >= REPORTED for link in links):
        is_removed = score >= REMOVED
        words = " ".join(text.split())[:_LONGEST_WORDS]
        place = region.place.position
        yield Injection(score, place, _hosts(links), words, str(element), is_removed)
        if is_removed:
            element.extract()


def _of_words(text: str) -> int:
    """Hidden words count like a link, where they advertise."""
    words = normal(text[:_LONGEST_TEXT])
    return HIDDEN + TERM if look(words).is_sure and not is_of_law(words) else 0


def _of_comment(aside: Aside, own_hosts: frozenset[str]) -> Iterator[Injection]:
    inside = _links_in(str(aside.comment)[:_LONGEST_TEXT])
    links = raised([judge(one, aside.position, own_hosts, is_hidden=True) for one in inside])
    score = max((link.score for link in links), default=0)
    if score >= REMOVED:
        words = "; ".join(link.words for link in links)[:_LONGEST_WORDS]
        html = f"<!--{aside.comment}-->"
        yield Injection(score, aside.position, _hosts(links), words, html, is_removed=True)
        aside.comment.extract()


def _links_in(text: str) -> list[Tag]:
    """Links in a comment; html.parser alone rejects some markup, «<![if» among it."""
    body = LexborHTMLParser(text.replace("<![", "<! [")).body
    return BeautifulSoup((body.html if body else "") or "", "html.parser").find_all("a", href=True)


def _of_code(place: Place, own_hosts: frozenset[str]) -> Iterator[Injection]:
    score, hosts, does = judge_code(place.element, own_hosts)
    if score >= REPORTED:
        dead = tuple(defang_host(host) for host in hosts)
        html = str(place.element)
        yield Injection(score, place.position, dead, does, html, is_removed=score >= REMOVED)
        if score >= REMOVED:
            place.element.extract()


def _injection(link: Link) -> Injection:
    html = source(link.element, link.inside)
    is_removed = link.score >= REMOVED
    return Injection(link.score, link.position, _hosts([link]), link.words, html, is_removed)


def _hosts(links: Iterable[Link]) -> tuple[str, ...]:
    hosts = dict.fromkeys(defang_host(link.host) for link in links if link.host)
    return tuple(hosts)[:_MOST_HOSTS]
