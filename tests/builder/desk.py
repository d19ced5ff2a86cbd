"""A content root in which everything that may be hidden is marked, and the acts that hide it.

Every text of a hidden article holds a word of its own that begins with ``COMMON``; its photo has
colours of its own, and a word in its Exif; so have its files and their names.
"""

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PIL import Image

from plugins.core.dates import ICT, parse_moment
from plugins.core.names import fold
from plugins.tools.approval.command import Order, approve, give_back, submit, withdraw
from tests.builder.leaks import painted
from tests.builder.sites import PROJECT, SITE

COMMON = "zufj"  # how every mark begins, without its own marks
NOTE = "Zửfj ghi chú của người viết"  # of what is public, and nobody sees it on a page
NOW = datetime(2025, 11, 24, 9, tzinfo=ICT)
AT = "2025-11-30 12:00"
ORIGIN = "https://bang-vang.example"
# Where a mark stands in an article that anybody may read of it, in the order of their letters.
SEEN = [
    "title",
    "summary",
    "author",
    "body",
    "link",
    "caption",
    "alt",
    "honoree",
    "role",
    "unit",
    "achievement",
    "presenter",
    "tag",
    "point",
    "correction",
    "attachment",
    "file",
    "paper",
    "photo",
    "listed",
    "series",
    "video",
    "source",
    "poster",
]
KINDS = [
    "draft",
    "pending",
    "future",
    "returned",
    "recalled",
    "void",
    "photo",
    "unapproved",
    "withdrawn",
    "sample",
    "broken",
    "torn",
]
PAPERS = ["paper-void", "paper-draft", "paper-broken"]
_RUN = """
import json, sys
from pathlib import Path
from plugins.builder.build import run_with
content, output, settings = sys.argv[1:]
sys.exit(run_with("publishconf.py", Path(content), Path(output), json.loads(settings)))
"""


def mark(kind: str, place: str) -> str:
    """The word of a place; with letters that no Vietnamese word has side by side."""
    row = "abcdeghiklmnopqr"[(KINDS + PAPERS).index(kind)]
    return f"Zửfj{row}{'abcdeghiklmnopqrstuvxyzw'[SEEN.index(place)]}ạwz"


def folded(kind: str, place: str) -> str:
    return fold(mark(kind, place))


@dataclass(frozen=True)
class Desk:
    """The content root, and the originals of what lies in it."""

    content: Path

    def folder(self, kind: str) -> Path:
        """Of a kind; a withdrawn one leaves a notice, so its address has no mark."""
        name = kind if kind == "withdrawn" else folded(kind, "title")
        return self.content / ("documents" if kind in PAPERS else "articles") / "2025" / name

    def picture(self, kind: str) -> bytes:
        (path,) = self.folder(kind).glob("anh*.jpg")
        return path.read_bytes()

    def order(self, kind: str) -> Order:
        return Order(self.content, [str(self.folder(kind))], "Trần Thị B", "Trưởng ban")

    def approve(self, kind: str, day: str = "") -> None:
        date = parse_moment(day) if day else None
        assert approve(self.order(kind), date, lambda _question: True, NOW) == 0

    def approve_as_sample(self, kind: str) -> None:
        self.edit(kind, "category:", "sample: true\ncategory:")
        self.approve(kind)

    def put_back(self, kind: str) -> None:
        """Somebody's copy of before it was returned comes back."""
        path = self.folder(kind) / "index.md"
        before = path.read_bytes()
        assert give_back(self.order(kind), "Thiếu", NOW) == 0
        path.write_bytes(before)

    def tear(self, kind: str, status: str, old: str, new: str) -> None:
        """Not public any more, and with an error that leaves nothing to read."""
        self.edit(kind, "status: published", f"status: {status}")
        self.edit(kind, old, new)

    def edit(self, kind: str, old: str, new: str) -> None:
        path = self.folder(kind) / "index.md"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")


