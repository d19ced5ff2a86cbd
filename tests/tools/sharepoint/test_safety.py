"""What would write outside, unfold, go in circles or never end is refused by name."""

import gzip
import os
import socket
import time
import zipfile
from pathlib import Path

import pytest

from plugins.tools.sharepoint.holdings import UnfitSourceError, open_holding
from plugins.tools.sharepoint.model import Capture, Refused
from tests.tools.sharepoint.holding_files import (
    HOST,
    archive,
    atom,
    item,
    page,
    rest,
    verbose,
    warc_record,
    workbook,
    write,
)

ZEROS = b"\x00" * 4_000_000


def read(source: Path) -> tuple[list[str], dict[str, str]]:
    """The names of the pages, and the rules by which something was refused."""
    found = list(open_holding(source).captures())
    pages = [one.source for one in found if isinstance(one, Capture)]
    return pages, {one.source: one.rule for one in found if isinstance(one, Refused)}


def test_links_and_devices_in_a_folder(tmp_path: Path) -> None:
    outside = write(tmp_path / "ngoai", {"kin.html": page()})
    root = write(tmp_path / "nguon", {"a.html": page(), "tin/b.html": page()})
    (root / "ra-ngoai.html").symlink_to(outside / "kin.html")
    (root / "thu-muc").symlink_to(outside)
    (root / "tin" / "vong").symlink_to(root)
    (root / "tu-minh.html").symlink_to(root / "tu-minh.html")
    (root / "hong.html").symlink_to(root / "khong-co.html")
    (root / "trong.html").symlink_to(root / "a.html")
    os.mkfifo(root / "ong.html")
    pages, refused = read(root)
    assert pages == ["a.html", "tin/b.html", "trong.html"]
    assert refused == {
        "ra-ngoai.html": "link-outside",
        "thu-muc": "link-outside",
        "tin/vong": "link-circle",
        "tu-minh.html": "link-circle",
        "hong.html": "link-circle",
        "ong.html": "device-file",
    }


def test_pictures_behind_links_out_are_not_found(tmp_path: Path) -> None:
    outside = write(tmp_path / "ngoai", {"kin.jpg": b"1"})
    root = write(tmp_path / "nguon", {"a.html": page()})
    (root / "kin.jpg").symlink_to(outside / "kin.jpg")
    holding = open_holding(root)
    one = next(one for one in holding.captures() if isinstance(one, Capture))
    for address in ("kin.jpg", "../ngoai/kin.jpg", str(outside / "kin.jpg"), "..%2Fngoai/kin.jpg"):
        assert holding.find(address, one) is None


def test_socket_as_source(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "s"))
        with pytest.raises(UnfitSourceError):
            open_holding(tmp_path / "s")


def test_page_of_two_gigabytes_is_not_read(tmp_path: Path) -> None:
    write(tmp_path, {"a.html": page()})
    for name in ("to.html", "to.txt", "to.json", "to.csv", "to.xml", "to.mht"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(2 * 1024**3)  # holes: nothing is written
    began = time.perf_counter()
    pages, refused = read(tmp_path)
    assert pages == ["a.html"]
    assert set(refused.values()) == {"too-large"}
    assert len(refused) == 6
    assert time.perf_counter() - began < 2


def test_archive_is_read_without_being_unpacked(tmp_path: Path) -> None:
    members = {
        f"{HOST}/Pages/b.aspx": page().encode(),
        f"{HOST}/A/ảnh.jpg": b"\xff\xd8",
        f"{HOST}/t.warc": warc_record(f"http://{HOST}/c", page().encode()),
    }
    holding = open_holding(archive(tmp_path / "nguon.zip", members))
    one, two = holding.captures()
    assert isinstance(one, Capture)
    assert isinstance(two, Capture)
    assert (one.url, two.url) == (f"http://{HOST}/Pages/b.aspx", f"http://{HOST}/c")
    held = holding.find("/A/%E1%BA%A3nh.jpg", one)
    assert held
    assert held.read() == b"\xff\xd8"
    assert [path.name for path in tmp_path.iterdir()] == ["nguon.zip"]


def test_members_that_would_escape_or_unfold(tmp_path: Path) -> None:
    members = {
        "../ra.html": page().encode(),
        "a/../../ra.html": page().encode(),
        "/etc/ra.html": page().encode(),
        "C:/ra.html": page().encode(),
        "..\\ra2.html": page().encode(),
        "bom.html": ZEROS,
        "trong.zip": b"PK\x03\x04",
        "tot.html": page().encode(),
        "to.bin": os.urandom(200_000),
    }
    path = archive(tmp_path / "nguon.zip", members)
    pages, refused = read(path)
    assert pages == ["tot.html"]
    assert refused == {
        "../ra.html": "outside-path",
        "a/../../ra.html": "outside-path",
        "/etc/ra.html": "outside-path",
        "C:/ra.html": "outside-path",
        "../ra2.html": "outside-path",
        "bom.html": "zip-ratio",
        "trong.zip": "nested-zip",
    }


def test_linked_encrypted_and_doubled_members(tmp_path: Path) -> None:
    path = tmp_path / "nguon.zip"
    link = zipfile.ZipInfo("lien-ket.html")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("a.html", page())
        file.writestr("khoa.html", page())
        file.writestr(link, "/etc/passwd")
        with pytest.warns(UserWarning, match="Duplicate"):
            file.writestr("a.html", page("Khác"))
    data = bytearray(path.read_bytes())
    at = data.rindex(b"khoa.html") - 46  # its entry in the directory: flags stand 8 bytes in
    data[at + 8] |= 1
    path.write_bytes(bytes(data))
    pages, refused = read(path)
    assert pages == ["a.html"]
    assert refused == {
        "a.html": "same-name",
        "khoa.html": "encrypted",
        "lien-ket.html": "link-outside",
    }


def test_damaged_member_is_refused_alone(tmp_path: Path) -> None:
    members = {"a.html": page("Mot").encode(), "b.html": page("Hai").encode()}
    path = archive(tmp_path / "nguon.zip", members)
    data = bytearray(path.read_bytes())
    data[60:90] = b"\xff" * 30
    path.write_bytes(bytes(data))
    assert read(path) == (["b.html"], {"a.html": "unreadable-file"})


def test_bomb_as_a_whole_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "bom.zip", {f"{n}.html": ZEROS for n in range(3)})
    with pytest.raises(UnfitSourceError, match="bom nén"):
        open_holding(path)


