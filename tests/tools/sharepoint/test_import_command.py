"""``tasks.py import`` as archivists run it: the report, again, killed and resumed, touched, dry."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from plugins.core.frontmatter import parse_header, split
from plugins.core.source import read_source
from plugins.tools.bench.importing.newsroom import story
from plugins.tools.bench.importing.portals import HOST, LAYOUTS, layout_of
from tests.builder.sites import PROJECT, tree

_MANY = 1000
_MARK = "Website Copier/3.x [XR&CO'2014], Tue, 04 Mar 2025 02:00:00 GMT"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "tasks.py", "import", *arguments],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def mirror(folder: Path, numbers: range, *, photos: bool = True) -> Path:
    """A tree as HTTrack leaves it: host, path, the comment that names the address."""
    pages = folder / HOST.removeprefix("http://") / "Pages"
    images = pages.parent / "PublishingImages"
    for place in (pages, images):
        place.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        name = f"tin-{number}.aspx"
        host = HOST.removeprefix("http://")
        mark = f"<!-- Mirrored from {host}/Pages/{name} by HTTrack {_MARK} -->"
        data = LAYOUTS[layout_of(number)](number).replace(b"<html", f"{mark}\n<html".encode(), 1)
        (pages / f"{name}.html").write_bytes(data)
        for photo in story(number).photos if photos else ():
            shade = int(sha256(photo.file.encode()).hexdigest()[:6], 16)
            Image.new("RGB", (8, 6), shade).save(images / photo.file)
    return folder


def report(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def articles(root: Path) -> dict[str, str]:
    """Files of the articles with their digests: what may change is told, the ledger's noise not."""
    return {name: digest for name, digest in tree(root).items() if name.startswith("articles/")}


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, dict[str, Any]]:
    """A mirror of 24 pages, imported."""
    place = tmp_path_factory.mktemp("import")
    source = mirror(place / "guong", range(1, 25))
    ran = run(str(source), "--into", str(place / "content"), "--report", str(place / "r.json"))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "24 trang: 24 đã nhập" in ran.stdout
    return place / "content", source, report(place / "r.json")


def test_the_report_has_what_design_promises(done: tuple[Path, Path, dict[str, Any]]) -> None:
    root, _, found = done
    assert len(found["pages"]) == 24
    for page in found["pages"]:
        number = int(page["source"].rsplit("tin-", 1)[1].split(".")[0])
        told = story(number)
        assert page["status"] == "imported"
        assert page["profile"] == layout_of(number)
        assert page["title"] == told.title
        assert page["event_date"] == told.day.isoformat()
        assert page["author"] == (told.author or None)
        shown = [(one["file"], one["caption"] or "") for one in page["images"]]
        assert shown == [(photo.file, photo.caption) for photo in told.photos]
        assert page["text_loss"] == 0
        assert page["old_urls"][0] == f"/Pages/tin-{number}.aspx"
        assert (root / page["article"]).is_file()
    assert found["summary"]["by_status"] == {"imported": 24}
    assert found["summary"]["images"] == sum(len(story(n).photos) for n in range(1, 25))


