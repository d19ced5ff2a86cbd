"""Problems as people go through them: file by file, errors before warnings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.core.problems import Problem, errors


@dataclass(frozen=True)
class Group:
    """What is wrong with one file; ``title`` is "" where none could be read."""

    file: str
    title: str
    problems: tuple[Problem, ...]


def grouped(problems: Iterable[Problem], titles: Mapping[str, str]) -> tuple[Group, ...]:
    """Files with errors first, then by name; ``titles`` are of files as problems name them."""
    files: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        files[problem.file].append(problem)
    groups = [
        Group(file, titles.get(file, ""), tuple(sorted(found, key=_order)))
        for file, found in files.items()
    ]
    return tuple(sorted(groups, key=lambda group: (not errors(group.problems), group.file)))


def _order(problem: Problem) -> tuple[bool, Problem]:
    return problem.level != "error", problem
