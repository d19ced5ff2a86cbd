"""One address for every kind of page, and for every kind of thing that an article may show."""

from tests.output.built import SEED

NOWHERE = "/khong-co-trang-nay/"  # answered with 404.html
HOME = "/"
GALLERIES = "/thu-vien-anh/"
SEED_GALLERY = SEED.replace("/tin/", GALLERIES)

LEAVING = {"moved.html"}  # it is left at once: tests/browser/test_moved.py looks at it

# Kind: the template that makes it, and where it is looked at.
KINDS = {
    "home": ("home.html", HOME),
    "seed": ("article.html", SEED),
    "panorama and groups": (
        "article.html",
        "/tin/2025/dai-hoi-thi-dua-yeu-nuoc-tinh-lam-giang-lan-thu-vi/",
    ),
    "portrait": ("article.html", "/tin/2020/co-giao-mang-con-chu-qua-song/"),
    "table and posthumous honours": (
        "article.html",
        "/tin/2021/khen-thuong-dot-xuat-thanh-tich-phong-chong-dich/",
    ),
    "many honours": (
        "article.html",
        "/tin/2023/cong-bo-quyet-dinh-khen-thuong-tong-ket-nam-2022/",
    ),
    "corrections of an article": (
        "article.html",
        "/tin/2023/luat-thi-dua-khen-thuong-nam-2022-nhung-diem-can-biet/",
    ),
    "series": ("article.html", "/tin/2022/chuyen-lang-thi-dua-bai-2-lop-hoc-buoi-toi/"),
    "attachments": (
        "article.html",
        "/tin/2025/bao-luu-ten-don-vi-khi-sap-xep-don-vi-hanh-chinh/",
    ),
    "video": ("article.html", "/tin/2024/chung-tay-xoa-nha-tam-o-an-lac-thuy/"),
    "light page": ("light.html", f"{SEED}nhe/"),
    "withdrawn": ("withdrawn.html", "/tin/2021/lich-giao-ban-truc-tuyen-thang-6-2021/"),
    "category": ("list.html", "/chuyen-muc/tin-tuc-su-kien/"),
    "movement": ("movement.html", "/phong-trao/nong-thon-moi/"),
    "month": ("list.html", "/tin-theo-thang/2023/03/"),
    "categories": ("index.html", "/chuyen-muc/"),
    "movements": ("index.html", "/phong-trao/"),
    "months": ("months.html", "/tin-theo-thang/"),
    "year": ("year.html", "/tin-theo-thang/2023/"),
    "documents": ("documents.html", "/van-ban/"),
    "document": ("document.html", "/van-ban/2023/quyet-dinh-khen-thuong-tong-ket-nam-2022/"),
    "standing page": ("page.html", "/lien-he/"),
    "English page": ("page.html", "/en/"),
    "merger": ("merger.html", "/sap-xep/"),
    "corrections": ("corrections.html", "/dinh-chinh/"),
    "galleries": ("galleries.html", GALLERIES),
    "gallery": ("gallery.html", SEED_GALLERY),
    "gallery with a panorama": (
        "gallery.html",
        "/thu-vien-anh/2025/dai-hoi-thi-dua-yeu-nuoc-tinh-lam-giang-lan-thu-vi/",
    ),
    "old address of many": ("moved_choice.html", "/TinTuc/Lists/Posts/Post.aspx/"),
    "open data": ("data.html", "/du-lieu/"),
    "consultation": ("consultation.html", "/lay-y-kien/"),
    "honours": ("honours.html", "/bang-vang/"),
    "honoree": ("honoree.html", "/bang-vang/ho-so/tran-xuan-hung/"),
    "homonym": ("honoree.html", "/bang-vang/ho-so/nguyen-van-t/"),
    "award": ("honours_list.html", "/bang-vang/danh-muc/bang-khen-tinh/"),
    "unit": ("honours_list.html", "/bang-vang/don-vi/so-xay-dung/"),
    "unit that is no more": ("honours_list.html", "/bang-vang/don-vi/huyen-thanh-khe-thuong/"),
    "awards": ("index.html", "/bang-vang/danh-muc/"),
    "units": ("index.html", "/bang-vang/don-vi/"),
    "A to Z": ("honours_letter.html", "/bang-vang/a-z/"),
    "letter": ("honours_letter.html", "/bang-vang/a-z/h/"),
    "honours of a year": ("honours_year.html", "/bang-vang/nam/2022/"),
    "search": ("search.html", "/tim-kiem/?q=nong+thon+moi"),
    "search without a find": ("search.html", "/tim-kiem/?q=khong+co+xyzabc"),
    "what the device keeps": ("saved.html", "/ngoai-tuyen/"),
    "404": ("404.html", NOWHERE),
}
