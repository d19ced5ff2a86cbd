"""What is known of the pages: of generated ones all, of a folder what its truth.json says."""

import json
from dataclasses import dataclass
from pathlib import Path

from plugins.tools.bench.importing.newsroom import Photo, story
from plugins.tools.bench.importing.portals import LAYOUTS, layout_of

_UNDATED = "lacviet-search-block"


@dataclass(frozen=True)
class Truth:
    """One page: ``pictures`` are file names with captions (empty where the page prints none).

    ``begins`` and ``ends`` are words of the body; ``chrome`` are words that are no part of it.
    """

    file: str
    title: str
    date: str | None
    pictures: tuple[tuple[str, str], ...]
    begins: tuple[str, ...]
    ends: str
    chrome: tuple[str, ...] = ()


def generate(folder: Path, number: int) -> tuple[Truth, ...]:
    """Writes so many pages of four layouts; gives what is true of them."""
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(_written(folder, one) for one in range(1, number + 1))


def _written(folder: Path, number: int) -> Truth:
    layout, told = layout_of(number), story(number)
    name = f"tin-{number:05d}.aspx.html"
    (folder / name).write_bytes(LAYOUTS[layout](number))
    pictures = tuple((part.file, part.caption) for part in told.parts if isinstance(part, Photo))
    return Truth(
        name,
        told.title,
        None if layout == _UNDATED else told.day.isoformat(),
        pictures,
        (told.paragraphs[0][:60],),
        told.paragraphs[-1][-60:],
        ("Skip Ribbon Commands", "Chuyên mục số 7", "TIN ĐÃ ĐƯA", "Bản quyền thuộc", "Số lượt"),
    )


def read(folder: Path) -> tuple[Truth, ...]:
    """The news of ``truth.json`` beside saved pages."""
    told = json.loads((folder / "truth.json").read_text("utf-8"))["news"]
    return tuple(
        Truth(
            file,
            page["title"],
            page["date"],
            tuple((one["file"], one["caption"] or "") for one in page["images"] if _counts(one)),
            tuple(
                filter(
                    None, (page["body_first60"], page.get("body_first60_without_repeated_title"))
                )
            ),
            page.get("speech_last60_before_footnotes") or page["body_last60"],
            (
                "Skip to main content",
                "TIN ĐÃ ĐƯA",
                "Số lượt người xem",
                "Bản in",
                "Share this page",
            ),
        )
        for file, page in told.items()
    )


def _counts(picture: dict[str, str]) -> bool:
    return not picture["where"].startswith("side column")
