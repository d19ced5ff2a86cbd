"""The peer: Pagefind on the same texts, written as it likes them, and asked in tiers.

It folds every letter but đ, and takes other placements of the tone for other words: texts and
questions are rewritten alike, so that this costs it nothing.
"""

import html
import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path

from plugins.core.names import canon
from plugins.tools.bench import measure
from plugins.tools.bench.measure import Command, Usage
from plugins.tools.bench.search.corpus import Corpus
from plugins.tools.bench.toolbox import node_with

VERSION = "1.6.0"
ANSWERS = "answers.json"  # in the folder of an index
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


def articles(corpus: Corpus, cache: Path) -> Indexed:
    """Raises UnavailableError and RunError."""
    pages: dict[str, str] = {}
    for text in corpus.texts:
        facts = {"nam": str(text.day.year), "muc": text.category, "danh-hieu": text.award}
        parts = [*([text.caption] if text.caption else []), *text.body]
        pages[f"bai/{text.number:06d}.html"] = _page(text.title, parts, facts)
    return _indexed(cache, pages)


def people(corpus: Corpus, cache: Path) -> Indexed:
    """One page for each name in a unit. Raises UnavailableError and RunError."""
    called = dict.fromkeys((one.name, one.unit) for one in corpus.people)
    pages = {
        f"nguoi/{number:06d}.html": _page(name, [unit], {})
        for number, (name, unit) in enumerate(called)
    }
    return _indexed(cache, pages, tuple(name for name, _ in called))


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


def _indexed(cache: Path, pages: Mapping[str, str], names: tuple[str, ...] = ()) -> Indexed:
    """Made once for the same pages, and kept with what it cost."""
    folder = cache / "pagefind" / f"site-{_digest(pages)}"
    cost = folder / "cost.json"
    if not cost.is_file():
        shutil.rmtree(folder, ignore_errors=True)  # of a run that was ended
        used = _made(cache, folder, pages)
        cost.write_text(json.dumps(asdict(used)), "utf-8")
    used = Usage(**json.loads(cost.read_text("utf-8")))
    made = [place for place in (folder / "pagefind").rglob("*") if place.is_file()]
    return Indexed(folder, used, len(made), sum(one.stat().st_size for one in made), names)


def _digest(pages: Mapping[str, str]) -> str:
    """Of all that answers hang on."""
    found = blake2b(f"{VERSION}\0{_PAGE}\0{_SCRIPT.read_text('utf-8')}".encode(), digest_size=8)
    for name, text in pages.items():
        found.update(f"\0{name}\0{text}".encode())
    return found.hexdigest()


def _made(cache: Path, folder: Path, pages: Mapping[str, str]) -> Usage:
    for name, text in pages.items():
        _put(folder / name, text)
    node, home = node_with(cache / "pagefind", {"pagefind": VERSION})
    runner = home / "node_modules" / "pagefind" / "lib" / "runner" / "bin.cjs"
    used = measure.run(Command((str(node), str(runner), "--site", str(folder)), home))
    _put(folder / "index.html", _PAGE)
    shutil.copyfile(_SCRIPT, folder / "ask.js")
    return used
