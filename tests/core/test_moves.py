"""What had an old address, and where it stands today."""

from dataclasses import replace

from plugins.core.article import Article, AttachmentRef, OldFile
from plugins.core.body import parse_body
from plugins.core.moves import file_moves, moved, page_moves
from plugins.core.photo import Photo
from plugins.core.recipe import Recipe
from tests.core.making import FIELDS, document, made, source

BODY = '![Hàng ghế](a.jpg "Đại biểu")'


def with_old(*old_urls: str, slug: str = "x") -> Article:
    return made(replace(FIELDS, old_urls=old_urls), slug)


def test_pages_lead_to_their_address_and_the_first_keeps_a_key() -> None:
    paper = document()
    paper = replace(paper, fields=replace(paper.fields, old_urls=("/VanBan/DispForm.aspx?ID=7",)))
    found = page_moves([with_old("/A.aspx", "/B.aspx"), with_old("/a.aspx", slug="y"), paper])
    assert moved(found) == {
        "/a.aspx": "/tin/2024/x/",
        "/b.aspx": "/tin/2024/x/",
        "/vanban/dispform.aspx?itemid=7": "/van-ban/2023/qd/",
    }


def test_the_front_page_and_a_pages_own_address_are_no_moves() -> None:
    assert not moved(page_moves([with_old("/Pages/default.aspx", "/Tin/2024/X/", "khong/phai")]))


def test_a_title_that_must_not_be_told_is_not() -> None:
    (move,) = page_moves([with_old("/A.aspx")], "Bài viết đã được gỡ")
    assert move.title == "Bài viết đã được gỡ"


def test_files_lead_to_what_is_published_of_them() -> None:
    photos = tuple(
        Photo(f"articles/2024/x/{file}", 2000, 1500, "0a1b") for file in ("a.jpg", "b.jpg")
    )
    fields = replace(
        FIELDS,
        attachments=(AttachmentRef(name="Phụ lục", file="Phụ lục.pdf"),),
        old_files=(
            OldFile(file="a.jpg", url="/HoatDong/_w/A_jpg.jpg"),
            OldFile(file="Phụ lục.pdf", url="/Lists/A/Attachments/1/a.pdf"),
            OldFile(file="b.jpg", url="/HoatDong/b.jpg"),  # no figure shows it
        ),
    )
    article = replace(made(fields), photos=photos, body=parse_body(source(BODY), BODY, 1)[0])
    picture, annex, unused = file_moves(article, Recipe())
    assert picture.old.key == "/hoatdong/a.jpg"
    assert picture.new.startswith("/anh/2024/x/a-1600.")
    assert not picture.is_lasting
    assert (annex.new, annex.is_lasting) == ("/tin/2024/x/phu-luc.pdf", True)
    assert (unused.new, unused.is_lasting) == ("/tin/2024/x/", True)
