"""What a draft says in its header, which files lie beside it, and where it is put."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.article import ArticleFields
from plugins.core.dates import Moment
from plugins.core.file_names import Names, download_name, picture_name
from plugins.core.frontmatter import Value, parse_header, split
from plugins.core.header_text import front_matter, one_line, scalar
from plugins.core.manuscript.blocks import Figure as FigureBlock
from plugins.core.manuscript.blocks import Items, Picture, Quote
from plugins.core.schema import read_fields
from plugins.core.source import Source
from plugins.tools.sharepoint.keeping.drafting import Draft
from plugins.tools.sharepoint.keeping.old_urls import old_path, old_urls
from plugins.tools.sharepoint.model import Capture, Download, Identity, Reading, Record, Video
from tests.tools.sharepoint.keeping_making import (
    CAPTURE,
    OTHER,
    PHOTO,
    READING,
    TITLE,
    URL,
    desk,
    figure,
    page,
    words,
)

PDF = b"%PDF-1.4 quyet dinh"
POST = "http://cu.example/Tin/Lists/Posts/Post.aspx"


def header(draft: Draft) -> dict[str, Value]:
    """The values of a draft's header, which must be without problems."""
    source = Source("articles/2017/x/index.md", draft.text)
    parts, _ = split(source)
    assert parts is not None
    found, problems = parse_header(source, parts.header)
    fields, wrong = read_fields(ArticleFields, source, found)
    assert (problems, wrong) == ((), [])
    assert fields is not None
    return found.values


def drafted(root: Path, reading: Reading, *captures: Capture) -> Draft:
    with desk(root) as working:
        return working.drafted(reading, *captures)


def rules(draft: Draft) -> list[str]:
    return [caution.rule for caution in draft.cautions]


def test_the_header_is_written_as_an_editor_would(tmp_path: Path) -> None:
    draft = drafted(tmp_path, replace(READING, photo_credit="Trần Thị B"))
    assert draft.folder == "articles/2017/lam-giang-tong-ket-phong-trao"
    lines = draft.text.split("\n")
    assert lines[:12] == [
        "---",
        f"title: {TITLE}",
        "date: 2017-01-06 08:05",
        "event_date: 2017-01-05",
        "category: tin-tuc-su-kien",
        "author: Nguyễn Văn A",
        'summary: "Hội nghị tổng kết: 120 đại biểu dự."',
        "status: pending",
        "old_urls:",
        "  - /Pages/Lam-Giang-tong-ket-phong-trao.aspx",
        "credits:",
        "  photos: Trần Thị B",
    ]
    assert header(draft)["provenance"] == {
        "source": URL,
        "captured": "2017-06-14T09:43:51+07:00",
        "sha256": CAPTURE.sha256,
        "profile": "publishing-page",
        "importer": "bang-vang 0.1.0",
    }


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Tin vắn (số 3); họp", "Tin vắn (số 3); họp"),
        ("Hội nghị: tổng kết", '"Hội nghị: tổng kết"'),
        ("Kết thúc:", '"Kết thúc:"'),
        ("08:30", "08:30"),
        ("a #b", '"a #b"'),
        ("a#b", "a#b"),
        ("- gạch", '"- gạch"'),
        ("“Trích”", "“Trích”"),
        ("null", '"null"'),
        ("'nháy", '"\'nháy"'),
        ("[x]", '"[x]"'),
    ],
)
def test_only_what_yaml_would_misread_is_quoted(text: str, written: str) -> None:
    assert scalar(text) == written


@given(st.text(min_size=1), st.lists(st.text(min_size=1), min_size=1, max_size=3))
def test_any_text_is_read_back_as_it_was_written(text: str, items: list[str]) -> None:
    value, found = one_line(text), [kept for item in items if (kept := one_line(item))]
    source = Source("index.md", front_matter({"title": value, "tags": found, "end": "x"}))
    parts, _ = split(source)
    assert parts is not None
    read, problems = parse_header(source, parts.header)
    assert problems == ()
    wanted = {"title": value, "tags": found, "end": "x"}
    assert read.values == {key: kept for key, kept in wanted.items() if kept}


def test_what_is_not_known_is_not_there_and_is_said(tmp_path: Path) -> None:
    bare = replace(
        READING,
        title=None,
        date=None,
        event_date=None,
        author=None,
        summary=None,
        identity=Identity(),
    )
    draft = drafted(tmp_path, bare, page("tin.txt", via="text", form="text"))
    assert draft.folder.startswith("articles/chua-ro-ngay/bai-")
    assert list(header(draft)) == ["title", "category", "status", "provenance"]
    assert header(draft)["title"] == "Chưa rõ tiêu đề (tin.txt)"
    assert rules(draft) == ["untitled", "undated"]