def made(folder: Path) -> Desk:
    """A content root with one article of each kind, all approved and public by now."""
    content = shutil.copytree(SITE / "catalogue", folder / "catalogue").parent
    desk = Desk(content)
    for number, kind in enumerate(KINDS):
        _write_article(desk, kind, number + 1)
    for kind in PAPERS:
        _write_paper(desk, kind)
    public = content / "articles/2025/cong-khai"
    public.mkdir(parents=True)
    (public / "index.md").write_text(_public(), "utf-8")
    _paint(public / "anh.jpg", 99, "Tác giả công khai")
    paths = [str(path) for path in sorted(content.glob("*/2025/*"))]
    order = Order(content, paths, "Trần Thị B", "Trưởng ban")
    assert submit(order, NOW) == 0
    assert approve(order, None, lambda _question: False, NOW) == 0
    return desk


HIDE: dict[str, Callable[[Desk], object]] = {
    "draft": lambda desk: desk.edit("draft", "status: published", "status: draft"),
    "pending": lambda desk: desk.edit("pending", "status: published", "status: pending"),
    "future": lambda desk: desk.approve("future", "01/12/2025 08:00"),
    "returned": lambda desk: give_back(desk.order("returned"), "Thiếu", NOW),
    "recalled": lambda desk: desk.put_back("recalled"),
    "void": lambda desk: desk.edit("void", "Đoạn cuối.", "Đoạn kết."),
    "photo": lambda desk: _paint(
        next(desk.folder("photo").glob("anh*.jpg")), 55, mark("photo", "photo")
    ),
    "unapproved": lambda desk: _forget(desk, "unapproved"),
    "withdrawn": lambda desk: withdraw(desk.order("withdrawn"), "Theo yêu cầu", NOW),
    "sample": lambda desk: desk.approve_as_sample("sample"),
    "broken": lambda desk: desk.tear("broken", "draft", "class: nhi", "class: hai"),
    "torn": lambda desk: desk.tear("torn", "pending", "title: Tin ", "title: Tin: "),
    "paper-broken": lambda desk: desk.tear(
        "paper-broken", "draft", "issue_date: 2025", "issue_date: 20255"
    ),
    "paper-void": lambda desk: desk.edit("paper-void", "Đoạn cuối.", "Đoạn kết."),
    "paper-draft": lambda desk: give_back(desk.order("paper-draft"), "Thiếu", NOW),
}


