"""Reads ``catalogue/*.yml``: one file a list, all problems of all files together."""

from collections import Counter
from pathlib import Path

from plugins.core.catalogue import Catalogue
from plugins.core.frontmatter import Header, Value, parse_header
from plugins.core.nearest import did_you_mean
from plugins.core.problems import Problem
from plugins.core.schema import read_fields
from plugins.core.source import Source, read_source

_FILES = ("categories", "movements", "units", "awards")


def read_catalogue(root: Path) -> tuple[Catalogue, list[Problem]]:
    """The catalogue below a content root; an absent file is an empty list."""
    problems: list[Problem] = []
    values: dict[str, Value] = {}
    for name in _FILES:
        path = root / "catalogue" / f"{name}.yml"
        if path.exists():
            values |= _read_file(root, path, name, problems)
    source = Source("catalogue", "")
    catalogue, late = read_fields(Catalogue, source, Header(values, {}))
    problems.extend(late)
    return catalogue or Catalogue(), problems


def _read_file(root: Path, path: Path, name: str, problems: list[Problem]) -> dict[str, Value]:
    """The values of one file where they are good; its problems go to the list."""
    source, found = read_source(root, path)
    problems.extend(found)
    if source is None:
        return {}
    header, found = parse_header(source, source.text, list_name=name)
    problems.extend(found)
    typed, wrong = read_fields(Catalogue, source, header)
    problems.extend(wrong)
    if typed is None:
        return {}
    problems.extend(_doubles(source, header))
    if name == "awards":
        problems.extend(_unknown_terms(source, header, typed))
    return header.values


def _doubles(source: Source, header: Header) -> list[Problem]:
    """Ids that stand twice in one list."""
    found = []
    for key, entries in header.values.items():
        ids = (
            [entry["id"] for entry in entries if isinstance(entry, dict)]
            if isinstance(entries, list)
            else []
        )
        twice = {identifier for identifier, times in Counter(map(str, ids)).items() if times > 1}
        for index, identifier in enumerate(ids):
            if identifier in twice:
                message = f"mã «{identifier}» có hơn một lần trong danh mục"
                found.append(source.problem(header.line(key, index, "id"), "duplicate-id", message))
    return found


def _unknown_terms(source: Source, header: Header, catalogue: Catalogue) -> list[Problem]:
    """Kinds, levels, classes and conferrers of awards that the file itself does not define."""
    known = {
        "kind": {term.id for term in catalogue.kinds},
        "level": {term.id for term in catalogue.levels},
        "classes": {term.id for term in catalogue.classes},
        "conferred_by": {term.id for term in catalogue.conferrers},
    }
    found = []
    for index, award in enumerate(catalogue.awards):
        for key, terms in known.items():
            value = getattr(award, key)
            for identifier in (value,) if isinstance(value, str) else value:
                if identifier not in terms:
                    line = header.line("awards", index, key)
                    message = f"«{key}» của «{award.id}» có mã «{identifier}» chưa được định nghĩa"
                    hint = did_you_mean(identifier, terms)
                    found.append(source.problem(line, "unknown-id", message, hint))
    return found
