"""Atom feeds: valid, true, and without what must not be told."""

from dataclasses import replace
from datetime import date, time
from xml.etree.ElementTree import Element

import pytest

from plugins.core.article import Article, Consultation, Correction
from plugins.core.dates import Moment
from plugins.core.feed import feed_link
from plugins.core.page import Page
from plugins.core.photo import Photo
from plugins.feeds import feed_pages
from plugins.feeds.plugin import pages as plugin_pages
from tests.core.making import FIELDS, article, body, made
from tests.feeds.making import ORIGIN, site
from tests.feeds.xml_rules import ATOM, MEDIA, atom_faults, parsed

EVERYTHING = "/feeds/atom.xml"
SPAN = Consultation(opens=date(2026, 11, 1), closes=date(2026, 11, 30), contact="Ban TĐKT")


def feeds(*articles: Article, unpublished: bool = False) -> dict[str, bytes]:
    found: list[Page] = list(feed_pages.pages(site(*articles, unpublished=unpublished)))
    return {page.address: page.view(page.facts) for page in found}


def entries(*articles: Article, unpublished: bool = False) -> list[Element]:
    text = feeds(*articles, unpublished=unpublished).get(EVERYTHING)
    return parsed(text).findall(f"{ATOM}entry") if text else []


def titles(*articles: Article, unpublished: bool = False) -> list[str]:
    found = entries(*articles, unpublished=unpublished)
    return [entry.findtext(f"{ATOM}title", "") for entry in found]


def rich(**changes: object) -> Article:
    """An article with all that a feed can tell."""
    photo = Photo("articles/2024/x/a.jpg", 3000, 2000, "0" * 40)
    fields = replace(FIELDS, summary="Sapo & <b>", author="Nguyễn Văn A", **changes)  # type: ignore[arg-type]
    text = body('![Sân khấu](a.jpg "Trao cờ")')
    return replace(made(fields), body=text, photos=(photo,))


def test_a_feed_breaks_no_rule_of_the_rfc() -> None:
    found = feeds(rich(), article("y", day="2024-03-01"))
    assert found
    assert {name: atom_faults(text, ORIGIN + name) for name, text in found.items()} == {
        name: [] for name in found
    }


def test_the_rules_find_what_is_broken() -> None:
    text = feeds(rich())[EVERYTHING].decode()
    broken = (
        text.replace("T00:00:00+07:00</published>", "</published>"),
        text.replace(f"<id>{ORIGIN}/tin", "<id>/tin"),
        text.replace('rel="self"', 'rel="alternate"'),
        text.replace("<summary>", "<summary>x</summary><summary>"),
        text.replace("<author>\n<name>Ban TĐKT</name>\n</author>", "").replace("Nguyễn Văn A", ""),
        text.replace('term="tin" ', ""),
        text.replace("<updated>2024-01-15", "<updated>2024-01-16", 1),
    )
    assert all(variant != text and atom_faults(variant.encode(), ORIGIN) for variant in broken)


def test_an_entry_leads_to_its_article_with_lead_author_and_photo() -> None:
    (entry,) = entries(rich())
    assert entry.findtext(f"{ATOM}id") == f"{ORIGIN}/tin/2024/x/"
    assert entry.findtext(f"{ATOM}summary") == "Sapo & <b>"
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Nguyễn Văn A"
    links = {link.get("rel"): link for link in entry.findall(f"{ATOM}link")}
    assert links["alternate"].get("href") == f"{ORIGIN}/tin/2024/x/"
    assert links["enclosure"].get("type") == "image/jpeg"
    thumbnail = entry.find(f"{MEDIA}thumbnail")
    assert thumbnail is not None
    assert thumbnail.get("url") == links["enclosure"].get("href")
    assert (thumbnail.get("width"), thumbnail.get("height")) == ("960", "640")


@pytest.mark.parametrize(
    ("told", "published", "updated"),
    [
        (rich(), "2024-01-15T00:00:00+07:00", "2024-01-15T00:00:00+07:00"),
        (
            rich(modified=Moment(date(2024, 1, 20), time(8, 30))),
            "2024-01-15T00:00:00+07:00",
            "2024-01-20T08:30:00+07:00",
        ),
        (
            rich(corrections=(Correction(date=date(2024, 2, 1), note="Sửa."),)),
            "2024-01-15T00:00:00+07:00",
            "2024-02-01T00:00:00+07:00",
        ),
        (rich(date=None, event_date=date(2024, 3, 8)), None, "2024-03-08T00:00:00+07:00"),
    ],
)
def test_times_are_the_article_s_own(told: Article, published: str | None, updated: str) -> None:
    (entry,) = entries(told)
    assert entry.findtext(f"{ATOM}published") == published
    assert entry.findtext(f"{ATOM}updated") == updated


def test_the_thirty_newest_stand_newest_first() -> None:
    many = [
        article(f"bai-{day}", day=f"2024-0{1 + day // 28}-{1 + day % 28:02d}") for day in range(40)
    ]
    ids = [entry.findtext(f"{ATOM}id") for entry in entries(*many)]
    assert ids == [f"{ORIGIN}/tin/2024/bai-{day}/" for day in range(39, 9, -1)]


def test_nothing_is_told_before_it_is_public_nor_after_it_was_withdrawn() -> None:
    hidden = [
        article("nhap", status="draft"),
        article("cho", status="pending"),
        article("go", status="withdrawn"),
        article("mai", day="2027-01-01"),
        made(replace(FIELDS, consultation=SPAN), "lay-y-kien"),
    ]
    assert titles(*hidden, unpublished=True) == []
    assert feeds(*hidden) == {}
    assert len(titles(*hidden, article("moi"), unpublished=True)) == 1


def test_samples_say_that_they_are() -> None:
    assert titles(article("x", sample=True)) == ["Bài mẫu: Tin"]


def test_lists_have_feeds_of_their_own_and_empty_ones_none() -> None:
    told = made(replace(FIELDS, movements=("nong-thon-moi",)))
    movement = "/feeds/phong-trao/nong-thon-moi.atom.xml"
    assert list(feeds(told)) == [EVERYTHING, "/feeds/tin.atom.xml", movement]
    assert list(feeds(article())) == [EVERYTHING, "/feeds/tin.atom.xml"]
    (way,) = [e for e in parsed(feeds(told)[movement]) if e.get("type") == "text/html"]
    assert way.get("href") == f"{ORIGIN}/phong-trao/nong-thon-moi/"


def test_without_a_public_address_there_is_no_feed_and_no_link_to_one() -> None:
    nowhere = site(article(), url="")
    assert [page.address for page in plugin_pages(nowhere)] == ["/robots.txt"]
    assert feed_link(nowhere, nowhere.articles, "Tin tức", EVERYTHING) is None
    assert feed_link(site(), (), "Tin tức", EVERYTHING) is None
    there = site(article())
    assert feed_link(there, there.articles, "Tin tức", EVERYTHING) is not None
