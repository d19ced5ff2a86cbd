"""A small content root whose articles, files and papers had addresses on an old portal."""

from pathlib import Path

from PIL import Image

MEETING = "/tin/2019/hoi-nghi/"
SECOND = "/tin/2019/bai-hai/"
PAPER = "/van-ban/2020/quyet-dinh/"
GONE = "/tin/2019/da-go/"
ANNEX = f"{MEETING}phu-luc.pdf"
PHOTO = "/anh/2019/hoi-nghi/anh-"  # how the address of its photo begins

_ARTICLE = """---
title: {title}
date: 2019-03-0{day}
category: tin-tuc-su-kien
summary: Tóm tắt của {title}.
status: {status}
{more}---
{body}
"""
_MEETING = """old_urls:
  - /Pages/Hoi-nghi.aspx
  - /TinTuc/tintuc/Lists/Posts/Post.aspx?CategoryId=2&ItemID=1424&PublishedDate=2019-03-01T08:50:00Z
  - /Tin%20t%E1%BB%A9c/Hội nghị.aspx
  - /Pages/khoa-san%E2%80%8B.aspx
  - /Pages/$x-%231;{y}'"\\tz~.aspx
attachments:
  - {name: Phụ lục, file: phụ lục.pdf}
old_files:
  - {file: ảnh.jpg, url: /HoatDongAnh/Tin ảnh/_w/IMG_4121_JPG.jpg}
  - {file: ảnh.jpg, url: "/PublishingImages/anh.jpg?RenditionID=5"}
  - {file: phụ lục.pdf, url: /Lists/ThongBao/Attachments/12/Phụ lục.pdf}
"""
_SECOND = """old_urls:
  - "/TinTuc/tintuc/lists/posts/post.aspx?ItemID=1425&#10;"
  - /Pages/xem.aspx?newsid=5&lang=vi
  - /cu/Bai-hai.html
"""
_PAPER = """---
title: Quyết định thử
kind: Quyết định
number: 12/QĐ-UBND
issuer: UBND tỉnh Lam Giang
issue_date: 2020-01-15
abstract: Về việc thử nghiệm
status: published
old_urls: [/VanBan/DispForm.aspx?ID=7]
---
"""


def make_content(root: Path) -> Path:
    """Writes the content root; gives it back."""
    body = '![Hàng ghế](ảnh.jpg "Các đại biểu")'
    folder = _article(root, "hoi-nghi", "Hội nghị thử", _MEETING, body=body)
    Image.new("RGB", (640, 480), "#8f1a20").save(folder / "ảnh.jpg")
    (folder / "phụ lục.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    _article(root, "bai-hai", "Bài thứ hai", _SECOND)
    _article(root, "da-go", "TIEUDEDAGO", "old_urls: [/Pages/Da-go.aspx]\n", status="withdrawn")
    _article(root, "nhap", "TIEUDENHAP", "old_urls: [/Pages/Nhap.aspx]\n", status="pending")
    paper = root / "documents/2020/quyet-dinh"
    paper.mkdir(parents=True)
    (paper / "index.md").write_text(_PAPER, "utf-8")
    return root


def make_many(root: Path, count: int) -> Path:
    """A content root with so many articles at one address, apart by their numbers."""
    for number in range(1, count + 1):
        old = f"old_urls: ['/TinTuc/Lists/Posts/Post.aspx?ItemID={number}']\n"
        _article(root, f"bai-{number}", f"Bài số {number}", old)
    return root


def _article(
    root: Path, slug: str, title: str, more: str, *, body: str = "Lời.", status: str = "published"
) -> Path:
    folder = root / "articles/2019" / slug
    folder.mkdir(parents=True)
    text = _ARTICLE.format(title=title, day=1, more=more, body=body, status=status)
    (folder / "index.md").write_text(text, "utf-8")
    return folder