def test_articles_are_pending_with_provenance_and_pass_the_rules(
    done: tuple[Path, Path, dict[str, Any]],
) -> None:
    root, _, found = done
    source, _ = read_source(root, root / found["pages"][0]["article"])
    assert source is not None
    parts, _ = split(source)
    assert parts is not None
    values = parse_header(source, parts.header)[0].values
    assert values["status"] == "pending"
    about = values["provenance"]
    assert isinstance(about, dict)
    assert set(about) == {"source", "captured", "sha256", "profile", "importer"}
    ran = subprocess.run(
        [sys.executable, "tasks.py", "check", "--content", str(root)],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stdout


def test_pictures_are_beside_the_article_with_their_old_addresses(
    done: tuple[Path, Path, dict[str, Any]],
) -> None:
    root, _, found = done
    page = next(page for page in found["pages"] if page["images"])
    folder = (root / page["article"]).parent
    assert all((folder / one["file"]).is_file() for one in page["images"])
    assert f"/PublishingImages/{page['images'][0]['file']}" in page["old_urls"]


def test_links_between_old_articles_lead_to_the_new_ones(tmp_path: Path) -> None:
    source = mirror(tmp_path / "guong", range(1, 9), photos=False)
    page = next(source.rglob("tin-4.aspx.html"))
    extra = '<p>Xem <a href="tin-3.aspx">tin trước</a>, <a href="/Pages/mat.aspx">tin mất</a>.</p>'
    page.write_bytes(
        page.read_bytes().replace(
            b'<p style="text-align&#58;', extra.encode() + b'<p style="text-align&#58;', 1
        )
    )
    ran = run(str(source), "--into", str(tmp_path / "c"), "--report", str(tmp_path / "r.json"))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    pages = {one["source"].rsplit("/", 1)[1]: one for one in report(tmp_path / "r.json")["pages"]}
    text = (tmp_path / "c" / pages["tin-4.aspx.html"]["article"]).read_text("utf-8")
    target = Path(pages["tin-3.aspx.html"]["article"]).parent
    assert f"(/tin/{target.parent.name}/{target.name}/)" in text
    assert "tin mất" in text
    assert "mat.aspx" not in text
    missing = next((tmp_path / "c" / ".import").rglob("con-thieu.csv"))
    rows = list(csv.reader(missing.read_text("utf-8-sig").splitlines()))
    assert any(row[1].endswith("/Pages/mat.aspx") for row in rows)


def test_the_same_source_again_changes_nothing(
    done: tuple[Path, Path, dict[str, Any]], tmp_path: Path
) -> None:
    root, source, _ = done
    before = articles(root)
    ran = run(str(source), "--into", str(root), "--report", str(tmp_path / "r.json"))
    assert ran.returncode == 0
    found = report(tmp_path / "r.json")
    assert {page["status"] for page in found["pages"]} == {"unchanged"}
    assert {page["title"] for page in found["pages"]} == {story(n).title for n in range(1, 25)}
    assert articles(root) == before


def test_an_article_that_was_touched_is_never_overwritten(tmp_path: Path) -> None:
    source, root = mirror(tmp_path / "guong", range(1, 3), photos=False), tmp_path / "c"
    run(str(source), "--into", str(root))
    mine = next(path for path in sorted(root.rglob("index.md")))
    text = mine.read_text("utf-8") + "\nĐoạn của biên tập viên.\n"
    mine.write_text(text, "utf-8")
    for page in source.rglob("*.html"):
        page.write_bytes(
            page.read_bytes().replace(
                b"h\xe1\xbb\x99i ngh\xe1\xbb\x8b", b"cu\xe1\xbb\x99c h\xe1\xbb\x8dp"
            )
        )
    run(str(source), "--into", str(root))
    assert mine.read_text("utf-8") == text
    offered = list(root.rglob("ban-nhap-moi/thay-doi.diff"))
    assert [path.parents[1] for path in offered] == [mine.parent]


def test_a_dry_run_writes_no_article(tmp_path: Path) -> None:
    source = mirror(tmp_path / "guong", range(1, 5), photos=False)
    ran = run(
        str(source),
        "--into",
        str(tmp_path / "c"),
        "--dry-run",
        "--report",
        str(tmp_path / "r.json"),
    )
    assert ran.returncode == 0
    assert "Chạy thử, chưa ghi gì" in ran.stdout
    assert not (tmp_path / "c" / "articles").exists()
    assert len(report(tmp_path / "r.json")["pages"]) == 4
    assert list((tmp_path / "c").rglob("con-thieu.csv"))


def test_a_page_without_profile_gives_exit_1_and_a_reason(tmp_path: Path) -> None:
    (tmp_path / "lich.html").write_text("<html><body><h1>Lịch họp</h1></body></html>", "utf-8")
    ran = run(
        str(tmp_path / "lich.html"), "--into", str(tmp_path / "c"), "--report", str(tmp_path / "r")
    )
    assert ran.returncode == 1
    assert "không hồ sơ nào khớp" in ran.stdout
    (page,) = report(tmp_path / "r")["pages"]
    assert page["status"] == "failed"
    assert page["article"] is None
    assert page["reason"]
    assert page["text_loss"] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("khong-co",), "không"),
        (("{source}", "--profile", "lacviet-new"), "không có hồ sơ nào tên «lacviet-new»"),
        (("{source}", "--category", "tin-tuc"), "không có chuyên mục «tin-tuc»"),
    ],
)
def test_a_slip_of_the_command_line_is_one_line(
    arguments: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    source = mirror(tmp_path / "guong", range(1, 2), photos=False)
    ran = run(*(one.format(source=source) for one in arguments), "--into", str(tmp_path / "c"))
    assert ran.returncode == 1
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize("into", [".", "c", "a/../c/d"])
def test_what_is_written_never_lies_in_what_is_read(tmp_path: Path, into: str) -> None:
    before = tree(mirror(tmp_path / "guong", range(1, 3)))
    ran = run(str(tmp_path / "guong"), "--into", str(tmp_path / "guong" / into))
    assert ran.returncode == 1
    assert "nằm trong nguồn" in ran.stderr + ran.stdout
    assert tree(tmp_path / "guong") == before


def test_a_thousand_pages_killed_half_way_and_resumed(tmp_path: Path) -> None:
    source = mirror(tmp_path / "guong", range(1, _MANY + 1), photos=False)
    root = tmp_path / "c"
    command = [sys.executable, "tasks.py", "import", str(source), "--into", str(root)]
    first = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while first.poll() is None and len(list(root.glob("articles/*/*"))) < _MANY // 3:
        time.sleep(0.05)
    os.kill(first.pid, signal.SIGKILL)
    first.communicate()
    written = len(list(root.glob("articles/*/*/index.md")))
    assert 0 < written < _MANY
    began = {path: path.stat().st_mtime_ns for path in root.glob("articles/*/*/index.md")}
    ran = run(str(source), "--into", str(root), "--report", str(tmp_path / "r.json"))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    found = report(tmp_path / "r.json")
    assert len({page["article"] for page in found["pages"]}) == _MANY
    assert {page["title"] for page in found["pages"]} == {
        story(number).title for number in range(1, _MANY + 1)
    }
    assert all(path.stat().st_mtime_ns == moment for path, moment in began.items())
    before = articles(root)
    again = run(str(source), "--into", str(root), "--report", str(tmp_path / "r.json"))
    assert again.returncode == 0
    assert {page["status"] for page in report(tmp_path / "r.json")["pages"]} == {"unchanged"}
    assert articles(root) == before


def test_the_seed_copied_from_the_screen_is_the_seed_article(tmp_path: Path) -> None:
    """The article in content/, turned back into what stood on the screen."""
    folder = PROJECT / "content/articles/2023"
    mine = folder / "hoi-nghi-tong-ket-cong-tac-thi-dua-khen-thuong-nam-2022/index.md"
    source, _ = read_source(PROJECT / "content", mine)
    assert source is not None
    parts, _ = split(source)
    assert parts is not None
    values = parse_header(source, parts.header)[0].values
    title, author, summary = (str(values[key]) for key in ("title", "author", "summary"))
    screen = _as_on_screen(parts.body)
    text = "\n\n".join(
        [
            *("Skip Ribbon Commands", "Skip to main content", title, "Tin tức - Sự kiện\u00a0"),
            *(title, summary, *screen, author),
        ]
    )
    (tmp_path / "bai.txt").write_text(text, "utf-8")
    ran = run(str(tmp_path / "bai.txt"), "--into", str(tmp_path / "c"))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    written = next((tmp_path / "c" / "articles/2023").rglob("index.md"))
    got, _ = read_source(tmp_path / "c", written)
    assert got is not None
    again, _ = split(got)
    assert again is not None
    fresh = parse_header(got, again.header)[0].values
    for key in ("title", "author", "summary", "category", "event_date"):
        assert fresh[key] == values[key]
    assert _as_on_screen(again.body) == screen


def _as_on_screen(body: str) -> list[str]:
    """Paragraphs, and of figures the file and the caption, each on its own line."""
    lines: list[str] = []
    for block in body.strip().split("\n\n"):
        if block.startswith("!["):
            file, _, caption = block.split("](", 1)[1].rstrip(")").partition(" ")
            lines += [file, caption.strip('"').replace('\\"', '"')]
        else:
            lines.append(" ".join(block.replace("\\", "").split()))
    return lines
