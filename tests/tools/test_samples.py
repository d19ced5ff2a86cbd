"""The drawings and papers of the samples: repeatable, labelled, and what content/ holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops, ImageStat

from plugins.tools.project import CONTENT
from plugins.tools.samples import lettering
from plugins.tools.samples.paper_plan import PAPERS
from plugins.tools.samples.papers import normalised, render
from plugins.tools.samples.plan import DRAWINGS
from plugins.tools.samples.scene import SCENES, Drawing, draw, encode

if TYPE_CHECKING:
    from pathlib import Path

SMALL = Drawing("small.jpg", "row", 7, size=(600, 400), words=("THI ĐUA",))


def test_two_runs_of_a_drawing_give_the_same_bytes() -> None:
    assert encode(draw(SMALL)) == encode(draw(SMALL))


def test_the_seed_changes_the_picture() -> None:
    assert draw(SMALL).tobytes() != draw(replace(SMALL, seed=8)).tobytes()


@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_can_be_drawn_in_every_shape(scene: str) -> None:
    for size in ((480, 320), (480, 200), (240, 360)):
        assert draw(replace(SMALL, scene=scene, size=size)).size == size


def test_the_label_stands_in_the_corner() -> None:
    change = ImageChops.difference(draw(SMALL), draw(SMALL, labelled=False))
    assert (box := change.getbbox())
    assert box[0] > 600 * 0.4
    assert box[1] > 400 * 0.7


def test_all_letters_of_the_words_in_the_plan_exist() -> None:
    words = {line for drawing in DRAWINGS for line in drawing.words} | {lettering.LABEL}
    assert all(lettering.width_of(line, 10) > 0 for line in words)


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda drawing: drawing.path)
def test_the_plan_is_in_content(drawing: Drawing) -> None:
    with Image.open(CONTENT / drawing.path) as image:
        assert image.size == drawing.size
        is_seed = "hoi-nghi-tong-ket-cong-tac-thi-dua-khen-thuong-nam-2022" in drawing.path
        assert max(image.size) >= (1600 if is_seed else 1200)
        assert not image.getexif()
        assert image.info.get("progressive")


@pytest.mark.parametrize("drawing", [DRAWINGS[0], DRAWINGS[6]], ids=lambda drawing: drawing.path)
def test_content_holds_what_the_script_draws(drawing: Drawing) -> None:
    with Image.open(CONTENT / drawing.path) as kept:
        change = ImageChops.difference(kept.convert("RGB"), draw(drawing))
    assert max(ImageStat.Stat(change).mean) < 3  # pixels, not bytes: encoders differ


def test_no_two_rows_of_the_plan_share_a_path() -> None:
    paths = [row.path for row in DRAWINGS] + [row.path for row in PAPERS]
    assert len(set(paths)) == len(paths)


def test_a_pdf_keeps_its_length_when_dates_and_identifier_are_fixed() -> None:
    pdf = b"/CreationDate (D:20261124235959+00'00')\n/ID [<A1b2> <C3d4>]"
    assert normalised(pdf) == b"/CreationDate (D:20230101000000+00'00')\n/ID [<0000> <0000>]"


def test_two_runs_of_a_paper_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        render(PAPERS[0], tmp_path / name)
    first = (tmp_path / "a.pdf").read_bytes()
    assert first == (tmp_path / "b.pdf").read_bytes()
    assert first.startswith(b"%PDF-")


def test_the_papers_are_in_content() -> None:
    assert all((CONTENT / paper.path).read_bytes().startswith(b"%PDF-") for paper in PAPERS)
