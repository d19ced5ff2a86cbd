"""An article that an earlier run has written, told from its own file: no page is read again."""

import re
from collections.abc import Container
from pathlib import Path

from plugins.core.content_root import UNDATED
from plugins.core.dates import parse_day, parse_moment
from plugins.core.frontmatter import Value, parse_header, split
from plugins.core.old_address import parse
from plugins.core.source import read_source
from plugins.tools.sharepoint.importing.outcome import PageOutcome, Told
from plugins.tools.sharepoint.importing.sections import Sections
from plugins.tools.sharepoint.keeping.enclosing import Find
from plugins.tools.sharepoint.keeping.ledger import Written
from plugins.tools.sharepoint.model import Capture

_FIGURE = re.compile(r'^!\[[^\]]*\]\(([^\s)]+)(?:\s+"((?:[^"\\]|\\.)*)")?\)\s*$', re.MULTILINE)


def standing(root: Path, written: Written, capture: Capture, profile: str) -> PageOutcome | None:
    """What stands there, unchanged; None where it does not stand there or cannot be read."""
    path = root / written.folder / "index.md"
    if not written.files or not path.is_file():
        return None
    source, _ = read_source(root, path)
    parts = split(source)[0] if source else None
    if source is None or parts is None:
        return None
    values = parse_header(source, parts.header)[0].values
    return PageOutcome(
        source=capture.source,
        status="unchanged",
        profile=profile or _profile(values),
        article=f"{written.folder}/index.md",
        told=_told(values),
        missing=tuple(address for _, address in written.missing),
        warnings=tuple(zip(written.rules, written.cautions, strict=False)),
        images=tuple((file, caption or "") for file, caption in _FIGURE.findall(parts.body)),
        old_urls=written.old,
        markdown=parts.body,
        text_loss=written.text_loss,
    )


def is_undated(written: Written) -> bool:
    """Whether an article of an earlier run has no year, so that a list may date it."""
    return f"/{UNDATED}/" in written.folder


def gains(
    written: Written, capture: Capture, find: Find, held: Container[str], sections: Sections
) -> bool:
    """Whether an article would be fuller now: what it lacked is held, its section is known."""
    return sections.moves(written.label, written.category) or any(
        _is_held(address, capture, held) if kind == "page" else find(address, capture) is not None
        for kind, address in written.missing
    )


def _is_held(address: str, capture: Capture, held: Container[str]) -> bool:
    old = parse(address, capture.url)
    return old is not None and old.key in held


def _told(values: dict[str, Value]) -> Told:
    date, event = _text(values, "date"), _text(values, "event_date")
    try:
        return Told(
            title=_text(values, "title"),
            date=parse_moment(date) if date else None,
            event_date=parse_day(event) if event else None,
            author=_text(values, "author"),
        )
    except ValueError:
        return Told(_text(values, "title"), None, None, _text(values, "author"))


def _text(values: dict[str, Value], key: str) -> str | None:
    value = values.get(key)
    return value if isinstance(value, str) and value else None


def _profile(values: dict[str, Value]) -> str:
    found = values.get("provenance")
    profile = found.get("profile") if isinstance(found, dict) else ""
    return profile if isinstance(profile, str) else ""
