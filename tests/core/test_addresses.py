"""The permanent addresses, letter for letter: a change here breaks links that people have."""

import inspect

import pytest

from plugins.core import addresses

ADDRESSES = {
    "article": (addresses.article(2023, "hoi-nghi"), "/tin/2023/hoi-nghi/"),
    "light": (addresses.light("/tin/2023/hoi-nghi/"), "/tin/2023/hoi-nghi/nhe/"),
    "kept": (addresses.kept("/tin/2023/x/", "x", "md"), "/tin/2023/x/luu/x.md"),
    "approval_sheet": (
        addresses.approval_sheet(2023, "hoi-nghi"),
        "/phieu-trinh/2023/hoi-nghi.html",
    ),
    "gallery": (addresses.gallery(2023, "hoi-nghi"), "/thu-vien-anh/2023/hoi-nghi/"),
    "document": (addresses.document(2023, "qd"), "/van-ban/2023/qd/"),
    "standing": (addresses.standing("gioi-thieu"), "/gioi-thieu/"),
    "category": (addresses.category("khen-thuong"), "/chuyen-muc/khen-thuong/"),
    "movement": (addresses.movement("nong-thon-moi"), "/phong-trao/nong-thon-moi/"),
    "year": (addresses.year(2023), "/tin-theo-thang/2023/"),
    "month": (addresses.month(2023, 3), "/tin-theo-thang/2023/03/"),
    "honours_year": (addresses.honours_year(2023), "/bang-vang/nam/2023/"),
    "honours_year_award": (
        addresses.honours_year_award(2023, "bang-khen-tinh"),
        "/bang-vang/nam/2023/bang-khen-tinh/",
    ),
    "honoree": (addresses.honoree("a"), "/bang-vang/ho-so/a/"),
    "award": (addresses.award("a"), "/bang-vang/danh-muc/a/"),
    "unit": (addresses.unit("a"), "/bang-vang/don-vi/a/"),
    "letter": (addresses.letter("a"), "/bang-vang/a-z/a/"),
    "filter_file": (addresses.filter_file("0a1b"), "/du-lieu/tra-cuu/0a1b.json"),
    "search_file": (addresses.search_file("tu-7"), "/tim-kiem/du-lieu/tu-7.bin"),
    "category_feed": (addresses.category_feed("khen-thuong"), "/feeds/khen-thuong.atom.xml"),
    "movement_feed": (
        addresses.movement_feed("nong-thon-moi"),
        "/feeds/phong-trao/nong-thon-moi.atom.xml",
    ),
    "sitemap_part": (addresses.sitemap_part(2), "/sitemap-2.xml"),
    "numbered": (addresses.numbered("/phong-trao/x/", 1), "/phong-trao/x/trang/1/"),
    "photo": (
        addresses.photo("2024/x", "dsc-1", 480, "0a1b", "jpg"),
        "/anh/2024/x/dsc-1-480.0a1b.jpg",
    ),
    "output_path": (addresses.output_path("/tin/2023/x/"), "tin/2023/x/index.html"),
}


@pytest.mark.parametrize("name", ADDRESSES)
def test_an_address_never_changes(name: str) -> None:
    made, known = ADDRESSES[name]
    assert made == known


def test_every_kind_of_address_is_tested() -> None:
    functions = {name for name, _ in inspect.getmembers(addresses, inspect.isfunction)}
    assert functions == set(ADDRESSES)


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/404.html", "404.html"),
        ("/a/b.css", "a/b.css"),
        ("/.well-known/security.txt", ".well-known/security.txt"),
    ],
)
def test_files_lie_where_their_address_says(address: str, file: str) -> None:
    assert addresses.output_path(address) == file


def test_no_standing_page_takes_a_fixed_address() -> None:
    constants = {v for k, v in vars(addresses).items() if k.isupper() and isinstance(v, str)}
    made = constants | {known for _, known in ADDRESSES.values() if known.startswith("/")}
    first_parts = {address.split("/")[1] for address in made}
    free = {"", "gioi-thieu", "dinh-chinh", "sap-xep", "bao-mat"}  # themselves standing pages
    files = {part for part in first_parts if "." in part}  # which no standing page can be called
    assert first_parts - free - files <= addresses.RESERVED
