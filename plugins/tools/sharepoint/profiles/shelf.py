"""The profiles at hand: the project's, those beside the content, and one named by its file."""

from dataclasses import dataclass
from pathlib import Path

from plugins.core.nearest import did_you_mean
from plugins.tools.sharepoint.profiles.profile import SITES, Profile, read_profile, read_profiles

OWN = "profiles"  # folder in <content>/.import with the archivist's own


class UnfitProfileError(Exception):
    """No such profile, or a bad one; the message is for the archivist."""


@dataclass(frozen=True)
class Shelf:
    """Profiles by which pages are read; ``name`` is the one that was asked for, or empty."""

    profiles: tuple[Profile, ...]
    name: str = ""


def open_shelf(own: Path, asked: str = "") -> Shelf:
    """Raises UnfitProfileError with every problem, one a line."""
    profiles, problems = read_profiles((SITES, own))
    if problems:
        raise UnfitProfileError("\n".join(problem.as_line() for problem in problems))
    if asked.endswith((".yml", ".yaml")):
        profile, problems = read_profile(Path(asked))
        if profile is None:
            raise UnfitProfileError("\n".join(problem.as_line() for problem in problems))
        return Shelf((*profiles, profile), profile.name)
    names = [profile.name for profile in profiles]
    if asked and asked not in names:
        hint = did_you_mean(asked, names) or f"các hồ sơ hiện có: {', '.join(names)}"
        raise UnfitProfileError(f"không có hồ sơ nào tên «{asked}»; {hint}")
    return Shelf(profiles, asked)
