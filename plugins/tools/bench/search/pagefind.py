"""The peer: Pagefind on the same texts, written as it likes them, and asked in tiers.

It folds every letter but đ, and takes other placements of the tone for other words: texts and
questions are rewritten alike, so that this costs it nothing.
"""

import html
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.core.names import canon
from plugins.tools.bench import measure
from plugins.tools.bench.measure import Command, Usage
from plugins.tools.bench.search.corpus import Corpus
from plugins.tools.bench.toolbox import node_with

VERSION = "1.6.0"
_SCRIPT = Path(__file__).with_name("peer_files") / "ask.js"
_STROKE = str.maketrans("đĐ", "ďĎ")
_PAGE = (
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Pagefind</title>'
    '<script type="module" src="/ask.js"></script></head>'
    '<body><ol id="ket-qua" aria-busy="true"></ol></body></html>'
)


@dataclass(frozen=True)
class Indexed:
    """A site with its index: what it cost, files, bytes; ``names`` by the number in the address."""

    folder: Path
    used: Usage
    files: int
    size: int
    names: tuple[str, ...] = ()


def rewritten(text: str) -> str:
    """NFC, the tone in its new place, đ as ď."""
    return canon(text).translate(_STROKE)


def articles(corpus: Corpus, cache: Path, folder: Path) -> Indexed:
    """Raises UnavailableError and RunError."""
    for text in corpus.texts:
        facts = {"nam": str(text.day.year), "muc": text.category, "danh-hieu": text.award}
        parts = [*([text.caption] if text.caption else []), *text.body]
        _put(folder / "bai" / f"{text.number:06d}.html", _page(text.title, parts, facts))
    return _indexed(cache, folder)


def people(corpus: Corpus, cache: Path, folder: Path) -> Indexed:
    """One page for each name in a unit. Raises UnavailableError and RunError."""
    called = dict.fromkeys((one.name, one.unit) for one in corpus.people)
    for number, (name, unit) in enumerate(called):
        _put(folder / "nguoi" / f"{number:06d}.html", _page(name, [unit], {}))
    return _indexed(cache, folder, tuple(name for name, _ in called))


def _page(title: str, parts: list[str], facts: dict[str, str]) -> str:
    return "".join(_pieces(title, parts, facts))


def _pieces(title: str, parts: list[str], facts: dict[str, str]) -> Iterator[str]:
    known = html.escape(rewritten(title))
    yield f'<!doctype html><html lang="vi"><head><title>{known}</title></head>'
    yield f"<body><main data-pagefind-body><h1>{known}</h1>"
    for name, value in facts.items():
        if value:
            yield f'<span data-pagefind-filter="{name}:{value}"></span>'
    for part in parts:
        yield f"<p>{html.escape(rewritten(part))}</p>"
    yield "</main></body></html>"


def _put(place: Path, text: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, "utf-8")


def _indexed(cache: Path, folder: Path, names: tuple[str, ...] = ()) -> Indexed:
    node, home = node_with(cache / "pagefind", {"pagefind": VERSION})
    runner = home / "node_modules" / "pagefind" / "lib" / "runner" / "bin.cjs"
    used = measure.run(Command((str(node), str(runner), "--site", str(folder)), home))
    _put(folder / "index.html", _PAGE)
    shutil.copyfile(_SCRIPT, folder / "ask.js")
    made = [place for place in (folder / "pagefind").rglob("*") if place.is_file()]
    return Indexed(folder, used, len(made), sum(one.stat().st_size for one in made), names)