def test_a_summary_that_repeats_the_title_is_none(tmp_path: Path) -> None:
    assert "summary" not in header(drafted(tmp_path, replace(READING, summary=f" {TITLE}")))


def test_equal_bytes_are_one_file_and_equal_names_are_told_apart(tmp_path: Path) -> None:
    blocks = (
        figure("/a/DSC_1.jpg", "Một"),
        Quote((figure("/b/DSC_1.jpg"),)),
        Items(is_ordered=False, items=((figure("/c/anh khác.PNG", "Ba"),),)),
        figure("/a/DSC_1.jpg", "Một lần nữa"),
    )
    held = {"/a/DSC_1.jpg": PHOTO, "/b/DSC_1.jpg": OTHER, "/c/anh khác.PNG": PHOTO}
    with desk(tmp_path, held) as working:
        draft = working.drafted(replace(READING, blocks=blocks))
    assert [one.name for one in draft.files] == ["DSC_1.jpg", "DSC_1-2.jpg"]
    assert [one.data for one in draft.files] == [PHOTO, OTHER]
    assert draft.images == (
        ("DSC_1.jpg", "Một"),
        ("DSC_1-2.jpg", ""),
        ("DSC_1.jpg", "Ba"),
        ("DSC_1.jpg", "Một lần nữa"),
    )
    assert header(draft)["old_files"] == [
        {"file": "DSC_1.jpg", "url": "/a/DSC_1.jpg"},
        {"file": "DSC_1-2.jpg", "url": "/b/DSC_1.jpg"},
        {"file": "DSC_1.jpg", "url": "/c/anh%20khác.PNG"},
    ]
    assert draft.cautions == ()


@pytest.mark.parametrize(
    ("held", "file", "rule", "gaps"),
    [
        ({"/I/_w/a_jpg.jpg": OTHER, "/I/a.jpg": PHOTO}, "a.jpg", [], []),
        ({"/I/_w/a_jpg.jpg": OTHER}, "a_jpg.jpg", ["rendition-only"], ["original"]),
        ({}, None, ["missing-picture"], ["picture"]),
        ({"/I/a.jpg": b"<html>404</html>"}, None, ["missing-picture"], ["picture"]),
        ({"/I/a.jpg": b"chu"}, None, ["no-picture"], []),
        ({"/I/a.jpg": b""}, None, ["missing-picture"], ["picture"]),
        ({"/I/a.jpg": b"BM" + bytes(40)}, None, ["picture-kind"], []),
    ],
    ids=["original", "rendition", "gone", "error-page", "no-picture", "empty", "bitmap"],
)
def test_the_original_before_the_rendition_and_every_gap_by_name(
    tmp_path: Path, held: dict[str, bytes], file: str | None, rule: list[str], gaps: list[str]
) -> None:
    shown = figure("/I/_w/a_jpg.jpg", "Lễ trao", "/I/a.jpg")
    with desk(tmp_path, held) as working:
        draft = working.drafted(replace(READING, blocks=(shown,)))
    assert draft.images == (((file, "Lễ trao"),) if file else ())
    assert rules(draft) == rule
    assert [gap.kind for gap in draft.gaps] == gaps
    assert "Lễ trao" in draft.text


def test_a_picture_written_into_the_page_becomes_a_file(tmp_path: Path) -> None:
    inside = FigureBlock(Picture("data:image/png;base64,…", data=PHOTO))
    draft = drafted(tmp_path, replace(READING, blocks=(inside,)))
    assert [one.name for one in draft.files] == ["anh-trong-bai.jpg"]
    assert "old_files" not in header(draft)


def test_attachments_are_files_of_the_article_and_links_lead_to_them(tmp_path: Path) -> None:
    downloads = (
        Download("Quyết định: số 5", "/VB/Quyết định 5.pdf"),
        Download("", "/VB/mat.docx"),
        Download("Bộ ảnh", "/VB/anh.rar"),
        Download("Lỗi", "/VB/loi.pdf"),
    )
    held = {"/VB/Quyết định 5.pdf": PDF, "/VB/anh.rar": b"Rar!", "/VB/loi.pdf": b"<html>"}
    reading = replace(READING, downloads=downloads, blocks=(words("/VB/Quyết định 5.pdf"),))
    with desk(tmp_path, held) as working:
        draft = working.drafted(reading)
    assert header(draft)["attachments"] == [
        {"name": "Quyết định: số 5", "file": "quyet-dinh-5.pdf"}
    ]
    assert "[tệp](quyet-dinh-5.pdf)" in draft.text
    assert [one.name for one in draft.files] == ["quyet-dinh-5.pdf", "anh.rar"]
    assert rules(draft) == ["missing-attachment", "attachment-kind", "missing-attachment"]
    assert [gap.address for gap in draft.gaps] == ["/VB/mat.docx", "/VB/loi.pdf"]


