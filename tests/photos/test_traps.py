"""A site with every odd photo at once: right pictures, one line for each bad file, all built."""

import io
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from plugins.core.names import slugify
from tests.photos import sites, traps

BAD_NAMES = tuple(traps.BAD)
GOOD_NAMES = tuple(traps.GOOD)


@dataclass(frozen=True)
class Trapped:
    """The site with all traps, built once."""

    content: Path
    output: Path
    code: int
    said: tuple[str, ...]

    def picture(self, name: str, suffix: str) -> Image.Image:
        """The widest published picture of a file."""
        stem = slugify(Path(name).stem)
        found = self.output.glob(f"anh/2024/hoi-nghi-2024/{stem}-*.{suffix}")
        widest = max(found, key=lambda path: int(path.name.rsplit("-", 1)[1].split(".")[0]))
        return Image.open(io.BytesIO(widest.read_bytes()))


@pytest.fixture(scope="module")
def trapped(tmp_path_factory: pytest.TempPathFactory) -> Trapped:
    place = tmp_path_factory.mktemp("traps")
    photos = {name: make() for name, make in traps.GOOD.items()}
    photos |= {name: make() for name, (make, _) in traps.BAD.items()}
    folder = sites.article(place / "content", photos)
    secret = place / "bi-mat.jpg"
    secret.write_bytes(traps.jpeg())
    (folder / "lien-ket.jpg").symlink_to(secret)
    (folder / "vong-tron.jpg").symlink_to(folder / "vong-tron.jpg")
    sites.write(folder, [*photos, "lien-ket.jpg", "vong-tron.jpg"])
    done = sites.build(place / "content", place)
    lines = tuple(done.stderr.splitlines())
    return Trapped(place / "content", place / "output", done.returncode, lines)


@pytest.mark.parametrize("name", BAD_NAMES)
def test_a_bad_file_is_one_line_with_article_file_and_remedy(trapped: Trapped, name: str) -> None:
    (line,) = [line for line in trapped.said if f"«{name}»" in line]
    number = [*GOOD_NAMES, *BAD_NAMES].index(name)
    assert line.startswith(f"articles/2024/hoi-nghi-2024/index.md:{11 + 2 * number}: LỖI: ")
    assert traps.BAD[name][1] in line
    assert "; hãy " in line


@pytest.mark.parametrize("name", ["lien-ket.jpg", "vong-tron.jpg"])
def test_a_link_out_of_the_tree_is_named_and_not_followed(trapped: Trapped, name: str) -> None:
    (line,) = [line for line in trapped.said if f"«{name}»" in line]
    assert "liên kết ra ngoài" in line
    assert not list(trapped.output.rglob(f"{Path(name).stem}*"))


def test_the_rest_of_the_build_goes_on_and_the_exit_code_tells(trapped: Trapped) -> None:
    assert trapped.code == 1
    page = trapped.output / "tin/2024/hoi-nghi-2024/index.html"
    soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    assert len(soup.find_all("figure")) == len(GOOD_NAMES)
    text = soup.get_text()
    for number in range(1, len(GOOD_NAMES) + len(BAD_NAMES) + 1):
        assert f"Quang cảnh {number}" in text, "a caption is lost"


def test_check_says_the_same_and_exits_with_1(trapped: Trapped) -> None:
    command = [sys.executable, "tasks.py", "check", "--json", "--content", str(trapped.content)]
    done = subprocess.run(
        command, cwd=sites.PROJECT, capture_output=True, encoding="utf-8", check=False
    )
    found = [row for row in json.loads(done.stdout) if row["level"] == "error"]
    assert done.returncode == 1
    assert {row["rule"] for row in found} == {"unreadable-photo"}
    assert len(found) == len(BAD_NAMES) + 2
    said = [line for line in trapped.said if "LỖI" in line]
    assert len(said) == len(found)


@pytest.mark.parametrize("suffix", ["jpg", "avif"])
@pytest.mark.parametrize(
    "name",
    [
        name
        for name in GOOD_NAMES
        if name
        not in ("xam-16-bit.png", "bang-mau.png", "mau-trong.png", "rong-gam.jpg", "toan-canh.jpg")
    ],
)
def test_a_good_file_is_a_right_picture(trapped: Trapped, name: str, suffix: str) -> None:
    image = trapped.picture(name, suffix)
    assert (image.size, image.mode) == (traps.SIZE, "RGB")
    assert_colours(image, traps.RED, traps.GREEN, traps.BLUE)


@pytest.mark.parametrize("suffix", ["jpg", "avif"])
def test_pictures_of_other_kinds_are_right_as_well(trapped: Trapped, suffix: str) -> None:
    assert_colours(trapped.picture("xam-16-bit.png", suffix), *[(136, 136, 136)] * 3)
    assert_colours(trapped.picture("bang-mau.png", suffix), traps.RED, (255, 255, 255), traps.BLUE)
    assert_colours(
        trapped.picture("rong-gam.jpg", suffix), (40, 200, 40), (160, 40, 60), (60, 40, 180)
    )
    assert_colours(trapped.picture("mau-trong.png", suffix), traps.RED, (255, 255, 255), traps.BLUE)
    wide = trapped.picture("toan-canh.jpg", suffix)
    assert wide.size == (1600, 80)
    assert_colours(wide, traps.RED, traps.GREEN, traps.RED)


def assert_colours(image: Image.Image, *expected: tuple[int, ...]) -> None:
    """The quarters of the scene: above left, above right, below left."""
    width, height = image.size
    places = (
        (width // 5, height // 5),
        (width * 4 // 5, height // 5),
        (width // 5, height * 3 // 5),
    )
    for place, colour in zip(places, expected, strict=True):
        seen = image.convert("RGB").getpixel(place)
        assert isinstance(seen, tuple)
        assert max(abs(a - b) for a, b in zip(seen, colour, strict=True)) <= 12, (place, seen)
