"""A reading becomes the folder of an article, still in memory."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from plugins.core.dates import ICT, Moment
from plugins.core.header_text import Row, Value, front_matter, one_line
from plugins.core.manuscript.blocks import Block, Picture, plain
from plugins.core.manuscript.evidence import Caution
from plugins.core.manuscript.walking import figures
from plugins.core.names import canon
from plugins.tools.sharepoint.keeping.enclosing import Enclosed, Enclosure, Find, Gap
from plugins.tools.sharepoint.keeping.old_urls import old_urls
from plugins.tools.sharepoint.keeping.places import Places
from plugins.tools.sharepoint.model import Capture, Reading, Video

PictureName = Callable[[Picture], str | None]
LinkTarget = Callable[[str], str | None]
ToMarkdown = Callable[[tuple[Block, ...], PictureName, LinkTarget], str]

_VIDEO = re.compile(r"https://[\w.-]+(?::\d+)?(?:/\S*)?")


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What a draft needs beside the page: the same for all pages of an import, but ``links``.

    ``links`` says where a link of the body leads today, None for "as it was".
    """

    holding: str
    importer: str  # name and version, for provenance
    places: Places
    find: Find
    links: LinkTarget
    to_markdown: ToMarkdown


@dataclass(frozen=True, kw_only=True)
class Draft:
    """An article's folder before it is written; ``folder`` is relative to the content root.

    ``images`` are the shown files with their captions; ``gaps`` is what nobody holds.
    """

    folder: str
    title: str
    text: str
    markdown: str
    files: tuple[Enclosed, ...]
    images: tuple[tuple[str, str], ...]
    old: tuple[str, ...]
    gaps: tuple[Gap, ...]
    cautions: tuple[Caution, ...]

    @cached_property
    def digests(self) -> Mapping[str, str]:
        """SHA-256 of every file, index.md first."""
        index = {"index.md": sha256(self.text.encode()).hexdigest()}
        return index | {one.name: one.sha256 for one in self.files}


def draft(
    reading: Reading, captures: tuple[Capture, ...], category: str, folder: str, setting: Setting
) -> Draft:
    """The article of a reading; the first capture is the one that was read, the others its doubles.

    ``category`` is an id of the catalogue, ``folder`` what ``Places.folder`` chose.
    """
    beside = Enclosure(captures[0], setting.find)
    papers = tuple(_papers(reading, beside))
    markdown = setting.to_markdown(
        reading.blocks,
        beside.picture,
        lambda target: beside.offered(target) or setting.links(target),
    )
    shown = tuple(_images(reading, beside))
    videos = tuple(_videos(reading.videos, beside))
    urls = tuple(_own(old_urls(captures, reading.identity), folder, setting.places, beside))
    files = [(name, url) for name, url in beside.old_files if _is_own(url, folder, setting.places)]
    title = one_line(reading.title or "") or _nameless(captures[0], beside)
    beside.cautions += _undated(reading)
    fields: dict[str, Value] = {
        **_head(reading, title, category),
        "old_urls": urls,
        "old_files": [{"file": name, "url": url} for name, url in files],
        "credits": _credits(reading),
        "attachments": papers,
        "videos": videos,
        "provenance": _provenance(reading, captures[0], setting),
    }
    return Draft(
        folder=folder,
        title=title,
        text=front_matter(fields) + _whole(markdown) + "\n",
        markdown=markdown,
        files=tuple(beside.files),
        images=shown,
        old=(*urls, *(url for _, url in files)),
        gaps=tuple(beside.gaps),
        cautions=tuple(beside.cautions),
    )


def _head(reading: Reading, title: str, category: str) -> dict[str, Value]:
    """What every article has; a value that nothing tells is left out of the file."""
    return {
        "title": title,
        "date": _when(reading.date) if reading.date else None,
        "event_date": reading.event_date.isoformat() if reading.event_date else None,
        "category": category,
        "author": one_line(reading.author or ""),
        "summary": _summary(reading, title),
        "status": "pending",
    }


