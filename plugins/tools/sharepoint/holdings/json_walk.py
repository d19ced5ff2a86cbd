"""The items of a JSON export one by one, each with its own text, even where it breaks off."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

Value: TypeAlias = object
Data: TypeAlias = dict[str, Value]

# Numbers stay text: a record keeps what was found, and a number of a million digits costs nothing.
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)
_BLANK = re.compile(r"[ \t\r\n]*")
_LISTS = ("value", "results", "d")
_ENVELOPE = "Response"  # a recorded answer: the reply is a string inside
_OF_FILE = "ListItemAllFields"
_MOST_NESTED = 4


class BrokenJsonError(ValueError):
    """JSON that ends early or is no JSON: ``position`` is where."""

    def __init__(self, position: int) -> None:
        super().__init__(position)
        self.position = position


class DeepJsonError(ValueError):
    """JSON nested deeper than any program writes it."""


@dataclass
class Walk:
    """Goes through one reply; ``members`` are what stands beside the list, known at the end."""

    text: str
    members: Data = field(default_factory=dict)
    is_list: bool = False

    def items(self) -> Iterator[tuple[Data, str]]:
        """Every item with its text. Raises BrokenJsonError and DeepJsonError."""
        yield from self._container(self._blank(0), 0)
        if not self.is_list and isinstance(self.members.get(_ENVELOPE), str):
            self.text, inner = str(self.members[_ENVELOPE]), self.members
            self.members = {}
            yield from self._container(self._blank(0), 0)
            self.members = inner | self.members
        if not self.is_list and self.members:
            fields = self.members.get(_OF_FILE)  # a file's answer holds its item
            yield self.members | (fields if isinstance(fields, dict) else {}), self.text

    def _container(self, at: int, depth: int) -> "Iterator[tuple[Data, str]]":
        if self.text[at : at + 1] == "[":
            self.is_list = True
            yield from self._array(at)
        elif self.text[at : at + 1] == "{":
            yield from self._object(at, depth)
        else:
            raise BrokenJsonError(at)

    def _array(self, at: int) -> Iterator[tuple[Data, str]]:
        at = self._blank(at + 1)
        if self.text[at : at + 1] == "]":
            self._end = at + 1
            return
        while True:
            value, end = self._value(at)
            if isinstance(value, dict):
                yield value, self.text[at:end]
            at = self._blank(end)
            sign = self.text[at : at + 1]
            if sign == "]":
                self._end = at + 1
                return
            if sign != ",":
                raise BrokenJsonError(at)
            at = self._blank(at + 1)

    def _object(self, at: int, depth: int) -> Iterator[tuple[Data, str]]:
        at = self._blank(at + 1)
        if self.text[at : at + 1] == "}":
            self._end = at + 1
            return
        while True:
            name, end = self._value(at)
            at = self._blank(end)
            if not isinstance(name, str) or self.text[at : at + 1] != ":":
                raise BrokenJsonError(at)
            at = self._blank(at + 1)
            if name in _LISTS and depth < _MOST_NESTED and self.text[at : at + 1] in ("[", "{"):
                yield from self._container(at, depth + 1)
                at = self._blank(self._end)
            else:
                self.members[name], end = self._value(at)
                at = self._blank(end)
            sign = self.text[at : at + 1]
            if sign == "}":
                self._end = at + 1
                return
            if sign != ",":
                raise BrokenJsonError(at)
            at = self._blank(at + 1)

    def _value(self, at: int) -> tuple[Value, int]:
        try:
            return _DECODER.raw_decode(self.text, at)
        except json.JSONDecodeError as error:
            raise BrokenJsonError(error.pos) from None
        except StopIteration:
            raise BrokenJsonError(at) from None
        except RecursionError:
            raise DeepJsonError from None

    def _blank(self, at: int) -> int:
        match = _BLANK.match(self.text, at)
        return match.end() if match else at
