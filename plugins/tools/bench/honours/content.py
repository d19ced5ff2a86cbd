"""A content root with so many honours: decisions with their annexes, as an office would have it."""

import json
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.core.catalogue import Unit
from plugins.core.honour import Honour
from plugins.tools.bench.honours.crowd import Decided, decisions, units
from plugins.tools.project import CONTENT

_ARTICLE = """---
title: Bài đo tốc độ
date: 01/01/2026
category: tin-tuc-su-kien
summary: Bài này chỉ để đo tốc độ.
status: published
---
Mọi khen thưởng ở trong các quyết định.
"""


def write(root: Path, number: int) -> None:
    """The catalogue is the project's own, with the units of the made-up people."""
    shutil.copytree(CONTENT / "catalogue", root / "catalogue")
    lines = [line for unit in units() for line in _unit(unit)]
    (root / "catalogue" / "units.yml").write_text("\n".join([*lines, ""]), "utf-8")
    _put(root / "articles" / "2026" / "bai-do", _ARTICLE)
    write_decisions(root, decisions(number))


def write_decisions(root: Path, made: Iterable[Decided]) -> None:
    """Each in its folder; a unit of an honour is an id, or a name."""
    for decided in made:
        folder = root / "documents" / f"{decided.day.year}" / f"quyet-dinh-{decided.number}"
        _put(folder, "\n".join(_document(decided)))


def _put(folder: Path, text: str) -> None:
    folder.mkdir(parents=True)
    (folder / "index.md").write_text(text, "utf-8")


def _document(decided: Decided) -> Iterator[str]:
    yield "---"
    yield f"title: Quyết định khen thưởng số {decided.number}"
    yield "kind: quyết định"
    yield f"number: {decided.number}/QĐ-UBND"
    yield "issuer: Ủy ban nhân dân tỉnh Lam Giang"
    yield f"issue_date: {decided.day.isoformat()}"
    yield f"abstract: Về việc khen thưởng đợt {decided.number}"
    yield "status: published"
    yield "honours:"
    for honour in decided.honours:
        yield from honour_lines(honour)
    yield "---"
    yield "Danh sách kèm theo quyết định."
    yield ""


def honour_lines(honour: Honour) -> Iterator[str]:
    """An honour as a header has it."""
    yield f"  - award: {honour.award}"
    if honour.grade:
        yield f"    class: {honour.grade}"
    yield f"    kind: {honour.kind}"
    yield f"    honoree: {quoted(honour.honoree)}"
    if honour.role:
        yield f"    role: {quoted(honour.role)}"
    yield f"    unit: {quoted(honour.unit)}"


def _unit(unit: Unit) -> Iterator[str]:
    yield f"- id: {unit.id}"
    yield f"  name: {unit.name}"
    yield f"  kind: {unit.kind}"
    for former in unit.former:
        yield f"  former_names: [{{name: {quoted(former.name)}, until: '{former.until}'}}]"
    if unit.successor:
        yield f"  successor: {{unit: {unit.successor.unit}, date: '{unit.successor.date}'}}"


def quoted(text: str | None) -> str:
    """A value of YAML in quotation marks."""
    return json.dumps(text, ensure_ascii=False)