def test_a_video_is_a_safe_link_or_a_named_gap(tmp_path: Path) -> None:
    videos = (
        Video("", "//video.example/embed/1"),
        Video("Phim: một", "http://video.example/2"),
        Video("Cũ", "/SiteAssets/phim.mp4"),
    )
    draft = drafted(tmp_path, replace(READING, videos=videos))
    assert header(draft)["videos"] == [
        {"title": "Video kèm theo bài", "url": "https://video.example/embed/1"},
        {"title": "Phim: một", "url": "https://video.example/2"},
    ]
    assert [(gap.kind, gap.address) for gap in draft.gaps] == [("video", "/SiteAssets/phim.mp4")]


@pytest.mark.parametrize(
    ("found", "suffix", "name"),
    [
        ("DSC_1027.jpg", ".jpg", "DSC_1027.jpg"),
        ("DSC_1027.JPG", ".jpg", "DSC_1027.JPG"),
        ("a.jpeg", ".jpg", "a.jpeg"),
        ("a.png", ".jpg", "a.jpg"),
        ("getpreview.ashx", ".jpg", "getpreview.ashx.jpg"),
        ("Ảnh chụp 1.jpg", ".jpg", "anh-chup-1.jpg"),
        ("…", ".png", "anh.png"),
        ("", ".png", "anh.png"),
        ("con.jpg", ".jpg", "anh-con.jpg"),
        (".an.jpg", ".jpg", "an.jpg"),
        ("x" * 300 + ".gif", ".gif", "x" * 80 + ".gif"),
    ],
)
def test_a_safe_name_is_kept_and_the_bytes_tell_the_kind(
    found: str, suffix: str, name: str
) -> None:
    assert picture_name(found, suffix) == name


@pytest.mark.parametrize(
    ("found", "name"),
    [
        ("QD-5.pdf", "QD-5.pdf"),
        ("honours.csv", "tep-honours.csv"),
        ("Honours.XLSX", "tep-Honours.XLSX"),
        ("index.md", "tep-index.md"),
        ("ghi chú.md", "tep-ghi-chu.md"),
        ("không có đuôi", "khong-co-duoi"),
        ("../../etc/passwd", "passwd"),
    ],
)
def test_no_attachment_takes_a_name_that_the_portal_reads(found: str, name: str) -> None:
    assert download_name(found) == name


def test_names_are_apart_on_windows_and_when_published() -> None:
    names = Names()
    found = [names.free(one) for one in ("a.pdf", "A.pdf", "a_b.pdf", "a-b.pdf")]
    assert found == ["a.pdf", "A-2.pdf", "a_b.pdf", "a-b-2.pdf"]


@pytest.mark.parametrize(
    ("urls", "wanted"),
    [
        ([URL, URL.lower()], ["/Pages/Lam-Giang-tong-ket-phong-trao.aspx"]),
        (
            [
                f"{POST}?CategoryId=2&ItemID=1424&PublishedDate=2017-02-28T08:50:00Z",
                f"{POST.lower()}?ItemId=1424",
                f"{POST}?ItemID=7",
            ],
            ["/Tin/Lists/Posts/Post.aspx?ItemID=1424", "/Tin/Lists/Posts/Post.aspx?ItemID=7"],
        ),
        (["http://cu.example/"], []),
        (["http://cu.example/Tin tức/Pages/a b.aspx"], ["/Tin%20tức/Pages/a%20b.aspx"]),
        (["http://cu.example/Pages/x\u200b.aspx?v=1"], ["/Pages/x\u200b.aspx?v=1"]),
    ],
)
def test_old_addresses_begin_with_one_stroke_and_keep_what_identifies(
    urls: list[str], wanted: list[str]
) -> None:
    captures = [page(f"{index}.html", url) for index, url in enumerate(urls)]
    assert list(old_urls(captures, Identity())) == wanted


def test_a_page_without_an_address_tells_its_path() -> None:
    assert old_urls([page("a.html")], Identity(path="/Pages/a.aspx")) == ("/Pages/a.aspx",)
    record = replace(page("x.json#1"), record=Record(path="/Pages/b.aspx"))
    assert old_urls([record], Identity()) == ("/Pages/b.aspx",)


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("/PublishingImages/a.jpg", "/PublishingImages/a.jpg"),
        ("http://www.cu.example/I/a.jpg", "/I/a.jpg"),
        ("../I/a.jpg", "/I/a.jpg"),
        ("http://bao.example/I/a.jpg", None),
        ("file:///C:/Users/x/clip_image002.jpg", None),
        ("data:image/png;base64,AAAA", None),
    ],
)
def test_only_files_of_the_old_portal_have_an_old_address(address: str, wanted: str | None) -> None:
    assert old_path(address, CAPTURE) == wanted


