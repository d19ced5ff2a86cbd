"""Honours taken out at somebody's request: which, when and why, and never whose.

``content/honorees/removals.yml`` keeps ids of records. So that ``check`` can go on finding the
name where it still stands, an entry may hold it as salted digests: of the name as written for
texts, and without tones for addresses. ``rows`` are digests that outlive edits of unit and role,
and how many rows of their sort there were: fewer once a row is deleted, as many once it is renamed.
Digests hide a name from readers of the file; they do not make it a secret from somebody who tries
all names.
"""

import hashlib
import html
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass as plain
from pathlib import Path
from typing import Annotated

from pydantic import model_validator
from pydantic.dataclasses import dataclass

from plugins.core.frontmatter import parse_header
from plugins.core.names import canon, fold
from plugins.core.problems import Problem
from plugins.core.schema import STRICT, Day, Flag, Many, Text, named, read_fields
from plugins.core.source import read_source
from plugins.core.unseen import without_unseen

FILE = "honorees/removals.yml"
PREFIX = "kt-"  # ids in data begin so, or Excel would read some of them as numbers
_ID = re.compile(rf"(?:{PREFIX})?[0-9a-f]{{12}}")
_HASH = re.compile(r"\d{1,2}:[0-9a-f]{16}:[0-9a-f]{24}:[0-9a-f]{24}")
_ROW = re.compile(r"[0-9a-f]{12}:[0-9a-f]{12}(?::[0-9a-f]{12}:\d{1,6})?")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, kw_only=True, config=STRICT)
class Removal:
    """One honour that was taken out. ``reason`` is for the record of the office."""

    id: Annotated[Text, named("Mã của khen thưởng")]
    date: Annotated[Day, named("Ngày gỡ")]
    reason: Annotated[Text, named("Lý do")]
    name_hash: Annotated[Text | None, named("Dấu của tên")] = None
    rows: Annotated[Many[Text], named("Dấu của dòng")] = ()
    others: Annotated[Many[Text], named("Tệp nói về người khác trùng tên")] = ()
    gone: Annotated[Flag, named("Dòng ấy đã xóa")] = False

    @model_validator(mode="after")
    def _fits(self) -> "Removal":
        if not _ID.fullmatch(self.id):
            raise ValueError(f"«{self.id}» không phải mã khen thưởng trong dữ liệu mở (kt-…)")
        if self.name_hash and not _HASH.fullmatch(self.name_hash):
            raise ValueError("«name_hash» do lệnh remove-honour ghi, không sửa bằng tay")
        if not all(_ROW.fullmatch(row) for row in self.rows):
            raise ValueError("«rows» do lệnh remove-honour ghi, không sửa bằng tay")
        return self

    @property
    def row_keys(self) -> frozenset[str]:
        """Digests of its rows, which stay when unit and role are edited (``record.row_key``)."""
        return frozenset(row.split(":")[1] for row in self.rows)

    @property
    def source_keys(self) -> tuple[str, ...]:
        """Digests of the sources that told of it (``record.source_key``)."""
        return tuple(row.partition(":")[0] for row in self.rows)

    @property
    def sorts(self) -> dict[str, int]:
        """Rows of its sort (``record.sort_key``) that its sources had when it was taken out."""
        parts = [row.split(":") for row in self.rows]
        return {part[2]: int(part[3]) for part in parts if len(part) > 2}

    @property
    def record_id(self) -> str:
        """The id as records have it."""
        return self.id.removeprefix(PREFIX)


@dataclass(frozen=True, kw_only=True, config=STRICT)
class _Removals:
    removals: Annotated[Many[Removal], named("Danh sách đã gỡ")] = ()


@plain(frozen=True)
class _Sought:
    """What is looked for: so many words, by the digest of one salt."""

    salt: str
    size: int


def read_removals(root: Path) -> tuple[tuple[Removal, ...], list[Problem]]:
    """The removals of a content root; an absent file holds none."""
    path = root / FILE
    if not path.exists():
        return (), []
    source, found = read_source(root, path)
    problems = list(found)
    if source is None:
        return (), problems
    header, said = parse_header(source, source.text, list_name="removals")
    typed, wrong = read_fields(_Removals, source, header)
    return typed.removals if typed else (), [*problems, *said, *wrong]


def name_hash(name: str, salt: str) -> str:
    """How many words a name has, the salt, and its digests: as written, and without tones."""
    words = _words(name)
    exact, bare = " ".join(words), fold(" ".join(words))
    return f"{len(words)}:{salt}:{_digest(exact, salt)}:{_digest(bare, salt)}"


def found_lines(text: str, removals: Iterable[Removal]) -> Iterator[tuple[int, Removal]]:
    """Each removal whose name stands in a text, with the line (from 1) where it begins."""
    clean = _clean(text)
    places = [(match.start(), match[0]) for match in _WORD.finditer(clean)]
    words = [canon(word).casefold() for _, word in places]
    capitals = [index for index, (_, word) in enumerate(places) if word[0].isupper()]
    for sought, wanted in _by_shape(removals, exact=True).items():
        for index in capitals:  # names begin with one, and four words of five do not
            digest = _digest(" ".join(words[index : index + sought.size]), sought.salt)
            for removal in wanted.get(digest, ()):
                yield clean.count("\n", 0, places[index][0]) + 1, removal


def is_named(name: str, removal: Removal, *, without_tones: bool) -> bool:
    """Whether a name holds the one that was taken out, as written or without tones."""
    if any(found_lines(name, (removal,))):
        return True
    return without_tones and any(in_address(name, (removal,)))


def in_address(address: str, removals: Iterable[Removal]) -> Iterator[Removal]:
    """Each removal whose name, without tones, stands in an address or the name of a file."""
    words = [word for part in _WORD.findall(fold(address)) for word in part.split("_")]
    for sought, wanted in _by_shape(removals, exact=False).items():
        for index in range(len(words) - sought.size + 1):
            digest = _digest(" ".join(words[index : index + sought.size]), sought.salt)
            yield from wanted.get(digest, ())


def _clean(text: str) -> str:
    """As readers see it, with its lines."""
    return unicodedata.normalize("NFC", without_unseen(html.unescape(text)))


def _words(text: str) -> list[str]:
    return [canon(word).casefold() for word in _WORD.findall(_clean(text))]


def _by_shape(
    removals: Iterable[Removal], *, exact: bool
) -> dict[_Sought, dict[str, list[Removal]]]:
    shapes: dict[_Sought, dict[str, list[Removal]]] = defaultdict(lambda: defaultdict(list))
    for removal in removals:
        if removal.name_hash:
            size, salt, written, bare = removal.name_hash.split(":")
            shapes[_Sought(salt, int(size))][written if exact else bare].append(removal)
    return shapes


def _digest(text: str, salt: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=12, salt=bytes.fromhex(salt)).hexdigest()
