"""Whose each published address of an honoree is: a file that only grows, kept with the content.

``content/honorees/addresses.csv`` has a row ``address,holder`` for each address that was ever
public. The holder is told by keys (digests, see ``holding``), never by name. Other holders:

- ``>le-van-an``: the old address leads to the page of that address (a name that was corrected);
- nothing: nobody any more, and that is right; the address stays reserved;
- an address ``~salt:digest``: of somebody who was taken out at their request. It stays reserved
  without being told, and answers 404.

Later rows of an address add to its earlier ones, so that two branches of the content merge by
keeping the lines of both.
"""

import hashlib
import os
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from plugins.core import file_lock
from plugins.core.problems import Problem
from plugins.core.source import Source, read_source

FILE = "honorees/addresses.csv"
_LOCK = "honorees/.addresses.lock"  # not the file itself, which is replaced as a whole
TOP = """# Địa chỉ hồ sơ đã công bố (/bang-vang/ho-so/…/) và dấu của người giữ.
# Lệnh build --publish ghi thêm. Luôn lưu tệp này cùng nội dung; không xóa dòng nào.
# Cách ghi thêm bằng tay: docs/van-hanh.md.
address,holder
"""
_USUAL = re.compile(r"[a-z0-9][a-z0-9-]*,k-[0-9a-f]{12}(?: k-[0-9a-f]{12})*")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KEYS = re.compile(r"k-[0-9a-f]{12}(?: +k-[0-9a-f]{12})*")
_CLOSED = re.compile(r"~([0-9a-f]{16}):([0-9a-f]{24})")
_CELLS = re.compile(r"[,;\t]")  # Excel writes what the system's region asks for
_MERGE = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")


@dataclass(frozen=True, eq=False)
class AddressLedger:
    """What the file says. Addresses are slugs, in the order of the first row of each."""

    keys: Mapping[str, str] = field(default_factory=dict)  # of the holder, with blanks, by slug
    leads: Mapping[str, str] = field(default_factory=dict)  # slug to slug
    nobody: frozenset[str] = frozenset()  # reserved, and nobody is missed there
    removed: frozenset[tuple[str, str]] = frozenset()  # salt and digest of a slug
    lines: Mapping[str, int] = field(default_factory=dict)  # of the last row of a slug, from 1

    def is_taken(self, slug: str) -> bool:
        """Whether an address was ever public, whoever had it."""
        if slug in self.lines:
            return True
        return any((salt, _digest(slug, salt)) in self.removed for salt in self._salts)

    @cached_property
    def _salts(self) -> frozenset[str]:
        """One, unless two branches of the content each had a first removal."""
        return frozenset(salt for salt, _ in self.removed)


NO_LEDGER = AddressLedger()


@dataclass(frozen=True)
class _Odd:
    """A row that a build did not write: by hand, by a spreadsheet, or of a removal."""

    slug: str
    holder: str
    line: int


def read_ledger(root: Path) -> tuple[AddressLedger, list[Problem]]:
    """The ledger of a content root; without a file nothing was published yet."""
    path = root / FILE
    if not path.exists():
        return NO_LEDGER, []
    source, problems = read_source(root, path)
    if source is None:
        return NO_LEDGER, list(problems)
    ledger, found = parse_ledger(source)
    return ledger, [*problems, *found]


def parse_ledger(source: Source) -> tuple[AddressLedger, list[Problem]]:
    """Every row that can be understood, and one problem for each line that cannot."""
    problems: list[Problem] = []
    keys: dict[str, str] = {}
    lines: dict[str, int] = {}
    odd: list[_Odd] = []
    for number, line in enumerate(source.text.split("\n"), start=1):
        if _USUAL.fullmatch(line):
            slug, _, holder = line.partition(",")
        else:
            slug, holder = _cells(line)
            if not _is_understood(slug, holder):
                problems += _strange(source, number, line, slug)
                continue
            odd.append(_Odd(slug, holder, number))
        if holder.startswith("k-"):
            keys[slug] = f"{keys[slug]} {holder}" if slug in keys else holder
        lines[slug] = number
    return _ledger(keys, lines, odd), problems


def with_rows(text: str, rows: Iterable[tuple[str, Iterable[str]]]) -> str:
    """The text of the file with more rows at its end: slug and keys."""
    more = "".join(f"{slug},{' '.join(keys)}\n" for slug, keys in rows)
    return (text.rstrip("\n") + "\n" if text.strip() else TOP) + more


def without_names(text: str, slugs: Iterable[str]) -> str:
    """The text of the file with these addresses as digests, once each, in place of their rows."""
    known = _CLOSED.search(text)
    salt = known[1] if known else secrets.token_hex(8)
    gone = set(slugs)
    kept = [line for line in text.rstrip("\n").split("\n") if _cells(line)[0] not in gone]
    kept += [f"~{salt}:{_digest(slug, salt)}," for slug in sorted(gone)]
    return "\n".join(kept) + "\n"


def held(root: Path) -> AbstractContextManager[None]:
    """Between reading the ledger and writing it, nobody else writes it. Raises OSError."""
    return file_lock.held(root / _LOCK, "Đang chờ một lệnh khác ghi xong sổ địa chỉ…")


def write_ledger(root: Path, text: str) -> None:
    """Puts the whole file in place at once, so that nobody ever reads half of it."""
    path = root / FILE
    path.parent.mkdir(exist_ok=True)
    half = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    with half.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    half.replace(path)


def _cells(line: str) -> tuple[str, str]:
    """Address and holder as a person or a spreadsheet may have written them; "" for none."""
    if line.lstrip().startswith("#"):
        return "", ""
    address, *more = (cell.strip() for cell in _CELLS.split(line.replace('"', "")))
    return address, " ".join(more).strip()


def _is_understood(address: str, holder: str) -> bool:
    if _CLOSED.fullmatch(address):
        return not holder
    is_holder = not holder or _KEYS.fullmatch(holder) or _target(holder)
    return address != "address" and bool(_SLUG.fullmatch(address) and is_holder)


def _target(holder: str) -> str:
    """The address that a row leads to; "" where it has none."""
    slug = holder.removeprefix(">").strip()
    return slug if holder.startswith(">") and _SLUG.fullmatch(slug) else ""


def _ledger(keys: dict[str, str], lines: dict[str, int], odd: list[_Odd]) -> AddressLedger:
    closed = [match for row in odd if (match := _CLOSED.fullmatch(row.slug))]
    return AddressLedger(
        keys=keys,
        leads={row.slug: target for row in odd if (target := _target(row.holder))},
        nobody=frozenset(row.slug for row in odd if not (row.holder or row.slug.startswith("~"))),
        removed=frozenset((match[1], match[2]) for match in closed),
        lines=lines,
    )


def _digest(slug: str, salt: str) -> str:
    data = slug.encode()
    return hashlib.blake2b(data, digest_size=12, salt=bytes.fromhex(salt)).hexdigest()


def _strange(source: Source, number: int, line: str, address: str) -> Iterator[Problem]:
    if line.startswith(_MERGE):
        message = "còn dấu của git khi gộp hai bản; các dòng của cả hai bản đều được đọc"
        hint = "hãy xóa dòng này, giữ mọi dòng khác"
        yield source.warning(number, "address-merge", message, hint)
    elif address and address != "address":
        message = f"không hiểu dòng «{line.strip()[:60]}» của sổ địa chỉ"
        hint = "mỗi dòng là «địa-chỉ,dấu»; hãy lấy lại dòng cũ từ bản lưu trước (git)"
        yield source.problem(number, "address-line", message, hint)
