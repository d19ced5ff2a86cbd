"""NewsArticle, photo pages, trails and lists in JSON-LD: only what is known, and nothing unsafe."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from plugins.core.article import Article, Correction
from plugins.core.linked_data.news import gallery_jsonld, linked_news, linked_photos, news_jsonld
from plugins.core.linked_data.trails import list_jsonld, trail_jsonld, website_jsonld
from plugins.core.photo import Photo
from plugins.core.photo_notes import PhotoNotes
from plugins.core.pictures import figures
from plugins.core.portal import Portal
from plugins.core.site import Site
from plugins.core.view_parts import HOME, Link, Meta
from tests.core.making import FIELDS, HONOUR, article, body, made, site

ORIGIN = "https://example.org"
PORTAL = Portal(url=ORIGIN, agency="Ban TĐKT")
NAMED = replace(HONOUR, honoree="Nguyễn Văn A", role="Bác sĩ")


def of(told: Article, *others: Article) -> Any:  # noqa: ANN401 — any JSON
    where: Site = replace(site(told, *others), portal=PORTAL)
    return json.loads(news_jsonld(linked_news(where, told, figures(told, where.recipe))))


def signed(author: str) -> Any:  # noqa: ANN401 — any JSON
    return of(made(replace(FIELDS, author=author)))


def with_photos() -> Article:
    text = '![Sân khấu](a.jpg "Trao cờ")\n\n![Hội trường](b.jpg)\n'
    notes = PhotoNotes(credit="Trần Thị B", copyright="© Báo X")
    photos = (
        Photo("articles/2024/x/a.jpg", 3000, 2000, "0" * 40, notes),
        Photo("articles/2024/x/b.jpg", 800, 600, "1" * 40),
    )
    return replace(made(FIELDS), body=body(text), photos=photos)


def test_an_article_says_where_when_and_by_whom_it_was_published() -> None:
    news = of(article())
    assert (news["@context"], news["@type"]) == ("https://schema.org", "NewsArticle")
    assert news["url"] == f"{ORIGIN}/tin/2024/x/"
    assert news["datePublished"] == "2024-01-15"
    assert news["publisher"] == {"@type": "Organization", "name": "Ban TĐKT", "url": ORIGIN}
    assert (news["articleSection"], news["isAccessibleForFree"]) == ("Tin tức", True)
    assert not {"dateModified", "author", "image", "mentions", "correction"} & set(news)


def test_a_day_that_is_not_known_is_not_told() -> None:
    told = made(replace(FIELDS, date=None, event_date=date(2024, 3, 8)))
    assert not {"datePublished", "dateModified"} & set(of(told))


def test_a_correction_is_told_and_is_a_change() -> None:
    corrected = (Correction(date=date(2024, 2, 1), note="Sửa năm."),)
    news = of(made(replace(FIELDS, corrections=corrected)))
    assert news["dateModified"] == "2024-02-01"
    assert news["correction"] == [
        {"@type": "CorrectionComment", "datePublished": "2024-02-01", "text": "Sửa năm."}
    ]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Nguyễn Văn A", [("Person", "Nguyễn Văn A")]),
        ("Nguyễn Văn A - Trần Thị B", [("Person", "Nguyễn Văn A"), ("Person", "Trần Thị B")]),
        ("Nguyễn Văn A và Trần Thị B", [("Person", "Nguyễn Văn A"), ("Person", "Trần Thị B")]),
        ("Văn phòng Sở X", [("Organization", "Văn phòng Sở X")]),
        ("Trần Thị B, Phòng Nghiệp vụ", [("Person", "Trần Thị B"), ("Organization", None)]),
    ],
)
def test_plain_bylines_have_authors(byline: str, expected: list[tuple[str, str | None]]) -> None:
    found = signed(byline)["author"]
    assert [one["@type"] for one in found] == [kind for kind, _ in expected]
    assert all(name in (None, one["name"]) for one, (_, name) in zip(found, expected, strict=True))


@pytest.mark.parametrize("byline", ["BBT", "PV", "Phóng viên mẫu", "Theo báo cáo", "A"])
def test_what_may_be_a_person_or_an_office_is_only_printed(byline: str) -> None:
    news = signed(byline)
    assert "author" not in news
    assert news["creditText"] == byline


def test_photos_have_their_largest_size_caption_credit_and_copyright() -> None:
    first, second = of(with_photos())["image"]
    assert first["contentUrl"].startswith(f"{ORIGIN}/anh/2024/x/a-1600.")
    assert (first["width"], first["height"]) == ("1600 px", "1067 px")
    assert (first["caption"], first["creditText"]) == ("Trao cờ", "Trần Thị B")
    assert first["copyrightNotice"] == "© Báo X"
    assert second["width"] == "800 px"
    assert not {"caption", "creditText", "license"} & set(second)


def test_the_photo_page_has_the_same_photos_and_names_its_article() -> None:
    told = with_photos()
    photos = linked_photos(told, figures(told, site().recipe))
    page = json.loads(gallery_jsonld(ORIGIN, "/thu-vien-anh/2024/x/", "Tin", told.address, photos))
    assert page["@type"] == "ImageGallery"
    assert page["about"] == {"@id": of(told)["@id"]}
    assert page["associatedMedia"] == of(told)["image"]


def test_people_with_pages_are_mentioned_and_nobody_else() -> None:
    hidden = [
        replace(NAMED, honoree="Trần Thị B", role="Học sinh lớp 5A"),
        replace(NAMED, honoree="Lê Văn C", status="proposed"),
        replace(NAMED, honoree="Phạm Thị D", visibility="withheld"),
        replace(NAMED, honoree="Hoàng Văn E", visibility="article"),
        replace(NAMED, honoree="Gia đình bà G", kind="household", role=None),
        replace(NAMED, honoree=None, count=5, role=None),
    ]
    told = article("x", NAMED, *hidden)
    assert [person["name"] for person in of(told)["mentions"]] == ["Nguyễn Văn A"]
    assert of(told)["mentions"][0]["@id"] == f"{ORIGIN}/bang-vang/ho-so/nguyen-van-a/#ho-so"
    text = json.dumps(of(told), ensure_ascii=False)
    assert not [name for name in ("Trần Thị B", "Lê Văn C", "Phạm Thị D") if name in text]


def test_who_is_revoked_elsewhere_is_no_longer_mentioned() -> None:
    told = article("x", replace(NAMED, id="a"))
    revoking = article("y", replace(NAMED, id="a", status="revoked"), day="2024-02-01")
    assert "mentions" in of(told)
    assert "mentions" not in of(told, revoking)


def test_a_long_list_of_people_is_cut() -> None:
    many = [replace(NAMED, honoree=f"Nguyễn Văn {letter}", unit=letter) for letter in "ABCDEGHIKL"]
    many += [replace(NAMED, honoree=f"Trần Thị {letter}", unit=letter) for letter in "ABCDEGHIKLMN"]
    assert len(of(article("x", *many))["mentions"]) == 20


def test_a_trail_leads_from_home_to_the_page_itself() -> None:
    meta = Meta("Tin </script>", "", "/tin/2024/x/", trail=(HOME, Link("Tin tức", "/t/")))
    text = trail_jsonld(meta, ORIGIN)
    assert not set("<>&") & set(text)
    items = json.loads(text)["itemListElement"]
    assert [item["position"] for item in items] == [1, 2, 3]
    assert [item.get("item") for item in items] == [f"{ORIGIN}/", f"{ORIGIN}/t/", None]
    assert items[-1]["name"] == "Tin </script>"
    assert trail_jsonld(replace(meta, trail=()), ORIGIN) == ""


def test_a_list_counts_its_pages_and_an_empty_one_is_none() -> None:
    items = json.loads(list_jsonld(ORIGIN, ["/a/", "/b/"]))["itemListElement"]
    assert [(item["position"], item["url"]) for item in items] == [
        (1, f"{ORIGIN}/a/"),
        (2, f"{ORIGIN}/b/"),
    ]
    assert list_jsonld(ORIGIN, []) == ""


def test_the_site_has_its_search_and_is_a_government_s_only_where_it_says_so() -> None:
    found = json.loads(website_jsonld(PORTAL))
    action = found["potentialAction"]
    assert action["target"]["urlTemplate"] == f"{ORIGIN}/tim-kiem/?q={{search_term_string}}"
    assert found["publisher"]["@type"] == "Organization"
    official = json.loads(website_jsonld(replace(PORTAL, official=True)))
    assert official["publisher"]["@type"] == "GovernmentOrganization"
