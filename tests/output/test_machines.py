"""What machines read of the portal as it stands under a public address: all of it, valid.

The same content as the other tests of the output, built once more with ``PORTAL["url"]``.
"""

import json
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from PIL import Image

from tests.feeds.xml_rules import ATOM, IMAGE, SITEMAP, atom_faults, parsed, sitemap_faults
from tests.output import html
from tests.output.built import DAY, ROOT, SEED, Portal
from tests.output.html import Document
from tests.output.schema_org import Node, faults, nodes

ORIGIN = "https://bangvang.example.org"
_BUILD = f"""
import sys
from pathlib import Path
import pelicanconf
from plugins.builder.build import run_with
portal = pelicanconf.PORTAL | {{"url": "{ORIGIN}"}}
overrides = {{"PORTAL": portal, "AT": "{DAY.isoformat()}", "JOBS": 2}}
sys.exit(run_with("pelicanconf.py", Path("content").resolve(), Path(sys.argv[1]), overrides))
"""


@dataclass(frozen=True)
class Public:
    """The portal under its address."""

    portal: Portal
    pages: tuple[Document, ...]

    @cached_property
    def linked(self) -> list[tuple[str, Node]]:
        """All JSON-LD with the page that it stands on."""
        return [
            (page.address, json.loads(script.text or ""))
            for page in self.pages
            for script in page.all("script")
            if script.get("type") == "application/ld+json"
        ]

    @cached_property
    def unlisted(self) -> set[str]:
        """Pages that ask search engines to leave them out."""
        return {page.address for page in self.pages if _named(page, "robots", "noindex")}

    def feeds(self) -> dict[str, bytes]:
        files = (self.portal.output / "feeds").rglob("*.xml")
        return {self.portal.address(file): file.read_bytes() for file in sorted(files)}


def _named(page: Document, name: str, content: str) -> bool:
    return any(e.get("name") == name and e.get("content") == content for e in page.all("meta"))


