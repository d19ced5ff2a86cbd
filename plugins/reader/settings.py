"""Pelican's settings as the reader needs them, read once into typed values."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from plugins.core.content_root import catalogue_root
from plugins.core.dates import ICT, parse_moment
from plugins.core.frontmatter import Header
from plugins.core.portal import Portal
from plugins.core.problems import ContentErrors, Problem
from plugins.core.recipe import Recipe
from plugins.core.schema import read_fields
from plugins.core.settings_file import NAME, portal_header, typed_portal
from plugins.core.site import Crew, Places, Scope
from plugins.core.source import Source

Settings: TypeAlias = dict[str, Any]
Kind = TypeVar("Kind")


@dataclass(frozen=True)
class ReaderSettings:
    """Where the content lies, who publishes it, and what may be shown.

    ``catalogue_root`` is the content root itself where it has a catalogue, else the project's.
    """

    places: Places
    catalogue_root: Path
    portal: Portal
    portal_header: Header  # its lines in pelicanconf.py
    scope: Scope
    recipe: Recipe
    crew: Crew


def read_settings(settings: Settings) -> ReaderSettings:
    """Raises ContentErrors where ``PORTAL`` or ``PHOTO_RECIPE`` has a key or value that is none."""
    root = Path(settings["PATH"])
    file = Path(settings["PROJECT_CONTENT"]).parent / NAME
    header = portal_header(settings.get("PORTAL", {}), file)
    portal = _typed(*typed_portal(header))
    is_public, is_preview = settings.get("KEEP_ADDRESSES"), settings.get("SHOW_UNPUBLISHED")
    return ReaderSettings(
        places=Places(root, Path(settings["CACHE"])),
        catalogue_root=catalogue_root(root, Path(settings["PROJECT_CONTENT"])),
        portal=portal,
        portal_header=header,
        recipe=_typed(*_recipe(settings.get("PHOTO_RECIPE", {}))),
        crew=Crew(int(settings.get("JOBS", 1)), settings.get("PHOTO_EXECUTOR", "")),
        scope=Scope(
            at=_at(settings.get("AT", "")),
            unpublished=bool(is_preview),
            samples=bool(settings.get("WITH_SAMPLES", True)),
            keeps_addresses=bool(is_public),
            approved_only=portal.approval_required and bool(is_public or is_preview),
        ),
    )


def _recipe(values: Settings) -> tuple[Recipe | None, list[Problem]]:
    return read_fields(Recipe, Source(NAME, ""), Header(values, {}))


def _typed(typed: Kind | None, problems: list[Problem]) -> Kind:
    if typed is None:
        raise ContentErrors(problems)
    return typed


def _at(text: str) -> datetime:
    """The moment that decides what is due; without one, now. It is never printed on a page."""
    if not text:
        return datetime.now(ICT)
    try:
        moment = parse_moment(text)
    except ValueError as error:
        raise ContentErrors([Problem(NAME, 1, "bad-value", f"AT: {error}")]) from None
    return moment.instant() if moment.clock else moment.end_of_day()