def test_archive_that_claims_too_much_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "to.zip", {f"{n}.html": b"x" for n in range(7)})
    data = path.read_bytes()
    at = 0
    for _ in range(7):  # the size in each entry of the directory
        at = data.index(b"PK\x01\x02", at + 1)
        data = data[: at + 24] + (0xF0000000).to_bytes(4, "little") + data[at + 28 :]
    path.write_bytes(data)
    with pytest.raises(UnfitSourceError, match="26,2 GB"):
        open_holding(path)


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]>'
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry>&y;</entry></feed>'
)


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("a.xml", BOMB, "xml-doctype"),
        (
            "a.xml",
            '<feed xmlns="http://www.w3.org/2005/Atom">' + "<a>" * 5000,
            "deep-xml",
        ),
        ("a.json", '{"value":' + "[" * 200_000, "deep-json"),
        ("a.json", '{"value":[{"a":' + "{" * 10 + '"b":' * 3, "broken-json"),
        ("a.json", '{"d":' * 50_000, "deep-json"),
    ],
)
def test_text_that_unfolds_or_nests(tmp_path: Path, name: str, data: str, rule: str) -> None:
    assert read(write(tmp_path, {name: data})) == ([], {name: rule})


def test_number_of_a_million_digits_stays_text(tmp_path: Path) -> None:
    text = rest(item()).replace('"ID": 1', '"ID": ' + "9" * 1_000_000)
    pages, refused = read(write(tmp_path, {"a.json": text}))
    assert (pages, refused) == (["a.json#1"], {})


def test_workbook_bomb(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook([["Tiêu đề", "Nội dung"], ["a", "b"]]))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/bom.xml", b"\x00" * 40_000_000)
    assert read(tmp_path)[1] == {"a.xlsx": "zip-ratio"}


def test_workbook_with_doctype(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(workbook([["Tiêu đề", "Nội dung"], ["a", "b"]]))
    with zipfile.ZipFile(path, "a") as file:
        file.writestr("xl/them.xml", BOMB)
    assert read(tmp_path)[1] == {"a.xlsx": "xml-doctype"}


def test_bombs_in_an_archive_of_the_web(tmp_path: Path) -> None:
    bomb = gzip.compress(b"<p>" + b" " * 68_000_000)
    http = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"
    packed_twice = warc_record(f"http://{HOST}/a", bomb, http=http)
    packed_once = warc_record(f"http://{HOST}/b", b" " * 68_000_000, packed=True)
    whole = warc_record(f"http://{HOST}/c", page().encode(), packed=True)
    write(tmp_path, {"1.warc": packed_twice, "2.warc.gz": packed_once + whole})
    pages, refused = read(tmp_path)
    assert pages == [f"2.warc.gz@{len(packed_once)}"]
    assert refused == {"1.warc@0": "too-large", "2.warc.gz@0": "gzip-bomb"}


def test_odd_names(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/b\xe0i.html"
    with open(path, "wb") as file:  # noqa: PTH123 — a name that is no text
        file.write(page().encode())
    write(tmp_path, {"a'\"<&>\n.html": page(), "-rf.html": page()})
    pages, refused = read(tmp_path)
    assert pages == ["-rf.html", "a'\"<&>\n.html", "b\\xe0i.html"]
    assert not refused


SEEDS = {
    "a.html": page().encode(),
    "a.json": verbose(item()).encode(),
    "a.xml": atom().encode(),
    "a.csv": 'Tiêu đề;Nội dung\n"a";b\n'.encode(),
    "a.warc": warc_record(f"http://{HOST}/a", page().encode()) * 2,
    "a.warc.gz": warc_record(f"http://{HOST}/a", page().encode(), packed=True) * 2,
    "a.mht": b"Content-Type: text/html\r\nMIME-Version: 1.0\r\n\r\n" + page().encode(),
    "a.aspx": b"<%@ Page %><mso:CustomDocumentProperties><mso:Title>x</mso:Title>",
}


@pytest.mark.parametrize("name", SEEDS)
def test_mutated_files_never_crash(tmp_path: Path, name: str) -> None:
    state = 12345
    path = tmp_path / name
    for _ in range(150):
        data = bytearray(SEEDS[name])
        for _ in range(6):
            state = (state * 1103515245 + 12345) % 2**31
            at, what = state % len(data), (state >> 8) % 5
            if what == 0:
                del data[at : at + state % 40]
            elif what == 1:
                data[at:at] = data[:at][-60:] * 3
            else:
                data[at] = state % 256
            data = data or bytearray(b"x")
        path.write_bytes(bytes(data))
        holding = open_holding(tmp_path)
        for one in holding.captures():
            if isinstance(one, Capture):
                assert len(one.sha256) == 64
                holding.find("/A/b.jpg", one)
            else:
                assert "\n" not in one.message
