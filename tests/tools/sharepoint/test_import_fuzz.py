"""Mutated pages and texts: no crash, no hang. ``MUTATIONS=10000`` tries as many."""

import os
from random import Random

import pytest

from plugins.tools.bench.importing.portals import LAYOUTS
from plugins.tools.sharepoint.importing.gaps import with_gaps
from plugins.tools.sharepoint.model import Capture, Reading
from plugins.tools.sharepoint.profiles.profile import read_profiles
from plugins.tools.sharepoint.reading.html_page import read_html
from plugins.tools.sharepoint.reading.screen import read_screen

PROFILES, _ = read_profiles()
MUTATIONS = int(os.environ.get("MUTATIONS", "400"))
PIECES = (
    b"<", b">", b"<!--", b"-->", b"<table>", b"</table>", b"<td", b"\x00", b"\xff\xfe",
    b"&#x110000;",
    b"<p style='", b"<img src='data:image/png;base64,AAAA", b"<a href='javascript:x'>",
    b"<![if !x]>",
    b"<iframe>", b"<noscript><a href='http://x.example'>casino</a>", b"</div></div>", "ễ́".encode(),
    b"<div>" * 300, b"<svg><style>", b"<textarea>", b"<p class='Title'>", b"display:none",
)  # fmt: skip


def mutated(data: bytes, chance: Random) -> bytes:
    found = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(found) + 1)
        if chance.random() < 0.5:
            found[place:place] = chance.choice(PIECES)
        else:
            del found[place : place + chance.randint(1, 400)]
    return bytes(found)


def bare(data: bytes) -> bytes:
    """Without the scripts and the view state that make a page heavy."""
    head, _, body = data.partition(b"<body>")
    return head[:200] + b"</head><body>" + body[body.find(b'<div id="s4-workspace">') :]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_mutated_pages(layout: str) -> None:
    chance = Random(layout)  # noqa: S311 — mutations, no secrets
    read = 0
    for number in range(MUTATIONS // len(LAYOUTS)):
        data = mutated(bare(LAYOUTS[layout](number % 50)), chance)
        found = read_html(
            Capture(source="a.html", form="html", data=data, via="saved-html"), PROFILES
        )
        if isinstance(found, Reading):
            read += 1
            with_gaps(found.blocks, lambda _picture: None, lambda _target: None)
            assert 0 <= found.loss.share <= 1
    assert read > MUTATIONS // len(LAYOUTS) // 2, "most mutations still are pages"


def test_mutated_texts() -> None:
    chance = Random("text")  # noqa: S311 — mutations, no secrets
    lines = ("Tiêu đề của bài viết", "Sáng ngày 08/3/2023, hội nghị.", "DSC_1.jpg", "Ảnh", "")
    text = "\n\n".join(lines).encode()
    for _ in range(MUTATIONS):
        data = mutated(text * 3, chance)
        read_screen(Capture(source="a.txt", form="text", data=data, via="text"))
