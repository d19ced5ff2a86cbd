"""XML read as a stream by expat, with nothing in it that could unfold: no DOCTYPE, no entities."""

from collections.abc import Callable, Iterator
from typing import BinaryIO, Protocol
from xml.parsers import expat

_CHUNK = 65536
_MOST_DEPTH = 200
_MOST_TEXT = 64 * 1024 * 1024


class OddXmlError(ValueError):
    """XML that is refused; ``rule`` says why."""

    def __init__(self, rule: str, line: int) -> None:
        super().__init__(rule)
        self.rule, self.line = rule, line


class Handler(Protocol):
    """Is told of elements by their local names; ``found`` is emptied after every chunk."""

    found: list[tuple[list[tuple[str, str]], dict[str, str]]]
    facts: dict[str, str]

    def start(self, name: str, attributes: dict[str, str], depth: int) -> None: ...

    def end(self, name: str, text: str, depth: int) -> None: ...


def walk(
    file: BinaryIO, handler: Handler
) -> Iterator[tuple[list[tuple[str, str]], dict[str, str]]]:
    """What a handler finds, while the file is read. Raises OddXmlError and OSError."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    driver = _Driver(handler, lambda: parser.CurrentLineNumber)
    parser.StartElementHandler, parser.EndElementHandler = driver.start, driver.end
    parser.CharacterDataHandler = driver.words
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = driver.refuse
    try:
        while chunk := file.read(_CHUNK):
            parser.Parse(chunk, False)  # noqa: FBT003 — expat's own signature
            yield from _taken(handler)
        parser.Parse(b"", True)  # noqa: FBT003 — expat's own signature
    except (expat.ExpatError, LookupError, ValueError) as error:  # an encoding that nobody knows
        if isinstance(error, OddXmlError):
            raise
        yield from _taken(handler)
        raise OddXmlError("broken-xml", parser.CurrentLineNumber) from None
    yield from _taken(handler)


def _taken(handler: Handler) -> list[tuple[list[tuple[str, str]], dict[str, str]]]:
    found, handler.found = handler.found, []
    return found


class _Driver:
    """Counts depth and gathers text, so that a handler sees whole elements."""

    def __init__(self, handler: Handler, line: Callable[[], int]) -> None:
        self._handler, self._line = handler, line
        self._texts: list[list[str]] = []
        self._size = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._texts) >= _MOST_DEPTH:
            raise OddXmlError("deep-xml", self._line())
        self._texts.append([])
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        self._handler.start(name.rpartition(" ")[2], plain, len(self._texts))

    def words(self, text: str) -> None:
        self._size += len(text)
        if self._size > _MOST_TEXT:
            raise OddXmlError("too-large", self._line())
        if self._texts:
            self._texts[-1].append(text)

    def end(self, name: str) -> None:
        text = "".join(self._texts[-1])
        self._size = max(0, self._size - len(text))
        self._handler.end(name.rpartition(" ")[2], text, len(self._texts))
        self._texts.pop()

    def refuse(self, *_: object) -> None:
        raise OddXmlError("xml-doctype", self._line())
