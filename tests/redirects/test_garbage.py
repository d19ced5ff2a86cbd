"""Old addresses that no sane server had: every map stays readable, every page can be written."""

import json
import random
from pathlib import Path
from xml.etree import ElementTree as ET

from plugins.builder.output_file import write
from plugins.core.moves import Move, moved, page_moves
from plugins.redirects.apache import table_bytes
from plugins.redirects.iis import iis_bytes
from plugins.redirects.nginx import nginx_bytes
from plugins.redirects.stubs import stub_pages
from plugins.redirects.tables import tables_of
from tests.core.test_moves import with_old
from tests.extras import require_nginx
from tests.redirects.web_server import nginx_serving

PIECES = (
    *("/", "//", "/..", "/.", "a", "B", "ả", "Ệ", "e\u0323\u0302", " ", "%20", "%00", "%0A"),
    *('"', "'", "\\", "\\t", "$", "${a}", "$1", "~", "~*", "#", "%23", "?", "%3F", "&", "&amp;"),
    *(";", "{", "}", "*", "|", "<", ">", "]]>", "\u200b", "\ufeff", "%EF%BF%BE", "%ff", "con"),
    *(".aspx", ".html", ".htm", ".jpg", "/_w/a_jpg.jpg", "?ItemID=5", "&ID=7", "?x=1", "default"),
    *("/Pages/default.aspx", "/404.html", "/tin/2024/x/", "hostnames", "include", "volatile"),
    *("@", "index.html"),
)


def garbage(count: int) -> tuple[Move, ...]:
    """Always the same, and different each."""
    some = random.Random(5)  # noqa: S311 — no secret
    written = ["/" + "".join(some.choices(PIECES, k=some.randint(1, 7))) for _ in range(count)]
    return tuple(page_moves([with_old(*dict.fromkeys(written))]))


def test_maps_stay_readable() -> None:
    moves = garbage(1_500)
    assert len(moves) > 700
    tables = tables_of(moves)
    ET.fromstring(iis_bytes(tables))  # noqa: S314 — ours
    assert json.loads(json.dumps(moved(moves)))
    lines = table_bytes(tables.pages).decode().split("\n")
    assert {line.count(" ") for line in lines[:-1]} == {1}


def test_nginx_takes_them(tmp_path: Path) -> None:
    (tmp_path / "chuyen-huong").mkdir()
    (tmp_path / "chuyen-huong/nginx.conf").write_bytes(nginx_bytes(tables_of(garbage(1_500))))
    with nginx_serving(require_nginx(), tmp_path, tmp_path) as running:
        assert running.ask(b"/").status in (403, 404)
    assert (tmp_path / "error.log").read_text("utf-8").count("[emerg]") == 0


def test_every_page_can_be_written_and_none_leaves_the_output(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    for page in stub_pages(garbage(1_500)):
        write(output, page.address, b"x", "")
    assert [path.name for path in tmp_path.iterdir()] == ["output"]