def _undated(reading: Reading) -> list[Caution]:
    if reading.date or reading.event_date:
        return []
    message = "chưa rõ ngày đăng và ngày diễn ra; hãy điền «date» hoặc «event_date»"
    return [Caution("undated", f"{message} rồi chuyển bài vào thư mục năm")]


def _whole(markdown: str) -> str:
    """The text as UTF-8 can hold it: half of a pair of letters is no letter."""
    return markdown.encode("utf-8", "replace").decode().strip()


def _papers(reading: Reading, beside: Enclosure) -> Iterator[Row]:
    """Attachments with their labels, each file once."""
    seen = set()
    for download in reading.downloads:
        name = beside.paper(download)
        if name and name not in seen:
            seen.add(name)
            yield {"name": one_line(download.label) or name, "file": name}


def _images(reading: Reading, beside: Enclosure) -> Iterator[tuple[str, str]]:
    for figure in figures(reading.blocks):
        name = beside.picture(figure.picture)
        if name:
            yield name, plain(figure.caption)


def _videos(videos: tuple[Video, ...], beside: Enclosure) -> Iterator[Row]:
    """Videos elsewhere as safe links; a file of the old portal is named as missing."""
    for video in videos:
        address = re.sub(r"^(?:http:)?//", "https://", one_line(video.address))
        if _VIDEO.fullmatch(address):
            yield {"title": one_line(video.title) or "Video kèm theo bài", "url": address}
        else:
            beside.gaps.append(Gap("video", video.address))
            message = (
                f"video «{one_line(video.address)[:120]}» là tệp của trang cũ, chưa đưa vào bài"
            )
            way = "hãy đưa lên nơi lưu video rồi thêm vào «videos»"
            beside.cautions.append(Caution("missing-video", f"{message}; {way}"))


def _own(urls: tuple[str, ...], folder: str, places: Places, beside: Enclosure) -> Iterator[str]:
    """Old addresses that no other article has; the others are said."""
    for url in urls:
        if _is_own(url, folder, places):
            yield url
        else:
            message = f"địa chỉ cũ «{url}» đã thuộc về «{places.owner(url, folder)}»"
            beside.cautions.append(
                Caution("old-url-taken", f"{message}; hãy xem hai bài có là một")
            )


def _is_own(url: str, folder: str, places: Places) -> bool:
    return places.owner(url, folder) == folder


def _nameless(capture: Capture, beside: Enclosure) -> str:
    message = "không rõ tiêu đề của trang; hãy điền «title»"
    beside.cautions.append(Caution("untitled", message))
    return one_line(f"Chưa rõ tiêu đề ({capture.source})")


def _when(moment: Moment) -> str:
    day = moment.day.isoformat()
    return f"{day} {moment.clock:%H:%M}" if moment.clock else day


def _summary(reading: Reading, title: str) -> str:
    summary = one_line(reading.summary or "")
    return "" if canon(summary) == canon(title) else summary


def _credits(reading: Reading) -> Row:
    found = {
        "text": one_line(reading.text_credit or ""),
        "photos": one_line(reading.photo_credit or ""),
        "source": one_line(reading.source_credit or ""),
    }
    return {key: value for key, value in found.items() if value}


def _provenance(reading: Reading, capture: Capture, setting: Setting) -> Row:
    identity = reading.identity
    captured = capture.captured.astimezone(ICT).isoformat() if capture.captured else ""
    found = {
        "source": one_line(capture.url or "") or f"{setting.holding}/{capture.source}",
        "original_id": ":".join(one for one in (identity.list_id, identity.item_id) if one),
        "captured": captured,
        "sha256": capture.sha256,
        "profile": reading.profile,
        "importer": setting.importer,
    }
    return {key: one_line(value) for key, value in found.items() if value}