def _built(output: Path) -> str:
    """Builds the whole content; what was said."""
    command = [sys.executable, "-c", _BUILD, str(output)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Public:
    folder = tmp_path_factory.mktemp("public")
    _built(folder / "output")
    portal = Portal(folder)
    return Public(portal, html.parse(portal))


def test_all_json_ld_is_of_schema_org_and_has_what_google_requires(public: Public) -> None:
    assert len(public.linked) > len(public.pages) / 2
    assert {(page, fault) for page, root in public.linked for fault in faults(root)} == set()


def test_every_kind_of_json_ld_is_there(public: Public) -> None:
    found = Counter(node.get("@type") for _, root in public.linked for node in nodes(root))
    assert {
        "NewsArticle",
        "ImageObject",
        "ImageGallery",
        "BreadcrumbList",
        "ItemList",
        "Dataset",
        "ProfilePage",
        "WebSite",
        "CorrectionComment",
    } <= set(found)


def test_every_page_with_a_trail_tells_it_to_machines_as_to_readers(public: Public) -> None:
    told = {page: root for page, root in public.linked if root["@type"] == "BreadcrumbList"}
    seen = {
        page.address: [ORIGIN + a.attrib["href"] for a in nav.iter("a")]
        for page in public.pages
        for nav in page.all("nav")
        if "crumbs" in nav.get("class", "")
    }
    assert {p: [i["item"] for i in r["itemListElement"][:-1]] for p, r in told.items()} == seen


def test_what_json_ld_leads_to_is_there(public: Public) -> None:
    addresses = {
        value.removeprefix(ORIGIN).partition("#")[0]
        for _, root in public.linked
        for node in nodes(root)
        for value in node.values()
        if isinstance(value, str) and value.startswith(ORIGIN + "/") and "{" not in value
    }
    assert {one for one in addresses if not public.portal.file(one).is_file()} == set()


def test_pictures_in_json_ld_are_as_large_as_they_say(public: Public) -> None:
    (news,) = (r for page, r in public.linked if page == SEED and r["@type"] == "NewsArticle")
    assert len(news["image"]) == 7
    for photo in news["image"]:
        with Image.open(public.portal.file(photo["contentUrl"].removeprefix(ORIGIN))) as picture:
            assert (photo["width"], photo["height"]) == tuple(f"{side} px" for side in picture.size)


def test_the_seed_tells_no_day_of_publication_since_nobody_knows_it(public: Public) -> None:
    (news,) = (r for page, r in public.linked if page == SEED and r["@type"] == "NewsArticle")
    assert not {"datePublished", "dateModified"} & set(news)
    assert news["author"] == [{"@type": "Person", "name": "Phạm Nga"}]


def test_nobody_without_a_page_is_named_to_machines_as_a_person(public: Public) -> None:
    people = {
        node["url"].removeprefix(ORIGIN)
        for _, root in public.linked
        if root["@type"] == "NewsArticle"
        for node in root.get("mentions", [])
    }
    assert people
    assert {one for one in people if not public.portal.file(one).is_file()} == set()


def test_every_feed_is_valid_and_leads_to_pages(public: Public) -> None:
    feeds = public.feeds()
    assert "/feeds/atom.xml" in feeds
    assert {name: atom_faults(text, ORIGIN + name) for name, text in feeds.items()} == {
        name: [] for name in feeds
    }
    leads = {
        link.get("href", "") for text in feeds.values() for link in parsed(text).iter(f"{ATOM}link")
    }
    files = {public.portal.file(one.removeprefix(ORIGIN)) for one in leads}
    assert {file for file in files if not file.is_file()} == set()


def test_pages_name_the_feeds_that_there_are(public: Public) -> None:
    named = {
        page.address: [
            link.attrib["href"]
            for link in page.all("link")
            if link.get("type") == "application/atom+xml"
        ]
        for page in public.pages
    }
    assert {ways[0] for ways in named.values() if ways} == {"/feeds/atom.xml"}
    assert [page for page, ways in named.items() if not ways and page not in public.unlisted] == []
    assert {way for ways in named.values() for way in ways} == set(public.feeds())
    own = "/feeds/guong-dien-hinh.atom.xml"
    assert named["/chuyen-muc/guong-dien-hinh/"] == ["/feeds/atom.xml", own]


def test_the_sitemap_lists_every_page_that_may_be_found_and_no_other(public: Public) -> None:
    text = public.portal.file("/sitemap.xml").read_bytes()
    assert sitemap_faults(text) == []
    listed = {url.findtext(f"{SITEMAP}loc", "").removeprefix(ORIGIN) for url in parsed(text)}
    assert listed == {page.address for page in public.pages} - public.unlisted


def test_the_sitemap_says_no_day_of_the_seed_and_photos_that_are_there(public: Public) -> None:
    root = parsed(public.portal.file("/sitemap.xml").read_bytes())
    (seed,) = (url for url in root if url.findtext(f"{SITEMAP}loc") == ORIGIN + SEED)
    assert seed.find(f"{SITEMAP}lastmod") is None
    photos = [(loc.text or "").removeprefix(ORIGIN) for loc in root.iter(f"{IMAGE}loc")]
    assert len(photos) >= 7
    assert [photo for photo in photos if not public.portal.file(photo).is_file()] == []


def test_robots_name_the_sitemap(public: Public) -> None:
    lines = public.portal.file("/robots.txt").read_text("utf-8").splitlines()
    assert f"Sitemap: {ORIGIN}/sitemap.xml" in lines
    assert [line for line in lines if line.startswith("Disallow")] == [
        "Disallow: /tim-kiem/du-lieu/"
    ]


def _shared(page: Document) -> dict[str, str]:
    return {
        e.attrib["property"]: e.attrib["content"] for e in page.all("meta") if e.get("property")
    }


def test_every_page_that_may_be_found_has_a_picture_to_share_and_tells_its_size(
    public: Public,
) -> None:
    for page in public.pages:
        if page.address in public.unlisted:
            continue
        told = _shared(page)
        with Image.open(public.portal.file(told["og:image"].removeprefix(ORIGIN))) as picture:
            kind = f"image/{(picture.format or '').lower()}"
            size = (told["og:image:width"], told["og:image:height"])
            assert size == tuple(map(str, picture.size)), page.address
            assert told["og:image:type"] == kind
        assert told["og:image:alt"]
        assert _named(page, "twitter:card", "summary_large_image")


def test_an_article_tells_networks_its_section_and_the_days_that_are_known(public: Public) -> None:
    (seed,) = (page for page in public.pages if page.address == SEED)
    told = _shared(seed)
    assert (told["og:type"], told["article:section"]) == ("article", "Tin tức - Sự kiện")
    assert "article:published_time" not in told
    assert "/anh/2023/" in told["og:image"]
    home = next(page for page in public.pages if page.address == "/")
    assert re.search(r"/a/share\.\w+\.png$", _shared(home)["og:image"])


def test_nothing_of_it_says_now(public: Public, tmp_path: Path) -> None:
    names = ["sitemap.xml", "robots.txt", *(name[1:] for name in public.feeds())]
    _built(tmp_path / "output")
    assert [
        name for name in names if _differ(name, public.portal.output, tmp_path / "output")
    ] == []


def _differ(name: str, one: Path, other: Path) -> bool:
    return (one / name).read_bytes() != (other / name).read_bytes()


def test_the_data_set_is_described_as_google_wants_it(public: Public) -> None:
    (data,) = (root for _, root in public.linked if root["@type"] == "Dataset")
    assert 50 <= len(data["description"]) <= 5_000
    assert {file["encodingFormat"] for file in data["distribution"]} == {
        "text/csv",
        "application/json",
    }
