"""Bags of originals: whole by RFC 8493, added to, never changed, never left."""

import datetime as dt
import hashlib
import importlib.util
import io
import re
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.tools.sharepoint.keeping.bag import (
    Original,
    Packed,
    encoded,
    originals,
    pack,
    read_manifest,
)

TODAY, LATER = dt.date(2026, 11, 24), dt.date(2027, 1, 2)
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
INFO = {"Source-Organization": "Ban Thi đua - Khen thưởng tỉnh Lam Giang", "Contact-Name": ""}
FILES = {
    "Pages/a.aspx.html": b"<html>a</html>",
    "I/ảnh 1.jpg": b"\xff\xd8\xff",
    "rỗng.txt": b"",
}


def files(found: dict[str, bytes]) -> list[Original]:
    return [Original(name, lambda data=data: io.BytesIO(data)) for name, data in found.items()]  # type: ignore[misc]  # bound now


def packed(bag: Path, found: dict[str, bytes], today: dt.date = TODAY) -> Packed:
    result = pack(bag, files(found), INFO, today, below="tin-cu")
    assert faults(bag) == []
    return result


def faults(bag: Path) -> list[str]:
    """What is wrong with a bag, by RFC 8493 alone: sections 2.1 to 2.4 and 3."""
    declared = (bag / "bagit.txt").read_bytes()
    found = (
        []
        if declared == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
        else ["declaration"]
    )
    payload = {
        path.relative_to(bag).as_posix() for path in (bag / "data").rglob("*") if path.is_file()
    }
    listed = lines(bag / "manifest-sha256.txt")
    found += [f"not listed: {name}" for name in payload - listed.keys()]
    tags = lines(bag / "tagmanifest-sha256.txt")
    found += [
        f"no digest: {name}"
        for name in ("bagit.txt", "bag-info.txt", "manifest-sha256.txt")
        if name not in tags
    ]
    for name, digest in {**listed, **tags}.items():
        path = bag / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            found.append(f"not as listed: {name}")
    size = sum((bag / name).stat().st_size for name in payload)
    if f"Payload-Oxum: {size}.{len(payload)}\n" not in (bag / "bag-info.txt").read_text("utf-8"):
        found.append("oxum")
    return found


def lines(manifest: Path) -> dict[str, str]:
    found = {}
    for line in manifest.read_bytes().decode("utf-8").splitlines():
        digest, name = line.split("  ", 1)
        assert re.fullmatch(r"[0-9a-f]{64}", digest)
        found[name.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")] = digest
    return found


def tree(bag: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(bag).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in bag.rglob("*")
        if path.is_file()
    }


def test_a_bag_holds_every_file_as_it_was(tmp_path: Path) -> None:
    result = packed(tmp_path / "bag", FILES)
    assert (result.files, result.size, result.added, result.refused) == (3, 17, 3, ())
    for name, data in FILES.items():
        assert (tmp_path / "bag/data/tin-cu" / name).read_bytes() == data
    told = (tmp_path / "bag/bag-info.txt").read_text("utf-8")
    assert told == (
        "Source-Organization: Ban Thi đua - Khen thưởng tỉnh Lam Giang\n"
        "Bagging-Date: 2026-11-24\nPayload-Oxum: 17.3\n"
    )
    manifest = (tmp_path / "bag/manifest-sha256.txt").read_bytes()
    assert result.manifest == hashlib.sha256(manifest).hexdigest()


def test_the_same_source_again_changes_no_byte_and_no_time(tmp_path: Path) -> None:
    first = packed(tmp_path / "bag", FILES)
    before = tree(tmp_path / "bag")
    again = packed(tmp_path / "bag", FILES, LATER)
    assert tree(tmp_path / "bag") == before
    assert (again.added, again.manifest) == (0, first.manifest)


def test_more_is_added_and_other_bytes_never_replace_what_is_there(tmp_path: Path) -> None:
    packed(tmp_path / "bag", FILES)
    before = tree(tmp_path / "bag")
    changed = {"Pages/a.aspx.html": b"<html>b</html>", "c.txt": b"c"}
    for added in (2, 0):
        assert packed(tmp_path / "bag", changed, LATER).added == added
    after = tree(tmp_path / "bag")
    kept = {name for name in before if name.startswith("data/")}
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
    assert after["data/tin-cu/Pages/a.aspx~2.html"][0] == b"<html>b</html>"
    assert b"Bagging-Date: 2027-01-02\n" in after["bag-info.txt"][0]


@pytest.mark.parametrize(
    "name", ["../x", "a/../../x", "/etc/x", "C:/x", "C:\\x", "..\\x", "\\\\host\\x", "", ".", "~/x"]
)
def test_a_name_that_leads_out_is_refused_by_name(tmp_path: Path, name: str) -> None:
    result = pack(tmp_path / "a/bag", files({name: b"x", "y": b"y"}), INFO, TODAY)
    assert (result.refused, result.files) == ((name,), 1)
    assert faults(tmp_path / "a/bag") == []
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["bag"]


@given(st.text(alphabet="a%\r\n025dDAé", min_size=1, max_size=12))
def test_line_ends_and_percent_signs_are_encoded_and_only_those(name: str) -> None:
    told = encoded(name)
    assert "\n" not in told
    assert "\r" not in told
    assert told.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%") == name


def test_names_with_line_ends_and_percent_signs_come_back(tmp_path: Path) -> None:
    found = {"a%0Ab.txt": b"1", "a\nb.txt": b"2", "trang%3FItemID=3.html": b"3"}
    packed(tmp_path / "bag", found)
    names = {f"data/tin-cu/{name}" for name in found}
    assert read_manifest(tmp_path / "bag/manifest-sha256.txt").keys() == names
    assert packed(tmp_path / "bag", found).added == 0


def test_a_run_that_was_broken_off_is_completed(tmp_path: Path) -> None:
    packed(tmp_path / "bag", {"a": b"a"})
    (tmp_path / "bag/data/tin-cu/b").write_bytes(b"b")  # copied, not yet listed
    (tmp_path / "bag/tagmanifest-sha256.txt").unlink()
    assert packed(tmp_path / "bag", {"a": b"a", "b": b"b"}).files == 2


def test_the_files_of_a_source_are_those_that_lie_in_it(tmp_path: Path) -> None:
    source = tmp_path / "source"
    (source / "Pages").mkdir(parents=True)
    (source / "Pages/b.html").write_bytes(b"b")
    (source / "a.html").write_bytes(b"a")
    (tmp_path / "secret").write_bytes(b"s")
    (source / "link.html").symlink_to(tmp_path / "secret")
    (source / "circle").symlink_to(source)
    assert [one.name for one in originals(source)] == ["a.html", "Pages/b.html"]
    (single,) = originals(source / "a.html")
    with single.open() as file:
        assert (single.name, file.read()) == ("a.html", b"a")


def test_the_validator_of_the_library_of_congress_accepts_it_where_it_is(tmp_path: Path) -> None:
    packed(tmp_path / "bag", FILES | {"a\nb.txt": b"2"})
    if importlib.util.find_spec(
        "bagit"
    ):  # it has no wheel, so that the project does not ask for it
        import_module("bagit").Bag(str(tmp_path / "bag")).validate()


def test_a_single_page_is_kept_with_its_pictures(tmp_path: Path) -> None:
    for name in ("a.html", "a_files/x.jpg", "a_files/b/y.css", "b.html", "b_files/z.jpg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    found = [one.name for one in originals(tmp_path / "a.html")]
    assert found == ["a.html", "a_files/x.jpg", "a_files/b/y.css"]
