"""What ``check`` found, and what it needs to say so."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.core.problems import Problem


@dataclass(frozen=True)
class Checked:
    """``problems`` of the content in the order of files and lines, ``settings`` of the portal.

    ``titles`` and ``addresses`` (of its page, in the preview as well) are by ``Problem.file``.
    """

    problems: tuple[Problem, ...] = ()
    settings: tuple[Problem, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    addresses: Mapping[str, str] = field(default_factory=dict)