def publish(
    desk: Desk, output: Path, at: str = AT, **portal: object
) -> subprocess.CompletedProcess[str]:
    """``build --publish`` of a portal that asks for approval, with a cache of its own."""
    told = {"url": ORIGIN, "approval_required": True} | portal
    cache = str(desk.content.parent / "cache")
    settings = {"PORTAL": told, "AT": at, "JOBS": 2, "CACHE": cache}
    return subprocess.run(
        [sys.executable, "-c", _RUN, str(desk.content), str(output), json.dumps(settings)],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _forget(desk: Desk, kind: str) -> None:
    path = desk.folder(kind) / "index.md"
    head, _, rest = path.read_text("utf-8").partition("approval:\n")
    path.write_text(head + rest[rest.index("---\n") :], "utf-8")


def _paint(path: Path, seed: int, artist: str) -> None:
    chance = random.Random(seed)  # noqa: S311 — colours, no secret
    exif = Image.Exif()
    exif[0x013B], exif[0x010E] = artist, artist  # Artist, ImageDescription
    exif[0x8298] = artist.encode("utf-8").decode("latin-1")  # Copyright
    painted(chance.randbytes(36)).save(path, quality=90, exif=exif)


def _write_article(desk: Desk, kind: str, number: int) -> None:
    folder = desk.folder(kind)
    folder.mkdir(parents=True)
    word = {place: mark(kind, place) for place in SEEN}
    photo = f"anh {word['photo']}.jpg"
    poster = f"{word['poster']}.jpg"
    _paint(folder / photo, number, word["photo"])
    _paint(folder / poster, number + 20, word["poster"])
    (folder / f"{fold(word['file'])}.csv").write_text(f"{word['paper']}\n", "utf-8")
    (folder / "honours.csv").write_text(
        "honoree,award,class,kind,basis,award_year\n"
        f"{word['listed']},huan-chuong-lao-dong,ba,person,article,2025\n",
        "utf-8",
    )
    text = _article(word, photo, poster, number)
    if kind != "withdrawn":  # its old address leads to the notice
        text = text.replace("status:", f"old_urls: [/Pages/{folder.name}.aspx]\nstatus:", 1)
    (folder / "index.md").write_text(text, "utf-8")


def _article(word: dict[str, str], photo: str, poster: str, number: int) -> str:
    return f"""---
title: Tin {word["title"]}
date: 2025-03-{number:02d}
category: tin-tuc-su-kien
author: {word["author"]}
summary: Lời dẫn {word["summary"]}.
status: draft
provenance: {{source: "https://cu.example/{fold(word["title"])}"}}  # {word["title"]}
movements: [nong-thon-moi]
tags: [{word["tag"]}]
key_points: ["Điểm {word["point"]}"]
corrections: [{{date: 2025-04-01, note: "Sửa {word["correction"]}"}}]
series: {{name: "Loạt {word["series"]}", part: 1}}
credits: {{source: "Báo {word["source"]}"}}
attachments: [{{name: "Kế hoạch {word["attachment"]}", file: "{fold(word["file"])}.csv"}}]
videos: [{{title: "Phim {word["video"]}", url: "https://video.example/1", poster: "{poster}"}}]
honours:
  - award: huan-chuong-lao-dong
    class: nhi
    kind: person
    honoree: {word["honoree"]}
    role: Giáo viên {word["role"]}
    unit: Trường {word["unit"]}
    achievement: Thành tích {word["achievement"]}
    presented_by: {word["presenter"]}
    photo: "{photo}"
    award_year: 2025
    basis: article
---
Đoạn đầu {word["body"]}, [đường dẫn](https://bao.example/{word["link"]}).

![Thấy {word["alt"]}]({photo} "Chú thích {word["caption"]}")

Đoạn cuối.
"""


def _write_paper(desk: Desk, kind: str) -> None:
    folder = desk.folder(kind)
    folder.mkdir(parents=True)
    word = {place: mark(kind, place) for place in SEEN}
    (folder / f"{fold(word['file'])}.pdf").write_bytes(b"%PDF-1.4 " + word["paper"].encode())
    number = 10 + PAPERS.index(kind)
    (folder / "index.md").write_text(
        f"""---
title: Quyết định {word["title"]}
kind: Quyết định
number: {number}/QĐ-UBND
issuer: UBND tỉnh {word["unit"]}
issue_date: 2025-02-{number}
signer: {word["author"]}
abstract: Về việc {word["summary"]}
file: {fold(word["file"])}.pdf
status: draft
honours:
  - award: huan-chuong-lao-dong
    class: nhi
    kind: person
    honoree: {word["honoree"]}
---
{word["body"]}

Đoạn cuối.
""",
        "utf-8",
    )


def _public() -> str:
    """It names hidden ones wherever an article may name another."""
    related = ", ".join(f"2025/{folded(kind, 'title')}" for kind in KINDS if kind != "withdrawn")
    return f"""---
title: Tin công khai
date: 2025-03-20
category: tin-tuc-su-kien
summary: Lời dẫn công khai.
status: draft
movements: [nong-thon-moi]
related: [{related}]
honours:
  - award: huan-chuong-lao-dong
    class: ba
    kind: person
    honoree: Nguyễn Văn Công
    award_year: 2025
    basis: article
---
Lời công khai, Nguyễn Văn Công. <!-- {NOTE} -->

![Thấy cờ](anh.jpg "Chú thích công khai")
"""