@pytest.mark.parametrize(
    ("capture", "title", "slug"),
    [
        (page("a", "http://x.example/Pages/hoi-nghi-cong-chuc.aspx"), TITLE, "hoi-nghi-cong-chuc"),
        (page("a", f"{POST}?ItemID=5"), "Tin mới", "tin-moi"),
        (page("a", "http://x.example/tin-tuc-su-kien.aspx?ItemID=5"), "Tin mới", "tin-moi"),
        (page("a", "http://x.example/Pages/2017-01-06-01.aspx"), "Tin mới", "tin-moi"),
        (page("Pages/le-ky-niem-ngay.aspx.html", via="httrack"), "Tin mới", "le-ky-niem-ngay"),
        (page("cong-thong-tin-dien-tu.html", via="saved-html"), "Tin mới", "tin-moi"),
        (
            page("a", "http://x.example/h%E1%BB%99i-ngh%E1%BB%8B-ve.aspx"),
            "T",
            "hoi-nghi-ve",
        ),
    ],
)
def test_the_slug_is_the_old_name_where_that_reads_like_words(
    tmp_path: Path, capture: Capture, title: str, slug: str
) -> None:
    draft = drafted(tmp_path, replace(READING, title=title), capture)
    assert draft.folder == f"articles/2017/{slug}"


def test_slugs_are_unique_among_all_articles_and_stable_between_runs(tmp_path: Path) -> None:
    (tmp_path / "articles/2017/tin-moi").mkdir(parents=True)
    pages = [page(f"{number}.html", f"{POST}?ItemID={number}") for number in (1, 2, 3)]
    reading = replace(READING, title="Tin mới")
    with desk(tmp_path) as working:
        first = [working.drafted(reading, one).folder for one in pages[:2]]
    with desk(tmp_path) as working:
        again = [working.drafted(reading, one).folder for one in reversed(pages)]
    assert first == ["articles/2017/tin-moi-2", "articles/2017/tin-moi-3"]
    assert again == ["articles/2017/tin-moi-4", *reversed(first)]


def test_an_article_that_became_two_is_never_written_over_itself(tmp_path: Path) -> None:
    one, other = page("1.html", f"{POST}?ItemID=1"), page("2.html", f"{POST}?ItemID=2")
    keys = ("url:cu.example/a", "url:cu.example/b")
    with desk(tmp_path) as working:
        first = working.places.folder(READING, one, keys, "dot-1")
    with desk(tmp_path) as working:
        found = [
            working.places.folder(READING, capture, (key,), "dot-1")
            for capture, key in ((one, keys[0]), (other, keys[1]), (other, keys[1]))
        ]
    assert found == [first, f"{first}-2", f"{first}-2"]


def test_an_old_address_has_one_owner(tmp_path: Path) -> None:
    folder = tmp_path / "articles/2016/viet-tay"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text(
        "---\ntitle: Tin\ndate: 2016-01-01\ncategory: tin\nold_urls: [/pages/B.aspx]\n---\nx\n",
        "utf-8",
    )
    draft = drafted(tmp_path, READING, CAPTURE, page("b.html", "http://cu.example/Pages/b.aspx"))
    assert header(draft)["old_urls"] == ["/Pages/Lam-Giang-tong-ket-phong-trao.aspx"]
    assert rules(draft) == ["old-url-taken"]
    assert "articles/2016/viet-tay" in draft.cautions[0].message


def test_a_day_without_an_hour_stays_without_one(tmp_path: Path) -> None:
    draft = drafted(tmp_path, replace(READING, date=Moment(dt.date(2016, 12, 31))))
    assert header(draft)["date"] == "2016-12-31"
    assert draft.folder.startswith("articles/2016/")


@pytest.mark.parametrize(
    ("data", "why"), [(b"", "trống"), (b"<html>404</html>", "trang web"), (None, "")]
)
def test_a_file_that_is_there_but_is_no_picture_is_said(
    tmp_path: Path, data: bytes | None, why: str
) -> None:
    held = {} if data is None else {"/I/a.jpg": data}
    with desk(tmp_path, held) as working:
        draft = working.drafted(replace(READING, blocks=(figure("/I/a.jpg", "Lễ trao"),)))
    assert [why in one.message for one in draft.cautions] == [True]
    assert ("nguồn có tệp này" in draft.cautions[0].message) == bool(why)
